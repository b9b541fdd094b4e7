"""A session from the command line: 7 assessors, blind until all are in, the totals as worked by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep.cli.main import cli


@pytest.fixture
def run(tmp_path: Path):
    def call(*arguments: object) -> Result:
        return CliRunner().invoke(
            cli, ["interview", *map(str, arguments), "--db", str(tmp_path / "i.db")]
        )

    return call


LEVELS = (3, 4, 4, 5, 3, 2, 4)
"""The level that each of seven assessors gives on every question: totals 60, 80, 80, 100, 60, 40, 80."""


def held(run) -> list[str]:
    made = run("new", "s1", "--role", "bank-account-manager", "--candidates", 1, "--assessors", 7)
    assert made.exit_code == 0, made.output
    questions = [line.split()[0] for line in made.output.splitlines() if line.startswith("  q")]
    assert run("order", "s1", "--seed", "7").exit_code == 0
    for number, level in enumerate(LEVELS, 1):
        marks = [f"{q}={level}" for q in questions]
        done = run(
            "rate",
            "s1",
            "--candidate",
            1,
            "--assessor",
            number,
            *marks,
            "--note",
            "q1=three visits named",
        )
        assert done.exit_code == 0, done.output
    return questions


def test_a_session_gives_the_result_that_is_worked_by_hand(run):
    """Drop 100 and 40; (60 + 80 + 80 + 60 + 80) ÷ 5 = 72."""
    held(run)
    for number in range(1, 8):
        blind = run("results", "s1")
        assert blind.exit_code == 2, "nobody sees results before all sheets are in"
        assert run("submit", "s1", "--candidate", 1, "--assessor", number).exit_code == 0
    data = json.loads(run("results", "s1", "--format", "json", "--what-if").stdout)
    (result,) = data["results"]
    assert result["score"] == "72.00"
    assert set(result["dropped"]) == {"04", "06"}
    plain = next(v for v in data["what_if"] if v["name"]["en"] == "no extremes dropped, half up")
    assert plain["ranking"][0]["score"] == "71.43", "500 ÷ 7"
    told = run("explain", "s1", 1, "--lang", "en").output
    assert "the other 5 sum to 360.00, mean 72.00" in told
    assert run("agreement", "s1").exit_code == 0


def test_a_sheet_that_is_in_is_voided_and_issued_again_never_edited(run):
    questions = held(run)
    assert run("submit", "s1", "--candidate", 1, "--assessor", 2).exit_code == 0
    late = run("rate", "s1", "--candidate", 1, "--assessor", 2, f"{questions[0]}=5")
    assert late.exit_code == 2
    voided = run("void", "s1", "--candidate", 1, "--assessor", 2, "--reason", "wrong row")
    assert voided.exit_code == 0, voided.output
    again = run("rate", "s1", "--candidate", 1, "--assessor", 2, f"{questions[0]}=5")
    assert again.exit_code == 0, again.output


def test_a_locked_session_accepts_nothing_and_its_log_is_whole(run):
    questions = held(run)
    for number in range(1, 8):
        run("submit", "s1", "--candidate", 1, "--assessor", number)
    locked = run("lock", "s1")
    assert locked.exit_code == 0, locked.output
    assert run("rate", "s1", "--candidate", 1, "--assessor", 1, f"{questions[0]}=1").exit_code == 2
    assert run("log", "s1", "--verify").exit_code == 0
    assert len(run("log", "s1").output.splitlines()) > 7 * len(questions)


@pytest.mark.parametrize("mark", ["6", "0", "3.5", "x", "NaN"])
def test_a_mark_off_the_scale_is_refused(run, mark: str):
    held(run)
    assert run("rate", "s1", "--candidate", 1, "--assessor", 1, f"q1={mark}").exit_code == 2


def test_what_is_not_there_is_told(run):
    assert run("results", "nowhere").exit_code == 2
    assert run("new", "s1", "--role", "bank-account-manager", "--candidates", 1).exit_code == 2
    assert (
        "usual"
        in run(
            "new",
            "s1",
            "--role",
            "bank-account-manager",
            "--candidates",
            1,
            "--assessors",
            1,
            "--rules",
            "usal",
        ).output
    )
