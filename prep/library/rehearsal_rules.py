"""Find and load the rules of the rehearsal."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import Loaded, load
from prep.library.resources import find
from prep.messages import say
from prep.model.rehearsal import RehearsalRules

_FILE = "rehearsal.yaml"


def rehearsal_rules() -> RehearsalRules:
    """Load the rules, the user's own before the built-in; raises ``NotFoundError`` or ``DataError``."""
    path = find("templates", "speech", _FILE)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{_FILE}", f"templates/speech/{_FILE} is missing")
        )
    return _rules(path, path.stat().st_mtime_ns)


def load_rehearsal_rules(path: Path) -> Loaded[RehearsalRules]:
    """Load a file of rules; raises ``DataError``."""
    return load(path, RehearsalRules)


@lru_cache(maxsize=4)
def _rules(path: Path, _changed: int) -> RehearsalRules:
    return load_rehearsal_rules(path).value
