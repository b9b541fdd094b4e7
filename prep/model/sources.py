"""The inventory of the source text: its lists, and the numbers of their items."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model

ListKind = Literal["duty", "rule", "process", "indicator", "vow", "statement", "result", "argument"]


class SourceList(Model):
    """One list of a piece of the source text."""

    piece: Annotated[int, Field(ge=1)]
    list: str
    kind: ListKind
    post: str
    items: Annotated[tuple[str, ...], Field(min_length=1)]


class SourceLists(Model):
    """The file ``source-lists.yaml``."""

    schema_: Annotated[Literal["source-lists/1"], Field(alias="schema")]
    lists: Annotated[tuple[SourceList, ...], Field(min_length=1)]
