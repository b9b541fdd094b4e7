"""Rank results: the higher first, ties broken as the rules say, the rest shared (1, 2, 2, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from prep.model.scoring import PanelRules, Result

Key = tuple[Decimal | Fraction, ...]


def ranked(results: Sequence[Result], rules: PanelRules) -> tuple[Result, ...]:
    """Return the results best first, with their ranks."""
    keyed = sorted(
        ((_key(one, rules), one) for one in results), key=lambda pair: pair[0], reverse=True
    )
    made: list[Result] = []
    for place, (key, one) in enumerate(keyed, 1):
        shared = place > 1 and key == keyed[place - 2][0]
        rank = made[-1].rank if shared else place
        made.append(one.model_copy(update={"rank": rank}))
    return tuple(made)


def _key(result: Result, rules: PanelRules) -> Key:
    return (result.score, *(_value(result, name) for name in rules.ties))


def _value(result: Result, name: str) -> Decimal | Fraction:
    """Return what a criterion says of a result; more is better."""
    if name == "untrimmed":
        return Fraction(result.plain)
    if name == "spread":
        totals = list(result.totals.values())
        return min(totals) - max(totals) if totals else Decimal(0)
    return Fraction(result.elements.get(name.removeprefix("element:"), "0"))
