"""Find and load the tables of readings."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from prep.library.load import load
from prep.library.resources import folders
from prep.model.readings import Readings


def readings() -> Readings:
    """Load all tables as one, the user's own over the built-in; raises ``DataError``."""
    paths = {
        path.name: path
        for folder in reversed(list(folders("templates")))
        for path in sorted((folder / "speech").glob("readings-*.yaml"))
    }
    return _together(tuple((path, path.stat().st_mtime_ns) for path in paths.values()))


@lru_cache(maxsize=4)
def _together(files: tuple[tuple[Path, int], ...]) -> Readings:
    tables = [load(path, Readings).value for path, _ in files]
    return Readings.model_validate({"schema": "readings/1", **_merged(tables)})


def _merged(tables: list[Readings]) -> dict[str, Any]:
    return {
        "words": {word: said for table in tables for word, said in table.words.items()},
        "surnames": {name: said for table in tables for name, said in table.surnames.items()},
        "titles": tuple(title for table in tables for title in table.titles),
        "before_names": tuple(word for table in tables for word in table.before_names),
        "known": tuple(word for table in tables for word in table.known),
    }
