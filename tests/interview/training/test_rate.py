"""One round of a trainee, on the built-in answers and on marks worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.errors import TrainingError
from prep.interview.training import Order, Spotting, Withheld, rate, remarks
from prep.model.training import Trap
from tests.interview.training.rounds import ANSWERS, SETS, exact, marks, misled

SITE = [one for one in SETS if one.id == "site-doubt"]
# reference: dusty-line 5, lifeline 1, hollow-stack 3, leased-press 4, canteen 3.5, oil-tanks 2
BY_HAND = {
    ("site-doubt", "dusty-line"): Decimal("3.5"),
    ("site-doubt", "lifeline"): Decimal(3),
    ("site-doubt", "hollow-stack"): Decimal(3),
    ("site-doubt", "leased-press"): Decimal(4),
    ("site-doubt", "canteen"): Decimal(4),
    ("site-doubt", "oil-tanks"): Decimal("2.5"),
}


def test_marks_as_the_reference_are_faultless():
    found = rate(SETS, marks(exact))
    assert found.whole.distance == found.whole.severity == 0
    assert found.whole.spread == 1
    assert isinstance(found.whole.order, Order)
    assert found.whole.order.share == found.whole.order.d == 1
    assert isinstance(found.weak, Spotting)
    assert (found.weak.hits, found.weak.false_alarms) == (found.weak.weak, 0)
    assert not any(one.fallen for one in found.traps)
    assert found.worst is None


def test_distance_and_severity_are_the_mean_absolute_and_the_mean_signed_deviation():
    whole = rate(SITE, BY_HAND).whole  # deviations −1.5, 2, 0, 0, 0.5, 0.5
    assert whole.distance == Decimal("4.5") / 6
    assert whole.severity == Decimal("1.5") / 6


def test_spread_is_a_ratio_of_standard_deviations():
    whole = rate(SITE, BY_HAND).whole  # variances 11/36 and 245/144
    assert isinstance(whole.spread, Decimal)
    assert whole.spread**2 == pytest.approx(Decimal(44) / 245)


def test_order_counts_the_pairs_of_a_question():
    # 15 pairs: dusty-line stands below leased-press and canteen; lifeline level with hollow-stack,
    # above oil-tanks; leased-press level with canteen
    assert rate(SITE, BY_HAND).whole.order == Order(right=10, level=2, wrong=3)


def test_order_does_not_compare_answers_to_different_questions():
    whole = rate(SETS, marks(exact)).whole
    assert isinstance(whole.order, Order)
    assert whole.order.pairs == 5 * 15


def test_weak_answers_are_those_below_3_and_so_are_marks_that_spot_them():
    assert rate(SITE, BY_HAND).weak == Spotting(hits=1, weak=2, false_alarms=0, sound=4)


def test_a_sound_answer_marked_below_3_is_a_false_alarm():
    given_marks = {**BY_HAND, ("site-doubt", "dusty-line"): Decimal("2.5")}
    assert rate(SITE, given_marks).weak == Spotting(hits=1, weak=2, false_alarms=1, sound=4)


def test_the_traps_that_worked_are_those_off_by_a_mark_in_their_direction():
    fallen = {one.trap for one in rate(SITE, BY_HAND).traps if one.fallen}
    assert fallen == {Trap.MODEST, Trap.ELOQUENT}  # oil-tanks is half a mark too high only


def test_a_mark_off_against_the_direction_of_a_trap_is_no_fall():
    severe = {("site-doubt", "oil-tanks"): Decimal(1), ("site-doubt", "dusty-line"): Decimal(5)}
    assert not any(one.fallen for one in rate(SITE, severe).traps)


def test_who_falls_for_every_trap_is_told_of_every_trap():
    fallen = {one.trap for one in rate(SETS, marks(misled)).traps if one.fallen}
    assert fallen == set(Trap)


def test_missing_marks_are_left_out_and_never_zero():
    given_marks = {**BY_HAND, ("site-doubt", "lifeline"): None}
    found = rate(SITE, given_marks)
    assert found.unmarked == (("site-doubt", "lifeline"),)
    assert found.whole.answers == 5
    assert found.whole.distance == Decimal("2.5") / 5


def test_a_round_of_one_form_misses_no_answer_of_the_other():
    asked = [key for key, answer in ANSWERS.items() if answer.form == "a"]
    assert rate(SETS, marks(exact, "a"), asked).unmarked == ()


def test_too_few_marks_give_no_figure_and_say_why():
    found = rate(SITE, dict(list(BY_HAND.items())[:2]))
    assert isinstance(found.whole.distance, Withheld)
    assert isinstance(found.weak, Withheld)
    assert "2 marked, and at least 5 are needed" in str(remarks(found)[0].en)


def test_figures_of_a_question_need_three_answers():
    found = rate(SETS, {key: Decimal(3) for key in list(BY_HAND)[:3]})
    assert [name for name, _ in found.questions] == ["site-doubt"]
    assert found.questions[0][1].distance == Decimal(4) / 3


@pytest.mark.parametrize(
    ("key", "mark", "what"),
    [
        (("site-doubt", "cantine"), Decimal(3), "there is no answer site-doubt/cantine"),
        (("site-doubt", "canteen"), Decimal(0), "0 is not on the scale — write a mark from 1 to 5"),
        (("site-doubt", "canteen"), Decimal("NaN"), "NaN is not on the scale"),
    ],
)
def test_marks_that_do_not_fit_are_told(key: tuple[str, str], mark: Decimal, what: str):
    with pytest.raises(TrainingError, match=what):
        rate(SITE, {key: mark})


halves = st.integers(2, 10).map(lambda n: Decimal(n) / 2)


@given(st.lists(halves, min_size=30, max_size=30))
def test_measures_hold_together_for_any_marks(given_marks: list[Decimal]):
    found = rate(SETS, dict(zip(ANSWERS, given_marks, strict=True)))
    whole = found.whole
    assert isinstance(whole.distance, Decimal)
    assert isinstance(whole.severity, Decimal)
    assert isinstance(whole.order, Order)
    assert abs(whole.severity) <= whole.distance <= 4
    assert whole.order.pairs == 75
    assert -1 <= whole.order.d <= whole.order.share <= 1


@given(st.lists(halves, min_size=30, max_size=30))
def test_turning_all_marks_round_turns_the_order_round(given_marks: list[Decimal]):
    one = rate(SETS, dict(zip(ANSWERS, given_marks, strict=True))).whole.order
    other = rate(SETS, dict(zip(ANSWERS, [6 - m for m in given_marks], strict=True))).whole.order
    assert isinstance(one, Order)
    assert isinstance(other, Order)
    assert (one.right, one.level, one.wrong) == (other.wrong, other.level, other.right)
