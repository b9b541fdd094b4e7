"""Months as numbers, and the stretches of months that a life's periods leave uncovered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from prep.model.base import PartialDate


@dataclass(frozen=True)
class Span:
    """From one month to another, both included; a month is ``12 * year + month - 1``."""

    first: int
    last: int


def first_month(date: PartialDate) -> int:
    """Return the earliest month that a date may mean."""
    return 12 * date.year + (date.month or 1) - 1


def last_month(date: PartialDate) -> int:
    """Return the latest month that a date may mean."""
    return 12 * date.year + (date.month or 12) - 1


def as_date(month: int) -> PartialDate:
    """Return the date that names a month."""
    return PartialDate(month // 12, month % 12 + 1)


def gaps(spans: Iterable[Span], until: int) -> list[Span]:
    """Return the stretches of whole months, from the first span's start to ``until``, that no span covers.

    Dates are known to the month only: a period that ends in June and one that begins in July have no gap
    between them. Nor is the running month one, for what begins in it.
    """
    found: list[Span] = []
    covered: int | None = None
    for span in sorted(spans, key=lambda item: item.first):
        if covered is not None and span.first > covered + 1:
            found.append(Span(covered + 1, span.first - 1))
        covered = max(span.last, span.first, covered if covered is not None else span.first)
    if covered is not None and covered + 1 < until:
        found.append(Span(covered + 1, until))
    return found
