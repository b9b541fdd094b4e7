"""Find and load the words of the fact guard."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import LANGS, Lang, say
from prep.model.guard_words import GuardWords


def guard_words(lang: Lang) -> GuardWords:
    """Load the words of a language; raises ``NotFoundError`` or ``DataError``."""
    name = f"guard-{lang}.yaml"
    path = find("templates", "evidence", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/evidence/{name}", f"templates/evidence/{name} is missing")
        )
    return _words(path, path.stat().st_mtime_ns)


def all_guard_words() -> dict[Lang, GuardWords]:
    """Load the words of every language; raises ``NotFoundError`` or ``DataError``."""
    return {lang: guard_words(lang) for lang in LANGS}


@lru_cache(maxsize=4)
def _words(path: Path, _changed: int) -> GuardWords:
    return load(path, GuardWords).value
