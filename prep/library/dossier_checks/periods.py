"""Periods of a dossier in months: what is surely covered, and what may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prep.library.dossier_checks.told import Subject, text_of, texts
from prep.library.load import Path_
from prep.library.rules import entries, read_date
from prep.library.tree import Node
from prep.model.base import PartialDate

_OPEN = {"", "present", "now", "至今", "今"}


@dataclass(frozen=True)
class Span:
    """A period with its entry. Months are counted from the year 0; a bare year leaves them open."""

    place: Path_
    entry: Node
    first: tuple[int, int]
    """The earliest and the latest month in which it may begin."""
    last: tuple[int, int]
    """The earliest and the latest month in which it may end; this month while it lasts."""
    lasts: bool

    @property
    def section(self) -> str:
        """The list that it stands in: ``education``, ``employment`` or ``projects``."""
        return str(self.place[0])


def spans(subject: Subject, section: str) -> Iterator[Span]:
    """Yield the periods of a list that can be read and do not end before they begin."""
    for place, entry in entries(subject.root, section):
        if found := span(place, entry, subject.today):
            yield found


def span(place: Path_, entry: Node, today: date) -> Span | None:
    """Return the period of an entry, or ``None`` where its dates cannot be read."""
    start, end = read_date(entry.get("start")), read_date(entry.get("end"))
    lasts = end is None and (text_of(entry.get("end")) or "").lower() in _OPEN
    if start is None or (end is None and not lasts):
        return None
    now = month_of(today)
    first, last = months(start), months(end) if end else (now, now)
    return Span(place, entry, first, last, lasts) if first[0] <= last[1] else None


def months(day: PartialDate) -> tuple[int, int]:
    """Return the first and the last month that a date may mean."""
    if day.month is None:
        return day.year * 12, day.year * 12 + 11
    month = day.year * 12 + day.month - 1
    return month, month


def month_of(day: date) -> int:
    """Return the number of a day's month."""
    return day.year * 12 + day.month - 1


def written(month: int) -> str:
    """Write a month as dossiers do: ``2019-03``."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def full_time(span: Span, subject: Subject) -> bool:
    """Whether a post or a course surely takes all of a person's time."""
    if span.section == "education":
        return text_of(span.entry.get("mode")) in {None, "full_time"}
    beside = subject.rules.shared.pattern("beside")
    told = [t.text for key in ("post", "unit", "organisation") for t in texts(span.entry.get(key), ())]  # fmt: skip
    return not any(beside.search(text) for text in told)
