"""Lines of text in terminal cells: Chinese characters take two.

Characters of ambiguous width, such as “ ” …, count two as well: a Chinese terminal may draw them so, and a
line that is a little short harms nobody.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NEVER_FIRST = frozenset("，。、；：？！）”’》〉」』】〕％‰℃·…—～,.;:?!)]}%")
_NEVER_LAST = frozenset("（“‘《〈「『【〔([{￥$")


def width(text: str) -> int:
    """Return how many cells a text takes at most."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def cut(text: str, most: int) -> str:
    """Return a text shortened to so many cells, with ``..`` at its end if it is longer."""
    if width(text) <= most:
        return text
    kept, room = "", max(most - 2, 0)
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        kept += character
    return kept + ".."[: max(most, 0)]


def pad(text: str, least: int) -> str:
    """Fill a text with spaces to so many cells."""
    return text + " " * (least - width(text))


def lines(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Yield where each line of a text begins and ends, none wider than ``most`` cells (2 at least).

    English words stay whole where they fit on a line; no line begins with closing punctuation or ends with
    an opening mark.
    """
    most, start = max(most, 2), 0
    while start < len(text):
        end = _furthest(text, start, most)
        if end < len(text):
            end = next((n for n in range(end, start, -1) if _may_break(text, n)), end)
        stop = end
        while end < len(text) and text[end] == " ":
            end += 1
        yield start, stop
        start = end


def _furthest(text: str, start: int, room: int) -> int:
    end = start
    while end < len(text) and (room := room - _cells(text[end])) >= 0:
        end += 1
    return max(end, start + 1)


def _may_break(text: str, place: int) -> bool:
    """Tell whether a line may end before the character at a place."""
    last, first = text[place - 1], text[place]
    if first in _NEVER_FIRST or last in _NEVER_LAST:
        return False
    return first == " " or last == " " or _cells(last) == 2 or _cells(first) == 2
