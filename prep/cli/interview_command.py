"""``prep interview``: question books, papers, sessions, marks and results."""

from __future__ import annotations

import click

from prep.cli import interview_forms, interview_results, interview_session
from prep.messages import say


@click.group(
    "interview",
    help=say(
        "模拟面试：题本和用纸、开场、评分、成绩、一致性。",
        "Mock interviews: books and papers, sessions, marks, results, agreement.",
    ),
)
def command() -> None:
    """Hold mock interviews."""


for _each in (
    interview_session.new,
    interview_session.order,
    interview_session.book,
    interview_forms.command,
    interview_session.rate,
    interview_session.submit,
    interview_session.void,
    interview_results.results,
    interview_results.explain,
    interview_results.agreement,
    interview_results.log,
    interview_session.lock,
):
    command.add_command(_each)
