"""Choose what is claimed: evidence that speaks for the role's weighted competencies, each claim once."""

from __future__ import annotations

from dataclasses import dataclass

from prep.evidence.match import SUPPORTS, Match
from prep.model.base import Text
from prep.model.dossier import Evidence
from prep.model.role import WeightedCompetency
from prep.speech.material import Subject

_AGAIN = 0.35
"""What a competency is worth that an earlier claim has shown already."""


@dataclass(frozen=True)
class Claim:
    """A claim of a competency, the evidence for it, and the duty it matters for."""

    evidence: Evidence
    text: Text | None
    competency: str | None
    duty: str | None
    value: float

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the words of the claim come from, and what they rest on."""
        own = f"evidence/{self.evidence.id}"
        return (f"role/competency/{self.competency}", own) if self.competency else (own,)

    def words(self, subject: Subject) -> str:
        """Return the claim as a clause; nothing where none is left for this competency."""
        return subject.words(self.text)


def choose_claims(subject: Subject) -> list[Claim]:
    """Put the evidence that may be said in public in the order in which a speech should use it.

    Greedy by what each adds: competency strengths by weight, less for what was shown already; evidence
    with figures and of a larger own part first among equals.
    """
    left = [item for item in subject.dossier.evidence if item.public]
    shown: dict[str, int] = {}
    duties: set[str] = set()
    chosen: list[Claim] = []
    while left:
        best = max(left, key=lambda item: (_gain(item, subject, shown, duties), item.id))
        claim = _claim(best, subject, shown, duties)
        chosen.append(claim)
        if claim.competency:
            shown[claim.competency] = shown.get(claim.competency, 0) + 1
        if claim.duty:
            duties.add(claim.duty)
        left.remove(best)
    return chosen


def _gain(item: Evidence, subject: Subject, shown: dict[str, int], duties: set[str]) -> float:
    match = subject.coverage.matches[item.id]
    worth = max((_worth(c, match, shown) for c in subject.role.competencies), default=0.0)
    fresh = 0.05 if set(_supported(match)) - duties else 0.0
    return worth + 0.3 * match.relevance + fresh + 0.04 * item.part.rank + 0.05 * bool(item.figures)


def _worth(competency: WeightedCompetency, match: Match, shown: dict[str, int]) -> float:
    strength = match.competencies.get(competency.id, 0.0)
    if strength < SUPPORTS or shown.get(competency.id, 0) >= len(competency.claims):
        return 0.0
    return strength * competency.weight / 100 * _AGAIN ** shown.get(competency.id, 0)


def _supported(match: Match) -> list[str]:
    found = [duty for duty, strength in match.duties.items() if strength >= SUPPORTS]
    return sorted(found, key=lambda duty: -match.duties[duty])


def _claim(item: Evidence, subject: Subject, shown: dict[str, int], duties: set[str]) -> Claim:
    match = subject.coverage.matches[item.id]
    best = max(subject.role.competencies, key=lambda c: _worth(c, match, shown))
    worth = _worth(best, match, shown)
    supported = _supported(match)
    duty = next((d for d in supported if d not in duties), supported[0] if supported else None)
    value = 0.3 + worth + 0.3 * match.relevance
    if worth == 0.0:
        return Claim(item, None, None, duty, value)
    return Claim(item, best.claims[shown.get(best.id, 0)], best.id, duty, value)
