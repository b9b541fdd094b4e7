"""Compose a work report from a dossier and the profile of the post held, on a period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prep.evidence.match import Coverage, cover
from prep.messages import Lang
from prep.model.base import PartialDate
from prep.model.dossier import Dossier
from prep.model.outline import Patterns
from prep.model.role import DutyArea, RoleProfile
from prep.model.views import Paragraph, ReportSection, Sentence, WorkReportView
from prep.speech.grammar import capital, ordinal
from prep.speech.material import ORDINAL, Said, Subject, Variant, Writer
from prep.speech.report.annexes import gaps, outside, rows
from prep.speech.report.facts import audience, opening_facts, place, post_held
from prep.speech.report.fit import Option, fit, options
from prep.speech.report.material import Material
from prep.speech.report.naming import period_name
from prep.speech.report.period import Reported, on_day
from prep.speech.report.remarks import Left, remarks
from prep.speech.report.steps import SHARE, Step, problem_options, step_lines, worth_of_steps
from prep.speech.report.telling import story
from prep.speech.spoken import DEFAULT_PACE, seconds

PERIOD = "order/period"
"""The source of what is said of the period: whoever ordered the report."""
_HONOURS = 3


@dataclass(frozen=True)
class Setting:
    """How a report is to be: its language and period, and the day it is made."""

    lang: Lang
    today: date
    span: Reported
    minutes: Decimal | None = None
    """The limit for reading it aloud; none where ``None``."""
    pace: int | None = None
    audience: tuple[str, ...] = ()
    """Who is addressed; whom a report is usually given to where nobody is named."""
    excluded: frozenset[str] = frozenset()
    """The ids of evidence that is not to be told."""
    own_role: bool = True
    """Whether the role is the one of the post held, not the one competed for."""


def compose(
    dossier: Dossier,
    role: RoleProfile,
    patterns: Patterns,
    setting: Setting,
    coverage: Coverage | None = None,
) -> WorkReportView:
    """Return the report; within the limit, if there is one, and with next steps below a fifth of it.

    Evidence that may not be said in public is left out. Without ``coverage`` evidence is matched by its tags and
    its wording.
    """
    found = coverage or cover(dossier, role)
    subject = Subject(dossier, role, found, setting.lang, setting.today)
    material = Material(subject, setting.span, setting.today, setting.excluded)
    return _Composer(material, patterns, setting).view()


@dataclass(frozen=True)
class _Group:
    """The duty under which evidence is told (none for other work), its area, and the ways of telling it."""

    area: DutyArea | None
    evidence: tuple[str, ...]
    options: tuple[Option, ...]


class _Composer:
    """Holds what the steps of composing share."""

    def __init__(self, material: Material, patterns: Patterns, setting: Setting) -> None:
        self.material, self.subject, self.setting = material, material.subject, setting
        self.lang: Lang = setting.lang
        self.pace = setting.pace or DEFAULT_PACE[setting.lang]
        self.room = round(self.pace * float(setting.minutes)) if setting.minutes else None
        self.period = period_name(setting.span, patterns)
        self.post = post_held(material)
        seed = f"{self.subject.dossier.person.name}/{self.subject.role.id}/{self.period}"
        self.writer = Writer(patterns, self.post, seed)
        usual = patterns.of("audience")[0].text
        self.salutation = self._sure(
            "salutation", (), audience=audience(self.subject, setting.audience, usual)
        )
        self.opening = self._opening()
        self.groups = tuple(self._groups())
        heading = self._heading("problems").length
        self.problems = problem_options(material, self.writer, heading)
        self.steps = step_lines(material, self.writer)
        self.close = self._sure("close", (PERIOD,), period=self.period)

    def view(self) -> WorkReportView:
        """Return the finished report."""
        told, steps = self._fitted()
        sections = tuple(self._sections(told, steps))
        subject, material = self.subject, self.material
        length, of_steps = self._length(told, steps), self._length_of(steps)
        used = tuple(
            name for group, one in zip(self.groups, told[:-1], strict=True)
            for name in group.evidence[: len(one.stories)]
        )  # fmt: skip
        left = Left(
            tuple(e.evidence.id for e in material.entries if e.evidence.id not in used),
            tuple(step.item for step in self.steps if step not in steps),
            tuple(p.id for p in material.problems[len(told[-1].stories) :]),
            length if self.room is not None and length > self.room else None,
        )
        writer = self.writer
        return WorkReportView(
            lang=self.lang,
            title=self._of_period("title").text,
            speaker=subject.words(subject.dossier.person.name),
            post=self.post,
            organisation=place(material.held, subject),
            date=on_day(self.setting.today, self.lang),
            period=self.period,
            salutation=self._timed(self.salutation),
            sections=sections,
            rows=tuple(rows(material, writer)),
            gaps=tuple(gaps(material, writer)),
            outside=tuple(outside(material, writer)),
            minutes=self.setting.minutes,
            seconds=seconds(length, self.pace),
            pace=self.pace,
            length=length,
            share_of_next_steps=of_steps / length,
            evidence_used=used,
            evidence_left=tuple(e.id for e in subject.dossier.evidence if e.id not in used),
            remarks=tuple(remarks(material, self.setting.own_role, self.period, left, self.pace)),
        )

    def _sure(self, group: str, sources: Iterable[str], **facts: str) -> Said:
        """Make a sentence of a group that has patterns for whatever is known."""
        said = self.writer.say(group, sources, **facts)
        assert said is not None, group
        return said

    def _of_period(self, group: str) -> Said:
        """Make a sentence that names the period, or says that it is the whole time in the post."""
        span = self.setting.span
        name = capital(self.period) if group == "title" else self.period
        since = PartialDate(span.start.year, span.start.month).spoken(self.lang)
        kind = f"{group}.tenure" if span.tenure else group
        return self._sure(kind, (PERIOD,), period=name, since=since)

    def _opening(self) -> list[Said]:
        facts, sources = opening_facts(self.material)
        groups = ("opening.name", "opening.changed") if "earlier_post" in facts else ("opening",)
        found = [self.writer.say(group, sources, **facts) for group in groups]
        if not any(found):
            found = [self.writer.say("opening.name", sources, **facts)]
        frame = self._of_period("frame")
        return [said for said in (*found, *self._honours(), frame) if said]

    def _honours(self) -> Iterator[Said | None]:
        """Yield the honours of the period, the latest of them, in the order of their dates."""
        dossier, span = self.subject.dossier, self.setting.span
        within = [(n, h) for n, h in enumerate(dossier.honours) if span.holds(h.date)]
        for n, honour in sorted(within, key=lambda pair: pair[1].date)[-_HONOURS:]:
            yield self.writer.say(
                "honour", (f"honour/{n}",), honour=self.subject.words(honour.name),
                honour_date=self.subject.when(honour.date),
                honour_issuer=self.subject.words(honour.issuer),
            )  # fmt: skip

    def _groups(self) -> Iterator[_Group]:
        """Yield a group for each duty under which something is told, and one for other work."""
        nth = 0
        for area in self.subject.role.areas:
            for duty in area.duties:
                if self.material.of_duty(duty.id):
                    yield self._group(area, duty.id, nth)
                    nth += 1
        if self.material.of_duty(None):
            yield self._group(None, None, nth)

    def _group(self, area: DutyArea | None, duty: str | None, nth: int) -> _Group:
        entries = self.material.of_duty(duty)
        short = self.room is not None
        stories = [
            story(entry, n, self.subject, self.writer, short, nth).variants()
            for n, entry in enumerate(entries)
        ]
        heading = self._area_heading(area).length
        names = tuple(entry.evidence.id for entry in entries)
        return _Group(area, names, options(stories, heading))

    def _area_heading(self, area: DutyArea | None) -> Said:
        if area is None:
            return self._sure("heading.other", (), ordinal=ORDINAL)
        sources = (f"role/area/{area.id}",)
        name = self.subject.words(area.name)
        return self._sure("heading.area", sources, ordinal=ORDINAL, area=name)

    def _heading(self, part: str) -> Said:
        return self._sure(f"heading.{part}", (), ordinal=ORDINAL)

    def _fitted(self) -> tuple[tuple[Option, ...], tuple[Step, ...]]:
        """Choose what is told, worth most in all: evidence, problems, and next steps within their share.

        Without a limit all is told, and as many next steps as the share allows.
        """
        choices = [*(group.options for group in self.groups), self.problems]
        found: list[tuple[float, tuple[Option, ...], tuple[Step, ...]]] = []
        for count in range(len(self.steps), -1, -1):
            steps = self.steps[:count]
            kept = tuple(step for step in self._in_order() if step in steps)
            room = None
            if self.room is not None:
                room = self.room - self._fixed() - self._length_of(kept)
            told = fit(choices, room)
            if not kept or self._length_of(kept) * SHARE < self._length(told, kept):
                worth = sum(one.value for one in told) + worth_of_steps(count)
                found.append((worth, told, kept))
        _, told, kept = max(found, key=lambda one: one[0])
        return told, kept

    def _in_order(self) -> list[Step]:
        """Return the steps in the order of the dossier."""
        place = {id(item): n for n, item in enumerate(self.material.steps)}
        return sorted(self.steps, key=lambda step: place[id(step.item)])

    def _fixed(self) -> int:
        """Return the length of what is always said."""
        headings = [self._heading("duties")] if self.groups else []
        said = (self.salutation, *self.opening, *headings, self.close)
        return sum(one.length for one in said)

    def _length_of(self, steps: tuple[Step, ...]) -> int:
        """Return the length of next steps with their heading."""
        if not steps:
            return 0
        return self._heading("next").length + sum(s.length for s in _said(steps))

    def _length(self, told: tuple[Option, ...], steps: tuple[Step, ...]) -> int:
        """Return the length of the whole report."""
        *evidence, problems = told
        areas = {
            id(g.area): g.area for g, one in zip(self.groups, evidence, strict=True) if one.stories
        }
        headings = sum(self._area_heading(area).length for area in areas.values())
        stories = sum(story.length for one in evidence for story in one.stories)
        return self._fixed() + headings + stories + problems.length + self._length_of(steps)

    def _sections(
        self, told: tuple[Option, ...], steps: tuple[Step, ...]
    ) -> Iterator[ReportSection]:
        yield ReportSection(id="opening", paragraphs=(self._paragraph(self.opening),))
        number = 0
        if self.groups:
            number += 1
            heading = self._timed(self._heading("duties"), number)
            yield ReportSection(id="duties", heading=heading)
            yield from self._areas(told[:-1])
        if problems := told[-1].stories:
            number += 1
            heading = self._timed(self._heading("problems"), number)
            lines = [self._paragraph(one.sentences, n) for n, one in enumerate(problems, 1)]
            yield ReportSection(id="problems", heading=heading, paragraphs=tuple(lines))
        if steps:
            number += 1
            heading = self._timed(self._heading("next"), number)
            lines = [self._paragraph([said], n) for n, said in enumerate(_said(steps), 1)]
            yield ReportSection(id="next", heading=heading, paragraphs=tuple(lines))
        yield ReportSection(id="closing", paragraphs=(self._paragraph([self.close]),))

    def _areas(self, told: tuple[Option, ...]) -> Iterator[ReportSection]:
        by_area: dict[int, tuple[DutyArea | None, list[Variant]]] = {}
        for group, one in zip(self.groups, told, strict=True):
            by_area.setdefault(id(group.area), (group.area, []))[1].extend(one.stories)
        there = [(area, stories) for area, stories in by_area.values() if stories]
        for n, (area, stories) in enumerate(there, 1):
            yield ReportSection(
                id="area" if area else "other",
                level=2,
                heading=self._timed(self._area_heading(area), n),
                paragraphs=tuple(self._paragraph(story.sentences) for story in stories),
            )

    def _paragraph(self, said: Iterable[Said], number: int = 1) -> Paragraph:
        sentences = tuple(self._timed(one, number) for one in said)
        space = "" if self.lang == "zh" else " "
        return Paragraph(sentences=sentences, text=space.join(s.text for s in sentences))

    def _timed(self, said: Said, number: int = 1) -> Sentence:
        return Sentence(
            text=said.text.replace(ORDINAL, ordinal(number, self.lang)),
            sources=said.sources,
            seconds=seconds(said.length, self.pace),
        )


def _said(steps: tuple[Step, ...]) -> tuple[Said, ...]:
    """Return the sentences of next steps; a single one is not numbered."""
    return (steps[0].only,) if len(steps) == 1 else tuple(step.said for step in steps)
