"""What is found in a text: duty lists, their items, and numbers that can be read in two ways."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Item:
    """One duty as it was found: its number as written, its text, its line (from 1)."""

    number: str
    text: str
    line: int


@dataclass
class DutyList:
    """One list: the post, which list of the post it is, its heading, its line, its items, what is odd in it."""

    role: str | None
    number: str | None
    heading: str
    line: int
    items: list[Item] = field(default_factory=list[Item])
    notes: list[str] = field(default_factory=list[str])
    styles: list[str] = field(default_factory=list[str])
    values: list[int] = field(default_factory=list[int])
    nested: list[bool] = field(default_factory=list[bool])
    """Whether an item is a part of the one before (``1、…：a) …``)."""
    above: str | None = None
    """The title above a list that no heading announces."""
    wanted: bool = True
    """Whether it may hold duties: what stands under “requirements” does not."""
    sure: bool = True
    """Whether a heading says that it is a list of duties."""


@dataclass(frozen=True)
class Ambiguity:
    """A number that can be read in more than one way."""

    line: int
    text: str
    readings: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What was found in a text."""

    lists: tuple[DutyList, ...]
    questions: tuple[Ambiguity, ...]
