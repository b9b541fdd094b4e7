"""``prep intake word-resume`` and ``prep resume read-back`` as a user runs them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml
from docx import Document
from docx.shared import Mm

from prep.build.read_back import read_back
from prep.build.readers import Reading, other_readings
from tests.cli.test_cli import prep
from tests.intake.word_resumes import MENDED_ON
from tests.intake.word_resumes.making import bold, picture, text_box


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "old.docx"
    path.write_bytes(MENDED_ON[0].data())
    return path


def test_a_resume_becomes_a_draft_with_a_report(resume: Path):
    done = prep(
        "intake",
        "word-resume",
        "old.docx",
        "--role",
        "bank-teller",
        "-o",
        "d.yaml",
        cwd=resume.parent,
    )
    assert done.returncode == 0, done.stderr
    assert "person.name" in done.stdout
    assert "table 1, row 1, column 2" in done.stdout
    data = yaml.safe_load((resume.parent / "d.yaml").read_text(encoding="utf-8"))
    assert (data["person"]["name"], data["target"]["role"], data["lang"]) == (
        "郑晓岚",
        "bank-teller",
        "zh",
    )
    assert "honours" in data


def test_without_a_file_the_draft_alone_goes_to_standard_output(resume: Path):
    done = prep("intake", "word-resume", "old.docx", cwd=resume.parent)
    assert yaml.safe_load(done.stdout)["schema"] == "dossier/1"
    assert "fields recognised" in done.stderr


def test_what_is_no_word_file_is_refused(tmp_path: Path):
    (tmp_path / "x.docx").write_text("no", encoding="utf-8")
    for command in (("intake", "word-resume"), ("resume", "read-back")):
        for name in ("x.docx", "none.docx"):
            done = prep(*command, name, cwd=tmp_path)
            assert done.returncode == 2
            assert name in done.stderr
            assert "Traceback" not in done.stderr


def test_an_unknown_role_is_refused_and_nothing_is_written(resume: Path):
    done = prep(
        "intake", "word-resume", "old.docx", "--role", "nobody", "-o", "d.yaml", cwd=resume.parent
    )
    assert done.returncode == 2
    assert not (resume.parent / "d.yaml").exists()


def test_read_back_says_which_readers_are_missing(resume: Path):
    done = prep("resume", "read-back", "old.docx", cwd=resume.parent, PATH="")
    assert done.returncode == 0, done.stderr
    assert "pandoc: not installed" in done.stdout
    assert "LibreOffice: not installed" in done.stdout
    assert "employer: 临川水务集团有限公司" in done.stdout


def test_read_back_gives_all_of_it_as_data(resume: Path):
    found = json.loads(
        prep(
            "resume", "read-back", "old.docx", "--format", "json", cwd=resume.parent, PATH=""
        ).stdout
    )
    assert {"readings", "differences", "facts", "warnings"} <= found.keys()
    assert {"kind": "name", "value": "郑晓岚"} in found["facts"]


def troubled() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "ann.bell@example.com 000 0000 777"
    document.add_heading("Ann Bell", 0)
    text_box(document, "Prize of the year")
    document.add_heading("My journey", 1)
    bold(document, "Experience")
    document.add_paragraph("Clerk, Marl Bank, Jul 2010 – 03/2014")
    document.add_paragraph().add_run().add_picture(picture(200, 50), width=Mm(120))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_read_back_warns_of_what_breaks_machines():
    warnings = "\n".join(read_back(troubled(), "t.docx", []).warnings)
    for sign in (
        "text boxes",
        "e-mail address stands only",
        "phone number stands only",
        "120 mm",
        "My journey",
        "different forms",
    ):
        assert sign in warnings


def test_a_clean_resume_gets_no_warning():
    document = Document()
    for text in ("Ann Bell", "ann.bell@example.com | 000 0000 777"):
        document.add_paragraph(text)
    document.add_heading("Experience", 1)
    document.add_paragraph("Clerk, Marl Bank, Jul 2010 – Mar 2014")
    out = io.BytesIO()
    document.save(out)
    assert read_back(out.getvalue(), "c.docx", []).warnings == ()


def test_a_reader_that_leaves_out_and_moves_lines_is_told():
    document = Document()
    for text in ("Ann Bell", "one line", "another line"):
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    found = read_back(
        out.getvalue(), "c.docx", [Reading("other", ("one line", "Ann Bell", "page 1"))]
    ).differences[0]
    assert found.not_read == ("another line",)
    assert found.only_there == ("page 1",)
    assert found.moved == ("one line",)


def test_pandoc_and_libreoffice_agree_on_an_ordinary_resume():
    data = next(s for s in MENDED_ON if s.name == "plain-headings").data()
    readings = other_readings(data)
    assert [r.missing for r in readings] == ["", ""], "the tests need pandoc and LibreOffice"
    found = read_back(data, "r.docx", readings)
    assert all(d.agrees for d in found.differences), found.differences
    assert all(not f.missing and f.in_order for f in found.by_reader), found.by_reader
