"""What a document becomes before its sections are read: headings, lines, labels with values, rows of tables."""

from __future__ import annotations

from dataclasses import dataclass

from prep.model.blocks import Place
from prep.model.resume_words import ColumnName, LabelName, SectionName


@dataclass(frozen=True)
class Line:
    """A line of text."""

    text: str
    place: Place
    bullet: bool = False
    bold: bool = False
    level: int | None = None


@dataclass(frozen=True)
class Head:
    """A heading; ``None`` for one that announces nothing known."""

    section: SectionName | None
    text: str
    place: Place


@dataclass(frozen=True)
class Pair:
    """A label with its value; ``column`` is what it means within its section, ``label`` for the person."""

    text: str
    value: tuple[str, ...]
    place: Place
    column: ColumnName | None = None
    label: LabelName | None = None

    @property
    def joined(self) -> str:
        """The value in one line."""
        return " ".join(self.value)


@dataclass(frozen=True)
class Record:
    """A row of a table with a head row."""

    cells: tuple[tuple[ColumnName | None, str, tuple[str, ...]], ...]
    """What each column asks for, its head as it is written, and the lines of the cell."""
    place: Place


Item = Line | Head | Pair | Record
