"""Find and load the rules for reading aloud."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import Lang
from prep.model.aloud import Aloud


def aloud(lang: Lang) -> Aloud:
    """Load the rules of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("speech", "aloud", lang, Aloud)
