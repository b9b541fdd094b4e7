"""The same coefficients by other ways: fractions, loops, and the definitions as they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from itertools import permutations

from prep.model.ratings import Rows

Number = Fraction


def rank(marks: list[Number], mark: Number) -> Number:
    """Count: one, those above, and half of the others that are equal."""
    above = sum(other > mark for other in marks)
    equal = sum(other == mark for other in marks)
    return 1 + above + Fraction(equal - 1, 2)


def spread(values: list[Number]) -> Number:
    mean = sum(values, Fraction()) / len(values)
    return sum(((value - mean) ** 2 for value in values), Fraction())


def kendall(rows: Rows) -> Number:
    """W as the spread of the rank sums over the most it could be, without any term for ties."""
    columns = [[Fraction(m or 0) for m in column] for column in zip(*rows, strict=True)]
    ranks = [[rank(column, mark) for mark in column] for column in columns]
    sums = [sum(row, Fraction()) for row in zip(*ranks, strict=True)]
    return spread(sums) / (len(columns) * sum(spread(column) for column in ranks))


def krippendorff(rows: Rows, level: str) -> Number:
    """Alpha by the matrix of coincidences, step by step as in Krippendorff 2011."""
    coincidences: Counter[tuple[Number, Number]] = Counter()
    for row in rows:
        marks = [Fraction(mark) for mark in row if mark is not None]
        for c, k in permutations(marks, 2):
            coincidences[c, k] += Fraction(1, len(marks) - 1)  # type: ignore[assignment]
    values = sorted({c for c, _ in coincidences})
    totals = {c: sum((coincidences[c, k] for k in values), Fraction()) for c in values}
    delta = _deltas(values, totals)[level]
    n = sum(totals.values(), Fraction())
    observed = sum(coincidences[c, k] * delta(c, k) for c in values for k in values)
    expected = sum(totals[c] * totals[k] * delta(c, k) for c in values for k in values)
    return 1 - (n - 1) * observed / expected


def _deltas(
    values: list[Number], totals: dict[Number, Number]
) -> dict[str, Callable[[Number, Number], Number]]:
    def ordinal(c: Number, k: Number) -> Number:
        low, high = min(c, k), max(c, k)
        between = sum((totals[g] for g in values if low <= g <= high), Fraction())
        return (between - (totals[c] + totals[k]) / 2) ** 2

    return {
        "nominal": lambda c, k: Fraction(c != k),
        "ordinal": ordinal,
        "interval": lambda c, k: (c - k) ** 2,
        "ratio": lambda c, k: ((c - k) / (c + k)) ** 2 if c + k else Fraction(),
    }


def mean_squares(rows: Rows) -> tuple[Number, Number, Number]:
    """Candidates, assessors and error, by sums of squares and the correction term."""
    marks = [[Fraction(m or 0) for m in row] for row in rows]
    n, k = len(marks), len(marks[0])
    correction = sum(map(sum, marks), Fraction()) ** 2 / (n * k)
    total = sum((m * m for row in marks for m in row), Fraction()) - correction
    between = sum((sum(row) ** 2 for row in marks), Fraction()) / k - correction
    columns = sum((sum(c) ** 2 for c in zip(*marks, strict=True)), Fraction()) / n - correction
    error = total - between - columns
    return between / (n - 1), columns / (k - 1), error / ((n - 1) * (k - 1))


def six_forms(rows: Rows) -> dict[str, Number]:
    """The six coefficients as Shrout & Fleiss print them (1979, p. 423–426)."""
    n, k = len(rows), len(rows[0])
    bms, jms, ems = mean_squares(rows)
    wms = (jms + (n - 1) * ems) / n
    return {
        "1,1": (bms - wms) / (bms + (k - 1) * wms),
        "2,1": (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n),
        "3,1": (bms - ems) / (bms + (k - 1) * ems),
        "1,k": (bms - wms) / bms,
        "2,k": (bms - ems) / (bms + (jms - ems) / n),
        "3,k": (bms - ems) / bms,
    }
