"""``prep roles``: list, show and search role profiles."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.options import dossier_option, format_option, workspace_option
from prep.messages import language, say

if TYPE_CHECKING:
    from prep.evidence.fit import Fit
    from prep.library.heads import RoleHead
    from prep.library.provenance import Provenance


@click.group("roles", help=say("查看岗位画像库。", "Look into the role library."))
def command() -> None:
    """Look into the role library."""


@command.command("list", help=say("列出全部岗位画像。", "List all role profiles."))
@format_option
def list_(format_: str) -> None:
    """List all role profiles."""
    from prep.library.heads import role_head
    from prep.library.roles import role_files

    _print_heads([role_head(file.path) for file in role_files()], format_)


def _print_heads(heads: Iterable[RoleHead], format_: str) -> None:
    if format_ == "json":
        rows = [
            {"id": h.id, "title": h.title, "family": h.family, "file": str(h.path)} for h in heads
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    found = list(heads)
    width = max((len(head.id) for head in found), default=0)
    for head in found:
        click.echo(f"{head.id:<{width}}  {head.title_in(language())}")


@command.command(
    "search",
    help=say(
        "按词搜索岗位画像（名称、职责、胜任力）。",
        "Search role profiles by words in title, duties and competencies.",
    ),
)
@click.argument("words", nargs=-1, required=True)
@format_option
def search(words: tuple[str, ...], format_: str) -> None:
    """Search role profiles."""
    from prep.library.heads import role_head
    from prep.library.roles import role_file
    from prep.library.search import search_roles

    found = [role_head(role_file(role_id).path) for role_id in search_roles(" ".join(words))]
    if not found and format_ == "text":
        asked = " ".join(words)
        click.echo(say(f"没有岗位画像提到“{asked}”。", f'No role profile mentions "{asked}".'))
        return
    _print_heads(found, format_)


@command.command("show", help=say("显示一份岗位画像。", "Show one role profile."))
@click.argument("role_id", metavar="ID")
@format_option
def show(role_id: str, format_: str) -> None:
    """Show one role profile."""
    from prep.library.describe import describe
    from prep.library.roles import competencies, role

    profile = role(role_id)
    if format_ == "json":
        click.echo(profile.model_dump_json(by_alias=True, exclude_defaults=True, indent=2))
    else:
        click.echo(describe(profile, competencies(), language()))


@command.command(
    "sources",
    help=say(
        "列出源文本每一条被哪些职责采用，并指出没有采用的。",
        "Print which duties each item of the source text led to, and what is uncovered.",
    ),
)
@format_option
def sources(format_: str) -> None:
    """Print the table from the source text to the profiles."""
    from prep.library.provenance import provenance, source_lists
    from prep.library.roles import roles

    found = provenance(source_lists(), roles())
    click.echo(_as_json(found) if format_ == "json" else _as_table(found))
    if found.uncovered or found.unknown:
        raise SystemExit(2)


def _as_json(found: Provenance) -> str:
    from dataclasses import asdict

    return json.dumps(
        {
            "items": [asdict(item) for item in found.items],
            "uncovered": [str(item) for item in found.uncovered],
            "unknown": [{"source": source, **asdict(use)} for source, use in found.unknown],
        },
        ensure_ascii=False,
        indent=2,
    )


def _as_table(found: Provenance) -> str:
    nothing = say("（没有采用）", "(uncovered)")
    lines = [
        f"{item}\t" + ("  ".join(f"{u.role}/{u.entry}" for u in item.uses) or nothing)
        for item in found.items
    ]
    lines += [
        f"{source}\t{use.role}/{use.entry}  "
        + say("（清单里没有这一条）", "(not in the inventory)")
        for source, use in found.unknown
    ]
    covered = len(found.items) - len(found.uncovered)
    lines.append(
        say(
            f"{len(found.items)} 条中 {covered} 条有出处",
            f"{covered} of {len(found.items)} items covered",
        )
    )
    return "\n".join(lines)


@command.command(
    "rank",
    help=say(
        "按个人档案里的业绩给岗位排序：哪个岗位适合我。",
        "Rank the roles by the evidence of a dossier: which post fits me.",
    ),
)
@workspace_option
@dossier_option
@click.option(
    "--top", type=click.IntRange(1), default=10, help=say("列出几个", "How many to list.")
)
@format_option
def rank(workspace: Path, name: str | None, top: int, format_: str) -> None:
    """Rank roles for each dossier of a workspace."""
    from datetime import date

    from prep.build.documents import Order
    from prep.build.matching import fits
    from prep.evidence.fit import ranked
    from prep.library.roles import role_files
    from prep.workspace.workspace import open_workspace

    rows: list[dict[str, object]] = []
    for item in open_workspace(workspace).load(name):
        order = Order(item.value, date.today())
        label = say("逐个岗位比对", "Comparing roles")
        with click.progressbar(fits(order), len(role_files()), label, file=sys.stderr) as bar:
            found = ranked(bar)[:top]
        rows.append({"dossier": str(item.file), "roles": [_fit_row(one) for one in found]})
        if format_ == "text":
            click.echo(item.value.person.name.in_(language()))
            click.echo("\n".join(_fit_line(one) for one in found))
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))


def _fit_row(found: Fit) -> dict[str, object]:
    from dataclasses import asdict

    return {**asdict(found), "score": round(found.score, 3)}


def _fit_line(found: Fit) -> str:
    from prep.library.roles import role

    title = role(found.role).title.in_(language())
    total = len(role(found.role).duties)
    covered = total - len(found.gaps)
    return say(
        f"  {found.score:>4.0%}  {title} [{found.role}]  职责 {covered}/{total}，胜任力 {found.competencies:.0%}",
        f"  {found.score:>4.0%}  {title} [{found.role}]  duties {covered}/{total}, competencies {found.competencies:.0%}",
    )
