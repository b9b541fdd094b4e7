"""What the commands on sessions share: where the records are, which session, what time it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from prep.messages import say

if TYPE_CHECKING:
    from prep.records import Records, Session

DATABASE = Path("interviews.db")


def database_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--db``."""
    return click.option(
        "--db",
        "database",
        help=say(
            f"数据库：文件路径，或 postgresql://… （默认 PREP_DATABASE_URL，其次当前文件夹的 {DATABASE}）",
            f"The records: a file, or postgresql://… (default: PREP_DATABASE_URL, else {DATABASE} here).",
        ),
    )(command)


session_argument = click.argument("session_id", metavar="SESSION")


@contextmanager
def records(database: str | None) -> Generator[Records]:
    """Open the records for a command."""
    from prep.records import open_records, records_address

    with open_records(database or records_address(os.environ, DATABASE)) as opened:
        yield opened


@contextmanager
def one_session(database: str | None, session_id: str) -> Generator[Session]:
    """Open one session; raises ``NotFoundError``."""
    with records(database) as opened:
        yield opened.session(session_id)


def now() -> datetime:
    """Return the moment at which something is written."""
    return datetime.now(UTC)
