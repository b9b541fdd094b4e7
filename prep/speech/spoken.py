"""How long a text takes to say.

What counts is what is spoken, never ``len(text)``: 0.35% is five characters and seven syllables. In
Chinese the unit is the syllable, in English the word. A pace is the *speaking rate*: units in a minute
with the ordinary pauses of speech in it, as a rehearsal measures it, so punctuation adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from cn2an import an2cn as _an2cn  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

from prep.messages import Lang

DEFAULT_PACE: dict[Lang, int] = {"zh": 200, "en": 130}
"""Syllables a minute in Chinese, words a minute in English."""

an2cn: Callable[[str, str], str] = _an2cn
_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇]")
_NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_LETTERS = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_EN_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d[\d,]*(?:\.\d+)?%?|[\u4e00-\u9fff]")


def units(text: str, lang: Lang) -> int:
    """Return the spoken length of a text: syllables (zh) or words (en)."""
    return _zh_units(text) if lang == "zh" else _en_units(text)


def seconds(length: int, pace: int) -> float:
    """Return the time that a spoken length takes at a pace."""
    return length * 60 / pace


@lru_cache(maxsize=4096)
def _zh_units(text: str) -> int:
    spoken = read_aloud(text)
    return len(_HAN.findall(spoken)) + sum(_latin(w) for w in _LETTERS.findall(spoken))


def _latin(word: str) -> int:
    """Return the syllables of Latin letters within Chinese: an abbreviation is spelt, W has three."""
    if word.isupper():
        return len(word) + 2 * word.count("W")
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))))


def read_aloud(text: str) -> str:
    """Write the figures of a Chinese text as they are spoken."""
    for pattern, reading in _READINGS:
        text = pattern.sub(reading, text)
    return text


def _by_digit(written: str) -> str:
    return "".join(_DIGITS.get(character, "") for character in written)


def _value(written: str) -> str:
    """Read a number by its value: 1,160.5 is 一千一百六十点五."""
    plain = written.replace(",", "")
    if len(plain.partition(".")[0]) > 16:
        return _by_digit(plain)
    whole, point, fraction = plain.partition(".")
    spoken: str = an2cn(str(int(whole)), "low")
    return spoken + ("点" + _by_digit(fraction) if point else "")


def _date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    spoken = f"{_by_digit(year)}年{_value(month)}月"
    return spoken + (f"{_value(day)}日" if day else "")


def _range(match: re.Match[str]) -> str:
    first, percent, last, unit = match.groups()
    if unit == "年" and len(first) == len(last) == 4:
        return f"{_by_digit(first)}到{_by_digit(last)}年"
    if unit == "%" or percent:
        return f"百分之{_value(first)}到百分之{_value(last)}"
    return f"{_value(first)}到{_value(last)}{unit}"


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d.])"), _date),
    (re.compile(rf"({_NUMBER})(%?)\s*[-–—~～至到]\s*({_NUMBER})(年|%|)"), _range),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年)"), lambda m: _by_digit(m.group(1))),
    (re.compile(rf"({_NUMBER})\s*%"), lambda m: "百分之" + _value(m.group(1))),
    (re.compile(rf"({_NUMBER})\s*‰"), lambda m: "千分之" + _value(m.group(1))),
    (
        re.compile(r"(?<![\d.])(1[3-9]\d{9}|\d{3,4}-\d{7,8})(?![\d.])"),
        lambda m: _by_digit(m.group()),
    ),
    (re.compile(r"(?<![\d.,])0\d+(?![\d.,])"), lambda m: _by_digit(m.group())),
    (re.compile(_NUMBER), lambda m: _value(m.group())),
)


@lru_cache(maxsize=4096)
def _en_units(text: str) -> int:
    return sum(_en_weight(token) for token in _EN_WORD.findall(text))


def _en_weight(token: str) -> int:
    """Return the words of a token when spoken: 1,160 is one thousand one hundred and sixty."""
    if not token[0].isdigit():
        return 1
    percent = token.endswith("%")
    whole, point, fraction = token.rstrip("%").replace(",", "").partition(".")
    value = int(whole)
    if not percent and token.isdecimal() and 1100 <= value <= 2099:
        return _en_year(value)
    return _en_words(value) + (1 + len(fraction) if point and fraction else 0) + percent


def _en_year(value: int) -> int:
    """Count the words of a year, read in two parts: twenty twenty-six, nineteen ninety."""
    rest = value % 100
    return 1 + (1 if rest == 0 else _en_words(rest) + (rest < 10))


def _en_words(value: int) -> int:
    """Count the words of a whole number."""
    if value < 100:
        return 1 if value <= 20 or value % 10 == 0 else 2
    if value < 1000:
        return 2 + (1 + _en_words(value % 100) if value % 100 else 0)
    for size in (1_000_000_000, 1_000_000, 1_000):
        if value >= size:
            rest = value % size
            return _en_words(value // size) + 1 + (_en_words(rest) if rest else 0)
    return 1
