"""Results across panels and parts: equalising between panels, composites, a post with a single candidate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from prep.errors import ScoringError
from prep.interview.scoring.exact import mean, rounded
from prep.messages import say
from prep.model.scoring import CompositePart, Rounding

Scores = Mapping[str, Mapping[str, Decimal]]
"""By panel, by candidate."""


def equalise(
    scores: Scores,
    method: Literal["second_mean", "pooled"],
    rounding: Rounding,
    drop: int = 0,
    coefficient_digits: int | None = None,
) -> tuple[dict[str, Fraction], dict[str, dict[str, Decimal]]]:
    """Return the coefficient of each panel, and every score times its panel's coefficient.

    ``second_mean`` (二次平均法) takes the mean of the panels' means as the standard, ``pooled`` the mean of all
    candidates; coefficient = standard ÷ the panel's own mean. ``drop`` highest and lowest candidates of each panel are left out of the
    means. ``coefficient_digits`` rounds the coefficients first; ``None`` keeps them exact. Conventions of Henan and
    Sanmenxia notices. Raises ``ScoringError`` for a panel without candidates, or with a mean of zero.
    """
    kept = {
        panel: _without(panel, list(map(Fraction, own.values())), drop)
        for panel, own in scores.items()
    }
    means = {panel: mean(own) for panel, own in kept.items()}
    if zero := [panel for panel, value in means.items() if not value]:
        named = "、".join(zero), ", ".join(zero)
        raise ScoringError(
            [
                say(
                    f"考官组 {named[0]} 的平均分是零 — 检查成绩",
                    f"the mean of panel {named[1]} is zero — check its marks",
                )
            ]
        )
    standard = (
        mean(list(means.values()))
        if method == "second_mean"
        else mean([v for own in kept.values() for v in own])
    )
    factors = {panel: standard / value for panel, value in means.items()}
    if coefficient_digits is not None:
        digits = Rounding(digits=coefficient_digits)
        factors = {panel: Fraction(rounded(value, digits)) for panel, value in factors.items()}
    made = {
        panel: {
            name: rounded(Fraction(value) * factors[panel], rounding) for name, value in own.items()
        }
        for panel, own in scores.items()
    }
    return factors, made


def _without(panel: str, values: list[Fraction], drop: int) -> list[Fraction]:
    kept = sorted(values)[drop : len(values) - drop] if drop else values
    if not kept:
        raise ScoringError(
            [
                say(
                    f"考官组 {panel} 有 {len(values)} 名考生，去掉最高最低各 {drop} 名后没有了 — 少去几名",
                    f"panel {panel} has {len(values)} candidates; without {drop} highest and lowest none are left — drop fewer",
                )
            ]
        )
    return kept


def composite(
    parts: Sequence[CompositePart], scores: Mapping[str, Decimal | None], rounding: Rounding
) -> tuple[Decimal, tuple[str, ...]]:
    """Return the whole result out of 100, and the parts whose minimum was not reached.

    Raises ``ScoringError`` where a part has no score: missing is never zero.
    """
    missing = [part.id for part in parts if scores.get(part.id) is None]
    if missing:
        raise ScoringError([say(f"缺少成绩：{'、'.join(missing)} — 补上后再合成", f"no score for {', '.join(missing)} — supply it first")])  # fmt: skip
    given = {part.id: Fraction(scores[part.id] or 0) for part in parts}
    weights = sum((Fraction(part.weight) for part in parts), Fraction(0))
    whole = sum(
        (Fraction(p.weight) * given[p.id] / Fraction(p.maximum) for p in parts), Fraction(0)
    )
    short = tuple(p.id for p in parts if p.minimum is not None and given[p.id] < p.minimum)
    return rounded(100 * whole / weights, rounding), short


def single_candidate_passes(
    score: Decimal, day_mean: Decimal | None, floor: Decimal = Decimal(60)
) -> bool:
    """Whether the only candidate for a post passes: the day's mean of the same panel, and a floor (Kai County)."""
    return score >= floor and (day_mean is None or score >= day_mean)
