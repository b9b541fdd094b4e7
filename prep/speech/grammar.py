"""Small rules of grammar by which texts are joined as they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prep.messages import Lang

_CHINESE_ORDINALS = "一二三四五六七八九十"
_ENGLISH_ORDINALS = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
]
_WHEN = re.compile(r"(我(?:还|也)?(?:会|将|打算))(?=上岗|上任|到任)")
"""Before a time that a measure begins with: 我会在上岗第一个月…"""
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’）]*|[^。！？]+$")
_EN_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


def ordinal(number: int, lang: Lang) -> str:
    """Return the n-th word of a row, from 1: 一, 二; First, Second."""
    if lang == "zh":
        return _CHINESE_ORDINALS[number - 1] if number <= 10 else "十" + ordinal(number - 10, lang)
    return _ENGLISH_ORDINALS[number - 1] if number <= 12 else "Next"


def joined(words: Sequence[str], lang: Lang) -> str:
    """Join words in a row: 甲、乙、丙; a, b and c."""
    if lang == "zh":
        return "、".join(words)
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """Begin with a small letter, unless the first word is an abbreviation, ``I`` or a single letter."""
    first = text.split(" ", 1)[0]
    if first in {"I", "I'm"} or (len(first) > 1 and first[1:] != first[1:].lower()):
        return text
    return text[:1].lower() + text[1:]


def with_article(noun: str) -> str:
    """Put ``a`` or ``an`` before a noun: ``a loan officer``, ``an account manager``."""
    noun = lower(noun)
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def sentence_case(text: str, lang: Lang) -> str:
    """Begin an English sentence with a capital letter; end no sentence with two stops; put 在 between 我会 and 上岗."""
    text = re.sub(r"([。！？.!?])[。.]+$", r"\1", text)
    text = _WHEN.sub(r"\1在", text)
    return capital(text) if lang == "en" else text


def with_stop(text: str, lang: Lang) -> str:
    """End a sentence with a full stop if nothing ends it."""
    text = text.rstrip()
    if text.endswith(tuple("。！？.!?”’")):
        return text
    return text.rstrip("；;，,") + ("。" if lang == "zh" else ".")


def sentences(text: str, lang: Lang) -> list[str]:
    """Split a text into its sentences."""
    if lang == "zh":
        return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]
    return [found.strip() for found in _EN_SENTENCE.split(text) if found.strip()]
