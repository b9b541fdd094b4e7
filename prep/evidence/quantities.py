"""A figure in a text: its value, what it counts or measures, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from prep.evidence.numerals import shown

Bound = Literal["", "more", "less", "about"]
Weight = Literal["hard", "hint", "skip"]
MEASURES = frozenset(
    [
        "money",
        "dollars",
        "euros",
        "percent",
        "points",
        "months",
        "days",
        "workdays",
        "minutes",
        "times-as-much",
        "years-of-age",
        "year",
        "month",
        "mu",
        "kilometres",
        "tonnes",
        "marks",
    ]
)
"""Classes that measure, as against those that count things."""


@dataclass(frozen=True)
class Quantity:
    """A figure with its exact value in the unit of its class.

    ``of`` is a class of units (``money``: yuan; ``percent``; ``clients``), ``year`` or ``month`` for dates,
    or empty for a number alone. A month is worth ``year * 100 + month``, or the month alone.
    """

    value: Fraction
    of: str
    text: str
    start: int = 0
    end: int = 0
    weight: Weight = "hard"
    bound: Bound = ""
    step: Fraction = Fraction(0)
    """The worth of one in its last place, for telling what 1100多 may be."""

    def counts(self) -> bool:
        """Whether it counts things, rather than measures or dates."""
        return bool(self.of) and self.of not in MEASURES

    def plain(self) -> str:
        """Write the value in digits."""
        return shown(self.value)


def last_place(value: Fraction, written: str) -> Fraction:
    """Return the worth of one in the last place that is not nought: 100 for 1100, 0.1 for 2.4."""
    decimals = (
        len(written.partition(".")[2])
        if written.replace(",", "").replace(".", "").isdecimal()
        else 0
    )
    if decimals:
        return Fraction(1, 10**decimals)
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return Fraction(step)
