"""Write numbers as they are spoken in Chinese."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from cn2an import an2cn as _an2cn  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

_an2cn_typed: Callable[[str, str], str] = _an2cn
_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_LONGEST = 16
"""More digits than this have no name that anyone says; they are read one by one."""


def digits_zh(written: str) -> str:
    """Read digit by digit, as years and phone numbers are: 2023 is 二零二三; what is no digit is left out."""
    return "".join(_DIGITS.get(character, "") for character in written)


def value_zh(written: str) -> str:
    """Read a number by its value: 1,160.5 is 一千一百六十点五, 2000 is 两千."""
    whole, point, fraction = written.replace(",", "").partition(".")
    return _whole(whole) + ("点" + digits_zh(fraction) if point and fraction else "")


@lru_cache(maxsize=2048)
def _whole(written: str) -> str:
    if len(written) > _LONGEST:
        return digits_zh(written)
    spoken = _an2cn_typed(str(int(written)), "low")
    return "两" + spoken[1:] if spoken[0] == "二" and spoken[1:2] in {"千", "万", "亿"} else spoken


def grouped_zh(written: str) -> str:
    """Read a figure of a name, as in G20, C919, PM2.5: up to two digits by value, more one by one."""
    if "." in written or (len(written) <= 2 and written[0] != "0"):
        return value_zh(written)
    return digits_zh(written)
