"""The Word engine: data stays data, templates are compiled once, faults name their paragraph."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.errors import TemplateError
from prep.word.engine import DocumentProperties, compile_template, template_at, well_formed
from prep.word.package import read_package

ABOUT = DocumentProperties("题目 & <标题>", "沈若禾", datetime(2026, 11, 24))


def template(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def texts(document: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(document)).paragraphs]


def render(data: dict[str, object], *paragraphs: str) -> bytes:
    return compile_template(template(*paragraphs), "t.docx").render(data, ABOUT)


def test_values_and_loops_are_filled_in():
    made = render(
        {"name": "沈若禾", "items": ["甲", "乙"]},
        "{{ name }}",
        "{%p for item in items %}",
        "- {{ item }}",
        "{%p endfor %}",
    )
    assert texts(made) == ["沈若禾", "- 甲", "- 乙"]


@pytest.mark.parametrize(
    "value",
    [
        "a & b < c > d \" e ' f",
        "😀👩‍👩‍👧",
        "שלום עולם",
        "字" * 10_000,
        "{{ 7 * 7 }} {% raw %}",
        "“引号”——…",
        "  two  ",
    ],
)
def test_data_comes_back_as_it_was(value: str):
    made = render({"x": value}, "{{ x }}")
    assert texts(made) == [value]
    well_formed(made, "t.docx")


def test_what_xml_forbids_is_removed():
    assert texts(render({"x": "a\x00b\x0bc\ud800d\ufffee"}, "{{ x }}")) == ["abcde"]


def test_breaks_and_tabs_become_those_of_word():
    assert texts(render({"x": "one\ntwo\tthree"}, "{{ x }}")) == ["one\ntwo\tthree"]


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters(
            codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
        )
    )
)
def test_any_text_comes_back(value: str):
    made = render({"x": value}, "[{{ x }}]")
    assert texts(made) == [f"[{value}]"]


def test_the_same_data_gives_the_same_bytes():
    assert render({"x": "1"}, "{{ x }}") == render({"x": "1"}, "{{ x }}")


def test_parts_without_tags_are_copied_as_they_are():
    source = template("{{ x }}")
    made = compile_template(source, "t.docx").render({"x": "1"}, ABOUT)
    before = {entry.name: entry for entry in read_package(source, "t").entries}
    for entry in read_package(made, "t").entries:
        if entry.name not in {"word/document.xml", "docProps/core.xml"}:
            assert entry.packed == before[entry.name].packed


def test_the_zip_is_sound_and_says_who_wrote_it():
    made = render({"x": "1"}, "{{ x }}")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
    properties = Document(io.BytesIO(made)).core_properties
    assert (properties.title, properties.author) == ("题目 & <标题>", "沈若禾")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{{ nam }}", "did you mean name?"),
        ("{{ name.__class__ }}", "may not reach"),
        ("{{ ''.__class__.__mro__ }}", "may not reach"),
        ("{{ name.upper.__globals__ }}", "may not reach"),
        ("{% for x in range(10000000000) %}x{% endfor %}", "worked out"),
        ("{{ name }", "written wrong"),
        ("{% for x in name %}", "written wrong"),
        ("{{ 1 / 0 }}", "worked out"),
        ("{{ empty }}", "the value is empty"),
    ],
)
def test_a_fault_names_the_paragraph(line: str, said: str):
    with pytest.raises(TemplateError, match=r"t\.docx") as caught:
        render({"name": "x", "empty": None}, "first", "second", line)
    message = str(caught.value)
    assert said in message
    assert "paragraph 3" in message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"hello", "not a .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old .doc"),
        (b"PK\x03\x04broken", "not a .docx"),
        (b"", "not a .docx"),
    ],
)
def test_what_is_no_docx_is_refused(data: bytes, said: str):
    with pytest.raises(TemplateError, match=said):
        compile_template(data, "t.docx")


def test_a_zip_bomb_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 101_000_000)
    with pytest.raises(TemplateError, match="too large"):
        compile_template(stream.getvalue(), "t.docx")


def test_a_template_is_compiled_once_until_it_changes(tmp_path: Path):
    path = tmp_path / "t.docx"
    path.write_bytes(template("{{ x }}"))
    first = template_at(path)
    assert template_at(path) is first
    path.write_bytes(template("{{ x }} and {{ y }}"))
    assert template_at(path) is not first


def test_tags_that_word_has_split_into_runs_are_put_together():
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ na", "me", " }", "}"):
        paragraph.add_run(piece).bold = piece == "me"
    stream = io.BytesIO()
    document.save(stream)
    made = compile_template(stream.getvalue(), "t.docx").render({"name": "沈"}, ABOUT)
    assert texts(made) == ["沈"]
