"""Tables of forms, written as XML from a plain description: merged cells, heights, what may break over pages.

Widths and heights are millimetres. A row is never lower than its height and grows with its text: a form
that cuts off what does not fit would lose it without a word.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from prep.word.base import fill

_TWIPS = 1440 / 25.4


@dataclass(frozen=True)
class Cell:
    """A cell over ``span`` columns; ``lines`` are its paragraphs, each a text or a pair of text and style."""

    lines: tuple[str | tuple[str, str], ...] = ("",)
    span: int = 1
    style: str = "Cell"
    down: Literal["", "start", "more"] = ""
    """Whether it is the first of cells joined downwards, or one of the others."""
    align: Literal["center", "top", "bottom"] = "center"
    upright: bool = False
    """Whether its characters stand one below another."""
    id: str = ""
    """A name by which the maker finds it again."""


@dataclass(frozen=True)
class Row:
    """A row at least ``height`` high."""

    cells: tuple[Cell, ...]
    height: float
    splits: bool = False
    """Whether a page may break within it."""
    head: bool = False
    """Whether it is repeated on each page."""


def label(text: str, span: int = 1, down: Literal["", "start", "more"] = "") -> Cell:
    """Return the cell of a label; a bar in its text begins a new line."""
    return Cell(tuple(text.split("|")), span, "Label", down)


def more(span: int = 1) -> Cell:
    """Return a cell that continues the one above."""
    return Cell(("",), span, "Cell", "more")


def side(text: str, down: Literal["", "start"] = "") -> Cell:
    """Return a narrow cell whose characters stand one below another."""
    return Cell(tuple(text), 1, "Label", down, upright=True)


def form_grid(document: Any, widths: tuple[float, ...], rows: tuple[Row, ...]) -> dict[str, Any]:
    """Add a table to a document; return the cells that have a name."""
    table = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    element = table._tbl
    for column, width in zip(table.columns, widths, strict=True):
        column._gridCol.set(_w("w"), str(_twips(width)))
    table.autofit = False
    properties = element.tblPr
    properties.append(parse_xml(f'<w:tblCellMar {nsdecls("w")}><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'))  # fmt: skip
    for name in ("tblLook",):
        for old in properties.findall(_w(name)):
            properties.remove(old)
    for row in rows:
        element.append(parse_xml(_row(row, widths)))
    return _filled(table, rows)


def _filled(table: Any, rows: tuple[Row, ...]) -> dict[str, Any]:
    """Write the texts, now that the cells are there; each paragraph has its style."""
    from docx.table import _Cell

    named: dict[str, Any] = {}
    for element, row in zip(table._tbl.tr_lst, rows, strict=True):
        for tc, cell in zip(element.tc_lst, row.cells, strict=True):
            place: Any = _Cell(tc, table)
            for number, line in enumerate(cell.lines):
                text, style = (line, cell.style) if isinstance(line, str) else line
                paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
                paragraph.style = style
                if row.splits:  # no single line of a paragraph goes over the page
                    paragraph.paragraph_format.widow_control = True
                if text:
                    fill(paragraph, text)
            if cell.id:
                named[cell.id] = place
    return named


def _row(row: Row, widths: tuple[float, ...]) -> str:
    cells, column = "", 0
    for cell in row.cells:
        cells += _cell(cell, sum(widths[column : column + cell.span]))
        column += cell.span
    if column != len(widths):
        raise ValueError(f"a row has {column} columns of {len(widths)}: {row.cells}")
    flags = "" if row.splits else "<w:cantSplit/>"
    flags += f'<w:trHeight w:val="{_twips(row.height)}" w:hRule="atLeast"/>'
    flags += "<w:tblHeader/>" if row.head else ""
    return f"<w:tr {nsdecls('w')}><w:trPr>{flags}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, width: float) -> str:
    inner = f'<w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
    inner += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    inner += {"start": '<w:vMerge w:val="restart"/>', "more": "<w:vMerge/>"}.get(cell.down, "")
    inner += f'<w:vAlign w:val="{cell.align}"/>'
    return f"<w:tc><w:tcPr>{inner}</w:tcPr><w:p/></w:tc>"


def _twips(millimetres: float) -> int:
    return round(millimetres * _TWIPS)


def _w(name: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name
