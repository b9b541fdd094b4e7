"""The first schema: sessions, people by number, sheets, marks, parts, timings, an append-only log."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, then the triggers that protect what may not change."""
    _sessions_and_people()
    _sheets()
    _parts_and_log()
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)


def _column(name: str, kind: Any = sa.Text, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=null)


def _keys(*names: str) -> list[sa.Column[Any]]:
    texts = ("session", "kind", "element", "part", "question")
    return [
        sa.Column(
            name, sa.Text if name in texts else sa.Integer, primary_key=True, autoincrement=False
        )
        for name in names
    ]


def _one_of(column: str, *values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, values))})")


_SESSION = ["session"], ["sessions.id"]
_CANDIDATE = ["session", "candidate"], ["candidates.session", "candidates.number"]
_ASSESSOR = ["session", "assessor"], ["assessors.session", "assessors.number"]
_PAIR = ["session", "candidate", "assessor", "issue"]


def _sessions_and_people() -> None:
    op.create_table(
        "sessions", sa.Column("id", sa.Text, primary_key=True), _column("title"), _column("role"),
        _column("elements"), _column("plan"), _column("rules"), _column("book"), _column("reveal"),
        _column("state"), _column("seed", null=True), _column("created", MOMENT),
        _column("locked", MOMENT, null=True), _column("seal", null=True),
        _column("log_count", sa.Integer), _column("log_head"),
        _one_of("state", "drafted", "open", "locked"), _one_of("reveal", "session", "candidate"),
    )  # fmt: skip
    op.create_table(
        "candidates", *_keys("session", "number"), _column("position", sa.Integer, null=True),
        _column("withdrawn", null=True), _column("revealed", sa.Boolean),
        sa.ForeignKeyConstraint(*_SESSION),
    )  # fmt: skip
    op.create_table(
        "assessors", *_keys("session", "number"), _column("chief", sa.Boolean),
        sa.ForeignKeyConstraint(*_SESSION),
    )  # fmt: skip
    op.create_table(
        "names", *_keys("session", "kind", "number"), _column("name"),
        _one_of("kind", "candidate", "assessor"), sa.ForeignKeyConstraint(*_SESSION),
    )  # fmt: skip
    op.create_table(
        "recusals", *_keys("session", "assessor", "candidate"), _column("reason"),
        sa.ForeignKeyConstraint(*_ASSESSOR), sa.ForeignKeyConstraint(*_CANDIDATE),
    )  # fmt: skip


def _sheets() -> None:
    op.create_table(
        "sheets", *_keys(*_PAIR), _column("state"), _column("reason", null=True),
        _column("informed", sa.Boolean), _column("revision", sa.Integer), _column("who"),
        _column("at", MOMENT), _one_of("state", "open", "submitted", "voided"),
        sa.CheckConstraint("(state = 'voided') = (reason IS NOT NULL)"),
        sa.ForeignKeyConstraint(*_ASSESSOR), sa.ForeignKeyConstraint(*_CANDIDATE),
    )  # fmt: skip
    in_force = sa.text("state <> 'voided'")
    op.create_index(
        "one_sheet_in_force", "sheets", ["session", "candidate", "assessor"], unique=True,
        sqlite_where=in_force, postgresql_where=in_force,
    )  # fmt: skip
    op.create_table(
        "marks", *_keys(*_PAIR, "element"), _column("mark"), _column("note"),
        _column("revision", sa.Integer), _column("who"), _column("at", MOMENT),
        sa.ForeignKeyConstraint(_PAIR, [f"sheets.{name}" for name in _PAIR]),
    )  # fmt: skip


def _parts_and_log() -> None:
    written = ("note", "who")
    op.create_table(
        "parts", *_keys("session", "candidate", "part"), _column("mark"), _column("maximum"),
        *map(_column, written), _column("revision", sa.Integer), _column("at", MOMENT),
        sa.ForeignKeyConstraint(*_CANDIDATE),
    )  # fmt: skip
    op.create_table(
        "timings", *_keys("session", "candidate", "question"), _column("timing"),
        _column("revision", sa.Integer), _column("who"), _column("at", MOMENT),
        sa.ForeignKeyConstraint(*_CANDIDATE),
    )  # fmt: skip
    op.create_table(
        "log", *_keys("session", "seq"), _column("at", MOMENT), _column("who"), _column("action"),
        _column("thing"), _column("key"), _column("old", null=True), _column("new", null=True),
        _column("hash"), sa.ForeignKeyConstraint(*_SESSION),
    )  # fmt: skip


_SHEET_NOT_OPEN = (
    "NOT EXISTS (SELECT 1 FROM sheets s WHERE s.session = {row}.session AND s.candidate = {row}.candidate"
    " AND s.assessor = {row}.assessor AND s.issue = {row}.issue AND s.state = 'open')"
)
_LOCKED = "EXISTS (SELECT 1 FROM sessions s WHERE s.id = {row}.session AND s.state = 'locked')"
_ROWS = (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
_CLOSED = ("candidates", "assessors", "recusals", "sheets", "parts", "timings", "log")
# name, event, table, when it is refused, what the database says
_GUARDS = [
    ("log_update", "UPDATE", "log", "1 = 1", "the log is append-only"),
    ("log_delete", "DELETE", "log", "1 = 1", "the log is append-only"),
    ("session_update", "UPDATE", "sessions", "OLD.state = 'locked'", "the session is locked"),
    ("session_delete", "DELETE", "sessions", "1 = 1", "a session is never deleted"),
    ("sheet_delete", "DELETE", "sheets", "1 = 1", "a sheet is never deleted"),
    ("sheet_voided", "UPDATE", "sheets", "OLD.state = 'voided'", "the sheet is voided"),
    ("sheet_submitted", "UPDATE", "sheets", "OLD.state = 'submitted' AND NEW.state <> 'voided'",
     "the sheet is submitted"),
    *((f"mark_{event.lower()}", event, "marks", _SHEET_NOT_OPEN.format(row=row),
       "the sheet is not open") for event, row in _ROWS),
    *((f"{table}_locked_{event.lower()}", event, table, _LOCKED.format(row=row),
       "the session is locked") for table in _CLOSED for event, row in _ROWS),
]  # fmt: skip

_SQLITE = [
    f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
    f"BEGIN SELECT RAISE(ABORT, 'prep: {said}'); END"
    for name, event, table, when, said in _GUARDS
]


def _postgres_guard(name: str, event: str, table: str, when: str, said: str) -> list[str]:
    row = "OLD" if event == "DELETE" else "NEW"
    return [
        f"CREATE FUNCTION prep_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {when} THEN RAISE EXCEPTION 'prep: {said}'; END IF; RETURN {row}; END $$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION prep_{name}()",
    ]


_POSTGRES = [
    *(statement for guard in _GUARDS for statement in _postgres_guard(*guard)),
    "CREATE FUNCTION prep_no_truncate() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'prep: the log is append-only'; END $$",
    "CREATE TRIGGER log_truncate BEFORE TRUNCATE ON log EXECUTE FUNCTION prep_no_truncate()",
]
