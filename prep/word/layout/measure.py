"""Lay blocks on pages, and say how many there are and how full the last one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prep.word.layout.lines import OFFICE_GAP, WORD_GAP
from prep.word.layout.read import Block, Page, Paragraph, Row, Table, read_body
from prep.word.layout.styles import read_styles

_SLACK = 0.05
"""Points by which what stands on a page may be higher than it: roundings of twips."""


@dataclass(frozen=True)
class Measured:
    """How much paper a document takes."""

    pages: int
    filled: float
    """How much of the last page is used, 0 to 1."""
    orphans: int = 0
    """Headings that stand at the foot of a page, away from what they head."""

    @property
    def length(self) -> float:
        """The length in pages: 1.4 for two pages of which the second is filled to 0.4."""
        return self.pages - 1 + self.filled


def measure(document: str, styles: str, gap: float = OFFICE_GAP) -> Measured:
    """Measure a document by its body and its styles, both XML, as LibreOffice sets it or with the gap of Word."""
    page, blocks = read_body(document, read_styles(styles), gap)
    layout = _Layout(page)
    at = layout.flow(blocks, _Place(1, 0.0))
    used = min(1.0, at.y / page.height) if page.height else 0.0
    return Measured(at.page, round(used, 4), layout.orphans)


def measure_both(document: str, styles: str) -> Measured:
    """Measure a document as Word and as LibreOffice set it; return the longer."""
    both = (measure(document, styles, gap) for gap in (OFFICE_GAP, WORD_GAP))
    return max(both, key=lambda found: (found.length, found.orphans))


@dataclass(frozen=True)
class _Place:
    """A page, and how far down it, in points."""

    page: int
    y: float


class _Layout:
    def __init__(self, page: Page) -> None:
        self.height = page.height
        self.orphans = 0

    def flow(self, blocks: Sequence[Block], at: _Place) -> _Place:
        """Lay blocks one below another, from a place on; return where they end."""
        led: int | None = None
        for i, block in enumerate(blocks):
            if isinstance(block, Table):
                at, led = self._table(block, at), None
                continue
            at, started = self._paragraph(block, blocks[i + 1 :], at)
            if led is not None and started > led:
                self.orphans += 1
            led = at.page if block.look.leads else None
        return at

    def _paragraph(self, block: Paragraph, rest: Sequence[Block], at: _Place) -> tuple[_Place, int]:
        look = block.look
        if look.break_before and at.y > 0:
            at = _Place(at.page + 1, 0.0)
        before = look.before if at.y > 0 or at.page == 1 else 0.0
        needed = self._held(block, rest)
        if at.y > 0 and at.y + before + needed > self.height + _SLACK:
            at, before = _Place(at.page + 1, 0.0), 0.0
        started, y, page = at.page, at.y + before, at.page
        left = block.lines
        while left:
            room = int((self.height + _SLACK - y) // block.pitch) if block.pitch else left
            if room >= left or (room <= 0 and y == 0):
                y += left * block.pitch + look.border
                break
            left -= room
            page, y = page + 1, 0.0
        return _Place(page, y + look.after), started

    def _held(self, block: Paragraph, rest: Sequence[Block]) -> float:
        """Return how much of a paragraph, and of what it is kept with, must stand on one page."""
        look = block.look
        total = block.height if look.keep_lines or look.keep_next else self._least(block)
        gap = look.after
        if not look.keep_next:
            return min(total, self.height)
        for following in rest:
            if isinstance(following, Table):
                return total
            total += gap + following.look.before
            gap = following.look.after
            whole = following.look.keep_lines or following.look.keep_next
            total += following.height if whole else self._least(following)
            if total > self.height:
                return block.height
            if not following.look.keep_next:
                break
        return total

    def _least(self, block: Paragraph) -> float:
        lines = (
            block.lines if block.look.widow and block.lines <= 3 else 2 if block.look.widow else 1
        )
        return min(lines, block.lines) * block.pitch + block.look.border

    def _table(self, table: Table, at: _Place) -> _Place:
        led: int | None = None
        open_heights: dict[int, float] = {}
        for row in table.rows:
            height = self._row_height(row, open_heights) + table.border
            started, at = self._row(row, height, at)
            if led is not None and started > led:
                self.orphans += 1
            led = at.page if _leads(row) else None
        return at

    def _row_height(self, row: Row, open_heights: dict[int, float]) -> float:
        """Return the height of a row; what a cell over several rows needs beyond them falls to the last."""
        tallest = row.least
        for column, cell in enumerate(row.cells):
            if cell.rows > 1:
                if not cell.continues:
                    open_heights[column] = self.tall(cell.blocks)
                continue
            tallest = max(tallest, self.tall(cell.blocks)) if not row.exact else tallest
        return tallest

    def tall(self, blocks: Sequence[Block]) -> float:
        """Return the height of blocks on a page without end."""
        total = 0.0
        for block in blocks:
            if isinstance(block, Table):
                total += sum(self._row_height(row, {}) + block.border for row in block.rows)
            else:
                total += block.look.before + block.height + block.look.after
        return total

    def _row(self, row: Row, height: float, at: _Place) -> tuple[int, _Place]:
        """Lay a row; return the page where it starts and where it ends."""
        if at.y + height <= self.height + _SLACK:
            return at.page, _Place(at.page, at.y + height)
        if (row.whole and height <= self.height) or at.y >= self.height - 10:
            return at.page + 1, _Place(at.page + 1, height)
        ends = [self.flow(cell.blocks, at) for cell in row.cells if not cell.continues]
        last = max(ends, key=lambda place: (place.page, place.y), default=at)
        started = at.page
        if all(not _starts(cell.blocks, at, self.height) for cell in row.cells if cell.blocks):
            started += 1
        return started, last


def _starts(blocks: Sequence[Block], at: _Place, height: float) -> bool:
    """Whether the first line of a cell finds room on the page where its row begins."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return first is None or at.y + first.look.before + first.pitch <= height


def _leads(row: Row) -> bool:
    """Whether a row is nothing but a heading of the rows below."""
    inner = [block for cell in row.cells for block in cell.blocks]
    return bool(inner) and all(isinstance(block, Paragraph) and block.look.leads for block in inner)
