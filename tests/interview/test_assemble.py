"""A question book: within the time, by weight, easiest first, the same for the same seed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.interview.assemble import Setting, assemble, choose
from prep.library.roles import competencies, role
from prep.library.scripts import script

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
