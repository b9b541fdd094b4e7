"""What a panel's chief reads out, and the rules of marking, as data of one language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model
from prep.model.case import RuleKind
from prep.model.role import QuestionKind


class CaseScript(Model):
    """The fixed texts around a calculated case."""

    rules: dict[RuleKind, str]
    """What is said of the rule before it is read out, by its kind, with the slot ``{rule}``."""
    working: str
    answer: str
    points: str
    """Headings."""

    def stated(self, kind: RuleKind, rule: str) -> str:
        """Return the rule with what must be said of it: that it is an example, or a model."""
        return self.rules[kind].replace("{rule}", rule)


class BookScript(Model):
    """The fixed texts of a question book (``templates/interview/script-*.yaml``).

    Texts may hold the slots ``{post}``, ``{organisation}``, ``{minutes}`` and ``{count}``.
    """

    schema_: Annotated[Literal["book-script/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    title: str
    kinds: dict[QuestionKind, str]
    case: CaseScript
    minutes: str
    """How a number of minutes is written, with the slot ``{n}``."""
    seconds: str
    mixed: str
    """How minutes and seconds are written, with the slots ``{m}`` and ``{s}``."""
    opening: Annotated[tuple[str, ...], Field(min_length=1)]
    closing: Annotated[tuple[str, ...], Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
