"""Find which paragraph of one text is which of another: by the same words, by source notes, by likeness."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from prep.workspace.draft.base import Piece
from prep.workspace.draft.blocks import Block

_LIKE = 0.55
"""Likeness from which a text counts as another one edited: more than half of it is the same."""
_SAME_PART = 0.1
_OPENING = ("：", ":", ",", "，")
"""What a salutation ends with."""
_SAME_SOURCES = 0.3


@dataclass(frozen=True)
class Entry:
    """What is compared: a text, what kind it is, where it stands and what it rests on."""

    kind: str
    part: str
    notes: tuple[str, ...]
    text: str


def entry_of_piece(piece: Piece) -> Entry:
    """Return what is compared of a composed piece."""
    kind = "paragraph" if piece.kind == "salutation" else piece.kind
    notes = (piece.note,) if piece.kind == "paragraph" else ()
    return Entry(kind, piece.part, notes, piece.text)


def entries_of_blocks(blocks: Sequence[Block]) -> list[Entry | None]:
    """Return what is compared of each block; ``None`` where nothing is spoken."""
    part, found = "", list[Entry | None]()
    for block in blocks:
        if block.kind == "part":
            part = block.name
        found.append(Entry(block.kind, part, block.notes, block.text) if block.said else None)
    return found


_Tier = Callable[[Entry, Entry], float | None]
"""Scores a possible pair, the higher the better; ``None`` if it is none."""


@dataclass(frozen=True)
class Pairs:
    """Which entry of one side is which of the other."""

    other: dict[int, int]
    """Index of this side to index of the other side, one to one."""
    absorbed: dict[int, int]
    """Index of the other side to the entry of this side that names it too: paragraphs put together."""


def align(
    ours: Sequence[Entry | None],
    theirs: Sequence[Entry | None],
    given: Mapping[int, int] | None = None,
) -> Pairs:
    """Pair entries one to one: what is ``given``, the same words, then the same note, then likeness."""
    pairs = dict(given or {})
    taken = set(pairs.values())
    for tier in (_same_words, _same_note, _alike):
        for _, i, j in sorted(_candidates(ours, theirs, pairs, taken, tier)):
            if i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
    return Pairs(pairs, _absorbed(ours, theirs, taken))


def _candidates(
    ours: Sequence[Entry | None],
    theirs: Sequence[Entry | None],
    pairs: dict[int, int],
    taken: set[int],
    tier: _Tier,
) -> Iterator[tuple[tuple[float, int], int, int]]:
    """Yield possible pairs with a rank, the smallest best."""
    for i, mine in enumerate(ours):
        if mine is None or i in pairs:
            continue
        for j, other in enumerate(theirs):
            if other is None or j in taken or mine.kind != other.kind:
                continue
            score = tier(mine, other)
            if score is not None:
                yield (-score, abs(i - j)), i, j


def _same_words(one: Entry, other: Entry) -> float | None:
    if one.text != other.text:
        return None
    return _SAME_PART * (one.part == other.part) + bool(set(one.notes) & set(other.notes))


def _same_note(one: Entry, other: Entry) -> float | None:
    if not (set(one.notes) & set(other.notes) or _same_place(one, other)):
        return None
    return likeness(one.text, other.text) + 2 * _SAME_PART * (one.part == other.part)


def _same_place(one: Entry, other: Entry) -> bool:
    """Tell whether the place alone says what a text is: a title, a part's heading, the salutation."""
    if one.part != other.part:
        return one.kind == "title"
    opening = not one.part and one.text.endswith(_OPENING) and other.text.endswith(_OPENING)
    return one.kind in {"title", "heading"} or opening


def _alike(one: Entry, other: Entry) -> float | None:
    bonus = _SAME_PART * (one.part == other.part) + _SAME_SOURCES * _shared(one, other)
    score = likeness(one.text, other.text, _LIKE - bonus) + bonus
    return score if score >= _LIKE else None


def _shared(one: Entry, other: Entry) -> float:
    """Return the share of sources that two texts have in common."""
    mine, theirs = ({source for note in e.notes for source in note.split()} for e in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _absorbed(
    ours: Sequence[Entry | None], theirs: Sequence[Entry | None], taken: set[int]
) -> dict[int, int]:
    """Find entries of the other side whose note stands in a text that is paired with another one."""
    found: dict[int, int] = {}
    for i, mine in enumerate(ours):
        if mine is None or len(mine.notes) < 2:
            continue
        for j, other in enumerate(theirs):
            if other and j not in taken and j not in found and set(mine.notes) & set(other.notes):
                found[j] = i
    return found


@lru_cache(maxsize=4096)
def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Return how alike two texts are, 0 to 1; 0 where it is surely less than ``least``."""
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
