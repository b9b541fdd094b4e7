"""Choose how each block is told so that the speech takes its time: exact, by dynamic programming.

Each part may take any length that its blocks can make; the best value for every length of a part is
found first, then the lengths of all parts are chosen together. Lengths are whole units of speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prep.speech.material import Block, Variant

_OFF_TOTAL = 60.0
"""The cost of missing the whole time, per unit of the time; it outweighs everything else."""
_OFF_PART = 6.0
"""The cost of a part that is off its share, per unit of the whole time."""


@dataclass(frozen=True)
class PartToFit:
    """A part's blocks, the length it always has (its heading), and the length it should have."""

    blocks: tuple[Block, ...]
    fixed: int
    target: float


@dataclass(frozen=True)
class _Told:
    value: float
    variants: tuple[Variant, ...]


def fit(parts: Sequence[PartToFit], budget: int) -> list[tuple[Variant, ...]]:
    """Return for each part one variant of each of its blocks, in order.

    The total comes as near to the budget as the material allows, the parts near to their targets, and
    among those the value is highest. The result depends on nothing but the arguments.
    """
    ways: dict[int, tuple[float, tuple[_Told, ...]]] = {0: (0.0, ())}
    for part in parts:
        table = _lengths(part, budget)
        best = max((told.value for told in table.values()), default=0.0) or 1.0
        share = part.target / budget
        ways = _joined(ways, table, part, best, share, budget)
    total = max(ways, key=lambda length: _score(ways[length][0], length, budget))
    return [told.variants for told in ways[total][1]]


def _score(value: float, length: int, budget: int) -> float:
    return value - _OFF_TOTAL * abs(length - budget) / budget


def _lengths(part: PartToFit, budget: int) -> dict[int, _Told]:
    """Return the best way to tell a part in each length it can have."""
    table: dict[int, _Told] = {part.fixed: _Told(0.0, ())}
    most = max(round(part.target * 2), part.fixed + _least(part.blocks), budget // 4)
    for block in part.blocks:
        grown: dict[int, _Told] = {}
        for length, told in table.items():
            for variant in block.variants:
                reached = length + variant.length
                value = told.value + variant.value
                if reached <= most and (reached not in grown or value > grown[reached].value):
                    grown[reached] = _Told(value, (*told.variants, variant))
        table = grown
    return table


def _least(blocks: Sequence[Block]) -> int:
    return sum(min(variant.length for variant in block.variants) for block in blocks)


def _joined(
    ways: dict[int, tuple[float, tuple[_Told, ...]]],
    table: dict[int, _Told],
    part: PartToFit,
    best: float,
    share: float,
    budget: int,
) -> dict[int, tuple[float, tuple[_Told, ...]]]:
    """Add a part, told at each of its lengths, to each way of telling the parts before it."""
    worth = [
        (length, told.value / best * share - _OFF_PART * abs(length - part.target) / budget, told)
        for length, told in table.items()
    ]
    found: dict[int, tuple[float, tuple[_Told, ...]]] = {}
    most = budget * 1.25
    for before, (value, told_before) in ways.items():
        for length, gain, told in worth:
            reached = before + length
            if reached > most and found:
                continue
            if reached not in found or value + gain > found[reached][0]:
                found[reached] = (value + gain, (*told_before, told))
    return found
