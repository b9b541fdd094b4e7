"""When a figure is withheld and from where on it is remarked upon; all of it settings, the defaults ours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from prep.model.base import Text, text


@dataclass(frozen=True)
class Withheld:
    """Stands where a figure would say more than the marks can: it tells why there is none."""

    why: Text

    @property
    def sentence(self) -> Text:
        """The reason as a sentence of its own."""
        en = self.why.in_("en")
        return text(f"{self.why.in_('zh')}。", f"{en[:1].upper()}{en[1:]}.")


@dataclass(frozen=True)
class Limits:
    """What is demanded and what is remarked upon."""

    answers: int = 5
    """Marked answers below which severity, spread and order are withheld, and two rounds not compared."""
    in_question: int = 3
    """The same for the figures of one question."""
    weak: int = 2
    """Weak answers below which nothing is said of how they were spotted."""
    close: Decimal = Decimal("0.5")
    """A mean distance up to this is close: no more than the smallest step of the scale."""
    far: Decimal = Decimal(1)
    """A mean distance from this on is far."""
    severity: Decimal = Decimal("0.25")
    """A mean deviation from this on is named lenient or severe."""
    narrow: Decimal = Decimal("0.67")
    """A ratio of spreads below which marks huddle in the middle; above its inverse they are too wide."""
    trap: Decimal = Decimal(1)
    """A deviation of this much in the direction of a trap counts as having fallen for it."""
    ordered: Decimal = Decimal("0.8")
    """A share of pairs in the right order from which the order is called right."""
    gain: Decimal = Decimal("0.25")
    """A change of the mean distance below this is called none."""


LIMITS = Limits()


def too_few(found: int, needed: int) -> Withheld | None:
    """Tell why there are too few marked answers for a figure, if there are."""
    if found >= needed:
        return None
    return Withheld(
        text(
            f"只打了 {found} 份，至少 {needed} 份才有意义，不给出",
            f"withheld: {found} marked, and at least {needed} are needed to mean anything",
        )
    )
