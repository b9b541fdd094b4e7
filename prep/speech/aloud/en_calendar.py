"""Years, dates and times of day in English: twenty nineteen, the twenty-sixth of November, ten thirty."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_en import cardinal_en, ordinal_en, year_en
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import DAY, HOUR, MONTH, TO, YEAR

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NAME = rf"(?:{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_NTH = r"(?:st|nd|rd|th)?"
_SINCE = re.compile(r"\b(?:in|since|of|from|by|until|year)\s$", re.IGNORECASE)
_RATIO = re.compile(r"\b(?:ratio|ratio of|odds of)\s$")


def _month(written: str) -> str:
    return next(name for name in _MONTHS if name.startswith(written[:3]))


def _iso_date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    name, year = _MONTHS[int(month) - 1], year_en(int(year))
    return f"the {ordinal_en(int(day))} of {name} {year}" if day else f"{name} {year}"


def _day_first(match: re.Match[str]) -> str:
    day, month = match.groups()
    the = "" if before(match, 4) == "the " else "the "
    return f"{the}{ordinal_en(int(day))} of {_month(month)}"


def _slashed_date(match: re.Match[str]) -> str | None:
    """Read 31/12/2025 as the British do, day first, and 12/31/2025 the other way round."""
    day, month, year = (int(part) for part in match.groups())
    if month > 12:
        day, month = month, day
    if not (0 < day <= 31 and 0 < month <= 12):
        return None
    return f"the {ordinal_en(day)} of {_MONTHS[month - 1]} {year_en(year)}"


def _month_first(match: re.Match[str]) -> str:
    return f"{_month(match[1])} {ordinal_en(int(match[2]))}"


def _short_year(match: re.Match[str]) -> str:
    return f"{year_en(int(match[1]))} {cardinal_en(int(match[2]))}"


def _old_year(match: re.Match[str]) -> str | None:
    return year_en(int(match.group())) if _SINCE.search(before(match)) else None


def _decade(match: re.Match[str]) -> str:
    said = year_en(int(match[1])) if len(match[1]) == 4 else cardinal_en(int(match[1]))
    return said[:-1] + "ies" if said.endswith("y") else said + "s"


def _time(match: re.Match[str]) -> str | None:
    if _RATIO.search(before(match, 14)):
        return None
    hour, minute = int(match[1]), int(match[2])
    said = "o'clock" if minute == 0 else ("oh " if minute < 10 else "") + cardinal_en(minute)
    joined = match.string[match.end() : match.end() + 1].isalpha()
    return f"{cardinal_en(hour)} {said}" + (" " if joined else "")


CALENDAR: tuple[Rule, ...] = (
    rule(rf"({YEAR})[-/.]({MONTH})[-/.]({DAY})", _iso_date),
    rule(rf"({YEAR})-({MONTH})()(?![-–])", _iso_date),
    rule(rf"([0-9]{{1,2}})/([0-9]{{1,2}})/({YEAR})", _slashed_date),
    rule(rf"({DAY}){_NTH}\s({_NAME})(?![a-z])", _day_first),
    rule(rf"({YEAR})/([0-9]{{2}})(?![0-9/])", _short_year),
    rule(r"((?:1[5-9]|20)?[0-9]0)s(?![A-Za-z])", _decade),
    rule(rf"{YEAR}(?![,.][0-9]|\s?%)", lambda m: year_en(int(m.group()))),
    rule(r"1[0-8][0-9]{2}(?![0-9]|[,.][0-9]|\s?%)", _old_year),
    rule(rf"({HOUR})\.([0-5][0-9])(?=\s?[ap]\.?m)", _time),
    rule(rf"({HOUR}):([0-5][0-9])(?![0-9:])", _time),
    rule(rf"(?<=[0-9])(?:st|nd|rd|th)(?={TO})", ""),
)
DATES_BY_NAME: tuple[Rule, ...] = (
    rule(rf"({_NAME})\s({DAY}){_NTH}(?![A-Za-z0-9:%]|[,.][0-9])", _month_first),
)
"""Rules that begin with the name of a month."""
