"""What a candidate should know about a speech: time not filled, duties without evidence, texts not translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prep.messages import Lang, say
from prep.model.outline import Outline
from prep.model.views import EarnedRow, SpeechPart
from prep.speech.material import Subject
from prep.speech.spoken import CEILING, DEFAULT_PACE

TOLERANCE = 0.03
"""How far a speech may be off its time, as a share of it."""


def clock(total: float) -> str:
    """Write a time as ``3:40``."""
    return f"{int(total) // 60}:{int(total) % 60:02d}"


def remarks(
    subject: Subject,
    parts: Sequence[SpeechPart],
    rows: Sequence[EarnedRow],
    spoken: float,
    allowed: float,
    outline: Outline,
) -> Iterator[str]:
    """Yield the remarks on a speech of ``spoken`` seconds for ``allowed`` seconds."""
    if not outline.suits_minutes(allowed / 60):
        least, most = min(outline.suits), max(outline.suits)
        name = outline.name.in_(subject.lang)
        yield say(
            f"提纲“{name}”适合 {least} 到 {most} 分钟",
            f"the outline “{name}” suits {least} to {most} minutes",
        )
    if spoken < allowed * (1 - TOLERANCE):
        yield say(
            f"现有材料只够讲 {clock(spoken)}，限时 {clock(allowed)}：请补充业绩证据、岗位见解或工作承诺",
            f"your material fills {clock(spoken)} of {clock(allowed)}: "
            "add evidence, insights or commitments",
        )
    if spoken > allowed * (1 + TOLERANCE):
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
    yield from _unearned(rows)
    yield from _borrowed(parts)
    yield from _found_alike(parts, subject)
    if missing := _untranslated(subject):
        listed = ", ".join(missing)
        yield say(
            f"以下业绩证据没有{_name(subject)}文字：{listed}",
            f"this evidence has no text in {_name(subject)}: {listed}",
        )


def _unearned(rows: Sequence[EarnedRow]) -> Iterator[str]:
    """Name the rows of the sheet that nothing in the speech earns, and the points that lie there."""
    for row in rows:
        if row.state == "missing":
            yield say(
                f"稿子里没有一处能拿到“{row.name}”这 {row.points} 分：{row.advice}",
                f"no part of the speech earns the {row.points} points for “{row.name}”: {row.advice}",
            )
        elif row.state == "partly":
            yield say(
                f"“{row.name}”这 {row.points} 分只能拿到一部分：{row.advice}",
                f"the {row.points} points for “{row.name}” are earned in part only: {row.advice}",
            )


def _borrowed(parts: Sequence[SpeechPart]) -> Iterator[str]:
    """Say where most of a part is the role profile's, which other candidates may use too."""
    for part in parts:
        said = [s for p in part.paragraphs for s in p.sentences]
        common = [s for s in said if s.sources[0].startswith(("role/understanding", "role/plan"))]
        if part.id in {"understanding", "plan"} and len(common) * 2 > len(said):
            yield say(
                f"“{part.name}”大半出自岗位画像，别的竞聘者也可能这样讲：请在档案里写自己的"
                f"{'岗位见解（target.insights）' if part.id == 'understanding' else '工作承诺（commitments）'}",
                f"most of “{part.name}” comes from the role profile, which others may use too: write "
                f"{'insights (target.insights)' if part.id == 'understanding' else 'commitments'} of your own",
            )


def _found_alike(parts: Sequence[SpeechPart], subject: Subject) -> Iterator[str]:
    """Name what the program, not the candidate, takes to be near to a duty."""
    said = [s for part in parts for p in part.paragraphs for s in p.sentences]
    for sentence in said:
        if any(source.startswith("pattern/claim.related") for source in sentence.sources):
            evidence, duty = (source.rpartition("/")[2] for source in sentence.sources[:2])
            title = subject.words(subject.dossier.evidence_by_id[evidence].title)
            phrase = subject.words(subject.role.duty_by_id[duty].phrase)
            yield say(
                f"“{title}”与“{phrase}”相近是程序按意思判断的：核对后在档案的 duties 里标注，或用 --exclude 去掉",
                f"that “{title}” is near to “{phrase}” was found by meaning alone: check it, then tag it "
                "in the dossier (duties) or leave it out (--exclude)",
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


def too_fast(pace: int, lang: Lang) -> Iterator[str]:
    """Warn of a pace at which listeners do not follow."""
    if pace > CEILING[lang]:
        yield say(
            f"每分钟 {pace} {'字' if lang == 'zh' else '词'}太快，超过 {CEILING[lang]} 评委就听不清：请改用 "
            f"{DEFAULT_PACE[lang]} 左右的语速，少讲一些",
            f"{pace} {'syllables' if lang == 'zh' else 'words'} a minute is too fast: beyond {CEILING[lang]} a panel "
            f"does not follow. Plan for about {DEFAULT_PACE[lang]} and say less",
        )
