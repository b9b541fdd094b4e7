"""``prep intake json-resume``: the draft of a dossier from a JSON Resume."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from prep.cli.intake_options import done, out_option, role_of
from prep.cli.options import lang_option, role_option
from prep.messages import Lang, say


@click.command(
    "json-resume",
    help=say(
        "读入 JSON Resume 1.0.0，写出一份个人档案草稿；档案放不下的内容留在旁边的文件里，导出时写回。",
        "Read a JSON Resume 1.0.0 into the draft of a dossier; what a dossier has no place for is kept in a "
        "file beside it and comes back at export.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@role_option
@lang_option
@out_option
def json_resume(file: Path, role_id: str | None, lang: Lang | None, output: Path | None) -> None:
    """Take in a JSON Resume."""
    from prep.build.json_resume import save_draft
    from prep.intake.json_resume.read import read_resume
    from prep.intake.json_resume.source import read_source

    made = read_resume(read_source(file), role_of(role_id), lang, role_id is not None)
    if output is None:
        click.echo(made.text)
        _tell(map(str, made.remarks))
        if made.more:
            click.echo(_not_kept(), err=True)
        return
    _tell(map(str, made.remarks))
    path, beside = save_draft(made, output)
    if beside is not None:
        click.echo(say(f"放不下的内容：{beside} — 请和个人档案放在一起", f"kept beside it: {beside} — leave it with the dossier"), err=True)  # fmt: skip
    click.echo(done(path), err=True)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)


def _not_kept() -> str:
    return say(
        "没有用 -o 指定文件，档案放不下的内容没有留下 — 用 -o 文件名.yaml 再读一次",
        "without -o nothing is kept of what a dossier has no place for — read it again with -o NAME.yaml",
    )
