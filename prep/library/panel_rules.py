"""Find and load the rules by which panels' marks become results."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load, nearest
from prep.library.resources import folders
from prep.messages import say
from prep.model.scoring import PanelRules


def panel_rules_files() -> dict[str, Path]:
    """Return the files by their ids; the user's own go before the built-in ones."""
    found: dict[str, Path] = {}
    for folder in folders("templates"):
        for path in sorted((folder / "interview" / "panels").glob("*.yaml")):
            found.setdefault(path.stem, path)
    return found


def panel_rules(name: str) -> PanelRules:
    """Load rules by their id, or from a file of one's own; raises ``NotFoundError`` or ``DataError``."""
    own = Path(name)
    if own.suffix in (".yaml", ".yml") and own.is_file():
        return load(own, PanelRules).value
    files = panel_rules_files()
    if name not in files:
        hint = nearest(name, files)
        asked = say(f"；是 {hint} 吗？", f"; did you mean {hint}?") if hint else ""
        there = ", ".join(files)
        raise NotFoundError(
            say(
                f"没有评分规则 {name} — 有：{there}{asked}",
                f"there are no rules {name} — there are: {there}{asked}",
            )
        )
    path = files[name]
    return _rules(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _rules(path: Path, _changed: int) -> PanelRules:
    return load(path, PanelRules).value
