"""The pages as a reader sees them: converted by LibreOffice, measured in points."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.messages import LANGS
from prep.model.dossier import Dossier
from prep.word.builtin import builtin_template
from prep.word.engine import DocumentProperties, template_at
from tests.pages.office import fonts, pages, plain, to_pdf

MM = 72 / 25.4
CHARACTER = "国"


LONGEST = {
    Kind.SPEECH: 4,
    Kind.RESUME: 2,
    Kind.QUESTION_BOOK: 12,
    Kind.FACT_SHEET: 7,
    Kind.WORK_REPORT: 8,
    Kind.LECTERN_COPY: 6,
    Kind.CUE_CARDS: 3,
    Kind.APPLICATION_FORM: 3,
    Kind.APPOINTMENT_FORM: 3,
    Kind.REVIEW_SHEET: 1,
}
"""Pages that a reader accepts, for a speech of five minutes."""
SPARSE = {Kind.APPOINTMENT_FORM.value}
"""A form of many empty cells where the dossier is short: labels alone are more than two hundred characters."""


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Chinese speech template, filled with a paragraph of a thousand equal characters."""
    folder = tmp_path_factory.mktemp("official")
    said = {"text": CHARACTER * 1500}
    data = {
        "title": "竞聘演讲稿", "speaker": "某人", "date": "2026年12月",
        "salutation": {"text": "各位评委："},
        "parts": [{"heading": {"text": "一、标题"}, "paragraphs": [said]}],
    }  # fmt: skip
    about = DocumentProperties("t", "a", datetime(2026, 11, 24))
    document = folder / "official.docx"
    document.write_bytes(template_at(builtin_template("speech", "zh")).render(data, about))
    return to_pdf([document], folder)[0]


def test_a_page_of_a_speech_has_22_lines_of_28_characters(official: Path):
    second = pages(official)[1]
    body = [line for line in second if CHARACTER in line.text]
    assert len(body) == 22
    assert {len(line.text) for line in body} == {28}


def test_the_lines_stand_28_95_points_apart_within_the_margins(official: Path):
    body = [line for line in pages(official)[1] if CHARACTER in line.text]
    steps = [after.top - before.top for before, after in pairwise(body)]
    assert median(steps) == pytest.approx(28.95, abs=0.05)
    assert body[0].left == pytest.approx(28 * MM, abs=1)
    assert 37 * MM <= body[0].top <= 37 * MM + 14


def test_a_first_line_is_indented_by_two_characters(official: Path):
    body = [line for line in pages(official)[0] if CHARACTER in line.text]
    assert body[0].left - body[1].left == pytest.approx(32, abs=1)
    assert len(body[0].text) == 26


def test_page_numbers_stand_outside_between_dashes(official: Path):
    numbers = [next(line for line in reversed(page)) for page in pages(official)]
    assert [line.text for line in numbers[:2]] == ["—1—", "—2—"]
    assert numbers[0].left > 105 * MM > numbers[1].left


@pytest.fixture(scope="module")
def converted(
    tmp_path_factory: pytest.TempPathFactory, samples: dict[str, Dossier], today: date
) -> dict[tuple[str, str], Path]:
    """Every kind of document in both languages for both sample people, as PDF."""
    folder = tmp_path_factory.mktemp("all")
    keys: list[tuple[str, str]] = []
    documents: list[Path] = []
    for name, dossier in samples.items():
        for lang in LANGS:
            for kind in Kind:
                order = Order(dossier, today, lang=lang, minutes=Decimal(5))
                keys.append((f"{name}.{lang}", kind.value))
                documents.append(export(kind, order, folder).path)
    return dict(zip(keys, to_pdf(documents, folder), strict=True))


def test_no_glyph_is_missing(converted: dict[tuple[str, str], Path]):
    assert len(converted) == len(Kind) * 4
    for (_, kind), pdf in converted.items():
        text = plain(pdf)
        assert len(text) > (300 if kind in SPARSE else 500)
        assert "\ufffd" not in text
        assert "\u25a1" not in text
        assert fonts(pdf)


def test_chinese_is_set_in_the_fonts_that_the_styles_name(
    converted: dict[tuple[str, str], Path],
):
    used = " ".join(
        name
        for key, pdf in converted.items()
        if key == ("loan-officer.zh", "speech")
        for name in fonts(pdf)
    )
    for stand_in in ("UMing", "UKai", "NotoSansCJK", "NotoSerifCJK"):
        assert stand_in in used


def test_the_lengths_are_what_a_reader_accepts(converted: dict[tuple[str, str], Path]):
    for (_, kind), pdf in converted.items():
        count = len(pages(pdf))
        assert count <= LONGEST[Kind(kind)], kind
