"""Names, apart from the numbers: read by the office only, and erased without touching a result."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from prep.model.records import SessionState
from prep.records.change import Change, moment, named, session_row
from prep.records.database import Database
from prep.records.tables import names


def read(connection: sa.Connection, session: str) -> dict[tuple[str, int], str]:
    """Return the names by kind and number."""
    session_row(connection, session)
    query = sa.select(names).where(names.c.session == session).order_by(*names.primary_key)
    return {(row.kind, row.number): row.name for row in connection.execute(query)}


def erase(database: Database, session: str, at: datetime, who: str) -> None:
    """Delete the names. A locked session keeps its log closed; its names can go all the same.

    Whoever asks for their data to be deleted has a right to it after the result too (个人信息保护法 §47).
    """
    with database.writing() as connection:
        change = Change(
            connection, session_row(connection, session, lock=True), moment(at), named(who)
        )
        connection.execute(names.delete().where(names.c.session == session))
        if change.state is not SessionState.LOCKED:
            change.log("erase", "names", {}, None, {})
            change.finish()
