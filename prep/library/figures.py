"""Write exact numbers as people write them, in Chinese and in English.

Nothing here goes through binary floating point: 0.125 to two places is 0.13, always.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from prep.messages import Lang

_TEN_THOUSAND = 10_000
_MILLION = 1_000_000


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a number to so many decimal places, half away from zero (四舍五入)."""
    scaled = abs(value) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(-units if value < 0 else units).scaleb(-places)


def number(value: Fraction, lang: Lang, places: int = 2) -> str:
    """Write a number without idle zeros; thousands are parted in English only: ``1200``, ``1,200``."""
    text = f"{rounded(value, places):{',' if lang == 'en' else ''}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def percent(value: Fraction, lang: Lang, places: int = 2) -> str:
    """Write a share of one as a percentage: ``0.015`` as ``1.5%``."""
    return f"{number(value * 100, lang, places)}%"


def money(value: Fraction, lang: Lang) -> str:
    """Write an amount in yuan: ``1200元``, ``12万元``, ``CNY 1,200``, ``CNY 3.2 million``.

    Ten thousands (English: millions) are used where they leave no more than one decimal place
    (English: two); part of a yuan is written to the fen.
    """
    for unit, zh, en, step in ((_MILLION, "", " million", 100), (_TEN_THOUSAND, "万", "", 10)):
        name = zh if lang == "zh" else en
        if name and abs(value) >= unit and (value * step / unit).denominator == 1:
            return _amount(number(value / unit, lang), name, lang)
    if value.denominator == 1:
        return _amount(number(value, lang), "", lang)
    fen = f"{rounded(value, 2):{',' if lang == 'en' else ''}f}".replace("-", "−")
    return _amount(fen, "", lang)


def _amount(digits: str, unit: str, lang: Lang) -> str:
    return f"{digits}{unit}元" if lang == "zh" else f"CNY {digits}{unit}"
