"""The structure score: every component can be lost, and its loss is told with what it would take."""

from __future__ import annotations

import re

import pytest

from prep.interview.structure import COMPONENTS, Component, Structure, StructureRules, structure
from prep.library.roles import role
from prep.messages import LANGS
from prep.model.session_plan import SessionPlan
from tests.interview.structure.plans import written

ROLE = "bank-account-manager"
Change = tuple[str, str]


def scored(*changes: Change, rules: StructureRules | None = None) -> Structure:
    return structure(written(*changes), role(ROLE), rules)


def component(number: int, *changes: Change) -> Component:
    return scored(*changes).components[number - 1]


LOSSES: list[tuple[int, Change, str]] = [
    (1, ("[customer-orientation,", "[good-looks,"), "drop good-looks"),
    (2, ("same: all", "same: none"), "give a group one book"),
    (3, ("probing: listed", "probing: free"), "use the probes of the book only"),
    (4, ("knowledge]", "motive]"), "ask motive questions to warm up"),
    (4, ("[behavioural, situational, knowledge]", "[knowledge]"), "add one question at least"),
    (5, ("count: 6", "count: 3"), "ask 5 questions and give 20 minutes at least"),
    (6, ("cv_hidden: 是", "cv_hidden: 否"), "hand out résumés after marks are in"),
    (7, ("at-end", "any-time"), "after the last answer"),
    (8, ("unit: competency", "unit: overall"), "compute the total from them"),
    (9, ("anchors: yes", "anchors: no"), "levels 1, 3 and 5"),
    (10, ("notes: yes", "notes: no"), "room for notes"),
    (11, ("size: 7", "size: 1"), "let 2 assessors at least"),
    (12, ("assessors: same", "assessors: varying"), "nobody change within a group"),
    (12, ("assessors: same", "assessors: by-group"), "equalise the groups' marks"),
    (13, ("discussion: none", "discussion: before-submission"), "submit marks first"),
    (13, ("discussion: none", "discussion: between"), "after the last candidate's marks"),
    (13, ("discussion: none", "discussion: none\n  huddle_after: 3"), "conferring after candidate 3"),
    (14, ("trained: yes", "trained: no"), "frame-of-reference training"),
    (15, ("combination: trimmed", "combination: consensus"), "by a formula laid down"),
    (15, ("combination: trimmed", "combination: impression"), "by a formula laid down"),
]  # fmt: skip


def test_there_are_seven_of_content_and_eight_of_evaluation():
    assert [side for side, _, _ in COMPONENTS] == ["content"] * 7 + ["evaluation"] * 8


def test_a_plan_can_have_all_of_them():
    found = scored()
    assert (found.score, found.missing) == (15, ())
    assert found.sentence.in_("zh") == "本场结构化程度 15/15。"


@pytest.mark.parametrize(("number", "change", "remedy"), LOSSES)
def test_each_component_can_be_lost_and_only_that_one(number: int, change: Change, remedy: str):
    found = scored(change)
    assert [missing.number for missing in found.missing] == [number]
    assert found.score == 14
    assert found.missing[0].remedy is not None
    assert remedy in found.missing[0].remedy.in_("en")


def test_every_component_has_a_loss_above():
    assert {number for number, _, _ in LOSSES} == set(range(1, 16))


@pytest.mark.parametrize(("number", "change", "_remedy"), LOSSES)
def test_what_is_found_is_said_in_both_languages(number: int, change: Change, _remedy: str):
    lost = component(number, change)
    assert lost.remedy is not None
    for text in (lost.name, lost.found, lost.remedy):
        assert all(text.has(lang) for lang in LANGS)
        assert re.search(r"[\u4e00-\u9fff]", text.in_("zh"))
        assert not re.search(r"[\u4e00-\u9fff]|  |\{", text.in_("en"))


def test_the_sentence_names_what_is_missing():
    found = scored(("cv_hidden: 是", "cv_hidden: 否"), ("trained: yes", "trained: no"))
    assert found.sentence.in_("zh") == "本场结构化程度 13/15：缺 6 屏蔽附带信息、14 考官培训。"
    assert found.sentence.in_("en").startswith("Structure of this session: 13 of 15; missing 6 ")


def test_without_a_profile_there_is_no_job_analysis():
    found = structure(written(), None)
    assert [missing.number for missing in found.missing] == [1]
    assert ROLE in found.missing[0].found.in_("en")


def test_the_profile_of_another_post_does_not_count():
    assert not structure(written(), role("bank-teller")).components[0].met


def test_a_competency_that_no_duty_needs_has_no_job_analysis():
    post = role(ROLE)
    areas = [
        area.model_copy(update={"duties": duties})
        for area in post.areas
        if (duties := tuple(d for d in area.duties if "risk-awareness" not in d.competencies))
    ]
    careless = post.model_copy(update={"areas": tuple(areas)})
    found = structure(written(), careless).components[0]
    assert found.found.in_("en") == "no duty of the role profile asks for risk-awareness"


def test_a_parallel_book_for_each_group_counts_with_a_caution():
    found = component(2, ("same: all", "same: group"))
    assert found.met
    assert "difficulty is checked" in found.found.in_("en")


def test_a_panel_for_each_group_is_one_panel_where_there_is_one_group():
    only = ("  - {id: afternoon, day: 2026-12-05, candidates: 9}\n", "")
    assert component(12, ("assessors: same", "assessors: by-group"), only).met


def test_one_panel_for_all_has_its_price_in_hours():
    remedy = component(12, ("assessors: same", "assessors: by-group")).remedy
    assert remedy is not None
    assert "全部 21 名候选人，净用时 10.5 小时" in remedy.in_("zh")


def test_more_time_has_its_price_in_minutes():
    remedy = component(5, ("minutes: 30", "minutes: 12")).remedy
    assert remedy is not None
    assert "for 21 candidates that takes 168 minutes more" in remedy.in_("en")


def test_more_questions_alone_cost_no_minutes():
    remedy = component(5, ("count: 6", "count: 4")).remedy
    assert remedy is not None
    assert "more" not in remedy.in_("en")


def test_the_numbers_are_settings():
    demanding = StructureRules(questions=8, minutes=45, assessors=9)
    assert [missing.number for missing in scored(rules=demanding).missing] == [5, 11]


def test_talk_after_the_last_marks_is_no_talk_between():
    assert component(13, ("discussion: none", "discussion: after-last")).met


def test_an_unstructured_chat_scores_next_to_nothing():
    chat = SessionPlan.model_validate(
        {
            "schema": "session-plan/1",
            "role": ROLE,
            "groups": [{"id": "all", "candidates": 4}],
            "minutes": 15,
            "questions": {
                "count": 3, "kinds": ["self", "motive", "opinion"], "competencies": ["charm"],
                "same": "none", "probing": "free", "candidate_asks": "any-time",
            },
            "panel": {
                "size": 1, "assessors": "varying", "trained": False, "cv_hidden": False,
                "notes": False, "discussion": "before-submission",
            },
            "marking": {"unit": "overall", "anchors": False, "combination": "impression"},
        }
    )  # fmt: skip
    assert structure(chat, role(ROLE)).score == 0
