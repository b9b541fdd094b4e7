"""Figures that are named, not counted, in English: phones, rooms, standards, codes, addresses."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_en import digits_en, grouped_en, value_en, year_en
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import EMAIL, PHONE, STANDARD, URL, YEAR

_PLACE = re.compile(
    r"\b(?:room|suite|flat|extension|ext\.?|gate|flight|code|no\.|account)\s$", re.IGNORECASE
)
_CODE = re.compile(r"[A-Za-z]+|[0-9]+(?:\.[0-9]+)?")
_ADDRESS = {
    ".": " dot ",
    "@": " at ",
    "/": " slash ",
    "_": " underscore ",
    "-": " dash ",
    "+": " plus ",
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_CURRENCY = "CNY|RMB|USD|EUR|GBP|HKD"


def _digits(match: re.Match[str]) -> str:
    return digits_en(match.group())


def _placed(match: re.Match[str]) -> str | None:
    return digits_en(match.group()) if _PLACE.search(before(match, 12)) else None


def _address(match: re.Match[str]) -> str:
    plain = re.sub(r"^https?://", "", match.group()).replace("www.", "WWW.")
    return "".join(
        _ADDRESS.get(c) or (f" {digits_en(c)} " if c in "0123456789" else c) for c in plain
    )


def _dotted(match: re.Match[str]) -> str:
    return " point ".join(grouped_en(part) for part in match.group().split("."))


def _standard(match: re.Match[str]) -> str:
    name, number, year = match.groups()
    return f"{name} {digits_en(number)}" + (f" {digits_en(year)}" if year else "")


def _code(match: re.Match[str]) -> str:
    """Read the letters as they are and each group of figures: B2B is B two B, C919 C nine one nine."""
    parts = _CODE.findall(match.group())
    return " ".join(part if part.isalpha() else grouped_en(part) for part in parts)


def _version(match: re.Match[str]) -> str:
    return "version " + " point ".join(grouped_en(part) for part in match[1].split("."))


def _stage(match: re.Match[str]) -> str:
    return f"{match[1]} {value_en(str(_ROMAN.index(match[2]) + 1))}"


ADDRESSES: tuple[Rule, ...] = (rule(EMAIL, _address), rule(URL, _address))
"""Rules that may begin with a letter or a figure."""
DIGITS: tuple[Rule, ...] = (
    rule(PHONE, _digits),
    rule(r"[0-9]{2,4}(?:[- ][0-9]{3,4}){2,}(?![0-9])", _digits),
    rule(r"[0-9]+(?:\.[0-9]+){2,}", _dotted),
    rule(r"[0-9]{3,}(?![0-9]|[,.][0-9])", _placed),
    rule(r"0[0-9]+(?![0-9]|\.[0-9])", _digits),
)
LETTERS: tuple[Rule, ...] = (
    *ADDRESSES,
    rule(r"(?:e\.g\.|eg\.),?", "for example"),
    rule(r"i\.e\.,?", "that is"),
    rule(r"[Nn]os?\.\s?(?=[0-9])", "number "),
    rule(STANDARD, _standard),
    rule(rf"(FY|CY)\s?({YEAR})", lambda m: f"{m[1]} {year_en(int(m[2]))}"),
    rule(r"[Vv]([0-9]+(?:\.[0-9]+)+)", _version),
    rule(r"([Pp]hase|[Pp]art|[Ss]tage|[Ll]evel|[Gg]rade|[Tt]ier|[Tt]ype|[Cc]lass) ([IVX]{1,4})(?![A-Za-z])",
         lambda m: _stage(m) if m[2] in _ROMAN else None),
    rule(rf"(?!{_CURRENCY})[A-Za-z]{{1,8}}-?[0-9]+(?:-[0-9]+)*(?:\.[0-9]+)?[A-Z]?(?![A-Za-z0-9])", _code),
)  # fmt: skip
