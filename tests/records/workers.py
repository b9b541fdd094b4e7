"""What the processes of the tests do; each is started anew (spawn), as on Windows."""

from __future__ import annotations

from decimal import Decimal
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

from prep.errors import ConflictError
from prep.records import Session, open_records
from tests.records.sessions import AT, ELEMENTS, own

SESSION = "together"


def assess(
    assessor: int, candidates: int, addresses: list[str], fresh: list[str], start: Barrier, told: Connection
) -> None:  # fmt: skip
    """Open new databases, then mark and submit all sheets of one assessor in each; tell what was acknowledged."""
    won: list[str] = []
    acknowledged: list[tuple[str, int, str, str, int]] = []
    for address in fresh:
        start.wait(60)
        open_records(address).close()
    for address in addresses:
        start.wait(60)
        with open_records(address) as records:
            session = records.session(SESSION)
            for candidate in range(1, candidates + 1):
                for element in ELEMENTS:
                    mark = Decimal(f"{60 + assessor}.{candidate}0")
                    given = session.rate(candidate, assessor, element, mark, expected=0, at=AT)
                    acknowledged.append(
                        (address, candidate, element, str(given.mark), given.revision)
                    )
                seen = own(session, candidate, assessor).revision
                session.submit(candidate, assessor, expected=seen, at=AT)
            if _first(session, assessor):
                won.append(address)
    told.send((assessor, acknowledged, won))
    told.close()


def _first(session: Session, assessor: int) -> bool:
    """Write the one mark that all write; tell whether this process was the one to do it."""
    mark = Decimal(assessor)
    try:
        session.mark_part(
            1, "written", mark, Decimal(100), expected=0, at=AT, by=f"clerk-{assessor}"
        )
    except ConflictError as error:
        return error.who == f"clerk-{assessor}"
    return True


def scribble(address: str, assessor: int, told: Connection) -> None:
    """Change the marks of one sheet without end; tell each that was acknowledged."""
    with open_records(address) as records:
        session = records.session(SESSION)
        number = 0
        while True:
            element = ELEMENTS[number % len(ELEMENTS)]
            seen = own(session, 1, assessor).marks.get(element)
            expected = seen.revision if seen else 0
            told.send((number, element, "asked"))
            session.rate(
                1, assessor, element, mark_of(number), expected=expected, at=AT, note=str(number)
            )
            told.send((number, element, "acknowledged"))
            number += 1


def mark_of(number: int) -> Decimal:
    """The mark that is written as the n-th."""
    return Decimal(number % 10_000) / 100
