"""``prep init``: a new workspace."""

from __future__ import annotations

from pathlib import Path

import click

from prep.cli.options import lang_option, role_option
from prep.messages import Lang, language, say


@click.command(
    "init",
    help=say(
        "新建工作区：DIR 里放一份带注释的 dossier.yaml，等您填写。",
        "Make a new workspace: a commented dossier.yaml in DIR, to be filled in.",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@role_option
@lang_option
def command(folder: Path, role_id: str | None, lang: Lang | None) -> None:
    """Make a new workspace."""
    from prep.workspace.start import init

    path = init(folder, role_id, lang or language())
    click.echo(str(path))
    click.echo(
        say(
            f"下一步：用编辑器填写它，然后运行 prep check {path}，再运行 prep build -w {folder}",
            f"Next: fill it in with an editor, then run prep check {path} and prep build -w {folder}",
        )
    )
