"""What a Word document holds, without Word: paragraphs and tables in the order of the file, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from prep.messages import say
from prep.model.base import Model

Part = Literal["body", "header", "footer", "box", "note", "comment"]
"""Where in a document a text stands; ``box`` is a text box or a drawing, ``note`` a footnote or an endnote."""


class Place(Model):
    """Where a text stands; numbers count from 1, 0 means that there is none."""

    part: Part = "body"
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def named(self) -> str:
        """Name the place in the language of messages."""
        part = {
            "body": "",
            "header": say("页眉", "header"),
            "footer": say("页脚", "footer"),
            "box": say("文本框", "text box"),
            "note": say("脚注", "footnote"),
            "comment": say("批注", "comment"),
        }[self.part]
        spot = (
            say(
                f"表 {self.table} 第 {self.row} 行第 {self.column} 列",
                f"table {self.table}, row {self.row}, column {self.column}",
            )
            if self.table
            else say(f"第 {self.paragraph} 段", f"paragraph {self.paragraph}")
        )
        return say(f"{part}{spot}", f"{part} {spot}".strip())


class Picture(Model):
    """A picture by its size on the page, in millimetres; 0 where it says none."""

    width: float = 0
    height: float = 0


class Paragraph(Model):
    """A paragraph of text; line breaks within it stay as line breaks, tabs as tabs."""

    text: str
    place: Place
    style: str = ""
    level: int | None = None
    """0 for a title, 1 to 9 for a heading; ``None`` for text."""
    bullet: bool = False
    """Whether Word draws a bullet or a number before it."""
    bold: bool = False
    """Whether all of it is bold."""
    pictures: tuple[Picture, ...] = ()


class Cell(Model):
    """A cell of a table, where it begins and how many rows and columns it spans."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    blocks: tuple[Paragraph | Grid, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs of the cell, those of tables in it too."""
        return paragraphs(self.blocks)

    @property
    def text(self) -> str:
        """The text of the cell, a line for each paragraph that is not empty."""
        return "\n".join(p.text.strip() for p in self.paragraphs() if p.text.strip())


class Grid(Model):
    """A table: every cell once, in the order of the file, merged cells resolved."""

    number: int
    width: int
    height: int
    cells: tuple[Cell, ...] = ()

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells that begin in each row."""
        for row in range(1, self.height + 1):
            yield tuple(cell for cell in self.cells if cell.row == row)


Block = Paragraph | Grid


class WordText(Model):
    """All the text of a document: the body, and what stands outside it."""

    blocks: tuple[Block, ...]
    """The body; what is in a text box follows the paragraph that it is fixed to."""
    outside: tuple[Block, ...] = ()
    """Headers, footers, footnotes and comments."""
    columns: int = 1
    """The largest number of text columns of a section."""

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph: the body, then what is outside it."""
        yield from paragraphs(self.blocks)
        yield from paragraphs(self.outside)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks in order, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from cell.paragraphs()
