"""The database of sessions: opened, asked for a session, closed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from prep.errors import RecordsError
from prep.messages import say
from prep.model.records import SessionRecord, SessionSetup, SessionState
from prep.records.chain import FIRST
from prep.records.change import Change, moment, named, session_row
from prep.records.database import Database
from prep.records.migrate import migrate
from prep.records.reading import session_of
from prep.records.sealing import session_opened
from prep.records.session import OFFICE, Session
from prep.records.tables import sessions


def open_records(address: str | Path) -> Records:
    """Open a database, making it or bringing it to the newest schema where needed.

    ``address`` is the path of a SQLite file or the URL of a PostgreSQL database. Raises ``DatabaseError``.
    """
    database = Database(address)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return Records(database)


class Records:
    """An open database of sessions; use it in ``with``, or call ``close``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def name(self) -> str:
        """The file, or the URL without its password."""
        return self._database.name

    def new_session(self, setup: SessionSetup, *, at: datetime, by: str = OFFICE) -> Session:
        """Make a session; what it is made of is copied into it. Raises ``RecordsError`` if the id is taken."""
        values = setup.model_dump(mode="json")
        new = {
            "state": SessionState.DRAFTED.value,
            "created": moment(at),
            "log_count": 0,
            "log_head": FIRST,
        }
        with self._database.writing() as connection:
            try:
                connection.execute(sessions.insert().values(**values, **new))
            except IntegrityError:
                raise _taken(setup.id) from None
            row = session_row(connection, setup.id, lock=True)
            change = Change(connection, row, moment(at), named(by))
            change.log("create", "session", {}, None, session_opened(row))
            change.finish()
        return Session(self._database, setup.id)

    def session(self, id: str) -> Session:
        """Return a session; raises ``NotFoundError`` if there is none of that id."""
        session = Session(self._database, id)
        session.record()
        return session

    def sessions(self) -> tuple[SessionRecord, ...]:
        """Return all sessions, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                sa.select(sessions).order_by(sessions.c.created, sessions.c.id)
            )
            return tuple(session_of(row) for row in rows)

    def close(self) -> None:
        """Close all connections."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _taken(id: str) -> RecordsError:
    return RecordsError(
        say(f"已有场次 {id}", f"there is a session {id} already"),
        say("换一个编号", "choose another id"),
    )
