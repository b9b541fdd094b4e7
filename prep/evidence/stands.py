"""Whether a figure stands in a source: the same value and unit, a fair rounding, a date at the same month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from prep.evidence.quantities import Quantity

Alike = frozenset[tuple[str, str]]
"""Pairs of classes of units that may stand for one another."""


def alike_pairs(groups: Iterable[tuple[str, ...]]) -> Alike:
    """Return the pairs of classes that groups of them allow."""
    return frozenset((a, b) for group in groups for a in group for b in group)


def same_unit(one: Quantity, other: Quantity, alike: Alike) -> bool:
    """Whether a stated figure counts or measures what another does.

    A stated number alone agrees with any unit; one that the source gives alone, with counts only.
    """
    if one.of == other.of or not one.of or (one.of, other.of) in alike:
        return True
    return not other.of and one.counts()


def stands(stated: Quantity, found: tuple[Quantity, ...], alike: Alike) -> bool:
    """Whether a stated figure is one of those found, or a rounding of one that its words allow.

    超过320万元 does not stand where the source says 320万元 and nothing larger.
    """
    if stated.of in {"year", "month"}:
        return any(_same_date(stated, one) for one in found)
    fitting = [one for one in map(_in_months, found) if same_unit(_in_months(stated), one, alike)]
    stated = _in_months(stated)
    equal = [one for one in fitting if one.value == stated.value]
    if equal and stated.bound != "more":
        return True
    if stated.bound == "more":
        larger = any(stated.value < one.value <= stated.value * Fraction(3, 2) for one in fitting)
        return (
            any(one.bound == "more" for one in equal)
            or (bool(equal) and larger)
            or _above(stated, fitting)
        )
    if stated.bound == "less":
        return any(stated.value * Fraction(9, 10) <= one.value < stated.value for one in fitting)
    if stated.bound == "about":
        return any(abs(one.value - stated.value) * 20 <= stated.value for one in fitting)
    return False


def made_exact(stated: Quantity, found: tuple[Quantity, ...], alike: Alike) -> bool:
    """Whether a figure is stated as exact that the source gives as more than, less than or about."""
    equal = [q for q in found if q.value == stated.value and same_unit(stated, q, alike)]
    return not stated.bound and bool(equal) and all(q.bound in {"more", "about"} for q in equal)


def _in_months(one: Quantity) -> Quantity:
    """Take 30 days, and multiples of them, for months: 提前60天 is 提前两个月."""
    if one.of == "days" and one.value and one.value % 30 == 0:
        return replace(one, of="months", value=one.value / 30, step=Fraction(1))
    return one


def _above(stated: Quantity, fitting: list[Quantity]) -> bool:
    step = stated.step or Fraction(1)
    return any(stated.value < one.value < stated.value + step for one in fitting)


def _same_date(stated: Quantity, found: Quantity) -> bool:
    if stated.of == "year":
        return found.value == stated.value and found.of in {"year", ""}
    if found.of != "month":
        return False
    if stated.value <= 12 or found.value <= 12:
        return stated.value % 100 == found.value % 100
    return stated.value == found.value
