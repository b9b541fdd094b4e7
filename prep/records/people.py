"""Who takes part: candidates and assessors by number, names apart, recusals, the order by lot."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from prep.errors import RecordsError, StateError
from prep.messages import say
from prep.model.records import SessionState
from prep.records.chain import lot
from prep.records.change import Change, named
from prep.records.sheets import note_reveal, sheet_in_force, void_row
from prep.records.standing import known
from prep.records.tables import assessors, candidates, names, recusals, sheets


def add_person(change: Change, kind: str, number: int, name: str, chief: bool = False) -> None:
    """Enter a candidate or an assessor; the log has the number only."""
    change.need(SessionState.DRAFTED)
    if not 1 <= number <= 9999:
        raise RecordsError(
            say(f"编号 {number} 不可用", f"the number {number} cannot be used"),
            say("用 1 到 9999", "use 1 to 9999"),
        )
    if kind == "candidate" and change.session.seed is not None:
        raise StateError(
            say("顺序已经抽定", "the order is drawn"),
            say("考生在抽签前登记", "enter candidates before the draw"),
        )
    table = candidates if kind == "candidate" else assessors
    if number in _numbers(change, table):
        raise RecordsError(
            say(f"编号 {number} 已经有人", f"the number {number} is taken"),
            say("换一个编号", "use another"),
        )
    more: dict[str, Any] = {"revealed": False} if kind == "candidate" else {"chief": chief}
    if chief and change.connection.execute(_of(change, assessors).where(assessors.c.chief)).first():
        raise RecordsError(
            say("已经有主考官", "there is a chief already"),
            say("主考官只设一位", "have one chief only"),
        )
    change.connection.execute(table.insert().values(session=change.id, number=number, **more))
    change.connection.execute(
        names.insert().values(session=change.id, kind=kind, number=number, name=named(name, 200))
    )
    new = {"position": None, "withdrawn": None} if kind == "candidate" else {"chief": chief}
    change.log("add", kind, {"number": number}, None, new)


def draw_order(change: Change, seed: str) -> None:
    """Put the candidates in the order of their lots; once, before the session opens."""
    change.need(SessionState.DRAFTED)
    numbers = _numbers(change, candidates)
    if change.session.seed is not None:
        raise StateError(
            say("顺序已经抽定，不能重抽", "the order is drawn and is not drawn again"),
            say("按已抽定的顺序进行", "keep to it"),
        )
    if not numbers:
        raise StateError(
            say("还没有考生", "there are no candidates"), say("先登记考生", "enter them first")
        )
    seed = named(seed, 200)
    change.set(seed=seed)
    change.log("draw", "session", {}, {"seed": None}, {"seed": seed})
    for position, number in enumerate(sorted(numbers, key=lambda n: lot(seed, n)), start=1):
        row = known(change.connection, change.id, candidates, number)
        change.connection.execute(
            candidates.update()
            .where(candidates.c.session == change.id, candidates.c.number == number)
            .values(position=position)
        )
        old: dict[str, Any] = {"position": None, "withdrawn": row.withdrawn}
        change.log("draw", "candidate", {"number": number}, old, old | {"position": position})


def recuse(change: Change, assessor: int, candidate: int, reason: str) -> None:
    """Let an assessor not mark a candidate; an open sheet is voided, a submitted one must be first."""
    reason = named(reason)
    known(change.connection, change.id, assessors, assessor)
    known(change.connection, change.id, candidates, candidate)
    if change.connection.execute(
        _of(change, recusals).where(
            recusals.c.assessor == assessor, recusals.c.candidate == candidate
        )
    ).first():
        raise StateError(
            say(
                f"考官 {assessor} 已回避考生 {candidate}",
                f"assessor {assessor} is recused from candidate {candidate} already",
            ),
            say("不必再登记", "nothing is to be done"),
        )
    if sheet := sheet_in_force(change, candidate, assessor):
        if sheet.state == "submitted":
            raise StateError(
                say("该考官已提交这位考生的评分表", "this assessor has submitted the sheet"),
                say("先作废，再登记回避", "void it, then recuse"),
            )
        void_row(change, sheet, reason)
    change.connection.execute(
        recusals.insert().values(
            session=change.id, assessor=assessor, candidate=candidate, reason=reason
        )
    )
    change.log(
        "recuse",
        "recusal",
        {"assessor": assessor, "candidate": candidate},
        None,
        {"reason": reason},
    )
    note_reveal(change)


def withdraw(change: Change, candidate: int, reason: str) -> None:
    """Take a candidate out who does not come or does not go on; open sheets are voided, submitted ones stay."""
    reason = named(reason)
    row = known(change.connection, change.id, candidates, candidate)
    if row.withdrawn is not None:
        raise StateError(
            say(f"考生 {candidate} 已经退出", f"candidate {candidate} has withdrawn already"),
            say("不必再登记", "nothing is to be done"),
        )
    change.connection.execute(
        candidates.update()
        .where(candidates.c.session == change.id, candidates.c.number == candidate)
        .values(withdrawn=reason)
    )
    old = {"position": row.position, "withdrawn": None}
    change.log("withdraw", "candidate", {"number": candidate}, old, old | {"withdrawn": reason})
    open_ = _of(change, sheets).where(sheets.c.candidate == candidate, sheets.c.state == "open")
    for sheet in change.connection.execute(open_.order_by(sheets.c.assessor)).all():
        void_row(change, sheet, reason)
    note_reveal(change)


def _numbers(change: Change, table: sa.Table) -> list[int]:
    rows = change.connection.execute(_of(change, table).order_by(table.c.number))
    return [row.number for row in rows]


def _of(change: Change, table: sa.Table) -> sa.Select[Any]:
    return sa.select(table).where(table.c.session == change.id)
