"""``prep resume``: tailor a résumé to a post, fit it to pages, read one back."""

from __future__ import annotations

import click

from prep.cli import resume_fit, resume_tailor
from prep.cli.resume_readback import read_back
from prep.messages import say


@click.group(
    "resume",
    help=say(
        "简历：按岗位取舍、排版到页、读回检查。",
        "Résumés: tailor to a post, fit to pages, read back.",
    ),
)
def command() -> None:
    """Work on résumés."""


command.add_command(resume_tailor.command)
command.add_command(resume_fit.command)
command.add_command(read_back)
