"""Load the sentence patterns of work reports."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import Lang, say
from prep.model.outline import Patterns


def report_patterns(lang: Lang) -> Patterns:
    """Load the patterns of work reports in a language; raises ``NotFoundError`` or ``DataError``."""
    name = f"report-{lang}.yaml"
    path = find("templates", "speech", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{name}", f"templates/speech/{name} is missing")
        )
    return _patterns(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _patterns(path: Path, _changed: int) -> Patterns:
    return load(path, Patterns).value
