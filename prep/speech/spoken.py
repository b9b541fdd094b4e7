"""How long a text takes to say.

What counts is what is spoken, never ``len(text)``: 0.35% is five characters and seven syllables. In
Chinese the unit is the syllable, in English the word. A pace is the *speaking rate*: units in a minute
with the ordinary pauses of speech in it, as a rehearsal measures it, so punctuation adds nothing.

In Chinese a spelt letter is a syllable (W three), a Latin word the syllables of its vowels. In English
numbers are read as the British do (one hundred *and* five), hyphenated words count by their parts, a
contraction is one word; two spelt letters take the time of a word (about 1.5 syllables), so KPI is two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from prep.messages import Lang
from prep.speech.aloud.chinese import read_chinese
from prep.speech.aloud.english import read_english
from prep.speech.aloud.latin import syllables, words

DEFAULT_PACE: dict[Lang, int] = {"zh": 200, "en": 130}
"""Syllables a minute in Chinese, words a minute in English."""

PACES: dict[Lang, tuple[int, ...]] = {"zh": (160, 180, 200, 220), "en": (110, 120, 130, 140)}
"""What a candidate may choose from before a rehearsal has measured the pace: slow, steady, usual, brisk."""
CEILING: dict[Lang, int] = {"zh": 240, "en": 165}
"""Faster than this listeners do not follow a prepared speech: four syllables a second in Chinese; in English
about the average of TED talks, 163 words a minute."""

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇]+")
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’]*")
_MAYBE_SPELT = re.compile(r"[A-Z]{2,}s?(?![A-Za-zÀ-ɏ])")


def units(text: str, lang: Lang) -> int:
    """Return the spoken length of a text: syllables (zh) or words (en)."""
    return _zh_units(text) if lang == "zh" else _en_units(text)


def seconds(length: int, pace: int) -> float:
    """Return the time that a spoken length takes at a pace."""
    return length * 60 / pace


def read_aloud(text: str, lang: Lang = "zh") -> str:
    """Write the figures and signs of a text as they are spoken."""
    return read_chinese(text) if lang == "zh" else read_english(text)


@lru_cache(maxsize=4096)
def _zh_units(text: str) -> int:
    spoken = read_chinese(text)
    han = sum(map(len, _HAN.findall(spoken)))
    return han + sum(map(syllables, _LETTERS.findall(spoken)))


@lru_cache(maxsize=4096)
def _en_units(text: str) -> int:
    spoken = read_english(text)
    spelt = sum(words(letters) - 1 for letters in _MAYBE_SPELT.findall(spoken))
    han = 0 if spoken.isascii() else sum(map(len, _HAN.findall(spoken)))
    return len(_LETTERS.findall(spoken)) + spelt + han
