"""Where a speaker breathes: a sentence is cut into breaths that are short enough and much of a length."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.messages import Lang
from prep.model.aloud import Aloud, Breath
from prep.speech.figures import inside_figure
from prep.speech.spoken import units

_BETWEEN = 0.35
"""What a breath within a clause costs, in breaths; after a comma it costs next to nothing."""
_TOO_LONG = 50.0
_CLOSING = '”’」』）)。！？.!?" '


@dataclass(frozen=True)
class _Place:
    """Where one may breathe, and what it costs."""

    at: int
    cost: float


def breaths(text: str, rules: Aloud) -> tuple[str, ...]:
    """Cut a sentence into breaths; together they are the sentence.

    Of all ways to cut, the one with few breaths of nearly the same length is taken, after punctuation
    where there is some. A clause that offers no place stays whole, however long.
    """
    lang, rule = rules.lang, rules.breath
    places = [_Place(0, 0.0), *_places(text, rules), _Place(len(text), 0.0)]
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
        cost += _TOO_LONG * (fullness - 1) + 5
    elif length <= rule.shortest and not whole:
        cost += 2.0
    return cost


def _places(text: str, rules: Aloud) -> Iterator[_Place]:
    """Yield the places within a sentence in order, never within a figure."""
    rule = rules.breath
    found: dict[int, float] = {}
    for rank, mark in enumerate(rule.after):
        for match in re.finditer(re.escape(mark), text):
            found[match.end()] = rank * 0.1
    for match in _words(rule, rules.lang).finditer(text):
        found.setdefault(match.start(), _BETWEEN + len(rule.after) * 0.1)
    closed = inside_figure(text, rules.figure)
    last = 0
    for place in sorted(found):
        at = len(text) - len(text[place:].lstrip(" "))  # a space ends a breath
        if at > last and place not in closed and text[at:].strip(_CLOSING):
            last = at
            yield _Place(at, found[place])


def _words(rule: Breath, lang: Lang) -> re.Pattern[str]:
    if not rule.before:
        return re.compile(r"(?!)")
    listed = "|".join(map(re.escape, rule.before))
    return re.compile(f"(?:{listed})" if lang == "zh" else rf"\b(?:{listed})\b", re.IGNORECASE)


def _pieces(text: str, places: list[_Place], best: list[tuple[float, int]]) -> list[str]:
    cuts = [len(places) - 1]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    ends = [places[i].at for i in reversed(cuts)]
    return [text[a:b] for a, b in itertools.pairwise(ends)]
