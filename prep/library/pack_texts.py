"""Find and load the fixed texts of the papers of an interview day."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.pack import PackTexts


def pack_path(lang: Lang) -> Path:
    """Return the file of a language; raises ``NotFoundError``."""
    name = f"pack-{lang}.yaml"
    path = find("templates", "interview", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/interview/{name}", f"templates/interview/{name} is missing")
        )
    return path


def pack_texts(lang: Lang) -> PackTexts:
    """Load the fixed texts of a language; raises ``NotFoundError`` or ``DataError``."""
    path = pack_path(lang)
    return _texts(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _texts(path: Path, _changed: int) -> PackTexts:
    return load(path, PackTexts).value
