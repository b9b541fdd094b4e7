"""``prep export``: write a dossier in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

import click

from prep.cli.options import dossier_option, lang_option, workspace_option
from prep.errors import WorkspaceError
from prep.messages import Lang, say


@click.group(
    "export",
    help=say(
        "把个人档案写成别的程序读得懂的格式。", "Write a dossier in the formats of other programs."
    ),
)
def command() -> None:
    """Write a dossier in the formats of other programs."""


@command.command(
    "json-resume",
    help=say(
        "写成 JSON Resume 1.0.0。整份个人档案也在里面（meta.prep），再读入时一项不少；"
        "要发给别人时用 --plain 去掉它。",
        "Write a JSON Resume 1.0.0. The whole dossier goes with it (meta.prep), so that nothing is missing when "
        "it is taken in again; leave it out with --plain where the file goes to others.",
    ),
)
@workspace_option
@dossier_option
@lang_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help=say(
        "写到这个 .json 文件或文件夹（默认工作区的 out；- 为标准输出）",
        "The .json file or the folder to write to (default: out in the workspace; - for standard output).",
    ),
)
@click.option(
    "--plain",
    is_flag=True,
    help=say(
        "不带 meta.prep：身份证号、家庭成员、未公开的业绩等都不写出",
        "Without meta.prep: no id number, no family, no evidence that is not public.",
    ),
)
def json_resume(
    workspace: Path, name: str | None, lang: Lang | None, output: Path | None, plain: bool
) -> None:
    """Write a JSON Resume for each dossier."""
    from prep.build.json_resume import resume_text, write_resume
    from prep.workspace.workspace import open_workspace

    place = open_workspace(workspace)
    loaded = place.load(name)
    target = output or place.out
    one = target.suffix.lower() == ".json" or str(target) == "-"
    if one and len(loaded) > 1:
        there = ", ".join(path.stem for path in place.dossiers)
        raise WorkspaceError(
            say(
                f"工作区里有几份个人档案 — 用 --dossier 指明是谁的：{there}",
                f"the workspace has several dossiers — name one with --dossier: {there}",
            )
        )
    texts = [resume_text(each, lang, not plain) for each in loaded]
    for each, text in zip(loaded, texts, strict=True):
        if str(target) == "-":
            click.echo(text, nl=False)
        else:
            click.echo(str(write_resume(text, each, lang, target)))
    if not plain:
        click.echo(_whole(), err=True)


def _whole() -> str:
    return say(
        "文件里有整份个人档案（meta.prep）；发给别人前用 --plain 重写",
        "the file holds the whole dossier (meta.prep); write it with --plain before it goes to others",
    )
