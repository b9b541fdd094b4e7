"""The page of the Chinese work report measures as the speech's does; the signature is never alone on a page."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.model.dossier import Dossier
from prep.word.builtin import builtin_template
from prep.word.engine import DocumentProperties, template_at
from tests.pages.office import pages, to_pdf

CHARACTER = "国"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("report")


@pytest.fixture(scope="module")
def pdfs(folder: Path, samples: dict[str, Dossier], today: date) -> list[Path]:
    """The template filled with a paragraph of equal characters, and the Chinese reports of both samples."""
    paragraph = {"text": CHARACTER * 1500}
    sections = [
        {"id": "duties", "level": 1, "heading": {"text": "一、标题"}, "paragraphs": []},
        {"id": "area", "level": 2, "heading": {"text": "（一）标题"}, "paragraphs": [paragraph]},
        {"id": "closing", "level": 1, "heading": None, "paragraphs": [{"text": "特此报告。"}]},
    ]
    data = {
        "title": "述职报告", "speaker": "某人", "organisation": "某单位", "date": "2026年11月24日",
        "salutation": {"text": "各位领导："}, "sections": sections, "rows": [], "gaps": [], "outside": [],
    }  # fmt: skip
    about = DocumentProperties("t", "a", datetime(2026, 11, 24))
    document = folder / "official.docx"
    document.write_bytes(template_at(builtin_template("work-report", "zh")).render(data, about))
    made = [
        export(Kind.WORK_REPORT, Order(dossier, today, lang="zh"), folder).path
        for dossier in samples.values()
    ]
    return to_pdf([document, *made], folder)


def test_a_page_of_a_report_has_22_lines_of_28_characters_28_95_points_apart(pdfs: list[Path]):
    body = [line for line in pages(pdfs[0])[1] if CHARACTER in line.text]
    assert len(body) == 22
    assert {len(line.text) for line in body} == {28}
    steps = [after.top - before.top for before, after in pairwise(body)]
    assert median(steps) == pytest.approx(28.95, abs=0.05)


def test_headings_and_the_page_number_stand_where_a_speech_has_them(pdfs: list[Path]):
    first = pages(pdfs[0])[0]
    left = {line.text: line.left for line in first}
    assert left["一、标题"] == pytest.approx(left["（一）标题"], abs=8)
    assert first[-1].text == "—1—"


def test_the_signature_stands_below_the_last_words_and_the_annexes_begin_a_page(pdfs: list[Path]):
    for pdf in pdfs[1:]:
        found = [[line.text for line in page] for page in pages(pdf)]
        signed = next(page for page in found if any("述职人：" in line for line in page))
        place = next(n for n, line in enumerate(signed) if "述职人：" in line)
        assert place > 0
        assert any("2026年11月24日" in line for line in signed[place:])
        annex = next(page for page in found if any("附件1" in line for line in page))
        assert "附件1" in annex[0]
