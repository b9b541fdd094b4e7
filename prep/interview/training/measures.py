"""How a trainee marked: distance, severity, spread, order, and the spotting of weak answers.

The measures are those by which rater accuracy is usually told apart: level, dispersion and order. The
spotting of weak answers stands by itself, because that is where frame-of-reference training helps most
(Roch et al. 2012).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, groupby

from prep.interview.training.items import Item
from prep.interview.training.limits import LIMITS, Limits, Withheld, too_few
from prep.model.base import text
from prep.model.training import WEAK_BELOW


@dataclass(frozen=True)
class Order:
    """Pairs of answers to the same question whose reference marks differ, by how they were marked."""

    right: int
    level: int
    """Marked alike."""
    wrong: int

    @property
    def pairs(self) -> int:
        """All pairs that could be told apart."""
        return self.right + self.level + self.wrong

    @property
    def share(self) -> Decimal:
        """The share put in the right order, 0 to 1."""
        return Decimal(self.right) / self.pairs

    @property
    def d(self) -> Decimal:
        """Somers' d of the marks given on the reference: −1 reversed, 0 none, 1 the same order (Somers 1962)."""
        return Decimal(self.right - self.wrong) / self.pairs


@dataclass(frozen=True)
class Spotting:
    """How answers below 3 were told from the others; ``hits`` of ``weak``, ``false_alarms`` of ``sound``."""

    hits: int
    weak: int
    false_alarms: int
    sound: int


@dataclass(frozen=True)
class Measures:
    """What can be said of the marks; each figure is withheld where they are too few."""

    answers: int
    distance: Decimal | Withheld
    """Mean distance from the reference, in marks."""
    severity: Decimal | Withheld
    """Mean deviation, in marks: above 0 lenient, below 0 severe."""
    spread: Decimal | Withheld
    """Standard deviation of the marks given over that of the reference; 1 is alike."""
    order: Order | Withheld


def measures(found: Sequence[Item], needed: int = LIMITS.answers) -> Measures:
    """Return the measures of some marked answers."""
    if withheld := too_few(len(found), needed):
        return Measures(len(found), withheld, withheld, withheld, withheld)
    return Measures(
        len(found),
        mean(item.distance for item in found),
        mean(item.deviation for item in found),
        spread(found),
        order(found),
    )


def mean(values: Iterable[Decimal]) -> Decimal:
    """Return the mean of one value or more."""
    listed = list(values)
    return sum(listed, Decimal(0)) / len(listed)


def spread(found: Sequence[Item]) -> Decimal | Withheld:
    """Return the ratio of the standard deviation given to that of the reference."""
    reference = _variance([item.answer.reference for item in found])
    if reference == 0:
        return Withheld(text("这些回答的参考分都一样，谈不上拉开", "withheld: these answers all have the same reference mark"))  # fmt: skip
    return (_variance([item.given for item in found]) / reference).sqrt()


def _variance(values: list[Decimal]) -> Decimal:
    middle = mean(values)
    return mean((value - middle) ** 2 for value in values)


def order(found: Sequence[Item]) -> Order | Withheld:
    """Count the pairs within each question that were put in the right order."""
    right = level = wrong = 0
    for _, group in groupby(sorted(found, key=lambda item: item.set), key=lambda item: item.set):
        for one, other in combinations(group, 2):
            expected = one.answer.reference - other.answer.reference
            if expected == 0:
                continue
            given = (one.given - other.given) * expected
            right, level, wrong = right + (given > 0), level + (given == 0), wrong + (given < 0)
    if right + level + wrong == 0:
        return Withheld(text("没有同一题的两份高低不同的回答，排不出先后", "withheld: no two answers to one question differ in their reference"))  # fmt: skip
    return Order(right, level, wrong)


def spotting(found: Sequence[Item], limits: Limits = LIMITS) -> Spotting | Withheld:
    """Count the weak answers that were marked below 3, and the others that were too."""
    weak = [item for item in found if item.answer.weak]
    sound = [item for item in found if not item.answer.weak]
    if withheld := too_few(len(weak), limits.weak):
        return withheld
    return Spotting(
        sum(item.given < WEAK_BELOW for item in weak),
        len(weak),
        sum(item.given < WEAK_BELOW for item in sound),
        len(sound),
    )
