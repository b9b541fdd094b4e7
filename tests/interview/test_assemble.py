"""A question book: within the time, by weight, easiest first, the same for the same seed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.interview.assemble import DEFAULT_MINUTES, Setting, assemble, choose, draw_one
from prep.interview.cases import draw
from prep.library.cases import case, cases, cases_for
from prep.library.roles import competencies, role, role_files
from prep.library.scripts import script
from prep.messages import LANGS, Lang
from prep.model.views import QuestionBookView

ROLES = ["bank-account-manager", "foreign-trade-manager", "rural-credit-account-manager"]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ROLES), st.integers(3, 60), st.integers(0, 10_000))
def test_questions_fit_the_time_and_none_stands_twice(name: str, minutes: int, seed: int):
    profile = role(name)
    chosen = choose(profile, Setting("zh", minutes, seed))
    spent = sum(q.think + q.answer for q in chosen)
    assert spent <= minutes * 60
    assert len({q.id for q in chosen}) == len(chosen)
    unasked = [q for q in profile.questions if q not in chosen]
    assert all(spent + q.think + q.answer > minutes * 60 for q in unasked)
    assert [q.difficulty for q in chosen] == sorted(q.difficulty for q in chosen)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ROLES), st.integers(0, 10_000))
def test_a_heavier_competency_is_never_asked_less_than_a_lighter_one_that_has_questions_left(
    name: str, seed: int
):
    profile = role(name)
    chosen = choose(profile, Setting("zh", 30, seed))
    asked = Counter(q.competency for q in chosen)
    there = Counter(q.competency for q in profile.questions)
    for one, weight in profile.weights.items():
        for other, lighter in profile.weights.items():
            if weight > lighter and asked[one] < there[one]:
                assert asked[one] >= asked[other] - 1


def test_the_same_seed_gives_the_same_book_and_others_differ():
    profile = role(ROLES[0])
    books = [tuple(q.id for q in choose(profile, Setting("zh", 30, seed))) for seed in range(20)]
    again = [tuple(q.id for q in choose(profile, Setting("zh", 30, seed))) for seed in range(20)]
    assert books == again
    assert len(set(books)) > 1


def test_what_the_time_leaves_unasked_is_told():
    profile = role(ROLES[0])
    view = assemble(profile, competencies(), script("en"), Setting("en", 5))
    assert len(view.questions) == 1
    assert "not asked within 5 minutes" in view.remarks[0]


@pytest.mark.parametrize(
    ("seconds", "zh", "en"),
    [
        (60, "1分钟", "1 min"),
        (45, "45秒", "45 s"),
        (150, "2分30秒", "2 min 30 s"),
        (0, "0秒", "0 s"),
    ],
)
def test_times_are_written_as_people_say_them(seconds: int, zh: str, en: str):
    profile = role(ROLES[0])
    first = choose(profile, Setting("zh", 5))[0].model_copy(update={"think": seconds})
    alone = profile.model_copy(update={"questions": (first,)})
    for lang, written in (("zh", zh), ("en", en)):
        view = assemble(alone, competencies(), script(lang), Setting(lang, 30))  # type: ignore[arg-type]
        assert view.questions[0].think == written


SERVED = [file.id for file in role_files() if cases_for(role(file.id))]
UNSERVED = [file.id for file in role_files() if file.id not in SERVED]


def book(name: str, lang: Lang, seed: int, minutes: int = DEFAULT_MINUTES) -> QuestionBookView:
    setting = Setting(lang, minutes, seed)
    return assemble(role(name), competencies(), script(lang), setting, cases=cases())


def test_some_roles_have_cases_and_some_have_none():
    assert {"rural-credit-account-manager", "auditor", "bank-account-manager"} <= set(SERVED)
    assert "foreign-trade-manager" in UNSERVED


@pytest.mark.parametrize("name", SERVED)
@pytest.mark.parametrize("lang", LANGS)
def test_a_book_holds_one_calculated_case_with_its_solution(name: str, lang: Lang):
    for seed in range(1, 41):
        view = book(name, lang, seed)
        kind = {"zh": "计算题", "en": "Calculated case"}[lang]
        (question,) = (q for q in view.questions if q.kind == kind)
        drawn = draw(case(question.id), seed).in_(lang)
        assert question.text.endswith(drawn.stem)
        assert drawn.rule in question.text
        assert (question.working, question.model_answer) == (drawn.working, drawn.answer)
        assert (question.points, question.probes) == (drawn.points, drawn.probes)
        assert [row.level for row in question.anchors] == [5, 3, 1]
        assert all(
            not q.working and not q.model_answer for q in view.questions if q is not question
        )


@pytest.mark.parametrize("name", SERVED)
def test_a_case_takes_its_time_and_counts_for_its_competency(name: str):
    profile = role(name)
    for seed in range(1, 41):
        setting = Setting("zh", DEFAULT_MINUTES, seed)
        drawn = draw_one(profile, setting, cases())
        assert drawn is not None
        view = book(name, "zh", seed)
        own = {q.id: q for q in profile.questions}
        spent = sum(own[q.id].think + own[q.id].answer for q in view.questions if q.id in own)
        assert spent + drawn.case.think + drawn.case.answer_time <= DEFAULT_MINUTES * 60
        measured = competencies()[drawn.case.competency].name.in_("zh")
        (row,) = (c for c in view.competencies if c.name == measured)
        (number,) = (str(q.number) for q in view.questions if q.id == drawn.case.id)
        assert number in row.questions.split("、")


@pytest.mark.parametrize("name", UNSERVED)
def test_a_book_for_a_role_without_cases_stays_as_it_is(name: str):
    profile, setting = role(name), Setting("en", DEFAULT_MINUTES, 3)
    without = assemble(profile, competencies(), script("en"), setting)
    assert book(name, "en", 3) == without


def test_the_same_seed_gives_the_same_case_and_others_differ():
    books = [book("rural-credit-account-manager", "zh", seed) for seed in range(1, 31)]
    assert books == [book("rural-credit-account-manager", "zh", seed) for seed in range(1, 31)]
    drawn = [q for view in books for q in view.questions if q.working]
    assert {q.id for q in drawn} == {c.id for c in cases_for(role("rural-credit-account-manager"))}
    assert len({q.text for q in drawn}) == len(drawn)


def test_no_case_is_drawn_where_the_time_is_too_short():
    assert not any(q.working for q in book("auditor", "en", 1, minutes=5).questions)
