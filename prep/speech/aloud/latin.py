"""How long Latin letters take: syllables within Chinese, words within English.

An abbreviation is spelt, one syllable a letter (W has three); a word is counted by its groups of
vowels. In English two spelt syllables take the time of a word.
"""

from __future__ import annotations

import re

_PIECE = re.compile(r"[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z]+(?:['’][a-z]+)*|[A-Z]")
_VOWELS = re.compile(r"[aeiouy]+")
_SAID_AS_WORDS = frozenset({"POS", "SIM", "LOGO", "SWOT", "STAR", "SMART", "SOHO", "OPEC", "APEC", "BIM", "NASA", "TOP"})  # fmt: skip
_SPELT_WORDS = frozenset({"app", "iot", "phd", "vip"})
"""Written like words, but spelt by Chinese speakers: App is A-P-P."""
_LONGEST_SPELT = 5


def syllables(word: str) -> int:
    """Return the syllables of a run of Latin letters as said within Chinese: WTO 5, Excel 2, ChatGPT 4.

    A name that is still to be filled in (xxx) counts as one.
    """
    if not word.strip("x"):
        return 1
    if word.lower() in _SPELT_WORDS:
        return _spelt(word)
    return sum(_piece(piece) for piece in _PIECE.findall(word))


def _piece(piece: str) -> int:
    if piece in _SAID_AS_WORDS:
        return _spoken(piece)
    if len(piece) > 1 and piece[:2].isupper():
        return _spelt(piece)
    return _spoken(piece) or _spelt(piece)


def _spelt(letters: str) -> int:
    return len(letters) + 2 * letters.lower().count("w")


def _spoken(word: str) -> int:
    """Count the groups of vowels, without a silent e at the end; table has two, made one."""
    plain = re.sub(r"['’]", "", word.lower())
    groups = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not re.search(r"[^aeiouy]le$|[aeiouy]e$", plain)
    return groups - 1 if silent and groups > 1 else groups


def words(token: str) -> int:
    """Return the words that a run of letters counts for in English: KPI 2, HR 1, report 1."""
    plain = token.removesuffix("s")
    if plain.isupper() and 1 < len(plain) <= _LONGEST_SPELT and plain not in _SAID_AS_WORDS:
        return -(-_spelt(token) // 2)
    return 1
