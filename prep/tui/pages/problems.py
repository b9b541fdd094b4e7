"""What is wrong in a file: place, fault, remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from prep.errors import Problem
from prep.tui.language import say
from prep.tui.pages.block import Block


def problem_page(path: Path, problems: Iterable[Problem]) -> list[Block]:
    """Return every problem of a file with line and column, and what to write instead."""
    found = list(problems)
    errors = sum(problem.level == "error" for problem in found)
    title = (
        say(f"{path.name} 有{errors}处错误，还不能用", f"{path.name} cannot be used: {errors} errors")
        if errors
        else say(f"{path.name} 有{len(found)}条提醒", f"{path.name}: {len(found)} warnings")
    )  # fmt: skip
    advice = say(
        "用编辑器改好并保存，再按 r 重新读取。",
        "Put them right in your editor, save, then press r to read the file again.",
    )
    pages = [Block(title, "title"), Block(str(path), "note"), Block(advice, "note")]
    for problem in found:
        pages += _problem(problem)
    return pages


def _problem(problem: Problem) -> Iterator[Block]:
    place = f"{problem.line}:{problem.column}" if problem.line else Path(problem.file).name
    mark = "x " if problem.level == "error" else "! "
    yield Block(f"{place}  {problem.where}".rstrip(), "warn", mark=mark, gap=True)
    yield Block(problem.what, indent=2)
    if problem.remedy:
        yield Block(problem.remedy, indent=2, mark="-> ")
