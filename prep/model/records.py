"""What goes into the database of mock-interview sessions and what comes out: plain values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, JsonValue, model_validator

from prep.messages import say
from prep.model.base import Identifier, Model, fault
from prep.model.ratings import RatedElement

Number = Annotated[int, Field(ge=1, le=9999)]
"""The number by which a candidate or an assessor is known to the others (抽签号, 考官号)."""
Moment = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]
"""A moment by the caller's clock; kept in UTC."""
Snapshot = dict[str, JsonValue]
"""A file as it was when the session was made, as data that JSON can hold."""


class SessionState(StrEnum):
    """What can be done with a session."""

    DRAFTED = "drafted"
    """People are entered and the order is drawn; no sheets yet."""
    OPEN = "open"
    """Sheets are issued and marked."""
    LOCKED = "locked"
    """Nothing changes any more."""


class SheetState(StrEnum):
    """What can be done with a sheet."""

    OPEN = "open"
    SUBMITTED = "submitted"
    VOIDED = "voided"


class SessionSetup(Model):
    """What is fixed when a session is made: copies, so that a later edit of a file changes no session."""

    id: Identifier
    title: Annotated[str, Field(min_length=1, max_length=200)]
    role: Identifier
    elements: Annotated[tuple[RatedElement, ...], Field(min_length=1)]
    """What each assessor marks, with the highest mark of each."""
    plan: Snapshot = {}
    """The session plan (面试方案)."""
    rules: Snapshot = {}
    """The panel rules: trimming, rounding, reasons."""
    book: Snapshot = {}
    """The question book (题本)."""
    reveal: Literal["session", "candidate"] = "session"
    """When the marks of others can be seen: when all sheets of the session are in, or, where each
    result is announced at once (当场公布), when all sheets of that candidate are."""

    @model_validator(mode="after")
    def _elements_once(self) -> Self:
        ids = [element.id for element in self.elements]
        if twice := next((name for name in ids if ids.count(name) > 1), None):
            raise fault(
                say(f"要素 {twice} 写了两次", f"the element {twice} stands twice"),
                say("每个要素用一个不同的编号", "give each element an id of its own"),
            )
        return self


class SessionRecord(Model):
    """A session as it stands."""

    setup: SessionSetup
    state: SessionState
    seed: str | None
    """What the order was drawn from; nothing before the draw."""
    created: Moment
    locked: Moment | None
    seal: str | None
    """The hash over ratings, rules and log that the result carries; nothing before locking."""


class Candidate(Model):
    """A candidate as the panel knows them: by number."""

    number: Number
    position: int | None
    """The place in the order drawn by lot, from 1."""
    withdrawn: str | None = None
    """Why the candidate is no longer in, if so."""


class Assessor(Model):
    """An assessor as the others know them: by number."""

    number: Number
    chief: bool
    recusals: dict[int, str] = {}
    """Candidates whom this assessor does not mark, with the reason (回避, 缺席)."""


class RecordedMark(Model):
    """One mark, exactly as entered: 81.50 stays 81.50."""

    mark: Decimal
    note: str
    """What was said or done that bears it out (评分依据)."""
    revision: int
    """1 when first given, one more with each change."""
    who: str
    at: Moment


class SheetRecord(Model):
    """One assessor's sheet for one candidate."""

    candidate: Number
    assessor: Number
    issue: int
    """1, and one more for each sheet issued again after one was voided."""
    state: SheetState
    reason: str | None
    """Why it was voided."""
    informed: bool
    """Whether the marks of others could already be seen when it was issued."""
    revision: int
    """One more with each change of the sheet or of a mark on it."""
    marks: dict[str, RecordedMark]
    """By the id of the element, in the order of the session."""

    @property
    def values(self) -> dict[str, Decimal]:
        """Return the bare marks by element."""
        return {element: mark.mark for element, mark in self.marks.items()}


class Timing(Model):
    """When a candidate thought and answered, for one question."""

    thinking_from: Moment | None = None
    thinking_to: Moment | None = None
    answering_from: Moment | None = None
    answering_to: Moment | None = None
    overtime: Annotated[int, Field(ge=0)] = 0
    """Seconds beyond the time allowed."""

    @model_validator(mode="after")
    def _forward(self) -> Self:
        for start, stop in (
            (self.thinking_from, self.thinking_to),
            (self.answering_from, self.answering_to),
        ):
            if stop and (start is None or stop < start):
                raise fault(
                    say("计时的结束早于开始", "a time stops before it starts"),
                    say("先写开始，再写不早于它的结束", "give a start, and a stop not before it"),
                )
        return self


class RecordedTiming(Model):
    """A timing with where it belongs and who wrote it."""

    candidate: Number
    question: str
    timing: Timing
    revision: int
    who: str
    at: Moment


class PartMark(Model):
    """A candidate's mark in another part of the competition: speech, written test, democratic vote."""

    candidate: Number
    part: str
    """``speech`` (演讲), ``written`` (笔试), ``democratic`` (民主测评) or another id."""
    mark: Decimal
    maximum: Decimal
    note: str
    revision: int
    who: str
    at: Moment


class LogEntry(Model):
    """One change: who, when, of what, from what to what."""

    seq: int
    at: Moment
    who: str
    action: str
    thing: str
    """``session``, ``candidate``, ``assessor``, ``recusal``, ``sheet``, ``mark``, ``part``, ``timing``, ``names``."""
    key: dict[str, Any]
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    hidden: bool = False
    """Whether values are held back because not all sheets are in."""
    hash: str | None
    """Over this entry and the hash of the one before; not shown while any entry is hidden."""


class Verification(Model):
    """What a check of a session found."""

    problems: tuple[str, ...]
    """What does not agree, in the language of the user; empty where all does."""
    entries: int
    """How many entries of the log were read."""
    seal: str | None
    """The hash as computed anew; nothing before locking."""

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems


def utc(moment: datetime) -> str:
    """Write a moment as the log and the hash have it: ISO 8601 in UTC, to the microsecond."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
