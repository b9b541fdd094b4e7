"""Latin letters with figures in Chinese: ISO 9001, V2.0, C919, B-2, Q1, No.1, II期, addresses."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_zh import digits_zh, grouped_zh, value_zh
from prep.speech.aloud.scan import Rule, rule
from prep.speech.aloud.written import EMAIL, STANDARD, URL
from prep.speech.aloud.zh_calendar import COUNTED

_CODE = re.compile(r"[A-Za-z]+|[0-9]+(?:\.[0-9]+)?")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ADDRESS = {".": "点", "@": "艾特", "/": "斜杠", "_": "下划线", "-": "杠", "+": "加"}


def address_zh(match: re.Match[str]) -> str:
    """Read an e-mail or web address: 点, 艾特; the protocol is not said."""
    plain = re.sub(r"^https?://", "", match.group())
    return "".join(_ADDRESS.get(c) or digits_zh(c) or c for c in plain)


def _standard(match: re.Match[str]) -> str:
    name, number, year = match.groups()
    gap = match.group()[len(name)] if match.group()[len(name)] in " -" else ""
    return name + gap + digits_zh(number) + digits_zh(year or "")


def _version(match: re.Match[str]) -> str:
    letters, number = match.groups()
    return letters + "点".join(
        value_zh(part) if part[0] != "0" else digits_zh(part) for part in number.split(".")
    )


def _code(match: re.Match[str]) -> str:
    """Read the letters as they are and each group of figures: C919 is C九一九, G20 is G二十."""
    return "".join(
        part if part.isalpha() else grouped_zh(part) for part in _CODE.findall(match.group())
    )


ADDRESSES: tuple[Rule, ...] = (rule(EMAIL, address_zh), rule(URL, address_zh))
"""Rules that may begin with a letter or a figure."""

LATIN: tuple[Rule, ...] = (
    *ADDRESSES,
    rule(r"[Nn][Oo]\.?\s?([0-9]+)", lambda m: "number" + value_zh(m[1])),
    rule(r"[xX](?=[0-9])(?<=[0-9].)", "乘"),
    rule(STANDARD, _standard),
    rule(r"([Vv])([0-9]+(?:\.[0-9]+)+)", _version),
    rule(
        r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=[期级类阶章卷])",
        lambda m: value_zh(str(_ROMAN.index(m.group()) + 1)),
    ),
    rule(rf"[A-Za-z]{{1,8}}-?[0-9]+(?:-[0-9]+)*(?:\.[0-9]+)?(?![0-9]|\s*{COUNTED})", _code),
)
