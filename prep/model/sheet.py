"""Score sheets (评分表) of a speech: what a panel marks, and what in a draft can earn each row."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Identifier, Model, Text
from prep.model.outline import PartId


class Signal(StrEnum):
    """Something in a draft that can earn points."""

    ADDRESS = "address"
    """The audience is addressed, and the post named."""
    CAREER = "career"
    EDUCATION = "education"
    CERTIFICATE = "certificate"
    """A certificate or a professional title."""
    HONOUR = "honour"
    MOTIVE = "motive"
    INSIGHT = "insight"
    """What the candidate says of this unit's own problem."""
    UNDERSTANDING = "understanding"
    """What the role profile says of the post."""
    EVIDENCE = "evidence"
    RECENT = "recent"
    """Evidence that ended within three years before the event."""
    OWN = "own"
    """Evidence of the candidate's own responsibility (负责 or more)."""
    FIGURES = "figures"
    """Evidence with a measured result."""
    PLAN = "plan"
    PLAN_FIGURES = "plan-figures"
    """A commitment of the candidate's own whose goal has a figure."""
    PLAN_DATES = "plan-dates"
    PLEDGE = "pledge"
    STRUCTURE = "structure"
    """Headed parts that a listener can follow."""
    TIME = "time"
    DELIVERY = "delivery"
    """What no text can earn: bearing, voice, answers to questions."""

    @property
    def part(self) -> PartId | None:
        """The part of a speech in which it is said, if it has one."""
        return _PARTS.get(self)

    @property
    def of_evidence(self) -> bool:
        """Whether it is a property of a piece of evidence; several of a row must hold of one piece."""
        return _PARTS.get(self) == "advantages"


_PARTS: dict[Signal, PartId] = {
    Signal.CAREER: "self",
    Signal.EDUCATION: "self",
    Signal.CERTIFICATE: "self",
    Signal.HONOUR: "self",
    Signal.MOTIVE: "self",
    Signal.INSIGHT: "understanding",
    Signal.UNDERSTANDING: "understanding",
    Signal.EVIDENCE: "advantages",
    Signal.RECENT: "advantages",
    Signal.OWN: "advantages",
    Signal.FIGURES: "advantages",
    Signal.PLAN: "plan",
    Signal.PLAN_FIGURES: "plan",
    Signal.PLAN_DATES: "plan",
    Signal.PLEDGE: "pledge",
}


class SheetRow(Model):
    """One row of a sheet."""

    id: Identifier
    name: Text
    points: Annotated[Decimal, Field(gt=0)]
    earned_by: Annotated[tuple[Signal, ...], Field(min_length=1)]
    """What must stand in the draft; where all of it does, the row is earned."""
    competencies: tuple[Identifier, ...] = ()
    """Where given, evidence must show one of these competencies to earn the row."""
    advice: Text
    """What to add where the row is not earned; a whole sentence."""


class Sheet(Model):
    """A score sheet (``templates/speech/sheet-*.yaml``, or the user's own file).

    No national standard fixes one: the built-in ones were seen in notices of contests and firms.
    """

    schema_: Annotated[Literal["speech-sheet/1"], Field(alias="schema")]
    id: Identifier
    name: Text
    note: Text
    """Where it was seen, and its rules of deduction."""
    rows: Annotated[tuple[SheetRow, ...], Field(min_length=1)]

    @property
    def total(self) -> Decimal:
        """The points of all rows."""
        return sum((row.points for row in self.rows), Decimal(0))
