"""What is odd in the lists that were found: missing and repeated numbers, mixed marks, repeated duties."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from prep.messages import say

if TYPE_CHECKING:
    from prep.intake.found import DutyList, Item

ALIKE = 0.72
"""From this ratio on (difflib), two items of one post say the same."""


def add_notes(lists: list[DutyList]) -> None:
    """Note in each list what is odd in it."""
    for one in lists:
        one.notes += list(_numbering_notes(one))
    _note_repeats(lists)


def _numbering_notes(one: DutyList) -> Iterator[str]:
    """Say which numbers are missing, stand twice, or are marked in another way."""
    last = {True: 0, False: 0}
    for value, item, nested in zip(one.values, one.items, one.nested, strict=True):
        before = 0 if nested and value == 1 else last[nested]
        yield from _numbering_note(before, value, item) if value and before else ()
        last[nested] = value
    if len({style for style, nested in zip(one.styles, one.nested, strict=True) if not nested}) > 1:
        yield say("编号样式不一致", "the items are marked in different ways")


def _numbering_note(before: int, after: int, item: Item) -> Iterator[str]:
    if after > before + 1:
        gap = ", ".join(map(str, range(before + 1, after)))
        yield say(
            f"第 {item.line} 行前缺编号 {gap}",
            f"line {item.line}: number {gap} is missing before it",
        )
    elif after <= before:
        yield say(
            f"第 {item.line} 行编号 {after} 重复",
            f"line {item.line}: number {after} stands twice",
        )


def _note_repeats(lists: list[DutyList]) -> None:
    """Note items that another item of the same post says already."""
    items = [(one, item) for one in lists for item in one.items]
    for (first, said), (second, again) in combinations(items, 2):
        if first is second or first.role != second.role or not _alike(said.text, again.text):
            continue
        second.notes.append(
            say(
                f"第 {again.line} 行与第 {said.line} 行重复：{again.text[:20]}",
                f"line {again.line} repeats line {said.line}: {again.text[:30]}",
            )
        )


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    if 2 * shorter < ALIKE * (shorter + longer):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
