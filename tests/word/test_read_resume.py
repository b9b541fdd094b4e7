"""A Word document becomes blocks: merged cells once, boxes once, headings and bullets told apart."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from prep.errors import TemplateError
from prep.model.blocks import Grid, Paragraph, WordText
from prep.word.read_resume import read_blocks
from tests.intake.word_resumes.making import UP, picture, table, text_box, two_columns


def read(document: Any) -> WordText:
    out = io.BytesIO()
    document.save(out)
    return read_blocks(out.getvalue(), "r.docx")


def test_headings_bullets_and_bold_are_told_apart():
    document = Document()
    document.add_heading("Title", 0)
    document.add_heading("Section", 2)
    document.add_paragraph("item", style="List Bullet")
    document.add_paragraph().add_run("strong").bold = True
    kinds = [
        (p.text, p.level, p.bullet, p.bold)
        for p in read(document).blocks
        if isinstance(p, Paragraph)
    ]
    assert kinds == [
        ("Title", 0, False, False), ("Section", 2, False, True), ("item", None, True, False), ("strong", None, False, True),
    ]  # fmt: skip


def test_a_merged_cell_is_read_once_with_its_span():
    document = Document()
    table(document, [["a", ("b", 2)], [UP, "c", "d"]])
    grid = read(document).blocks[0]
    assert isinstance(grid, Grid)
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in grid.cells] == [
        ("a", 1, 1, 2, 1), ("b", 1, 2, 1, 2), ("c", 2, 2, 1, 1), ("d", 2, 3, 1, 1),
    ]  # fmt: skip


def test_a_text_box_is_read_once_and_marked():
    document = Document()
    text_box(document, "inside")
    found = [p for p in read(document).paragraphs() if p.text]
    assert [(p.text, p.place.part) for p in found] == [("inside", "box")]


def test_headers_and_footers_stand_outside_the_body():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "above"
    document.sections[0].footer.paragraphs[0].text = "below"
    found = read(document)
    assert [(p.text, p.place.part) for p in found.paragraphs() if p.text] == [
        ("above", "header"),
        ("below", "footer"),
    ]


def test_pictures_and_columns_are_seen():
    document = Document()
    document.add_paragraph().add_run().add_picture(picture(200, 50), width=Mm(120))
    two_columns(document)
    found = read(document)
    assert found.columns == 2
    assert [round(p.width) for q in found.paragraphs() for p in q.pictures] == [120]


def test_a_table_in_a_cell_is_read_where_it_stands():
    document = Document()
    outer = document.add_table(1, 1)
    outer.cell(0, 0).text = "before"
    outer.cell(0, 0).add_table(1, 1).cell(0, 0).text = "inner"
    assert [p.text for p in read(document).paragraphs() if p.text] == ["before", "inner"]


def test_what_is_no_document_is_refused():
    with pytest.raises(TemplateError, match="not a \\.docx"):
        read_blocks(b"plain text", "r.docx")
