"""Find duty lists in lines of text: posts, lists and items, however they are numbered.

Nothing is guessed: a number that can be read in two ways is asked about, a missing number is reported,
and a text that is no item (an editor's note, prose, a speech) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from prep.intake.headings import (
    Heading,
    RunOn,
    heading,
    inline,
    is_boilerplate,
    is_other_list,
    role_line,
    run_on,
    section,
)
from prep.intake.marks import HAN_STYLES, Mark, mark, split_run
from prep.messages import say

LONGEST_ITEM = 160
"""An item of more characters is prose that happens to begin with a number."""
ALIKE = 0.72
"""From this ratio on (difflib), two items of one post say the same."""
WRAPPED_FROM = 24
"""A line of fewer characters was not broken for want of room."""
_GOES_ON = re.compile(r"[，,、和与及的]$")
_REMARK = re.compile(r"注意|备注|说明|注[：:]|Note")
_ENDED = re.compile(r"[。；;.!！?？：:]$")
_RUN_SEPARATOR = re.compile(r"(?<=[；;])")


@dataclass
class Item:
    """One duty as it was found: its number as written, its text, its line (from 1)."""

    number: str
    text: str
    line: int


@dataclass
class DutyList:
    """One list: the post, which list of the post it is, its heading, its line, its items, what is odd in it."""

    role: str | None
    number: str | None
    heading: str
    line: int
    items: list[Item] = field(default_factory=list[Item])
    notes: list[str] = field(default_factory=list[str])
    styles: list[str] = field(default_factory=list[str])
    values: list[int] = field(default_factory=list[int])
    wanted: bool = True
    """Whether it may hold duties: what stands under “requirements” does not."""
    sure: bool = True
    """Whether a heading says that it is a list of duties."""


@dataclass(frozen=True)
class Ambiguity:
    """A number that can be read in more than one way."""

    line: int
    text: str
    readings: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What was found in a text."""

    lists: tuple[DutyList, ...]
    questions: tuple[Ambiguity, ...]


def find_lists(lines: Iterable[str]) -> Found:
    """Return the duty lists in some lines, in order."""
    finder = _Finder()
    for number, line in enumerate(lines, 1):
        finder.take(_plain(line), number)
    return finder.found()


def _plain(line: str) -> str:
    return re.sub(r"[\u00a0\u3000\t ]+", " ", line.replace("\ufeff", "")).strip()


