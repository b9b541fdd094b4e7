"""A draft of a role profile: found words and proposals, nothing invented, nothing confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep.build.check import check_file
from prep.intake.draft import Drafted, draft
from prep.intake.found import DutyList
from prep.intake.lists import find_lists
from prep.library.load import load_text
from prep.library.meaning import meaning
from prep.library.roles import competencies, role
from prep.model.role import RoleProfile
from tests.cli.test_cli import prep

LISTS = """渡轮船长工作职责11.开航前查看水位和能见度，超过限值不开航；
2.按限额上客，点清救生衣，全年旅客满意度不低于95%；
3.带新水手熟悉缆绳和消防泵；
4.处理旅客投诉，当天答复；
渡轮船长工作职责21.开航前查看水位与能见度，超过限值不开航；
2.核对燃油定单和备件。
"""


@pytest.fixture(scope="module")
def lists() -> tuple[DutyList, ...]:
    return find_lists(LISTS.splitlines()).lists


def made(lists: tuple[DutyList, ...]) -> Drafted:
    bank = [role("bank-account-manager"), role("foreign-trade-manager")]
    return draft("渡轮船长", 1, lists, competencies(), bank, meaning())


def loaded(drafted: Drafted) -> RoleProfile:
    return load_text(drafted.text, RoleProfile, Path("draft.yaml")).value


def test_a_draft_loads_with_warnings_only(lists: tuple[DutyList, ...], tmp_path: Path):
    drafted = made(lists)
    path = tmp_path / f"{drafted.id}.yaml"
    path.write_text(drafted.text, encoding="utf-8")
    problems = check_file(path)
    assert {problem.level for problem in problems} == {"warning"}
    assert any("purpose" in str(problem) for problem in problems)


def test_duties_are_the_words_that_were_found(lists: tuple[DutyList, ...]):
    told = {duty.text.in_("zh") for duty in loaded(made(lists)).duties}
    assert "处理旅客投诉，当天答复" in told
    assert told <= {item.text.rstrip("；。") for one in lists for item in one.items}


def test_repeats_are_merged_and_keep_all_their_places(lists: tuple[DutyList, ...]):
    drafted = made(lists)
    assert len(loaded(drafted).duties) == 5
    assert "# list 1, item 1, line 1; list 2, item 1, line 5" in drafted.text


def test_competencies_are_proposed_with_what_led_to_them(lists: tuple[DutyList, ...]):
    drafted = made(lists)
    profile = loaded(drafted)
    complaint = next(duty for duty in profile.duties if "投诉" in duty.text.in_("zh"))
    assert "complaint-handling" in complaint.competencies
    assert f"# 投诉处理 ← {complaint.id} 处理旅客投诉，当天答复" in drafted.text
    assert sum(profile.weights.values()) == 100


def test_indicators_are_those_that_the_text_names(lists: tuple[DutyList, ...]):
    names = [kpi.name.in_("zh") for kpi in loaded(made(lists)).kpis]
    assert len(names) == 1
    assert names[0].endswith("满意度")


def test_likely_slips_are_noted_and_not_applied(lists: tuple[DutyList, ...]):
    drafted = made(lists)
    assert "# ? 定单 → 订单" in drafted.text
    assert "核对燃油定单和备件" in drafted.text


def test_questions_come_from_the_bank_and_are_marked(lists: tuple[DutyList, ...]):
    profile = loaded(made(lists))
    bank = {
        q.text.in_("zh")
        for r in ("bank-account-manager", "foreign-trade-manager")
        for q in role(r).questions
    }
    for question in profile.questions:
        text = question.text.in_("zh")
        assert text.startswith("【核对是否适合本岗位】")
        assert text.removeprefix("【核对是否适合本岗位】") in bank


def test_the_command_writes_a_draft_for_each_post_and_keeps_edits(tmp_path: Path):
    source = tmp_path / "list.txt"
    source.write_text(LISTS, encoding="utf-8")
    done = prep("intake", "duties", str(source), "--out", str(tmp_path / "drafts"))
    assert "draft-1.yaml" in done.stderr
    path = tmp_path / "drafts" / "draft-1.yaml"
    path.write_text("my own words", encoding="utf-8")
    prep("intake", "duties", str(source), "--out", str(tmp_path / "drafts"))
    assert path.read_text(encoding="utf-8") == "my own words"
