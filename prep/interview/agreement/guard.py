"""When no coefficient is given, and why; the limits that decide, all of them settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prep.model.base import Text, text
from prep.model.ratings import Table

Reason = Literal["few-candidates", "few-assessors", "no-variance", "few-elements"]


@dataclass(frozen=True)
class Withheld:
    """Stands where a coefficient would say more than the marks can: it tells why there is none."""

    reason: Reason
    why: Text
    left_out: tuple[str, ...] = ()
    """Candidates who could not be counted because marks are missing."""


@dataclass(frozen=True)
class Limits:
    """What is demanded and what is remarked upon. The defaults are ours where no source is named."""

    candidates: int = 5
    """Fewer give no coefficient: its interval would hold almost every value."""
    assessors: int = 2
    same_order: float = 0.7
    """Kendall's W from which the panel ranks alike (Schmidt 1997: .7 strong agreement)."""
    chance: float = 0.05
    """The p below which an order in common is not put down to chance."""
    level: float = 0.75
    """ICC(2,1) from which the panel agrees in level (Koo & Li 2016: .75 good)."""
    severity_gap: float = 0.1
    """ICC(3,1) − ICC(2,1) from which different severity is named as the cause."""
    severity_share: float = 0.05
    """A mean deviation of this share of the sheet's maximum is remarked upon."""
    narrow: float = 0.67
    """A ratio of spreads below which an assessor keeps to the middle, and above its inverse spreads wide."""
    halo: float = 0.85
    """A mean correlation of elements from which they were hardly told apart."""
    dropped: int = 3
    """Sheets dropped as extremes from which it is remarked upon, if also twice the panel's mean."""
    discrimination: float = 0.2
    """Corrected item–total correlation below which a question tells little (Ebel & Frisbie 1991)."""
    easy: float = 0.9
    hard: float = 0.3
    """Mean shares of the maximum beyond which a question is remarked upon as easy or hard."""


LIMITS = Limits()


def too_few(table: Table, left_out: tuple[str, ...], limits: Limits) -> Withheld | None:
    """Tell why a table is too small for a coefficient, if it is."""
    if (n := len(table.assessors)) < limits.assessors:
        why = text(
            f"只有 {n} 名考官，至少 {limits.assessors} 名才谈得上一致性，因此不给出系数。",
            f"There {_are(n, 'assessor')}; agreement needs at least {limits.assessors}, so no coefficient is given.",
        )
        return Withheld("few-assessors", why, left_out)
    if (n := len(table.candidates)) < limits.candidates:
        why = text(
            f"可用的候选人只有 {n} 名，至少要 {limits.candidates} 名；人数太少，系数的误差大到没有意义，"
            f"因此不给出。{_without_zh(left_out)}",
            f"There {_are(n, 'candidate')} to count, and at least {limits.candidates} are needed: with so few "
            f"the error of a coefficient is too large to mean anything, so none is given.{_without_en(left_out)}",
        )
        return Withheld("few-candidates", why, left_out)
    return None


def no_variance(zh: str, en: str, left_out: tuple[str, ...] = ()) -> Withheld:
    """Say that marks do not differ where they would have to."""
    return Withheld("no-variance", text(zh, en), left_out)


def left_out_note(left_out: tuple[str, ...]) -> Text | None:
    """Say which candidates were left out because marks are missing; nothing if none was."""
    if not left_out:
        return None
    return text(_without_zh(left_out), _without_en(left_out).strip())


def _without_zh(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    return f"有缺分而未计入的候选人 {len(names)} 名：{'、'.join(names)}。"


def _without_en(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    return f" Left out because marks are missing ({len(names)}): {', '.join(names)}."


def _are(number: int, noun: str) -> str:
    return f"is only {number} {noun}" if number == 1 else f"are only {number} {noun}s"
