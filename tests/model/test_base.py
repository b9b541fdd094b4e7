"""Bilingual text and partial dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from prep.model.base import EndDate, PartialDate, Text, Texts, YesNo
from prep.model.dossier import Dossier


def test_a_plain_text_serves_both_languages():
    plain = Text.model_validate("Canton Fair")
    assert plain.in_("zh") == plain.in_("en") == "Canton Fair"
    assert plain.has("zh")
    assert plain.has("en")


def test_a_missing_language_falls_back_to_the_other():
    text = Text.model_validate({"zh": "客户"})
    assert text.in_("en") == "客户"
    assert not text.has("en")


@pytest.mark.parametrize("bad", ["", "  ", {"zh": ""}, {}, [], 3])
def test_a_text_that_says_nothing_is_refused(bad: object):
    with pytest.raises(ValidationError):
        Text.model_validate(bad)


@pytest.mark.parametrize("value", ["客户", {"zh": "客户", "en": "client"}, {"en": "client"}])
def test_a_text_is_written_as_it_was_read(value: object):
    assert Text.model_validate(value).model_dump() == value


def test_one_text_may_stand_for_a_list_of_one():
    texts = TypeAdapter(Texts)
    assert [t.in_("zh") for t in texts.validate_python("甲")] == ["甲"]
    assert [t.in_("en") for t in texts.validate_python({"zh": "甲", "en": "a"})] == ["a"]
    assert [t.in_("zh") for t in texts.validate_python(["甲", "乙"])] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2004", "2004"),
        ("2004/07", "2004-07"),
        ("2004.7", "2004-07"),
        ("2004年7月", "2004-07"),
        ("2004年", "2004"),
        ("2004-07-01", "2004-07-01"),
        ("2004年7月1日", "2004-07-01"),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, iso: str):
    assert str(PartialDate.parse(written)) == iso


@pytest.mark.parametrize(
    "written", ["04", "2004-13", "2004-02-30", "July 2004", "2004-", "", "20040701"]
)
def test_what_is_no_date_is_refused(written: str):
    with pytest.raises(ValueError):  # noqa: PT011
        PartialDate.parse(written)


def test_dates_are_spoken_in_both_languages():
    assert PartialDate(2004, 7).spoken("zh") == "2004年7月"
    assert PartialDate(2004, 7).spoken("en") == "July 2004"
    assert PartialDate(2004).spoken("zh") == "2004年"
    assert PartialDate(2004, 7).dotted() == "2004.07"


@pytest.mark.parametrize("word", ["至今", "present", "Now"])
def test_an_end_may_be_now(word: str):
    assert TypeAdapter(EndDate).validate_python(word) is None


@pytest.mark.parametrize(
    ("word", "value"), [("yes", True), ("no", False), ("是", True), ("否", False)]
)
def test_yes_and_no_in_both_languages(word: str, value: bool):
    assert TypeAdapter(YesNo).validate_python(word) is value


@pytest.mark.parametrize(
    ("start", "day", "years"),
    [
        ("2010-07", date(2026, 7, 1), 16),
        ("2010-07", date(2026, 6, 30), 15),
        ("2010", date(2026, 1, 1), 16),
        ("2010-07-15", date(2026, 7, 14), 15),
    ],
)
def test_full_years_count_anniversaries(start: str, day: date, years: int):
    assert PartialDate.parse(start).full_years_until(day) == years


_dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(_dates)
def test_a_date_is_read_back_as_it_was_written(day: date):
    written = PartialDate(day.year, day.month, day.day)
    assert PartialDate.parse(str(written)) == written


@given(_dates, _dates)
def test_dates_sort_as_days_do(one: date, other: date):
    first = PartialDate(one.year, one.month, one.day)
    second = PartialDate(other.year, other.month, other.day)
    assert (first < second) == (one < other)


def test_a_copy_with_other_values_keeps_nothing_worked_out_from_the_old_ones():
    made = Dossier.model_validate(
        {"schema": "dossier/1", "person": {"name": "n"}, "target": {"role": "r", "organisation": "o"},
         "employment": [{"id": "e", "organisation": "o", "post": "p", "start": "2020"}]}
    )  # fmt: skip
    assert made.current_employment is not None
    assert made.model_copy(update={"employment": ()}).current_employment is None
