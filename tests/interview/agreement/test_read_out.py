"""The three coefficients read together, and what is said of them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings

from prep.interview.agreement import (
    Alpha,
    Interval,
    Limits,
    ReadOut,
    Verdict,
    Withheld,
    band,
    band_range,
    read_out,
    trust,
)
from prep.messages import LANGS, Lang
from prep.model.ratings import Table
from tests.interview.agreement.published import KRIPPENDORFF, SHROUT_FLEISS
from tests.interview.agreement.tables import tables

EXAMPLES: dict[Verdict, list[list[int | str | Decimal | None]]] = {
    "agree": [[90, 91, 89], [80, 82, 81], [70, 69, 72], [60, 61, 60], [85, 84, 86]],
    "severity": [[90, 70, 89], [80, 62, 81], [70, 49, 72], [60, 41, 60], [85, 64, 86]],
    "scale": [[90, 72, 89], [80, 71, 81], [70, 69, 72], [60, 68, 50], [85, 71, 86]],
    "uncertain": [[7, 7], [8, 8], [3, 4], [4, 5], [5, 5]],
    "close": [[80, 81, 79], [81, 79, 80], [79, 80, 81], [80, 79, 81], [81, 80, 79], [40, 41, 40]],
    "neither": [[90, 60, 71], [80, 70, 95], [70, 95, 62], [60, 82, 80], [85, 75, 88]],
    "gaps": [[9, 9, None], [8, None, 8], [None, 7, 7], [6, 6, None], [5, None, 6], [None, 3, 3]],
    "too-few": [[9, 9], [8, 8], [7, 7]],
    "no-variance": [[8, 8, 8]] * 6,
}


def read(rows: list[list[int | str | Decimal | None]]) -> ReadOut:
    return read_out(Table.of(rows), seed=1, resamples=50)


@pytest.mark.parametrize("verdict", EXAMPLES)
def test_each_verdict_has_its_table(verdict: Verdict):
    assert read(EXAMPLES[verdict]).verdict == verdict


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("verdict", EXAMPLES)
def test_sentences_are_whole_in_both_languages(verdict: Verdict, lang: Lang):
    end = {"zh": "。", "en": "."}[lang]
    for said in read(EXAMPLES[verdict]).sentences:
        text = said.in_(lang)
        assert text.endswith(end)
        assert not re.search(r"\{|\}|None|nan|。。|\.\.|  | ,", text), text
        assert bool(re.search(r"[\u4e00-\u9fff]", text)) == (lang == "zh"), text


def test_the_teaching_case_names_severity_with_its_figures():
    found = read_out(SHROUT_FLEISS, seed=1)
    zh = "\n".join(said.in_("zh") for said in found.sentences)
    assert found.verdict == "severity"
    assert "W = 0.89" in zh
    assert "ICC(2,1) = 0.29（95% 置信区间 0.02 至 0.76）" in zh
    assert "从“差”跨到“良好”" in zh
    assert "最宽的是 A，平均比其他考官高 3.2 分；最严的是 B，平均低 3.7 分。" in zh
    assert "= 0.15" in zh
    assert "近似值" in zh


def test_the_deviations_named_are_those_of_the_marks():
    # the columns sum to 46, 15, 26 and 40
    gap = 46 / 6 - (15 + 26 + 40) / 18
    assert f"A, {gap:.1f} points above" in read_out(SHROUT_FLEISS, seed=1).sentences[1].in_("en")


def test_the_candidate_most_in_dispute_is_named():
    found = read(EXAMPLES["neither"])
    assert found.sentences[1].in_("en") == "Candidate 3 is most in dispute: marks from 62 to 95."


def test_a_shared_order_of_few_may_be_chance():
    said = read(EXAMPLES["uncertain"]).sentences[0].in_("en")
    assert "with 5 candidates and 2 assessors that may be chance (p = 0.095)" in said


def test_with_gaps_alpha_still_speaks_and_the_rest_says_why_not():
    found = read(EXAMPLES["gaps"])
    assert isinstance(found.icc, Withheld)
    assert isinstance(found.concordance, Withheld)
    assert isinstance(found.alpha, Alpha)
    assert found.icc.left_out == ("1", "2", "3", "4", "5", "6")
    assert len(found.sentences) == 2  # the reason once, though two coefficients have it


def test_candidates_left_out_are_named():
    said = [s.in_("en") for s in read_out(KRIPPENDORFF, seed=1, level="ordinal").sentences]
    assert any("every assessor marked" in s and "(4): 1, 10, 11, 12." in s for s in said)
    assert any("two marks at least" in s and "(1): 12." in s for s in said)


def test_too_few_gives_no_coefficient_at_all():
    found = read(EXAMPLES["too-few"])
    assert [type(x) for x in (found.icc, found.concordance, found.alpha)] == [Withheld] * 3
    assert len(found.sentences) == 1
    assert not re.search(r"\d\.\d", found.sentences[0].in_("en"))


def test_the_least_number_is_a_setting():
    table = Table.of(EXAMPLES["agree"])
    demanding = read_out(table, seed=1, limits=Limits(candidates=6))
    assert demanding.verdict == "too-few"
    assert "至少要 6 名" in demanding.sentences[0].in_("zh")


def test_a_firm_alpha_with_a_wide_interval_is_not_called_firm_alone():
    said = read(EXAMPLES["uncertain"]).sentences
    alpha = next(s.in_("en") for s in said if "alpha" in s.in_("en"))
    assert (
        "firm enough for conclusions by the value, not enough for conclusions by the lower end"
        in alpha
    )


@settings(max_examples=30, deadline=None)
@given(tables(gaps=True))
def test_every_table_can_be_read(table: Table):
    found = read_out(table, seed=1, resamples=5)
    assert found.sentences
    assert all(said.in_("zh").endswith("。") for said in found.sentences)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (-0.3, "poor"), (0.499, "poor"), (0.5, "moderate"), (0.749, "moderate"), (0.75, "good"),
        (0.9, "good"), (0.901, "excellent"),
    ],
)  # fmt: skip
def test_bands_begin_where_koo_and_li_let_them(value: float, name: str):
    assert band(value) == name


def test_the_band_is_that_of_the_interval_not_of_the_value():
    assert band_range(Interval(0.8, 0.45, 0.95)) == ("poor", "excellent")


@pytest.mark.parametrize(
    ("value", "name"),
    [(0.666, "none"), (0.667, "tentative"), (0.799, "tentative"), (0.8, "firm")],
)
def test_alpha_is_trusted_from_krippendorffs_bounds(value: float, name: str):
    assert trust(value) == name
