"""From blocks to items: which paragraphs are headings, which lines hold labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from prep.intake.word_resume.items import Head, Item, Line, Pair
from prep.intake.word_resume.tables import table_items
from prep.intake.word_resume.tidy import tidy, unmarked
from prep.intake.word_resume.vocabulary import Vocabulary
from prep.model.blocks import Block, Grid, Paragraph
from prep.model.resume_words import SectionName

_PERSON = (None, "person", "contact")
_GAP = re.compile(r"\t+|\s{2,}|[|｜•]|　")


class Flow:
    """Turns blocks into items, and remembers the section as it goes."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.section: SectionName | None = None
        self._levels: set[int] = set()

    def items(self, blocks: tuple[Block, ...]) -> Iterator[Item]:
        """Yield the items of blocks in order."""
        for block in blocks:
            found = table_items(self, block) if isinstance(block, Grid) else self.paragraph(block)
            for item in found:
                if isinstance(item, Head):
                    self.section = item.section
                yield item

    def paragraph(self, paragraph: Paragraph) -> Iterator[Item]:
        """Yield the items of one paragraph."""
        for text in paragraph.text.split("\n"):
            if not (plain := tidy(text)):
                continue
            rest, marked = unmarked(plain)
            line = Line(
                rest if marked else plain,
                paragraph.place,
                paragraph.bullet or marked,
                paragraph.bold,
                paragraph.level,
            )
            yield from self.line(line)

    def line(self, line: Line) -> Iterator[Item]:
        """Yield a heading, the labels of a line with what stands between them, or the line."""
        if head := self.head(line):
            self.section = head.section
            yield head
        elif line.bullet and self.section in (
            "employment",
            "internship",
            "projects",
            "volunteering",
        ):
            yield line
        else:
            yield from self._labelled(line)

    def head(self, line: Line) -> Head | None:
        """Return the heading that a line is, if it is one."""
        section = self.words.section(line.text)
        plain = line.level is None and not line.bold and not line.bullet
        if plain and self.section in _PERSON and self.words.label(line.text) == "degree":
            return None  # 学历 on a line of its own, above its value
        if section and (not line.bullet or line.level is not None):
            if line.level:
                self._levels.add(line.level)
            return Head(section, line.text, line.place)
        if line.level and line.level in self._levels:
            return Head(None, line.text, line.place)
        return None

    def pair(self, text: str, value: tuple[str, ...], line: Line) -> Pair:
        """Return a label with its value, as it is understood in the present section."""
        column = self.words.column(text, self.section) if self.section else None
        return Pair(text, value, line.place, column, self.words.label(text))

    def _labelled(self, line: Line) -> Iterator[Item]:
        found = [m for m in self.words.label_pattern.finditer(line.text) if self._means(m[1])]
        if not found or (
            self.section in ("skills", "languages")
            and found[0].start() == 0
            and self.section == "skills"
        ):
            yield from self._by_gaps(line)
            return
        before = line.text[: found[0].start()].strip(" \t　|｜·•,，;；")
        if before:
            yield replace(line, text=before)
        ends = [*(match.start() for match in found[1:]), len(line.text)]
        for match, end in zip(found, ends, strict=True):
            value = line.text[match.end() : end].strip(" \t　|｜·•,，;；")
            value, *rest = (
                _GAP.split(value, maxsplit=1)
                if self.section in (None, "person", "contact")
                else [value]
            )
            yield self.pair(match[1], (value.strip(),) if value.strip() else (), line)
            if rest and rest[0].strip(" 　|｜·•"):
                yield replace(line, text=rest[0].strip(" 　|｜·•"))

    def _by_gaps(self, line: Line) -> Iterator[Item]:
        """Read ``电话 000-0000`` too: a label, a space, a value."""
        if self.section in (None, "person", "contact"):
            label, _, value = line.text.partition(" ")
            if value.strip() and self.words.label(label) and not _GAP.search(line.text.strip()):
                yield self.pair(label, (value.strip(),), line)
                return
        yield line

    def _means(self, text: str) -> bool:
        """Tell whether a label means anything where it stands."""
        if self.section and self.words.column(text, self.section):
            return True
        return (
            self.section in (None, "person", "contact", "target")
            and self.words.label(text) is not None
        )
