"""Which achievements a résumé tells, in which order, and why.

Worth is the relevance to the post first; a larger own part, figures and the words of the post decide among
what is nearly equal. What is pinned comes first, what is excluded or may not be made public never.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from prep.evidence.match import SUPPORTS, Coverage
from prep.messages import Lang, say
from prep.model.dossier import Dossier, Evidence
from prep.model.role import RoleProfile

_PART, _FIGURES = 0.02, 0.02
Barred = Literal["private", "excluded"]
Shares = Callable[[Evidence], float]
"""Tells how much of the post's terms an achievement names, weighted by importance, 0 to 1."""


@dataclass(frozen=True)
class Weighing:
    """How much each part counts in the worth of an achievement."""

    relevance: float = 1.0
    duty: float = 0.05
    """For each duty that it supports, times the strength."""
    duties: float = 4.0
    """So many are counted at most."""
    nearest: float = 0.0
    """For the strength of the duty that it supports most, whether or not that is support."""
    terms: float = 0.2


BY_PROFILE = Weighing()
BY_ADVERTISEMENT = Weighing(relevance=0.3, duty=0.1, duties=2.0, nearest=0.3, terms=0.6)
"""The competencies of an advertised post are only inferred from its duties: duties and terms themselves count more."""


@dataclass(frozen=True)
class Choice:
    """One achievement: what it is worth for the post, and what that comes from."""

    evidence: Evidence
    worth: float
    relevance: float
    """Strengths of the competencies it shows, weighted as the role weights them, 0 to 1."""
    duties: tuple[tuple[str, float], ...]
    """Duties that it supports, strongest first, with their strength."""
    terms: float
    """Share of the post's terms that it names, 0 to 1."""
    pinned: int = 0
    """The place among what is pinned, from 1; 0 for what is not."""
    barred: Barred | None = None

    @property
    def id(self) -> str:
        """The id of the evidence."""
        return self.evidence.id


def choices(
    dossier: Dossier,
    coverage: Coverage,
    pin: Sequence[str] = (),
    exclude: Sequence[str] = (),
    shares: Shares | None = None,
    weighing: Weighing = BY_PROFILE,
) -> tuple[Choice, ...]:
    """Return all achievements, worth most first; those that may not be told come last."""
    found = [_choice(item, coverage, pin, exclude, shares, weighing) for item in dossier.evidence]
    return tuple(sorted(found, key=_order))


def _order(one: Choice) -> tuple[bool, bool, int, float, str]:
    """Order what may be told before what may not, what is pinned as it was named, then the worthiest."""
    return (one.barred is not None, not one.pinned, one.pinned, -one.worth, one.id)


def told(ranked: Sequence[Choice]) -> list[Choice]:
    """Return those that may be told, worth most first."""
    return [one for one in ranked if one.barred is None]


def _choice(
    item: Evidence,
    coverage: Coverage,
    pin: Sequence[str],
    exclude: Sequence[str],
    shares: Shares | None,
    by: Weighing,
) -> Choice:
    match = coverage.matches[item.id]
    duties = sorted(
        ((d, s) for d, s in match.duties.items() if s >= SUPPORTS), key=lambda d: (-d[1], d[0])
    )
    terms = shares(item) if shares else 0.0
    worth = by.relevance * match.relevance + by.duty * min(sum(s for _, s in duties), by.duties)
    worth += by.nearest * max(match.duties.values(), default=0.0) + by.terms * terms
    worth += _PART * item.part.rank + _FIGURES * bool(item.figures)
    pinned = pin.index(item.id) + 1 if item.id in pin else 0
    barred: Barred | None = "private" if not item.public else None
    if item.id in exclude:
        barred = "excluded"
    return Choice(item, worth, match.relevance, tuple(duties), terms, pinned, barred)


def reasons(one: Choice, role: RoleProfile, lang: Lang) -> Iterator[str]:
    """Say in a few words each why an achievement is worth what it is; ``lang`` is that of the duties named."""
    if one.barred == "private":
        yield say("档案注明不公开", "the dossier says it is not public")
    if one.barred == "excluded":
        yield say("这份简历里排除了", "excluded in this variant")
    if one.pinned:
        yield say("指定必写", "pinned")
    for duty, strength in one.duties[:2]:
        phrase = _named(role, duty, lang)
        yield say(f"支持“{phrase}”（{strength:.2f}）", f"supports “{phrase}” ({strength:.2f})")
    if not one.duties and one.relevance == 0:
        yield say("与岗位职责都不接近", "near none of the post's duties")
    elif not one.duties:
        yield say("只体现岗位要的能力", "shows competencies of the post only")
    if one.terms:
        yield say(f"含岗位用词 {one.terms:.0%}", f"names {one.terms:.0%} of the post's terms")
    if not one.evidence.figures:
        yield say("结果没有数字", "no figure in its result")


def _named(role: RoleProfile, duty: str, lang: Lang) -> str:
    """Return the short name of a duty; a drafted one has none yet and stands with its whole text."""
    found = role.duty_by_id[duty]
    phrase = found.phrase.in_(lang)
    return found.text.in_(lang) if phrase.startswith("【") else phrase
