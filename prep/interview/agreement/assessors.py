"""How each assessor marks beside the others: severity, spread, halo, sheets dropped as extremes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from prep.interview.agreement.arrays import Array, array, correlation
from prep.interview.agreement.guard import LIMITS, Limits, Withheld, no_variance, too_few
from prep.model.base import text
from prep.model.ratings import Ratings, Table


@dataclass(frozen=True)
class Severity:
    """How far an assessor's totals lie from the mean of the others' for the same candidates."""

    deviation: float
    """Points; above 0 lenient, below 0 severe."""
    candidates: int
    higher: int
    """Candidates whom the assessor marked higher than the others' mean."""
    lower: int


@dataclass(frozen=True)
class Assessor:
    """What can be said of one assessor; each figure is withheld where the marks are too few."""

    name: str
    sheets: int
    """Complete sheets."""
    severity: Severity | Withheld
    spread: float | Withheld
    """Standard deviation of the totals over that of the others for the same candidates; 1 is alike."""
    halo: float | Withheld
    """Mean correlation between the elements over the candidates: near 1, they were not told apart."""
    dropped: int | None
    """Sheets dropped as highest or lowest; ``None`` where that is not known."""


def assessors(
    ratings: Ratings, dropped: Mapping[str, int] | None = None, limits: Limits = LIMITS
) -> tuple[Assessor, ...]:
    """Return each assessor's figures, in the order of the ratings.

    ``dropped`` counts, for each assessor, the sheets that the combination of marks dropped as extremes;
    one who is not in it had none.
    """
    return tuple(
        Assessor(
            name,
            sheets=sum(mark is not None for mark in ratings.totals.column(place)),
            severity=severity(ratings.totals, place, limits),
            spread=spread(ratings.totals, place, limits),
            halo=halo(ratings, place, limits),
            dropped=None if dropped is None else dropped.get(name, 0),
        )
        for place, name in enumerate(ratings.assessors)
    )


def severity(table: Table, place: int, limits: Limits = LIMITS) -> Severity | Withheld:
    """Return how one assessor's marks lie beside the mean of the others'."""
    shared, left_out = _shared(table, place)
    if withheld := too_few(shared, left_out, limits):
        return withheld
    marks = array(shared.rows)
    gaps = marks[:, place] - np.nanmean(np.delete(marks, place, axis=1), axis=1)
    higher, lower = int((gaps > _NOISE).sum()), int((gaps < -_NOISE).sum())
    return Severity(float(gaps.mean()), len(gaps), higher, lower)


_NOISE = 1e-9
"""Gaps that are no more than the rounding of floats."""


def spread(table: Table, place: int, limits: Limits = LIMITS) -> float | Withheld:
    """Return the ratio of one assessor's standard deviation to that of the others.

    Each of the others is compared over the candidates whom both marked; the variances are added up.
    """
    shared, left_out = _shared(table, place)
    if withheld := too_few(shared, left_out, limits):
        return withheld
    marks = array(shared.rows)
    own, others = 0.0, 0.0
    for other in range(marks.shape[1]):
        both = marks[~np.isnan(marks[:, other])][:, [place, other]]
        if other != place and len(both) > 1:
            own += _variance(both[:, 0])
            others += _variance(both[:, 1])
    if others == 0:
        return no_variance(
            "其他考官给所有候选人打了同样的分，无法比较分数的拉开程度。",
            "The other assessors gave all candidates the same mark: there is no spread to compare with.",
            left_out,
        )
    return float(np.sqrt(own / others))


def _variance(marks: Array) -> float:
    return float(marks.var(ddof=1)) if np.ptp(marks) else 0.0  # exactly 0, where floats would round


def halo(ratings: Ratings, place: int, limits: Limits = LIMITS) -> float | Withheld:
    """Return the mean correlation between the elements in one assessor's complete sheets."""
    if len(ratings.elements) < 2:
        why = text(
            "评分表只有一项要素，谈不上要素之间的相关。",
            "The sheet has one element only: there is nothing to correlate.",
        )
        return Withheld("few-elements", why)
    own = tuple(sheets[place] for sheets in ratings.marks)
    sheets, left_out = Table(
        ratings.candidates, tuple(e.id for e in ratings.elements), own
    ).complete()
    if withheld := too_few(sheets, left_out, limits):
        return withheld
    marks = array(sheets.rows)
    pairs = combinations(marks.T, 2)
    found = [r for one, other in pairs if (r := correlation(one, other)) is not None]
    if not found:
        return no_variance(
            "各要素的分数没有变化，无法看出要素之间的相关。",
            "The marks for the elements do not vary: no correlation between them can be seen.",
            left_out,
        )
    return float(np.mean(found))


def _shared(table: Table, place: int) -> tuple[Table, tuple[str, ...]]:
    """Return the candidates whom an assessor and one of the others at least marked."""
    return table.only(
        lambda row: row[place] is not None and sum(mark is not None for mark in row) > 1
    )
