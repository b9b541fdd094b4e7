"""Choose how each block is told so that the speech takes its time: exact, by dynamic programming.

Each part may take any length that its blocks can make; the best value for every length of a part is
found first, then the lengths of all parts are chosen together. Lengths are whole units of speech.

A part made of a few whole sentences may have no length near its share. Such a part is settled first: it
takes the nearest length that it can have, and the others share what is left in their proportions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from prep.speech.material import Block, Variant

PART = 0.10
"""How far a part may be off its target, as a share of it."""
_SLACK = 0.01
"""Totals that miss the time by no more than this share of it are as good as one another."""
_TOTAL = 0.029
"""How far the total may miss the time if that keeps the parts within ``PART``, as a share of it."""
_OFF_TOTAL = 50.0
"""The cost of a total between the two, per unit of the whole time."""
_EVEN = 1e-9
_OFF_PART = 6.0
"""The cost of a part that is off its target, per unit of the whole time."""
_BROKEN, _BEYOND = 10.0, 1000.0
"""The cost of a part that is off by more than ``PART``, and that per unit of the whole time beyond it: it
outweighs all that can be said."""


@dataclass(frozen=True)
class PartToFit:
    """A part's blocks, the length of its heading, and the length it should have."""

    blocks: tuple[Block, ...]
    fixed: int
    target: float


@dataclass(frozen=True)
class _Told:
    value: float
    variants: tuple[Variant, ...]


def settled(parts: Sequence[PartToFit], budget: int) -> list[PartToFit]:
    """Return the parts with targets that each can meet within ``PART``, as far as that is possible."""
    lengths = [sorted(_lengths(part, budget)) for part in parts]
    fixed: dict[int, float] = {}
    while len(fixed) < len(parts):
        targets = _shared(parts, fixed)
        nearest = [
            min(can, key=lambda n: abs(n - target))
            for can, target in zip(lengths, targets, strict=True)
        ]
        off = [
            (abs(near - target), n)
            for n, (near, target) in enumerate(zip(nearest, targets, strict=True))
            if n not in fixed and abs(near - target) > PART * target
        ]
        if not off:
            return [replace(p, target=t) for p, t in zip(parts, targets, strict=True)]
        worst = max(off)[1]
        fixed[worst] = float(nearest[worst])
    return [replace(part, target=fixed[n]) for n, part in enumerate(parts)]


def _shared(parts: Sequence[PartToFit], fixed: dict[int, float]) -> list[float]:
    """Return the targets: some are fixed, and the rest share what those leave as they shared before."""
    whole = sum(part.target for part in parts)
    open_ = sum(part.target for n, part in enumerate(parts) if n not in fixed)
    left = max(whole - sum(fixed.values()), 1.0)
    scale = left / open_ if open_ else 1.0
    return [fixed.get(n, part.target * scale) for n, part in enumerate(parts)]


def fit(parts: Sequence[PartToFit], budget: int) -> list[tuple[Variant, ...]]:
    """Return for each part one variant of each of its blocks, in order.

    The total comes within three per cent of the budget, or as near as the material allows. Among such
    totals that is chosen whose parts are all within ``PART`` of their targets, then the nearest (within one
    per cent all are equal), then that whose parts are worth most and nearest to their targets. No total is
    more than a quarter over the budget unless all are.
    """
    ways: dict[int, tuple[float, tuple[_Told, ...]]] = {0: (0.0, ())}
    for part in parts:
        table = _lengths(part, budget)
        best = max((told.value for told in table.values()), default=0.0) or 1.0
        share = part.target / budget
        ways = _joined(ways, table, part, best, share, budget)
    total = max(ways, key=lambda length: _merit(length, ways[length][0], budget))
    return [told.variants for told in ways[total][1]]


def _merit(length: int, value: float, budget: int) -> tuple[float, float]:
    """Return what ranks a total: by how much it misses what is promised, then what it is worth."""
    off = abs(length - budget) / budget
    return -max(0.0, off - _TOTAL), value - _OFF_TOTAL * max(0.0, off - _SLACK)


def _lengths(part: PartToFit, budget: int) -> dict[int, _Told]:
    """Return the best way to tell a part in each length it can have; left out, it has no heading."""
    table: dict[int, _Told] = {0: _Told(0.0, ())}
    most = max(round(part.target * 2), part.fixed + _least(part.blocks), budget // 4) - part.fixed
    for block in part.blocks:
        grown: dict[int, _Told] = {}
        for length, told in table.items():
            for variant in block.variants:
                reached = length + variant.length
                value = told.value + variant.value
                if reached <= most and (reached not in grown or value > grown[reached].value):
                    grown[reached] = _Told(value, (*told.variants, variant))
        table = grown
    return {length + part.fixed if length else 0: told for length, told in table.items()}


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
        (length, told.value / best * share - _cost(length, part.target, budget), told)
        for length, told in table.items()
    ]
    found: dict[int, tuple[float, tuple[_Told, ...]]] = {}
    most = max(budget * 1.25, min(ways) + min(table))
    for before, (value, told_before) in ways.items():
        for length, gain, told in worth:
            reached = before + length
            if reached <= most and (reached not in found or value + gain > found[reached][0]):
                found[reached] = (value + gain, (*told_before, told))
    return found


def _cost(length: int, target: float, budget: int) -> float:
    """Return what it costs that a part is off its target."""
    off = abs(length - target)
    beyond = off - PART * target
    broken = _BROKEN + _BEYOND * beyond / budget if beyond > _EVEN else 0.0
    return _OFF_PART * off / budget + broken
