"""The calculated cases solved by hand, from the rules as the source states them.

Nothing here looks at the formulas of a case: each solution takes the drawn parameters and works the
answer out as plain Python on fractions. ``expected`` names derived values of the case that must come
out the same; ``said`` holds the amounts that the answer must name, ``words`` the terms in Chinese.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Drawn = Mapping[str, object]


@dataclass(frozen=True)
class Solution:
    expected: Mapping[str, object]
    said: tuple[Fraction, ...] = ()
    """Amounts in yuan that the answer must name."""
    words: tuple[str, ...] = ()
    """What the Chinese answer must say."""
    never: tuple[str, ...] = ()
    """What the Chinese answer must not say."""


def number(drawn: Drawn, name: str) -> Fraction:
    value = drawn[name]
    assert isinstance(value, Fraction), (name, value)
    return value


THIRTY, FORTY = Fraction(30, 100), Fraction(40, 100)
LADDER = [Fraction(part, 100) for part in (30, 20, 10, 20, 20)]
NOT_TOLD = "定不了是哪一档"


def loss_shares(drawn: Drawn) -> Solution:
    """A lost loan by the four bands; at 3,000, 10,000 and 20,000 two readings."""
    loan = number(drawn, "loan")
    assert 0 < loan <= 80_000
    bands: list[str] = []
    if loan <= 3_000:
        bands.append("alone")
    if 3_000 <= loan <= 10_000:
        bands.append("head")
    if 10_000 <= loan <= 20_000:
        bands.append("deputy")
    if loan >= 20_000:
        bands.append("five")
    said: list[Fraction] = []
    words: list[str] = []
    for band in bands:
        if band == "alone":
            said.append(loan)
            words.append("客户经理")
        elif band == "head":
            said += [loan * THIRTY, loan * (1 - THIRTY)]
            words += ["主任", "推定"]
        elif band == "deputy":
            said += [loan * THIRTY, loan * FORTY]
            words += ["信贷副主任是第一责任人", "没有"]
        else:
            said += [loan * part for part in LADDER]
            words += ["社主任是第一责任人", "没有写明是哪五个岗位"]
    assert sum(LADDER) == 1
    doubtful = len(bands) == 2
    return Solution(
        {"edge": doubtful},
        tuple(said),
        (*words, *([NOT_TOLD] if doubtful else [])),
        () if doubtful else (NOT_TOLD,),
    )


SOLUTIONS: dict[str, Callable[[Drawn], Solution]] = {
    "loss-shares": loss_shares,
}
