"""Marks of several assessors for several candidates, as the statistics of agreement need them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from prep.messages import say
from prep.model.base import Identifier, Model, Text, fault

Mark = Decimal | None
"""One mark; ``None`` where it was not given. Missing is never zero."""
Rows = tuple[tuple[Mark, ...], ...]
"""One row for each candidate, one mark for each assessor."""
Label = Annotated[str, Field(min_length=1)]


@dataclass(frozen=True)
class Table:
    """Candidates × assessors: what is compared is one mark of each for each."""

    candidates: tuple[str, ...]
    assessors: tuple[str, ...]
    rows: Rows

    @classmethod
    def of(cls, rows: Sequence[Sequence[int | str | Mark]]) -> Self:
        """Make a table of bare marks, naming candidates ``1``, ``2`` and assessors ``A``, ``B``."""
        exact = tuple(tuple(None if m is None else Decimal(m) for m in row) for row in rows)
        names = tuple(_letters(n) for n in range(len(exact[0]) if exact else 0))
        return cls(tuple(str(n + 1) for n in range(len(exact))), names, exact)

    def only(self, keep: Callable[[tuple[Mark, ...]], bool]) -> tuple[Self, tuple[str, ...]]:
        """Return the table of the candidates whose marks pass a test, and the names of the others."""
        pairs = list(zip(self.candidates, self.rows, strict=True))
        kept = [(name, row) for name, row in pairs if keep(row)]
        left_out = tuple(name for name, row in pairs if not keep(row))
        names, rows = tuple(name for name, _ in kept), tuple(row for _, row in kept)
        return type(self)(names, self.assessors, rows), left_out

    def complete(self) -> tuple[Self, tuple[str, ...]]:
        """Return the table of the candidates whom every assessor marked, and the names of the others."""
        return self.only(lambda row: None not in row)

    def column(self, assessor: int) -> tuple[Mark, ...]:
        """Return the marks that one assessor gave, by the candidates' order."""
        return tuple(row[assessor] for row in self.rows)


def _letters(number: int) -> str:
    """Count as columns of a spreadsheet do: A to Z, then AA."""
    high, low = divmod(number, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


class RatedElement(Model):
    """One thing that every assessor marks: an element of the sheet (测评要素) or a question."""

    id: Identifier
    name: Text
    maximum: Annotated[Decimal, Field(gt=0)]
    """The highest mark that can be given; the lowest is 0."""


class Ratings(Model):
    """The marks of one session: candidates × assessors × elements."""

    candidates: Annotated[tuple[Label, ...], Field(min_length=1)]
    """Names or numbers of candidates (抽签号), each once."""
    assessors: Annotated[tuple[Label, ...], Field(min_length=1)]
    elements: Annotated[tuple[RatedElement, ...], Field(min_length=1)]
    marks: tuple[tuple[tuple[Annotated[Decimal, Field(ge=0)] | None, ...], ...], ...]
    """For each candidate, for each assessor, one mark for each element; nothing where none was given."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for names in (self.candidates, self.assessors, [element.id for element in self.elements]):
            _once(names)
        _size(len(self.marks), len(self.candidates), "marks")
        for candidate, sheets in zip(self.candidates, self.marks, strict=True):
            _size(len(sheets), len(self.assessors), candidate)
            for assessor, sheet in zip(self.assessors, sheets, strict=True):
                _size(len(sheet), len(self.elements), f"{candidate} × {assessor}")
                self._within_maximum(sheet, f"{candidate} × {assessor}")
        return self

    def _within_maximum(self, sheet: tuple[Mark, ...], where: str) -> None:
        for element, mark in zip(self.elements, sheet, strict=True):
            if mark is not None and mark > element.maximum:
                raise fault(
                    say(
                        f"{where}：{element.name.in_('zh')}给了 {mark} 分，超过满分 {element.maximum}",
                        f"{where}: {mark} for {element.name.in_('en')} is more than its maximum of "
                        f"{element.maximum}",
                    ),
                    say("改成不高于满分的分数", "write a mark up to the maximum"),
                )

    @cached_property
    def maximum(self) -> Decimal:
        """The highest total of a sheet."""
        return sum((element.maximum for element in self.elements), Decimal(0))

    @cached_property
    def totals(self) -> Table:
        """The totals of the sheets; ``None`` for a sheet with a mark missing."""
        rows = tuple(tuple(_sum(sheet) for sheet in sheets) for sheets in self.marks)
        return Table(self.candidates, self.assessors, rows)

    def marks_of(self, element: int) -> Table:
        """Return the marks for one element, by its place."""
        rows = tuple(tuple(sheet[element] for sheet in sheets) for sheets in self.marks)
        return Table(self.candidates, self.assessors, rows)


def _sum(sheet: tuple[Mark, ...]) -> Mark:
    marks = [mark for mark in sheet if mark is not None]
    return sum(marks, Decimal(0)) if len(marks) == len(sheet) else None


def _once(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise fault(
                say(f"{name} 出现了两次", f"{name} stands twice"),
                say(
                    "每个名称只写一次，重名的加编号区分",
                    "name each once; tell namesakes apart by a number",
                ),
            )
        seen.add(name)


def _size(found: int, expected: int, where: str) -> None:
    if found != expected:
        raise fault(
            say(
                f"{where}：应有 {expected} 项，实有 {found} 项",
                f"{where}: entries expected {expected}, found {found}",
            ),
            say("没有打分的位置写 null", "write null where no mark was given"),
        )
