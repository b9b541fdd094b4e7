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
def command(paths: tuple[Path, ...], format_: str) -> None:
    """Check files."""
    from prep.build.check import built_in_and_own, check

    checked, problems = check(paths or [*_here(), *built_in_and_own()])
    errors = [problem for problem in problems if problem.level == "error"]
    if format_ == "json":
        _print_json(checked, problems)
    else:
        _print_text(checked, problems, len(errors))
    if errors:
        sys.exit(2)


def _here() -> list[Path]:
    """Return the dossiers of the present folder."""
    return [path for path in sorted(Path().glob("*.y*ml")) if path.is_file()]


def _print_json(checked: list[Path], problems: list[Problem]) -> None:
    report = {"checked": [str(p) for p in checked], "problems": [p.as_dict() for p in problems]}
    click.echo(json.dumps(report, ensure_ascii=False, indent=2))


def _print_text(checked: list[Path], problems: list[Problem], errors: int) -> None:
    for problem in problems:
        click.echo(str(problem))
    warnings = len(problems) - errors
    click.echo(
        say(
            f"检查了 {len(checked)} 个文件：{errors} 处错误，{warnings} 处提醒。",
            f"{len(checked)} files checked: {errors} errors, {warnings} warnings.",
        )
    )
