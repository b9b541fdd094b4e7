"""Find and load the words by which a résumé written elsewhere is read."""

from __future__ import annotations

from prep.library.language_files import language_file
from prep.messages import LANGS, Lang
from prep.model.resume_words import ResumeWords


def resume_words(lang: Lang) -> ResumeWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    return language_file("intake", "resume-words", lang, ResumeWords)


def all_resume_words() -> tuple[ResumeWords, ...]:
    """Load the words of every language, Chinese first: many résumés mix the two."""
    return tuple(resume_words(lang) for lang in LANGS)
