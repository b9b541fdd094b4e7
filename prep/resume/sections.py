"""The order of a résumé's sections for a post: what the post asks for comes forward, and it is said why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from prep.messages import say
from prep.model.post_terms import Term
from prep.model.tailoring import PlacedSection
from prep.model.variant import ResumeVariant
from prep.model.views import RESUME_SECTIONS, ResumeSection

FEW_YEARS = 3
"""With fewer years of work, studies say more than posts."""
_MOVABLE: tuple[ResumeSection, ...] = (
    "education", "training", "certificates", "honours", "publications", "languages", "skills",
)  # fmt: skip
_KINDS: Mapping[str, ResumeSection] = {
    "certificate": "certificates", "language": "languages", "degree": "education", "major": "education", "skill": "skills",
}  # fmt: skip
"""Where a reader looks for a term of a kind."""
_MARGIN = 0.5
"""So much more importance than the section above it has a section needs to pass it."""
Says = Callable[[ResumeSection, Term], bool]
"""Tells whether a section says a term."""


def ordered(
    terms: Sequence[Term], says: Says, years: int | None, variant: ResumeVariant | None = None
) -> tuple[PlacedSection, ...]:
    """Return the sections in the order for a post, each with the reason for where it stands.

    ``years`` are those of work. What a variant names comes first, what it hides is left out.
    """
    places = list(_by_terms(terms, says, years))
    if variant is None:
        return tuple(places)
    asked = say("这份简历指定", "as the variant says")
    first = [PlacedSection(section=name, reason=asked) for name in variant.sections]
    rest = [one for one in places if one.section not in variant.sections]
    return tuple(one for one in (*first, *rest) if one.section not in variant.hide)


def _by_terms(terms: Sequence[Term], says: Says, years: int | None) -> list[PlacedSection]:
    found = {
        name: [t for t in terms if _KINDS.get(t.kind) == name and says(name, t)]
        for name in _MOVABLE
    }
    weight = {name: sum(t.importance for t in own) for name, own in found.items()}
    order: list[ResumeSection] = list(_MOVABLE)
    for _ in order:  # like bubbles: a section rises past each that has clearly less
        for i in range(len(order) - 1, 0, -1):
            if weight[order[i]] > weight[order[i - 1]] + _MARGIN:
                order[i - 1], order[i] = order[i], order[i - 1]
    places = [PlacedSection(section=name) for name in RESUME_SECTIONS if name not in _MOVABLE]
    usual = {name: n for n, name in enumerate(_MOVABLE)}
    for n, name in enumerate(order):
        risen = n < usual[name]
        places.append(PlacedSection(section=name, reason=_asked(found[name]) if risen else ""))
    return _studies_first(places) if years is not None and years < FEW_YEARS else places


def _asked(terms: Sequence[Term]) -> str:
    named = "、".join(term.text for term in terms[:3])
    return say(
        f"提前：岗位要求{named}",
        f"moved up: the post asks for {', '.join(t.text for t in terms[:3])}",
    )


def _studies_first(places: list[PlacedSection]) -> list[PlacedSection]:
    """Let the studies of someone new to work come before the posts held."""
    reason = say(
        f"工作不满 {FEW_YEARS} 年，先写学习经历",
        f"fewer than {FEW_YEARS} years of work: studies first",
    )
    rest = [one for one in places if one.section != "education"]
    return [rest[0], PlacedSection(section="education", reason=reason), *rest[1:]]
