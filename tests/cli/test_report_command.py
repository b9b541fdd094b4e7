"""``prep build work-report``: the period it is on, and what is said of dates and problems that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prep.errors import DataError
from prep.library.dossiers import load_dossier
from tests.conftest import SAMPLES, write


def build(folder: Path, *arguments: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "prep", "build", "work-report", "-w", str(folder), *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PREP_LANG": lang},
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with one sample."""
    text = (SAMPLES / "loan-officer.yaml").read_text(encoding="utf-8")
    return write(tmp_path / "w" / "dossier.yaml", text).parent


def test_a_report_is_named_after_the_post_held_and_says_its_period(folder: Path):
    result = build(folder, "--from", "2024-Q1", "--to", "2024", "--format", "md")
    assert result.returncode == 0, result.stderr
    assert "（2024" not in result.stdout
    assert "(2024年度, read aloud" in result.stdout
    written = (folder / "out" / "沈若禾-信贷员-述职报告.md").read_text(encoding="utf-8")
    assert written.startswith("# 2024年度述职报告\n")
    assert "## 一、履行职责情况" in written
    assert "\\#" not in written


@pytest.mark.parametrize("date", ["24", "2024-13", "2024-Q5", "spring", ""])
def test_a_date_that_is_none_is_refused_with_what_to_write(folder: Path, date: str):
    result = build(folder, "--from", date)
    assert result.returncode == 2
    assert "write 2024, 2024-Q1, 2024-03 or 2024-03-31" in result.stderr
    assert not (folder / "out").exists()


def test_a_period_that_ends_before_it_starts_is_refused(folder: Path):
    both = build(folder, "--from", "2025", "--to", "2024")
    assert both.returncode == 2
    assert "--from is later than --to" in both.stderr
    future = build(folder, "--from", "2099", lang="zh")
    assert future.returncode == 2
    assert "核对 --from 和 --to" in future.stderr
    assert "Traceback" not in both.stderr + future.stderr


def test_minutes_are_a_limit(folder: Path):
    result = build(folder, "--minutes", "3", "--format", "md")
    assert result.returncode == 0, result.stderr
    assert "of 3:00" in result.stdout
    assert "for want of time" in result.stdout


def test_faults_of_problems_are_found_with_their_place(folder: Path):
    path = folder / "dossier.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("  - faster-loans\n", "  - faster-loan\n")
    text = text.replace("- id: no-look-back", "- id: wake-accounts\n  wot: x", 1)
    text = text.replace(
        "  - bank-account-manager/gather-deposits\n", "  - bank-account-manager/gather\n"
    )
    text = text.replace("  role: bank-teller\n", "  role: bank-tellr\n")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_dossier(path)
    found = {problem.where: problem for problem in caught.value.problems}
    assert "did you mean faster-loans" in found["problems[2].evidence[0]"].remedy
    assert "used already" in found["problems[0].id"].what
    assert "what" in found["problems[0].wot"].remedy
    assert "gather-deposits" in found["problems[1].duties[0]"].remedy
    assert "bank-teller" in found["employment[2].role"].remedy


def test_a_date_without_a_step_is_a_fault(tmp_path: Path):
    text = (SAMPLES / "key-account-manager.yaml").read_text(encoding="utf-8")
    head, _, _ = text.partition("problems:\n")
    path = write(tmp_path / "d.yaml", head + "problems:\n- id: p\n  what: w\n  by: 2027-01\n")
    with pytest.raises(DataError, match="no step that it is for"):
        load_dossier(path)
