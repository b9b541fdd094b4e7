"""Two rounds of one trainee beside each other: before the training and after it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from prep.interview.training.limits import LIMITS, Limits, Withheld, too_few
from prep.interview.training.measures import Order, Spotting, mean
from prep.interview.training.result import Result
from prep.model.training import Trap

Answers = Literal["same", "parallel", "mixed"]
"""Whether the second round had the same answers as the first, others, or some of each."""


@dataclass(frozen=True)
class Change:
    """A figure before and after; ``gain`` is above 0 where it became better."""

    before: Decimal
    after: Decimal
    gain: Decimal


@dataclass(frozen=True)
class Comparison:
    """What changed between two rounds; a figure that either round withholds is withheld here."""

    before: int
    after: int
    """Answers marked in either round."""
    answers: Answers
    distance: Change | Withheld
    """Mean distance from the reference, in marks; smaller is better."""
    severity: Change | Withheld
    """Mean deviation, in marks; nearer to 0 is better."""
    order: Change | Withheld
    """Share of pairs in the right order; greater is better."""
    weak: tuple[Spotting, Spotting] | Withheld
    overcome: tuple[Trap, ...]
    """Traps fallen for before, met again after, and no longer fallen for."""
    remaining: tuple[Trap, ...]
    """Traps fallen for in the second round."""


def compare(before: Result, after: Result, limits: Limits = LIMITS) -> Comparison:
    """Compare two rounds on the same answers or on the two forms of the sets."""
    few = too_few(min(len(before.items), len(after.items)), limits.answers)
    remaining = tuple(one.trap for one in after.traps if one.fallen)
    met_again = {one.trap for one in after.traps}
    fallen = (one.trap for one in before.traps if one.fallen)
    return Comparison(
        len(before.items),
        len(after.items),
        _answers(before, after),
        few or _distance(before, after),
        few or _severity(before, after),
        few or _order(before.whole.order, after.whole.order),
        few or _weak(before.weak, after.weak),
        tuple(trap for trap in fallen if trap in met_again and trap not in remaining),
        remaining,
    )


def _answers(before: Result, after: Result) -> Answers:
    one, other = {item.key for item in before.items}, {item.key for item in after.items}
    if one == other:
        return "same"
    return "mixed" if one & other else "parallel"


def _distance(before: Result, after: Result) -> Change:
    old, new = (mean(item.distance for item in one.items) for one in (before, after))
    return Change(old, new, old - new)


def _severity(before: Result, after: Result) -> Change:
    old, new = (mean(item.deviation for item in one.items) for one in (before, after))
    return Change(old, new, abs(old) - abs(new))


def _order(old: Order | Withheld, new: Order | Withheld) -> Change | Withheld:
    if isinstance(old, Withheld):
        return old
    if isinstance(new, Withheld):
        return new
    return Change(old.share, new.share, new.share - old.share)


def _weak(
    old: Spotting | Withheld, new: Spotting | Withheld
) -> tuple[Spotting, Spotting] | Withheld:
    if isinstance(old, Withheld):
        return old
    return new if isinstance(new, Withheld) else (old, new)
