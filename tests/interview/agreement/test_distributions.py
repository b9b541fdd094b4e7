"""F and chi-square against printed tables."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.interview.agreement.distributions import chi_square_tail, f_quantile, f_tail

UPPER_F = [  # tail, degrees of freedom above and below, printed value
    (0.05, 1, 1, 161.4476),
    (0.025, 1, 1, 647.7890),
    (0.01, 1, 1, 4052.1807),
    (0.01, 1000, 1, 6362.6817),
    (0.10, 3, 2, 9.1618),
    (0.05, 10, 2, 19.3959),
    (0.025, 5, 2, 39.2982),
    (0.01, 2, 2, 99.0000),
    (0.05, 4, 3, 9.1172),
    (0.025, 2, 3, 16.0441),
    (0.10, 1000, 3, 5.1348),
    (0.05, 15, 3, 8.7029),
]


@pytest.mark.parametrize(("tail", "above", "below", "printed"), UPPER_F)
def test_quantiles_of_f_are_those_of_the_table(tail: float, above: int, below: int, printed: float):
    assert f_quantile(1 - tail, above, below) == pytest.approx(printed, abs=6e-5, rel=2e-8)


@pytest.mark.parametrize(
    ("tail", "above", "below", "printed"),
    [(0.05, 1, 5, "6.61"), (0.01, 2, 5, "13.27"), (0.05, 3, 10, "3.71"), (0.01, 1, 10, "10.04")],
)
def test_quantiles_of_f_round_to_the_short_table(tail: float, above: int, below: int, printed: str):
    assert f"{f_quantile(1 - tail, above, below):.2f}" == printed


@pytest.mark.parametrize(("tail", "above", "below", "printed"), UPPER_F)
def test_tails_of_f_are_those_of_the_table(tail: float, above: int, below: int, printed: float):
    assert f_tail(printed, above, below) == pytest.approx(tail, rel=1e-4)


@given(st.floats(0.001, 0.999), st.floats(0.5, 200), st.floats(0.5, 200))
def test_tail_undoes_quantile(share: float, above: float, below: float):
    assert 1 - f_tail(f_quantile(share, above, below), above, below) == pytest.approx(
        share, abs=1e-9
    )


@given(st.floats(0.01, 0.99), st.floats(0.5, 100), st.floats(0.5, 100))
def test_f_turned_over_is_f(share: float, above: float, below: float):
    turned = 1 / f_quantile(1 - share, below, above)
    assert f_quantile(share, above, below) == pytest.approx(turned, rel=1e-8)


@pytest.mark.parametrize(
    ("freedom", "tail", "printed"),
    [
        (1, 0.05, 3.84146),
        (2, 0.995, 0.01003),
        (3, 0.05, 7.81473),
        (5, 0.05, 11.07050),
        (5, 0.01, 15.08627),
        (6, 0.5, 5.34812),
        (9, 0.005, 23.58935),
        (12, 0.995, 3.07382),
        (14, 0.01, 29.14124),
    ],
)
def test_tails_of_chi_square_are_those_of_the_table(freedom: int, tail: float, printed: float):
    assert chi_square_tail(printed, freedom) == pytest.approx(tail, abs=4e-5, rel=1e-4)


@given(st.floats(0.01, 60))
def test_chi_square_of_two_degrees_is_exponential(value: float):
    assert chi_square_tail(value, 2) == pytest.approx(exp(-value / 2), rel=1e-9, abs=0)


@pytest.mark.parametrize("value", [0, -1])
def test_nothing_lies_below_zero(value: float):
    assert chi_square_tail(value, 3) == f_tail(value, 3, 3) == 1


def test_an_infinite_ratio_leaves_no_tail():
    assert f_tail(float("inf"), 3, 3) == 0
