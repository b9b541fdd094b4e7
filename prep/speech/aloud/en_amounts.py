"""What is counted or measured in English: per cent, money, units, fractions, ordinals."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_en import cardinal_en, fraction_en, ordinal_en, value_en
from prep.speech.aloud.scan import Rule, rule
from prep.speech.aloud.written import NUMBER, TO

_CURRENCIES = {
    "¥": ("yuan", "yuan"), "￥": ("yuan", "yuan"), "CNY": ("yuan", "yuan"), "RMB": ("yuan", "yuan"),
    "$": ("dollar", "dollars"), "US$": ("dollar", "dollars"), "USD": ("dollar", "dollars"),
    "HK$": ("Hong Kong dollar", "Hong Kong dollars"), "HKD": ("Hong Kong dollar", "Hong Kong dollars"),
    "€": ("euro", "euros"), "EUR": ("euro", "euros"), "£": ("pound", "pounds"), "GBP": ("pound", "pounds"),
}  # fmt: skip
_MEASURES = {
    "km/h": "kilometres per hour", "m/s": "metres per second", "km²": "square kilometres", "m²": "square metres",
    "m2": "square metres", "㎡": "square metres", "m³": "cubic metres", "°C": "degrees Celsius",
    "℃": "degrees Celsius", "°F": "degrees Fahrenheit", "°": "degrees", "km": "kilometres", "cm": "centimetres",
    "mm": "millimetres", "kg": "kilograms", "mg": "milligrams", "g": "grams", "ml": "millilitres",
    "kWh": "kilowatt hours", "kW": "kilowatts", "MW": "megawatts", "kV": "kilovolts", "Hz": "hertz",
    "MHz": "megahertz", "MB": "megabytes", "GB": "gigabytes", "TB": "terabytes", "min": "minutes", "hrs": "hours",
    "pp": "percentage points", "bps": "basis points", "bp": "basis points", "k": "thousand", "K": "thousand", "bn": "billion", "m": "million", "M": "million",
    "x": "times", "mn": "million", "h": "hours", "t": "tonnes",
}  # fmt: skip
_SCALES = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
           "B": "billion"}  # fmt: skip
_MEASURE = "|".join(sorted(map(re.escape, _MEASURES), key=len, reverse=True))
_CURRENCY = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_SCALE = r"(?:[\s-]?(million|billion|trillion|thousand|hundred)|(mn|bn|[kKmMB]))(?![A-Za-z0-9])"


def _money(match: re.Match[str]) -> str:
    sign, first, last, word, short = match.groups()
    one, many = _CURRENCIES[sign]
    scale = word or _SCALES.get(short or "", "")
    said = _sum(first, one, many) if not (last or scale) else ""
    if said:
        return said
    spoken = value_en(first) + (f" to {value_en(last)}" if last else "")
    return f"{spoken} {scale} {many}" if scale else f"{spoken} {many}"


def _sum(written: str, one: str, many: str) -> str:
    """Read a plain sum: five dollars fifty, one dollar."""
    whole, _, cents = written.replace(",", "").partition(".")
    name = one if whole == "1" else many
    if len(cents) != 2:
        return f"{value_en(written)} {name if not cents else many}"
    return f"{value_en(whole)} {name}" + (f" {cardinal_en(int(cents))}" if int(cents) else "")


def _fraction(match: re.Match[str]) -> str | None:
    above, below = int(match[1]), int(match[2])
    return fraction_en(above, below) if above < below else None


def _mixed(match: re.Match[str]) -> str | None:
    """Read 2 1/2 as two and one half."""
    whole, above, below = (int(part) for part in match.groups())
    return f"{cardinal_en(whole)} and {fraction_en(above, below)}" if above < below else None


def _measured(match: re.Match[str]) -> str:
    return f"{value_en(match[1])} {_MEASURES[match[2]]}"


def value(match: re.Match[str]) -> str:
    """Read the number that was found by its value, apart from letters behind it: five G."""
    joined = match.string[match.end() : match.end() + 1].isalpha()
    return value_en(match.group()) + (" " if joined else "")


SUMS_OF_MONEY: tuple[Rule, ...] = (
    rule(rf"({_CURRENCY})\s?({NUMBER})(?:{TO}({NUMBER}))?(?:{_SCALE})?", _money),
)
"""Rules that begin with the sign or code of a currency."""
AMOUNTS: tuple[Rule, ...] = (
    rule(r"24/7(?![0-9])", "twenty-four seven"),
    rule(r"([0-9]{1,3}) ([0-9]{1,2})/([0-9]{1,2})(?![0-9/.])", _mixed),
    rule(r"(?<![0-9/])([0-9]{1,3})/([0-9]{1,4})(?![0-9/.])", _fraction),
    rule(r"([0-9]{1,9})(?:st|nd|rd|th)(?![A-Za-z])", lambda m: ordinal_en(int(m[1]))),
    rule(rf"({NUMBER})\s*%", lambda m: value_en(m[1]) + " percent"),
    rule(rf"({NUMBER})\s*‰", lambda m: value_en(m[1]) + " per thousand"),
    rule(rf"({NUMBER})\s?({_MEASURE})(?![A-Za-z0-9])", _measured),
)
