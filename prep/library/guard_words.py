"""Find and load the words of the fact guard."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import LANGS, Lang
from prep.model.guard_words import GuardWords


def guard_words(lang: Lang) -> GuardWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("evidence", "guard", lang, GuardWords)


def all_guard_words() -> dict[Lang, GuardWords]:
    """Load the words of every language; raises ``NotFoundError`` or ``DataError``."""
    return {lang: guard_words(lang) for lang in LANGS}
