"""The clock of a rehearsal, driven by keys. Time is handed in; nothing here reads a clock.

A session is a value: each key gives a new one. All times are in seconds; the readings that come with the
keys may start anywhere, but must not go backwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from prep.model.rehearsal import PartRun, Rehearsal
from prep.speech.rehearse.plan import Plan, PlannedPart

Key = Literal["start", "next", "back", "pause", "resume", "filler", "stumble", "repeat", "stop"]
KEYS: tuple[Key, ...] = get_args(Key)
Signal = Literal["bell", "time"]
BELL = 60.0
"""The bell rings so many seconds before the time is up, as the timekeeper's does."""


@dataclass(frozen=True)
class Spent:
    """What has been spent on one part."""

    seconds: float = 0.0
    complete: bool = False
    fillers: tuple[float, ...] = ()
    stumbles: tuple[float, ...] = ()
    repeats: int = 0
    pauses: int = 0
    paused: float = 0.0


@dataclass(frozen=True)
class Status:
    """What a screen shows at one moment."""

    part: PlannedPart
    number: int
    """Of the part, from 0."""
    elapsed: float
    """Seconds spoken since the start."""
    in_part: float
    drift: float
    """Seconds behind the plan (+) or ahead of it (-)."""
    left: float
    """Until the time is up; negative after it."""
    fillers: int
    stumbles: int


@dataclass(frozen=True)
class Session:
    """A rehearsal under way."""

    plan: Plan
    parts: tuple[Spent, ...]
    number: int = 0
    """The part that is being spoken, from 0."""
    stage: Literal["ready", "running", "paused", "over"] = "ready"
    reading: float = 0.0
    """The clock when the last key was pressed."""

    @property
    def elapsed(self) -> float:
        """Seconds spoken, as of the last key."""
        return sum(part.seconds for part in self.parts)

    @property
    def last(self) -> bool:
        """Whether the part being spoken is the last."""
        return self.number == len(self.parts) - 1

    def at(self, reading: float) -> Session:
        """Return the session as it stands at a reading; raises ``ValueError`` for an earlier one."""
        if self.stage == "ready":
            return replace(self, reading=reading)
        passed = reading - self.reading
        if passed < 0:
            raise ValueError(f"the clock went from {self.reading} back to {reading}")
        spent = self.parts[self.number]
        if self.stage == "running":
            spent = replace(spent, seconds=spent.seconds + passed)
        elif self.stage == "paused":
            spent = replace(spent, paused=spent.paused + passed)
        return replace(self, parts=self.with_part(spent), reading=reading)

    def press(self, key: Key, reading: float) -> Session:
        """Return the session after a key. A key that means nothing at this stage changes nothing.

        ``next`` on the last part ends the run. ``back`` takes a hasty ``next`` back: what was spent since
        belongs to the part before. ``repeat`` begins the part again, and the clock goes back with it.
        """
        now = self.at(reading)
        if now.stage == "ready":
            return replace(now, stage="running") if key == "start" else now
        if now.stage == "over":
            return now
        if now.stage == "paused" and key not in ("stop", "pause"):
            now = replace(now, stage="running")  # whoever presses a key has gone on speaking
        return _PRESSED[key](now)

    def status(self, reading: float) -> Status:
        """Return what to show at a reading."""
        now = self.at(reading)
        part, spent = self.plan.parts[now.number], now.parts[now.number]
        before = sum(p.seconds for p in now.parts[: now.number])
        return Status(
            part,
            now.number,
            now.elapsed,
            spent.seconds,
            before - part.begin + max(0.0, spent.seconds - part.seconds),
            self.plan.limit - now.elapsed,
            sum(len(p.fillers) for p in now.parts),
            sum(len(p.stumbles) for p in now.parts),
        )

    def record(self, at: str, role: str = "") -> Rehearsal:
        """Return the record of the run; ``at`` is when it began, such as ``2026-11-24T19:05:00``."""
        return Rehearsal(
            at=at,
            speech=self.plan.speech,
            role=role,
            lang=self.plan.lang,
            pace=self.plan.pace,
            limit=round(self.plan.limit, 2),
            drill=self.plan.drill,
            interrupted=not all(part.complete for part in self.parts),
            parts=tuple(_recorded(*both) for both in zip(self.plan.parts, self.parts, strict=True)),
        )

    def with_part(self, spent: Spent, number: int | None = None) -> tuple[Spent, ...]:
        """Return the parts with one of them, the present one by default, replaced."""
        where = self.number if number is None else number
        return (*self.parts[:where], spent, *self.parts[where + 1 :])


