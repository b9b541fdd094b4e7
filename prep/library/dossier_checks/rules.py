"""Find and load what the checks of a dossier go by."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import Loaded, load
from prep.library.resources import find
from prep.messages import say
from prep.model.dossier_checks import CheckRules

_FILE = "checks.yaml"


def check_rules() -> CheckRules:
    """Load the rules, the user's own before the built-in; raises ``NotFoundError`` or ``DataError``."""
    path = find("templates", "dossier", _FILE)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/dossier/{_FILE}", f"templates/dossier/{_FILE} is missing")
        )
    return _rules(path, path.stat().st_mtime_ns)


def load_check_rules(path: Path) -> Loaded[CheckRules]:
    """Load a file of rules; raises ``DataError``."""
    return load(path, CheckRules)


@lru_cache(maxsize=4)
def _rules(path: Path, _changed: int) -> CheckRules:
    return load_check_rules(path).value
