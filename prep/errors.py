"""The errors of prep: one family, one root.

PrepError
├── DataError        a file says something it may not; carries every Problem found
├── NotFoundError    a role, a template or a file that does not exist
├── TemplateError    a document template that cannot be used
├── OfficeError      a document that LibreOffice could not convert, or LibreOffice is not there
├── AudioError       a recording that cannot be read, or the package for it is not there
├── PeriodError      a work report on a period that ends before it starts
├── CaseError        a calculated case that cannot be drawn or worked out
├── TrainingError    marks of a trainee that do not fit the prepared answers
└── WorkspaceError   a folder that is no workspace, or cannot be written

Every message says what is wrong and what to do instead, in the language of the user.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
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
