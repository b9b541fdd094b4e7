"""``prep check`` on dossiers and drafts, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_draft_command import NAME, edit, place, prep

__all__ = ["place"]


def test_a_warning_is_told_with_its_rule_and_can_be_accepted_for_good(place: Path):
    edit(place / "loan-officer.yaml", "start: 2018-03", "start: 2018-09")
    told = prep("check", "-w", ".", cwd=place).stdout
    assert "employment[0].start: (warning) nothing is told of the 6 months 2018-03–2018-08" in told
    assert "[gap]" in told
    assert "--accept gap:" in told
    after = prep("check", "-w", ".", "--accept", "gap", cwd=place).stdout
    assert "[gap]" not in after
    assert "0 warnings (1 more accepted)." in after
    assert (place / "loan-officer.yaml.review.yaml").is_file()
    assert "[gap]" not in prep("check", "loan-officer.yaml", cwd=place).stdout


def test_a_draft_that_contradicts_the_dossier_is_told_for_a_folder_and_for_the_present_one(
    place: Path,
):
    edit(place / "drafts" / NAME, "收回贷款150万元", "收回贷款170万元")
    for arguments in (["check", "."], ["check", "-w", "."], ["check"]):
        told = prep(*arguments, cwd=place).stdout
        assert f"drafts/{NAME}:" in told
        assert '"170万元"' in told
        assert "[draft-figure]" in told


def test_json_has_rule_and_digest(place: Path):
    edit(place / "loan-officer.yaml", "start: 2018-03", "start: 2018-09")
    prep("check", "-w", ".", "--accept", "gap", cwd=place)
    report = json.loads(prep("check", "-w", ".", "--format", "json", cwd=place).stdout)
    (problem,) = report["problems"]
    assert (problem["rule"], problem["level"], len(problem["digest"])) == ("gap", "accepted", 12)


def test_accepting_what_is_not_there_is_bad_input(place: Path):
    told = prep("check", "-w", ".", "--accept", "gap", cwd=place, code=2).stderr
    assert "there is no such warning" in told


def test_a_broken_file_of_accepted_warnings_is_told(place: Path):
    (place / "loan-officer.yaml.review.yaml").write_text("accepted: 1\n", encoding="utf-8")
    told = prep("check", "loan-officer.yaml", cwd=place, code=2).stdout
    assert "loan-officer.yaml.review.yaml" in told
