"""Find and load the fixed texts of the papers of an interview day."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import Lang
from prep.model.pack import PackTexts


def pack_texts(lang: Lang) -> PackTexts:
    """Load the fixed texts of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("interview", "pack", lang, PackTexts)
