"""Which rows of a score sheet a draft earns, by what, and which nothing in it earns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from prep.evidence.match import SUPPORTS
from prep.model.dossier import Evidence
from prep.model.sheet import Sheet, SheetRow, Signal
from prep.model.views import EarnedRow, SpeechPart
from prep.speech.material import Subject

_RECENT_YEARS = 3
_FIGURE = re.compile(
    r"\d|[一二两三四五六七八九十百千万半][个户家天成倍名次年月小]|百分之|全部"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all)\b"
)
_ON_TIME = 0.03


def has(item: Evidence, signal: Signal, subject: Subject) -> bool:
    """Tell whether a piece of evidence has a property that a sheet marks."""
    if signal is Signal.RECENT:
        end = (item.end or item.start).first_day() if item.end else subject.event_day
        return end.year >= subject.event_day.year - _RECENT_YEARS
    if signal is Signal.OWN:
        return item.part.rank >= 1
    return bool(item.figures) if signal is Signal.FIGURES else True


def earns(item: Evidence, row: SheetRow, subject: Subject) -> bool:
    """Tell whether a piece of evidence has all that a row asks of evidence; false if it asks nothing."""
    asked = [signal for signal in row.earned_by if signal.of_evidence]
    shown = subject.coverage.matches[item.id].competencies
    fits = not row.competencies or any(shown.get(c, 0.0) >= SUPPORTS for c in row.competencies)
    return bool(asked) and fits and all(has(item, signal, subject) for signal in asked)


def earned(
    sheet: Sheet, subject: Subject, parts: Iterable[SpeechPart], seconds: float, allowed: float
) -> tuple[EarnedRow, ...]:
    """Return every row of the sheet with what in the draft earns it."""
    reader = _Reader(subject, tuple(parts), seconds, allowed)
    return tuple(reader.row(row) for row in sheet.rows)


class _Reader:
    """Reads a draft for what a sheet marks."""

    def __init__(
        self, subject: Subject, parts: tuple[SpeechPart, ...], seconds: float, allowed: float
    ) -> None:
        self._subject, self._parts = subject, parts
        said = [s for part in parts for p in part.paragraphs for s in p.sentences]
        self._told = {source for sentence in said for source in sentence.sources}
        self._text = "".join(sentence.text for sentence in said)
        dossier = subject.dossier
        self._evidence = [e for e in dossier.evidence if f"evidence/{e.id}" in self._told]
        self._promises = [c for c in dossier.commitments if f"commitment/{c.id}" in self._told]
        on_time = abs(seconds - allowed) <= allowed * _ON_TIME
        self._says = {**self._signals(), Signal.TIME: on_time}

    def _signals(self) -> dict[Signal, bool]:
        """Return what the draft says, of all that a sheet can ask, evidence apart."""
        there = {part.id for part in self._parts}
        title = self._subject.words(self._subject.dossier.person.professional_title)
        goals = [self._subject.words(promise.goal) for promise in self._promises]
        return {
            Signal.ADDRESS: bool(self._subject.dossier.target.audience) and "opening" in there,
            Signal.CAREER: self._any("employment/", "person/working_since"),
            Signal.EDUCATION: self._any("education/"),
            Signal.CERTIFICATE: self._any("certificate/") or bool(title and title in self._text),
            Signal.HONOUR: self._any("honour/"),
            Signal.MOTIVE: self._any("target/motive"),
            Signal.INSIGHT: self._any("target/insights"),
            Signal.UNDERSTANDING: self._any("role/understanding"),
            Signal.PLAN: "plan" in there,
            Signal.PLAN_FIGURES: any(_FIGURE.search(goal) for goal in goals),
            Signal.PLAN_DATES: any(promise.by for promise in self._promises),
            Signal.PLEDGE: "pledge" in there,
            Signal.STRUCTURE: sum(part.heading is not None for part in self._parts) >= 2,
        }

    def _any(self, *beginnings: str) -> bool:
        return any(source.startswith(beginnings) for source in self._told)

    def row(self, row: SheetRow) -> EarnedRow:
        """Return one row."""
        able = [item for item in self._evidence if earns(item, row, self._subject)]
        asked = [signal for signal in row.earned_by if signal is not Signal.DELIVERY]
        met = [s for s in asked if (bool(able) if s.of_evidence else self._says[s])]
        return EarnedRow(
            id=row.id,
            name=row.name.in_(self._subject.lang),
            points=row.points,
            state=_state(len(met), len(asked)),
            by=tuple(self._by(met, able)),
            advice=row.advice.in_(self._subject.lang),
        )

    def _by(self, met: Iterable[Signal], able: Iterable[Evidence]) -> list[str]:
        """Return the parts, and the evidence, that earn a row."""
        named = {part.id: part.name for part in self._parts}
        places = [named[s.part] for s in met if s.part in named and not s.of_evidence]
        return list(dict.fromkeys([*places, *(self._subject.words(e.title) for e in able)]))


def _state(met: int, asked: int) -> Literal["earned", "partly", "missing", "delivery"]:
    if asked == 0:
        return "delivery"
    if met == asked:
        return "earned"
    return "partly" if met else "missing"
