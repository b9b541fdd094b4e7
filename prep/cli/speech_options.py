"""Options of the commands that compose a speech."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import click

from prep.messages import say

Command = TypeVar("Command", bound=Callable[..., Any])


class Minutes(click.ParamType[Decimal]):
    """A number of minutes from 1 to 30."""

    name = "minutes"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """Read the number; fail with what to write instead."""
        try:
            minutes = Decimal(str(value))
        except InvalidOperation:
            minutes = Decimal(0)
        if not (minutes.is_finite() and 1 <= minutes <= 30):
            self.fail(
                say(
                    f"{value} 不是 1 到 30 之间的分钟数",
                    f"{value} is not a number of minutes from 1 to 30",
                ),
                param,
                ctx,
            )
        return minutes


_OPTIONS = (
    click.option(
        "--minutes", type=Minutes(), help=say("演讲限时（分钟）", "Time allowed for the speech.")
    ),
    click.option(
        "--pace",
        type=click.IntRange(80, 400),
        help=say("语速：每分钟字数（英文为词数）", "Characters (English: words) a minute."),
    ),
    click.option(
        "--outline",
        default="classic",
        metavar="ID|FILE",
        help=say(
            "演讲提纲，见 prep speech outlines", "Outline of the speech, see prep speech outlines."
        ),
    ),
    click.option(
        "--sheet",
        metavar="ID|FILE",
        help=say(
            "按哪张评分表来写，见 prep speech sheets",
            "Score sheet to compose for, see prep speech sheets.",
        ),
    ),
    click.option(
        "--audience",
        multiple=True,
        metavar="WHO",
        help=say("称呼谁，可多次使用", "Who is addressed; may be given several times."),
    ),
    click.option(
        "--pin",
        multiple=True,
        metavar="ENTRY",
        help=say(
            "必讲的条目，如 evidence/park-visits；可多次使用",
            "An entry that must be told; may be given several times.",
        ),
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="ENTRY",
        help=say("不讲的条目；可多次使用", "An entry to leave out; may be given several times."),
    ),
)


def speech_options(command: Command) -> Command:
    """Add the options that say how a speech is to be."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
