"""Marks as arrays of floats, and ranks of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from prep.model.ratings import Mark

Array = NDArray[np.float64]


def array(rows: Iterable[Sequence[Mark]]) -> Array:
    """Return marks as floats; a missing mark is not a number."""
    return np.array([[np.nan if m is None else float(m) for m in row] for row in rows], dtype=float)


def average_ranks(values: Array) -> Array:
    """Return ranks from 1, smallest first; equal values share the mean of their ranks."""
    _, inverse, sizes = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(sizes)
    return (last - (sizes - 1) / 2)[inverse]


def correlation(one: Array, other: Array) -> float | None:
    """Return Pearson's correlation of two rows of numbers; ``None`` where one of them does not vary."""
    if len(one) == 0 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    a, b = one - one.mean(), other - other.mean()
    r = float((a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum()))
    return max(-1.0, min(1.0, r))
