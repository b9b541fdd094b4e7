"""Lines are broken by the rules of Chinese typesetting and never wider than asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from prep.tui.wrap import NEVER_FIRST, NEVER_LAST, clean, cut, pad, wrap

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("，。、；：？！）”’》（“‘《…—,.()%  \n\tab1九支行贷款"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)
WIDTHS = st.integers(min_value=2, max_value=40)


def test_no_line_begins_with_a_comma():
    assert wrap("今天天气很好，我们去", 12) == ["今天天气很", "好，我们去"]


def test_no_line_ends_with_an_opening_mark():
    assert wrap("他说了一句（很轻）", 12) == ["他说了一句", "（很轻）"]


def test_a_row_of_closing_marks_stays_with_its_character():
    assert wrap("他大声说：“好！”然后", 14) == ["他大声说：", "“好！”然后"]


def test_words_and_figures_stay_whole():
    assert wrap("逾期率从2.4%降到0.9%", 14) == ["逾期率从2.4%降", "到0.9%"]
    assert wrap("the overdue rate fell", 12) == ["the overdue", "rate fell"]


def test_a_space_at_a_break_disappears():
    assert wrap("one two  three", 7) == ["one two", "three"]


def test_a_word_longer_than_the_line_is_torn():
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_a_torn_word_still_keeps_its_full_stop():
    assert wrap("abcdefgh.", 8) == ["abcdefg", "h."]


def test_the_first_line_is_shorter():
    assert wrap("一二三四五六", 8, first=4) == ["一二", "三四五六"]


def test_line_feeds_are_kept():
    assert wrap("一\n\n二", 10) == ["一", "", "二"]


def test_an_empty_text_is_one_empty_line():
    assert wrap("", 10) == [""]


@pytest.mark.parametrize("width", [-3, 0, 1, 2])
def test_a_width_too_small_counts_as_one_character(width: int):
    assert wrap("一二，", width) == ["一", "二", "，"]


def test_nothing_a_terminal_could_obey_is_left():
    assert clean("a\x1b[31mb\rc\u202ed\te") == "a [31mb c d    e"


@given(TEXTS, WIDTHS, st.integers(0, 8))
def test_no_line_is_too_wide(text: str, width: int, first: int):
    lines = wrap(text, width, first)
    assert all(cell_len(line) <= width for line in lines)
    room = max(width - first, 2)
    assert cell_len(lines[0]) <= room


@given(TEXTS, WIDTHS)
def test_no_character_is_lost_but_spaces_at_breaks(text: str, width: int):
    kept = "".join(wrap(text, width))
    assert kept.replace(" ", "") == clean(text).replace("\n", "").replace(" ", "")


def test_a_space_does_not_hide_the_mark_before_it():
    assert wrap("word ( 0", 7) == ["word", "( 0"]
    assert wrap("0000000( 0", 9) == ["0000000", "( 0"]


@given(TEXTS, WIDTHS)
def test_punctuation_rules_hold_wherever_they_can(text: str, width: int):
    for paragraph in clean(text).split("\n"):
        lines = wrap(paragraph, width)
        for line, after in pairwise(lines):
            if not _allowed(line, after):
                assert not _places(line), (line, after)


def _allowed(line: str, after: str) -> bool:
    return after[0] not in NEVER_FIRST and (line == "" or line[-1] not in NEVER_LAST)


def _places(line: str) -> list[int]:
    """The places within a line at which it could have been broken without breaking a rule."""
    clusters = [line[start:end] for start, end, _ in split_graphemes(line)[0]]
    found: list[int] = []
    for place in range(1, len(clusters)):
        before, behind = clusters[place - 1][-1], clusters[place][0]
        if behind not in NEVER_FIRST and before not in NEVER_LAST and behind != " ":
            found.append(place)
    return found


@given(TEXTS, st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int):
    assert cell_len(cut(text, width)) <= width


def test_a_cut_text_says_so():
    assert cut("澄江县档案馆", 8) == "澄江县.."
    assert cut("澄江县", 6) == "澄江县"


def test_padding_counts_cells():
    assert pad("澄江", 6) == "澄江  "
