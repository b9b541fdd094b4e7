"""Ratings and tables of marks."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from prep.messages import set_language
from prep.model.ratings import Ratings, Table

DATA: dict[str, Any] = {
    "candidates": ["01", "02"],
    "assessors": ["甲", "乙"],
    "elements": [
        {"id": "language", "name": {"zh": "语言表达", "en": "Language"}, "maximum": 15},
        {"id": "analysis", "name": {"zh": "综合分析", "en": "Analysis"}, "maximum": 20},
    ],
    "marks": [[[12, "16.5"], [13, None]], [[9, 10], [8, 11]]],
}


def ratings(**changes: object) -> Ratings:
    return Ratings.model_validate({**DATA, **changes})


def test_marks_are_exact():
    assert ratings().marks[0][0] == (Decimal(12), Decimal("16.5"))


def test_a_total_with_a_mark_missing_is_missing_never_smaller():
    assert ratings().totals.rows == ((Decimal("28.5"), None), (Decimal(19), Decimal(19)))


def test_the_maximum_is_that_of_the_sheet():
    assert ratings().maximum == 35


def test_one_element_is_a_table_of_its_own():
    assert ratings().marks_of(1).column(1) == (None, Decimal(11))


def test_complete_candidates_are_told_from_the_others():
    full, left_out = ratings().totals.complete()
    assert (full.candidates, left_out) == (("02",), ("01",))


def test_bare_marks_are_numbered_and_lettered():
    table = Table.of([[None] * 28])
    assert (table.candidates, table.assessors[25:]) == (("1",), ("Z", "AA", "AB"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"candidates": ["01", "01"]}, "01 stands twice — name each once"),
        ({"assessors": ["甲", "乙", "丙"]}, "01: entries expected 3, found 2"),
        ({"marks": DATA["marks"][:1]}, "marks: entries expected 2, found 1"),
        ({"marks": [[[1, 1], [1]], [[1, 1], [1, 1]]]}, "01 × 乙: entries expected 2, found 1"),
        ({"marks": [[[16, 1], [1, 1]], [[1, 1], [1, 1]]]}, "01 × 甲: 16 for Language is more than its maximum of 15"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_place(changes: dict[str, object], said: str):
    with pytest.raises(ValidationError) as caught:
        ratings(**changes)
    assert said in str(caught.value)


def test_it_is_said_in_chinese_too():
    set_language("zh")
    with pytest.raises(ValidationError) as caught:
        ratings(marks=[[[16, 1], [1, 1]], [[1, 1], [1, 1]]])
    assert "01 × 甲：语言表达给了 16 分，超过满分 15 — 改成不高于满分的分数" in str(caught.value)


def test_no_mark_is_below_zero():
    with pytest.raises(ValidationError):
        ratings(marks=[[[-1, 1], [1, 1]], [[1, 1], [1, 1]]])
