"""Find periods and dates in a line, in the many forms in which people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from prep.intake.word_resume.vocabulary import Vocabulary
from prep.model.base import PartialDate

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CHINESE_YEAR = re.compile(
    r"(?:(?:19|20)|[一二][〇零○九]|[一二]九|二[〇零○])[〇零○一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,3}月)?"
)


@dataclass(frozen=True)
class Found:
    """A date or a period in a text, and where; ``open`` means that it lasts until now."""

    start: str | None
    end: str | None
    open: bool
    begin: int
    stop: int


class Dates:
    """Finds dates by a vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        months = "|".join(sorted(map(re.escape, words.months), key=len, reverse=True))
        self._months = words.months
        year = r"(?:19|20)\d\d"
        exact = (
            rf"{year}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?|{year}\s*[.\-/]\s*\d{{1,2}}[.\-/]\d{{1,2}}(?!\d)"
            rf"|{year}\s?[.\-/]\s?(?:1[0-2]|0?[1-9])(?!\d)月?|(?:1[0-2]|0?[1-9])\s?[/.]\s?{year}|{year}\s*年"
            rf"|(?:\d{{1,2}}\s+)?\b(?:{months})\b\.?,?\s+(?:\d{{1,2}},\s*)?{year}"
        )
        self._exact = re.compile(rf"(?i)(?<![\d\w@.-])(?:{exact})(?!\d)")
        any_ = rf"(?:{exact}|{year}(?!\d))"
        until = "|".join(map(re.escape, words.until))
        now = "|".join(map(re.escape, words.now))
        between = rf"\s*(?:[-–—－~～―]+|\b(?:{until})\b|(?:至|到))\s*"
        self._period = re.compile(
            rf"(?i)(?<![\d@.-])(?P<start>{any_})(?:{between})(?P<end>{any_}|(?:{now})(?![\u3400-\u9fff]*\w{{6}}))(?!\d)"
            rf"|(?<![\d@.-])(?P<since>{any_})\s*(?:[-–—－~～]+\s*(?=\s{{2,}}|　|$|[)）])|[-–—－~～]{{2,}}\s*(?=[\u3400-\u9fff])|(?P<now>至今|起至今))"
            rf"|(?:since|自)\s+(?P<from>{any_})"
        )
        self._year = re.compile(rf"(?<![\d\w@.-]){year}(?![\d\w年%.-])")
        self._now = {word.lower() for word in words.now}

    def period(self, text: str) -> Found | None:
        """Return the first period in a text."""
        plain = _arabic(text)
        match = self._period.search(plain)
        if not match:
            return None
        start = match["start"] or match["since"] or match["from"]
        ended = match["end"]
        open_ = ended is None or ended.strip().lower() in self._now
        first, last = self.iso(start), None if open_ else self.iso(ended or "")
        if first is None or (last is None and not open_):
            return None
        return Found(first, last, open_, *match.span())

    def date(self, text: str) -> Found | None:
        """Return the first single date in a text; a bare year counts."""
        plain = _arabic(text)
        for pattern in (self._exact, self._year):
            match = pattern.search(plain)
            if match and (value := self.iso(match.group())):
                return Found(value, None, False, *match.span())
        return None

    def iso(self, written: str) -> str | None:
        """Return a date as ``2010-07``, or ``None`` where it is none."""
        text = _arabic(written).strip(" .,")
        numbers = [int(n) for n in re.findall(r"\d+", text)]
        named = next(
            (
                self._months[w.lower()]
                for w in re.findall(r"[A-Za-z]+", text)
                if w.lower() in self._months
            ),
            None,
        )
        year = next((n for n in numbers if n > 999), None)
        if year is None:
            return None
        rest = [n for n in numbers if n < 100]
        parts = [named, *rest] if named else rest
        try:
            return str(PartialDate(year, *parts[:2]))
        except (ValueError, TypeError):
            return None


@lru_cache(maxsize=1)
def dates(words: Vocabulary) -> Dates:
    """Return the finder for a vocabulary."""
    return Dates(words)


def _arabic(text: str) -> str:
    """Write Chinese numerals of years and months as digits, at the same length where that matters little."""

    def digits(match: re.Match[str]) -> str:
        year, _, month = match.group().partition("年")
        number = month.rstrip("月")
        if not number:
            return f"{year.translate(_DIGITS)}年".ljust(len(match.group()))
        tens, _, ones = number.rpartition("十")
        value = (
            10 if "十" in number and not tens else int(tens.translate(_DIGITS) or 0) * 10
        ) + int(ones.translate(_DIGITS) or 0)
        return f"{year.translate(_DIGITS)}年{value}月".ljust(len(match.group()))

    return _CHINESE_YEAR.sub(digits, text)
