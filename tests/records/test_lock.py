"""A locked session, its hash, and what happens when somebody goes behind the program's back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError as DriverError

from prep.errors import BlindError, StateError
from prep.model.records import Timing
from prep.records import Records, Session, open_records
from prep.records.change import session_row
from prep.records.database import Database
from prep.records.sealing import verify
from tests.records.sessions import AT, complete, hand_in, opened


def eventful(records: Records, id: str) -> Session:
    """A complete session in which everything happened that can."""
    session = opened(records, id, candidates=3)
    session.time(1, "q1", Timing(thinking_from=AT), expected=0, at=AT, by="timekeeper")
    session.mark_part(1, "written", Decimal("64.50"), Decimal(100), expected=0, at=AT)
    session.recuse(3, 1, "同学", at=AT)
    session.withdraw(3, "弃权", at=AT)
    complete(session)
    session.void(2, 1, "涂改", at=AT)
    session.reissue(2, 1, at=AT)
    hand_in(session, 2, 1, "66.60")
    return session


CHANGES: dict[str, Callable[[Session], object]] = {
    "rate": lambda s: s.rate(1, 1, "language", Decimal(1), expected=1, at=AT),
    "submit": lambda s: s.submit(1, 1, expected=3, at=AT),
    "void": lambda s: s.void(1, 1, "涂改", at=AT),
    "reissue": lambda s: s.reissue(1, 1, at=AT),
    "recuse": lambda s: s.recuse(1, 2, "回避", at=AT),
    "withdraw": lambda s: s.withdraw(1, "弃权", at=AT),
    "draw": lambda s: s.draw_order("3", at=AT),
    "open": lambda s: s.open(at=AT),
    "lock": lambda s: s.lock(at=AT),
    "candidate": lambda s: s.add_candidate(9, "丙", at=AT),
    "assessor": lambda s: s.add_assessor(9, "丁", at=AT),
    "part": lambda s: s.mark_part(2, "written", Decimal(1), Decimal(9), expected=0, at=AT),
    "time": lambda s: s.time(2, "q1", Timing(), expected=0, at=AT, by="timekeeper"),
}


def test_a_locked_session_accepts_nothing(records: Records, id: str):
    session = eventful(records, id)
    session.lock(at=AT)
    before = (session.record(), session.all_sheets(voided=True), session.log())
    for change in CHANGES.values():
        with pytest.raises(StateError, match="locked and accepts no change"):
            change(session)
    assert (session.record(), session.all_sheets(voided=True), session.log()) == before


def test_a_session_is_not_locked_while_a_sheet_is_missing(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(1, 2)])
    with pytest.raises(BlindError, match="candidate 1 × assessor 2"):
        session.lock(at=AT)


def test_an_eventful_session_is_sound_before_and_after_locking(records: Records, id: str):
    session = eventful(records, id)
    assert session.verify().problems == ()
    seal = session.lock(at=AT + timedelta(hours=1))
    found = session.verify()
    assert (found.problems, found.seal, found.entries) == ((), seal, len(session.log()))
    assert session.record().seal == seal
    assert session.record().locked == AT + timedelta(hours=1)


def test_the_hash_is_the_same_on_either_database_and_in_every_version(records: Records):
    """By the same clock; a result that was printed once must hold for good."""
    seal = eventful(records, "the-same").lock(at=AT)
    assert seal == "65ac8c7226bf357b24400ad2e1bf1f76ae9a1f5379b49182be11537ef8508b04"


@pytest.mark.parametrize("what", ["mark", "note", "rules"])
def test_the_hash_depends_on_ratings_and_rules(records: Records, id: str, what: str):
    from prep.records.sealing import seal_of

    session = opened(records, id)
    complete(session)
    with records._database.writing() as connection:
        row = session_row(connection, id)
        whole = seal_of(connection, row, "0")
        table = sa.Table(
            "sessions" if what == "rules" else "marks", sa.MetaData(), autoload_with=connection
        )
        _unguard(connection)
        owner = table.c.id if what == "rules" else table.c.session
        values = {"mark": "1.00", "note": "改", "rules": '{"trim":"none"}'}
        connection.execute(table.update().where(owner == id).values({what: values[what]}))
        assert seal_of(connection, session_row(connection, id), "0") != whole
        connection.rollback()


# The database itself refuses what the program never does.

REFUSED = {
    "log edited": "UPDATE log SET who = 'x'",
    "log emptied": "DELETE FROM log",
    "mark on a submitted sheet edited": "UPDATE marks SET mark = '100'",
    "mark on a submitted sheet deleted": "DELETE FROM marks",
    "sheet taken back": "UPDATE sheets SET state = 'open' WHERE state = 'submitted'",
    "voided sheet put in force": "UPDATE sheets SET state = 'submitted', reason = NULL WHERE state = 'voided'",
    "sheet deleted": "DELETE FROM sheets",
    "session deleted": "DELETE FROM sessions",
    "locked session opened": "UPDATE sessions SET state = 'open' WHERE state = 'locked'",
    "candidate of a locked session edited": "UPDATE candidates SET position = 1 WHERE session = 'locked'",
    "part of a locked session edited": "UPDATE parts SET mark = '1' WHERE session = 'locked'",
    "time of a locked session deleted": "DELETE FROM timings WHERE session = 'locked'",
    "recusal of a locked session deleted": "DELETE FROM recusals WHERE session = 'locked'",
    "log of a locked session added to": "INSERT INTO log (session, seq, at, who, action, thing, key, hash) "
    "VALUES ('locked', 999, '2026-01-01 00:00:00', 'x', 'x', 'x', '{}', 'x')",
}  # fmt: skip


@pytest.fixture(scope="module")
def both(kind: str, places: Any) -> Iterator[Database]:
    """A database with an eventful session that is open, and one that is locked."""
    address = places.make(kind)
    with open_records(address) as records:
        eventful(records, "open")
        eventful(records, "locked").lock(at=AT)
        yield records._database


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_the_database_itself_refuses(both: Database, statement: str):
    with pytest.raises(Exception, match="prep: ") as caught, both.writing() as connection:
        connection.exec_driver_sql(statement)
    assert isinstance(caught.value.__cause__, DriverError)


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_the_log_is_not_truncated(both: Database):
    """SQLite has no TRUNCATE to refuse."""
    with pytest.raises(Exception, match="append-only"), both.writing() as connection:
        connection.exec_driver_sql("TRUNCATE log")


# Who owns the file can take the triggers away; then it shows.

TAMPERED = {
    "mark": ("UPDATE marks SET mark = '99.00' WHERE element = 'language' AND candidate = 1 AND assessor = 1", "mark"),
    "mark and digits": ("UPDATE marks SET mark = mark || '0' WHERE candidate = 1", "mark"),
    "note": ("UPDATE marks SET note = '改' WHERE candidate = 1", "mark"),
    "who marked": ("UPDATE marks SET who = 'x' WHERE candidate = 1", "mark"),
    "when marked": ("UPDATE marks SET at = '2026-11-26 02:00:00+00:00' WHERE candidate = 1", "mark"),
    "mark gone": ("DELETE FROM marks WHERE candidate = 1", "mark"),
    "sheet moved": ("UPDATE sheets SET reason = '无' WHERE state = 'voided'", "sheet"),
    "recusal gone": ("DELETE FROM recusals", "recusal"),
    "part": ("UPDATE parts SET mark = '65'", "part"),
    "time": ("""UPDATE timings SET timing = REPLACE(timing, '"overtime":0', '"overtime":9')""", "timing"),
    "order": ("UPDATE candidates SET position = 4 - position", "order"),
    "seed": ("UPDATE sessions SET seed = 'other'", "session"),
    "rules": ("""UPDATE sessions SET rules = '{"trim":"none"}'""", "session"),
    "book": ("UPDATE sessions SET book = '{}'", "session"),
    "time of making": ("UPDATE sessions SET created = '2026-11-26 02:00:00+00:00'", "session"),
    "log: who": ("UPDATE log SET who = 'x' WHERE seq = 20", "entry 20"),
    "log: value": ("UPDATE log SET new = REPLACE(new, '71', '72') WHERE thing = 'mark'", "entry"),
    "log: entry gone": ("DELETE FROM log WHERE seq = 20", "entry 20"),
    "log: order": ("UPDATE log SET seq = seq + 1000 WHERE seq = 20", "entry 20"),
    "log: end gone": ("DELETE FROM log WHERE seq > 30", "should have"),
    "log: no data": ("UPDATE log SET new = '{' WHERE seq = 20", "damaged"),
    "log: empty": ("DELETE FROM log", "should have"),
}  # fmt: skip


@pytest.mark.parametrize(("statement", "told"), TAMPERED.values(), ids=TAMPERED)
def test_tampering_shows(both: Database, statement: str, told: str):
    for id in ("open", "locked"):
        with both.writing() as connection:
            assert verify(connection, session_row(connection, id)).sound
            _unguard(connection)
            connection.exec_driver_sql(statement)
            found = verify(connection, session_row(connection, id))
            connection.rollback()
        assert not found.sound
        assert told in " ".join(found.problems)


def test_a_forged_log_still_does_not_give_the_printed_hash(both: Database):
    """Who computes the whole chain anew ends with another hash than the one on the result."""
    from prep.records.sealing import seal_of

    with both.reading() as connection:
        row = session_row(connection, "locked")
        heads = sa.text("SELECT hash FROM log WHERE session = 'locked' ORDER BY seq")
        *_, head, _ = connection.execute(heads).scalars()
        assert seal_of(connection, row, head) == row.seal
        assert seal_of(connection, row, "f" * 64) != row.seal


def test_what_verification_tells_gives_no_mark_away(both: Database):
    with both.writing() as connection:
        _unguard(connection)
        connection.exec_driver_sql("UPDATE marks SET mark = '12.34', note = '泄露'")
        told = " ".join(verify(connection, session_row(connection, "open")).problems)
        connection.rollback()
    assert told
    assert "12.34" not in told
    assert "泄露" not in told


def _unguard(connection: sa.Connection) -> None:
    """Take the triggers away, as the owner of a database can."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        return
    triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in triggers.scalars().all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
