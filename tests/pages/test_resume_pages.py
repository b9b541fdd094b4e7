"""Résumés as LibreOffice sets them: the pages that were asked for, nothing cut, no heading left alone."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pytest
from PIL import Image

from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.build.pandoc import pandoc, pandoc_lines
from prep.messages import LANGS
from prep.model.designs import DESIGNS, Design
from prep.model.dossier import Dossier
from prep.model.views import ResumeView
from prep.word.read import document_lines
from tests.conftest import TODAY
from tests.pages.office import converted, family, pages, to_pdf


@dataclass(frozen=True)
class Made:
    """A résumé, the pages that were asked for, and its PDF."""

    name: str
    asked: int
    view: ResumeView
    docx: Path
    pdf: Path


@pytest.fixture(scope="module")
def made(samples: dict[str, Dossier], tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    """Both people in every design and language, on one page and on two."""
    folder = tmp_path_factory.mktemp("resumes")
    assert "Liberation" in family("Arial"), "fonts-liberation is missing: .ci/run installs it"
    Image.new("RGB", (600, 800), "grey").save(folder / "me.jpg")
    cases: list[tuple[str, int, ResumeView, Path]] = []
    for who, dossier in samples.items():
        shown = dossier.model_copy(update={"photo": "me.jpg"})
        for design in DESIGNS:
            for lang in LANGS:
                for number in (1, 2):
                    name = f"{who}-{design}-{lang}-{number}"
                    cases.append((name, number, *built(shown, design, lang, number, folder, name)))
    pdfs = to_pdf([path for *_, path in cases], folder)
    return [
        Made(name, asked, view, docx, pdf)
        for (name, asked, view, docx), pdf in zip(cases, pdfs, strict=True)
    ]


def built(dossier: Dossier, design: Design, lang: str, number: int, folder: Path, name: str):
    order = Order(dossier, TODAY, lang=lang, design=design, pages=number, folder=folder)  # type: ignore[arg-type]
    written = export(Kind.RESUME, order, folder / "out")
    assert isinstance(written.view, ResumeView)
    return written.view, written.path.rename(folder / f"{name}.docx")


def test_the_pages_are_those_that_were_reckoned_and_no_more_than_asked(made: list[Made]):
    wrong = {}
    for one in made:
        real = len(pages(one.pdf))
        if real != max(1, ceil(round(one.view.length, 4))) or real > one.asked:
            wrong[one.name] = (one.asked, one.view.length, real)
    assert not wrong


def test_two_pages_are_filled_where_there_is_enough_to_tell(made: list[Made]):
    two = [one for one in made if one.asked == 2]
    short = [one for one in two if len(pages(one.pdf)) < 2]
    assert len(short) < len(two) / 3
    assert all(any("not 2" in remark for remark in one.view.remarks) for one in short)


def test_nothing_is_cut(made: list[Made]):
    for one in made:
        read = squeezed(without_numbers(one.pdf))
        for entry in one.view.experience:
            for told in (entry.title, entry.period, *(line.text for line in entry.lines)):
                assert squeezed(told) in read, (one.name, told)
        for name in one.view.skills:
            assert squeezed(name) in read, (one.name, name)


def without_numbers(pdf: Path) -> str:
    """Return the text of the pages in the order in which it was set, without their numbers."""
    made = subprocess.run(
        ["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    sheets = made.stdout.decode("utf-8").split("\f")
    return "\n".join(re.sub(r"\s*\d+\s*$", "", sheet) for sheet in sheets)


def squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def test_no_heading_stands_alone_at_the_foot_of_a_page(made: list[Made]):
    for one in made:
        heads = {squeezed(e.title + e.period) for e in (*one.view.experience, *one.view.projects)}
        heads |= {squeezed(e.place + e.title + e.period) for e in one.view.experience}
        heads |= HEADINGS
        for page in pages(one.pdf)[:-1]:
            body = [line for line in page if squeezed(line.text) not in ("", "1", "2")]
            assert squeezed(body[-1].text) not in heads, one.name


HEADINGS = {"个人概要", "工作经历", "教育经历", "培训经历", "资格证书", "荣誉", "语言能力", "专业技能", "Summary", "Experience",
            "Education", "Training", "Certificates", "Honours", "Languages", "Skills"}  # fmt: skip


def test_every_reader_finds_every_fact_in_order(made: list[Made], tmp_path: Path):
    """Three programs that know nothing of each other: python-docx, pandoc, LibreOffice."""
    texts = converted([one.docx for one in made], tmp_path, "txt")
    program = pandoc()
    assert program, "pandoc is missing: .ci/run installs it"
    for one, text in zip(made, texts, strict=True):
        data = one.docx.read_bytes()
        readings = {
            "python-docx": document_lines(data, one.name),
            "pandoc": pandoc_lines(data, program),
            "LibreOffice": text.read_text(encoding="utf-8-sig").splitlines(),
        }
        for reader, lines in readings.items():
            assert not lost(one.view, "".join(map(squeezed, lines))), (one.name, reader)


def lost(view: ResumeView, text: str) -> list[str]:
    """Return what is not in a text where it should be: who, how to reach them, then post by post."""
    wanted = [squeezed(fact.value) for fact in view.contacts]
    missing = [one for one in (squeezed(view.name), *wanted) if one not in text]
    place = text.find(squeezed(view.name))
    for entry in view.experience:
        first = text.find(squeezed(entry.lines[0].text), place) if entry.lines else len(text)
        for part in (entry.place, entry.title, entry.period):
            if not place <= text.find(squeezed(part), place) < first:
                missing.append(part)
        for line in entry.lines:
            found = text.find(squeezed(line.text), place)
            missing += [] if found >= 0 else [line.text]
            place = max(place, found)
    return missing
