"""What holds of spoken length for any text and any figure."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.evidence.numerals import chinese, english
from prep.messages import LANGS
from prep.speech.spoken import read_aloud, units

FIGURE_LIKE = st.text(
    st.sampled_from(
        "0123456789.,-–—~:/%‰+×÷≥°℃¥$€#&@ ()年月日第个万亿元号室比到AQVakm²①Ⅲ１２％：。"
    ),
    max_size=25,
)
"""Texts in which the rules have something to stumble over."""
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def spell(value: int) -> str:
    """Write a whole number below 10^16 in Chinese: four places at a time, one 零 for any gap."""
    if value == 0:
        return "零"
    sections = [value // 10 ** (4 * n) % 10**4 for n in range(4)]
    said = ""
    for size in (3, 2, 1, 0):
        section = sections[size]
        if section and said and section < 1000:
            said += "零"
        if section:
            said += _section(section) + ["", "万", "亿", "万亿"][size]
    return said.removeprefix("一") if said.startswith("一十") else said


def _section(value: int) -> str:
    said, gap = "", False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // step % 10
        gap = gap or (digit == 0 and bool(said))
        if digit:
            said += ("零" if gap and said else "") + "零一二三四五六七八九"[digit] + name
            gap = False
    return said


@settings(max_examples=300)
@given(FIGURE_LIKE | st.text(max_size=40))
def test_any_text_can_be_read_and_no_figure_is_left(text: str):
    for lang in LANGS:
        assert not re.search("[0-9]", read_aloud(text, lang))
        assert units(text, lang) >= 0


@settings(max_examples=300)
@given(FIGURE_LIKE, FIGURE_LIKE)
def test_two_sentences_take_as_long_as_both(one: str, other: str):
    assert units(f"{one}。{other}", "zh") == units(one, "zh") + units(other, "zh")
    assert units(f"{one}. {other}", "en") == units(one, "en") + units(other, "en")


@given(st.integers(0, 10**12))
def test_a_counted_number_is_read_by_its_value(number: int):
    said = read_aloud(f"共{number}户", "zh")
    assert said.replace("两", "二") == f"共{spell(number)}户"


@given(st.integers(0, 10**12))
def test_a_read_number_means_what_was_written(number: int):
    assert chinese(read_aloud(f"{number}户", "zh").removesuffix("户")) == number
    assert english(read_aloud(f"{number // 1001:,}", "en")) == number // 1001


@given(st.integers(0, 10**10), st.sampled_from(["户", "元", "万元", "个", "%", "年经验"]))
def test_thousands_separators_do_not_change_the_reading(number: int, unit: str):
    if unit == "年经验" and number < 10**4:
        number += 10**4  # a short number before 年 may be a year
    assert read_aloud(f"{number:,}{unit}", "zh") == read_aloud(f"{number}{unit}", "zh")


@given(st.integers(1900, 2098))
def test_years_are_read_digit_by_digit(year: int):
    digits = "".join("零一二三四五六七八九"[int(digit)] for digit in str(year))
    for text in (f"{year}年", f"{year}年度", f"{year}-{year + 1}年"):
        assert read_aloud(text, "zh").startswith(digits), text


@given(FIGURE_LIKE)
def test_full_width_figures_sound_like_narrow_ones(text: str):
    for lang in LANGS:
        assert read_aloud(text.translate(WIDE), lang) == read_aloud(text, lang)


@given(st.decimals(0, 1000, places=2))
def test_per_cent_takes_three_syllables_more_than_the_number(number: object):
    assert units(f"降了{number}%", "zh") == units(f"降了{number}", "zh") + 3
