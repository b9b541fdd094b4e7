"""How wide letters are, in thousandths of the text's size.

The Latin widths are those of Arial and Times New Roman, to which Liberation Sans and Liberation Serif are metrically
equal; they were read from the latter's tables of advance widths. Chinese characters are one em wide in every font.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SANS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_SANS_BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
    611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
_SERIF = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
    500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
)  # fmt: skip
_SERIF_BOLD = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
    556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
)  # fmt: skip
_TABLES = {
    (False, False): _SANS,
    (False, True): _SANS_BOLD,
    (True, False): _SERIF,
    (True, True): _SERIF_BOLD,
}
_OTHERS = {
    "–": 556,
    "—": 1000,
    "‘": 222,
    "’": 222,
    "“": 333,
    "”": 333,
    "…": 1000,
    "·": 278,
    "•": 350,
    "\xa0": 278,
}
_OTHERS_SERIF = {
    "–": 500,
    "—": 1000,
    "‘": 333,
    "’": 333,
    "“": 444,
    "”": 444,
    "…": 1000,
    "·": 250,
    "•": 350,
    "\xa0": 250,
}
_SERIFS = ("times", "serif", "georgia", "garamond", "cambria", "宋", "仿宋", "楷", "song", "ming")
EM = 1000


def is_serif(font: str) -> bool:
    """Tell which of the two tables stands for a font."""
    return any(part in font.lower() for part in _SERIFS) and "sans" not in font.lower()


def is_wide(char: str) -> bool:
    """Tell whether a character takes a whole em: Chinese, Japanese, Korean, and their punctuation."""
    return char >= "\u1100" and unicodedata.east_asian_width(char) in "WF"


AMBIGUOUS = frozenset("“”‘’—…·×÷±°§％‰℃①②③④⑤⑥⑦⑧⑨⑩→←↑↓■□●○◆★☆√")
"""Characters that a Chinese font draws one em wide and a Latin font narrow."""


@lru_cache(maxsize=4096)
def latin_width(char: str, serif: bool, bold: bool) -> int:
    """Return the width of a character in a Latin font."""
    table = _TABLES[serif, bold]
    code = ord(char)
    if 32 <= code < 127:
        return table[code - 32]
    others = _OTHERS_SERIF if serif else _OTHERS
    if char in others:
        return others[char]
    base = unicodedata.normalize("NFD", char)[0]
    if base != char and 32 <= ord(base) < 127:
        return table[ord(base) - 32]
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn"):
        return 0
    return 556 if not serif else 500
