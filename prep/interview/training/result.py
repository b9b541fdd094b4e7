"""The result of one round: the answers one by one, the questions, the whole, and the traps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from prep.interview.training.items import Item, Key, Marks, items
from prep.interview.training.limits import LIMITS, Limits, Withheld
from prep.interview.training.measures import Measures, Spotting, measures, spotting
from prep.model.training import TrainingSet, Trap


@dataclass(frozen=True)
class Trapped:
    """How often a trap was met, and the answers where it worked."""

    trap: Trap
    met: int
    fallen: tuple[Item, ...]


@dataclass(frozen=True)
class Result:
    """How one trainee marked one round of prepared answers."""

    items: tuple[Item, ...]
    unmarked: tuple[Key, ...]
    """Answers of the round without a mark."""
    whole: Measures
    questions: tuple[tuple[str, Measures], ...]
    """The measures of each training set, by its id."""
    weak: Spotting | Withheld
    traps: tuple[Trapped, ...]
    """The traps that were met, those that worked most often first."""

    @property
    def worst(self) -> Item | None:
        """The answer marked farthest from its reference; ``None`` where every mark is exact."""
        far = max(self.items, key=lambda item: item.distance, default=None)
        return far if far and far.distance > 0 else None


def rate(
    sets: Iterable[TrainingSet],
    marks: Marks,
    asked: Iterable[Key] | None = None,
    limits: Limits = LIMITS,
) -> Result:
    """Return the result of a round; ``asked`` names its answers where it was not all of the sets'.

    Raises ``TrainingError`` for marks that do not fit.
    """
    listed = tuple(sets)
    found = items(listed, marks)
    given = {item.key for item in found}
    whole_round = asked or ((one.id, answer.id) for one in listed for answer in one.answers)
    by_set = {one.id: [item for item in found if item.set == one.id] for one in listed}
    return Result(
        found,
        tuple(key for key in whole_round if key not in given),
        measures(found, limits.answers),
        tuple((name, measures(own, limits.in_question)) for name, own in by_set.items() if own),
        spotting(found, limits),
        traps(found, limits.trap),
    )


def traps(found: Iterable[Item], limit: Decimal = LIMITS.trap) -> tuple[Trapped, ...]:
    """Return the traps that were met; one has worked where the mark is off by ``limit`` its way."""
    met: dict[Trap, list[Item]] = {}
    for item in found:
        if item.answer.trap:
            met.setdefault(item.answer.trap, []).append(item)
    counted = [
        Trapped(trap, len(own), tuple(i for i in own if i.deviation * trap.direction >= limit))
        for trap, own in met.items()
    ]
    return tuple(sorted(counted, key=lambda one: (-len(one.fallen), list(Trap).index(one.trap))))
