"""Sessions as tests need them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Literal

from prep.model.base import Text
from prep.model.ratings import RatedElement
from prep.model.records import SessionSetup, SheetRecord
from prep.records import Records, Session

AT = datetime(2026, 11, 26, 9, 30, tzinfo=timezone(timedelta(hours=8)))
ELEMENTS = ("language", "analysis")


def setup(id: str, reveal: Literal["session", "candidate"] = "session") -> SessionSetup:
    return SessionSetup(
        id=id,
        title="客户经理竞聘模拟面试",
        role="bank-account-manager",
        elements=tuple(
            RatedElement(id=element, name=Text(zh=element, en=element), maximum=Decimal(100))
            for element in ELEMENTS
        ),
        plan={"minutes": 15},
        rules={"trim": "total", "decimals": 2, "rounding": "half-up"},
        book={"questions": [{"id": "q1", "text": "请谈谈您的业绩。"}]},
        reveal=reveal,
    )


def drafted(
    records: Records, id: str, candidates: int = 2, assessors: int = 3,
    reveal: Literal["session", "candidate"] = "session",
) -> Session:  # fmt: skip
    """A session with people in it, the order not drawn."""
    session = records.new_session(setup(id, reveal), at=AT)
    for number in range(1, candidates + 1):
        session.add_candidate(number, f"考生甲{number}", at=AT)
    for number in range(1, assessors + 1):
        session.add_assessor(number, f"考官乙{number}", at=AT, chief=number == 1)
    return session


def opened(
    records: Records, id: str, candidates: int = 2, assessors: int = 3,
    reveal: Literal["session", "candidate"] = "session",
) -> Session:  # fmt: skip
    """A session that is open."""
    session = drafted(records, id, candidates, assessors, reveal)
    session.draw_order("2026", at=AT)
    session.open(at=AT)
    return session


def own(session: Session, candidate: int, assessor: int) -> SheetRecord:
    """An assessor's own sheet in force for a candidate."""
    sheets = session.sheets_for(assessor)
    (sheet,) = [s for s in sheets if (s.candidate, s.assessor) == (candidate, assessor)]
    return sheet


def fill(session: Session, candidate: int, assessor: int, mark: str = "81.50") -> None:
    """Mark every element of an empty sheet."""
    for element in ELEMENTS:
        session.rate(candidate, assessor, element, Decimal(mark), expected=0, at=AT, note="有数据")


def hand_in(session: Session, candidate: int, assessor: int, mark: str = "81.50") -> None:
    """Mark every element and submit."""
    fill(session, candidate, assessor, mark)
    session.submit(candidate, assessor, expected=own(session, candidate, assessor).revision, at=AT)


def complete(session: Session, leave: Iterable[tuple[int, int]] = ()) -> None:
    """Hand in all sheets that are missing, but for some."""
    for candidate, assessor in session.missing():
        if (candidate, assessor) not in leave:
            hand_in(session, candidate, assessor, f"{70 + candidate}.{assessor}0")
