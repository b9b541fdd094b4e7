"""How well a person's evidence fits a role, as a whole: for ranking roles (which post fits me)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prep.evidence.match import SUPPORTS, Coverage
from prep.model.role import RoleProfile

_USUAL_IMPORTANCE = 3
"""What a duty counts whose importance is not estimated (the middle of O*NET's scale)."""


@dataclass(frozen=True)
class Fit:
    """How well evidence covers a role; all shares are 0 to 1."""

    role: str
    duties: float
    """Duties that evidence supports, weighted by importance."""
    competencies: float
    """Competencies that evidence shows, weighted as the role weights them."""
    evidence: tuple[str, ...]
    """The evidence that supports at least one duty, the most telling first."""
    gaps: tuple[str, ...]
    """Duties without evidence, the most important first."""

    @property
    def score(self) -> float:
        """The mean of both shares."""
        return (self.duties + self.competencies) / 2


def fit(role: RoleProfile, coverage: Coverage) -> Fit:
    """Sum up how evidence covers a role."""
    importance = {
        d.id: d.estimate.importance if d.estimate else _USUAL_IMPORTANCE for d in role.duties
    }
    best = {duty: _best(coverage, "duties", duty) for duty in importance}
    covered = sum(importance[duty] * value for duty, value in best.items())
    shown = sum(_best(coverage, "competencies", c) * w for c, w in role.weights.items())
    used = sorted(
        (item for item, match in coverage.matches.items() if match.best_duty()),
        key=lambda item: -coverage.matches[item].relevance,
    )
    gaps = sorted(coverage.gaps, key=lambda duty: -importance[duty])
    return Fit(role.id, covered / sum(importance.values()), shown / 100, tuple(used), tuple(gaps))


def ranked(fits: Iterable[Fit]) -> list[Fit]:
    """Return the best fit first."""
    return sorted(fits, key=lambda found: (-found.score, found.role))


def _best(coverage: Coverage, kind: str, name: str) -> float:
    """Return the strength of the best evidence that supports something, 0 where none does."""
    strengths: list[Mapping[str, float]] = [getattr(m, kind) for m in coverage.matches.values()]
    best = max((found.get(name, 0.0) for found in strengths), default=0.0)
    return best if best >= SUPPORTS else 0.0
