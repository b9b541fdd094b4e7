"""English as it is spoken: all rules in their order."""

from __future__ import annotations

import re

from prep.speech.aloud.en_amounts import AMOUNTS, SUMS_OF_MONEY, value
from prep.speech.aloud.en_calendar import CALENDAR, DATES_BY_NAME
from prep.speech.aloud.en_digits import ADDRESSES, DIGITS, LETTERS
from prep.speech.aloud.en_signs import SIGNS
from prep.speech.aloud.scan import Rules, read, rule
from prep.speech.aloud.written import NUMBER, narrowed

_NOTHING_SPECIAL = r"(?![0-9$@]|[-.][0-9]|\.\s?[0-9]|\.[A-Za-z]|://|\s(?:I[IVX]|[VX]))"
_MARKS = r"[\s,.;!?…“”‘’'\"()]"
_QUIET = re.compile(
    rf"(?:[a-z][A-Za-zÀ-ɏ]*+{_NOTHING_SPECIAL}{_MARKS}*+|In(?=\s[0-9])|[A-ZÀ-ɏ][A-Za-zÀ-ɏ]*+(?!\s[0-9]){_NOTHING_SPECIAL}|"
    rf"{_MARKS}++|[-–—:](?![\s-]?[0-9$€£¥]|Q[1-4]|//))*+"
)
"""Words that no figure, point or sign follows, and the marks between them. March 5 is for a rule, in 5 is not."""
_PLAIN = rule(r"[1-9][0-9]?(?=\s[a-z]{4})", value)
"""Most figures are small and have a word behind them; asked first, to be quick."""
_RULES = Rules(
    quiet=_QUIET,
    digits=(_PLAIN, *ADDRESSES, CALENDAR[0], *DIGITS, *CALENDAR, *AMOUNTS, rule(NUMBER, value)),
    letters=(*SUMS_OF_MONEY, *DATES_BY_NAME, *LETTERS),
    signs=(*SUMS_OF_MONEY, *SIGNS),
)


def read_english(text: str) -> str:
    """Write the figures and signs of an English text as they are spoken; letters stay letters."""
    return read(narrowed(text), _RULES)
