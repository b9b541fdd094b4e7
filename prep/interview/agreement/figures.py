"""How figures stand in sentences: coefficients, intervals and points, in both languages."""

from __future__ import annotations

import math

from prep.interview.agreement.icc import Interval
from prep.model.base import Text, text


def number(value: float, digits: int = 2) -> str:
    """Write a figure with a real minus sign, and without one before zero."""
    if math.isinf(value):
        return "−∞" if value < 0 else "∞"
    written = f"{value:.{digits}f}"
    if float(written) == 0:
        written = written.removeprefix("-")
    return written.replace("-", "−")


def interval(found: Interval) -> Text:
    """Write a coefficient with its interval."""
    value, low, high = number(found.value), number(found.low), number(found.high)
    percent = f"{found.confidence * 100:g}%"
    return text(
        f"{value}（{percent} 置信区间 {low} 至 {high}）",
        f"{value} ({percent} interval {low} to {high})",
    )


def chance(p: float) -> str:
    """Write a p as reports do."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"


def points(value: float) -> Text:
    """Write a number of points, without its sign."""
    written = number(abs(value), 1)
    return text(f"{written} 分", f"{written} point" if written == "1.0" else f"{written} points")
