"""Find and load the words by which a résumé written elsewhere is read."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import LANGS, Lang, say
from prep.model.resume_words import ResumeWords


def resume_words(lang: Lang) -> ResumeWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    name = f"resume-words-{lang}.yaml"
    path = find("templates", "intake", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/intake/{name}", f"templates/intake/{name} is missing")
        )
    return _words(path, path.stat().st_mtime_ns)


def all_resume_words() -> tuple[ResumeWords, ...]:
    """Load the words of every language, Chinese first: many résumés mix the two."""
    return tuple(resume_words(lang) for lang in LANGS)


@lru_cache(maxsize=4)
def _words(path: Path, _changed: int) -> ResumeWords:
    return load(path, ResumeWords).value
