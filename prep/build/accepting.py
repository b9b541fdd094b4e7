"""Record warnings of ``prep check`` that a person keeps on purpose, beside the files they were found in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from prep.build.review import recorded
from prep.errors import NotFoundError, Problem
from prep.library.accepted import accepted_path
from prep.library.load import nearest
from prep.library.review_rules import parse_accepted
from prep.messages import say
from prep.workspace.save import write_atomic


def accept(problems: Iterable[Problem], asked: Iterable[str]) -> list[Problem]:
    """Record what some rules found, each asked for as ``RULE`` or ``RULE:LINE``; return the problems.

    Raises ``NotFoundError`` for a rule that has found nothing (then nothing is written), ``WorkspaceError``
    or ``DataError`` where a file cannot be written or would not be readable.
    """
    open_ones = [problem for problem in problems if problem.level == "warning" and problem.rule]
    chosen = list(dict.fromkeys(one for name in asked for one in _found(open_ones, name)))
    for file in dict.fromkeys(problem.file for problem in chosen):
        _write(accepted_path(Path(file)), [one for one in chosen if one.file == file])
    return chosen


def _found(problems: list[Problem], asked: str) -> list[Problem]:
    rule, _, line = asked.partition(":")
    found = [one for one in problems if one.rule == rule and line in ("", str(one.line))]
    if found:
        return found
    there = list(dict.fromkeys(one.rule for one in problems))
    like = nearest(rule, there)
    if like and like != rule:
        remedy = say(f"是不是 {like}？", f"did you mean {like}?")
    else:
        remedy = say("可接受的：", "there are: ") + (", ".join(f"{p.rule}:{p.line}" for p in problems[:12]) or say("（无）", "none"))  # fmt: skip
    raise NotFoundError(
        say(f"{asked}：没有这样的提醒 — {remedy}", f"{asked}: there is no such warning — {remedy}")
    )


def _write(file: Path, problems: list[Problem]) -> None:
    entries = {(one.rule, one.digest): one.what for one in problems}
    text = recorded(file, [(rule, mark, what) for (rule, mark), what in entries.items()])
    parse_accepted(text, file)
    write_atomic(file, text.encode("utf-8"))
