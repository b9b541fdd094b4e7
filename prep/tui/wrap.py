"""Break text into lines by the rules of Chinese typesetting (kinsoku), measured in terminal cells.

Textual breaks between any two Chinese characters, so that lines begin with ，and 。. Here no line
begins with closing punctuation and none ends with an opening mark, words and figures stay whole, and
a dash of two characters is not torn. Where a line is too narrow for that, words are torn before
punctuation rules are.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

NEVER_FIRST = frozenset("，。、；：？！）”’》〉」』】〕％‰℃·…—～,.;:?!)]}%")
"""Characters that may not begin a line."""
NEVER_LAST = frozenset("（“‘《〈「『【〔([{￥$")
"""Characters that may not end a line."""

_TAB = "    "


def wrap(text: str, width: int, first: int = 0) -> list[str]:
    """Return the lines of a text, none wider than ``width`` cells; the first by ``first`` cells shorter.

    Line feeds in the text are kept as breaks; spaces at a break disappear. A width below 2 counts as 2,
    the width of one Chinese character.
    """
    return list(_wrapped(text, max(width, 2), max(first, 0)))


def cut(text: str, width: int) -> str:
    """Return a text on one line, shortened to ``width`` cells with ``..`` at its end if it is longer."""
    plain = clean(text).replace("\n", " ")
    if cell_len(plain) <= width:
        return plain
    room, kept = max(width - 2, 0), ""
    for start, end, cells in split_graphemes(plain)[0]:
        if cells > room:
            break
        room -= cells
        kept += plain[start:end]
    return kept + ".."[: max(width, 0)]


def pad(text: str, width: int) -> str:
    """Fill a text with spaces to ``width`` cells."""
    return text + " " * max(0, width - cell_len(text))


def clean(text: str) -> str:
    """Return a text without what a terminal could take as a command; line feeds stay."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\t", _TAB)
    return "".join(c if c == "\n" or _is_safe(c) else " " for c in text)


def _is_safe(character: str) -> bool:
    return (
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        and character not in _TURNS_DIRECTION
    )


_TURNS_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end with one character (or cluster) and the next begin with another."""
    last, first = before[-1], after[0]
    if first == " ":
        return False  # the space would begin the line: break behind it
    if first in NEVER_FIRST or last in NEVER_LAST:
        return False
    return last == " " or not (_in_word(last) and _in_word(first))


def _in_word(character: str) -> bool:
    return character != " " and cell_len(character) < 2


@lru_cache(maxsize=2048)
def _wrapped(text: str, width: int, first: int) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        lines += _Breaker(paragraph).lines(width, first if not lines else 0)
    return tuple(lines)


class _Breaker:
    """Breaks one paragraph."""

    def __init__(self, text: str) -> None:
        self.spans, _ = split_graphemes(text)
        self.clusters = [text[start:end] for start, end, _ in self.spans]
        self.cells = [cells for _, _, cells in self.spans]

    def lines(self, width: int, first: int) -> list[str]:
        """Return the lines; there is always one."""
        found: list[str] = []
        start, count = 0, len(self.clusters)
        while start < count:
            end = self._end(start, max(width - (0 if found else first), 2))
            found.append("".join(self.clusters[start:end]).rstrip(" "))
            start = self._skip_spaces(end)
        return found or [""]

    def _skip_spaces(self, start: int) -> int:
        while start < len(self.clusters) and self.clusters[start] == " ":
            start += 1
        return start

    def _end(self, start: int, width: int) -> int:
        """Return where the line that begins at ``start`` ends."""
        end = self._furthest(start, width)
        if end == len(self.clusters):
            return end
        for place in range(end, start, -1):
            if may_break(self.clusters[place - 1], self.clusters[place]) and not self._opens(
                start, place
            ):
                return place
        return self._tear(start, end)

    def _opens(self, start: int, place: int) -> bool:
        """Tell whether what is seen before a place, spaces at the break left out, ends with an opening mark."""
        while place > start and self.clusters[place - 1] == " ":
            place -= 1
        return place > start and self.clusters[place - 1][-1] in NEVER_LAST

    def _furthest(self, start: int, width: int) -> int:
        """Return the end of what fits; spaces behind it hang over. At least one cluster counts as fitting."""
        end, room = start, width
        while end < len(self.clusters) and (self.cells[end] <= room or end == start):
            room -= self.cells[end]
            end += 1
        if end < len(self.clusters) and self.clusters[end] == " ":
            return self._skip_spaces(end)
        return end

    def _tear(self, start: int, end: int) -> int:
        """Return where to tear a word that is longer than the line, with regard to punctuation if possible."""
        for place in range(end, start, -1):
            after = self.clusters[place][0]
            if after not in NEVER_FIRST and after != " " and not self._opens(start, place):
                return place
        return end
