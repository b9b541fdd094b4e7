"""The hash of a result, and the proof that tables, log and hash still agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import sqlalchemy as sa

from prep.messages import say
from prep.model.records import SessionState, Verification, utc
from prep.records.chain import FIRST, canonical, digest, link, lot
from prep.records.change import Change
from prep.records.parts import value_of
from prep.records.reading import rows_of, setup_data
from prep.records.standing import need_all_in
from prep.records.tables import assessors, candidates, log, marks, parts, recusals, sheets, timings

Fact = dict[str, Any]
"""What is said of one thing."""
Row = Any
"""A row of a table; its columns are those of ``tables.py``."""
Facts = dict[tuple[str, str], Fact]
"""What stands, by kind of thing and key (as fixed text)."""


def lock_session(change: Change) -> str:
    """Close a session for good, and return the hash that its result carries."""
    change.need(SessionState.OPEN)
    need_all_in(change.connection, change.session)
    seal = seal_of(change.connection, change.session, change.head)
    new = {"state": "locked", "seal": seal, "locked": utc(change.at)}
    change.log("lock", "session", {}, {"state": "open"}, new)
    change.set(state=SessionState.LOCKED.value, seal=seal, locked=change.at)
    return seal


def seal_of(connection: sa.Connection, session: Any, head: str) -> str:
    """Hash what was fixed (rules, plan, book), what stands (people, sheets, marks), and the log up to ``head``."""
    facts = [[thing, key, value] for (thing, key), value in sorted(_facts(connection, session))]
    return digest(["prep-seal/1", setup_data(session), session.seed, facts, head])


def verify(connection: sa.Connection, session: Any) -> Verification:
    """Compute chain, state, order and hash anew, and tell everything that does not agree.

    A problem names the place and not the value, which may not be for all to see.
    """
    try:
        return _verified(connection, session)
    except (ValueError, ArithmeticError, AttributeError, TypeError):
        # what a person wrote into the file by other means need not even be data
        unreadable = say("有记录已损坏，无法读取", "a record is damaged and cannot be read")
        return Verification(problems=(unreadable,), entries=0, seal=None)


def _verified(connection: sa.Connection, session: Any) -> Verification:
    rows = rows_of(connection, log, session.id)
    problems = [*_chain(rows, session), *_replay(rows, connection, session)]
    problems += _order(connection, session)
    seal = None
    if session.state == "locked":
        seal = seal_of(connection, session, rows[-2].hash if len(rows) > 1 else FIRST)
        last: Fact = rows[-1].new or {} if rows else {}
        if not session.seal == seal == last.get("seal"):
            problems.append(
                say(
                    f"封存哈希不符：记录为 {session.seal}，重算为 {seal}",
                    f"the hash does not agree: recorded {session.seal}, computed {seal}",
                )
            )
    return Verification(problems=tuple(problems), entries=len(rows), seal=seal)


def _chain(rows: list[Any], session: Any) -> Iterator[str]:
    """Follow the hashes from entry to entry."""
    head = FIRST
    for place, row in enumerate(rows, start=1):
        head = link(
            head,
            session.id,
            place,
            row.at,
            row.who,
            row.action,
            row.thing,
            row.key,
            row.old,
            row.new,
        )
        if row.seq != place or row.hash != head:
            yield say(
                f"日志第 {place} 条被改动、插入或删除",
                f"entry {place} of the log was changed, put in or taken out",
            )
            return
    if len(rows) != session.log_count or head != session.log_head:
        yield say(
            f"日志应有 {session.log_count} 条，实有 {len(rows)} 条",
            f"the log should have {session.log_count} entries and has {len(rows)}",
        )


def _replay(rows: list[Any], connection: sa.Connection, session: Any) -> Iterator[str]:
    """Compare what the log leads to with what stands in the tables: nothing may be without an entry."""
    told: Facts = {}
    for row in rows:
        if row.thing == "names":
            continue
        place = (row.thing, canonical(row.key))
        old: Fact | None = row.old
        before = told.get(place)
        if old != (None if before is None else {name: before.get(name) for name in old or {}}):
            yield say(
                f"日志第 {row.seq} 条的旧值与前文不符",
                f"the old value of entry {row.seq} is not what the log says before",
            )
        told[place] = (before or {}) | row.new | _written(row, before)
    stands = dict(_facts(connection, session))
    stands["session", "{}"] = _session_fact(session)
    for place in sorted(told.keys() | stands.keys()):
        if told.get(place) != stands.get(place):
            what = " ".join(place)
            yield say(
                f"{what}：库中的内容与日志不符", f"{what}: what stands is not what the log says"
            )


def _written(entry: Row, before: Fact | None) -> Fact:
    """Return what the row of a thing should say of its last change, besides the value."""
    if entry.thing == "sheet":
        return {"who": entry.who, "at": utc(entry.at)}
    if entry.thing in ("mark", "part", "timing"):
        revision = (before or {"revision": 0})["revision"] + 1
        return {"who": entry.who, "at": utc(entry.at), "revision": revision}
    return {}


def session_opened(session: Any) -> dict[str, Any]:
    """Return what the first entry of a log says of the session."""
    made = {"setup": digest(setup_data(session)), "created": utc(session.created)}
    return made | {"state": "drafted", "seed": None}


def _session_fact(session: Any) -> dict[str, Any]:
    fact = session_opened(session) | {"state": session.state, "seed": session.seed}
    closed = {"seal": session.seal, "locked": utc(session.locked)} if session.locked else {}
    return fact | closed


def _order(connection: sa.Connection, session: Any) -> Iterator[str]:
    """Draw again from the seed that was kept."""
    rows = [row for row in rows_of(connection, candidates, session.id) if session.seed is not None]
    drawn = sorted(rows, key=lambda row: lot(session.seed, row.number))
    if [row.position for row in drawn] != list(range(1, len(drawn) + 1)):
        yield say("顺序与种子不符", "the order is not what the seed gives")


def _facts(connection: sa.Connection, session: Any) -> Iterator[tuple[tuple[str, str], Fact]]:
    """Return everything that stands in the tables, as the log tells it."""
    for thing, table, key, value in _THINGS:
        for row in rows_of(connection, table, session.id):
            place = {name: row._mapping[name] for name in key}
            fact = value(row)
            if "who" in table.c:
                fact |= {"who": row.who, "at": utc(row.at)}
            if thing in ("mark", "part", "timing"):
                fact["revision"] = row.revision
            yield (thing, canonical(place)), fact


def _picked(*names: str) -> Callable[[Row], Fact]:
    def pick(row: Row) -> Fact:
        return {name: row._mapping[name] for name in names}

    return pick


def _mark(row: Row) -> Fact:
    return {"mark": format(row.mark, "f"), "note": row.note}


_PAIR = ("candidate", "assessor", "issue")
_THINGS: tuple[tuple[str, sa.Table, tuple[str, ...], Callable[[Row], Fact]], ...] = (
    ("candidate", candidates, ("number",), _picked("position", "withdrawn")),
    ("assessor", assessors, ("number",), _picked("chief")),
    ("recusal", recusals, ("assessor", "candidate"), _picked("reason")),
    ("sheet", sheets, _PAIR, _picked("state", "reason", "informed")),
    ("mark", marks, (*_PAIR, "element"), _mark),
    ("part", parts, ("candidate", "part"), partial(value_of, "part")),
    ("timing", timings, ("candidate", "question"), partial(value_of, "timing")),
)
