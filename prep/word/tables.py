"""Tables of forms and résumés: real rows and cells, with merged ones where a form has them. Widths are millimetres."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportPrivateUsage=false, reportAttributeAccessIssue=false
from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from prep.word.base import fill


def grid(document: Any, widths: tuple[float, ...], borders: bool = True) -> Any:
    """Add an empty table with columns of given widths."""
    style = "Table Grid" if borders else "Normal Table"
    table = document.add_table(rows=0, cols=len(widths))
    if borders:
        table.style = style
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def add_row(
    table: Any, widths: tuple[float, ...], height: float = 0, split: bool = True, span: int = 0
) -> Any:
    """Add a row, at least ``height`` high; ``span`` columns are joined in one cell; without ``split`` no page break divides it."""
    row = table.add_row()
    if span:
        row.cells[0].merge(row.cells[span - 1])
    else:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    if height:
        row.height = Mm(height)
    if not split:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    return row


def fill_cell(cell: Any, text: str, style: str) -> None:
    """Write a text into a cell, in the middle of its height."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    if text:
        fill(paragraph, text)
    properties = cell._tc.get_or_add_tcPr()
    if style == "Label" or style == "Cell":
        properties.append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))


def merge_down(cells: list[Any]) -> Any:
    """Join cells that stand one below another; return the joined cell."""
    return cells[0].merge(cells[-1])


def cell_shade(cell: Any, colour: str) -> None:
    """Give a cell a background."""
    properties = cell._tc.get_or_add_tcPr()
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    align = properties.find(qn("w:vAlign"))
    if align is not None:
        align.addprevious(shade)
    else:
        properties.append(shade)


def cell_margins(cell: Any, left: float, right: float) -> None:
    """Set how far a cell's text stands from its sides, in millimetres."""
    sides = "".join(
        f'<w:{side} w:w="{round(value * 56.7)}" w:type="dxa"/>'
        for side, value in (("left", left), ("right", right))
    )
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcMar {nsdecls('w')}>{sides}</w:tcMar>"))
