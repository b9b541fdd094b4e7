"""What the candidate should know about a work report before handing it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.messages import say
from prep.model.base import Text
from prep.model.dossier import Commitment, Evidence, ReportedProblem
from prep.speech.material import Subject
from prep.speech.remarks import clock
from prep.speech.report.material import Material
from prep.speech.report.period import ENOUGH
from prep.speech.spoken import seconds


@dataclass(frozen=True)
class Left:
    """What a report leaves out, of what there is for its period."""

    evidence: tuple[str, ...]
    """For want of time."""
    steps: tuple[ReportedProblem | Commitment, ...]
    """Next steps, for their share or for want of time."""
    problems: tuple[str, ...]
    """For want of time."""
    too_long: int | None
    """The length of the shortest report, where that is over the limit."""


def remarks(
    material: Material, own_role: bool, period: str, left: Left, pace: int
) -> Iterator[str]:
    """Yield the remarks: how the period was chosen and counted, what is missing, what was left out."""
    yield from _period(material, period)
    yield from _role(material, own_role)
    yield from _counted(material)
    yield from _duties(material)
    yield from _evidence(material)
    yield from _problems(material)
    yield from _left(material, left, pace)


def _listed(texts: Iterable[Text | str], subject: Subject) -> str:
    found = [text if isinstance(text, str) else subject.words(text) for text in texts]
    return ("、" if subject.lang == "zh" else ", ").join(found)


def _titles(found: Iterable[Evidence], subject: Subject) -> str:
    return _listed((item.title for item in found), subject)


def _period(material: Material, period: str) -> Iterator[str]:
    span = material.span
    if not span.chosen:
        return
    if span.start.year == span.end.year:
        yield say(
            f"述职期间取{period}：最近一个至少有 {ENOUGH} 件业绩证据的完整年度；用 --from 和 --to 另选",
            f"the period is {period}, the last full calendar year with at least {ENOUGH} pieces of evidence; "
            "choose another with --from and --to",
        )
    else:
        yield say(
            f"没有哪个完整年度有 {ENOUGH} 件业绩证据，述职期间取任现职以来（{span.start} 到 {span.end}）；用 --from 和 --to 另选",
            f"no full calendar year has {ENOUGH} pieces of evidence, so the period is the whole time in the post "
            f"({span.start} to {span.end}); choose another with --from and --to",
        )


def _role(material: Material, own_role: bool) -> Iterator[str]:
    if not own_role:
        role = material.subject.words(material.subject.role.title)
        yield say(
            f"档案没有写明现任岗位对应的岗位画像，职责取自竞聘的岗位“{role}”：在任职经历里写 role，或用 --role 指明",
            f"the dossier names no role profile for the post held, so the duties are those of the post competed for, “{role}”: "
            "write role in the employment, or name one with --role",
        )


def _counted(material: Material) -> Iterator[str]:
    """Say which evidence lies in the period only in part, and how it was counted."""
    subject, span = material.subject, material.span
    if part := [e.evidence for e in material.entries if not e.whole]:
        yield say(
            f"期末还没结束，只报做了什么、不报结果：{_titles(part, subject)}",
            f"not ended with the period, so told without its result: {_titles(part, subject)}",
        )
    early = [
        e.evidence
        for e in material.entries
        if e.whole and e.evidence.start.first_day() < span.start
    ]
    if early:
        yield say(
            f"开始早于本期、在本期结束，整件计入：{_titles(early, subject)}",
            f"begun before the period and ended in it, so counted whole: {_titles(early, subject)}",
        )
    if material.private:
        yield say(
            f"注明不公开，没有写进报告：{_titles(material.private, subject)}",
            f"marked as not public, so left out: {_titles(material.private, subject)}",
        )


def _duties(material: Material) -> Iterator[str]:
    subject = material.subject
    gaps = [duty for area in subject.role.areas for duty in material.gaps(area)]
    if gaps:
        listed = _listed([subject.role.duty_by_id[duty].phrase for duty in gaps], subject)
        yield say(
            f"本期没有业绩证据的职责（列在附件里）：{listed}",
            f"duties without evidence in this period (listed in an annex): {listed}",
        )
    if other := material.of_duty(None):
        titles = _titles((entry.evidence for entry in other), subject)
        yield say(
            f"看不出属于哪条职责，放在“其他工作”：{titles}。在 duties 里标注 {subject.role.id}/职责 就会归位",
            f"belongs to no duty for certain, so told as other work: {titles}; tag it (duties: {subject.role.id}/…) to place it",
        )
    for entry in material.entries:
        if entry.duty and not entry.fits.tagged:
            phrase = subject.words(subject.role.duty_by_id[entry.duty].phrase)
            title = subject.words(entry.evidence.title)
            yield say(
                f"“{title}”归在“{phrase}”是程序按意思判断的：核对后在档案的 duties 里标注",
                f"that “{title}” belongs to “{phrase}” was found by meaning alone: check it, then tag it in the dossier (duties)",
            )


def _evidence(material: Material) -> Iterator[str]:
    subject = material.subject
    items = [entry.evidence for entry in material.entries]
    if bare := [item for item in items if not item.figures]:
        yield say(
            f"没有写数字（figures）的业绩证据：{_titles(bare, subject)}",
            f"evidence without a figure (figures): {_titles(bare, subject)}",
        )
    missing = [
        item.id
        for item in items
        if not all(
            t.has(subject.lang) for t in (item.situation, item.task, item.result, *item.action)
        )
    ]
    if missing:
        name = say("中文", "Chinese") if subject.lang == "zh" else say("英文", "English")
        yield say(
            f"以下业绩证据没有{name}文字：{', '.join(missing)}",
            f"this evidence has no text in {name}: {', '.join(missing)}",
        )


def _problems(material: Material) -> Iterator[str]:
    subject = material.subject
    if not material.problems:
        yield say(
            "没有写问题：只报成绩的述职报告难让人信，在档案里补写 problems（问题、原因、下一步、期限）",
            "no problems are told, and a report of successes alone convinces few: add problems to the dossier "
            "(what, cause, next step, date)",
        )
    if causeless := [p.what for p in material.problems if not p.cause]:
        yield say(
            f"没有写原因（cause）的问题：{_listed(causeless, subject)}",
            f"problems without a cause: {_listed(causeless, subject)}",
        )
    if stepless := [p.what for p in material.problems if not p.next_step]:
        yield say(
            f"没有写下一步（next_step）的问题：{_listed(stepless, subject)}",
            f"problems without a next step: {_listed(stepless, subject)}",
        )
    if undated := [_named(step) for step in material.steps if not step.by]:
        yield say(
            f"没有写期限（by）的下一步：{_listed(undated, subject)}",
            f"next steps without a date (by): {_listed(undated, subject)}",
        )
    if past := [_named(step) for step in material.past_steps]:
        yield say(
            f"期限在本期之内，不再是下一步，没有写：{_listed(past, subject)}",
            f"due within the period, so no longer a next step and left out: {_listed(past, subject)}",
        )
    if subject.dossier.commitments and not material.same_employer:
        yield say(
            "档案里的承诺是对竞聘单位作的，没有写进给现单位的报告",
            "the commitments of the dossier were made to another organisation, so they are left out",
        )


def _named(step: ReportedProblem | Commitment) -> Text:
    if isinstance(step, Commitment):
        return step.direction
    return step.next_step or step.what


def _left(material: Material, left: Left, pace: int) -> Iterator[str]:
    subject = material.subject
    if left.steps:
        named = _listed((_named(step) for step in left.steps), subject)
        yield say(
            f"下一步打算要少于全文的五分之一（也受限时约束），没有写：{named}",
            f"next steps take less than a fifth of the text (and keep to the time), so these are left out: {named}",
        )
    if left.problems:
        whats = _listed([p.what for p in material.problems if p.id in left.problems], subject)
        yield say(
            f"时间不够，没有讲的问题：{whats}", f"problems left out for want of time: {whats}"
        )
    if left.evidence:
        titles = _titles((subject.dossier.evidence_by_id[name] for name in left.evidence), subject)
        yield say(
            f"时间不够，正文没有讲，只列在附件里：{titles}",
            f"left out of the text for want of time, and named in the annex only: {titles}",
        )
    if left.too_long is not None:
        spoken = clock(seconds(left.too_long, pace))
        yield say(
            f"最短也要讲 {spoken}，超过限时：请删减问题或放宽时间",
            f"the shortest version takes {spoken}, more than the time allowed: name fewer problems or allow more time",
        )
