"""``prep match``: which evidence supports which duty of a role, and what is not covered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import dossier_option, format_option, role_option, workspace_option
from prep.messages import language, say

if TYPE_CHECKING:
    from prep.build.matching import Report


@click.command(
    "match",
    help=say(
        "看业绩证据支持岗位的哪些职责，缺哪些。",
        "Show which duties of a role the evidence supports, and the gaps.",
    ),
)
@workspace_option
@role_option
@dossier_option
@format_option
def command(workspace: Path, role_id: str | None, name: str | None, format_: str) -> None:
    """Match evidence to a role."""
    from prep.build.documents import Order
    from prep.build.matching import report
    from prep.workspace.workspace import open_workspace

    found = [
        report(Order(item.value, date.today(), role_id), language())
        for item in open_workspace(workspace).load(name)
    ]
    if format_ == "json":
        click.echo(json.dumps([_data(one) for one in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join("\n".join(_lines(one)) for one in found))


def _data(found: Report) -> dict[str, object]:
    from dataclasses import asdict

    return {**asdict(found), "score": round(found.fit.score, 3)}


def _lines(found: Report) -> Iterator[str]:
    fit = found.fit
    yield f"{found.person} → {found.role_title} [{found.role}]"
    yield say(
        f"匹配度 {fit.score:.0%}（职责 {fit.duties:.0%}，胜任力 {fit.competencies:.0%}）",
        f"fit {fit.score:.0%} (duties {fit.duties:.0%}, competencies {fit.competencies:.0%})",
    )
    yield from ("", say("业绩支持的职责", "Duties that evidence supports"))
    for row in found.supported:
        yield f"  {row.score:.2f}  {row.title} → {row.phrase} [{row.duty}]"
        yield f"        {row.reason}"
    yield from ("", say("胜任力", "Competencies"))
    yield from (
        f"  {weight:>3}%  {value:.2f}  {name}" for name, weight, value in found.competencies
    )
    yield from ("", say("没有业绩支持的职责（重要的在前）", "Gaps, the most important first"))
    yield from (f"  - {text} [{duty}]" for duty, text in found.gaps)
    if found.unused:
        yield from ("", say("这个岗位用不上的业绩", "Evidence that supports none of its duties"))
        yield from (f"  - {title}" for title in found.unused)
