"""Outlines and score sheets of speeches: the built-in ones, and the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep.errors import DataError, NotFoundError
from prep.library.outlines import names, outline, outline_path, sheet


def test_there_are_four_outlines_and_five_sheets():
    assert names("outline") == ["classic", "achievement-led", "problem-plan", "short"]
    assert len(names("sheet")) == 5


@pytest.mark.parametrize("name", names("outline"))
def test_every_outline_begins_with_the_opening_and_pledges(name: str):
    parts = [part.id for part in outline(name).parts]
    assert parts[0] == "opening"
    assert {"advantages", "plan", "pledge"} <= set(parts)
    assert len(parts) == len(set(parts))


@pytest.mark.parametrize(
    ("name", "total"),
    [
        ("enterprise-panel", 100),
        ("student-competition", 100),
        ("duty-and-measures", 100),
        ("speech-contest", 10),
        ("public-unit", 60),
    ],
)
def test_the_rows_of_a_sheet_sum_to_what_it_marks(name: str, total: int):
    assert sheet(name).total == total


def test_shares_that_do_not_sum_to_100_are_an_error_that_says_what_they_sum_to(tmp_path: Path):
    text = outline_path("short").read_text(encoding="utf-8")
    own = tmp_path / "outline-own.yaml"
    own.write_text(text.replace("{1: 22, 2: 26, 3: 28}", "{1: 22, 2: 26, 3: 30}"), "utf-8")
    with pytest.raises(DataError, match="the shares for 3 minutes sum to 102, not 100"):
        outline(str(own))


def test_a_name_that_is_not_known_is_told_with_the_nearest(tmp_path: Path):
    with pytest.raises(NotFoundError, match=r"did you mean classic\?.*problem-plan"):
        outline("clasic")
    with pytest.raises(NotFoundError, match="no such file"):
        sheet(str(tmp_path / "mine.yaml"))


def test_an_unknown_signal_of_a_sheet_is_an_error(tmp_path: Path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "schema: speech-sheet/1\nid: own\nname: x\nnote: x\nrows:\n"
        "  - id: a\n    name: a\n    points: 10\n    earned_by: [charm]\n    advice: a\n",
        "utf-8",
    )
    with pytest.raises(DataError, match=r"own.yaml:9"):
        sheet(str(own))
