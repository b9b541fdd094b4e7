"""The tables, as the newest migration leaves them.

Core and not the ORM: each write is one guarded statement in one short transaction, and what was read must
never come from an identity map that is older than the lock. A test compares this file with the migrations.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from prep.records.chain import canonical, parsed

metadata = sa.MetaData()


class Exact(sa.types.TypeDecorator[Decimal]):
    """A decimal as its digits, so that 81.50 comes back as 81.50 from either database."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the digits, never an exponent."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """Read the digits."""
        return None if value is None else Decimal(value)


class Utc(sa.types.TypeDecorator[datetime]):
    """A moment in UTC; SQLite has no zones, so they are put off and on here."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write it in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read it as UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(sa.types.TypeDecorator[Any]):
    """Data as one fixed text: what is hashed is what is stored, to the letter."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """Write it with sorted keys."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any:
        """Read it."""
        return None if value is None else parsed(value)


def _needed(name: str, kind: Any, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, **more)


def _optional(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True)


def _key(name: str, kind: Any = sa.Integer) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _of(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    """Point to the row of another table that has the same session and, where named, the same numbers."""
    if table == "sessions":
        return sa.ForeignKeyConstraint(["session"], ["sessions.id"])
    names = {"candidates": "number", "assessors": "number"}
    there = [f"{table}.session", *(f"{table}.{names.get(table, column)}" for column in columns)]
    return sa.ForeignKeyConstraint(["session", *columns], there)


sessions = sa.Table(
    "sessions", metadata, _key("id", sa.Text), _needed("title", sa.Text), _needed("role", sa.Text),
    _needed("elements", Json), _needed("plan", Json), _needed("rules", Json), _needed("book", Json),
    _needed("reveal", sa.Text), _needed("state", sa.Text), _optional("seed", sa.Text),
    _needed("created", Utc), _optional("locked", Utc), _optional("seal", sa.Text),
    _needed("log_count", sa.Integer), _needed("log_head", sa.Text),
)  # fmt: skip

candidates = sa.Table(
    "candidates", metadata, _key("session", sa.Text), _key("number"), _optional("position", sa.Integer),
    _optional("withdrawn", sa.Text), _needed("revealed", sa.Boolean), _of("sessions"),
)  # fmt: skip

assessors = sa.Table(
    "assessors", metadata, _key("session", sa.Text), _key("number"), _needed("chief", sa.Boolean),
    _of("sessions"),
)  # fmt: skip

names = sa.Table(
    "names", metadata, _key("session", sa.Text), _key("kind", sa.Text), _key("number"),
    _needed("name", sa.Text), _of("sessions"),
)  # fmt: skip
"""Apart from the numbers: nothing that an assessor reads touches it, and it can be emptied."""

recusals = sa.Table(
    "recusals", metadata, _key("session", sa.Text), _key("assessor"), _key("candidate"),
    _needed("reason", sa.Text), _of("assessors", "assessor"), _of("candidates", "candidate"),
)  # fmt: skip

sheets = sa.Table(
    "sheets", metadata, _key("session", sa.Text), _key("candidate"), _key("assessor"), _key("issue"),
    _needed("state", sa.Text), _optional("reason", sa.Text), _needed("informed", sa.Boolean),
    _needed("revision", sa.Integer), _needed("who", sa.Text), _needed("at", Utc),
    _of("assessors", "assessor"), _of("candidates", "candidate"),
)  # fmt: skip
sa.Index(
    "one_sheet_in_force", sheets.c.session, sheets.c.candidate, sheets.c.assessor, unique=True,
    sqlite_where=sa.text("state <> 'voided'"), postgresql_where=sa.text("state <> 'voided'"),
)  # fmt: skip

marks = sa.Table(
    "marks", metadata, _key("session", sa.Text), _key("candidate"), _key("assessor"), _key("issue"),
    _key("element", sa.Text), _needed("mark", Exact), _needed("note", sa.Text),
    _needed("revision", sa.Integer), _needed("who", sa.Text), _needed("at", Utc),
    _of("sheets", "candidate", "assessor", "issue"),
)  # fmt: skip

parts = sa.Table(
    "parts", metadata, _key("session", sa.Text), _key("candidate"), _key("part", sa.Text),
    _needed("mark", Exact), _needed("maximum", Exact), _needed("note", sa.Text),
    _needed("revision", sa.Integer), _needed("who", sa.Text), _needed("at", Utc),
    _of("candidates", "candidate"),
)  # fmt: skip

timings = sa.Table(
    "timings", metadata, _key("session", sa.Text), _key("candidate"), _key("question", sa.Text),
    _needed("timing", Json), _needed("revision", sa.Integer), _needed("who", sa.Text), _needed("at", Utc),
    _of("candidates", "candidate"),
)  # fmt: skip

log = sa.Table(
    "log", metadata, _key("session", sa.Text), _key("seq"), _needed("at", Utc), _needed("who", sa.Text),
    _needed("action", sa.Text), _needed("thing", sa.Text), _needed("key", Json), _optional("old", Json),
    _optional("new", Json), _needed("hash", sa.Text), _of("sessions"),
)  # fmt: skip
