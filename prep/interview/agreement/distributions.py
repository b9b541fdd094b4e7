"""The F and chi-square distributions: tails by continued fractions, quantiles by bisection.

The incomplete beta and gamma functions are computed by their continued fractions (Abramowitz & Stegun
1964, 26.5.8 and 6.5.31) with Lentz's method, the gamma function below its mean by its series (6.5.29).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import count

_TINY = 1e-300
_PRECISION = 1e-15
_MOST = 10_000
"""Terms after which a continued fraction is left; none that is asked for here comes near it."""


def f_tail(value: float, above: float, below: float) -> float:
    """Return P(F > value) for an F of ``above`` and ``below`` degrees of freedom, whole or not."""
    if value <= 0:
        return 1.0
    if math.isinf(value):
        return 0.0
    ratio = above * value
    if ratio < below:  # from the end where the share is small, and so keeps its digits
        return 1 - beta_part(ratio / (below + ratio), above / 2, below / 2)
    return beta_part(below / (below + ratio), below / 2, above / 2)


def f_quantile(share: float, above: float, below: float) -> float:
    """Return the value that F exceeds with probability 1 − ``share``; 0 < ``share`` < 1."""
    a, b = above / 2, below / 2
    if beta_part(0.5, a, b) >= share:
        x = _bisect(share, a, b)
        return below * x / (above * (1 - x))
    y = _bisect(1 - share, b, a)  # from the other end, where 1 − x would lose its digits
    return below * (1 - y) / (above * y) if y else math.inf


def chi_square_tail(value: float, freedom: float) -> float:
    """Return P(χ² > value) for a chi-square of ``freedom`` degrees of freedom."""
    if value <= 0:
        return 1.0
    a, x = freedom / 2, value / 2
    scale = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        return 1 - scale * _gamma_series(a, x)
    return scale / _lentz(x + 1 - a, _gamma_terms(a, x))


def beta_part(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1 and a, b > 0."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast below the mean
        return 1 - beta_part(1 - x, b, a)
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    scale = math.exp(log + a * math.log(x) + b * math.log1p(-x)) / a
    return scale / _lentz(1.0, _beta_terms(x, a, b))


def _bisect(share: float, a: float, b: float) -> float:
    """Find x in [0, ½] with I_x(a, b) = share, to the last digit."""
    low, high = 0.0, 0.5
    while (middle := (low + high) / 2) not in (low, high):
        if beta_part(middle, a, b) < share:
            low = middle
        else:
            high = middle
        if high < _TINY:
            return 0.0
    return middle


def _beta_terms(x: float, a: float, b: float) -> Iterator[tuple[float, float]]:
    for m in count(1):
        yield -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1)), 1.0
        yield m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1.0


def _gamma_terms(a: float, x: float) -> Iterator[tuple[float, float]]:
    for n in count(1):
        yield n * (a - n), x + 2 * n + 1 - a


def _lentz(first: float, terms: Iterator[tuple[float, float]]) -> float:
    """Return first + p₁/(q₁ + p₂/(q₂ + …)) for the pairs (p, q)."""
    value = c = first or _TINY
    d = 0.0
    for _, (p, q) in zip(range(_MOST), terms, strict=False):
        d = 1 / ((q + p * d) or _TINY)
        c = (q + p / c) or _TINY
        value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _gamma_series(a: float, x: float) -> float:
    term = total = 1 / a
    for n in range(1, _MOST):
        term *= x / (a + n)
        total += term
        if term < total * _PRECISION:
            break
    return total
