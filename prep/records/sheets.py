"""Sheets: issued, marked, submitted, voided, issued again; never edited once submitted."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from prep.errors import NotFoundError, StateError
from prep.messages import say
from prep.model.records import SessionState
from prep.records.change import Change, named
from prep.records.standing import missing_pairs, open_scopes
from prep.records.tables import candidates, sheets


def open_session(change: Change) -> None:
    """Issue a sheet to every assessor for every candidate, but for recusals."""
    change.need(SessionState.DRAFTED)
    if change.session.seed is None:
        raise StateError(
            say("还没有抽签", "the order is not drawn"), say("先抽签", "draw it first")
        )
    pairs = missing_pairs(change.connection, change.id)
    if not pairs:
        raise StateError(
            say(
                "没有可发的评分表：没有考官，或都已回避",
                "there is no sheet to issue: no assessor, or all recused",
            ),
            say("先登记考官", "enter assessors first"),
        )
    change.set(state=SessionState.OPEN.value)
    change.log("open", "session", {}, {"state": "drafted"}, {"state": "open"})
    for candidate, assessor in pairs:
        issue(change, candidate, assessor, number=1, informed=False)


def issue(change: Change, candidate: int, assessor: int, number: int, informed: bool) -> None:
    """Issue one sheet."""
    key = {"candidate": candidate, "assessor": assessor, "issue": number}
    new = {"state": "open", "reason": None, "informed": informed}
    change.connection.execute(
        sheets.insert().values(
            session=change.id, **key, **new, revision=1, who=change.who, at=change.at
        )
    )
    change.log("issue", "sheet", key, None, new)


def reissue(change: Change, candidate: int, assessor: int) -> int:
    """Issue a sheet again after one was voided, and return the number of the issue.

    Where the marks of others could be seen before, the new sheet says so (``informed``).
    """
    change.need(SessionState.OPEN)
    if sheet_in_force(change, candidate, assessor):
        raise StateError(
            say(
                "这一对考生和考官已有有效的评分表",
                "there is a sheet in force for this candidate and assessor",
            ),
            say("先作废，再补发", "void it, then issue again"),
        )
    if (candidate, assessor) not in missing_pairs(change.connection, change.id):
        raise StateError(
            say(
                "考生已退出或考官已回避，不补发",
                "the candidate has withdrawn or the assessor is recused",
            ),
            say("不需要评分表", "no sheet is needed"),
        )
    last = change.connection.execute(
        sa.select(sa.func.max(sheets.c.issue)).where(*_pair(change, candidate, assessor))
    ).scalar()
    informed = change.connection.execute(
        sa.select(candidates.c.revealed)
        .where(candidates.c.session == change.id, candidates.c.number == candidate)
    ).scalar_one()  # fmt: skip
    number = int(last or 0) + 1
    issue(change, candidate, assessor, number, bool(informed))
    return number


def void(change: Change, candidate: int, assessor: int, reason: str) -> None:
    """Take a sheet out of force, with the reason; its marks are kept."""
    change.need(SessionState.OPEN)
    void_row(change, in_force(change, candidate, assessor), named(reason))


def void_row(change: Change, sheet: Any, reason: str) -> None:
    """Void the sheet of a row."""
    set_state(change, sheet, "voided", reason, "void")


def set_state(change: Change, sheet: Any, state: str, reason: str | None, action: str) -> None:
    """Give a sheet another state."""
    key = {"candidate": sheet.candidate, "assessor": sheet.assessor, "issue": sheet.issue}
    old = {"state": sheet.state, "reason": sheet.reason, "informed": sheet.informed}
    change.connection.execute(
        sheets.update()
        .where(*_pair(change, sheet.candidate, sheet.assessor), sheets.c.issue == sheet.issue)
        .values(
            state=state, reason=reason, revision=sheet.revision + 1, who=change.who, at=change.at
        )
    )
    change.log(action, "sheet", key, old, old | {"state": state, "reason": reason})


def in_force(change: Change, candidate: int, assessor: int) -> Any:
    """Return the sheet that counts; raises ``NotFoundError`` if there is none."""
    sheet = sheet_in_force(change, candidate, assessor)
    if sheet is None:
        raise NotFoundError(
            say(
                f"考官 {assessor} 没有考生 {candidate} 的有效评分表 — 核对编号；已作废的先补发（reissue）",
                f"assessor {assessor} has no sheet in force for candidate {candidate} — check the numbers; "
                "one that was voided must be issued again (reissue)",
            )
        )
    return sheet


def open_sheet(change: Change, candidate: int, assessor: int) -> Any:
    """Return a sheet that can be marked; raises ``StateError`` if it was submitted."""
    change.need(SessionState.OPEN)
    sheet = in_force(change, candidate, assessor)
    if sheet.state != "open":
        raise StateError(
            say(
                f"考官 {assessor} 对考生 {candidate} 的评分表已提交，不能改动",
                f"the sheet of assessor {assessor} for candidate {candidate} is submitted and not edited",
            ),
            say("写明理由作废，再补发新表", "void it with a reason and have it issued again"),
        )
    return sheet


def sheet_in_force(change: Change, candidate: int, assessor: int) -> Any | None:
    """Return the row of the sheet that counts, if there is one."""
    query = sa.select(sheets).where(*_pair(change, candidate, assessor), sheets.c.state != "voided")
    return change.connection.execute(query).one_or_none()


def note_reveal(change: Change) -> None:
    """Remember for whom the marks of others can be seen from now on."""
    if change.state is SessionState.DRAFTED:
        return
    change.connection.execute(
        candidates.update()
        .where(
            candidates.c.session == change.id,
            candidates.c.number.in_(open_scopes(change.connection, change.session)),
        )
        .values(revealed=True)
    )


def _pair(change: Change, candidate: int, assessor: int) -> tuple[Any, ...]:
    return (
        sheets.c.session == change.id,
        sheets.c.candidate == candidate,
        sheets.c.assessor == assessor,
    )
