"""Write numbers as they are spoken, in Chinese and in English (British: one hundred *and* five)."""

from __future__ import annotations

from collections.abc import Callable

from cn2an import an2cn as _an2cn  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

_an2cn_typed: Callable[[str, str], str] = _an2cn
_HAN_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_LONGEST = 16
"""More digits than this have no name that anyone says; they are read one by one."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def digits_zh(written: str) -> str:
    """Read digit by digit, as years and phone numbers are: 2023 is 二零二三."""
    return "".join(_HAN_DIGITS.get(character, "") for character in written)


def value_zh(written: str) -> str:
    """Read a number by its value: 1,160.5 is 一千一百六十点五."""
    whole, point, fraction = written.replace(",", "").partition(".")
    if len(whole) > _LONGEST:
        return digits_zh(whole)
    spoken = _an2cn_typed(str(int(whole or "0")), "low")
    return spoken + ("点" + digits_zh(fraction) if point and fraction else "")


def digits_en(written: str) -> str:
    """Read digit by digit: 0579 is zero five seven nine."""
    return " ".join(_SMALL[int(digit)] for digit in written if digit in _HAN_DIGITS)


def value_en(written: str) -> str:
    """Read a number by its value: 1,160.5 is one thousand one hundred and sixty point five."""
    whole, point, fraction = written.replace(",", "").partition(".")
    if len(whole) > _LONGEST - 1:
        return digits_en(whole)
    spoken = cardinal_en(int(whole or "0"))
    return spoken + (" point " + digits_en(fraction) if point and fraction else "")


def cardinal_en(value: int) -> str:
    """Write a whole number from 0 to 999 trillion in words."""
    if value < 100:
        tens, rest = divmod(value, 10)
        if value < 20:
            return _SMALL[value]
        return _TENS[tens] + (f"-{_SMALL[rest]}" if rest else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_SMALL[hundreds]} hundred" + (f" and {cardinal_en(rest)}" if rest else "")
    size, name = next(one for one in _SIZES if value >= one[0])
    many, rest = divmod(value, size)
    joint = " and " if rest < 100 else " "
    return f"{cardinal_en(many)} {name}" + (joint + cardinal_en(rest) if rest else "")


def ordinal_en(value: int) -> str:
    """Write an ordinal in words: 21 is twenty-first."""
    before, mark, last = _split_last(cardinal_en(value))
    if last in _ORDINALS:
        return before + mark + _ORDINALS[last]
    return before + mark + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def year_en(value: int) -> str:
    """Write a year in words: 2026 is twenty twenty-six, 1905 nineteen oh five, 2008 two thousand and eight."""
    if 2000 <= value <= 2009:
        return cardinal_en(value)
    century, rest = divmod(value, 100)
    if rest == 0:
        return f"{cardinal_en(century)} hundred"
    return f"{cardinal_en(century)} " + ("oh " if rest < 10 else "") + cardinal_en(rest)


def plural_en(word: str) -> str:
    """Put a number word into the plural: nineties, thirds."""
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _split_last(words: str) -> tuple[str, str, str]:
    """Split off the last word, with the space or hyphen before it."""
    place = max(words.rfind(" "), words.rfind("-"))
    return (words[:place], words[place], words[place + 1 :]) if place >= 0 else ("", "", words)
