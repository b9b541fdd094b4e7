"""``prep interview``: question books, papers, sessions, marks and results."""

from __future__ import annotations

import click

from prep.cli import interview_forms
from prep.messages import say


@click.group(
    "interview",
    help=say(
        "模拟面试：题本、评分表等用纸。",
        "Mock interviews: question books, rating forms and the other papers.",
    ),
)
def command() -> None:
    """Hold mock interviews."""


command.add_command(interview_forms.command)
