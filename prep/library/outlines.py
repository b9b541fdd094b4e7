"""Find and load outlines, score sheets and sentence patterns of speeches."""

from __future__ import annotations

import difflib
from functools import lru_cache
from pathlib import Path
from typing import Literal

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find, folders
from prep.messages import Lang, say
from prep.model.outline import Outline, Patterns
from prep.model.sheet import Sheet


def outline_path(name: str = "classic") -> Path:
    """Return the file of an outline, by its id or as a file; raises ``NotFoundError``."""
    return _named("outline", name)


def sheet_path(name: str) -> Path:
    """Return the file of a score sheet, by its id or as a file; raises ``NotFoundError``."""
    return _named("sheet", name)


def patterns_path(lang: Lang) -> Path:
    """Return the file of the sentence patterns of a language."""
    return _found(f"patterns-{lang}.yaml")


def fact_sheet_words(lang: Lang) -> Patterns:
    """Load the words of the fact sheet in a language; raises ``NotFoundError`` or ``DataError``."""
    path = _found(f"fact-sheet-{lang}.yaml")
    return _patterns(path, path.stat().st_mtime_ns)


def outline(name: str = "classic") -> Outline:
    """Load an outline; raises ``NotFoundError`` or ``DataError``."""
    path = outline_path(name)
    return _outline(path, path.stat().st_mtime_ns)


def sheet(name: str) -> Sheet:
    """Load a score sheet; raises ``NotFoundError`` or ``DataError``."""
    path = sheet_path(name)
    return _sheet(path, path.stat().st_mtime_ns)


def patterns(lang: Lang) -> Patterns:
    """Load the sentence patterns of a language; raises ``NotFoundError`` or ``DataError``."""
    path = patterns_path(lang)
    return _patterns(path, path.stat().st_mtime_ns)


def names(kind: Literal["outline", "sheet"]) -> list[str]:
    """Return the ids of all outlines or sheets, the user's own and the built-in."""
    found = {
        path.stem.removeprefix(f"{kind}-")
        for folder in folders("templates")
        for path in (folder / "speech").glob(f"{kind}-*.yaml")
    }
    return sorted(found, key=lambda name: (name != "classic", name))


@lru_cache(maxsize=8)
def _outline(path: Path, _changed: int) -> Outline:
    return load(path, Outline).value


@lru_cache(maxsize=8)
def _sheet(path: Path, _changed: int) -> Sheet:
    return load(path, Sheet).value


@lru_cache(maxsize=8)
def _patterns(path: Path, _changed: int) -> Patterns:
    return load(path, Patterns).value


def _named(kind: Literal["outline", "sheet"], name: str) -> Path:
    """Return a file that a person named by path or by id."""
    if name.endswith((".yaml", ".yml")):
        path = Path(name)
        if path.is_file():
            return path
        raise NotFoundError(
            say(
                f"{name}：没有这个文件 — 检查路径",
                f"{name}: there is no such file — check the path",
            )
        )
    path = find("templates", "speech", f"{kind}-{name}.yaml")
    if path is None:
        raise NotFoundError(_unknown(kind, name))
    return path


def _unknown(kind: Literal["outline", "sheet"], name: str) -> str:
    there = names(kind)
    like = difflib.get_close_matches(name, there, n=1)
    meant = say(f"是不是 {like[0]}？", f"did you mean {like[0]}? ") if like else ""
    listed = ", ".join(there)
    called = say("提纲", "outline") if kind == "outline" else say("评分表", "score sheet")
    return say(
        f"没有{called} {name} — {meant}现有：{listed}；也可以写自己的 .yaml 文件",
        f"there is no {called} {name} — {meant}there are: {listed}; or name a .yaml file of your own",
    )


def _found(name: str) -> Path:
    path = find("templates", "speech", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/speech/{name}", f"templates/speech/{name} is missing")
        )
    return path
