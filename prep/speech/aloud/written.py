"""What figures look like in writing, the same in both languages."""

from __future__ import annotations

import re

NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""A number in ASCII digits: unlike the fact guard's, it never takes half of a longer row of digits."""
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
MONTH = r"(?:1[0-2]|0?[1-9])(?![0-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
HOUR = r"(?:[01]?[0-9]|2[0-4])"
TO = r"\s*[-–—−~～]\s*"
"""The dash of a range."""
EMAIL = r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
URL = (
    r"(?:https?://(?:[A-Za-z0-9-]+\.)+[A-Za-z]+|www\.(?:[A-Za-z0-9-]+\.)*[A-Za-z]+|"
    r"(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|io)(?![A-Za-z0-9]))(?:/[A-Za-z0-9_/.-]*[A-Za-z0-9])?"
)
STANDARD = r"(GB/T|GB/Z|GB|ISO/IEC|ISO|IEC|IEEE|DL/T|JR/T)[ -]?([0-9]{3,5})(?:[-:—]((?:19|20)[0-9]{2}))?(?![0-9])"
"""A standard by its number, with or without its year: GB/T 9704-2012."""
PHONE = (
    r"(?:1[3-9][0-9]{9}|1[3-9][0-9][- ][0-9]{4}[- ][0-9]{4}|[48]00[- ]?[0-9]{3}[- ][0-9]{4}|[48]00-[0-9]{4}-[0-9]{3}|"
    r"\(0[0-9]{2,3}\)[ -]?[0-9]{7,8}|0[0-9]{2,3}[- ][0-9]{4}[- ]?[0-9]{3,4})(?![0-9])"
)
"""Chinese mobile, 400 and 800 numbers, and fixed lines with their area code."""

_KEPT = "：；？［］＼＾｀"
_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code) not in _KEPT} | {
    ord(wide): narrow for wide, narrow in zip("％＋－／～．＄＃＆￡", "%+-/~.$#&£", strict=True)
}
_HAS_WIDE = re.compile(r"[％＋－／～．＄＃＆￡０-ｚ：]")
_WIDE_COLON = re.compile(r"(?<=[0-9])：(?=[0-9])")


def narrowed(text: str) -> str:
    """Write full-width figures, letters and their signs as ASCII; punctuation stays as it is."""
    if text.isascii() or not _HAS_WIDE.search(text):
        return text
    return _WIDE_COLON.sub(":", text.translate(_WIDE))
