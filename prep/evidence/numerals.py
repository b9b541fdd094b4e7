"""Numbers as they are written: 一千一百六十, 4300, 2.1, twenty-one, a hundred and five; exact, never floats."""

from __future__ import annotations

import re
from fractions import Fraction

ZH_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
}
_ZH_STEPS = {"十": 10, "百": 100, "千": 1000}
_ZH_SCALES = {"万": 10**4, "亿": 10**8}
ZH_NUMERAL = r"[零〇一二两俩三仨四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
"""A number in Chinese characters."""
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A number in Arabic digits."""
_EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
EN_VALUES = (
    {word: n for n, word in enumerate(_EN_SMALL)}
    | {word: 10 * n for n, word in enumerate(_EN_TENS, 2)}
    | {"dozen": 12}
)
EN_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_EN_WORD = "|".join(sorted(EN_VALUES, key=len, reverse=True))
_EN_SCALE = "|".join(EN_SCALES)
EN_NUMERAL = rf"(?:an?\s+(?:{_EN_SCALE}|dozen)|(?:{_EN_WORD}))(?:(?:\s+and\s+|[\s-]+)(?:{_EN_WORD}|{_EN_SCALE}))*"
"""A number in English words."""


def digits(written: str) -> Fraction:
    """Read a number in Arabic digits; thousands commas are left out."""
    return Fraction(written.replace(",", ""))


def is_digit_row(written: str) -> bool:
    """Whether Chinese numerals stand side by side without 十百千万亿, as in a year: 一九九六."""
    return len(written) > 1 and all(character in ZH_DIGITS for character in written)


def chinese(written: str) -> Fraction:
    """Read a number in Chinese characters; raises ``ValueError`` for what is none.

    A row of digits is read digit by digit: 一九九六 is 1996.
    """
    whole, point, decimals = written.partition("点")
    if point:
        shown = "".join(str(ZH_DIGITS[c]) for c in decimals)
        return chinese(whole) + Fraction(int(shown), 10 ** len(shown))
    if is_digit_row(whole):
        return Fraction(int("".join(str(ZH_DIGITS[c]) for c in whole)))
    return Fraction(_sections(whole))


def _sections(written: str) -> int:
    """Add up sections of four places: 四千三百 万, 六十."""
    total = section = digit = 0
    last = 1
    for character in written:
        if character in ZH_DIGITS:
            digit, last = ZH_DIGITS[character], 10 if character in "零〇" else last
        elif character in _ZH_STEPS:
            last = _ZH_STEPS[character]
            section += (digit or (1 if section == 0 or character == "十" else 0)) * last
            digit = 0
        elif character in _ZH_SCALES:
            scale = _ZH_SCALES[character]
            total = (
                (total + section + digit) * scale
                if scale > 10**4
                else total + (section + digit) * scale
            )
            section, digit, last = 0, 0, scale
        else:
            raise ValueError(written)
    # 一百二 is 120 and 三万五 is 35,000: the last digit takes the next lower place
    shortened = digit and last >= 100 and written[-1] in ZH_DIGITS
    return total + section + (digit * last // 10 if shortened else digit)


def english(written: str) -> Fraction:
    """Read a number in English words; raises ``ValueError`` for what is none."""
    total = section = 0
    for word in re.split(r"[\s-]+", written.lower()):
        if word == "and":
            continue
        if word in {"a", "an"}:
            section += 1
        elif word == "dozen":
            section = max(section, 1) * 12
        elif word in EN_VALUES:
            section += EN_VALUES[word]
        elif word == "hundred":
            section = max(section, 1) * 100
        elif word in EN_SCALES:
            total += max(section, 1) * EN_SCALES[word]
            section = 0
        else:
            raise ValueError(written)
    return Fraction(total + section)


def shown(value: Fraction) -> str:
    """Write a value in digits without needless zeros; a fraction that does not end, to two places."""
    if value.denominator == 1:
        return str(value.numerator)
    places = 6 if 10**6 % value.denominator == 0 else 2
    return f"{float(value):.{places}f}".rstrip("0").rstrip(".")
