"""Kendall's W against printed examples, against its definition, and under monotone maps."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.interview.agreement import Concordance, Withheld, concordance
from prep.interview.agreement.arrays import average_ranks
from prep.model.ratings import Table
from tests.interview.agreement.published import NAG, PROJECTS, SHROUT_FLEISS
from tests.interview.agreement.slowly import kendall
from tests.interview.agreement.tables import tables


def computed(table: Table) -> Concordance:
    found = concordance(table)
    assert isinstance(found, Concordance)
    return found


def test_equal_marks_share_the_mean_of_their_ranks():
    assert average_ranks(np.array([7.0, 3, 7, 9, 7])).tolist() == [3, 1, 3, 5, 3]


def test_shrout_and_fleiss_rank_alike():
    found = computed(SHROUT_FLEISS)
    assert (f"{found.w:.3f}", f"{found.chi_square:.3f}", found.freedom) == ("0.887", "17.741", 5)
    assert found.p == pytest.approx(0.00329, abs=5e-6)


def test_the_tied_example_of_the_nag_library():
    found = computed(NAG)
    assert (f"{found.w:.3f}", f"{found.p:.3f}") == ("0.828", "0.008")


def test_a_textbook_example_without_ties():
    assert computed(PROJECTS).w == pytest.approx(12 * 1048 / (4**2 * (10**3 - 10)))


@given(tables())
def test_it_agrees_with_the_definition_in_fractions(table: Table):
    found = concordance(table)
    if isinstance(found, Withheld):
        assert all(len(set(column)) == 1 for column in zip(*table.rows, strict=True))
    else:
        assert found.w == pytest.approx(float(kendall(table.rows)), abs=1e-12)


@given(st.integers(2, 5), st.data())
def test_without_ties_it_is_the_mean_rank_correlation_rescaled(k: int, data: st.DataObject):
    columns = [data.draw(st.permutations(range(1, 8))) for _ in range(k)]
    pairs = [np.corrcoef(a, b)[0, 1] for a, b in combinations(columns, 2)]
    found = computed(Table.of(list(zip(*columns, strict=True))))
    assert (k * found.w - 1) / (k - 1) == pytest.approx(np.mean(pairs), abs=1e-9)


@given(tables())
def test_it_sees_the_order_only(table: Table):
    before, after = (
        concordance(table),
        concordance(
            Table.of(
                [
                    [
                        m**3 + 2 * m if at % 2 else 100 + m
                        for at, m in enumerate(row)
                        if m is not None
                    ]
                    for row in table.rows
                ]
            )
        ),
    )
    if isinstance(before, Concordance):
        assert isinstance(after, Concordance)
        assert after.w == pytest.approx(before.w, abs=1e-12)


@given(
    st.lists(st.integers(0, 10), min_size=5, max_size=9).filter(lambda c: len(set(c)) > 1),
    st.integers(2, 5),
)
def test_the_same_order_is_one_ties_or_not(column: list[int], k: int):
    assert computed(Table.of([[Decimal(m)] * k for m in column])).w == pytest.approx(1)


def test_ranks_are_listed_best_first():
    assert computed(SHROUT_FLEISS).mean_ranks[0] == ("5", 1.125)


def test_p_is_called_approximate_below_eight_candidates():
    assert computed(SHROUT_FLEISS).approximate
    assert not computed(NAG).approximate


def test_marks_that_never_differ_give_no_order():
    found = concordance(Table.of([[5, 7]] * 6))
    assert isinstance(found, Withheld)
    assert found.reason == "no-variance"


def test_four_candidates_are_too_few():
    found = concordance(Table.of([[1, 2], [2, 3], [3, 4], [4, 5]]))
    assert isinstance(found, Withheld)
    assert found.reason == "few-candidates"
