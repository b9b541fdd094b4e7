"""Find and load the words by which key terms are drawn from what a post asks for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.post_terms import TermWords


def term_words(lang: Lang) -> TermWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    name = f"terms-{lang}.yaml"
    path = find("templates", "resume", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/resume/{name}", f"templates/resume/{name} is missing")
        )
    return _words(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _words(path: Path, _changed: int) -> TermWords:
    return load(path, TermWords).value
