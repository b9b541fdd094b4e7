"""Intraclass correlations: the six forms of Shrout & Fleiss (1979), with intervals.

Formulas: Shrout & Fleiss 1979, Psychological Bulletin 86, 420–428; for the intervals of the second form
McGraw & Wong 1996, Psychological Methods 1, 30–46 (their ICC(A,1) and ICC(A,k)).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from prep.interview.agreement.arrays import array
from prep.interview.agreement.distributions import f_quantile
from prep.interview.agreement.guard import LIMITS, Limits, Withheld, no_variance, too_few
from prep.model.ratings import Table

Form = Literal["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]
"""Model and unit. 1: other assessors for each candidate; 2: the panel stands for other assessors too,
absolute agreement; 3: these assessors only, consistency. 1: one assessor's mark; k: the panel's mean."""


@dataclass(frozen=True)
class Interval:
    """A coefficient with the interval that holds the true one in so many of a hundred studies."""

    value: float
    low: float
    """``-inf`` where the marks set no lower bound."""
    high: float
    confidence: float = 0.95


@dataclass(frozen=True)
class Squares:
    """Mean squares of the two-way table, for ``n`` candidates and ``k`` assessors."""

    n: int
    k: int
    candidates: float
    assessors: float
    error: float

    @property
    def within(self) -> float:
        """The mean square within candidates: assessors and error together."""
        return (self.assessors + (self.n - 1) * self.error) / self.n


@dataclass(frozen=True)
class Icc:
    """The six forms of one table."""

    forms: Mapping[Form, Interval]
    squares: Squares
    left_out: tuple[str, ...]
    """Candidates left out because an assessor did not mark them."""

    def __getitem__(self, form: Form) -> Interval:
        """Return one form, as in ``icc["2,1"]``."""
        return self.forms[form]


def icc(table: Table, confidence: float = 0.95, limits: Limits = LIMITS) -> Icc | Withheld:
    """Return the six intraclass correlations of the candidates whom every assessor marked."""
    full, left_out = table.complete()
    if withheld := too_few(full, left_out, limits):
        return withheld
    if len({sum(mark or 0 for mark in row) for row in full.rows}) == 1:
        return no_variance(
            "所有候选人的平均分完全相同，没有差别可供考官区分，组内相关系数无法计算。",
            "All candidates have the same mean mark: there is no difference for assessors to agree on, "
            "and no intraclass correlation.",
            left_out,
        )
    squares = mean_squares(full)
    share = (1 + confidence) / 2
    forms: dict[Form, Interval] = {}
    for name, (value, low, high) in _forms(squares, share).items():
        forms[name] = Interval(value, low, high, confidence)
    return Icc(forms, squares, left_out)


def mean_squares(table: Table) -> Squares:
    """Return the mean squares of a complete table with two rows and two columns at least."""
    marks = array(table.rows)
    n, k = marks.shape
    rows, columns, mean = marks.mean(axis=1), marks.mean(axis=0), marks.mean()
    left = marks - rows[:, None] - columns[None, :] + mean
    return Squares(
        n,
        k,
        candidates=float(k * ((rows - mean) ** 2).sum() / (n - 1)),
        assessors=float(n * ((columns - mean) ** 2).sum() / (k - 1)),
        error=float((left**2).sum() / ((n - 1) * (k - 1))),
    )


Triple = tuple[float, float, float]


def _forms(s: Squares, share: float) -> dict[Form, Triple]:
    one = _from_ratio(s, s.within, s.n * (s.k - 1), share)
    three = _from_ratio(s, s.error, (s.n - 1) * (s.k - 1), share)
    two, two_k = _absolute(s, share)
    return {
        "1,1": one[0], "2,1": two, "3,1": three[0], "1,k": one[1], "2,k": two_k, "3,k": three[1],
    }  # fmt: skip


def _from_ratio(s: Squares, noise: float, freedom: int, share: float) -> tuple[Triple, Triple]:
    """Return the first or third form, single and mean: both are functions of F = MSR / noise."""
    f = s.candidates / noise if noise else math.inf
    low = f / f_quantile(share, s.n - 1, freedom)
    high = f * f_quantile(share, freedom, s.n - 1)
    bounds = (f, low, high)
    single = tuple(1.0 if math.isinf(x) else (x - 1) / (x + s.k - 1) for x in bounds)
    mean = tuple(1 - 1 / x for x in bounds)
    return _triple(single), _triple(mean)


def _absolute(s: Squares, share: float) -> tuple[Triple, Triple]:
    """Return ICC(2,1) and ICC(2,k)."""
    n, k, rows, columns, error = s.n, s.k, s.candidates, s.assessors, s.error
    noise = k * columns + (k * n - k - n) * error
    value = n * (rows - error) / (n * rows + noise)  # Shrout & Fleiss, times n above and below
    mean = _bounded(n * (rows - error), n * rows + columns - error)
    if not columns and not error:
        return (1.0, 1.0, 1.0), (1.0, 1.0, 1.0)
    freedom = _freedom(s, value)
    f_low, f_high = f_quantile(share, n - 1, freedom), f_quantile(share, freedom, n - 1)
    above, above_high = n * (rows - f_low * error), n * (f_high * rows - error)
    low = above / (n * rows + f_low * noise)
    high = above_high / (n * f_high * rows + noise)
    mean_low = _bounded(above, n * rows + f_low * (columns - error))
    mean_high = _bounded(above_high, n * f_high * rows + columns - error)
    return (value, low, high), (mean, mean_low, mean_high)


def _freedom(s: Squares, value: float) -> float:
    """Return Satterthwaite's degrees of freedom of the noise in ICC(2,1).

    A negative coefficient counts as 0 here: with it the two weights would have opposite signs and the
    degrees of freedom could fall to nothing.
    """
    rho = max(value, 0.0)
    columns = s.k * rho * s.assessors
    error = (s.n * (1 - rho) + s.k * rho * (s.n - 1)) * s.error
    return (columns + error) ** 2 / (columns**2 / (s.k - 1) + error**2 / ((s.n - 1) * (s.k - 1)))


def _bounded(above: float, below: float) -> float:
    """Divide; where nothing is left below, the coefficient has no bound downwards."""
    return above / below if below > 0 else -math.inf


def _triple(values: tuple[float, ...]) -> Triple:
    value, low, high = values
    return value, low, high
