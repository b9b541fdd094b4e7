"""Intraclass correlations against Shrout & Fleiss, against fractions, and under what must not matter."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from prep.interview.agreement import Form, Icc, Withheld, icc
from prep.interview.agreement.distributions import f_quantile, f_tail
from prep.model.ratings import Table
from tests.interview.agreement.published import SHROUT_FLEISS
from tests.interview.agreement.slowly import mean_squares, six_forms
from tests.interview.agreement.tables import marks, tables


def computed(table: Table) -> Icc:
    found = icc(table)
    assert isinstance(found, Icc)
    return found


@pytest.mark.parametrize(
    ("form", "value", "low", "high"),
    [
        ("1,1", ".1657", "-0.133", "0.723"),
        ("2,1", ".2898", "0.019", "0.761"),
        ("3,1", ".7148", "0.342", "0.946"),
        ("1,k", ".4428", "-0.884", "0.912"),
        ("2,k", ".6201", "0.071", "0.927"),
        ("3,k", ".9093", "0.676", "0.986"),
    ],
)
def test_shrout_and_fleiss_to_the_printed_digits(form: Form, value: str, low: str, high: str):
    found = computed(SHROUT_FLEISS)[form]
    assert (f"{found.value:.4f}"[1:], f"{found.low:.3f}", f"{found.high:.3f}") == (value, low, high)


def test_the_mean_squares_are_those_of_their_table():
    squares = computed(SHROUT_FLEISS).squares
    found = (squares.candidates, squares.within, squares.assessors, squares.error)
    assert [f"{value:.2f}" for value in found] == ["11.24", "6.26", "32.49", "1.02"]


def test_the_two_tests_of_the_table_have_their_printed_p():
    squares = computed(SHROUT_FLEISS).squares
    assert f"{f_tail(squares.candidates / squares.within, 5, 18):.3f}" == "0.165"
    assert f"{f_tail(squares.candidates / squares.error, 5, 15):.5f}" == "0.00013"


@given(tables())
def test_all_forms_agree_with_fractions(table: Table):
    found = icc(table)
    assume(isinstance(found, Icc))
    assert isinstance(found, Icc)
    try:
        slow = six_forms(table.rows)
    except ZeroDivisionError:
        assume(False)
        return
    for form, interval in found.forms.items():
        if math.isfinite(interval.value):
            assert interval.value == pytest.approx(float(slow[form]), abs=1e-9, rel=1e-9)


@given(tables())
def test_intervals_hold_their_coefficient(table: Table):
    found = icc(table)
    if isinstance(found, Icc):
        for interval in found.forms.values():
            assert interval.low <= interval.value + 1e-9
            assert interval.value <= interval.high + 1e-9 <= 1 + 2e-9


@given(tables(), st.data())
def test_consistency_does_not_change_when_an_assessor_is_more_lenient(
    table: Table, data: st.DataObject
):
    before = icc(table)
    assume(isinstance(before, Icc))
    shifts = [data.draw(marks) for _ in table.assessors]
    shifted = Table.of(
        [[m + s for m, s in zip(row, shifts, strict=True) if m is not None] for row in table.rows]
    )
    assert isinstance(before, Icc)
    assert computed(shifted)["3,1"].value == pytest.approx(before["3,1"].value, abs=1e-9)


@given(tables(), st.integers(1, 50), st.integers(0, 100))
def test_no_form_depends_on_the_scale(table: Table, factor: int, offset: int):
    before = icc(table)
    assume(isinstance(before, Icc))
    assert isinstance(before, Icc)
    scaled = Table.of([[m * factor + offset for m in row if m is not None] for row in table.rows])
    after = computed(scaled)
    for form, interval in before.forms.items():
        assert after[form].value == pytest.approx(interval.value, abs=1e-8, rel=1e-8)


@given(
    st.lists(marks, min_size=5, max_size=8).filter(lambda row: len(set(row)) > 1), st.integers(2, 5)
)
def test_perfect_agreement_is_one_in_every_form(column: list[Decimal], k: int):
    found = computed(Table.of([[mark] * k for mark in column]))
    assert {(i.value, i.low, i.high) for i in found.forms.values()} == {(1, 1, 1)}


def test_the_mean_of_the_panel_follows_spearman_and_brown():
    found, k = computed(SHROUT_FLEISS), 4
    for form in ("1", "2", "3"):
        one, mean = found.forms[f"{form},1"], found.forms[f"{form},k"]  # type: ignore[index]
        for single, of_mean in (
            (one.value, mean.value),
            (one.low, mean.low),
            (one.high, mean.high),
        ):
            assert k * single / (1 + (k - 1) * single) == pytest.approx(of_mean, rel=1e-9)


def test_candidates_with_a_mark_missing_are_left_out_and_named():
    rows = [*SHROUT_FLEISS.rows, (Decimal(9), None, Decimal(3), Decimal(1))]
    found = computed(Table.of(rows))
    assert found.left_out == ("7",)
    assert found["2,1"] == computed(SHROUT_FLEISS)["2,1"]


def test_missing_marks_can_leave_too_few_candidates():
    holed = [row if n else (None, *row[1:]) for n, row in enumerate(SHROUT_FLEISS.rows[:5])]
    found = icc(Table.of(holed))
    assert isinstance(found, Withheld)
    assert (found.reason, found.left_out) == ("few-candidates", ("1",))
    assert "只有 4 名" in found.why.in_("zh")
    assert "未计入的候选人 1 名：1" in found.why.in_("zh")


def test_one_assessor_agrees_with_nobody():
    found = icc(Table.of([[5], [6], [7], [8], [9], [4]]))
    assert isinstance(found, Withheld)
    assert found.reason == "few-assessors"
    assert "only 1 assessor;" in found.why.in_("en")


def test_equal_means_are_said_not_divided_by():
    found = icc(Table.of([[5, 7], [7, 5], [6, 6], [5, 7], [4, 8]]))
    assert isinstance(found, Withheld)
    assert found.reason == "no-variance"


def test_a_negative_coefficient_counts_as_none_for_its_degrees_of_freedom():
    table = Table.of([[1, 9], [9, 2], [2, 8], [8, 2], [3, 8]])
    found, n, k = computed(table), 5, 2
    bms, jms, ems = (float(square) for square in mean_squares(table.rows))
    f = f_quantile(0.975, n - 1, (n - 1) * (k - 1))
    low = n * (bms - f * ems) / (f * (k * jms + (k * n - k - n) * ems) + n * bms)
    assert found["2,1"].value < 0
    assert found["2,1"].low == pytest.approx(low, rel=1e-9)


def test_opposite_marks_have_no_lower_bound_for_the_mean():
    found = computed(Table.of([[1, 9], [9, 2], [2, 8], [8, 2], [3, 8]]))
    assert found["2,1"].value < 0
    assert found["2,k"].low == -math.inf
