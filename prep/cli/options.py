"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from prep.messages import LANGS, say

workspace_option = click.option(
    "-w",
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help=say(
        "工作区文件夹（默认当前文件夹）", "The workspace folder (default: the present folder)."
    ),
)
lang_option = click.option(
    "--lang",
    type=click.Choice(LANGS),
    help=say("文档语言", "Language of the documents."),
)
role_option = click.option(
    "--role",
    "role_id",
    metavar="ID",
    help=say("岗位画像编号，见 prep roles list", "Id of a role profile, see prep roles list."),
)
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help=say("输出格式", "Form of the output."),
)
dossier_option = click.option(
    "--dossier",
    "name",
    metavar="NAME",
    help=say("只用工作区里的这一份个人档案", "Use only this dossier of the workspace."),
)
