"""Fit a report to a limit: whole sentences leave, the ones worth least first; nothing is ever added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prep.speech.material import Variant


@dataclass(frozen=True)
class Option:
    """A way of telling the evidence of one duty: how each piece is told, and what it takes in all."""

    stories: tuple[Variant, ...]
    extra: int = 0
    """What is added to the length of the stories, such as the heading of the area."""

    @property
    def length(self) -> int:
        """What it takes, in units."""
        return sum(story.length for story in self.stories) + self.extra * bool(self.stories)

    @property
    def value(self) -> float:
        """What it is worth."""
        return sum(story.value for story in self.stories)


def options(stories: Sequence[Sequence[Variant]], extra: int) -> tuple[Option, ...]:
    """Return the ways of telling the stories of a duty, fullest first; later stories leave before earlier ones."""
    levels = range(max((len(told) for told in stories), default=0))
    found = [
        Option(tuple(told[min(level, len(told) - 1)] for told in stories[:count]), extra)
        for count in range(len(stories), 0, -1)
        for level in levels
    ]
    return (*found, Option((), extra))


def fit(choices: Sequence[Sequence[Option]], room: int | None) -> tuple[Option, ...]:
    """Choose one option of each so that the worth is greatest within ``room`` units; exact.

    ``None`` is no limit: the first options are taken, which are the fullest.
    """
    if room is None or sum(of[0].length for of in choices) <= room:
        return tuple(of[0] for of in choices)
    best: list[tuple[int, float, tuple[Option, ...]]] = [(0, 0.0, ())]
    for of in choices:
        short = [(one.length, one.value, one) for one in of if one.length <= max(room, 0)]
        grown = [
            (length + more, value + worth, (*taken, one))
            for length, value, taken in best
            for more, worth, one in short
            if length + more <= max(room, 0)
        ]
        best = _undominated(grown)
    return best[-1][2]


def _undominated(
    found: list[tuple[int, float, tuple[Option, ...]]],
) -> list[tuple[int, float, tuple[Option, ...]]]:
    """Keep what no other choice equals in worth at less length."""
    kept: list[tuple[int, float, tuple[Option, ...]]] = []
    for one in sorted(found, key=lambda state: (state[0], -state[1])):
        if not kept or one[1] > kept[-1][1] + 1e-9:
            kept.append(one)
    return kept
