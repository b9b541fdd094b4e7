"""Cut sentences into pieces that may be terms: no leads, no tails, no adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from prep.messages import Lang
from prep.model.post_terms import TermWords

_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_NUMBER = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）、.．:：](?!\d)|[•●▪◆■※*·\-–—➢✓])\s*"
)
_CLAUSES: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[，,；;。！!]|\s{2,}"),
    "en": re.compile(r"[;.!](?=\s|$)|\s[–—-]\s"),
}


def bare(line: str) -> str:
    """Return a line without its number or bullet and the mark at its end."""
    return _NUMBER.sub("", line.strip()).rstrip("。；;.，, ")


def clauses(line: str, lang: Lang) -> list[str]:
    """Return the clauses of a line; what stands in brackets is told apart from what it explains."""
    inner = [found.group()[1:-1] for found in _BRACKETS.finditer(line)]
    texts = [_BRACKETS.sub(" " if lang == "en" else "", line), *inner]
    return [part.strip() for text in texts for part in _CLAUSES[lang].split(text) if part.strip()]


class Trimmer:
    """Takes leads, tails and adjectives off pieces, by the words of a language."""

    def __init__(self, words: TermWords) -> None:
        self.lang = words.lang
        self._leads = _longest_first((*words.leads, *words.fillers))
        self._duty = _longest_first((*words.duty_leads, *words.fillers))
        self._tails = _longest_first(words.tails)
        self._stop = frozenset(word.casefold() for word in words.stop)
        self._whole = tuple(words.whole)
        self._doing = frozenset(self._duty)

    def trim(self, piece: str, duty: bool = False) -> str:
        """Return a piece without what is no part of the term; nothing where no term is left."""
        text = piece.strip(" 　的:：“”\"'")
        before = None
        while text and text != before:
            before = text
            text = self._without_head(text, self._duty if duty else self._leads)
            text = self._without_tail(text)
        if duty and text.casefold() in self._doing:
            return ""
        return "" if text.casefold() in self._stop else text

    def _without_head(self, text: str, heads: tuple[str, ...]) -> str:
        low = text.casefold()
        if low.startswith(self._whole):
            return text
        for head in heads:
            if (
                low.startswith(head)
                and self._ends_word(low, len(head))
                and self._leaves(text[len(head) :])
            ):
                return text[len(head) :].strip(" 　的:：")
        return text

    def _without_tail(self, text: str) -> str:
        low = text.casefold()
        for tail in self._tails:
            cut = len(text) - len(tail)
            if (
                low.endswith(tail)
                and cut > 0
                and self._begins_word(low, cut)
                and self._leaves(text[:cut])
            ):
                return text[:cut].strip(" 　的,，")
        return text

    def _leaves(self, rest: str) -> bool:
        """Whether enough is left: one Chinese character says nothing, and would be half a word."""
        rest = rest.strip()
        return len(rest) >= 2 or self.lang == "en"

    def _ends_word(self, text: str, at: int) -> bool:
        return self.lang == "zh" or at >= len(text) or not text[at].isalnum()

    def _begins_word(self, text: str, at: int) -> bool:
        return self.lang == "zh" or not text[at - 1].isalnum()


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word.casefold() for word in words}, key=len, reverse=True))


@lru_cache(maxsize=8)
def splitter(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that splits where one of some words stands."""
    return re.compile(
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE
    )
