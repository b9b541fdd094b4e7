"""Each assessor's severity, spread, halo and dropped sheets, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.interview.agreement import Assessor, Severity, Withheld, assessors, on_assessors
from prep.messages import LANGS
from prep.model.ratings import Ratings
from tests.interview.agreement.sessions import session

# 甲 as the others but 2 higher each; 乙 and 丙 alike; totals of 乙: 20, 24, 28, 32, 36
PANEL = session(
    *(
        [[q + 2, q + 2], [q, q], [q, q]]
        for q in (10, 12, 14, 16, 18)
    )
)  # fmt: skip


def of(ratings: Ratings, place: int) -> Assessor:
    return assessors(ratings)[place]


def test_severity_is_the_mean_distance_from_the_others():
    assert of(PANEL, 0).severity == Severity(deviation=4.0, candidates=5, higher=5, lower=0)
    assert of(PANEL, 1).severity == Severity(deviation=-2.0, candidates=5, higher=0, lower=5)


def test_severity_compares_the_same_candidates_only():
    sheets = [[[q], [q]] for q in (10, 12, 14, 16, 18)]
    easy_alone: list[list[list[int | None]]] = [[[20], [None]], *sheets]  # type: ignore[list-item]
    assert of(session(*easy_alone), 0).severity == Severity(0.0, 5, 0, 0)


@given(st.lists(st.lists(st.integers(0, 20), min_size=3, max_size=3), min_size=5, max_size=8))
def test_severities_of_a_full_panel_cancel_out(rows: list[list[int]]):
    found = assessors(session(*([[m] for m in row] for row in rows)))
    gaps = [one.severity.deviation for one in found if isinstance(one.severity, Severity)]
    assert len(gaps) == 3
    assert sum(gaps) == pytest.approx(0, abs=1e-9)


def test_spread_is_a_ratio_of_standard_deviations():
    narrow = session(*([[10 + n], [2 * n + 5], [2 * n + 6]] for n in range(5)))
    assert of(narrow, 0).spread == pytest.approx(0.5)
    assert of(narrow, 1).spread == pytest.approx(2 / (1 / 2 * (1 + 4)) ** 0.5)


def test_no_spread_of_the_others_gives_no_ratio():
    found = of(session(*([[n], [7]] for n in range(5))), 0).spread
    assert isinstance(found, Withheld)
    assert found.reason == "no-variance"


def test_an_assessor_who_gives_one_mark_to_all_has_no_spread():
    assert of(session(*([[n], [7]] for n in range(5))), 1).spread == 0


def test_halo_is_the_mean_correlation_of_the_elements():
    rows = [(1, 1, 5), (2, 2, 4), (3, 3, 3), (4, 4, 2), (5, 5, 1)]  # r = 1, −1, −1
    assert of(session(*([r, (3, 3, 3)] for r in rows)), 0).halo == pytest.approx(-1 / 3)


def test_halo_leaves_out_elements_that_do_not_vary():
    rows = [(1, 1, 5), (2, 2, 5), (3, 3, 5), (4, 4, 5), (5, 5, 5)]
    assert of(session(*([r, r] for r in rows)), 0).halo == pytest.approx(1)


def test_one_element_has_no_halo():
    found = of(session(*([[n], [n]] for n in range(5))), 0).halo
    assert isinstance(found, Withheld)
    assert found.reason == "few-elements"


def test_four_candidates_give_no_figure():
    found = of(session(*([[n, n], [n, n]] for n in range(4))), 0)
    figures = (found.severity, found.spread, found.halo)
    assert [f.reason for f in figures if isinstance(f, Withheld)] == ["few-candidates"] * 3


def test_sheets_with_a_mark_missing_are_not_counted():
    full = [[[n, n], [n, n]] for n in range(5)]
    holed = [*full, [[3, None], [3, 3]]]
    found = of(session(*holed), 0)
    assert found.sheets == 5


def test_the_dropped_are_unknown_zero_or_counted():
    assert of(PANEL, 0).dropped is None
    assert [one.dropped for one in assessors(PANEL, {"乙": 4})] == [0, 4, 0]


def said(ratings: Ratings, place: int, dropped: dict[str, int] | None = None) -> str:
    found = assessors(ratings, dropped)
    return "\n".join(text.in_("zh") for text in on_assessors(found, ratings.maximum)[place])


def test_a_lenient_assessor_is_told_so_with_the_figures():
    assert "甲：平均比其他考官高 4.0 分（5 名候选人中打高 5 名、打低 0 名），偏宽。" in said(
        PANEL, 0
    )


def test_a_severe_assessor_is_told_so():
    assert "乙：平均比其他考官低 2.0 分（5 名候选人中打高 0 名、打低 5 名），偏严。" in said(
        PANEL, 1
    )


def test_a_small_distance_is_neither():
    near = session(*([[q, q], [q, q], [q, q + 1]] for q in (10, 12, 14, 16, 18)))
    assert "宽严适中" in said(near, 2)


def test_level_assessors_are_not_said_to_lie_zero_points_below():
    same = session(*([[q, 3], [q, 3]] for q in (10, 12, 14, 16, 18)))
    assert "平均与其他考官持平" in said(same, 0)


def test_marks_in_a_huddle_are_remarked_upon():
    narrow = session(*([[10 + n], [2 * n + 5], [2 * n + 6]] for n in range(5)))
    assert "其他考官的 0.50 倍：分数挤在一起" in said(narrow, 0)


def test_wide_marks_are_remarked_upon():
    wide = session(*([[2 * n], [10 + n], [9 + n]] for n in range(5)))
    assert "其他考官的 2.00 倍：分差偏大" in said(wide, 0)


def test_elements_that_rise_and_fall_together_are_remarked_upon():
    assert "平均相关为 1.00：几乎同高同低" in said(PANEL, 0)


def test_many_dropped_sheets_are_remarked_upon():
    assert "乙：5 份评分中有 4 份作为最高分或最低分去掉，全组平均 1.7 份：明显偏多" in said(
        PANEL, 1, {"甲": 1, "乙": 4}
    )


def test_a_share_like_the_others_is_not():
    assert "明显偏多" not in said(PANEL, 1, {"甲": 3, "乙": 4, "丙": 3})


def test_one_reason_is_told_once():
    few = session(*([[n, n], [n, n]] for n in range(4)))
    assert said(few, 0).count("\n") == 0


def test_both_languages_say_something_of_every_assessor():
    for texts in on_assessors(assessors(PANEL, {}), PANEL.maximum):
        assert len(texts) == 4
        assert all(text.has(lang) for text in texts for lang in LANGS)
