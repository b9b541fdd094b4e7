"""Options of the commands that compose a speech."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from prep.messages import Lang, say

if TYPE_CHECKING:
    from prep.library.load import Loaded
    from prep.model.dossier import Dossier

PaceChoice = int | Literal["learnt"] | None
"""What ``--pace`` gives; ``None`` leaves the pace to the language."""
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


class Pace(click.ParamType["int | Literal['learnt']"]):
    """A pace of 80 to 400 units a minute, or ``learnt``."""

    name = "pace"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | Literal["learnt"]:
        """Read the pace; fail with what to write instead."""
        if str(value).lower() == "learnt":
            return "learnt"
        if not (str(value).isdecimal() and 80 <= int(value) <= 400):
            self.fail(
                say(
                    f"{value} 不是 80 到 400 之间的整数，也不是 learnt",
                    f"{value} is neither a whole number from 80 to 400 nor the word learnt",
                ),
                param,
                ctx,
            )
        return int(value)


def settled_pace(pace: PaceChoice, dossier: Loaded[Dossier], lang: Lang | None) -> int | None:
    """Return the pace in numbers; says on standard error what was learnt, or that it was not."""
    if pace != "learnt":
        return pace
    from prep.build.rehearsing import learnt_pace
    from prep.cli.rehearse_report import pace_line

    spoken = lang or dossier.value.lang
    learnt = learnt_pace(dossier.file, spoken)
    click.echo(pace_line(learnt, spoken), err=True)
    return learnt.pace if learnt else None


_OPTIONS = (
    click.option(
        "--minutes", type=Minutes(), help=say("演讲限时（分钟）", "Time allowed for the speech.")
    ),
    click.option(
        "--pace",
        type=Pace(),
        metavar="N|learnt",
        help=say(
            "语速：每分钟字数（英文为词数），learnt 为试讲中学到的",
            "Characters (English: words) a minute; learnt: as your rehearsals have shown.",
        ),
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
