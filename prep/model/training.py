"""Prepared answers with reference ratings, by which assessors are trained (评委培训、定标练习).

Frame-of-reference training gives assessors the same answers to mark and tells them afterwards how far they
are from a reference and why (Roch et al. 2012).
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from prep.messages import say
from prep.model.answer import Part
from prep.model.base import Identifier, Model, Text, fault, text
from prep.model.role import Level

LOWEST, HIGHEST = Decimal(1), Decimal(5)
"""The ends of the BARS scale."""
WEAK_BELOW = Decimal(3)
"""An answer whose reference lies below this mark is weak."""


def on_scale(mark: Decimal) -> Decimal:
    """Return a mark of the BARS scale, 1 to 5 by halves; raises an error that says what to write."""
    if not LOWEST <= mark <= HIGHEST or mark * 2 % 1:
        raise fault(
            say(f"{mark} 不在量表上", f"{mark} is not on the scale"),
            say("写 1 到 5 的分数，可用 0.5", "write a mark from 1 to 5; halves are allowed"),
        )
    return mark


ScaleMark = Annotated[Decimal, Field(allow_inf_nan=False), AfterValidator(on_scale)]
"""A mark from 1 to 5, by halves."""


class Trap(StrEnum):
    """What leads assessors to mark an answer too high or too low."""

    ELOQUENT = "eloquent-empty"
    MODEST = "modest-strong"
    WE = "we-throughout"
    RULE = "rule-broken"
    """The result is right; the way to it breaks a rule."""
    MEMORISED = "memorised"
    NO_RESULT = "no-result"
    """A strong start that comes to nothing."""

    @property
    def direction(self) -> int:
        """Whither it leads: 1 to too high a mark, −1 to too low a one."""
        return -1 if self is Trap.MODEST else 1

    @property
    def label(self) -> Text:
        """The trap's name in both languages."""
        return _TRAPS[self]


_TRAPS: dict[Trap, Text] = {
    Trap.ELOQUENT: text("口才好而内容空", "eloquent but empty"),
    Trap.MODEST: text("说得平淡而做得扎实", "modest but strong"),
    Trap.WE: text("通篇“我们”", '"we" throughout'),
    Trap.RULE: text("结果对而违反规定", "right result, but broke a rule"),
    Trap.MEMORISED: text("背诵的标准答案", "memorised model answer"),
    Trap.NO_RESULT: text("开头精彩而没有结果", "strong start, no result"),
}

Form = Literal["a", "b"]
"""One of two parallel halves of a set: one for the round before training, one for the round after."""


class Reason(Model):
    """Why the reference mark is what it is, by one of the question's anchors."""

    anchor: Level
    """The level of the anchor that the behaviour answers to: 1, 3 or 5."""
    text: Text


class PreparedAnswer(Model):
    """One prepared answer, as it would be spoken, with its reference rating."""

    id: Identifier
    form: Form
    reference: ScaleMark
    """The reference mark on the BARS scale, 1 to 5; halves lie between the levels described."""
    trap: Trap | None = None
    points: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """Numbers of the question's scoring points that are met, counted from 1."""
    missing: tuple[Part, ...] = ()
    """What the answer does not tell."""
    text: Text
    reasons: Annotated[tuple[Reason, ...], Field(min_length=1)]
    trap_note: Text | None = None
    """How the answer misleads, and what to look at instead."""

    @property
    def weak(self) -> bool:
        """Whether the reference lies below 3."""
        return self.reference < WEAK_BELOW

    @model_validator(mode="after")
    def _trap_is_told(self) -> Self:
        if (self.trap is None) != (self.trap_note is None):
            raise fault(
                say(f"{self.id}：trap 与 trap_note 只写了一个", f"{self.id}: only one of trap and trap_note is written"),
                say("两个都写，或都不写", "write both, or neither"),
            )  # fmt: skip
        return self


class TrainingSet(Model):
    """Prepared answers to one question (``role_profiles/training/*.yaml``)."""

    schema_: Annotated[Literal["training-set/1"], Field(alias="schema")]
    id: Identifier
    role: Identifier
    """The role profile in which the question stands."""
    question: Identifier
    answers: Annotated[tuple[PreparedAnswer, ...], Field(min_length=6)]

    @cached_property
    def answer_by_id(self) -> dict[str, PreparedAnswer]:
        """The answers by their ids."""
        return {answer.id: answer for answer in self.answers}

    def of_form(self, form: Form) -> tuple[PreparedAnswer, ...]:
        """Return the answers of one of the two parallel halves."""
        return tuple(answer for answer in self.answers if answer.form == form)
