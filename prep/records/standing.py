"""What is still missing, and whose marks can be seen."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from prep.errors import BlindError, NotFoundError
from prep.messages import say
from prep.records.tables import assessors, candidates, recusals, sheets

Pair = tuple[int, int]
"""A candidate and an assessor, by number."""


def missing_pairs(connection: sa.Connection, session: str) -> list[Pair]:
    """Return the pairs that have no submitted sheet and need one, in the order of the candidates.

    A pair needs none if the candidate has withdrawn or the assessor is recused. A sheet that was voided
    and not issued again is missing: voiding opens nothing.
    """
    c, a, s, r = candidates.c, assessors.c, sheets.c, recusals.c
    submitted = sa.exists().where(
        s.session == c.session, s.candidate == c.number, s.assessor == a.number, s.state == "submitted"
    )  # fmt: skip
    recused = sa.exists().where(
        r.session == c.session, r.candidate == c.number, r.assessor == a.number
    )
    query = (
        sa.select(c.number, a.number)
        .join_from(candidates, assessors, a.session == c.session)
        .where(c.session == session, c.withdrawn.is_(None))
        .where(~submitted, ~recused)
        .order_by(c.position, c.number, a.number)
    )
    return [(candidate, assessor) for candidate, assessor in connection.execute(query)]


def open_scopes(connection: sa.Connection, session: Any) -> list[int]:
    """Return the candidates whose sheets everybody may see now, by the session's rule."""
    if session.state == "drafted":
        return []
    missing = missing_pairs(connection, session.id)
    query = sa.select(candidates.c.number).where(candidates.c.session == session.id)
    everyone = list(connection.execute(query.order_by(candidates.c.number)).scalars())
    if session.reveal == "session":
        return [] if missing else everyone
    waiting = {candidate for candidate, _ in missing}
    return [number for number in everyone if number not in waiting]


def need_all_in(connection: sa.Connection, session: Any, candidate: int | None = None) -> None:
    """Raise ``BlindError``, naming what is missing, unless the marks of others may be seen."""
    missing = missing_pairs(connection, session.id)
    if candidate is not None and session.reveal == "candidate":
        missing = [pair for pair in missing if pair[0] == candidate]
    if not missing and session.state != "drafted":
        return
    raise BlindError(
        say("还有评分表没有交齐：", "not all sheets are in: ") + _listed(missing),
        say(
            "等他们提交；缺席的登记回避（recuse），退出的登记退出（withdraw）",
            "wait for them; recuse an assessor who is absent, withdraw a candidate who does not go on",
        ),
        tuple(missing),
    )


def _listed(pairs: list[Pair], most: int = 12) -> str:
    if not pairs:
        return say("场次还没有开始", "the session is not open yet")
    shown = [
        say(f"考生 {candidate} × 考官 {assessor}", f"candidate {candidate} × assessor {assessor}")
        for candidate, assessor in pairs[:most]
    ]
    more = len(pairs) - most
    rest = say(f"，另有 {more} 份", f" and {more} more") if more > 0 else ""
    return say("、", ", ").join(shown) + rest


def known(connection: sa.Connection, session: str, table: sa.Table, number: int) -> Any:
    """Return the row of a candidate or an assessor; raises ``NotFoundError`` if nobody has that number."""
    query = sa.select(table).where(table.c.session == session).order_by(table.c.number)
    rows = {row.number: row for row in connection.execute(query)}
    if number in rows:
        return rows[number]
    who = say("考生", "candidate") if table is candidates else say("考官", "assessor")
    there = ", ".join(map(str, rows)) or say("无", "none")
    raise NotFoundError(
        say(
            f"没有{who} {number} — 已登记：{there}",
            f"there is no {who} {number} — entered: {there}",
        )
    )
