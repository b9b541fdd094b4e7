"""Scoring, against worked figures: each rule once, by hand."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.errors import ScoringError
from prep.interview.scoring import announcement, composite, conventions, equalise, score, what_if
from prep.interview.scoring.exact import extremes, rounded
from prep.interview.scoring.panels import single_candidate_passes
from prep.model.base import Text
from prep.model.scoring import (
    CompositePart,
    MarkSheet,
    OvertimeRule,
    PanelRules,
    ReasonRule,
    Results,
    Rounding,
    ScoredElement,
    Trim,
)

D, F = Decimal, Fraction
GWY_2010 = [
    ("language", 15),
    ("analysis", 20),
    ("response", 20),
    ("people", 15),
    ("planning", 20),
    ("bearing", 10),
]
"""The element sheet of 2010: six elements that sum to 100."""
MARKS_2010 = [
    [12, 13, 12, 11, 13, 12, 10], [16, 15, 17, 18, 14, 16, 12], [15, 17, 16, 14, 16, 18, 15],
    [12, 11, 13, 12, 12, 10, 14], [17, 15, 16, 18, 13, 16, 16], [8, 9, 8, 7, 8, 9, 8],
]  # fmt: skip
SEVEN = tuple("ABCDEFG")
LAX = ReasonRule(below=None, above=None)


def elements(rows: Iterable[tuple[str, int]]) -> list[ScoredElement]:
    return [ScoredElement(id=name, name=Text(plain=name), maximum=D(most)) for name, most in rows]


def sheets_2010(candidate: str = "01") -> list[MarkSheet]:
    return [
        MarkSheet(candidate=candidate, assessor=a, marks={name: D(MARKS_2010[row][n]) for row, (name, _) in enumerate(GWY_2010)})
        for n, a in enumerate(SEVEN)
    ]  # fmt: skip


def rules(**changes: object) -> PanelRules:
    return PanelRules.model_validate({"reasons": LAX, **changes})


def one(*totals: str, candidate: str = "01", **changes: object) -> Results:
    """Score one candidate who has these totals, out of 100."""
    sheets = [
        MarkSheet(candidate=candidate, assessor=a, marks={"whole": D(t)})
        for a, t in zip(SEVEN, totals, strict=False)
    ]
    return score(rules(**changes), whole(), sheets)


def whole() -> list[ScoredElement]:
    return [
        ScoredElement(id="whole", name=Text(zh="总分", en="whole"), maximum=D(100), step=D("0.5"))
    ]


def test_the_sheet_of_2010_has_two_official_results():
    by_total = score(rules(), elements(GWY_2010), sheets_2010()).results[0]
    by_element = score(
        rules(trim=Trim(scope="element")), elements(GWY_2010), sheets_2010()
    ).results[0]
    assert [by_total.totals[a] for a in SEVEN] == [
        D(t) for t in ("80.00", "80.00", "82.00", "80.00", "76.00", "81.00", "75.00")
    ]
    assert by_total.score == D("79.40")
    assert by_element.score == D("79.60")
    assert rounded(F(by_total.plain), Rounding()) == D("79.14")
    assert [F(by_element.elements[name]) for name, _ in GWY_2010] == [
        F(12),
        F(78, 5),
        F(79, 5),
        F(12),
        F(16),
        F(41, 5),
    ]


def test_the_highest_and_the_lowest_are_dropped_and_named():
    made = score(rules(), elements(GWY_2010), sheets_2010()).results[0]
    assert set(made.dropped) == {"C", "G"}
    assert made.counted == 5
    assert made.trimmed


def test_of_equal_extremes_one_is_dropped():
    made = one("90", "90", "80", "70", "70").results[0]
    assert made.score == D("80.00")
    assert len(made.dropped) == 2


def test_fewer_than_five_are_not_trimmed_and_it_is_said():
    made = one("90", "80", "70", "62").results[0]
    assert made.score == D("75.50")
    assert not made.trimmed
    assert any("fewer than 5" in remark.in_("en") for remark in made.remarks)


@pytest.mark.parametrize(
    ("value", "half_up", "truncated"),
    [
        ("86.425", "86.43", "86.42"),
        ("86.435", "86.44", "86.43"),
        ("82.675", "82.68", "82.67"),
        ("-0.005", "-0.01", "0.00"),
    ],
)
def test_roundings(value: str, half_up: str, truncated: str):
    assert rounded(F(value), Rounding()) == D(half_up)
    assert rounded(F(value), Rounding(mode="truncate")) == D(truncated)


def test_three_digits_are_kept_where_the_rules_say_so():
    assert one("80", "80", "81", rounding=Rounding(digits=3)).results[0].score == D("80.333")


def test_bars_are_weighted_and_scaled_to_100():
    """Two questions of 1 to 5 with weights 60 and 40: 4/5 × 60 + 3/5 × 40 = 72."""
    parts = [
        ScoredElement(id="q1", name=Text(plain="q1"), minimum=D(1), weight=D(60)),
        ScoredElement(id="q2", name=Text(plain="q2"), minimum=D(1), weight=D(40)),
    ]
    made = score(
        rules(), parts, [MarkSheet(candidate="01", assessor="A", marks={"q1": D(4), "q2": D(3)})]
    )
    assert made.results[0].score == D("72.00")


def test_a_missing_mark_is_asked_for_or_left_out_and_never_zero():
    sheets = sheets_2010()
    sheets[6].marks["bearing"] = None
    with pytest.raises(ScoringError, match="no mark for bearing"):
        score(rules(), elements(GWY_2010), sheets)
    made = score(rules(incomplete="leave_out"), elements(GWY_2010), sheets).results[0]
    assert "G" not in made.totals
    assert made.score == D("80.25"), "A B D F: (80 + 80 + 80 + 81) ÷ 4, C and E dropped"


def test_who_is_recused_is_not_counted_and_it_is_said():
    sheets = [*sheets_2010()[:6], MarkSheet(candidate="01", assessor="G", recused=True)]
    made = score(rules(), elements(GWY_2010), sheets).results[0]
    assert "G" not in made.totals
    assert any("recused: G" in remark.in_("en") for remark in made.remarks)


def test_a_total_beyond_the_bounds_needs_a_reason_and_the_result_a_report():
    strict = PanelRules()
    sheet = MarkSheet(candidate="01", assessor="A", marks={"whole": D(95)})
    with pytest.raises(ScoringError, match=r"95\.00.*without a reason"):
        score(strict, whole(), [sheet])
    made = score(strict, whole(), [sheet.model_copy(update={"reason": "清收三个月收回320万元"})])
    assert made.results[0].report


def test_overtime_costs_a_mark_for_each_begun_minute_up_to_the_most():
    """10 s are free: 75 s is one begun minute and 5 s, so 2 marks; 500 s would be 9, at most 5 are taken."""
    rule = OvertimeRule(most=D(5))
    sheet = [
        MarkSheet(candidate=c, assessor="A", marks={"whole": D(80)}) for c in ("01", "02", "03")
    ]
    made = score(rules(overtime=rule), whole(), sheet, {"01": 75, "02": 500, "03": 10})
    assert {r.candidate: r.score for r in made.results} == {
        "01": D("78.00"),
        "02": D("75.00"),
        "03": D("80.00"),
    }


def test_equal_results_share_a_rank_unless_something_decides():
    def of(ties: tuple[str, ...]) -> dict[str, int]:
        totals = {
            "01": ("84", "80", "80", "80", "70"),
            "02": ("82", "80", "80", "80", "76"),
            "03": ("70",) * 5,
            "04": ("90",) * 5,
        }
        sheets = [
            MarkSheet(candidate=c, assessor=a, marks={"whole": D(t)})
            for c, own in totals.items()
            for a, t in zip(SEVEN, own, strict=False)
        ]
        return {r.candidate: r.rank for r in score(rules(ties=ties), whole(), sheets).results}

    assert of(()) == {"04": 1, "01": 2, "02": 2, "03": 4}
    assert of(("untrimmed",)) == {"04": 1, "02": 2, "01": 3, "03": 4}
    assert of(("spread",)) == {"04": 1, "02": 2, "01": 3, "03": 4}


def test_every_fault_is_told_at_once():
    sheets = [
        MarkSheet(candidate="01", assessor="A", marks={"whole": D(101), "other": D(1)}),
        MarkSheet(candidate="01", assessor="A", marks={"whole": D("80.25")}),
    ]
    with pytest.raises(ScoringError) as caught:
        score(rules(), whole(), sheets)
    for told in ("has 2 sheets", "no element other", "between 0 and 100", "steps of 0.5"):
        assert told in str(caught.value)


def test_second_mean():
    """Henan: R = (76 + 84) ÷ 2 = 80; 80 × 80/76 = 84.21."""
    panels = {
        "A": {"a1": D(80), "a2": D(76), "a3": D(72)},
        "B": {"b1": D(88), "b2": D(84), "b3": D(80)},
    }
    factors, made = equalise(panels, "second_mean", Rounding())
    assert factors == {"A": F(20, 19), "B": F(20, 21)}
    assert made["A"] == {"a1": D("84.21"), "a2": D("80.00"), "a3": D("75.79")}
    assert made["B"] == {"b1": D("83.81"), "b2": D("80.00"), "b3": D("76.19")}


def test_pooled_mean_with_rounded_coefficients():
    """Panels of different size: pooled (3 × 76.12 + 4 × 83.05) ÷ 7 = 80.08; 80.08/76.12 = 1.05, 80.08/83.05 = 0.96."""
    panels = {
        "A": {str(n): D("76.12") for n in range(3)},
        "B": {str(n): D("83.05") for n in range(4)},
    }
    factors, _ = equalise(panels, "pooled", Rounding(), coefficient_digits=2)
    assert factors == {"A": F("1.05"), "B": F("0.96")}


def test_extreme_candidates_can_be_left_out_of_the_means():
    panels = {"A": {"1": D(10), "2": D(80), "3": D(100)}, "B": {"1": D(80), "2": D(80), "3": D(80)}}
    factors, _ = equalise(panels, "second_mean", Rounding(), drop=1)
    assert factors == {"A": F(1), "B": F(1)}
    with pytest.raises(ScoringError, match="drop fewer"):
        equalise(panels, "second_mean", Rounding(), drop=2)


def test_a_composite_weighs_its_parts_and_names_those_below_their_minimum():
    """Speech 60 %, democratic review 40 %: 0.6 × 85 + 0.4 × 70 = 79."""
    parts = [
        CompositePart(id="speech", name=Text(plain="speech"), weight=D(60)),
        CompositePart(id="review", name=Text(plain="review"), weight=D(40), minimum=D(75)),
    ]
    assert composite(parts, {"speech": D(85), "review": D(70)}, Rounding()) == (
        D("79.00"),
        ("review",),
    )
    with pytest.raises(ScoringError, match="no score for review"):
        composite(parts, {"speech": D(85)}, Rounding())


def test_a_single_candidate_must_reach_the_mean_of_the_day():
    assert single_candidate_passes(D(78), D(77))
    assert not single_candidate_passes(D(76), D(77))
    assert not single_candidate_passes(D(59), None)


def test_the_announcement():
    made = score(rules(), elements(GWY_2010), sheets_2010())
    assert announcement(made, "01", "zh") == (
        "01号考生，7位考官的评分，去掉一个最高分82.00分，去掉一个最低分75.00分，其余5位合计397.00分，平均79.40分。"
    )
    assert (
        "highest 82.00 dropped, lowest 75.00 dropped; the other 5 sum to 397.00, mean 79.40"
        in announcement(made, "01", "en")
    )


def test_the_steps_lead_to_the_result():
    made = score(rules(), elements(GWY_2010), sheets_2010()).results[0]
    told = [step.what.in_("zh") for step in made.steps]
    assert "去掉一个最高分（考官 C）" in told
    assert "去掉一个最低分（考官 G）" in told
    last = made.steps[-1]
    assert (last.value, last.shown) == ("397/5", D("79.40"))
    assert "(80 + 80 + 80 + 76 + 81) ÷ 5" in {step.formula for step in made.steps}


def test_every_rule_is_printed():
    told = " ".join(
        text.in_("zh")
        for text in conventions(
            PanelRules(overtime=OvertimeRule(), ties=("untrimmed", "element:q1"))
        )
    )
    for part in (
        "按考官总分",
        "不足 5 份",
        "四舍五入",
        "漏评不等于零分",
        "低于 60 分或高于 90 分",
        "要素 q1",
        "超时 10 秒",
    ):
        assert part in told


def test_what_if_shows_who_moves_without_whom():
    """01 leads by assessor A alone: without A, 02 leads."""
    own = {"01": ("100", "70", "70"), "02": ("70", "76", "76")}
    sheets = [
        MarkSheet(candidate=c, assessor=a, marks={"whole": D(t)})
        for c, row in own.items()
        for a, t in zip(SEVEN, row, strict=False)
    ]
    made = {one.name.in_("en"): one for one in what_if(rules(), whole(), sheets)}
    without = made["without assessor A"]
    assert without.changes
    assert [(m.candidate, m.rank, m.was) for m in without.ranking] == [("02", 1, 2), ("01", 2, 1)]
    assert not made["no extremes dropped, half up"].changes


TOTALS = st.lists(
    st.decimals(min_value=0, max_value=100, places=1, allow_nan=False), min_size=1, max_size=9
)
HUNDRED = [ScoredElement(id="whole", name=Text(plain="whole"), maximum=D(100), step=D("0.1"))]


def scored(totals: list[D], **changes: object) -> D:
    sheets = [
        MarkSheet(candidate="01", assessor=str(n), marks={"whole": t}) for n, t in enumerate(totals)
    ]
    return score(rules(**changes), HUNDRED, sheets).results[0].score


@given(TOTALS, st.randoms(use_true_random=False))
def test_the_order_of_sheets_does_not_matter(totals: list[D], random: object):
    other = list(totals)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert scored(totals) == scored(other)


@given(TOTALS)
def test_the_same_by_an_independent_way(totals: list[D]):
    kept = sorted(totals)[1:-1] if len(totals) >= 5 else totals
    exact = sum(map(F, kept), F(0)) / len(kept)
    cents = exact * 100
    assert F(scored(totals)) * 100 == (cents + F(1, 2)) // 1


@given(TOTALS)
def test_with_one_element_both_scopes_are_one(totals: list[D]):
    assert scored(totals) == scored(totals, trim=Trim(scope="element"))


@given(TOTALS)
def test_truncating_never_gives_more_and_the_mean_lies_between(totals: list[D]):
    half_up = scored(totals)
    assert scored(totals, rounding=Rounding(mode="truncate")) <= half_up
    assert min(totals) <= half_up <= max(totals)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.integers(0, 2), st.integers(0, 2))
def test_extremes_are_the_right_number_and_apart(values: list[int], high: int, low: int):
    top, bottom = extremes(list(map(F, values)), high, low)
    assert not top & bottom
    if len(values) > high + low:
        assert (len(top), len(bottom)) == (high, low)
        rest = [v for n, v in enumerate(values) if n not in top | bottom]
        assert all(values[n] >= max(rest) for n in top)
        assert all(values[n] <= min(rest) for n in bottom)


def test_no_float_anywhere():
    made = score(rules(), elements(GWY_2010), sheets_2010())

    def walk(value: object) -> None:
        assert not isinstance(value, float)
        if isinstance(value, dict):
            value = list(value.values())
        for inner in value if isinstance(value, list | tuple) else ():
            walk(inner)

    walk(made.model_dump())
