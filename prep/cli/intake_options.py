"""What the commands share that make the draft of a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.messages import say

if TYPE_CHECKING:
    from prep.intake.dossier_text import DossierDraft

out_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say(
        "草稿写进这个文件；不写则输出到屏幕", "Write the draft to this file instead of the screen."
    ),
)


def role_of(role_id: str | None) -> str:
    """Return the role that is asked for, else the first; raises ``NotFoundError`` for an unknown one."""
    from prep.library.roles import role
    from prep.workspace.start import first_role

    return role(role_id).id if role_id else first_role()


def done(path: Path) -> str:
    """Say where a draft is, and what comes next."""
    return say(
        f"草稿：{path} — 核对后运行 prep check {path}",
        f"draft: {path} — look through it, then run prep check {path}",
    )


def draft_out(made: DossierDraft, role: str, origin: str, output: Path | None) -> None:
    """Write a draft to a file or to the screen, and its notes to standard error."""
    from prep.workspace.save import write_document

    text = made.text(role, origin)
    for note in made.notes:
        click.echo(f"  - {note}", err=True)
    if output is None:
        click.echo(text)
    else:
        click.echo(done(write_document(output, text.encode("utf-8"))), err=True)
