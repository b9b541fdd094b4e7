"""Read a Word document in several independent ways: as prep does, with pandoc, with LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from prep.build.office import converted, office
from prep.build.pandoc import pandoc, pandoc_lines
from prep.errors import OfficeError
from prep.intake.word_resume.tidy import compact, unmarked
from prep.messages import say
from prep.model.blocks import WordText


@dataclass(frozen=True)
class Reading:
    """The lines that one reader found, in order; without any where it is not installed or failed."""

    reader: str
    lines: tuple[str, ...] = ()
    missing: str = ""
    """Why there is no reading."""


@dataclass(frozen=True)
class Difference:
    """In what one reading differs from prep's own."""

    reader: str
    not_read: tuple[str, ...] = ()
    """Lines of ours that it has not."""
    only_there: tuple[str, ...] = ()
    """Lines that only it has: from headers, footers, text boxes."""
    moved: tuple[str, ...] = ()
    """Lines that come earlier there than the line before them."""

    @property
    def agrees(self) -> bool:
        """Whether it has the same lines in the same order."""
        return not (self.not_read or self.only_there or self.moved)


def own_reading(text: WordText) -> Reading:
    """Return the text as a plain reader of the file takes it: the body in file order, tables cell by cell.

    What is in text boxes, headers and footers is left out, as such readers leave it out.
    """
    body = (p for p in text.paragraphs() if p.place.part == "body")
    lines = (
        ("• " if p.bullet else "") + line.strip()
        for p in body
        for line in p.text.split("\n")
        if line.strip()
    )
    return Reading("prep", tuple(lines))


def other_readings(document: bytes) -> list[Reading]:
    """Return what pandoc and LibreOffice read, or why they don't."""
    return [_by_pandoc(document), _by_office(document)]


def _by_pandoc(document: bytes) -> Reading:
    program = pandoc()
    if program is None:
        return Reading(
            "pandoc", missing=say("没有安装（pandoc.org）", "not installed (pandoc.org)")
        )
    try:
        return Reading("pandoc", tuple(pandoc_lines(document, program)))
    except OfficeError as error:
        return Reading("pandoc", missing=str(error))


def _by_office(document: bytes) -> Reading:
    if office() is None:
        return Reading(
            "LibreOffice",
            missing=say("没有安装（libreoffice.org）", "not installed (libreoffice.org)"),
        )
    try:
        text = converted([document], "txt:Text (encoded):UTF8")[0].decode("utf-8-sig")
    except OfficeError as error:
        return Reading("LibreOffice", missing=str(error))
    return Reading("LibreOffice", tuple(line.strip() for line in text.splitlines() if line.strip()))


def difference(ours: Reading, theirs: Reading) -> Difference:
    """Compare a reading with ours, line by line; spaces, marks of lists and case don't matter."""
    own, other = [_plain(line) for line in ours.lines], [_plain(line) for line in theirs.lines]
    whole_own, whole_other = "\n".join(own), "\n".join(other)
    return Difference(
        theirs.reader,
        tuple(
            line for line, plain in zip(ours.lines, own, strict=True) if plain not in whole_other
        ),
        tuple(
            line
            for line, plain in zip(theirs.lines, other, strict=True)
            if not _within(plain, whole_own, own)
        ),
        tuple(_moved(ours.lines, own, other)),
    )


def _plain(line: str) -> str:
    return compact(unmarked(line.strip())[0])


def _within(plain: str, whole: str, lines: list[str]) -> bool:
    """Tell whether a line is one of ours, part of one, or made of several, as a table row may be."""
    if plain in whole:
        return True
    for line in sorted(lines, key=len, reverse=True):
        plain = plain.replace(line, "") if line else plain
    return not plain


def _moved(shown: tuple[str, ...], own: list[str], other: list[str]) -> Iterator[str]:
    places = [
        (line, other.index(plain))
        for line, plain in zip(shown, own, strict=True)
        if own.count(plain) == 1 == other.count(plain)
    ]
    for (_, before), (line, after) in pairwise(places):
        if after < before:
            yield line
