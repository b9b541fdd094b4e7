"""Rules by which a panel's marks become results (评分规则), the sheets they are applied to, and what comes out.

Every rule is a setting with a default, because practice differs from notice to notice; all are printed on the result.
Numbers are ``Decimal`` or exact fractions, never floats.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Identifier, Model, Text, YesNo

Positive = Annotated[Decimal, Field(gt=0)]
Exact = str
"""A fraction in lowest terms: ``397/5``; a whole number without its denominator."""


class ScoredElement(Model):
    """One thing that assessors mark: a question, or an element of the sheet (测评要素)."""

    id: Identifier
    name: Text
    maximum: Positive = Decimal(5)
    minimum: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    step: Positive = Decimal(1)
    """Marks are whole multiples of it, counted from the minimum."""
    weight: Positive | None = None
    """What it counts in the total; its maximum where nothing is said, so that marks are simply added up."""


class Trim(Model):
    """Which marks are dropped as extremes."""

    scope: Literal["total", "element", "none"] = "total"
    """By the totals of assessors, or within each element: both are official practice, and they differ."""
    high: Annotated[int, Field(ge=0, le=5)] = 1
    low: Annotated[int, Field(ge=0, le=5)] = 1
    """So many are dropped, one of equal ones counting as one."""
    min_assessors: Annotated[int, Field(ge=1)] = 5
    """With fewer marks nothing is dropped, and the result says so."""


class Rounding(Model):
    """How a result is written."""

    digits: Annotated[int, Field(ge=0, le=4)] = 2
    mode: Literal["half_up", "truncate"] = "half_up"
    per_element: YesNo = False
    """Whether the mean of each element is rounded too, where extremes are dropped by element."""


class ReasonRule(Model):
    """Totals for which an assessor writes a reason, and results for which the panel writes a report."""

    below: Decimal | None = Decimal(60)
    above: Decimal | None = Decimal(90)
    required: YesNo = True
    """Whether a missing reason is an error; else it is a remark."""


class OvertimeRule(Model):
    """Marks taken off for time beyond the limit."""

    per_seconds: Annotated[int, Field(ge=1)] = 60
    marks: Positive = Decimal(1)
    """For each begun stretch."""
    grace: Annotated[int, Field(ge=0)] = 10
    """Seconds that are not counted."""
    most: Positive | None = None
    """What is taken off at most."""


TieBreak = Annotated[str, Field(pattern=r"^(untrimmed|spread|element:[a-z0-9-]+)$")]
"""What decides between equal results: the plain mean, the smaller spread of totals, or an element's mean."""


class PanelRules(Model):
    """The file ``panel-rules/1``: how one panel's marks become results."""

    schema_: Annotated[Literal["panel-rules/1"], Field(alias="schema")] = "panel-rules/1"
    id: Identifier = "usual"
    name: Text = Text(zh="常用规则", en="Usual rules")
    note: Text | None = None
    """Where it was seen."""
    out_of: Positive = Decimal(100)
    """What the highest total is scaled to."""
    trim: Trim = Trim()
    rounding: Rounding = Rounding()
    reasons: ReasonRule = ReasonRule()
    incomplete: Literal["refuse", "leave_out"] = "refuse"
    """What becomes of a sheet with a missing mark. Missing is never zero."""
    ties: tuple[TieBreak, ...] = ()
    """In order; who is still equal shares the rank."""
    overtime: OvertimeRule | None = None
    pass_mark: Decimal | None = Decimal(60)


class MarkSheet(Model):
    """What one assessor gave one candidate."""

    candidate: str
    assessor: str
    marks: dict[str, Decimal | None] = Field(default_factory=dict[str, Decimal | None])
    """By element; nothing where no mark was given."""
    reason: str = ""
    recused: YesNo = False
    """Whether the assessor must not rate this candidate."""


class Step(Model):
    """One line of how a result came about."""

    what: Text
    formula: str
    value: Exact
    """Before rounding."""
    shown: Decimal | None = None
    """After rounding, where there was any."""


class Result(Model):
    """What one candidate reached, and how."""

    candidate: str
    score: Decimal
    exact: Exact
    """Before rounding and before overtime."""
    plain: Exact
    """The mean of all marks, nothing dropped."""
    rank: int
    passed: YesNo | None
    totals: dict[str, Decimal]
    """Of each assessor whose sheet is complete, as written on it (to the digits of the rules)."""
    dropped: tuple[str, ...]
    """Assessors whose total was dropped; with trimming by element ``assessor/element``."""
    counted: int
    """How many totals the mean is taken over."""
    trimmed: YesNo
    deducted: Decimal
    report: YesNo
    """Whether the panel owes a written report on it."""
    elements: dict[str, Exact]
    """The mean of each element, extremes dropped as the rules say."""
    steps: tuple[Step, ...]
    remarks: tuple[Text, ...]


class Results(Model):
    """All results of one panel by one set of rules, best first."""

    rules: PanelRules
    elements: tuple[ScoredElement, ...]
    results: tuple[Result, ...]
    conventions: tuple[Text, ...]
    """The rules in words, as they are printed."""

    def of(self, candidate: str) -> Result:
        """Return the result of one candidate; raises ``KeyError``."""
        return next(one for one in self.results if one.candidate == candidate)


class Moved(Model):
    """One candidate under other rules."""

    candidate: str
    score: Decimal
    rank: int
    was: int
    """The rank under the rules that hold."""


class Variation(Model):
    """The ranking under other rules, or without one assessor."""

    name: Text
    ranking: tuple[Moved, ...]

    @property
    def changes(self) -> bool:
        """Whether anyone has another rank."""
        return any(one.rank != one.was for one in self.ranking)


class CompositePart(Model):
    """One part of a whole result: speech, interview, written test, democratic review."""

    id: Identifier
    name: Text
    weight: Positive
    maximum: Positive = Decimal(100)
    minimum: Decimal | None = None
    """Who has less is out, whatever the whole."""
