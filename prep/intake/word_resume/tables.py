"""From a table to items: forms of labels and values, rows under a head row, tables that only lay out a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prep.intake.word_resume.dates import dates
from prep.intake.word_resume.items import Head, Item, Line, Record
from prep.intake.word_resume.tidy import is_chinese, key, tidy, unmarked
from prep.model.blocks import Cell, Grid
from prep.model.resume_words import ColumnName, SectionName

if TYPE_CHECKING:
    from prep.intake.word_resume.flow import Flow

_LONG = 4
"""A cell with so many lines, in a row without labels, is a column of a page."""
_HEADS_SHARE = 0.6
Columns = list[tuple[Cell, ColumnName | None]]


def table_items(flow: Flow, grid: Grid) -> Iterator[Item]:
    """Yield the items of a table."""
    return _Table(flow, grid).items()


class _Table:
    def __init__(self, flow: Flow, grid: Grid) -> None:
        self._flow, self._grid, self._words = flow, grid, flow.words
        self._columns: Columns = []
        self._until = 0
        """The last row of a section whose heading stands at its side."""

    def items(self) -> Iterator[Item]:
        """Yield the items row by row; what the section was before comes back after a form."""
        for row in self._grid.rows():
            cells = [cell for cell in row if cell.text.strip()]
            if not cells:
                continue
            if self._until and cells[0].row > self._until:
                self._until, self._columns, self._flow.section = 0, [], None
                yield Head("person", "", _line(cells[0]).place)
            yield from self._row(cells, row)

    def _row(self, cells: list[Cell], row: tuple[Cell, ...]) -> Iterator[Item]:
        if section := self._side_head(cells):
            yield from self._enter(section, cells[0])
            self._until = cells[0].row + cells[0].rows - 1
            cells = cells[1:]
            if not cells:
                return
        if self._is_head_row(cells):
            yield from self._head_row(cells)
        elif self._columns and not self._starts_section(cells):
            yield from self._record(cells)
        elif len(cells) == 1:
            yield from self._whole(cells[0])
        elif self._has_labels(cells):
            yield from self._pairs(row)
        elif self._dated(cells):
            yield from self._dated_row(cells)
        elif any(len(cell.text.split("\n")) >= _LONG for cell in cells) or self._holds_tables(
            cells
        ):
            yield from self._page(cells)
        else:
            yield from self._joined(cells)

    def _side_head(self, cells: list[Cell]) -> SectionName | None:
        """Return the section that the first cell announces for the cells beside it."""
        first = cells[0]
        section = self._words.section(first.text.replace("\n", ""))
        if (
            section is None
            or len(cells) < 2
            or self._columns_row(cells)
            or self._words.label(cells[1].text) == "school"
        ):
            return None
        if (
            self._words.label(first.text)
            and first.rows == 1
            and len(cells[1].text) < 12
            and not self._dates_in(cells[1])
        ):
            return None
        return section

    def _dates_in(self, cell: Cell) -> bool:
        return dates(self._words).period(tidy(cell.text)) is not None

    def _enter(self, section: SectionName | None, cell: Cell) -> Iterator[Item]:
        self._columns, self._flow.section = [], section
        yield Head(section, cell.text.replace("\n", ""), _line(cell).place)

    def _columns_row(self, cells: list[Cell]) -> bool:
        found = self._words.sections_with(cell.text for cell in cells)
        return bool(found) and found[0][0] == len(cells)

    def _is_head_row(self, cells: list[Cell]) -> bool:
        """Tell whether a row names the columns of the rows below it."""
        if len(cells) < 2 or cells[0].row == self._grid.height:
            return False
        section = self._flow.section
        known = [c for c in cells if self._words.column_like(c.text.replace("\n", ""), section)]
        if section in (None, "person", "contact", "target"):
            best = self._words.sections_with(c.text.replace("\n", "") for c in cells)
            return (
                bool(best)
                and best[0][0] >= max(3, round(len(cells) * 0.75))
                and not self._answers(cells)
            )
        return len(known) >= max(2, round(len(cells) * _HEADS_SHARE)) and not self._answers(cells)

    def _answers(self, cells: list[Cell]) -> bool:
        """Tell whether some cell holds a date or a long text: a head row has none."""
        return any(dates(self._words).date(tidy(c.text)) or len(key(c.text)) > 16 for c in cells)

    def _head_row(self, cells: list[Cell]) -> Iterator[Item]:
        section = self._flow.section
        texts = [cell.text.replace("\n", "") for cell in cells]
        if section in (None, "person", "contact", "target"):
            section = self._words.sections_with(texts)[0][1]
            yield from self._enter(section, cells[0].model_copy(update={"blocks": ()}))
        self._columns = [
            (c, self._words.column_like(t, section)) for c, t in zip(cells, texts, strict=True)
        ]

    def _starts_section(self, cells: list[Cell]) -> bool:
        if len(cells) == 1:
            return self._words.section(cells[0].text.replace("\n", "")) is not None
        labels = [c for c in cells[::2] if self._words.label(c.text.replace("\n", ""))]
        return len(labels) == len(cells[::2]) and self._until == 0

    def _record(self, cells: list[Cell]) -> Iterator[Item]:
        """Yield a row under a head row; one cell across the whole width belongs to the row above."""
        if len(cells) == 1 and cells[0].columns > self._columns[0][0].columns + 1:
            yield from self._whole(cells[0])
            return
        found: list[tuple[ColumnName | None, str, tuple[str, ...]]] = []
        for cell in cells:
            before = [pair for pair in self._columns if pair[0].column <= cell.column]
            head, column = before[-1] if before else self._columns[0]
            found.append((column, head.text.replace("\n", ""), _lines(cell)))
        yield Record(tuple(found), _line(cells[0]).place)

    def _whole(self, cell: Cell) -> Iterator[Item]:
        """Yield what stands in a row of one cell: a heading, or lines."""
        text = cell.text.replace("\n", "")
        if section := self._words.section(text):
            yield from self._enter(section, cell)
            return
        yield from self._inside(cell)

    def _inside(self, cell: Cell) -> Iterator[Item]:
        yield from self._flow.items(cell.blocks)

    def _has_labels(self, cells: list[Cell]) -> bool:
        return any(self._label(cell) for cell in cells[:-1])

    def _label(self, cell: Cell) -> bool:
        text = cell.text.replace("\n", "")
        if self._flow.section and self._words.column(text, self._flow.section):
            return True
        return self._words.label(text) is not None

    def _pairs(self, row: tuple[Cell, ...]) -> Iterator[Item]:
        """Yield labels with the cells at their right; of two labels in a row the second counts."""
        place = list(row)
        used: set[int] = set()
        for index, cell in enumerate(place):
            text = cell.text.replace("\n", "")
            if index in used or not text.strip():
                continue
            following = place[index + 1] if index + 1 < len(place) else None
            if following is not None and self._is_label_here(cell, following):
                if self._label(following) and following.text.strip():
                    if not self._label(cell):
                        yield from self._inside(cell)
                    continue
                used.add(index + 1)
                yield self._flow.pair(text, _lines(following), _line(following))
            else:
                yield from self._inside(cell)

    def _is_label_here(self, cell: Cell, following: Cell) -> bool:
        """Tell whether a cell is a label; beside known labels a short text before another is one too."""
        if self._label(cell):
            return True
        text = tidy(cell.text)
        short = len(key(text)) <= (8 if is_chinese(text) else 24)
        return (
            short
            and bool(following.text.strip())
            and not any(c.isdigit() for c in text)
            and ":" not in text
            and "：" not in text
        )

    def _dated(self, cells: list[Cell]) -> bool:
        """Tell whether a row is a period at the side of what was done in it."""
        found = dates(self._words)
        text = tidy(cells[0].text)
        match = found.period(text) or found.date(text)
        return match is not None and match.stop - match.begin >= len(text) - 2

    def _dated_row(self, cells: list[Cell]) -> Iterator[Item]:
        when = tidy(cells[0].text.replace("\n", ""))
        lines = [line for cell in cells[1:] for line in _lines(cell)] if len(cells) == 2 else []
        first = lines[0] if lines else "\t".join(tidy(c.text.replace("\n", " ")) for c in cells[1:])
        place = _line(cells[0]).place
        yield Line(f"{when}\t{first}", place)
        for text in lines[1:]:
            rest, marked = unmarked(text)
            yield Line(rest if marked else text, _line(cells[1]).place, marked)

    def _holds_tables(self, cells: list[Cell]) -> bool:
        return any(isinstance(block, Grid) for cell in cells for block in cell.blocks)

    def _page(self, cells: list[Cell]) -> Iterator[Item]:
        """Yield one column of a page after the other; each begins outside any section."""
        for cell in cells:
            self._flow.section = None
            yield Head("person", "", _line(cell).place)
            yield from self._inside(cell)

    def _joined(self, cells: list[Cell]) -> Iterator[Item]:
        """Yield a row without labels as one line, unless its cells hold labelled lines."""
        texts = [tidy(cell.text) for cell in cells]
        if self._flow.section in (None, "person", "contact") or any("\n" in text for text in texts):
            for cell in cells:
                yield from self._inside(cell)
            return
        yield from self._flow.line(Line("\t".join(texts), _line(cells[0]).place))


def _line(cell: Cell) -> Line:
    first = next(iter(cell.paragraphs()), None)
    if first is None:
        from prep.model.blocks import Place

        return Line("", Place(row=cell.row, column=cell.column))
    return Line(cell.text, first.place)


def _lines(cell: Cell) -> tuple[str, ...]:
    found = [tidy(line) for p in cell.paragraphs() for line in p.text.split("\n")]
    return tuple(line for line in found if line)
