"""Say how important each term of a post is: where it stands, how early, how often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prep.messages import Lang
from prep.model.post_terms import Posting, Term, TermWords
from prep.resume.terms.draw import Drawer

_BASE = {"required": 1.0, "duty": 0.7, "preferred": 0.5}
_LAST = 0.75
"""What the last line of a list counts of the first."""
_AGAIN, _MOST_AGAIN = 0.15, 0.45
_MUST = 1.2
_TRAIT = 0.6
"""Qualities that anyone may claim say least about a résumé."""


def terms_of(posting: Posting, words: TermWords) -> tuple[Term, ...]:
    """Return the terms of a post, each once, the most important first."""
    drawer = Drawer(words)
    whole = " ".join((posting.title or "", *posting.duties, *(d.text for d in posting.demands)))
    found: list[Term] = []
    for n, demand in enumerate(posting.demands):
        place = _place(n, len(posting.demands))
        found += [_weighed(t, place, whole, words) for t in drawer.demand(demand)]
    for n, duty in enumerate(posting.duties):
        place = _place(n, len(posting.duties))
        found += [_weighed(t, place, whole, words) for t in drawer.duty(duty)]
    return _once(found)


def _place(number: int, count: int) -> float:
    return 1 - (1 - _LAST) * number / max(1, count - 1)


def _weighed(term: Term, place: float, whole: str, words: TermWords) -> Term:
    again = max(0, occurrences(term.text, whole, words.lang) - 1)
    value = _BASE[term.where] * place + min(_MOST_AGAIN, _AGAIN * again)
    if any(word.casefold() in term.line.casefold() for word in words.must):
        value *= _MUST
    value *= _TRAIT if term.kind == "trait" else 1
    return term.model_copy(update={"importance": value})


def _once(found: Sequence[Term]) -> tuple[Term, ...]:
    """Keep each term once, where it is asked for most; the most important counts 1."""
    best: dict[str, Term] = {}
    for term in found:
        key = term.text.casefold().replace(" ", "")
        if key not in best or term.importance > best[key].importance:
            best[key] = term
    highest = max((term.importance for term in best.values()), default=1.0) or 1.0
    ranked = sorted(best.values(), key=lambda t: -t.importance)
    return tuple(
        t.model_copy(update={"importance": round(t.importance / highest, 3)}) for t in ranked
    )


def occurrences(term: str, text: str, lang: Lang) -> int:
    """Count how often a term stands in a text, whatever its case."""
    if lang == "zh":
        return text.casefold().count(term.casefold())
    return len(re.findall(rf"\b{re.escape(term.casefold())}\b", text.casefold()))
