"""Find and load outlines and sentence patterns of speeches."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.outline import Outline, Patterns


def outline_path(name: str = "classic") -> Path:
    """Return the file of an outline; raises ``NotFoundError``."""
    return _found(f"outline-{name}.yaml")


def patterns_path(lang: Lang) -> Path:
    """Return the file of the sentence patterns of a language."""
    return _found(f"patterns-{lang}.yaml")


def outline(name: str = "classic") -> Outline:
    """Load an outline; raises ``NotFoundError`` or ``DataError``."""
    path = outline_path(name)
    return _outline(path, path.stat().st_mtime_ns)


def patterns(lang: Lang) -> Patterns:
    """Load the sentence patterns of a language; raises ``NotFoundError`` or ``DataError``."""
    path = patterns_path(lang)
    return _patterns(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _outline(path: Path, _changed: int) -> Outline:
    return load(path, Outline).value


@lru_cache(maxsize=8)
def _patterns(path: Path, _changed: int) -> Patterns:
    return load(path, Patterns).value


def _found(name: str) -> Path:
    path = find("templates", "speech", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{name}", f"templates/speech/{name} is missing")
        )
    return path
