"""``prep forms`` and the three forms, run as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.test_cli import prep
from tests.conftest import SAMPLES
from tests.word.untagged import MENDED


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    sample = SAMPLES / "loan-officer.yaml"
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "dossier.yaml").write_bytes(sample.read_bytes())
    return tmp_path / "w"


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    path = tmp_path / "form.docx"
    path.write_bytes(MENDED["spaced_labels"]().data())
    return path


def test_a_form_is_tagged_checked_and_filled(workspace: Path, blank: Path):
    before = blank.read_bytes()
    tagged = prep("forms", "tag", str(blank))
    assert tagged.returncode == 0, tagged.stderr
    assert "Certain (19)" in tagged.stdout
    assert "filled in by hand" in tagged.stdout
    assert blank.read_bytes() == before
    copy = blank.with_name("form-tagged.docx")
    assert prep("check", str(copy)).returncode == 0
    built = prep("build", "application-form", "-w", str(workspace), "--template", str(copy))
    assert built.returncode == 0, built.stderr
    (made,) = (workspace / "out").glob("*.docx")
    cells = [c.text for row in Document(str(made)).tables[0].rows for c in row.cells]
    assert "沈若禾" in cells
    assert "1988.04" in cells


def test_the_form_itself_and_other_files_are_never_written_over(blank: Path):
    before = blank.read_bytes()
    for name in (blank, blank.with_name("other.docx")):
        if not name.exists():
            name.write_bytes(b"mine")
        kept = name.read_bytes()
        result = prep("forms", "tag", str(blank), "-o", str(name))
        assert result.returncode == 2
        assert "left as it is" in result.stderr
        assert name.read_bytes() == kept
    assert blank.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", None, "no such file"),
        ("a.docx", b"text", "a.docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
    ],
)
def test_what_cannot_be_tagged_is_refused_plainly(
    tmp_path: Path, name: str, content: bytes | None, told: str
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = prep("forms", "tag", str(tmp_path / name))
    assert result.returncode == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ([name] if content else [])


def test_proposals_can_be_read_by_programs(blank: Path):
    data = json.loads(prep("forms", "tag", str(blank), "--format", "json").stdout)
    assert {"label": "姓名", "tag": "{{ 姓名 }}", "field": "name", "certain": True} in data[
        "proposed"
    ]
    assert {"label": "部门意见", "why": "by hand"} in data["left"]


def test_all_tags_are_listed_with_the_samples_values():
    listed = json.loads(prep("forms", "fields", "--lang", "zh", "--format", "json").stdout)
    by_name = {one["name"]: one for one in listed if "." not in one["name"]}
    assert by_name["name"] == {
        "name": "name", "alias": "姓名", "meaning": "姓名", "value": "沈若禾",
    }  # fmt: skip
    assert "{{ family_rows }}" in prep("forms", "fields").stdout


def test_an_unknown_tag_is_named_with_the_nearest(workspace: Path, tmp_path: Path):
    document = Document()
    document.add_paragraph("{{ 出生年 }}")
    document.save(str(tmp_path / "own.docx"))
    result = prep("build", "application-form", "-w", str(workspace), "--template", str(tmp_path / "own.docx"))  # fmt: skip
    assert result.returncode == 2
    assert "did you mean 出生年月" in result.stderr
    assert not (workspace / "out").exists()


@pytest.mark.parametrize("kind", ["application-form", "appointment-form", "review-sheet"])
def test_each_form_is_built_as_text_too(workspace: Path, kind: str):
    for lang in ("zh", "en"):
        result = prep("build", kind, "-w", str(workspace), "--lang", lang, "--format", "md")
        assert result.returncode == 0, result.stderr
    assert len(list((workspace / "out").glob("*.md"))) == 2
