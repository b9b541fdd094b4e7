"""Find and load the fixed texts of question books."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.script import BookScript


def script_path(lang: Lang) -> Path:
    """Return the file of a language; raises ``NotFoundError``."""
    name = f"script-{lang}.yaml"
    path = find("templates", "interview", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/interview/{name}", f"templates/interview/{name} is missing")
        )
    return path


def script(lang: Lang) -> BookScript:
    """Load the fixed texts of a language; raises ``NotFoundError`` or ``DataError``."""
    path = script_path(lang)
    return _script(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _script(path: Path, _changed: int) -> BookScript:
    return load(path, BookScript).value
