"""``prep intake linkedin`` and ``vcard``: the draft of a dossier from a LinkedIn export, or from an address card."""

from __future__ import annotations

from pathlib import Path

import click

from prep.cli.intake_options import draft_out, out_option, role_of
from prep.cli.options import lang_option, role_option
from prep.messages import Lang, say


@click.command(
    "linkedin",
    help=say(
        "读入领英导出的数据（.zip，或解压后的文件夹），写出一份个人档案草稿；放不下的内容逐条列出。",
        "Read LinkedIn's data export (the .zip, or the unpacked folder) into the draft of a dossier; what has no place is listed.",
    ),
)
@click.argument("path", type=click.Path(path_type=Path))
@role_option
@lang_option
@out_option
def linkedin(path: Path, role_id: str | None, lang: Lang | None, output: Path | None) -> None:
    """Take in a LinkedIn export."""
    from prep.intake.linkedin.tables import read_tables
    from prep.intake.linkedin.take_in import linkedin_draft

    made = linkedin_draft(read_tables(path), lang)
    draft_out(made, role_of(role_id), path.name, output)


@click.command(
    "vcard",
    help=say(
        "读入名片文件（.vcf，2.1、3.0、4.0 版）里的联系方式，写出一份个人档案草稿。",
        "Read the contacts of an address card (.vcf, versions 2.1, 3.0, 4.0) into the draft of a dossier.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--name", help=say("文件里有几张名片时取哪一张", "Which card, where the file has several.")
)
@role_option
@lang_option
@out_option
def vcard(
    file: Path, name: str | None, role_id: str | None, lang: Lang | None, output: Path | None
) -> None:
    """Take in an address card."""
    from prep.intake.vcard import read_vcard

    made = read_vcard(file, name, lang)
    draft_out(made, role_of(role_id), file.name, output)
