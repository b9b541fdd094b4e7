"""The period that a work report is on: how it is written, chosen and named, and what counts to it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from prep.errors import PeriodError
from prep.messages import Lang, say
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier, Employment, Period

ENOUGH = 3
"""A calendar year with no less evidence is reported on by itself; else the whole time in the post is."""
_QUARTER = re.compile(r"(\d{4})\s*[-/年]?\s*[Qq第]([1-4])(?:季度)?")


@dataclass(frozen=True)
class Bound:
    """A year, quarter, month or day that a period begins or ends with."""

    first: date
    last: date


def bound(written: str) -> Bound:
    """Read ``2024``, ``2024-Q1``, ``2024-03`` or ``2024-03-31``; raises ``ValueError`` if it is none."""
    quarter = _QUARTER.fullmatch(written.strip())
    try:
        if quarter:
            year, number = int(quarter.group(1)), int(quarter.group(2))
            end = PartialDate(year, number * 3)
            return Bound(date(year, number * 3 - 2, 1), last_day(end))
        moment = PartialDate.parse(written)
        return Bound(moment.first_day(), last_day(moment))
    except ValueError:
        raise ValueError(f"not a date: {written}") from None


def last_day(moment: PartialDate) -> date:
    """Return the latest day that a date may mean."""
    month = moment.month or 12
    return date(moment.year, month, moment.day or calendar.monthrange(moment.year, month)[1])


@dataclass(frozen=True)
class Reported:
    """The period of a report, both days included."""

    start: date
    end: date
    tenure: bool = False
    """Whether it is the whole time in the present post."""
    chosen: bool = False
    """Whether prep chose it, not the user."""

    def overlaps(self, item: Period) -> bool:
        """Whether something that lasted from when to when lies in the period, at least in part."""
        ended = last_day(item.end) if item.end else date.max
        return item.start.first_day() <= self.end and ended >= self.start

    def whole(self, item: Period, today: date) -> bool:
        """Whether its end lies within the period, or it lasts and the period does too."""
        return (last_day(item.end) if item.end else today) <= self.end

    def holds(self, moment: PartialDate) -> bool:
        """Whether a date lies in the period."""
        return moment.first_day() <= self.end and last_day(moment) >= self.start

    def text(self) -> Text:
        """Return the dates of both ends in all the ways in which a report may write them."""
        return Text(zh=self._dates("zh"), en=self._dates("en"))

    def _dates(self, lang: Lang) -> str:
        days = (self.start, self.end)
        return "\n".join(
            written
            for day in days
            for written in (
                str(day.year),
                PartialDate(day.year).spoken(lang),
                PartialDate(day.year, day.month).spoken(lang),
                on_day(day, lang),
            )
        )


def on_day(day: date, lang: Lang) -> str:
    """Write a day: ``2024年7月1日``, ``1 July 2024``."""
    month = PartialDate(day.year, day.month).spoken(lang)
    return f"{month}{day.day}日" if lang == "zh" else f"{day.day} {month}"


def held_at(dossier: Dossier, day: date) -> Employment | None:
    """Return the post held on a day: of several the one begun last; the present one where none was held."""
    held = [e for e in dossier.employment if Reported(day, day).overlaps(e)]
    return max(held, key=lambda e: e.start, default=dossier.current_employment)


def choose(
    dossier: Dossier, today: date, since: Bound | None = None, until: Bound | None = None
) -> Reported:
    """Return the period asked for, or the one that suits; raises ``PeriodError`` if it ends before it starts.

    Without ``since`` it begins with the post held, without ``until`` it ends today. Where neither is given it is
    the last full calendar year in the post with at least ``ENOUGH`` pieces of evidence, or the whole time in it.
    """
    if since is None and until is None:
        return _suiting(dossier, today)
    end = until.last if until else today
    start = since.first if since else _begin(dossier, held_at(dossier, end), end)
    if start > end:
        raise PeriodError(
            say(
                f"述职期间的起点 {start} 晚于终点 {end} — 核对 --from 和 --to",
                f"the period starts ({start}) after it ends ({end}) — check --from and --to",
            )
        )
    return Reported(start, end)


def _suiting(dossier: Dossier, today: date) -> Reported:
    held = dossier.current_employment
    end = last_day(held.end) if held and held.end else today
    start = _begin(dossier, held, end)
    for year in range(end.year - (end < date(end.year, 12, 31)), start.year - 1, -1):
        span = Reported(date(year, 1, 1), date(year, 12, 31), chosen=True)
        if sum(e.public and span.overlaps(e) for e in dossier.evidence) >= ENOUGH:
            return span
    return Reported(start, end, tenure=held is not None, chosen=True)


def _begin(dossier: Dossier, held: Employment | None, end: date) -> date:
    """Return the first day in a post; without one of the first evidence, or of the year."""
    if held:
        return held.start.first_day()
    first = min((e.start.first_day() for e in dossier.evidence), default=end)
    return min(first, date(end.year, 1, 1))
