"""Find and load the fixed texts of question books."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import Lang
from prep.model.script import BookScript


def script(lang: Lang) -> BookScript:
    """Load the fixed texts of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("interview", "script", lang, BookScript)
