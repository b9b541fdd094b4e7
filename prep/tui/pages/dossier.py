"""A dossier as it is read: its entries, each with a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.model.base import PartialDate, Text
from prep.model.dossier import Commitment, Dossier, Employment, Period
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, fact, heading, items
from prep.tui.pages.evidence import evidence_page


@dataclass(frozen=True)
class Entry:
    """An entry of the list beside the page."""

    id: str
    label: str
    page: tuple[Block, ...]
    """Empty for an entry that only heads those below it."""


def entries(dossier: Dossier) -> list[Entry]:
    """Return the entries of a dossier: the person, the post, the evidence, and the rest."""
    found = [
        Entry("person", say("个人信息", "Person"), tuple(_person(dossier))),
        Entry("target", say("竞聘岗位", "Post stood for"), tuple(_target(dossier))),
        Entry("employment", say("任职与教育", "Employment, education"), tuple(_career(dossier))),
        Entry("more", say("证书、荣誉、专长", "Certificates, honours"), tuple(_more(dossier))),
        Entry("commitments", say("承诺", "Commitments"), tuple(_commitments(dossier))),
    ]
    count = len(dossier.evidence)
    found.append(Entry("evidence", say(f"-- 业绩证据{count}件", f"-- Evidence: {count}"), ()))
    for item in dossier.evidence:
        label = "- " + item.title.in_(chosen())
        found.append(Entry(f"evidence-{item.id}", label, tuple(evidence_page(item, dossier))))
    return found


def _in(text: Text | None) -> str:
    return text.in_(chosen()) if text else ""


def _day(day: PartialDate | None) -> str:
    return str(day) if day else ""


def span(period: Period) -> str:
    """Write a period: ``2019-03 - 2022-06``."""
    return f"{period.start} - {period.end or say('至今', 'now')}"


def _person(dossier: Dossier) -> Iterator[Block]:
    person = dossier.person
    yield Block(_in(person.name), "title")
    if dossier.sample:
        yield Block(say("示例：这个人是虚构的", "A sample: this person is invented"), "note")
    if person.headline:
        yield Block(_in(person.headline), gap=True)
    sexes = {"male": say("男", "male"), "female": say("女", "female")}
    yield from fact("性别", "Sex", sexes.get(person.sex or "", ""))
    yield from fact("出生", "Born", _day(person.birth))
    yield from fact("民族", "Ethnicity", _in(person.ethnicity))
    yield from fact("籍贯", "Native place", _in(person.native_place))
    yield from fact("政治面貌", "Political status", _in(person.politics))
    yield from fact("职称", "Professional title", _in(person.professional_title))
    yield from fact("参加工作", "Working since", _day(person.working_since))
    yield from fact("现居", "City", _in(person.city))
    yield from fact("电话", "Phone", person.phone or "")
    yield from fact("邮箱", "Email", person.email or "")


def _target(dossier: Dossier) -> Iterator[Block]:
    target = dossier.target
    yield Block(_in(target.post) or target.role, "title")
    yield from fact("岗位画像", "Role profile", target.role)
    yield from fact("单位", "Organisation", _in(target.organisation))
    yield from fact("部门", "Unit", _in(target.unit))
    yield from fact("日期", "Day", _day(target.date))
    yield from fact("演讲限时", "Minutes for the speech", f"{target.minutes:f}")
    yield from fact("称谓", "Audience", say("、", ", ").join(map(_in, target.audience)))
    if target.motive:
        yield heading("为什么竞聘", "Motive")
        yield Block(_in(target.motive))
    if target.insights:
        yield heading("对本单位的认识", "Insights")
        yield from items(map(_in, target.insights))


def _career(dossier: Dossier) -> Iterator[Block]:
    yield heading("任职经历", "Employment")
    for job in dossier.employment:
        yield from _job(job)
    yield heading("教育经历", "Education")
    for course in dossier.education:
        yield Block(span(course), "note")
        parts = (course.school, course.major, course.degree)
        yield Block("  ".join(_in(part) for part in parts if part), "strong")
        yield from items([_in(course.note)] if course.note else [])
    yield from _none_if_empty((*dossier.employment, *dossier.education))


def _job(job: Employment) -> Iterator[Block]:
    yield Block(span(job), "note")
    parts = (job.organisation, job.unit, job.post)
    yield Block("  ".join(_in(part) for part in parts if part), "strong")
    yield from items(map(_in, job.duties))


def _more(dossier: Dossier) -> Iterator[Block]:
    yield heading("培训", "Training")
    yield from items(_line(t.date, t.name, t.organiser, t.result) for t in dossier.training)
    yield heading("证书", "Certificates")
    yield from items(_line(c.date, c.name, c.issuer) for c in dossier.certificates)
    yield heading("荣誉", "Honours")
    yield from items(_line(h.date, h.name, h.issuer) for h in dossier.honours)
    yield heading("语言", "Languages")
    yield from items(_line(None, item.name, item.level) for item in dossier.languages)
    yield heading("专长", "Skills")
    yield from items(map(_in, dossier.skills))


def _line(day: PartialDate | None, *texts: Text | None) -> str:
    return "  ".join(part for part in (_day(day), *map(_in, texts)) if part)


def _commitments(dossier: Dossier) -> Iterator[Block]:
    yield Block(say("上岗后的承诺", "What will be done in the post"), "title")
    for item in dossier.commitments:
        yield from _commitment(item)
    yield from _none_if_empty(dossier.commitments)


def _commitment(item: Commitment) -> Iterator[Block]:
    yield Block(_in(item.direction), "strong", gap=True)
    yield from fact("目标", "Goal", _in(item.goal))
    yield from fact("期限", "By", _day(item.by))
    yield from items(map(_in, item.measures))


def _none_if_empty(found: Iterable[object]) -> Iterator[Block]:
    if not list(found):
        yield Block(say("档案里还没有写", "Nothing in the dossier yet"), "note")
