"""Choose the evidence that a speech tells: exact, by integer programming.

A speech has room for a few arguments. Each piece of evidence is worth something by itself, more for the
competency that it is claimed for (a second claim of one competency is worth a part of the first), and
more if it earns a row of the score sheet that nothing else earns. What is worth most in all, within the
number of arguments and their time, is an assignment with a knapsack in it; HiGHS solves it exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from prep.speech.program import Program

AGAIN = 0.35
"""What a further claim of a competency is worth, as a share of the one before it."""


@dataclass(frozen=True)
class Candidate:
    """A piece of evidence that may be told."""

    id: str
    base: float
    """What it is worth whatever it is claimed for."""
    gains: Mapping[str, float]
    """What it is worth, over that, as the first claim of a competency."""
    length: int
    """How long its shortest telling takes, in units of speech."""
    earns: frozenset[str] = frozenset()
    """The rows of the score sheet that it earns."""


@dataclass(frozen=True)
class Limits:
    """What the choice is bound to."""

    count: int
    room: int
    slots: Mapping[str, int]
    """How many claims each competency has."""
    rows: Mapping[str, float] = field(default_factory=dict[str, float])
    """What each row of the sheet is worth, once."""
    pinned: frozenset[str] = frozenset()
    """What must be told, even where it passes the limits."""


@dataclass(frozen=True)
class Chosen:
    """A candidate that is told, and the competency that it is claimed for (``None``: for itself)."""

    candidate: Candidate
    group: str | None


def worth(chosen: Iterable[Chosen], rows: Mapping[str, float]) -> float:
    """Return what a choice is worth in all."""
    picked = list(chosen)
    groups: dict[str, list[float]] = {}
    for one in picked:
        if one.group is not None:
            groups.setdefault(one.group, []).append(one.candidate.gains[one.group])
    earned = {row for one in picked for row in one.candidate.earns if row in rows}
    return (
        sum(one.candidate.base for one in picked)
        + sum(_claimed(gains) for gains in groups.values())
        + sum(rows[row] for row in earned)
    )


def _claimed(gains: Sequence[float]) -> float:
    """Return what several claims of one competency are worth: the strongest whole, each next a part."""
    return sum(gain * AGAIN**n for n, gain in enumerate(sorted(gains, reverse=True)))


def select(candidates: Sequence[Candidate], limits: Limits) -> tuple[Chosen, ...]:
    """Return the choice that is worth most, in the order of the candidates.

    What is pinned is always in it: if that alone passes the count or the room, it is all there is.
    """
    pinned = [c for c in candidates if c.id in limits.pinned]
    limits = Limits(
        max(limits.count, len(pinned)),
        max(limits.room, sum(c.length for c in pinned)),
        limits.slots, limits.rows, limits.pinned,
    )  # fmt: skip
    able = [c for c in candidates if c.length <= limits.room]
    if not able or limits.count == 0:
        return ()
    told, program = _stated(able, limits)
    taken = program.solve()
    return tuple(one for one, is_taken in zip(told, taken, strict=False) if is_taken)


def _stated(candidates: Sequence[Candidate], limits: Limits) -> tuple[list[Chosen], Program]:
    """State the program: who is told, in which place of which competency; and which rows that earns."""
    program, told = Program(), list[Chosen]()
    for candidate in candidates:
        rows: dict[tuple[str, ...], float] = {
            ("told", candidate.id): 1.0, ("count",): 1.0, ("room",): float(candidate.length),
            **{("row", row): -1.0 for row in sorted(candidate.earns) if row in limits.rows},
        }  # fmt: skip
        for group, place in _places(candidate, limits):
            slot = {} if group is None else {("slot", group, str(place)): 1.0}
            gain = 0.0 if group is None else candidate.gains[group] * AGAIN**place
            program.column(candidate.base + gain, {**rows, **slot})
            told.append(Chosen(candidate, group))
    for row, value in limits.rows.items():
        program.column(value, {("row", row): 1.0})
        program.bound(("row", row), None, 0)
    program.bound(("count",), 0, limits.count)
    program.bound(("room",), 0, limits.room)
    for name in limits.pinned:
        program.bound(("told", name), 1, 1)
    return told, program


def _places(candidate: Candidate, limits: Limits) -> Iterator[tuple[str | None, int]]:
    """Yield the places that a candidate may take: none, or one among a competency's claims."""
    yield None, 0
    for group in candidate.gains:
        for place in range(min(limits.slots.get(group, 0), limits.count)):
            yield group, place
