"""``prep guard``: check what a text says against the dossier and the role."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import dossier_option, format_option, role_option, workspace_option
from prep.errors import WorkspaceError
from prep.messages import say

if TYPE_CHECKING:
    from prep.evidence.free_text import Checked
    from prep.evidence.guard import Finding


@click.command(
    "guard",
    help=say(
        "核对一篇文字里的数字、日期、名称和说法是否都有档案依据（docx、md、txt）。"
        "退出码：0 没有问题，1 有查无实据的内容，2 输入有误。",
        "Check that figures, dates, names and claims of a text stand in the dossier (docx, md, txt). "
        "Exit code: 0 clean, 1 something has no basis, 2 bad input.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@workspace_option
@dossier_option
@role_option
@format_option
def command(
    file: Path, workspace: Path, name: str | None, role_id: str | None, format_: str
) -> None:
    """Check a text."""
    from prep.build.documents import Order
    from prep.build.guarding import guard_file
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    loaded = place.load(name)
    if len(loaded) > 1:
        there = ", ".join(path.stem for path in place.dossiers)
        raise WorkspaceError(
            say(
                f"工作区里有几份个人档案 — 用 --dossier 指明是谁的：{there}",
                f"the workspace has several dossiers — name one with --dossier: {there}",
            )
        )
    checked = guard_file(file, Order(loaded[0].value, date.today(), role_id))
    if format_ == "json":
        click.echo(json.dumps(_data(file, checked), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(file, checked)))
    if any(found.level == "hard" for one in checked for found in one.findings):
        sys.exit(1)


def _counts(checked: tuple[Checked, ...]) -> dict[str, int]:
    levels = ("hard", "hint", "derived", "asserted")
    found = [finding.level for one in checked for finding in one.findings]
    return {level: found.count(level) for level in levels}


def _data(file: Path, checked: tuple[Checked, ...]) -> dict[str, object]:
    sentences = [
        {
            "line": one.line,
            "text": one.text,
            "sources": list(one.sources),
            "findings": [finding.as_dict() for finding in one.findings],
        }
        for one in checked
    ]
    return {"file": str(file), "counts": _counts(checked), "sentences": sentences}


def _label(found: Finding) -> str:
    labels = {
        "hard": say("查无实据", "no basis"),
        "hint": say("请核对", "look at"),
        "derived": say("可推算", "derived"),
        "asserted": say("本人陈述", "your word"),
    }
    return labels[found.level]


def _lines(file: Path, checked: tuple[Checked, ...]) -> Iterator[str]:
    for one in checked:
        if one.findings:
            source = one.sources[0] if one.sources else say("找不到出处", "no likely source")
            yield f"{file}:{one.line}: {one.text}  [{source}]"
            yield from (f"    {_label(found)}  {found}" for found in one.findings)
    counts = _counts(checked)
    yield say(
        f"核对了 {len(checked)} 句：{counts['hard']} 处查无实据，{counts['hint']} 处请核对，{counts['derived']} 处可推算。",
        f"{len(checked)} sentences checked: {counts['hard']} without basis, {counts['hint']} to look at, {counts['derived']} derived.",
    )
