"""Options that say which period a work report is on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from prep.messages import say

if TYPE_CHECKING:
    from prep.speech.report.period import Bound

Command = TypeVar("Command", bound=Callable[..., Any])


class Moment(click.ParamType["Bound"]):
    """A year, quarter, month or day."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Bound:
        """Read the date; fail with what to write instead."""
        from prep.speech.report.period import bound

        try:
            return bound(str(value))
        except ValueError:
            self.fail(
                say(
                    f"看不懂日期 {value}：写成 2024、2024-Q1、2024-03 或 2024-03-31",
                    f"{value} is not a date: write 2024, 2024-Q1, 2024-03 or 2024-03-31",
                ),
                param,
                ctx,
            )


def period_options(command: Command) -> Command:
    """Add ``--from`` and ``--to``."""
    for name, to, text in (
        ("--to", "until", say("述职期间到何时为止", "When the period of the work report ends.")),
        ("--from", "since", say("述职期间从何时开始，如 2024、2024-Q1、2024-03",
                                "When the period of the work report begins: 2024, 2024-Q1, 2024-03.")),
    ):  # fmt: skip
        command = click.option(name, to, type=Moment(), metavar="DATE", help=text)(command)
    return command
