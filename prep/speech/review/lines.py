"""Join the lines of a file into paragraphs, without the marks of Markdown; every character keeps its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prep.speech.review.manuscript import HAN, Strand

_LEAD = re.compile(r"\s*(?:>\s*)*(?:(#{1,6})\s+|[-*+•]\s+)?")
_DROPPED = re.compile(
    r"<!--.*?-->|\[\^[^\]]*\]:?|(?<![*\w])\*\*(?=\S.*?\S\*\*)|(?<=\S)\*\*(?![*\w*])"
)
_FINAL = re.compile(r"[。！？!?….：:；;][”’」』）)\"']*$")
_MARKER = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]+[、，,是.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．)）]\s*\D)"
)
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")


@dataclass(frozen=True)
class Block:
    """Lines that belong together; ``heading`` is the number of ``#`` before them."""

    strand: Strand
    heading: int = 0


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the paragraphs of a file."""
    held: list[Strand] = []
    for number, line in _body(lines):
        lead = _LEAD.match(line)
        start = lead.end() if lead else 0
        marks = len(lead.group(1) or "") if lead else 0
        strand = _plain(line, start, number)
        listed = bool(lead and lead.group().strip() and not marks)
        if held and (not strand.text or marks or listed or not _goes_on(held[-1].text, line)):
            yield Block(_joined(held))
            held = []
        if marks and strand.text:
            yield Block(strand, marks)
        elif strand.text:
            held.append(strand)
    if held:
        yield Block(_joined(held))


def _body(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers, without front matter, comments and rules."""
    numbered = list(enumerate(lines, 1))
    if lines and lines[0].strip() == "---":
        closing = next((n for n, line in numbered[1:] if line.strip() == "---"), 0)
        numbered = numbered[closing:]
    hidden = False
    for number, line in numbered:
        opens, closes = line.rfind("<!--"), line.rfind("-->")
        if hidden or _RULE.match(line) or opens > closes:
            hidden = (hidden or opens > closes) and not closes > opens
            yield number, ""
        else:
            yield number, line.rstrip()


def _plain(line: str, start: int, number: int) -> Strand:
    """Return a line without marks."""
    text, last = "", start
    pieces: list[tuple[int, int, int]] = []
    for match in [*_DROPPED.finditer(line, start), None]:
        end = match.start() if match else len(line)
        if end > last or not pieces:
            pieces.append((len(text), number, last + 1))
            text += line[last:end]
        last = match.end() if match else last
    return Strand(text, tuple(pieces)).cut(0, len(text))


def _goes_on(before: str, line: str) -> bool:
    """Whether a line continues the one before it: that one was broken off by its width."""
    if _FINAL.search(before) or _MARKER.match(line) or line.startswith(("　", "    ", "\t")):
        return False
    return len(before) >= (25 if HAN.search(before) else 45)


def _joined(strands: Sequence[Strand]) -> Strand:
    text = ""
    pieces: list[tuple[int, int, int]] = []
    for strand in strands:
        if text and not HAN.search(text[-1] + strand.text[:1]) and not text.endswith(("，", "、")):
            text += " "
        pieces += [(len(text) + offset, line, column) for offset, line, column in strand.pieces]
        text += strand.text
    return Strand(text, tuple(pieces))
