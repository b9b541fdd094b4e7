"""The errors of prep: one family, one root.

PrepError
├── DataError        a file says something it may not; carries every Problem found
├── NotFoundError    a role, a template or a file that does not exist
├── TemplateError    a document template that cannot be used
├── OfficeError      a document that LibreOffice could not convert, or LibreOffice is not there
├── AudioError       a recording that cannot be read, or the package for it is not there
├── PeriodError      a work report on a period that ends before it starts
├── CaseError        a calculated case that cannot be drawn or worked out
├── RecordsError     the database of sessions does not do what is asked
│   ├── DatabaseError    it cannot be opened or reached, or a newer program made it
│   ├── StateError       a session or a sheet is not in the state for it: not open, submitted, locked
│   ├── ConflictError    somebody else wrote in between; shows both values, who and when
│   └── BlindError       marks are asked for before all sheets are in
├── TrainingError    marks of a trainee that do not fit the prepared answers
└── WorkspaceError   a folder that is no workspace, or cannot be written

Every message says what is wrong and what to do instead, in the language of the user.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal

Level = Literal["error", "warning", "accepted"]
"""``accepted``: a warning that the person has looked at and keeps on purpose."""


class PrepError(Exception):
    """Anything that prep itself reports; catch this to catch all of it."""


class NotFoundError(PrepError):
    """Something was asked for by name and is not there."""


class TemplateError(PrepError):
    """A document template cannot be read, compiled or rendered."""


class OfficeError(PrepError):
    """A document cannot be converted: LibreOffice is not installed, or it failed."""


class AudioError(PrepError):
    """A recording cannot be read, holds no speech, or the package that finds speech is not installed."""


class PeriodError(PrepError):
    """A work report is asked for on a period that ends before it starts."""


class CaseError(PrepError):
    """A calculated case cannot be drawn, or one of its formulas or texts cannot be worked out.

    ``place`` is where in the data of the case, as in ``("guards", 0)``; empty for the whole case.
    """

    def __init__(self, what: str, remedy: str, place: tuple[str | int, ...] = ()) -> None:
        self.what, self.remedy, self.place = what, remedy, place
        super().__init__(f"{what} — {remedy}")


class ScoringError(PrepError):
    """Marks cannot be scored; ``faults`` are what is wrong, a sentence each with its remedy."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class RecordsError(PrepError):
    """The database of mock-interview sessions does not do what is asked; nothing was written."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what} — {remedy}")


class DatabaseError(RecordsError):
    """The database cannot be opened, reached or written, or a newer version of the program made it."""


class StateError(RecordsError):
    """A session or a sheet is in a state that does not allow it: not open yet, submitted, voided, locked."""


class ConflictError(RecordsError):
    """Somebody wrote between reading and writing: refused, nothing is merged.

    ``yours`` was to be written; ``stored`` is what stands, in its version ``revision``, written by
    ``who`` at ``when``.
    """

    def __init__(
        self,
        what: str,
        remedy: str,
        *,
        yours: str,
        stored: str,
        who: str,
        when: datetime,
        revision: int,
    ) -> None:
        super().__init__(what, remedy)
        self.yours, self.stored = yours, stored
        self.who, self.when, self.revision = who, when, revision


class BlindError(RecordsError):
    """Marks are asked for before all sheets are in; ``missing`` has the (candidate, assessor) pairs."""

    def __init__(self, what: str, remedy: str, missing: tuple[tuple[int, int], ...]) -> None:
        super().__init__(what, remedy)
        self.missing = missing


class TrainingError(PrepError):
    """A trainee's marks name an answer that was not prepared, or lie off the scale."""


class WorkspaceError(PrepError):
    """A folder is no workspace, or something in it cannot be written."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one place of one file.

    ``line`` and ``column`` count from 1; 0 means that the file as a whole is meant. ``where`` is the
    place in the data, as in ``evidence[2].figures[0].value``.
    """

    file: str
    line: int
    column: int
    where: str
    what: str
    remedy: str
    level: Level = "error"
    rule: str = ""
    """The id of the rule that found it, where the finding can be accepted; else empty."""
    digest: str = ""
    """Tells the matter apart from others that the rule finds, wherever it stands."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        where = f" {self.where}:" if self.where else ""
        remedy = f" — {self.remedy}" if self.remedy else ""
        mark = "" if self.level == "error" else "(warning) "
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{place}:{where} {mark}{self.what}{remedy}{rule}"

    def as_dict(self) -> dict[str, str | int]:
        """Return the parts by name, for ``--format json``."""
        return asdict(self)


class DataError(PrepError):
    """A file cannot be used as it is; ``problems`` holds everything found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class IntakeError(PrepError):
    """A file that somebody found cannot be read."""
