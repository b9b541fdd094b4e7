"""Find and load the rules for reading aloud."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.aloud import Aloud


def aloud(lang: Lang) -> Aloud:
    """Load the rules of a language; raises ``NotFoundError`` or ``DataError``."""
    name = f"aloud-{lang}.yaml"
    path = find("templates", "speech", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{name}", f"templates/speech/{name} is missing")
        )
    return _aloud(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _aloud(path: Path, _changed: int) -> Aloud:
    return load(path, Aloud).value
