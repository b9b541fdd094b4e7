"""A manuscript: the text of a speech in sections, paragraphs and sentences that know where they stand."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from prep.messages import Lang

_NOISE = re.compile(r"\s+")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇]")
_TOKEN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.,%'’/:-]*[A-Za-z0-9%])?|\S")
_WORD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.,%'’-]*[A-Za-z0-9%])?")


def han(text: str) -> int:
    """Count Han characters."""
    return len(HAN.findall(text))


def size(text: str, lang: Lang) -> int:
    """Count Han characters, or in English words."""
    return han(text) if lang == "zh" else len(_WORD.findall(text))


def word_count(text: str) -> int:
    """Count as Word's 字数 does: a Latin word or a figure is one, and so is every other character."""
    return len(_TOKEN.findall(text))


@dataclass(frozen=True)
class Spot:
    """A place in a file; line and column count from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Strand:
    """A text and the places from which its pieces come: a paragraph may be wrapped over several lines."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    """Offset in the text, line and column of each piece; the first offset is 0."""

    def at(self, offset: int) -> Spot:
        """Return the place of a character."""
        index = max(0, bisect_right([start for start, _, _ in self.pieces], offset) - 1)
        start, line, column = self.pieces[index]
        return Spot(line, column + offset - start)

    def cut(self, start: int, end: int) -> Strand:
        """Return a part of it, without spaces around."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        first = self.at(start)
        rest = [(o - start, line, column) for o, line, column in self.pieces if start < o < end]
        return Strand(text.strip(), ((0, first.line, first.column), *rest))


@dataclass(frozen=True)
class Sentence(Strand):
    """One sentence, with the mark at its end."""

    @cached_property
    def digest(self) -> str:
        """A short name for its wording; spaces do not count."""
        return digest(self.text)


def digest(text: str) -> str:
    """Return twelve hexadecimal digits that tell a text apart."""
    return hashlib.sha256(_NOISE.sub("", text).encode("utf-8")).hexdigest()[:12]


@dataclass(frozen=True)
class Paragraph:
    """Sentences that stand together, and the whole text of them."""

    strand: Strand
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return self.strand.text


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it. The first section of a text has no heading."""

    heading: Sentence | None
    part: str
    """Which part of a candidacy speech it is (``plan``, …), or nothing where that is not plain."""
    paragraphs: tuple[Paragraph, ...]
    target_seconds: float | None = None
    """The time it was composed for."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All its sentences; a heading is printed and spoken too."""
        own = tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)
        return (self.heading, *own) if self.heading else own

    @property
    def body(self) -> tuple[Sentence, ...]:
        """Its sentences without the heading."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @property
    def text(self) -> str:
        """All that it says."""
        return "".join(s.text if HAN.search(s.text) else s.text + " " for s in self.sentences)


@dataclass(frozen=True)
class Manuscript:
    """The text of a speech, wherever it came from."""

    lang: Lang
    title: Sentence | None
    salutation: Sentence | None
    sections: tuple[Section, ...]
    source: tuple[str, ...] = ()
    """The lines of the file as they stand, for what is no sentence: remains of a web page, broken signs."""
    composed: bool = False
    """Whether prep composed it, so that its parts are known and not guessed."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that is spoken, in order."""
        first = (self.salutation,) if self.salutation else ()
        return (*first, *(s for section in self.sections for s in section.sentences))

    @cached_property
    def text(self) -> str:
        """All that is spoken, a sentence a line."""
        return "\n".join(sentence.text for sentence in self.sentences)

    def paragraphs(self) -> Iterator[tuple[Section, Paragraph]]:
        """Yield every paragraph with its section."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield section, paragraph

    def following(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that is spoken after one."""
        index = self._order.get(id(sentence))
        later = self.sentences[index + 1 :] if index is not None else ()
        return later[0] if later else None

    @cached_property
    def _order(self) -> dict[int, int]:
        return {id(sentence): n for n, sentence in enumerate(self.sentences)}
