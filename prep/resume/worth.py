"""What a line of a résumé is worth for the post."""

from __future__ import annotations

from prep.evidence.match import SUPPORTS, Coverage
from prep.model.dossier import Dossier, Evidence


def worth(item: Evidence, coverage: Coverage) -> float:
    """Return the worth of evidence: its relevance; a larger own part and figures decide among equals."""
    match = coverage.matches[item.id]
    duties = sum(strength for strength in match.duties.values() if strength >= SUPPORTS)
    value = match.relevance + 0.05 * min(duties, 4)
    return value + 0.02 * item.part.rank + 0.02 * bool(item.figures)


def worths(dossier: Dossier, coverage: Coverage) -> list[float]:
    """Return the worths of all that may be printed, best first."""
    return sorted((worth(e, coverage) for e in dossier.evidence if e.public), reverse=True)
