"""Read the tables of a form as a grid: which cell stands beside and below which, merged ones included."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sdt", f"{W}tbl")


@dataclass(eq=False)
class GridCell:
    """A cell, or the first of several joined downwards."""

    element: Any
    row: int
    column: int
    span: int
    bottom: int
    """The last row that it reaches."""
    used: bool = False

    @property
    def text(self) -> str:
        """Its text, the paragraphs one below another."""
        return "\n".join(paragraph_text(p) for p in self.paragraphs)

    @property
    def paragraphs(self) -> list[Any]:
        """The paragraphs that stand in it directly."""
        return list(self.element.findall(f"{W}p"))

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it that a person would see."""
        return not self.text.strip(" \t\n\u3000_＿") and not any(
            True for tag in _DRAWN for _ in self.element.iter(tag)
        )


@dataclass
class Grid:
    """The cells of a table by row and column; a joined cell stands at each of its places."""

    table: Any
    rows: list[Any]
    places: list[dict[int, GridCell]]

    def cells(self, row: int) -> list[GridCell]:
        """Return the cells that a row shows, from left to right, each once."""
        found: list[GridCell] = []
        for column in sorted(self.places[row]):
            cell = self.places[row][column]
            if not found or found[-1] is not cell:
                found.append(cell)
        return found

    def begun(self, row: int) -> list[GridCell]:
        """Return the cells that begin in a row."""
        return [cell for cell in self.cells(row) if cell.row == row]

    def right_of(self, cell: GridCell) -> GridCell | None:
        """Return the cell beside another one, at its top."""
        return self.places[cell.row].get(cell.column + cell.span)

    def below(self, cell: GridCell) -> GridCell | None:
        """Return the cell below another one, if it is as wide."""
        row = cell.bottom + 1
        found = self.places[row].get(cell.column) if row < len(self.places) else None
        same = found is not None and (found.column, found.span) == (cell.column, cell.span)
        return found if same else None


def grid_of(table: Any) -> Grid:
    """Read a table."""
    rows = list(table.findall(f"{W}tr"))
    places: list[dict[int, GridCell]] = []
    for number, row in enumerate(rows):
        here: dict[int, GridCell] = {}
        column = _number(row, "trPr/gridBefore")
        for element in _cells(row):
            span = _number(element, "tcPr/gridSpan", 1)
            merge = element.find(f"{W}tcPr/{W}vMerge")
            above = places[-1].get(column) if places else None
            joined = merge is not None and merge.get(f"{W}val") != "restart"
            if joined and above is not None and above.span == span:
                above.bottom = number
                cell = above
            else:
                cell = GridCell(element, number, column, span, number)
            here.update(dict.fromkeys(range(column, column + span), cell))
            column += span
        places.append(here)
    return Grid(table, rows, places)


def _cells(row: Any) -> list[Any]:
    found: list[Any] = []
    for child in row:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag == f"{W}sdt":
            found += child.findall(f"{W}sdtContent/{W}tc")
    return found


def _number(element: Any, path: str, default: int = 0) -> int:
    found = element.find("/".join(W + step for step in path.split("/")))
    return int(found.get(f"{W}val")) if found is not None else default


def texts_of(paragraph: Any) -> list[Any]:
    """Return the elements that hold the text of a paragraph, in order; what is in drawings is not its own."""
    found: list[Any] = []
    for node in paragraph.iter(f"{W}t"):
        above = node.getparent()
        while above is not paragraph and above.tag not in _DRAWN[:3]:
            above = above.getparent()
        if above is paragraph:
            found.append(node)
    return found


def paragraph_text(paragraph: Any) -> str:
    """Return the text of a paragraph."""
    return "".join(node.text or "" for node in texts_of(paragraph))
