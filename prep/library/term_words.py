"""Find and load the words by which key terms are drawn from what a post asks for."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import Lang
from prep.model.post_terms import TermWords


def term_words(lang: Lang) -> TermWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("resume", "terms", lang, TermWords)
