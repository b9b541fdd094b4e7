"""Options of the commands that make résumés."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from prep.messages import say
from prep.model.designs import DESIGNS

_MOST_PAGES = 10


def resume_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--design`` and ``--pages``."""
    design = click.option(
        "--design",
        type=click.Choice(DESIGNS),
        default="modern",
        show_default=True,
        help=say(
            "简历版式：modern 单栏，classic 表格带照片，two-column 双栏，academic 学术技术，compact 紧凑一页",
            "Look of the résumé: one column, table with photo, two columns, academic, compact.",
        ),
    )
    pages = click.option(
        "--pages",
        type=click.IntRange(1, _MOST_PAGES),
        help=say(
            "简历页数；不写则看内容定", "Pages of the résumé; left to its content unless given."
        ),
    )
    return design(pages(command))
