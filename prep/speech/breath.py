"""Where a speaker breathes: a sentence is cut into breaths that are short enough and much of a length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from prep.messages import Lang
from prep.model.aloud import Aloud, Breath
from prep.speech.figures import inside_figure
from prep.speech.spoken import units

_BETWEEN = 1.2
"""What a breath within a clause costs, in breaths; after a comma it costs next to nothing."""
_TOO_LONG = 25.0
_TOO_SHORT = 4.0
_CLOSING = '”’」』）)。！？.!?" '
_TOGETHER = re.compile(
    r"《[^》]*》|（[^）]*）|\([^)]*\)|\b[A-Z][\w'’-]*(?: (?:of|and|for|the|in|de) [A-Z][\w'’-]*)+"
)
"""What no breath parts: titles of books, brackets, and English names such as Bank of Communications."""


@dataclass(frozen=True)
class _Place:
    """Where one may breathe, and what it costs."""

    at: int
    cost: float


def breaths(text: str, rules: Aloud, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Cut a sentence into breaths; together they are the sentence.

    Of all ways to cut, the one with few breaths of nearly the same length is taken, after punctuation
    where there is some. A clause that offers no place stays whole, however long. ``names`` are not parted.
    """
    lang, rule = rules.lang, rules.breath
    places = [_Place(0, 0.0), *_places(text, rules, names), _Place(len(text), 0.0)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for here in range(1, len(places)):
        ways = [
            (best[there][0] + _cost(text, places[there], places[here], lang, rule), there)
            for there in range(here)
        ]
        best.append(min(ways))
    return tuple(_pieces(text, places, best))


def _cost(text: str, start: _Place, end: _Place, lang: Lang, rule: Breath) -> float:
    """Return what a breath costs: one, more the fuller it is, far more if it is too long or too short."""
    length = units(text[start.at : end.at], lang)
    fullness = length / rule.longest
    cost = 1.0 + fullness**2 + end.cost
    whole = start.at == 0 and end.at == len(text)
    if length > rule.longest:
        cost += _TOO_LONG * (fullness - 1) + 2
    elif length <= rule.shortest and not whole:
        cost += _TOO_SHORT
    return cost


def _places(text: str, rules: Aloud, names: Iterable[str]) -> Iterator[_Place]:
    """Yield the places within a sentence in order, never within a figure or a name."""
    rule = rules.breath
    found: dict[int, float] = {}
    for rank, mark in enumerate(rule.after):
        for match in re.finditer(re.escape(mark), text):
            found[match.end()] = rank**2 * 0.1
    compounds = [match.span() for match in _words(rule.whole, rules.lang).finditer(text)]
    within = {at for start, end in compounds for at in range(start, end)}
    within |= {_next(text, match.end()) for match in re.finditer(rules.figure, text)}
    for match in _words(rule.before, rules.lang).finditer(text):
        stuck = text[: match.start()].rstrip().endswith(rule.stick or ("\0",))
        if match.start() not in within and not stuck:
            found.setdefault(match.start(), _BETWEEN)
    closed = inside_figure(text, rules.figure) | _inside_names(text, names)
    last = 0
    for place in sorted(found):
        at = _next(text, place)
        if at > last and place not in closed and text[at:].strip(_CLOSING):
            last = at
            yield _Place(at, found[place])


def _next(text: str, at: int) -> int:
    """Return the place behind the spaces at a place: a space ends a breath."""
    return len(text) - len(text[at:].lstrip(" "))


def _inside_names(text: str, names: Iterable[str]) -> frozenset[int]:
    spans = [match.span() for match in _TOGETHER.finditer(text)]
    for name in filter(None, names):
        spans += [match.span() for match in re.finditer(re.escape(name), text)]
    return frozenset(at for start, end in spans for at in range(start + 1, end))


def _words(words: tuple[str, ...], lang: Lang) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(f"(?:{listed})" if lang == "zh" else rf"\b(?:{listed})\b", re.IGNORECASE)


def _pieces(text: str, places: list[_Place], best: list[tuple[float, int]]) -> list[str]:
    cuts = [len(places) - 1]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    ends = [places[i].at for i in reversed(cuts)]
    return [text[start:end] for start, end in pairwise(ends)]
