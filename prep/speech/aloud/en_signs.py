"""Signs between and before figures in English: to, minus, plus, times, and, at."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_en import value_en
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import NUMBER

_RANGED = re.compile(r"[0-9](?:%|st|nd|rd|th|k|m|bn|am|pm|[ap]\.m\.)?\s?$|[A-Z][0-9]$")
_CIRCLED = {chr(0x2460 + n): value_en(str(n + 1)) for n in range(20)}
_SINGLE = _CIRCLED | {"½": "one half", "⅓": "one third", "¼": "one quarter", "¾": "three quarters", "⅔": "two thirds", "№": "number "}  # fmt: skip
_FIGURE = rf"(?=\s*{NUMBER})"


def _to(match: re.Match[str]) -> str | None:
    return " to " if _RANGED.search(before(match)) else None


def _ratio(match: re.Match[str]) -> str | None:
    return " to " if before(match, 1).isdigit() else None


SIGNS: tuple[Rule, ...] = (
    rule(r"[-–—~](?=\s?[0-9$€£¥]|Q[1-4])(?<![-—–]{2})", _to),
    rule(r"(?<![A-Za-z0-9—–)-])[-−–](?=[0-9$€£¥])", "minus "),
    rule(r":(?=[0-9])", _ratio),
    rule(r"/(?=[0-9]+(?![0-9/]))(?<=[0-9]/)", " out of "),
    rule(r"\+86(?=[- ]?[01(])", "plus eight six"),
    rule(r"\+(?=[0-9])|(?<=[A-Za-z0-9])\+(?!\+)", " plus "),
    rule(rf"±{_FIGURE}", "plus or minus "),
    rule(rf"(?:≥|>=){_FIGURE}", "at least "),
    rule(rf"(?:≤|<=){_FIGURE}", "at most "),
    rule(rf">{_FIGURE}", "more than "),
    rule(rf"<{_FIGURE}", "less than "),
    rule(rf"≈{_FIGURE}", "about "),
    rule(rf"={_FIGURE}", " equals "),
    rule(r"(?<=[0-9])\s?[×*](?=\s*[0-9])", " times "),
    rule(rf"(?<=[0-9])\s?÷{_FIGURE}", " divided by "),
    rule(r"&", " and "),
    rule(r"#(?=[0-9])", "number "),
    rule("[" + "".join(_SINGLE) + "]", lambda m: _SINGLE[m.group()]),
)
