"""Runs in Word templates: data brings its looks along, and readings stand above their characters."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt
from lxml import etree

from prep.build.check import check_file
from prep.errors import TemplateError
from prep.word.engine import DocumentProperties, compile_template, well_formed
from prep.word.package import read_package
from prep.word.read import document_lines

ABOUT = DocumentProperties("t", "a", datetime(2026, 11, 24))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BANK = [{"text": "支"}, {"text": "行", "ruby": "háng"}, {"text": "收回"}, {"text": "150万元", "bold": True}]  # fmt: skip


def render(tag: str, runs: object, before: str = "", size: float = 0) -> bytes:
    document = Document()
    paragraph = document.add_paragraph()
    run = paragraph.add_run(before + tag)
    if size:
        run.font.size = Pt(size)
        run.italic = True
    stream = io.BytesIO()
    document.save(stream)
    made = compile_template(stream.getvalue(), "t.docx").render({"runs": runs}, ABOUT)
    well_formed(made, "t.docx")
    return made


def body(made: bytes) -> etree._Element:
    return etree.fromstring(read_package(made, "t").content("word/document.xml"))


def test_a_reading_is_words_own_ruby():
    ruby = body(render("{{ runs | runs(18) }}", BANK)).find(f".//{W}ruby")
    assert ruby is not None
    said = {child.tag.removeprefix(W): child.get(f"{W}val") for child in ruby.find(f"{W}rubyPr")}
    assert said == {"rubyAlign": "center", "hps": "16", "hpsRaise": "32", "hpsBaseText": "36", "lid": "zh-CN"}  # fmt: skip
    assert "".join(ruby.find(f"{W}rt").itertext()) == "háng"
    assert "".join(ruby.find(f"{W}rubyBase").itertext()) == "行"


def test_the_text_is_read_back_without_the_readings():
    made = render("{{ runs | runs(18) }}", BANK, before="今年")
    assert document_lines(made, "t.docx") == ["今年支行收回150万元"]


def test_runs_look_like_their_tag_and_then_bold_grey_or_larger():
    runs = [{"text": "甲"}, {"text": "乙", "bold": True}, {"text": "丙", "grey": True}, {"text": "丁", "big": True}]  # fmt: skip
    paragraph = Document(io.BytesIO(render("{{ runs | runs(20) }}", runs, size=20))).paragraphs[0]
    found = {run.text: run.font for run in paragraph.runs if run.text}
    assert all(font.italic for font in found.values())
    assert [name for name, font in found.items() if font.bold] == ["乙"]
    assert str(found["丙"].color.rgb) == "8C8C8C"
    assert found["甲"].size == Pt(20)
    assert found["丁"].size == Pt(26)


@pytest.mark.parametrize("text", ["a & b < c", "</w:t>", "{{ 7 * 7 }}", "\x00\x0bx", "“引号”——…", "a\tb\nc"])  # fmt: skip
@pytest.mark.parametrize("ruby", ["", "á <b>"])
def test_text_and_reading_are_data(text: str, ruby: str):
    made = render("{{ runs | runs }}", [{"text": text, "ruby": ruby}])
    [*lines] = document_lines(made, "t.docx")
    expected = text.replace("\x00\x0b", "").replace("\t", " ")
    assert "\n".join(lines) == expected


@pytest.mark.parametrize(
    "runs", ["text", [{"ruby": "x"}], [{"text": "x", "colour": "red"}], [1], None]
)
def test_what_is_no_list_of_runs_is_told(runs: object):
    with pytest.raises(TemplateError, match=r"runs|text"):
        render("{{ runs | runs }}", runs)


def test_properties_stand_in_the_order_of_the_schema():
    made = body(render("{{ runs | runs }}", [{"text": "x", "bold": True, "grey": True, "big": True}], size=12))  # fmt: skip
    names = [child.tag.removeprefix(W) for child in made.find(f".//{W}rPr")]
    assert names == ["b", "i", "color", "sz", "szCs"]


@pytest.mark.parametrize("kind", ["lectern-copy", "cue-cards"])
def test_a_template_of_ones_own_is_tried_on_the_view_it_fits(kind: str, tmp_path: Path):
    from prep.word.builtin import builtin_template

    own = tmp_path / "mine.docx"
    own.write_bytes(builtin_template(kind, "zh").read_bytes())
    assert check_file(own) == []


def test_every_cell_of_the_cards_holds_a_paragraph_even_beside_the_last():
    """Word calls a file damaged in which a cell is empty."""
    from prep.word.builtin import builtin_template
    from prep.word.engine import template_at

    card = {"number": 1, "section": "s", "piece": "", "mark": "0:00 → 0:10", "first": "f", "cues": [], "last": "l"}  # fmt: skip
    view = {"pairs": [{"left": card, "right": None}], "count": 1}
    made = body(template_at(builtin_template("cue-cards", "zh")).render(view, ABOUT))
    cells = list(made.iter(f"{W}tc"))
    assert len(cells) == 2
    assert all(cell[-1].tag == f"{W}p" for cell in cells)
