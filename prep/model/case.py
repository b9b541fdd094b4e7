"""Calculated case (计算题): a question with drawn figures, its model answer and its working.

A case is a file of ``role_profiles/cases``. Its texts and formulas are Jinja; how they are worked out
is told in ``docs/writing-profiles.md``.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from prep.model.base import Identifier, Model, Text, Texts
from prep.model.role import Anchors, Level, Source

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
"""A name for use in formulas: small letters, digits and underscores."""

Choice = Annotated[str, StringConstraints(pattern=r"^(-?\d+(\.\d+)?|[a-z][a-z0-9-]*)$")]
"""A number as it is written, or a word of small letters."""

Formula = Annotated[str, StringConstraints(min_length=1, max_length=400)]
"""A Jinja expression over the names that come before it; computed exactly."""

Bound = Annotated[Decimal, Field(allow_inf_nan=False)]
"""An exact decimal, as it is written."""


class RuleKind(StrEnum):
    """What a case is reckoned by."""

    INTERNAL_EXAMPLE = "internal-example"
    """An example of one institution's internal rule; not law."""
    MODEL = "model"
    """The assumptions of a model."""


class CaseRule(Model):
    """The rule that the case states and that the candidate applies."""

    kind: RuleKind
    text: Text
    sources: tuple[Source, ...] = ()


class CaseRole(Model):
    """A role that the case serves, and the duties of that role which it touches.

    Variants of the role are served too, as far as they keep the duties and the competency.
    """

    id: Identifier
    duties: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class Range(Model):
    """Numbers from one bound to the other, both included, in equal steps."""

    from_: Annotated[Bound, Field(alias="from")]
    to: Bound
    step: Annotated[Bound, Field(gt=0)]


class Parameter(Model):
    """A value that is drawn: first one of the ranges and choices, each as likely; then within the range."""

    name: Name
    ranges: tuple[Range, ...] = ()
    choices: tuple[Choice, ...] = ()
    """Numbers, or words; words stand alone, without ranges and numbers beside them."""


class Derived(Model):
    """A value that follows from those before it."""

    name: Name
    formula: Formula


class Word(Model):
    """How a word among the choices is written in a text."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    text: Text


class Case(Model):
    """A question whose figures are drawn and whose answer is worked out from them."""

    schema_: Annotated[Literal["case/1"], Field(alias="schema")]
    id: Identifier
    title: Text
    roles: Annotated[tuple[CaseRole, ...], Field(min_length=1)]
    competency: Identifier
    rule: CaseRule
    parameters: Annotated[tuple[Parameter, ...], Field(min_length=1)]
    derived: tuple[Derived, ...] = ()
    guards: tuple[Formula, ...] = ()
    """Expressions that must hold of the values; otherwise they are drawn again."""
    words: tuple[Word, ...] = ()
    stem: Text
    """What the chief reads out, after the rule."""
    working: Annotated[Texts, Field(min_length=1)]
    """The steps of the answer; one that comes out empty is left out, as it is among the points."""
    answer: Text
    points: Annotated[Texts, Field(min_length=2)]
    """Scoring points (评分要点)."""
    probes: Annotated[Texts, Field(min_length=2)]
    anchors: Anchors
    think: Annotated[int, Field(ge=0, le=1800)] = 120
    """Time to think, in seconds."""
    answer_time: Annotated[int, Field(ge=30, le=1800)] = 240
    """Time to answer, in seconds."""
    difficulty: Level = 3

    def __hash__(self) -> int:
        return hash(self.id)

    def duties_of(self, role_id: str) -> tuple[str, ...]:
        """Return the duties that the case touches in a role; none where it does not serve the role."""
        return next((role.duties for role in self.roles if role.id == role_id), ())
