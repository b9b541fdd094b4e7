"""What a panel's chief reads out, and the rules of marking, as data of one language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model
from prep.model.role import QuestionKind


class BookScript(Model):
    """The fixed texts of a question book (``templates/interview/script-*.yaml``).

    Texts may hold the slots ``{post}``, ``{organisation}``, ``{minutes}`` and ``{count}``.
    """

    schema_: Annotated[Literal["book-script/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    title: str
    kinds: dict[QuestionKind, str]
    minutes: str
    """How a number of minutes is written, with the slot ``{n}``."""
    seconds: str
    mixed: str
    """How minutes and seconds are written, with the slots ``{m}`` and ``{s}``."""
    opening: Annotated[tuple[str, ...], Field(min_length=1)]
    closing: Annotated[tuple[str, ...], Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
