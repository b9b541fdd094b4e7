"""Read a document's body into blocks whose heights are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

from prep.word.layout.lines import OFFICE_GAP, Look, Run, count_lines
from prep.word.layout.styles import ParagraphLook, Styles, W, changed, run_changes
from prep.word.layout.widths import is_serif

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU = 12700.0
_TWIPS = 20.0
_NATURAL = 1.17
"""Height of a line in its font's own pitch, in em; only where the pitch is not exact."""
_CELL = 5.4
"""The usual distance of a cell's text from its sides: 0.19 cm."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its number of lines, their pitch, and what holds it together with others."""

    lines: int
    pitch: float
    look: ParagraphLook

    @property
    def height(self) -> float:
        """Its lines, without the space before and after."""
        return self.lines * self.pitch + self.look.border


@dataclass(frozen=True)
class Cell:
    """A cell of a table and what is in it."""

    blocks: tuple[Block, ...]
    continues: bool = False
    """Whether it goes on from the cell above."""
    rows: int = 1


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    least: float = 0.0
    exact: bool = False
    whole: bool = False
    """Whether no page break may divide it."""


@dataclass(frozen=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]
    border: float = 0.0


Block = Paragraph | Table


@dataclass(frozen=True)
class Page:
    """The height and width of the text on a page, in points."""

    height: float = 0.0
    width: float = 0.0


@dataclass
class _Reader:
    styles: Styles
    gap: float
    looks: dict[tuple[float, str, bool, float], Look] = field(
        default_factory=dict[tuple[float, str, bool, float], Look]
    )

    def blocks(self, parent: Any, width: float) -> Iterator[Block]:
        for element in parent:
            if element.tag == f"{W}p":
                yield self.paragraph(element, width)
            elif element.tag == f"{W}tbl":
                yield self.table(element)
            elif element.tag == f"{W}sdt":
                content = element.find(f"{W}sdtContent")
                if content is not None:
                    yield from self.blocks(content, width)

    def paragraph(self, element: Any, width: float) -> Paragraph:
        own = element.find(f"{W}pPr")
        style = own.find(f"{W}pStyle") if own is not None else None
        look = self.styles.of(style.get(f"{W}val") if style is not None else None)
        look = changed(look, own, None)
        runs, tallest, breaks = self._runs(element, look)
        room = width - look.left - look.right
        first = room if look.numbered and look.first < 0 else room - look.first
        lines = count_lines(runs, first, room, self.gap)
        if breaks:
            look = replace(look, break_before=True)
        return Paragraph(lines, self._pitch(look, tallest, runs), look)

    def _pitch(self, look: ParagraphLook, tallest: float, runs: list[Run]) -> float:
        natural = max([run.look.size for run in runs] or [look.size]) * _NATURAL
        if look.rule == "exact":
            return look.line
        natural = max(natural, tallest)
        return max(look.line, natural) if look.rule == "atLeast" else natural * look.line / 12

    def _runs(self, element: Any, look: ParagraphLook) -> tuple[list[Run], float, bool]:
        """Return the runs, the height of the tallest picture, and whether a page break is in it."""
        runs: list[Run] = []
        tallest, breaks = 0.0, False
        for run in element.iter(f"{W}r"):
            properties = run.find(f"{W}rPr")
            changes = run_changes(properties) if properties is not None else {}
            drawn = self._look(replace(look, **changes) if changes else look)
            for node in run:
                tag = node.tag
                if tag == f"{W}t":
                    runs.append(Run(node.text or "", drawn))
                elif tag == f"{W}tab":
                    runs.append(Run("\t", drawn))
                elif tag in (f"{W}br", f"{W}cr"):
                    if node.get(f"{W}type") == "page":
                        breaks = True
                    else:
                        runs.append(Run("\n", drawn))
                elif tag == f"{W}drawing":
                    width, height = _extent(node)
                    tallest = max(tallest, height)
                    runs.append(Run("", drawn, width))
        return runs, tallest, breaks

    def _look(self, look: ParagraphLook) -> Look:
        key = (look.size, look.font, look.bold, look.spacing)
        if key not in self.looks:
            self.looks[key] = Look(look.size, is_serif(look.font), look.bold, look.spacing)
        return self.looks[key]

    def table(self, element: Any) -> Table:
        widths = [
            float(c.get(f"{W}w") or 0) / _TWIPS for c in element.iterfind(f"{W}tblGrid/{W}gridCol")
        ]
        rows = [self._row(row, widths) for row in element.iterfind(f"{W}tr")]
        style = element.find(f"{W}tblPr/{W}tblStyle")
        own = element.find(f"{W}tblPr/{W}tblBorders")
        return Table(tuple(rows), 0.5 if style is not None or own is not None else 0.0)

    def _row(self, row: Any, widths: list[float]) -> Row:
        cells: list[Cell] = []
        at = 0
        for cell in row.iterfind(f"{W}tc"):
            properties = cell.find(f"{W}tcPr")
            span = _number(properties, "gridSpan", 1)
            width = sum(widths[at : at + span])
            at += span
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            inner = width - self._margins(properties)
            cells.append(
                Cell(tuple(self.blocks(cell, inner)), goes_on, 2 if merge is not None else 1)
            )
        properties = row.find(f"{W}trPr")
        height = properties.find(f"{W}trHeight") if properties is not None else None
        least = float(height.get(f"{W}val") or 0) / _TWIPS if height is not None else 0.0
        exact = height is not None and height.get(f"{W}hRule") == "exact"
        whole = properties is not None and properties.find(f"{W}cantSplit") is not None
        return Row(tuple(cells), least, exact, whole)

    def _margins(self, properties: Any) -> float:
        margins = properties.find(f"{W}tcMar") if properties is not None else None
        total = 0.0
        for names in (("left", "start"), ("right", "end")):
            found = None
            if margins is not None:
                found = next(
                    (n for name in names if (n := margins.find(f"{W}{name}")) is not None), None
                )
            total += float(found.get(f"{W}w")) / _TWIPS if found is not None else _CELL
        return total


def _number(parent: Any, name: str, default: int) -> int:
    found = parent.find(f"{W}{name}") if parent is not None else None
    return int(found.get(f"{W}val")) if found is not None else default


def _extent(drawing: Any) -> tuple[float, float]:
    found = drawing.find(f".//{_WP}extent")
    inline = drawing.find(f"{_WP}inline")
    if found is None or inline is None:
        return 0.0, 0.0
    return float(found.get("cx")) / _EMU, float(found.get("cy")) / _EMU


def read_body(xml: str, styles: Styles, gap: float = OFFICE_GAP) -> tuple[Page, list[Block]]:
    """Read ``word/document.xml``: the page, and the blocks on it; ``gap`` stands between scripts, in em."""
    etree: Any = import_module("lxml.etree")
    body = etree.fromstring(xml.encode("utf-8")).find(f"{W}body")
    page = _page(body.find(f"{W}sectPr"))
    return page, list(_Reader(styles, gap).blocks(body, page.width))


def _page(section: Any) -> Page:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")

    def points(element: Any, name: str) -> float:
        return float(element.get(f"{W}{name}") or 0) / _TWIPS

    height = points(size, "h") - abs(points(margins, "top")) - abs(points(margins, "bottom"))
    return Page(height, points(size, "w") - points(margins, "left") - points(margins, "right"))