def begin(plan: Plan) -> Session:
    """Return a session that waits for ``start``."""
    return Session(plan, tuple(Spent() for _ in plan.parts))


def signals(limit: float, before: float, now: float) -> Iterator[Signal]:
    """Yield what sounds between two moments of speaking time: the bell, and the end of the time.

    Where the time allowed is not longer than the bell's warning there is no bell.
    """
    if limit > BELL and before < limit - BELL <= now:
        yield "bell"
    if before < limit <= now:
        yield "time"


def _recorded(planned: PlannedPart, spent: Spent) -> PartRun:
    return PartRun(
        id=planned.id,
        name=planned.name,
        planned=round(planned.seconds, 2),
        actual=round(spent.seconds, 2),
        units=planned.units,
        sentences=len(planned.sentences),
        complete=spent.complete,
        fillers=tuple(round(t, 2) for t in spent.fillers),
        stumbles=tuple(round(t, 2) for t in spent.stumbles),
        repeats=spent.repeats,
        pauses=spent.pauses,
        paused=round(spent.paused, 2),
    )


def _next(now: Session) -> Session:
    parts = now.with_part(replace(now.parts[now.number], complete=True))
    if now.last:
        return replace(now, parts=parts, stage="over")
    return replace(now, parts=parts, number=now.number + 1)


def _back(now: Session) -> Session:
    if now.number == 0:
        return now
    earlier, later = now.parts[now.number - 1], now.parts[now.number]
    joined = Spent(
        earlier.seconds + later.seconds,
        complete=False,
        fillers=earlier.fillers + tuple(t + earlier.seconds for t in later.fillers),
        stumbles=earlier.stumbles + tuple(t + earlier.seconds for t in later.stumbles),
        repeats=earlier.repeats,
        pauses=earlier.pauses + later.pauses,
        paused=earlier.paused + later.paused,
    )
    parts = (*now.parts[: now.number - 1], joined, Spent(), *now.parts[now.number + 1 :])
    return replace(now, parts=parts, number=now.number - 1)


def _pause(now: Session) -> Session:
    """Stop the clock, or let it go on where it is stopped."""
    if now.stage == "paused":
        return replace(now, stage="running")
    spent = now.parts[now.number]
    parts = now.with_part(replace(spent, pauses=spent.pauses + 1))
    return replace(now, parts=parts, stage="paused")


def _filler(now: Session) -> Session:
    spent = now.parts[now.number]
    marked = replace(spent, fillers=(*spent.fillers, spent.seconds))
    return replace(now, parts=now.with_part(marked))


def _stumble(now: Session) -> Session:
    spent = now.parts[now.number]
    marked = replace(spent, stumbles=(*spent.stumbles, spent.seconds))
    return replace(now, parts=now.with_part(marked))


def _repeat(now: Session) -> Session:
    again = Spent(repeats=now.parts[now.number].repeats + 1)
    return replace(now, parts=now.with_part(again))


def _stop(now: Session) -> Session:
    return replace(now, stage="over")


def _nothing(now: Session) -> Session:
    return now


_PRESSED = {
    "start": _nothing, "next": _next, "back": _back, "pause": _pause, "resume": _nothing,
    "filler": _filler, "stumble": _stumble, "repeat": _repeat, "stop": _stop,
}  # fmt: skip
