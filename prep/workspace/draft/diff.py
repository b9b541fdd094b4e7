"""What changed between two texts of a draft: by part and paragraph, and within a paragraph by clauses and words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from prep.workspace.draft.align import Entry, align, entries_of_blocks, likeness
from prep.workspace.draft.blocks import Block, Draft
from prep.workspace.draft.order import rising
from prep.workspace.draft.splice import clauses

Sign = Literal["=", "-", "+"]
Change = Literal["same", "changed", "added", "removed", "moved"]


class Run(NamedTuple):
    """A stretch of text that is in both texts, only in the old, or only in the new one."""

    sign: Sign
    text: str


_TOKEN = re.compile(r"\d[\d,.]*%?|[A-Za-z]+(?:['’-][A-Za-z]+)*|\s+|.", re.DOTALL)
_WORD_BY_WORD = 0.45
"""Clauses that are less alike than this are shown as replaced whole: single letters in common mislead."""
_ISLAND = 2
"""A stretch in common between two changes counts only if it is at least so many words long."""


@dataclass(frozen=True)
class ParagraphDiff:
    """What became of a paragraph."""

    change: Change
    part: str
    kind: str
    note: str
    old: str
    new: str
    runs: tuple[Run, ...]


def diff(old: Draft, new: Draft) -> tuple[ParagraphDiff, ...]:
    """Compare the spoken text of two drafts, in the order of the new one; what was removed where it stood."""
    before, after = _said(old), _said(new)
    pairs = align([entry for _, entry in after], [entry for _, entry in before]).other
    steady = rising(pairs, {})
    found: list[ParagraphDiff] = []
    gone = set(range(len(before))) - set(pairs.values())
    for i, (block, entry) in enumerate(after):
        j = pairs.get(i)
        if i in steady and j is not None:
            found += [_removed(*before[k]) for k in sorted(gone) if k < j]
            gone -= set(range(j))
        text = "" if j is None else before[j][0].text
        moved = j is not None and (i not in steady or before[j][1].part != entry.part)
        found.append(_compared(block, entry.part, text, j is None, moved))
    return (*found, *(_removed(*before[k]) for k in sorted(gone)))


def _said(draft: Draft) -> list[tuple[Block, Entry]]:
    entries = entries_of_blocks(draft.blocks)
    return [(b, e) for b, e in zip(draft.blocks, entries, strict=True) if e is not None and e.text]


def _removed(block: Block, entry: Entry) -> ParagraphDiff:
    runs: tuple[Run, ...] = (Run("-", block.text),)
    return ParagraphDiff(
        "removed", entry.part, block.kind, " ".join(block.notes), block.text, "", runs
    )


def _compared(block: Block, part: str, old: str, new: bool, moved: bool) -> ParagraphDiff:
    change: Change = "moved" if moved else "same"
    if old != block.text:
        change = "added" if new else "changed"
    runs = tuple(runs_of(old, block.text))
    return ParagraphDiff(change, part, block.kind, " ".join(block.notes), old, block.text, runs)


def runs_of(old: str, new: str) -> list[Run]:
    """Return both texts as one row of runs: clause by clause, and word by word where clauses are alike.

    The runs with ``=`` and ``-`` put together are the old text, those with ``=`` and ``+`` the new one.
    """
    found: list[Run] = []
    mine, theirs = clauses(old), clauses(new)
    for sign, a, b in _steps(mine, theirs):
        one, other = "".join(a), "".join(b)
        if sign == "=":
            found.append(Run("=", one))
        elif likeness(one, other) >= _WORD_BY_WORD:
            found += _by_word(one, other)
        else:
            found += [Run("-", one), Run("+", other)]
    return _tidy(found)


def _steps(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield "=" if tag == "equal" else "~", old[a:b], new[c:d]


def _by_word(old: str, new: str) -> Iterator[Run]:
    """Compare by words and Chinese characters; a short stretch in common between changes is part of them."""
    steps = list(_steps(_TOKEN.findall(old), _TOKEN.findall(new)))
    gone, come = "", ""
    for n, (sign, a, b) in enumerate(steps):
        island = 0 < n < len(steps) - 1 and len(a) < _ISLAND and len("".join(a)) < 4
        if sign == "=" and not island:
            yield from (Run("-", gone), Run("+", come), Run("=", "".join(a)))
            gone, come = "", ""
        else:
            gone, come = gone + "".join(a), come + "".join(b)
    yield from (Run("-", gone), Run("+", come))


def _tidy(runs: Iterable[Run]) -> list[Run]:
    """Leave out empty runs and join neighbours; what was removed stands before what was added."""
    found: list[Run] = []
    gone, come = "", ""
    for sign, text in (*runs, Run("=", "")):
        if sign == "-":
            gone += text
        elif sign == "+":
            come += text
        else:
            found += [Run("-", gone)] if gone else []
            found += [Run("+", come)] if come else []
            gone, come = "", ""
            if text and found and found[-1][0] == "=":
                text = found.pop()[1] + text
            found += [Run("=", text)] if text else []
    return found
