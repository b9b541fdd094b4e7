"""Read a table of a Word document as a grid: merged cells resolved, hidden left-out columns counted."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from prep.model.blocks import Block, Cell, Grid, Part, Place
from prep.word.read_paragraphs import W, is_content

Contents = Callable[[Any, Part, Place], Iterator[Block]]


def read_grid(table: Any, number: int, part: Part, contents: Contents) -> Grid:
    """Return a table; ``contents`` reads what is in a cell.

    A cell that goes on from the one above is counted to that one, and so is any text that it holds.
    """
    cells: list[Cell] = []
    open_cells: dict[int, int] = {}
    width = 0
    rows = list(_inside(table, f"{W}tr"))
    for row, element in enumerate(rows, 1):
        column = 1 + _number(element, f"{W}trPr/{W}gridBefore", 0)
        for item in _inside(element, f"{W}tc"):
            span = _number(item, f"{W}tcPr/{W}gridSpan", 1)
            place = Place(part=part, table=number, row=row, column=column)
            blocks = tuple(contents(item, part, place))
            merge = item.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val") != "restart" and column in open_cells:
                cells[open_cells[column]] = _longer(cells[open_cells[column]], blocks)
            else:
                if merge is not None:
                    open_cells[column] = len(cells)
                else:
                    open_cells.pop(column, None)
                cells.append(Cell(row=row, column=column, columns=span, blocks=blocks))
            column += span
        width = max(width, column - 1)
    return Grid(number=number, width=width, height=len(rows), cells=tuple(cells))


def _longer(cell: Cell, blocks: tuple[Block, ...]) -> Cell:
    filled = any(not isinstance(b, Grid) and (b.text.strip() or b.pictures) for b in blocks) or any(
        isinstance(b, Grid) for b in blocks
    )
    update = {"rows": cell.rows + 1, "blocks": cell.blocks + (blocks if filled else ())}
    return cell.model_copy(update=update)


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """Yield rows or cells, looking through content controls."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif is_content(element):
            yield from _inside(element, tag)


def _number(element: Any, path: str, otherwise: int) -> int:
    found = element.find(path)
    value = found.get(f"{W}val") if found is not None else None
    return int(value) if value and value.isdigit() else otherwise
