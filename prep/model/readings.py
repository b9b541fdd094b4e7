"""How Chinese words are read aloud (注音): tables of words, surnames, and what everybody reads rightly."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from prep.messages import say
from prep.model.base import Model

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff〇]")
"""One Chinese character."""
_TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ", "m": "m\u0304ḿm\u030cm\u0300",
          "n": "n\u0304ńňǹ"}  # fmt: skip
_MARKED = "".join(_TONES[vowel] for vowel in "aeiouü") + "ḿńňǹ"
_SYLLABLE = re.compile(
    rf"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü{_MARKED}]+(?:n?g?|r)|[mnḿńňǹ]g?|r"
)


def marked(syllable: str) -> str:
    """Return a syllable with its tone as a mark: ``zhong4`` and ``zhòng`` are ``zhòng``, ``lv4`` is ``lǜ``, ``de5`` is ``de``.

    Raises ``ValueError`` for what is no syllable of Hanyu Pinyin (GB/T 16159).
    """
    plain = syllable.strip().lower().replace("u:", "ü").replace("v", "ü")
    if plain[-1:] in set("12345"):
        plain = _with_mark(plain[:-1], int(plain[-1]))
    if not _SYLLABLE.fullmatch(plain):
        raise ValueError(
            say(
                f"{syllable} 不是拼音 — 写成 háng 或 hang2",
                f"{syllable} is no syllable of pinyin — write háng or hang2",
            )
        )
    return plain


def _with_mark(letters: str, tone: int) -> str:
    """Put the mark over a, else e, else the o of ou, else the last vowel."""
    if tone == 5:
        return letters
    vowels = [place for place, letter in enumerate(letters) if letter in "aeiouü"]
    at = next((letters.index(v) for v in "ae" if v in letters), None)
    if at is None and "ou" in letters:
        at = letters.index("o")
    if at is None:
        at = vowels[-1] if vowels else 0
    if letters and letters[at] in _TONES:
        return letters[:at] + _TONES[letters[at]][tone - 1] + letters[at + 1 :]
    return letters


def _fitting(words: dict[str, str]) -> dict[str, str]:
    """Check that each word has as many syllables as characters, and write the tones as marks."""
    return {word: _reading(word, written) for word, written in words.items()}


def _reading(word: str, written: str) -> str:
    count = len(word)
    if not word or any(not HAN.fullmatch(character) for character in word):
        raise ValueError(say(f"“{word}”要全是汉字", f"“{word}” must be Chinese characters only"))
    syllables = written.split()
    if len(syllables) != count:
        raise ValueError(
            say(
                f"“{word}”有 {count} 个字，拼音“{written}”却有 {len(syllables)} 个音节 — 一字一个音节，用空格隔开",
                f"“{word}” has {count} characters and “{written}” {len(syllables)} syllables — "
                "write one for each, with spaces between",
            )
        )
    return " ".join(marked(syllable) for syllable in syllables)


WordReadings = Annotated[dict[str, str], AfterValidator(_fitting)]
"""Words and how they are read, one syllable for each character: ``支行: zhī háng``; tones as marks or digits."""


class Readings(Model):
    """A table of readings (``templates/speech/readings-*.yaml``)."""

    schema_: Annotated[Literal["readings/1"], Field(alias="schema")]
    words: WordReadings = Field(default_factory=dict)
    """Words of a field that are often misread, and words that would be mistaken for those."""
    surnames: WordReadings = Field(default_factory=dict)
    """Characters that are read otherwise as a surname."""
    titles: tuple[str, ...] = ()
    """What follows a surname: 主任, 行长."""
    before_names: tuple[str, ...] = ()
    """What may stand before a surname within a sentence: 和, 请."""
    known: tuple[str, ...] = ()
    """Words that every reader gets right although a character in them has several readings."""
