"""Read a text from left to right: at a digit, a run of letters or a sign the first rule that applies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Reading = Callable[[re.Match[str]], str | None]
"""Says how what was found is spoken; ``None`` where the rule does not apply after all."""
Rule = tuple[re.Pattern[str], Reading]

_PLACE = re.compile(r"([0-9])|([A-Za-z]+)|(.)", re.DOTALL)


@dataclass(frozen=True)
class Rules:
    """The rules of a language by what they begin with, tried in their order."""

    quiet: re.Pattern[str]
    """What is said as it stands, most of a text; it may match nothing."""
    digits: Sequence[Rule]
    letters: Sequence[Rule]
    signs: Sequence[Rule]


def read(text: str, rules: Rules) -> str:
    """Return a text as it is spoken."""
    spoken: list[str] = []
    kinds = (rules.digits, rules.letters, rules.signs)
    place = 0
    while place < len(text):
        if quiet := rules.quiet.match(text, place):
            spoken.append(quiet.group())
            place = quiet.end()
        if found := _PLACE.match(text, place):
            reading, place = _at(found, kinds[(found.lastindex or 1) - 1])
            spoken.append(reading)
    return "".join(spoken)


def _at(found: re.Match[str], rules: Sequence[Rule]) -> tuple[str, int]:
    """Return the reading by the first rule that applies, and where it ends; the text itself if none does."""
    for pattern, reading in rules:
        match = pattern.match(found.string, found.start())
        if match and match.end() > match.start():
            spoken = reading(match)
            if spoken is not None:
                return spoken, match.end()
    return found.group(), found.end()


def rule(pattern: str, reading: Reading | str) -> Rule:
    """Make a rule; a reading that is text is said whatever was found."""
    if isinstance(reading, str):
        fixed = reading
        return re.compile(pattern), lambda _: fixed
    return re.compile(pattern), reading


def before(match: re.Match[str], longest: int = 8) -> str:
    """Return what stands right before a match."""
    return match.string[max(0, match.start() - longest) : match.start()]
