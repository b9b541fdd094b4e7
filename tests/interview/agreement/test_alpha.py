"""Krippendorff's alpha against his own example, against his own procedure, and under affine maps."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from prep.interview.agreement import Alpha, Level, Withheld, alpha
from prep.model.ratings import Table
from tests.interview.agreement.published import KRIPPENDORFF, SHROUT_FLEISS
from tests.interview.agreement.slowly import krippendorff
from tests.interview.agreement.tables import tables

LEVELS: list[Level] = ["nominal", "ordinal", "interval", "ratio"]


def computed(table: Table, level: Level, seed: int = 1, resamples: int = 20) -> Alpha:
    found = alpha(table, level, seed=seed, resamples=resamples)
    assert isinstance(found, Alpha)
    return found


@pytest.mark.parametrize(
    ("level", "printed"),
    [("nominal", "0.7434"), ("ordinal", "0.8154"), ("interval", "0.8491"), ("ratio", "0.7974")],
)
def test_krippendorffs_example_with_gaps(level: Level, printed: str):
    found = computed(KRIPPENDORFF, level)
    assert f"{found.value:.4f}" == printed
    assert (found.candidates, found.left_out) == (11, ("12",))


@pytest.mark.parametrize(("level", "value"), [("interval", "0.1473"), ("ordinal", "0.1091")])
def test_shrout_and_fleiss_do_not_agree(level: Level, value: str):
    assert f"{computed(SHROUT_FLEISS, level).value:.4f}" == value


@pytest.mark.parametrize("level", LEVELS)
@given(table=tables(gaps=True))
def test_it_agrees_with_the_matrix_of_coincidences(level: Level, table: Table):
    found = alpha(table, level, seed=1, resamples=1)
    if isinstance(found, Withheld):
        assert len({m for row in table.rows for m in row if m is not None}) == 1
    else:
        assert found.value == pytest.approx(float(krippendorff(table.rows, level)), abs=1e-10)


@given(tables(gaps=True), st.integers(1, 30), st.integers(0, 50))
def test_interval_does_not_depend_on_the_scale(table: Table, factor: int, offset: int):
    before = alpha(table, "interval", seed=1, resamples=1)
    assume(isinstance(before, Alpha))
    rows = [[None if m is None else m * factor + offset for m in row] for row in table.rows]
    assert isinstance(before, Alpha)
    assert computed(Table.of(rows), "interval").value == pytest.approx(before.value, abs=1e-10)


@given(tables(gaps=True))
def test_ordinal_sees_the_order_only(table: Table):
    before = alpha(table, "ordinal", seed=1, resamples=1)
    assume(isinstance(before, Alpha))
    rows = [[None if m is None else m**3 + m for m in row] for row in table.rows]
    assert isinstance(before, Alpha)
    assert computed(Table.of(rows), "ordinal").value == pytest.approx(before.value, abs=1e-10)


@pytest.mark.parametrize("level", LEVELS)
@given(st.lists(st.integers(0, 10), min_size=5, max_size=9).filter(lambda c: len(set(c)) > 1))
def test_the_same_marks_are_one(level: Level, column: list[int]):
    found = computed(Table.of([[m, m, None] for m in column]), level)
    assert (found.value, found.low, found.high) == (1, 1, 1)


def test_one_seed_gives_one_interval():
    first, again = (computed(KRIPPENDORFF, "interval", seed=7, resamples=500) for _ in range(2))
    other = computed(KRIPPENDORFF, "interval", seed=8, resamples=500)
    assert first == again
    assert (other.low, other.high) != (first.low, first.high)
    assert other.value == first.value


def test_the_interval_is_pinned_so_that_no_system_gives_another():
    found = computed(SHROUT_FLEISS, "interval", seed=20261126, resamples=1000)
    assert (round(found.low, 6), round(found.high, 6)) == (-0.224026, 0.518642)


def test_the_interval_holds_the_true_alpha_about_as_often_as_it_says():
    source, held, panels = np.random.default_rng(3), 0, 150
    for _ in range(panels):
        offsets = source.normal(0, 4, (1, 5))

        def marks(n: int, offsets: np.ndarray = offsets) -> Table:
            drawn = 70 + source.normal(0, 8, (n, 1)) + offsets + source.normal(0, 5, (n, 5))
            return Table.of([[str(mark) for mark in row] for row in drawn.round(1)])

        true = computed(marks(500), "interval", resamples=1).value
        found = computed(marks(8), "interval", resamples=200)
        held += found.low <= true <= found.high
    assert 0.87 <= held / panels <= 0.99


def test_without_samples_the_interval_says_nothing():
    found = computed(SHROUT_FLEISS, "interval", resamples=1)
    assert (found.low, found.high) == (-np.inf, 1)


def test_the_interval_narrows_with_candidates():
    short = computed(SHROUT_FLEISS, "interval", resamples=400)
    long = computed(Table.of(SHROUT_FLEISS.rows * 10), "interval", resamples=400)
    assert long.high - long.low < short.high - short.low


def test_equal_marks_have_nothing_to_tell_apart():
    found = alpha(Table.of([[5, 5]] * 6), seed=1)
    assert isinstance(found, Withheld)
    assert found.reason == "no-variance"


def test_a_lone_mark_counts_for_nothing():
    rows: list[list[int | Decimal | None]] = [[1, 2], [3, None], [None, 4], [5, 5], [2, 1], [3, 3]]
    found = alpha(Table.of(rows), seed=1)
    assert isinstance(found, Withheld)
    assert (found.reason, found.left_out) == ("few-candidates", ("2", "3"))
