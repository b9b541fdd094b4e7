"""``prep check``: tell everything that is wrong with some files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from prep.cli.options import format_option
from prep.errors import Problem
from prep.messages import say


@click.command(
    "check",
    help=say(
        "检查岗位画像、个人档案和模板；不写路径时检查当前文件夹和整个模板库。有错误时退出码为 2。",
        "Check role profiles, dossiers and templates; without a path the present folder and the whole library. Exit code 2 if anything is wrong.",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@format_option
@click.option(
    "-w",
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    help=say(
        "检查这个工作区：个人档案，以及草稿与档案是否一致",
        "Check this workspace: the dossiers, and the drafts against them.",
    ),
)
@click.option(
    "--accept",
    "accepted",
    multiple=True,
    metavar="RULE[:LINE]",
    help=say(
        "有意保留：以后不再提醒方括号里的这一条（可多次使用；记在文件旁的 .review.yaml）",
        "Keep on purpose: what the rule in brackets found is not told again (may be repeated; kept in a .review.yaml beside the file).",
    ),
)
def command(
    paths: tuple[Path, ...], format_: str, workspace: Path | None, accepted: tuple[str, ...]
) -> None:
    """Check files."""
    from prep.build.accepting import accept
    from prep.build.check import built_in_and_own, check, check_here

    asked = [*paths, *([workspace] if workspace else [])]

    def run() -> tuple[list[Path], list[Problem]]:
        if asked:
            return check(asked)
        return check_here(Path(), built_in_and_own())

    checked, problems = run()
    if accepted:
        accept(problems, accepted)
        checked, problems = run()
    errors = [problem for problem in problems if problem.level == "error"]
    if format_ == "json":
        _print_json(checked, problems)
    else:
        _print_text(checked, problems, len(errors))
    if errors:
        sys.exit(2)


def _print_json(checked: list[Path], problems: list[Problem]) -> None:
    report = {"checked": [str(p) for p in checked], "problems": [p.as_dict() for p in problems]}
    click.echo(json.dumps(report, ensure_ascii=False, indent=2))


def _print_text(checked: list[Path], problems: list[Problem], errors: int) -> None:
    for problem in problems:
        if problem.level != "accepted":
            click.echo(str(problem))
    kind = next((p for p in problems if p.level == "warning" and p.rule), None)
    if kind:
        example = f"prep check {kind.file} --accept {kind.rule}:{kind.line}"
        click.echo(
            say(f"有意这样写的，可以不再提醒：{example}", f"Meant as it is? Do not be told again: {example}")
        )  # fmt: skip
    warnings = sum(problem.level == "warning" for problem in problems)
    kept = len(problems) - errors - warnings
    more = say(f"（另有 {kept} 处已接受）", f" ({kept} more accepted)") if kept else ""
    click.echo(
        say(
            f"检查了 {len(checked)} 个文件：{errors} 处错误，{warnings} 处提醒{more}。",
            f"{len(checked)} files checked: {errors} errors, {warnings} warnings{more}.",
        )
    )
