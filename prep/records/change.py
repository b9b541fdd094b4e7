"""One change of one session: the lock on it, its state, and the log that is written with it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from prep.errors import NotFoundError, RecordsError, StateError
from prep.messages import say
from prep.model.records import SessionState
from prep.records.chain import link
from prep.records.database import Database
from prep.records.tables import log, sessions

Data = Mapping[str, Any]


class Change:
    """A transaction on a session that nobody else can write to until it ends."""

    def __init__(self, connection: sa.Connection, session: Any, at: datetime, who: str) -> None:
        self.connection, self.session, self.at, self.who = connection, session, at, who
        self.id: str = session.id
        self._fields: dict[str, Any] = {}
        self._count: int = session.log_count
        self._head: str = session.log_head

    @property
    def state(self) -> SessionState:
        """The state in which the session was found."""
        return SessionState(self.session.state)

    def need(self, *states: SessionState) -> None:
        """Raise ``StateError`` unless the session is in one of some states."""
        if self.state not in states:
            raise StateError(_WRONG[self.state][0](), _WRONG[self.state][1]())

    def set(self, **fields: Any) -> None:
        """Give the session other values, when the change is written."""
        self._fields |= fields

    def log(self, action: str, thing: str, key: Data, old: Data | None, new: Data | None) -> str:
        """Append to the log, and return the hash of the entry."""
        self._count += 1
        self._head = link(
            self._head, self.id, self._count, self.at, self.who, action, thing, dict(key), old, new
        )
        self.connection.execute(
            log.insert().values(
                session=self.id, seq=self._count, at=self.at, who=self.who, action=action,
                thing=thing, key=dict(key), old=old, new=new, hash=self._head,
            )
        )  # fmt: skip
        return self._head

    @property
    def head(self) -> str:
        """The hash of the last entry of the log."""
        return self._head

    def finish(self) -> None:
        """Write the session's own row, last: once it is locked the database lets nothing through."""
        values = self._fields | {"log_count": self._count, "log_head": self._head}
        if self._count == self.session.log_count:
            return
        self.connection.execute(sessions.update().where(sessions.c.id == self.id).values(**values))


_WRONG = {
    SessionState.DRAFTED: (
        lambda: say("场次还没有开始", "the session is not open yet"),
        lambda: say("先抽签并开始（open）", "draw the order and open it first"),
    ),
    SessionState.OPEN: (
        lambda: say("场次已经开始", "the session is open already"),
        lambda: say("人员和顺序只在开始前改动", "people and order are changed before it opens"),
    ),
    SessionState.LOCKED: (
        lambda: say("场次已锁定，不再接受任何改动", "the session is locked and accepts no change"),
        lambda: say("需要更正时另开一个场次", "make another session for a correction"),
    ),
}


@contextmanager
def changing(
    database: Database, session: str, at: datetime, who: str
) -> Generator[Change, None, None]:
    """Begin a change; it is written when the block ends, and not at all if the block raises.

    Raises ``StateError`` if the session is locked.
    """
    with database.writing() as connection:
        change = Change(
            connection, session_row(connection, session, lock=True), moment(at), named(who)
        )
        if change.state is SessionState.LOCKED:
            change.need(SessionState.OPEN)
        yield change
        change.finish()


def session_row(connection: sa.Connection, session: str, lock: bool = False) -> Any:
    """Read a session's row; with a lock, others wait (SQLite locks when a change begins)."""
    query = sa.select(sessions).where(sessions.c.id == session)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise NotFoundError(
            say(
                f"没有场次 {session} — 先新建（new_session）",
                f"there is no session {session} — make it first (new_session)",
            )
        )
    return row


def moment(at: datetime) -> datetime:
    """Return a moment in UTC; raises ``RecordsError`` if it has no zone."""
    if at.tzinfo is None:
        raise RecordsError(
            say(f"时间 {at} 没有时区", f"the time {at} has no zone"),
            say("带上时区，如 +08:00", "give it one, as in +08:00"),
        )
    return at.astimezone(UTC)


def named(text: str, longest: int = 2000) -> str:
    """Return a text that was given for a name or a reason, trimmed; raises ``RecordsError`` if it is empty."""
    if trimmed := plain(text, longest):
        return trimmed
    raise RecordsError(
        say("姓名、操作人或理由是空的", "a name, a reason or who does it is empty"),
        say("写上它", "write it"),
    )


def plain(text: str, longest: int = 20_000) -> str:
    """Return a text that either database can hold, trimmed; raises ``RecordsError`` if none can."""
    trimmed = text.strip()
    if len(trimmed) > longest or "\0" in trimmed or any("\ud800" <= c <= "\udfff" for c in trimmed):
        raise RecordsError(
            say(
                f"文字过长（上限 {longest} 字）或含有不可存储的字符",
                f"the text is longer than {longest} characters or has some that cannot be stored",
            ),
            say("缩短，或去掉这些字符", "shorten it, or take them out"),
        )
    return trimmed
