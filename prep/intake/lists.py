"""Find duty lists in lines of text: posts, lists and items, however they are numbered.

Nothing is guessed: a number that can be read in two ways is asked about, a missing number is reported,
and a text that is no item (an editor's note, prose, a speech) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from prep.intake.found import Ambiguity, DutyList, Found, Item
from prep.intake.headings import (
    Heading,
    RunOn,
    heading,
    inline,
    is_boilerplate,
    is_field,
    is_other_list,
    is_post,
    is_title,
    role_line,
    run_on,
    section,
    title,
)
from prep.intake.layout import laid_out, without_ornament
from prep.intake.marks import HAN_STYLES, Mark, as_letter, bare_mark, mark, split_run
from prep.intake.notes import add_notes
from prep.messages import say

LONGEST_ITEM = 160
"""An item of more characters is prose that happens to begin with a number."""
WRAPPED_FROM = 24
"""A line of fewer characters was not broken for want of room."""
_GOES_ON = re.compile(r"[，,、和与及的]$")
_REMARK = re.compile(r"注意|备注|说明|注[：:]|Note")
_ENDED = re.compile(r"[。；;.!！?？：:]$")
_RUN_SEPARATOR = re.compile(r"(?<=[；;])")


def find_lists(lines: Iterable[str]) -> Found:
    """Return the duty lists in some lines, in order."""
    finder = _Finder()
    for text, number in laid_out(lines):
        finder.take(text, number)
    return finder.found()


class _Finder:
    """Reads line by line; holds the list that is being filled."""

    def __init__(self) -> None:
        self._lists: list[DutyList] = []
        self._questions: list[Ambiguity] = []
        self._open: DutyList | None = None
        self._role: str | None = None
        self._title: str | None = None
        self._above: str | None = None
        self._heading: tuple[Heading, int] | None = None
        self._chapters = False

    def take(self, text: str, line: int) -> None:
        """Take one line."""
        if not text:
            return
        if is_boilerplate(text):
            self._role = self._title = self._above = None
            self._close()
        elif self._is_next_item(text) or not self._takes_heading(without_ornament(text), line):
            self._take_item(text, line)

    def _is_next_item(self, text: str) -> bool:
        """Whether a line goes on with an open list of duties, though it may read like a heading."""
        begun = mark(text)
        one = self._open
        if begun is None or one is None or not one.wanted or begun.style in HAN_STYLES:
            return False
        due = 0 if begun.style == "bullet" else one.values[-1] + 1
        ends = text.endswith(("：", ":")) or is_other_list(without_ornament(text))
        return begun.style == one.styles[-1] and begun.value == due and one.sure and not ends

    def found(self) -> Found:
        """Return what was found, once all lines are taken."""
        self._close()
        kept = [found for found in self._lists if _is_a_list(found)]
        add_notes(kept)
        return Found(tuple(kept), tuple(self._questions))

    def _close(self) -> None:
        self._open, self._heading = None, None

    def _takes_heading(self, text: str, line: int) -> bool:
        """Whether a line is a heading, alone or with items after it."""
        if named := role_line(text):
            self._role, self._title = named, None
            self._close()
            self._chapters = False
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
            self._chapters = False
            return True
        found = heading(text)
        if found is None:
            return False
        self._announced(found)
        self._heading = (found, line)
        return True

    def _announced(self, found: Heading) -> None:
        """Settle whose duties a heading announces: the post it names, else the title above, else the last post."""
        named = self._numbered_title() if found.role is None else None
        self._close()
        self._role = found.role or named or self._title or self._role
        self._chapters = False

    def _numbered_title(self) -> str | None:
        """Return a title that was numbered, and so taken for the first item of a list: ``1.招聘经理``."""
        one = self._open
        if one is None or one.sure or not is_title(one.items[-1].text):
            return None
        for column in (one.styles, one.values, one.nested):
            column.pop()
        return title(one.items.pop().text)

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
        self._announced(found)
        if mark(text):
            self._heading = (found, line)
            self._take_item(_without_prose(text), line)
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
        self._open.above = None if sure else self._above
        self._lists.append(self._open)
        self._heading = None
        return self._open

    def _take_item(self, text: str, line: int) -> None:
        begun = mark(text) or self._bare(text)
        if begun is None or (begun.style == "article" and not self._sure()):
            self._take_plain(text, line)
        elif begun.style == "bare":
            self._take_marked(text, begun, line)
        elif begun.style in HAN_STYLES and section(text) and not self._continues(begun):
            self._announce(text, line)
        elif len(text) > LONGEST_ITEM and len(split_run(text)) == 1:
            self._close()
        else:
            for part in split_run(text):
                if found := mark(part):
                    self._take_marked(part, found, line)

    def _sure(self) -> bool:
        """Whether a heading has announced duties, or a list of duties is open."""
        return (self._open is not None and self._open.sure) or (
            self._heading is not None and self._heading[0].duties
        )

    def _bare(self, text: str) -> Mark | None:
        """Return a number that nothing parts from its item, where duties were announced and it is due."""
        if self._heading is not None:
            return bare_mark(text, 1) if self._heading[0].duties else None
        one = self._open
        due = one is not None and one.styles[-1:] == ["bare"]
        return bare_mark(text, one.values[-1] + 1) if one and due else None

    def _continues(self, begun: Mark) -> bool:
        """Whether a mark goes on with the list that is open."""
        one = self._open
        return bool(one and one.styles and one.styles[-1] == begun.style and one.sure)

    def _take_marked(self, part: str, begun: Mark, line: int) -> None:
        begun = self._reread(begun)
        nested = self._nests(begun)
        if self._open is None or (not nested and self._begins_anew(begun, self._open)):
            found, at = self._heading or (Heading("", None), line)
            self._begin(found, at, sure=self._is_sure(found))
        text = part[begun.length :]
        self._add(begun.written, begun.value, begun.style, text, line, nested)

    def _is_sure(self, found: Heading) -> bool:
        """Whether a heading says that duties follow: it does so itself, or the post is known."""
        return self._heading is not None and (found.duties or self._role is not None)

    def _reread(self, begun: Mark) -> Mark:
        """Take ``i.`` for a letter where h was the last one."""
        one = self._open
        if (
            begun.style == "roman"
            and one
            and one.styles[-1] == "letter"
            and len(begun.written) == 1
        ):
            return as_letter(begun)
        return begun

    def _nests(self, begun: Mark) -> bool:
        """Whether a mark begins or goes on with the parts of an item that ends in a colon."""
        one = self._open
        if self._heading is not None or one is None or not one.items:
            return False
        if one.nested[-1]:
            return begun.style == one.styles[-1]
        first = begun.value in (0, 1) and begun.style != one.styles[-1]
        return one.sure and first and one.items[-1].text.endswith(("：", ":"))

    def _begins_anew(self, begun: Mark, one: DutyList) -> bool:
        """Whether a mark begins another list: number one again, or another kind of mark."""
        if self._heading is not None:
            return True
        whole = [n for n, nested in enumerate(one.nested) if not nested]
        style, value = (one.styles[whole[-1]], one.values[whole[-1]]) if whole else (begun.style, 0)
        return style != begun.style or (begun.value == 1 and value != 0)

    def _add(
        self, number: str, value: int, style: str, text: str, line: int, nested: bool = False
    ) -> None:
        assert self._open is not None
        self._open.items.append(Item(number, text.strip(), line))
        self._open.styles.append(style)
        self._open.values.append(value)
        self._open.nested.append(nested)

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
        others = [bool(_ENDED.search(item.text)) for item in one.items[:-1]]
        broken_off = all(others) and bool(_ENDED.search(text) if others else text[-1] in "；;")
        cut = _GOES_ON.search(before) or text[:1].islower() or broken_off
        return len(before) >= WRAPPED_FROM or bool(cut)

    def _announce(self, text: str, line: int) -> None:
        """Remember what may be the title of a post, or the heading of a list; end the list that is open."""
        if self._is_remark(text, line):
            return
        announced = self._heading is not None and self._open is None and self._heading[0].duties
        self._chapters = (self._chapters or announced) and section(text) is not None
        self._close()
        if is_field(text):
            return
        begun = mark(text)
        said = text[begun.length :] if begun and begun.style in HAN_STYLES else text
        named = title(said) if is_title(said) and not mark(said) else None
        found = section(text)
        if found and self._chapters and named and is_post(named):
            self._role, found = named, Heading(text, named, duties=True)
        if found:
            number = found.number if self._chapters else None
            self._heading = (replace(found, number=number), line)
        if named or not (self._title and is_post(self._title)):
            self._title = named
        self._above = text

    def _is_remark(self, text: str, line: int) -> bool:
        """Whether a line is one sentence between a heading of duties and the first of them."""
        if self._heading is None or not self._heading[0].duties or self._heading[1] + 1 != line:
            return False
        return bool(_ENDED.search(text)) and len(text) <= 60 and section(text) is None


def _without_prose(text: str) -> str:
    """Return a run of items without the sentences after its last one."""
    parts = split_run(text)
    if len(parts) < 3 or any("。" in part[:-1] for part in parts[:-1]):
        return text
    item, stop, _ = parts[-1].partition("。")
    return text[: len(text) - len(parts[-1])] + item + stop


def _is_a_list(found: DutyList) -> bool:
    """Whether what was found is a list: announced by a heading, or numbered from one on."""
    if len(found.items) < 2:
        return found.wanted and found.sure and bool(found.items) and found.number is not None
    if not found.wanted or found.sure:
        return found.wanted
    named = found.above is None or found.role is not None or is_post(title(found.above))
    return named and found.values[:2] == [1, 2]
