"""Rows as plain values."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from prep.model.records import (
    Assessor,
    Candidate,
    LogEntry,
    PartMark,
    RecordedMark,
    RecordedTiming,
    SessionRecord,
    SessionSetup,
    SheetRecord,
)
from prep.records.marking import mark_of
from prep.records.tables import assessors, candidates, log, marks, parts, recusals, sheets, timings

_SETUP = ("id", "title", "role", "elements", "plan", "rules", "book", "reveal")


def setup_data(row: Any) -> dict[str, Any]:
    """Return what was fixed when a session was made, as data."""
    return {name: row._mapping[name] for name in _SETUP}


def session_of(row: Any) -> SessionRecord:
    """Make the value of a session's row."""
    return SessionRecord(
        setup=SessionSetup.model_validate(setup_data(row)), state=row.state, seed=row.seed,
        created=row.created, locked=row.locked, seal=row.seal,
    )  # fmt: skip


def rows_of(connection: sa.Connection, table: sa.Table, session: str, *only: Any) -> list[Any]:
    """Return a session's rows of a table, in the order of their keys."""
    query = sa.select(table).where(table.c.session == session, *only).order_by(*table.primary_key)
    return list(connection.execute(query))


def candidates_of(connection: sa.Connection, session: str) -> tuple[Candidate, ...]:
    """Return the candidates in the order drawn by lot, else by number."""
    found = [
        Candidate(number=row.number, position=row.position, withdrawn=row.withdrawn)
        for row in rows_of(connection, candidates, session)
    ]
    return tuple(sorted(found, key=lambda each: (each.position or 0, each.number)))


def assessors_of(connection: sa.Connection, session: str) -> tuple[Assessor, ...]:
    """Return the assessors by number."""
    reasons: dict[int, dict[int, str]] = defaultdict(dict)
    for row in rows_of(connection, recusals, session):
        reasons[row.assessor][row.candidate] = row.reason
    return tuple(
        Assessor(number=row.number, chief=row.chief, recusals=reasons[row.number])
        for row in rows_of(connection, assessors, session)
    )


def sheets_of(connection: sa.Connection, session: Any, *only: Any) -> tuple[SheetRecord, ...]:
    """Return sheets with their marks, those of a candidate together, in the order of the session."""
    given: dict[tuple[int, ...], dict[str, RecordedMark]] = defaultdict(dict)
    wanted = rows_of(connection, sheets, session.id, *only)
    joined = sheets.c.session == marks.c.session
    for name in ("candidate", "assessor", "issue"):
        joined &= sheets.c[name] == marks.c[name]
    query = sa.select(marks).join(sheets, joined).where(sheets.c.session == session.id, *only)
    for row in connection.execute(query):
        given[row.candidate, row.assessor, row.issue][row.element] = mark_of(row)
    elements = [element["id"] for element in session.elements]
    place = {each.number: n for n, each in enumerate(candidates_of(connection, session.id))}
    found = [_sheet(row, given[row.candidate, row.assessor, row.issue], elements) for row in wanted]
    return tuple(sorted(found, key=lambda each: (place[each.candidate], each.assessor, each.issue)))


def _sheet(row: Any, given: dict[str, RecordedMark], elements: list[str]) -> SheetRecord:
    return SheetRecord(
        candidate=row.candidate, assessor=row.assessor, issue=row.issue, state=row.state,
        reason=row.reason, informed=row.informed, revision=row.revision,
        marks={element: given[element] for element in elements if element in given},
    )  # fmt: skip


def parts_of(connection: sa.Connection, session: str) -> tuple[PartMark, ...]:
    """Return the marks of other parts."""
    names = PartMark.model_fields
    return tuple(
        PartMark.model_validate({name: row._mapping[name] for name in names})
        for row in rows_of(connection, parts, session)
    )


def timings_of(connection: sa.Connection, session: str) -> tuple[RecordedTiming, ...]:
    """Return the times."""
    names = RecordedTiming.model_fields
    return tuple(
        RecordedTiming.model_validate({name: row._mapping[name] for name in names})
        for row in rows_of(connection, timings, session)
    )


def log_of(
    connection: sa.Connection, session: str, visible: set[int], assessor: int | None
) -> tuple[LogEntry, ...]:
    """Return the log; marks of others are hidden for candidates not in ``visible``.

    While any is hidden the hashes are too: from a hash and the rest of an entry a mark could be guessed.
    """
    entries = [_entry(row, visible, assessor) for row in rows_of(connection, log, session)]
    if any(entry.hidden for entry in entries):
        entries = [entry.model_copy(update={"hash": None}) for entry in entries]
    return tuple(entries)


def _entry(row: Any, visible: set[int], assessor: int | None) -> LogEntry:
    hidden = (
        row.thing in ("mark", "part")
        and row.key["candidate"] not in visible
        and (assessor is None or row.key.get("assessor") != assessor)
    )
    return LogEntry(
        seq=row.seq, at=row.at, who=row.who, action=row.action, thing=row.thing, key=row.key,
        old=None if hidden else row.old, new=None if hidden else row.new, hidden=hidden, hash=row.hash,
    )  # fmt: skip
