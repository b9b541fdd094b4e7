"""Tag the lists of a form: a row of heads, and empty rows below it that become one loop.

The loop runs over ``at_least(rows, n)``, so that the table keeps the number of rows it had. Rows with numbers of
their own stay, and each takes one entry.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from prep.resume.forms.labels import ListHit, Recogniser
from prep.word.form_cells import Grid, GridCell, W, texts_of
from prep.word.tag_text import into_cell, is_chinese


@dataclass(frozen=True)
class TaggedColumn:
    """A column that was tagged."""

    label: str
    tag: str
    field: str
    certain: bool


def tag_lists(grid: Grid, known: Recogniser, title: str) -> Iterator[TaggedColumn]:
    """Find the lists of a table and tag them."""
    for row in range(len(grid.rows) - 1):
        heads = [cell for cell in grid.begun(row) if cell.bottom == row]
        if len(heads) < 2 or any(cell.empty or cell.used for cell in heads):
            continue
        blank = _blank_rows(grid, row, heads)
        hit = (
            known.rows([cell.text for cell in heads], _context(grid, row, title)) if blank else None
        )
        if hit:
            yield from _tag(grid, heads, blank, hit)


def _context(grid: Grid, row: int, title: str) -> str:
    """Return what stands beside the heads, and in the row above them where it is one cell."""
    beside = [cell.text for cell in grid.cells(row) if cell.row < row or cell.bottom > row]
    above = grid.cells(row - 1) if row else []
    return "".join(beside) + (above[0].text if len(above) == 1 else "" if row else title)


def _blank_rows(grid: Grid, row: int, heads: list[GridCell]) -> list[list[GridCell]]:
    """Return the cells below the heads, row by row, while they are empty but for a number."""
    wanted = [(head.column, head.span) for head in heads]
    found: list[list[GridCell]] = []
    for number in range(row + 1, len(grid.rows)):
        cells = grid.begun(number)
        if any(cell.bottom != number or cell.used for cell in cells):
            break  # a cell joined downwards from here would be there once for each entry
        if [(cell.column, cell.span) for cell in cells] != wanted:
            break
        texts = [cell.text.strip() for cell in cells if not cell.empty]
        if len(texts) > 1 or any(not text.isdigit() for text in texts):
            break
        found.append(cells)
    return found


def _tag(
    grid: Grid, heads: list[GridCell], blank: list[list[GridCell]], hit: ListHit
) -> Iterator[TaggedColumn]:
    numbered = any(not cell.empty for cells in blank for cell in cells)
    chinese = is_chinese("".join(head.text for head in heads))
    rows = hit.rows.alias if chinese else hit.rows.name
    each = f"{'至少' if chinese else 'at_least'}({rows}, {len(blank)})"
    item = hit.rows.item if chinese else "row"
    for number, cells in enumerate(blank if numbered else blank[:1]):
        entry = f"{each}[{number}]" if numbered else item
        for cell, column in zip(cells, hit.columns, strict=True):
            if column and cell.empty:
                into_cell(cell.element, "{{ " + f"{entry}.{_called(hit, column, chinese)}" + " }}")
    if not numbered:
        _loop(grid, blank, f"for {item} in {each}")
    for cell in (*heads, *(cell for cells in blank for cell in cells)):
        cell.used = True
    for head, column in zip(heads, hit.columns, strict=True):
        if column:
            called = f"{item}.{_called(hit, column, chinese)}"
            label = "".join(head.text.split()) if chinese else " ".join(head.text.split())
            yield TaggedColumn(label, "{{ " + called + " }}", f"{hit.rows.name}.{column}", hit.certain and not numbered)  # fmt: skip


def _called(hit: ListHit, column: str, chinese: bool) -> str:
    return next(c.alias if chinese else c.name for c in hit.rows.columns if c.name == column)


def _loop(grid: Grid, blank: list[list[GridCell]], head: str) -> None:
    """Put rows with the loop's tags around the first blank row, and take the other blank rows away."""
    first = grid.rows[blank[0][0].row]
    for tag, place in ((head, first.addprevious), ("endfor", first.addnext)):
        place(_tag_row(first, "{%tr " + tag + " %}"))
    for cells in blank[1:]:
        row = grid.rows[cells[0].row]
        row.getparent().remove(row)


def _tag_row(like: Any, tag: str) -> Any:
    """Return a row of the same cells with nothing in them but a tag; it is gone when the form is filled."""
    row = copy.deepcopy(like)
    for text in [node for paragraph in row.iter(f"{W}p") for node in texts_of(paragraph)]:
        text.text = ""
    cells = [cell for cell in row.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}vMerge") is None]
    into_cell((cells or list(row.iter(f"{W}tc")))[0], tag)
    return row
