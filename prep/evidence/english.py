"""Read the figures of an English text: CNY 3.2 million, twenty-one, 60-day, two fifths, doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from prep.evidence.masks import mask_en
from prep.evidence.numerals import DIGITS, EN_NUMERAL, EN_SCALES, digits, english
from prep.evidence.quantities import Bound, Quantity, Weight, last_place
from prep.model.guard_words import GuardWords, UnitWords

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join(_MONTHS)
_CURRENCY = r"CNY|RMB|USD|US\$|[¥￥$€]"
_MONEY = {
    "CNY": "money",
    "RMB": "money",
    "¥": "money",
    "￥": "money",
    "USD": "dollars",
    "US$": "dollars",
    "$": "dollars",
    "€": "euros",
}
_SHORT = {"m": 10**6, "k": 1000, "bn": 10**9}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_HALVES = {"year": ("months", Fraction(6)), "month": ("months", Fraction(1, 2)), "day": ("days", Fraction(1, 2)),
           "hour": ("minutes", Fraction(30)), "week": ("days", Fraction(7, 2))}  # fmt: skip
_PATTERN = re.compile(
    rf"""
    (?P<month>\b(?:{_MONTH}))\s+(?:\d{{1,2}},?\s+)?(?P<myear>(?:19|20)\d\d)
    | (?<=[Ii]n\s)(?P<bare_month>{_MONTH})\b
    | (?P<above>\b(?:an?|one|two|three|four|five|seven|nine|\d+))[\s-]+(?P<part>(?:half|third|quarter|fifth|tenth|halves)s?)\b(?!\s+(?:of\s+the\s+year|party))
    | \bhalf\s+(?:an?|of\s+an?)\s+(?P<half_of>year|month|day|hour|week)\b
    | \ba\s(?P<fortnight>fortnight)\b
    | \b(?P<double>doubled?|doubling|twofold)\b | \b(?P<triple>tripled?|threefold|trebled)\b
    | \b(?P<halved>halved|halving|half)\b | \b(?P<twice>twice)\b
    | (?:(?P<money>{_CURRENCY})\s*)?
      (?P<num>(?<![\w.])(?:{DIGITS})|\b(?i:{EN_NUMERAL})\b)
      (?:[\s-]*(?P<scale>million|billion|thousand|hundred|bn\b|m\b|k\b))?
      (?:\s*(?P<percent>%|per\s?cent\b(?!age)))?
    """,
    re.VERBOSE,
)  # fmt: skip


class EnglishReader:
    """Reads figures by the words of a language file; ``names`` hold no figures."""

    def __init__(self, words: GuardWords, names: tuple[str, ...] = ()) -> None:
        self._hide = mask_en(words.masks, names)
        self._units = {word.lower(): unit for unit in words.units for word in unit.words}
        listed = "|".join(sorted(map(re.escape, self._units), key=len, reverse=True))
        self._unit = re.compile(
            rf"[\s-]*(?:(?:[a-z'-]+)\s+){{0,3}}?(?P<unit>{listed})(?![\w-])", re.IGNORECASE
        )
        self._direct = re.compile(rf"[\s-]*(?P<unit>{listed})(?!\w)", re.IGNORECASE)
        self._bounds = words.bounds

    def read(self, text: str) -> tuple[Quantity, ...]:
        """Return the figures in their order."""
        masked = self._hide(text)
        found: list[Quantity] = []
        for match in _PATTERN.finditer(masked):
            found += self._made(match, masked)
        return tuple(found)

    def _made(self, match: re.Match[str], text: str) -> Iterator[Quantity]:
        start, end, written = match.start(), match.end(), match.group()
        if match["month"] or match["bare_month"]:
            month = list[str](_MONTHS).index(str(match["month"] or match["bare_month"])) + 1
            year = int(match["myear"] or 0)
            if year:
                yield Quantity(Fraction(year), "year", written, start, end)
            yield Quantity(Fraction(year * 100 + month), "month", written, start, end)
        elif match["num"]:
            yield from self._number(match, text)
        else:
            value, of, weight = _fixed(match)
            yield self._placed(Quantity(value, of, written, start, end, weight), text)

    def _number(self, match: re.Match[str], text: str) -> Iterator[Quantity]:
        written = match["num"]
        value = digits(written) if written[0].isdigit() else english(written)
        plain = not (match["money"] or match["scale"] or match["percent"] or "," in written)
        unit, end = self._unit_after(match.end(), text)
        if (
            plain
            and written.isdecimal()
            and len(written) == 4
            and 1900 <= value <= 2099
            and unit is None
        ):
            yield Quantity(value, "year", written, match.start(), match.end())
            return
        step = last_place(value, written)
        if scale := match["scale"]:
            times = EN_SCALES.get(scale) or _SHORT[scale]
            value, step = value * times, step * times
        of, factor = ("percent", Fraction(1)) if match["percent"] else ("", Fraction(1))
        if match["money"]:
            of = _MONEY[match["money"]]
        elif unit and not of:
            of, factor = unit.of, Fraction(unit.factor)
        shown_end = end if of not in {"", "percent"} and not match["money"] else match.end()
        value, step = value * factor, step * factor
        made = Quantity(
            value, of, "", match.start(), shown_end, _weight(written, value, unit), "", step
        )
        yield self._placed(made, text)

    def _unit_after(self, at: int, text: str) -> tuple[UnitWords | None, int]:
        """Find the unit of a number: the noun that follows it, or one after a few adjectives."""
        direct = self._direct.match(text, at)
        found = direct or self._unit.match(text, at)
        if not found or (not direct and _STOPS.search(found.group())):
            return None, at
        return self._units[found["unit"].lower()], found.end()

    def _placed(self, found: Quantity, text: str) -> Quantity:
        return replace(
            found, bound=self._bound(found, text), text=text[found.start : found.end].strip()
        )

    def _bound(self, found: Quantity, text: str) -> Bound:
        before, after = text[: found.start].rstrip().lower(), text[found.end :].lstrip().lower()
        b = self._bounds
        kinds: tuple[tuple[Bound, tuple[str, ...], tuple[str, ...]], ...] = (
            ("less", b.less_before, b.less_after),
            ("more", b.more_before, b.more_after),
            ("about", b.about_before, b.about_after),
        )
        for bound, fore, aft in kinds:
            if any(re.search(rf"\b{re.escape(w)}$", before) for w in fore) or after.startswith(
                aft or "\0"
            ):
                return bound
        return ""


_STOPS = re.compile(
    r"(?i)\b(?:of|in|to|and|with|from|for|on|at|by|the|than|were|was|who|which|that|a|or|but|as|is|are|had|into)\b"
)


def _fixed(match: re.Match[str]) -> tuple[Fraction, str, Weight]:
    if match["part"]:
        written = match["above"].lower()
        above = (
            1
            if written in {"a", "an"}
            else int(written)
            if written.isdecimal()
            else english(written)
        )
        part = match["part"] if match["part"] in _PARTS else match["part"].rstrip("s")
        return Fraction(above) * 100 / _PARTS[part], "percent", "hard"
    if match["half_of"]:
        of, half = _HALVES[match["half_of"]]
        return half, of, "hard"
    if match["fortnight"]:
        return Fraction(14), "days", "hard"
    if match["double"]:
        return Fraction(2), "times-as-much", "hard"
    if match["triple"]:
        return Fraction(3), "times-as-much", "hard"
    if match["twice"]:
        return Fraction(2), "times", "hint"
    return Fraction(50), "percent", "hint" if match["halved"] == "half" else "hard"


def _weight(written: str, value: Fraction, unit: UnitWords | None) -> Weight:
    if written[0].isdigit():
        return "hard"
    if written.lower() == "one":
        return unit.one if unit else "skip"
    return "hard" if unit or re.search(r"[\s-]", written) or value > 10 else "hint"
