"""To which duty each piece of evidence is told: each to one, and none under a duty that it does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from prep.evidence.match import Match
from prep.model.dossier import Evidence
from prep.model.role import RoleProfile

SURE = 0.87
"""From this strength on, evidence that only the program found alike is told under a duty. Over all built-in roles
and both samples, what lies below is wrong more often than right, and a report is handed in over a signature."""


@dataclass(frozen=True)
class Fits:
    """The duties that a piece of evidence supports best, the one tagged first before the others."""

    evidence: str
    duties: tuple[str, ...]
    tagged: bool


def fits(item: Evidence, match: Match, role: RoleProfile) -> Fits:
    """Return the duties under which evidence may be told: those it is tagged with, or the one it surely fits."""
    tags = [tag.partition("/") for tag in item.duties]
    named = tuple(duty for where, _, duty in tags if where == role.id and duty in role.duty_by_id)
    if named:
        return Fits(item.id, tuple(dict.fromkeys(named)), True)
    sure = {duty: value for duty, value in match.duties.items() if value >= SURE}
    return Fits(item.id, (max(sure, key=lambda duty: sure[duty]),) if sure else (), False)


def assign(found: Sequence[Fits]) -> dict[str, str | None]:
    """Return the duty that each piece of evidence is told under; ``None`` where it fits none.

    Each goes to the duty tagged first, but moves to a later one where as many duties as possible are told only so
    (a largest matching, by augmenting paths). What the matching leaves over joins the duty it was tagged with first.
    """
    duties = {one.evidence: one.duties for one in found}
    holder: dict[str, str] = {}
    for one in found:
        _place(one.evidence, duties, holder, set())
    placed = {evidence: duty for duty, evidence in holder.items()}
    return {
        one.evidence: placed.get(one.evidence, one.duties[0] if one.duties else None)
        for one in found
    }


def _place(
    evidence: str, duties: Mapping[str, Iterable[str]], holder: dict[str, str], seen: set[str]
) -> bool:
    """Give evidence a duty of its own, moving what holds it to another where that is possible."""
    open_ = [duty for duty in duties[evidence] if duty not in seen]
    for duty in open_:
        if duty not in holder:
            holder[duty] = evidence
            return True
    for duty in open_:
        if duty in seen:
            continue
        seen.add(duty)
        if _place(holder[duty], duties, holder, seen):
            holder[duty] = evidence
            return True
    return False
