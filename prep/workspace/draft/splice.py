"""Put two changes of one paragraph together where they touch different clauses."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_END = re.compile(
    r"(?:(?!(?<=\d)[.,:](?=\d))[，。；：！？、,.;:!?])+[”’）)\"']*\s*"  # not within 1.7, 26,000, 9:30
)


class _Edit(NamedTuple):
    first: int
    end: int
    text: tuple[str, ...]


def clauses(text: str) -> list[str]:
    """Split a text after its commas and stops; put together the clauses are the text."""
    ends = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(ends) if a < b]


def splice(base: str, mine: str, theirs: str) -> str | None:
    """Return ``base`` with the changes of both texts; ``None`` where they meet in one clause.

    Whole clauses are taken from one side or the other, never words of both: what comes out is what
    somebody wrote.
    """
    old = clauses(base)
    one, other = _edits(old, clauses(mine)), _edits(old, clauses(theirs))
    edits = sorted({*one, *other})
    if any(_meet(a, b) for a, b in pairwise(edits)):
        return None
    for edit in reversed(edits):
        old[edit.first : edit.end] = edit.text
    return "".join(old)


def _edits(old: Sequence[str], new: Sequence[str]) -> list[_Edit]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return [
        _Edit(a, b, tuple(new[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]


def _meet(one: _Edit, other: _Edit) -> bool:
    """Tell whether two edits, the first before the second, touch the same clause or the same gap."""
    insertion = one.first == one.end or other.first == other.end
    return other.first <= one.end if insertion else other.first < one.end
