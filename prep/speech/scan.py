"""Read a text from left to right by rules: at each place the first rule that applies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Reading = Callable[[re.Match[str]], str | None]
"""Says how what was found is spoken; ``None`` where the rule does not apply after all."""
Rule = tuple[re.Pattern[str], Reading]


def read(text: str, rules: Sequence[Rule], worth_a_look: re.Pattern[str]) -> str:
    """Return a text as it is spoken; ``worth_a_look`` finds the places where rules are tried."""
    spoken: list[str] = []
    place = 0
    while found := worth_a_look.search(text, place):
        spoken.append(text[place : found.start()])
        reading, place = _at(text, found.start(), rules)
        spoken.append(reading)
    spoken.append(text[place:])
    return "".join(spoken)


def _at(text: str, place: int, rules: Sequence[Rule]) -> tuple[str, int]:
    for pattern, reading in rules:
        match = pattern.match(text, place)
        if match and match.end() > place:
            spoken = reading(match)
            if spoken is not None:
                return spoken, match.end()
    return text[place], place + 1


def before(match: re.Match[str], longest: int = 8) -> str:
    """Return what stands right before a match."""
    return match.string[max(0, match.start() - longest) : match.start()]


def after(match: re.Match[str], longest: int = 6) -> str:
    """Return what stands right behind a match."""
    return match.string[match.end() : match.end() + longest]
