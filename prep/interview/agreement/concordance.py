"""Kendall's coefficient of concordance W: whether assessors put candidates in the same order.

W = 12·S / (k²(n³ − n) − k·ΣT) with T = Σ(t³ − t) over the ties of an assessor, χ² = k(n − 1)W with n − 1
degrees of freedom (Kendall & Gibbons 1990, Rank Correlation Methods, ch. 6; Siegel & Castellan 1988, 9.6).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from prep.interview.agreement.arrays import array, average_ranks
from prep.interview.agreement.distributions import chi_square_tail
from prep.interview.agreement.guard import LIMITS, Limits, Withheld, no_variance, too_few
from prep.model.ratings import Table

FEW = 8
"""Candidates below which the chi-square of W is an approximation only (Siegel & Castellan 1988)."""


@dataclass(frozen=True)
class Concordance:
    """Kendall's W with its test and the ranks behind it."""

    w: float
    """From 0, no order in common, to 1, the same order."""
    chi_square: float
    freedom: int
    p: float
    mean_ranks: tuple[tuple[str, float], ...]
    """Each candidate's mean rank over the assessors, best first; rank 1 is the highest mark."""
    assessors: int
    left_out: tuple[str, ...]

    @property
    def approximate(self) -> bool:
        """Whether there are too few candidates for p to be more than a rough figure."""
        return len(self.mean_ranks) < FEW


def concordance(table: Table, limits: Limits = LIMITS) -> Concordance | Withheld:
    """Return Kendall's W, corrected for ties, of the candidates whom every assessor marked."""
    full, left_out = table.complete()
    if withheld := too_few(full, left_out, limits):
        return withheld
    marks = array(full.rows)
    n, k = marks.shape
    ranks = np.column_stack([average_ranks(-column) for column in marks.T])
    room = k * k * (n**3 - n) - k * sum(_ties(column) for column in marks.T)
    if room == 0:
        return no_variance(
            "每名考官都给所有候选人打了同样的分，排不出先后，肯德尔 W 无法计算。",
            "Every assessor gave all candidates the same mark: there is no order, and no Kendall's W.",
            left_out,
        )
    sums = ranks.sum(axis=1)
    w = float(12 * ((sums - sums.mean()) ** 2).sum() / room)
    chi_square = k * (n - 1) * w
    order = sorted(zip(full.candidates, (sums / k).tolist(), strict=True), key=lambda pair: pair[1])
    p = chi_square_tail(chi_square, n - 1)
    return Concordance(w, chi_square, n - 1, p, tuple(order), k, left_out)


def _ties(column: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> int:
    """Return Σ(t³ − t) over groups of equal marks."""
    _, sizes = np.unique(column, return_counts=True)
    return sum(int(t) ** 3 - int(t) for t in sizes)
