"""Spoken length: syllables in Chinese, words in English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.speech.spoken import read_aloud, seconds, units


@pytest.mark.parametrize(
    ("written", "spoken", "syllables"),
    [
        ("2023年", "二零二三年", 5),
        ("126笔", "一百二十六笔", 6),
        ("0.35%", "百分之零点三五", 7),
        ("98.6%", "百分之九十八点六", 8),
        ("12.5个百分点", "十二点五个百分点", 8),
        ("3-5年", "三到五年", 4),
        ("2019-2023年", "二零一九到二零二三年", 10),
        ("1,268户", "一千二百六十八户", 8),
        ("10%—15%", "百分之十到百分之十五", 10),
        ("2026-12-18", "二零二六年十二月十八日", 11),
        ("2004.07", "二零零四年七月", 7),
        ("13800000000", "一三八零零零零零零零零", 11),
        ("1,160万元", "一千一百六十万元", 8),
        ("第3名", "第三名", 3),
        ("5‰", "千分之五", 4),
        ("WTO", "WTO", 5),
        ("工号007", "工号零零七", 5),
        ("您好，世界！", "您好，世界！", 4),
    ],
)
def test_figures_are_counted_as_they_are_spoken(written: str, spoken: str, syllables: int):
    assert read_aloud(written) == spoken
    assert units(written, "zh") == syllables


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("I cut the overdue rate", 5),
        ("2.4%", 4),  # two point four per cent
        ("CNY 3.2 million", 5),
        ("38 borrowers", 3),
        ("in 2023", 4),  # twenty twenty-three
        ("in 2010", 3),
        ("1,160", 6),  # one thousand one hundred and sixty
        ("don't", 1),
    ],
)
def test_english_figures_take_the_words_they_are_spoken_with(written: str, words: int):
    assert units(written, "en") == words


@given(st.text(max_size=60))
def test_any_text_has_a_length(text: str):
    assert units(text, "zh") >= 0
    assert units(text, "en") >= 0


@given(st.integers(0, 10**15))
def test_a_number_is_read_without_figures_left(number: int):
    assert not any(
        character.isascii() and character.isdigit() for character in read_aloud(str(number))
    )


@given(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=30),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=30),
)
def test_two_sentences_take_as_long_as_both(one: str, other: str):
    assert units(f"{one}。{other}。", "zh") == units(one, "zh") + units(other, "zh")


def test_time_follows_from_the_pace():
    assert seconds(200, 200) == 60
    assert seconds(100, 200) == 30
