"""Propose tags for a form without any: beside, below or after the labels that are known.

Only blanks are filled: empty cells, and what follows a colon. The form's own text stays as it is, and so do the
cells that a hand fills in. The user checks the copy before it is used.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, Literal

from prep.model.form_fields import FormField, FormFields
from prep.resume.forms.labels import Recogniser
from prep.word.form_cells import Grid, GridCell, W, grid_of, paragraph_text
from prep.word.package import read_package
from prep.word.tag_lines import tag_line
from prep.word.tag_lists import tag_lists
from prep.word.tag_text import into_cell, is_chinese

Why = Literal["by hand", "another person", "unknown", "has text", "no room"]


@dataclass(frozen=True)
class Proposed:
    """A tag that was put in beside a label."""

    label: str
    tag: str
    field: str
    """The English name of the field; of a list with its column: ``family_rows.name``."""
    certain: bool


@dataclass(frozen=True)
class Left:
    """A blank that was left alone, and why."""

    label: str
    why: Why


@dataclass
class Tagged:
    """What was proposed for a form."""

    proposed: list[Proposed] = field(default_factory=list[Proposed])
    left: list[Left] = field(default_factory=list[Left])
    data: bytes = b""


def tag_form(data: bytes, name: str, fields: FormFields) -> Tagged:
    """Return a tagged copy of a form, and what was done; raises ``TemplateError`` for what is no .docx."""
    from docx import Document

    read_package(data, name)  # refuses what is no document
    document: Any = Document(io.BytesIO(data))
    tagger = _Tagger(Recogniser(fields))
    body = document.element.body
    for paragraph in body.iter(f"{W}p"):
        if not any(above.tag == f"{W}tc" for above in paragraph.iterancestors()):
            tagger.line(paragraph)
    for table in list(body.iter(f"{W}tbl")):
        tagger.table(grid_of(table), _title_above(table))
    stream = io.BytesIO()
    document.save(stream)
    tagger.found.data = stream.getvalue()
    return tagger.found


def _title_above(table: Any) -> str:
    before = table.getprevious()
    return paragraph_text(before) if before is not None and before.tag == f"{W}p" else ""


class _Tagger:
    """Goes through a form and keeps what it did."""

    def __init__(self, known: Recogniser) -> None:
        self.known = known
        self.found = Tagged()

    def line(self, paragraph: Any) -> None:
        """Tag the blanks after colons in one paragraph."""
        done = tag_line(paragraph, self.known)
        self.found.proposed += [Proposed(d.label, d.tag, d.field, d.certain) for d in done.tagged]
        self.found.left += [Left(label, why) for label, why in done.left]

    def table(self, grid: Grid, title: str) -> None:
        """Tag a table: its lists first, then the cells beside and below labels, then blanks within cells."""
        _mark_tagged(grid)
        for done in tag_lists(grid, self.known, title):
            self.found.proposed.append(Proposed(done.label, done.tag, done.field, done.certain))
        for row in range(len(grid.rows)):
            self._row(grid, row)

    def _row(self, grid: Grid, row: int) -> None:
        asked: list[str] = []
        stranger = signed = False
        for cell in grid.cells(row):
            if cell.empty or cell.used:
                continue
            hit = self.known.field(cell.text, asked)
            asked += [hit.field.name] if hit else []
            stranger = stranger or self.known.of_another(cell.text)
            if cell.row != row:
                continue
            place = _place_for(grid, cell)
            if hit and hit.field.name == "date" and signed:
                self._leave(cell, place, "by hand")  # the day of the signature before it
                continue
            signed = signed or self.known.by_hand(cell.text)
            if stranger or self.known.by_hand(cell.text):
                self._leave(cell, place, "another person" if stranger else "by hand")
            elif hit and place:
                self._put(cell, place, hit.field, hit.certain)
            else:
                self._within(cell, place, known=hit is not None)

    def _put(self, label: GridCell, place: GridCell, wanted: FormField, certain: bool) -> None:
        tag = "{{ " + (wanted.alias if is_chinese(label.text) else wanted.name) + " }}"
        into_cell(place.element, tag)
        label.used = place.used = True
        self.found.proposed.append(Proposed(_one_line(label.text), tag, wanted.name, certain))

    def _leave(self, label: GridCell, place: GridCell | None, why: Why) -> None:
        label.used = True
        if place:
            place.used = True
            self.found.left.append(Left(_one_line(label.text), why))

    def _within(self, cell: GridCell, place: GridCell | None, known: bool) -> None:
        """Look for blanks in the cell itself; tell of a label that is not known, or has no room."""
        cell.used = True
        before = len(self.found.proposed) + len(self.found.left)
        for paragraph in cell.paragraphs:
            self.line(paragraph)
        if before < len(self.found.proposed) + len(self.found.left):
            return
        if place:
            place.used = True
            self.found.left.append(Left(_one_line(cell.text), "unknown"))
        elif known and cell.bottom == cell.row:  # a label beside several rows heads them
            self.found.left.append(Left(_one_line(cell.text), "no room"))


def _mark_tagged(grid: Grid) -> None:
    """Leave alone what has tags already: cells with a value's tag, whole rows with one of a loop."""
    for row in range(len(grid.rows)):
        cells = grid.begun(row)
        looped = any("{%" in cell.text for cell in cells)
        for cell in cells:
            cell.used = cell.used or looped or "{{" in cell.text


def _place_for(grid: Grid, label: GridCell) -> GridCell | None:
    """Return the blank cell of a label: the one to its right, or the one below where labels fill the row."""
    right = grid.right_of(label)
    if right is not None and right.empty:
        return None if right.used else right
    below = grid.below(label)
    return below if below is not None and below.empty and not below.used else None


def _one_line(text: str) -> str:
    return "".join(text.split()) if is_chinese(text) else " ".join(text.split())
