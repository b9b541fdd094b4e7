"""``prep build`` makes the copies, with as many readings as one asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep.word.package import read_package
from prep.workspace.start import write_samples
from tests.cli.test_cli import prep


def document(folder: Path) -> str:
    path = next(folder.glob("*.docx"))
    return read_package(path.read_bytes(), path.name).content("word/document.xml").decode()


@pytest.mark.parametrize(("options", "least", "most"), [((), 1, 30), (("--pinyin", "none"), 0, 0), (("--pinyin", "all"), 500, 5000)])  # fmt: skip
def test_pinyin_says_over_how_many_characters_readings_stand(
    tmp_path: Path, options: tuple[str, ...], least: int, most: int
):
    write_samples(tmp_path)
    made = prep("build", "lectern-copy", "-w", str(tmp_path), "--dossier", "loan-officer", "-o", str(tmp_path / "o"), *options)  # fmt: skip
    assert made.returncode == 0
    assert least <= document(tmp_path / "o").count("<w:ruby>") <= most


def test_an_unknown_choice_of_pinyin_is_refused(tmp_path: Path):
    write_samples(tmp_path)
    assert prep("build", "lectern-copy", "-w", str(tmp_path), "--pinyin", "some").returncode == 2
    assert not list((tmp_path / "out").glob("*"))
