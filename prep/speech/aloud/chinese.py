"""Chinese as it is spoken: all rules in their order."""

from __future__ import annotations

import re

from prep.speech.aloud.scan import Rules, read, rule
from prep.speech.aloud.written import NUMBER, narrowed
from prep.speech.aloud.zh_amounts import AMOUNTS, SUMS_OF_MONEY, value
from prep.speech.aloud.zh_calendar import CALENDAR
from prep.speech.aloud.zh_digits import DIGITS
from prep.speech.aloud.zh_latin import ADDRESSES, LATIN
from prep.speech.aloud.zh_signs import SIGNS

_QUIET = re.compile(r"[\u3400-\u9fff\s。，、；：！？“”（）《》…]*")
_RULES = Rules(
    quiet=_QUIET,
    digits=(*ADDRESSES, *CALENDAR, *DIGITS, *AMOUNTS, rule(NUMBER, value)),
    letters=(*SUMS_OF_MONEY, *LATIN),
    signs=(*SUMS_OF_MONEY, *DIGITS[:1], *SIGNS),
)


def read_chinese(text: str) -> str:
    """Write the figures and signs of a Chinese text as they are spoken; letters stay letters."""
    return read(narrowed(text), _RULES)
