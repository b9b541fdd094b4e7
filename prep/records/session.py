"""One session: all that can be done with it, on one page.

Every change names when (``at``, an aware moment by the caller's clock) and who (``by``). What goes wrong
raises an error of the family ``RecordsError``, or ``NotFoundError`` for a number that nobody has; then
nothing is written.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from prep.model.records import (
    Assessor,
    Candidate,
    LogEntry,
    PartMark,
    RecordedMark,
    RecordedTiming,
    SessionRecord,
    SheetRecord,
    Timing,
    Verification,
)
from prep.records import marking, parts, people, reading, sealing, sheets, standing
from prep.records import names as names_
from prep.records.change import changing, session_row
from prep.records.database import Database
from prep.records.tables import assessors as assessors_table
from prep.records.tables import candidates as candidates_table
from prep.records.tables import sheets as sheet_table

OFFICE = "office"
"""Who changes what no assessor does, unless another is named."""


class Session:
    """One session of mock interviews in the database."""

    def __init__(self, database: Database, id: str) -> None:
        self._database, self.id = database, id

    def record(self) -> SessionRecord:
        """Return what was fixed at the start, the state, the seed and the hash."""
        with self._database.reading() as connection:
            return reading.session_of(session_row(connection, self.id))

    # People and order

    def add_candidate(self, number: int, name: str, *, at: datetime, by: str = OFFICE) -> None:
        """Enter a candidate, before the draw."""
        with changing(self._database, self.id, at, by) as change:
            people.add_person(change, "candidate", number, name)

    def add_assessor(
        self, number: int, name: str, *, at: datetime, chief: bool = False, by: str = OFFICE
    ) -> None:
        """Enter an assessor, before the session opens; one of them may be the chief (主考官)."""
        with changing(self._database, self.id, at, by) as change:
            people.add_person(change, "assessor", number, name, chief)

    def draw_order(self, seed: str, *, at: datetime, by: str = OFFICE) -> tuple[Candidate, ...]:
        """Draw the order of the candidates from a seed, which is kept; once only."""
        with changing(self._database, self.id, at, by) as change:
            people.draw_order(change, seed)
            return reading.candidates_of(change.connection, self.id)

    def recuse(
        self, assessor: int, candidate: int, reason: str, *, at: datetime, by: str = OFFICE
    ) -> None:
        """Record that an assessor does not mark a candidate (回避, 缺席); an open sheet is voided."""
        with changing(self._database, self.id, at, by) as change:
            people.recuse(change, assessor, candidate, reason)

    def withdraw(self, candidate: int, reason: str, *, at: datetime, by: str = OFFICE) -> None:
        """Record that a candidate is no longer in; open sheets are voided, submitted ones stay."""
        with changing(self._database, self.id, at, by) as change:
            people.withdraw(change, candidate, reason)

    def candidates(self) -> tuple[Candidate, ...]:
        """Return the candidates by number, in their order."""
        with self._database.reading() as connection:
            return reading.candidates_of(connection, self.id)

    def assessors(self) -> tuple[Assessor, ...]:
        """Return the assessors by number, with their recusals."""
        with self._database.reading() as connection:
            return reading.assessors_of(connection, self.id)

    def names(self) -> dict[tuple[str, int], str]:
        """Return the names by (``candidate`` or ``assessor``, number): for the office, not the panel."""
        with self._database.reading() as connection:
            return names_.read(connection, self.id)

    def erase_names(self, *, at: datetime, by: str = OFFICE) -> None:
        """Delete all names of the session for good, even of a locked one; numbers and marks stay."""
        names_.erase(self._database, self.id, at, by)

    # Sheets

    def open(self, *, at: datetime, by: str = OFFICE) -> None:
        """Begin: issue a sheet to each assessor for each candidate, but for recusals."""
        with changing(self._database, self.id, at, by) as change:
            sheets.open_session(change)

    def rate(
        self, candidate: int, assessor: int, element: str, mark: Decimal, *, expected: int,
        at: datetime, note: str = "", by: str | None = None,
    ) -> RecordedMark:  # fmt: skip
        """Give or change one mark on an open sheet.

        ``expected`` is the revision of the mark that was seen, 0 for none. Raises ``ConflictError`` with
        both values if another stands there; ``StateError`` if the sheet is submitted.
        """
        with changing(self._database, self.id, at, by or f"assessor-{assessor}") as change:
            return marking.rate(change, candidate, assessor, element, mark, note, expected)

    def submit(
        self, candidate: int, assessor: int, *, expected: int, at: datetime, by: str | None = None
    ) -> None:
        """Hand a sheet in; ``expected`` is the revision of the sheet that was seen.

        Raises ``StateError`` if an element has no mark, ``ConflictError`` if the sheet has changed.
        """
        with changing(self._database, self.id, at, by or f"assessor-{assessor}") as change:
            marking.submit(change, candidate, assessor, expected)

    def void(
        self, candidate: int, assessor: int, reason: str, *, at: datetime, by: str = OFFICE
    ) -> None:
        """Take a sheet out of force with a reason; it stays, with its marks, and counts as missing."""
        with changing(self._database, self.id, at, by) as change:
            sheets.void(change, candidate, assessor, reason)

    def reissue(self, candidate: int, assessor: int, *, at: datetime, by: str = OFFICE) -> int:
        """Issue an empty sheet in place of a voided one, and return its number of issue."""
        with changing(self._database, self.id, at, by) as change:
            return sheets.reissue(change, candidate, assessor)

    def missing(self) -> tuple[standing.Pair, ...]:
        """Return the (candidate, assessor) pairs whose sheets are not in."""
        with self._database.reading() as connection:
            session_row(connection, self.id)
            return tuple(standing.missing_pairs(connection, self.id))

    def sheets_for(self, assessor: int) -> tuple[SheetRecord, ...]:
        """Return what an assessor may see: their own sheets in force, and those of others once all are in."""
        with self._database.reading() as connection:
            row = session_row(connection, self.id)
            standing.known(connection, self.id, assessors_table, assessor)
            own = sheet_table.c.assessor == assessor
            seen = own | sheet_table.c.candidate.in_(standing.open_scopes(connection, row))
            return reading.sheets_of(connection, row, seen, sheet_table.c.state != "voided")

    def all_sheets(
        self, candidate: int | None = None, *, voided: bool = False
    ) -> tuple[SheetRecord, ...]:
        """Return the submitted sheets of all, or of one candidate; with ``voided``, those out of force too.

        Raises ``BlindError``, which names them, while sheets are missing: any of the session, or any of
        this candidate where the session reveals by candidate.
        """
        with self._database.reading() as connection:
            row = session_row(connection, self.id)
            if candidate is not None:
                standing.known(connection, self.id, candidates_table, candidate)
            standing.need_all_in(connection, row, candidate)
            only = [sheet_table.c.candidate == candidate] if candidate is not None else []
            states = ("submitted", "voided") if voided else ("submitted",)
            return reading.sheets_of(connection, row, sheet_table.c.state.in_(states), *only)

    # Other parts, times

    def mark_part(
        self, candidate: int, part: str, mark: Decimal, maximum: Decimal, *, expected: int,
        at: datetime, note: str = "", by: str = OFFICE,
    ) -> int:  # fmt: skip
        """Write a mark of another part (``speech``, ``written``, ``democratic``) and return its revision."""
        with changing(self._database, self.id, at, by) as change:
            return parts.mark_part(change, candidate, part, mark, maximum, note, expected)

    def part_marks(self) -> tuple[PartMark, ...]:
        """Return the marks of other parts; raises ``BlindError`` until all sheets are in."""
        with self._database.reading() as connection:
            standing.need_all_in(connection, session_row(connection, self.id))
            return reading.parts_of(connection, self.id)

    def time(
        self, candidate: int, question: str, timing: Timing, *, expected: int, at: datetime, by: str
    ) -> int:
        """Write when a candidate thought and answered, and the overtime; returns the revision."""
        with changing(self._database, self.id, at, by) as change:
            return parts.time(change, candidate, question, timing, expected)

    def timings(self) -> tuple[RecordedTiming, ...]:
        """Return the times of all candidates."""
        with self._database.reading() as connection:
            return reading.timings_of(connection, self.id)

    # The end

    def lock(self, *, at: datetime, by: str = OFFICE) -> str:
        """Close the session for good and return the hash for its result; ``BlindError`` if sheets are missing."""
        with changing(self._database, self.id, at, by) as change:
            return sealing.lock_session(change)

    def log(self, assessor: int | None = None) -> tuple[LogEntry, ...]:
        """Return every change; marks are hidden until all are in, but for those of ``assessor``."""
        with self._database.reading() as connection:
            row = session_row(connection, self.id)
            visible = set(standing.open_scopes(connection, row))
            return reading.log_of(connection, self.id, visible, assessor)

    def verify(self) -> Verification:
        """Compute chain, state, order and hash anew and compare them with what is recorded."""
        with self._database.reading() as connection:
            return sealing.verify(connection, session_row(connection, self.id))
