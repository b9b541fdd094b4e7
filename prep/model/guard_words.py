"""The words by which the fact guard reads a text: units, idioms, the ladder of the own part, marks of names.

They are data (``templates/evidence/guard-*.yaml``); every entry is a plain word, never a pattern.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model
from prep.model.dossier import OwnPart

Words = tuple[str, ...]
Level = Literal["hard", "hint"]


class UnitWords(Model):
    """The words of one unit, what they count, and how many of the class's own unit one of them is."""

    of: str
    """What is counted or measured: ``money``, ``days``, ``clients``. Values of one class are compared."""
    words: Annotated[Words, Field(min_length=1)]
    factor: Decimal = Decimal(1)
    one: Literal["hard", "hint", "skip"] = "skip"
    """What a written-out 一 before it is worth: 一个月 is a figure, 一件事 is an article."""


class Strengthening(Model):
    """Words that make a deed larger; they need one of these or of ``accepts`` in the source, or a count."""

    words: Annotated[Words, Field(min_length=1)]
    accepts: Words = ()
    """Other words of the source that bear them out."""
    counts: Words = ()
    """Classes of units a count of which (two or more) bears them out."""
    change: bool = False
    """Whether a measured change (from … to …, compared with …) bears them out."""
    level: Level = "hard"


class NameMarks(Model):
    """What names of one kind look like."""

    ends: Words = ()
    """Words that end a name: 支行, 证书, 标兵."""
    generic: Words = ()
    """Ends that are no part of the name itself: the certificate 基金从业资格 may be called 基金从业资格证书."""
    cues: Words = ()
    """Words after which a name of this kind is claimed: 担任, 荣获."""
    sure: Words = ()
    """Cues after which nothing but a name can stand, whatever its end: 被评为."""
    plain: Words = ()
    """What may stand before an end without making it a name: 我们, 这家, 加工."""


class PersonMarks(Model):
    """What names of persons look like."""

    surnames: Words = ()
    given: str = ""
    """Characters that given names are often made of."""
    titles: Words = ()
    """What a person is called by after the surname."""
    cues: Words = ()
    """Words before a person, as in 和, 请."""
    plain: Words = ()
    """Words that look like a surname with a title and are none: 车间主任, 项目经理."""


class Bounds(Model):
    """Words that say a figure is not exact, before or after it."""

    more_before: Words = ()
    more_after: Words = ()
    less_before: Words = ()
    less_after: Words = ()
    about_before: Words = ()
    about_after: Words = ()


class GuardWords(Model):
    """All words of one language for the fact guard."""

    schema_: Annotated[Literal["guard-words/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    masks: Words
    """Words with a numeral in them that count nothing: 一定, 统一, 十分."""
    units: Annotated[tuple[UnitWords, ...], Field(min_length=1)]
    no_unit: Words = ()
    """Words that begin like a unit and are none: 日均, 人民, 分类."""
    alike: tuple[Words, ...] = ()
    """Classes of units that may stand for one another."""
    bounds: Bounds
    ladder: dict[OwnPart, Words]
    """Words that claim each rung of the own part, weakest first: 参与, 负责, 主持, 牵头."""
    ladder_masks: Words = ()
    """Words with a rung in them that claim nothing: 负责人, 主持人."""
    strong: tuple[Strengthening, ...] = ()
    sums: Words = ()
    """Words without which no sentence states a sum of figures: 共, 合计."""
    differences: Words = ()
    """Words without which no sentence states a difference: 多, 少, 降."""
    shares: Words = ()
    """Words without which no sentence states a share or a change in per cent."""
    organisations: NameMarks = NameMarks()
    awards: NameMarks = NameMarks()
    certificates: NameMarks = NameMarks()
    posts: NameMarks = NameMarks()
    metrics: NameMarks = NameMarks()
    """Measures with a name: 逾期率."""
    persons: PersonMarks = PersonMarks()
    latin: Words = ()
    """Latin words and capitals that are common knowledge: KPI, APP; no name."""
