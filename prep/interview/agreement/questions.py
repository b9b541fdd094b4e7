"""What each question or element did: how hard it was, and whether it told candidates apart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from prep.interview.agreement.arrays import correlation
from prep.interview.agreement.guard import LIMITS, Limits, Withheld, no_variance, too_few
from prep.interview.agreement.icc import Interval
from prep.model.base import text
from prep.model.ratings import RatedElement, Ratings, Table

_NORMAL = 1.959964
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True)
class Question:
    """What can be said of one question; each figure is withheld where the marks are too few."""

    element: RatedElement
    difficulty: float | Withheld
    """The mean mark as a share of the maximum: high is easy."""
    discrimination: Interval | Withheld
    """Correlation of the question's mark with the total of the others (corrected item–total)."""
    candidates: int
    left_out: tuple[str, ...]
    """Candidates for whom there is no complete sheet."""


def questions(ratings: Ratings, limits: Limits = LIMITS) -> tuple[Question, ...]:
    """Return the figures of every question, in the order of the ratings.

    A candidate's mark for a question is the mean over the assessors with a complete sheet, so that the
    question and the rest come from the same people.
    """
    seen, left_out = ratings.totals.only(lambda row: any(mark is not None for mark in row))
    guard = too_few(Table(seen.candidates, ratings.assessors, seen.rows), left_out, _alone(limits))
    means = _means(ratings)
    return tuple(
        Question(
            element,
            guard or _difficulty(means, n, element.maximum),
            guard or _discrimination(means, n, left_out),
            len(seen.candidates),
            left_out,
        )
        for n, element in enumerate(ratings.elements)
    )


def _alone(limits: Limits) -> Limits:
    """Return limits for figures that make sense of a single assessor too."""
    return Limits(candidates=limits.candidates, assessors=1)


Shares = tuple[tuple[Fraction, ...], ...]


def _means(ratings: Ratings) -> Shares:
    """Return candidates × elements: the means over the complete sheets, exact so that equals are equal."""
    rows: list[tuple[Fraction, ...]] = []
    for sheets in ratings.marks:
        full = [
            [Fraction(m) for m in sheet if m is not None] for sheet in sheets if None not in sheet
        ]
        if full:
            rows.append(
                tuple(sum(marks, Fraction()) / len(full) for marks in zip(*full, strict=True))
            )
    return tuple(rows)


def _difficulty(means: Shares, place: int, maximum: Decimal) -> float:
    return float(sum(row[place] for row in means) / len(means) / Fraction(maximum))


def _discrimination(means: Shares, place: int, left_out: tuple[str, ...]) -> Interval | Withheld:
    if len(means[0]) < 2:
        why = text(
            "只有一道题，没有其余题目的总分可比。",
            "There is one question only: there is no rest to compare it with.",
        )
        return Withheld("few-elements", why, left_out)
    own = np.array([float(row[place]) for row in means])
    rest = np.array([float(sum(row) - row[place]) for row in means])
    r = correlation(own, rest)
    if r is None:
        return no_variance(
            "这道题或其余题目的得分人人相同，无法计算区分度。",
            "All candidates have the same mark for this question or for the rest: "
            "its discrimination cannot be computed.",
            left_out,
        )
    return _fisher(r, len(means))


def _fisher(r: float, n: int) -> Interval:
    """Return a correlation with its interval by Fisher's z (1921)."""
    if abs(r) == 1:
        return Interval(r, r, r)
    z, half = math.atanh(r), _NORMAL / math.sqrt(n - 3)
    return Interval(r, math.tanh(z - half), math.tanh(z + half))
