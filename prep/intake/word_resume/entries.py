"""Group the lines of a section into entries: a head with a period, and what was done under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from prep.intake.word_resume.dates import Dates, Found
from prep.intake.word_resume.heads import Heads
from prep.intake.word_resume.items import Item, Line, Pair, Record
from prep.model.blocks import Place
from prep.model.resume_words import ColumnName, SectionName

_SENTENCE_END = ("。", "；", ";", "！", ".")
_HEADS = 3
"""An entry has no more head lines than these."""
_SINGLE = ("education", "projects", "volunteering")
"""Sections whose entries may have a single date instead of a period."""


@dataclass
class Entry:
    """One entry of a section, before its fields are read."""

    place: Place
    heads: list[str] = field(default_factory=list[str])
    body: list[str] = field(default_factory=list[str])
    period: Found | None = None
    single: str | None = None
    fields: dict[ColumnName, list[str]] = field(default_factory=dict[ColumnName, list[str]])
    left: list[str] = field(default_factory=list[str])

    @property
    def dated(self) -> bool:
        """Whether it has a period or a date."""
        return (
            self.period is not None
            or self.single is not None
            or bool({"period", "start", "end"} & set(self.fields))
        )


class Grouper:
    """Groups the items of one section."""

    def __init__(self, section: SectionName, dates: Dates, heads: Heads) -> None:
        self._section, self._dates, self._heads = section, dates, heads
        self._entries: list[Entry] = []
        self._in_body = False
        self._date_first = True

    def entries(self, items: Sequence[Item]) -> list[Entry]:
        """Return the entries in order."""
        lines = [item for item in items if isinstance(item, Line) and not item.bullet]
        self._date_first = bool(lines) and self._dated(lines[0]) is not None
        for index, item in enumerate(items):
            if isinstance(item, Record):
                self._record(item)
            elif isinstance(item, Pair):
                self._pair(item)
            elif isinstance(item, Line):
                self._line(item, items[index + 1 :])
        return self._entries

    def _record(self, record: Record) -> None:
        entry = self._new(record.place)
        for column, head, lines in record.cells:
            if column is None or column == "unplaced":
                entry.left.append(f"{head}：{' '.join(lines)}")
            elif column == "highlights" and len(lines) == 1:
                entry.body += [
                    part.strip() for part in re.split(r"[；;]", lines[0]) if part.strip()
                ]
            elif column == "highlights":
                entry.body += lines
            else:
                entry.fields[column] = list(lines)
        self._in_body = True

    def _pair(self, pair: Pair) -> None:
        column = pair.column
        if column is None or column == "unplaced":
            (self._entries[-1] if self._entries else self._new(pair.place)).left.append(
                f"{pair.text}：{pair.joined}"
            )
            return
        last = self._entries[-1] if self._entries else None
        if (
            last is None
            or column in last.fields
            or (column in ("period", "start") and (last.dated or self._in_body))
        ):
            last = last if last and column == "highlights" else self._new(pair.place)
        if column == "highlights":
            last.body += pair.value
            self._in_body = True
        else:
            last.fields[column] = list(pair.value)

    def _line(self, line: Line, following: Sequence[Item]) -> None:
        last = self._entries[-1] if self._entries else None
        found = self._dated(line)
        if found is not None:
            waiting = last is not None and not last.dated and not last.body
            entry = last if waiting and last else self._new(line.place)
            self._date(entry, line.text, found)
        elif last is None or self._opens(line, last, following):
            self._new(line.place).heads.append(line.text)
        elif self._continues(line, last):
            last.heads.append(line.text)
        else:
            last.body.append(line.text)
            self._in_body = True

    def _dated(self, line: Line) -> Found | None:
        """Return the period of a head line; a bullet is one only if the period stands at an end of it."""
        text = line.text
        found = self._dates.period(text)
        if found is None and self._section in _SINGLE and not line.bullet and len(text) < 80:
            found = self._dates.date(text)
            if (
                found
                and text[: found.begin].strip(" \t　(（")
                and text[found.stop :].strip(" \t　)）.。")
            ):
                return None
        if found is None or (text.endswith(_SENTENCE_END[:4]) and found.begin > 0):
            return None
        at_end = found.begin <= 1 or not text[found.stop :].strip(" \t　)）")
        if line.bullet:
            return found if at_end else None
        return found if at_end or len(text) < 60 else None

    def _date(self, entry: Entry, text: str, found: Found) -> None:
        single = found.end is None and not found.open
        if single:
            entry.single = found.start
        else:
            entry.period = found
        before, after = (
            text[: found.begin].rstrip(" \t　(（,，"),
            text[found.stop :].lstrip(" \t　)）,，:："),
        )
        rest = "\t".join(part for part in (before, after) if part.strip())
        entry.heads += [rest] if rest else []

    def _opens(self, line: Line, last: Entry, following: Sequence[Item]) -> bool:
        """Tell whether a line without a date is the head of the next entry: a date follows soon."""
        if line.bullet or line.text.endswith(_SENTENCE_END[:4]) or self._date_first:
            return bool(line.bold and not line.bullet and self._in_body and self._soon(following))
        if not last.dated and not last.body:
            return False
        return self._soon(following)

    def _soon(self, following: Sequence[Item]) -> bool:
        for item in following[:_HEADS]:
            if not isinstance(item, Line) or item.bullet:
                return False
            if self._dated(item) is not None:
                return True
        return False

    def _continues(self, line: Line, last: Entry) -> bool:
        """Tell whether a line still belongs to the head of an entry."""
        if line.bullet or last.body or len(last.heads) >= _HEADS or line.text.endswith("。"):
            return False
        return not last.dated or line.bold or self._heads.looks_like_head(line.text)

    def _new(self, place: Place) -> Entry:
        self._entries.append(Entry(place))
        self._in_body = False
        return self._entries[-1]
