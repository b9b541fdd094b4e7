"""The speaker's own pace, learnt from the runs by least squares.

One rate is fitted, through the origin: ``seconds = units · 60 / pace``. A second figure for the pause after
each sentence cannot be told apart from it: in the parts of our speeches units and sentences rise together
(correlation 0.95 and more), and a ``pace`` in prep is the rate with the ordinary pauses in it anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

from prep.messages import Lang
from prep.model.rehearsal import PLAUSIBLE, Rehearsal

LEAST = 3
"""So many timings of parts are needed."""
RECENT = 10
"""So many runs back are looked at: a speaker's pace changes with practice."""
_ASTRAY = 1.5
"""A timing so many times off the middle one is a slip of the keys too."""


@dataclass(frozen=True)
class Learnt:
    """A pace, and how well it is known."""

    pace: int
    """Units a minute."""
    error: float
    """Standard error of the pace, in units a minute."""
    timings: int
    """How many timings of parts it rests on."""
    runs: int
    """From how many runs they come."""
    left_out: int
    """Complete timings that were left out as slips of the keys."""


@dataclass(frozen=True)
class _Timing:
    units: float
    seconds: float
    run: int

    @property
    def rate(self) -> float:
        return self.units * 60 / self.seconds


def learn(runs: Iterable[Rehearsal], lang: Lang) -> Learnt | None:
    """Return the pace in a language; ``None`` where there are fewer than three good timings.

    Only parts that were spoken to their end count, of whole runs and of drills, interrupted or not. Longer
    parts weigh more, as in any fit through the origin: they hide the moment it takes to press a key.
    """
    same = [run for run in runs if run.lang == lang][-RECENT:]
    timings = [
        _Timing(part.units, part.actual, number)
        for number, run in enumerate(same)
        for part in run.complete
        if part.units and part.actual
    ]
    good = _good(timings)
    if len(good) < LEAST:
        return None
    minutes = sum(t.units * t.seconds for t in good) / sum(t.units**2 for t in good) / 60
    return Learnt(
        pace=round(1 / minutes),
        error=_error(good, minutes) / minutes**2,
        timings=len(good),
        runs=len({t.run for t in good}),
        left_out=len(timings) - len(good),
    )


def _good(timings: Sequence[_Timing]) -> list[_Timing]:
    """Return the timings without slips of the keys."""
    least, most = PLAUSIBLE
    possible = [t for t in timings if least <= t.rate <= most]
    if not possible:
        return []
    middle = median(t.rate for t in possible)
    return [t for t in possible if middle / _ASTRAY <= t.rate <= middle * _ASTRAY]


def _error(timings: Sequence[_Timing], minutes: float) -> float:
    """Return the standard error of the minutes for one unit."""
    squares = sum((t.seconds / 60 - minutes * t.units) ** 2 for t in timings)
    return sqrt(squares / (len(timings) - 1) / sum(t.units**2 for t in timings))
