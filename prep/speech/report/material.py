"""What a work report draws on: the evidence of the period by duty, the problems, and what is left outside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from prep.model.base import PartialDate
from prep.model.dossier import Commitment, Employment, Evidence, ReportedProblem
from prep.model.role import DutyArea
from prep.speech.material import Subject
from prep.speech.report.assign import Fits, assign, fits
from prep.speech.report.period import Reported, held_at, last_day


@dataclass(frozen=True)
class Entry:
    """A piece of evidence of the period, and the duty that it is told under."""

    evidence: Evidence
    duty: str | None
    whole: bool
    """Whether it ended within the period, so that its result counts."""
    fits: Fits
    """The duties that it could be told under."""


class Material:
    """The evidence, problems and next steps of one report."""

    def __init__(
        self, subject: Subject, span: Reported, today: date, excluded: Collection[str] = ()
    ) -> None:
        self.subject, self.span, self.today = subject, span, today
        self.held: Employment | None = held_at(subject.dossier, span.end)
        self._all = [e for e in subject.dossier.evidence if e.id not in excluded]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The public evidence that overlaps the period, in the order of its dates."""
        within = sorted(
            (e for e in self._all if e.public and self.span.overlaps(e)), key=lambda e: e.start
        )
        role, matches = self.subject.role, self.subject.coverage.matches
        found = {item.id: fits(item, matches[item.id], role) for item in within}
        duty_of = assign(list(found.values()))
        return tuple(
            Entry(item, duty_of[item.id], self.span.whole(item, self.today), found[item.id])
            for item in within
        )

    def of_duty(self, duty: str | None) -> tuple[Entry, ...]:
        """Return what is told under a duty, or under none."""
        return tuple(entry for entry in self.entries if entry.duty == duty)

    def told_elsewhere(self, duty: str) -> tuple[Entry, ...]:
        """Return what supports a duty, but is told under another."""
        return tuple(e for e in self.entries if e.duty != duty and duty in e.fits.duties)

    def gaps(self, area: DutyArea) -> tuple[str, ...]:
        """Return the duties of an area that no evidence of the period supports."""
        return tuple(
            duty.id
            for duty in area.duties
            if not self.of_duty(duty.id) and not self.told_elsewhere(duty.id)
        )

    @property
    def outside(self) -> tuple[Evidence, ...]:
        """The public evidence outside the period, in the order of its dates."""
        out = (e for e in self._all if e.public and not self.span.overlaps(e))
        return tuple(sorted(out, key=lambda e: e.start))

    @property
    def private(self) -> tuple[Evidence, ...]:
        """Evidence of the period that may not be made public."""
        return tuple(e for e in self._all if not e.public and self.span.overlaps(e))

    @property
    def problems(self) -> tuple[ReportedProblem, ...]:
        """The problems that showed in the period: by their date, else by their evidence, else all."""
        return tuple(p for p in self.subject.dossier.problems if self._showed(p))

    def _showed(self, problem: ReportedProblem) -> bool:
        if problem.noticed:
            return self.span.holds(problem.noticed)
        named = [self.subject.dossier.evidence_by_id[name] for name in problem.evidence]
        return not named or any(self.span.overlaps(item) for item in named)

    @property
    def steps(self) -> tuple[ReportedProblem | Commitment, ...]:
        """The next steps, in the order of the dossier: those of problems, then commitments."""
        of_problems = (p for p in self.problems if p.next_step)
        promised = self.subject.dossier.commitments if self.same_employer else ()
        return tuple(s for s in (*of_problems, *promised) if not self._past(s.by))

    @property
    def past_steps(self) -> tuple[ReportedProblem | Commitment, ...]:
        """The next steps whose date lies before the end of the period."""
        promised = self.subject.dossier.commitments if self.same_employer else ()
        found = (*(p for p in self.problems if p.next_step), *promised)
        return tuple(s for s in found if self._past(s.by))

    @property
    def same_employer(self) -> bool:
        """Whether the report goes to those to whom the commitments were made."""
        target = self.subject.dossier.target.organisation
        return self.held is None or str(self.held.organisation) == str(target)

    def _past(self, by: PartialDate | None) -> bool:
        return by is not None and last_day(by) <= self.span.end
