"""Drafts of a workspace held against its dossiers by ``prep check``, and warnings that are accepted."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document

from prep.build.accepting import accept
from prep.build.check import check, check_file
from prep.build.check_drafts import check_drafts
from prep.build.documents import Order
from prep.build.drafts import begin, desk
from prep.errors import NotFoundError, Problem
from prep.library.dossiers import load_dossier
from prep.messages import LANGS
from tests.conftest import SAMPLES, TODAY, write

NOW = datetime(2026, 11, 24, 9, 0)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with a dossier and its fresh drafts in both languages."""
    path = Path(shutil.copy(SAMPLES / "loan-officer.yaml", tmp_path))
    dossier = load_dossier(path).value
    for lang in LANGS:
        begin(desk(tmp_path, path, Order(dossier, TODAY, lang=lang)), NOW)
    return tmp_path


def chinese_draft(place: Path) -> Path:
    return place / "drafts" / "loan-officer.bank-account-manager.zh.md"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(place: Path) -> list[Problem]:
    return [problem for problem in check([place])[1] if problem.level != "accepted"]


@pytest.mark.parametrize("name", ["loan-officer", "key-account-manager"])
def test_fresh_drafts_of_the_samples_say_nothing_beyond_the_dossier(tmp_path: Path, name: str):
    path = Path(shutil.copy(SAMPLES / f"{name}.yaml", tmp_path))
    dossier = load_dossier(path).value
    for lang in LANGS:
        begin(desk(tmp_path, path, Order(dossier, TODAY, lang=lang)), NOW)
    files, problems = check_drafts(tmp_path, TODAY)
    assert len(files) == 2
    assert problems == []


def test_a_figure_that_contradicts_the_dossier_is_found_at_its_place(place: Path):
    draft = chinese_draft(place)
    edit(draft, "新开结算户23户", "新开结算户27户")
    (problem,) = found(place)
    assert (problem.file, problem.rule, problem.level) == (str(draft), "draft-figure", "warning")
    line = draft.read_text(encoding="utf-8").split("\n")[problem.line - 1]
    assert line[problem.column - 1 :].startswith("27户")
    assert problem.remedy


def test_a_dossier_that_changed_after_the_draft_is_found(place: Path):
    text = (place / "loan-officer.yaml").read_text(encoding="utf-8")
    changed = text.replace("412户", "398户").replace("412 ", "398 ")
    (place / "loan-officer.yaml").write_text(changed, encoding="utf-8")
    assert {problem.rule for problem in found(place)} == {"draft-figure"}
    assert all("412" in problem.what for problem in found(place))


def test_a_draft_for_another_role_is_held_against_that_role(place: Path):
    path = place / "loan-officer.yaml"
    begin(desk(place, path, Order(load_dossier(path).value, TODAY, role="bank-teller")), NOW)
    files, problems = check_drafts(place, TODAY)
    assert len(files) == 3
    assert problems == []


def test_a_work_report_in_word_beside_the_drafts_is_held_against_the_dossier(place: Path):
    report = Document()
    report.add_paragraph("三个月收回320万元，逾期率从2.4%降到1.7%。")
    report.add_paragraph("三个月收回480万元，逾期率从2.4%降到1.7%。")
    path = place / "drafts" / "report.docx"
    report.save(str(path))
    (problem,) = check_drafts(place, TODAY)[1]
    assert (problem.file, problem.line) == (str(path), 2)
    assert "480万元" in problem.what


def test_a_draft_that_cannot_be_read_is_told_and_the_others_are_checked(place: Path):
    (place / "drafts" / "report.docx").write_bytes(b"no package")
    edit(chinese_draft(place), "新开结算户23户", "新开结算户27户")
    problems = check_drafts(place, TODAY)[1]
    assert len(problems) == 2
    assert {Path(problem.file).name for problem in problems} == {"report.docx", chinese_draft(place).name}  # fmt: skip


def test_a_folder_without_dossier_or_drafts_has_none_to_check(tmp_path: Path):
    assert check_drafts(tmp_path, TODAY) == ([], [])
    write(tmp_path / "drafts" / "a.md", "三个月收回480万元。")
    assert check_drafts(tmp_path, TODAY) == ([], [])


def test_an_accepted_warning_is_not_told_again_until_the_matter_changes(place: Path):
    edit(chinese_draft(place), "新开结算户23户", "新开结算户27户")
    edit(place / "loan-officer.yaml", "start: 2018-03", "start: 2018-09")
    rules = {problem.rule for problem in found(place)}
    assert rules == {"draft-figure", "gap"}
    accept(found(place), ["gap", "draft-figure"])
    assert found(place) == []
    assert check_file(place / "loan-officer.yaml") == []
    accepted = [problem for problem in check([place])[1] if problem.level == "accepted"]
    assert len(accepted) == 2
    edit(place / "loan-officer.yaml", "start: 2018-09", "start: 2018-10")
    assert {problem.rule for problem in found(place)} == {"gap"}


def test_an_entry_added_above_leaves_an_accepted_warning_accepted(place: Path):
    edit(place / "loan-officer.yaml", "start: 2018-03", "start: 2018-09")
    accept(found(place), ["gap"])
    new = "employment:\n- {id: x, organisation: 云岭农商银行, post: 兼职讲师, start: 2025-01}\n"
    edit(place / "loan-officer.yaml", "employment:\n", new)
    assert {problem.rule for problem in found(place)} == {"no-english"}


def test_a_broken_file_of_accepted_findings_is_told_once_and_hides_nothing(place: Path):
    edit(chinese_draft(place), "新开结算户23户", "新开结算户27户")
    write(Path(f"{chinese_draft(place)}.review.yaml"), "schema: review-accepted/1\naccepted: 1\n")
    told = [(problem.level, problem.rule) for problem in found(place)]
    assert sorted(told) == [("error", ""), ("warning", "draft-figure")]


def test_accepting_what_is_not_there_names_what_is_and_writes_nothing(place: Path):
    edit(place / "loan-officer.yaml", "start: 2018-03", "start: 2018-09")
    with pytest.raises(NotFoundError, match="did you mean gap"):
        accept(found(place), ["gaps"])
    with pytest.raises(NotFoundError, match="gap:"):
        accept(found(place), ["gap:1"])
    assert not list(place.rglob("*.review.yaml"))


def test_todays_date_is_what_the_check_goes_by(tmp_path: Path):
    text = (
        "schema: dossier/1\nperson: {name: 沈}\ntarget: {role: bank-account-manager, organisation: 甲}\n"
        "honours: [{name: 优秀员工, date: 2026-12}]\n"
    )
    path = write(tmp_path / "dossier.yaml", text)
    from prep.library.dossiers import load_checked_dossier

    assert len(load_checked_dossier(path, date(2026, 11, 24)).warnings) == 1
    assert load_checked_dossier(path, date(2026, 12, 1)).warnings == ()
