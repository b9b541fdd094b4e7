"""Write numbers as they are spoken in British English: one hundred *and* five."""

from __future__ import annotations

from functools import lru_cache

from prep.evidence.numerals import EN_VALUES

_SIMPLE = {value: word for word, value in EN_VALUES.items() if word != "dozen"}
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_LONGEST = 15
"""More digits than this have no name that anyone says; they are read one by one."""
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_PARTS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def digits_en(written: str) -> str:
    """Read digit by digit: 0579 is zero five seven nine; what is no digit is left out."""
    return " ".join(_SIMPLE[int(digit)] for digit in written if digit in "0123456789")


def value_en(written: str) -> str:
    """Read a number by its value: 1,160.5 is one thousand one hundred and sixty point five."""
    whole, point, fraction = written.replace(",", "").partition(".")
    spoken = digits_en(whole) if len(whole) > _LONGEST else cardinal_en(int(whole))
    return spoken + (" point " + digits_en(fraction) if point and fraction else "")


@lru_cache(maxsize=2048)
def cardinal_en(value: int) -> str:
    """Write a whole number from 0 to 999 trillion in words."""
    if value in _SIMPLE:
        return _SIMPLE[value]
    if value < 100:
        return f"{_SIMPLE[value - value % 10]}-{_SIMPLE[value % 10]}"
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_SIMPLE[hundreds]} hundred" + (f" and {cardinal_en(rest)}" if rest else "")
    size, name = next(one for one in _SIZES if value >= one[0])
    many, rest = divmod(value, size)
    joint = " and " if rest < 100 else " "
    return f"{cardinal_en(many)} {name}" + (joint + cardinal_en(rest) if rest else "")


def ordinal_en(value: int) -> str:
    """Write an ordinal in words: 21 is twenty-first."""
    words = cardinal_en(value)
    place = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[place:]
    return words[:place] + _ORDINALS.get(
        last, last[:-1] + "ieth" if last.endswith("y") else last + "th"
    )


def year_en(value: int) -> str:
    """Write a year in words: 2026 is twenty twenty-six, 1905 nineteen oh five, 2008 two thousand and eight."""
    century, rest = divmod(value, 100)
    if 2000 <= value <= 2009:
        return cardinal_en(value)
    if rest == 0:
        return f"{cardinal_en(century)} hundred"
    return f"{cardinal_en(century)} " + ("oh " if rest < 10 else "") + cardinal_en(rest)


def fraction_en(above: int, below: int) -> str:
    """Write a fraction in words: two fifths, three quarters."""
    one, many = _PARTS.get(below) or (ordinal_en(below), ordinal_en(below) + "s")
    return f"{cardinal_en(above)} {one if above == 1 else many}"


def grouped_en(written: str) -> str:
    """Read a figure of a name, as in G20 or C919: up to two digits by value, more one by one."""
    if "." in written or (len(written) <= 2 and written[0] != "0"):
        return value_en(written)
    return digits_en(written)
