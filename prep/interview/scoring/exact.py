"""Exact arithmetic on marks: means without extremes, and the two ways of rounding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction

from prep.model.scoring import Rounding

_DIGITS = 60
"""Digits of a quotient before it is rounded: more than any sum of marks needs."""


def rounded(value: Fraction, rules: Rounding) -> Decimal:
    """Return a value to the digits of the rules; ``86.425`` is 86.43 by half up, 86.42 truncated."""
    scale = 10**rules.digits
    whole, rest = divmod(abs(value) * scale, 1)
    if rules.mode == "half_up" and rest >= Fraction(1, 2):
        whole += 1
    with localcontext() as context:
        context.prec = _DIGITS
        made = (Decimal(int(whole)) / scale).quantize(Decimal(1).scaleb(-rules.digits))
    return -made if value < 0 else made


def written(value: Fraction) -> str:
    """Write a fraction in lowest terms: ``397/5``, ``80``."""
    return str(value)


def mean(values: Sequence[Fraction]) -> Fraction:
    """Return the mean of at least one value."""
    return sum(values, Fraction(0)) / len(values)


def extremes(values: Sequence[Fraction], high: int, low: int) -> tuple[set[int], set[int]]:
    """Return the places of the ``high`` highest and the ``low`` lowest values; of equal ones the first only.

    Where so many would leave nothing, none is dropped.
    """
    if len(values) <= high + low:
        return set(), set()
    up = sorted(range(len(values)), key=lambda n: (values[n], -n))
    lowest = set(sorted(range(len(values)), key=lambda n: (values[n], n))[:low])
    highest: set[int] = set()
    for n in reversed(up):
        if len(highest) < high and n not in lowest:
            highest.add(n)
    return highest, lowest
