"""Load a built-in file of which there is one for each language; the user's own goes before it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say

M = TypeVar("M", bound=BaseModel)


def language_path(folder: str, name: str, lang: Lang) -> Path:
    """Return ``templates/FOLDER/NAME-LANG.yaml``; raises ``NotFoundError``."""
    file = f"{name}-{lang}.yaml"
    path = find("templates", folder, file)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/{folder}/{file}", f"templates/{folder}/{file} is missing")
        )
    return path


def language_file(folder: str, name: str, lang: Lang, model: type[M]) -> M:
    """Load that file as a model, once for each version of it; raises ``NotFoundError`` or ``DataError``."""
    path = language_path(folder, name, lang)
    return _loaded(path, path.stat().st_mtime_ns, model)


@lru_cache(maxsize=16)
def _loaded(path: Path, _changed: int, model: type[Any]) -> Any:
    return load(path, model).value
