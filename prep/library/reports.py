"""Load the sentence patterns of work reports."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import Lang
from prep.model.outline import Patterns


def report_patterns(lang: Lang) -> Patterns:
    """Load the patterns of work reports in a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("speech", "report", lang, Patterns)
