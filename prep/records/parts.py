"""Beside the sheets: marks of other parts of a competition, and times."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from prep.errors import RecordsError
from prep.messages import say
from prep.model.records import SessionState, Timing
from prep.records.change import Change, plain
from prep.records.marking import exact, is_repeat, need_revision
from prep.records.standing import known
from prep.records.tables import candidates, parts, timings

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def mark_part(
    change: Change, candidate: int, part: str, mark: Decimal, maximum: Decimal, note: str, expected: int
) -> int:  # fmt: skip
    """Write a candidate's mark in another part, and return its revision; at any time until locking."""
    exact(mark, maximum)
    exact(maximum, Decimal(100_000))
    known(change.connection, change.id, candidates, candidate)
    new = {"mark": format(mark, "f"), "maximum": format(maximum, "f"), "note": plain(note)}
    values = {"mark": mark, "maximum": maximum, "note": new["note"]}
    return _write(
        change,
        parts,
        "part",
        {"candidate": candidate, "part": _identifier(part)},
        new,
        values,
        expected,
    )


def time(change: Change, candidate: int, question: str, timing: Timing, expected: int) -> int:
    """Write when a candidate thought and answered, and return the revision."""
    change.need(SessionState.OPEN)
    known(change.connection, change.id, candidates, candidate)
    new = timing.model_dump(mode="json")
    key = {"candidate": candidate, "question": _identifier(question)}
    return _write(change, timings, "timing", key, new, {"timing": new}, expected)


def value_of(thing: str, row: Any) -> dict[str, Any]:
    """Return what the log says of a row of either kind."""
    if thing == "timing":
        return dict(row.timing)
    return {"mark": format(row.mark, "f"), "maximum": format(row.maximum, "f"), "note": row.note}


def _write(
    change: Change, table: sa.Table, thing: str, key: dict[str, Any], new: dict[str, Any],
    values: dict[str, Any], expected: int,
) -> int:  # fmt: skip
    """Write one value of a table if it is still as it was seen."""
    same = [table.c.session == change.id, *(table.c[name] == value for name, value in key.items())]
    found = change.connection.execute(sa.select(table).where(*same)).one_or_none()
    old = None if found is None else value_of(thing, found)
    if is_repeat(change, found, old, new, expected):
        return expected + 1
    where = say("考生 ", "candidate ") + " ".join(map(str, key.values()))
    need_revision(where, expected, found, old, new)
    values = values | {"revision": expected + 1, "who": change.who, "at": change.at}
    if found is None:
        change.connection.execute(table.insert().values(session=change.id, **key, **values))
    else:
        change.connection.execute(table.update().where(*same).values(**values))
    change.log("write", thing, key, old, new)
    return expected + 1


def _identifier(text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > 60:
        raise RecordsError(
            say(f"编号 {text} 不可用", f"{text} cannot be an id"),
            say(
                "用小写字母、数字和单个连字符，如 written",
                "use small letters, digits and single hyphens, as in written",
            ),
        )
    return text