class _Finder:
    """Reads line by line; holds the list that is being filled."""

    def __init__(self) -> None:
        self._lists: list[DutyList] = []
        self._questions: list[Ambiguity] = []
        self._open: DutyList | None = None
        self._role: str | None = None
        self._title: str | None = None
        self._heading: tuple[Heading, int] | None = None

    def take(self, text: str, line: int) -> None:
        """Take one line."""
        if not text:
            return
        if is_boilerplate(text):
            self._role = self._title = None
            self._close()
        elif not self._takes_heading(text, line):
            self._take_item(text, line)

    def found(self) -> Found:
        """Return what was found, once all lines are taken."""
        self._close()
        kept = [found for found in self._lists if _is_a_list(found)]
        for one in kept:
            one.notes += list(_numbering_notes(one))
        _note_repeats(kept)
        return Found(tuple(kept), tuple(self._questions))

    def _close(self) -> None:
        self._open, self._heading = None, None

    def _takes_heading(self, text: str, line: int) -> bool:
        """Whether a line is a heading, alone or with items after it."""
        if named := role_line(text):
            self._role, self._title = named, None
            self._close()
            return True
        if joined := run_on(text):
            self._run_on(joined, line)
            return True
        if both := inline(text):
            self._inline(both[0], both[1], line)
            return True
        if is_other_list(text):
            self._close()
            self._heading = (Heading(text, None, wanted=False), line)
            return True
        found = heading(text)
        if found is None:
            return False
        self._close()
        self._role = found.role or self._title or self._role
        self._heading = (found, line)
        return True

    def _run_on(self, joined: RunOn, line: int) -> None:
        """Begin a list whose heading runs into its first item."""
        self._close()
        self._role = joined.role
        if len(joined.readings) > 1:
            self._ask(joined, line)
        number, item = joined.readings[0] if len(joined.readings) == 1 else (None, "")
        self._begin(Heading(joined.role, joined.role, number), line)
        self._add(item, int(item or 0), "number", joined.text, line)

    def _ask(self, joined: RunOn, line: int) -> None:
        readings = tuple(
            say(f"清单 {number} 第 {item} 条", f"list {number}, item {item}")
            for number, item in joined.readings
        )
        self._questions.append(Ambiguity(line, joined.text[:40], readings))

    def _inline(self, found: Heading, text: str, line: int) -> None:
        """Take heading and items from one line."""
        self._close()
        self._role = found.role or self._title or self._role
        if mark(text):
            self._heading = (found, line)
            self._take_item(text, line)
            return
        parts = [part.strip() for part in _RUN_SEPARATOR.split(text) if part.strip(" 。.")]
        if len(parts) < 2:
            return
        self._begin(found, line)
        for part in parts:
            self._add("", 0, "run", part, line)

    def _begin(self, found: Heading, line: int, sure: bool = True) -> DutyList:
        self._open = DutyList(
            self._role, found.number, found.text, line, sure=sure, wanted=found.wanted
        )
        self._lists.append(self._open)
        self._heading = None
        return self._open

    def _take_item(self, text: str, line: int) -> None:
        begun = mark(text)
        if begun is None:
            self._take_plain(text, line)
        elif begun.style in HAN_STYLES and section(text) and not self._continues(begun):
            self._announce(text, line)
        elif len(text) > LONGEST_ITEM and len(split_run(text)) == 1:
            self._close()
        else:
            for part in split_run(text):
                self._take_marked(part, line)

    def _continues(self, begun: Mark) -> bool:
        """Whether a mark goes on with the list that is open."""
        one = self._open
        return bool(one and one.styles and one.styles[-1] == begun.style and one.sure)

    def _take_marked(self, part: str, line: int) -> None:
        begun = mark(part)
        if begun is None:
            return
        if self._open is None or self._begins_anew(begun, self._open):
            found, at = self._heading or (Heading("", None), line)
            self._begin(found, at, sure=self._heading is not None)
        self._add(begun.written, begun.value, begun.style, part[begun.length :], line)

    def _begins_anew(self, begun: Mark, one: DutyList) -> bool:
        """Whether a mark begins another list: number one again, or another kind of mark."""
        if self._heading is not None:
            return True
        same = one.styles[-1] == begun.style if one.styles else True
        return not same or (begun.value == 1 and bool(one.values) and one.values[-1] != 0)

    def _add(self, number: str, value: int, style: str, text: str, line: int) -> None:
        assert self._open is not None
        self._open.items.append(Item(number, text.strip(), line))
        self._open.styles.append(style)
        self._open.values.append(value)

    def _take_plain(self, text: str, line: int) -> None:
        """Take a line without a mark: the rest of an item, a heading of some other kind, or prose."""
        if self._wraps(text):
            assert self._open is not None
            last = self._open.items[-1]
            space = " " if last.text[-1:].isascii() and text[:1].isascii() else ""
            last.text += space + text
            return
        self._announce(text, line)

    def _wraps(self, text: str) -> bool:
        one = self._open
        if one is None or not one.items or one.styles[-1] == "run" or section(text):
            return False
        before = one.items[-1].text
        if _ENDED.search(before) or len(text) >= 80 or _REMARK.match(text):
            return False
        return len(before) >= WRAPPED_FROM or bool(_GOES_ON.search(before)) or text[:1].islower()

    def _announce(self, text: str, line: int) -> None:
        """Remember what may be the title of a post, or the heading of a list; end the list that is open."""
        self._close()
        found = section(text)
        if found:
            self._heading = (found, line)
        short = len(text) <= 20 and not re.search(r"[，,。；;：:！!]", text)
        self._title = text if short and not mark(text) else None


def _is_a_list(found: DutyList) -> bool:
    """Whether what was found is a list: announced by a heading, or numbered from one on."""
    if len(found.items) < 2:
        return found.wanted and found.sure and bool(found.items) and found.number is not None
    return found.wanted and (found.sure or found.values[:2] == [1, 2])


def _numbering_notes(one: DutyList) -> Iterator[str]:
    """Say which numbers are missing, stand twice, or are marked in another way."""
    numbers = [(v, item) for v, item in zip(one.values, one.items, strict=True) if v]
    for (before, _), (after, item) in pairwise(numbers):
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
    if len(set(one.styles)) > 1:
        yield say("编号样式不一致", "the items are marked in different ways")


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
