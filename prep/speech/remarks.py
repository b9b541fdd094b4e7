"""What a candidate should know about a speech: time not filled, duties without evidence, texts not translated."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import say
from prep.speech.material import Subject

_TOLERANCE = 0.05


def clock(total: float) -> str:
    """Write a time as ``3:40``."""
    return f"{int(total) // 60}:{int(total) % 60:02d}"


def remarks(subject: Subject, spoken: float, allowed: float) -> Iterator[str]:
    """Yield the remarks on a speech of ``spoken`` seconds for ``allowed`` seconds."""
    if spoken < allowed * (1 - _TOLERANCE):
        yield say(
            f"现有材料只够讲 {clock(spoken)}，限时 {clock(allowed)}：请补充业绩证据、岗位见解或工作承诺",
            f"your material fills {clock(spoken)} of {clock(allowed)}: "
            "add evidence, insights or commitments",
        )
    if spoken > allowed * (1 + _TOLERANCE):
        yield say(
            f"最短也要讲 {clock(spoken)}，超过限时 {clock(allowed)}：请把业绩证据写短些",
            f"the shortest version takes {clock(spoken)}, more than {clock(allowed)}: shorten your evidence",
        )
    if gaps := subject.coverage.gaps:
        names = [subject.words(subject.role.duty_by_id[duty].phrase) for duty in gaps]
        listed = ("、" if subject.lang == "zh" else ", ").join(names)
        yield say(
            f"没有业绩证据支持的职责：{listed}", f"duties that no evidence supports: {listed}"
        )
    if missing := _untranslated(subject):
        listed = ", ".join(missing)
        yield say(
            f"以下业绩证据没有{_name(subject)}文字：{listed}",
            f"this evidence has no text in {_name(subject)}: {listed}",
        )


def _name(subject: Subject) -> str:
    return say("中文", "Chinese") if subject.lang == "zh" else say("英文", "English")


def _untranslated(subject: Subject) -> list[str]:
    return [
        item.id
        for item in subject.dossier.evidence
        if not all(
            t.has(subject.lang) for t in (item.situation, item.task, item.result, *item.action)
        )
    ]
