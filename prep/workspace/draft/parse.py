"""Read a draft: Markdown that a person may have changed in any editor.

Every line of the file belongs to one block, so that the blocks put together are the file again, byte for
byte. Marks of prep are HTML comments: ``<!-- prep: part plan -->`` before a part, ``<!-- evidence/ID -->``
behind a paragraph, and a proposal between two marks. A person may delete any of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import get_args

from prep.errors import DataError, Problem
from prep.model.outline import PartId
from prep.workspace.draft import complaints
from prep.workspace.draft.blocks import HEADING, Block, BlockKind, Draft, Proposal
from prep.workspace.draft.complaints import Complaint
from prep.workspace.draft.words import even

PARTS: tuple[str, ...] = get_args(PartId)
"""The parts that a speech can have."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARK = re.compile(r"\s*<!--\s*prep\s*[:：]\s*(.*?)\s*-->\s*", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_RULE = re.compile(r" {0,3}(?:([-*_])(?:\s*\1){2,}|={3,})\s*$")
_BULLET = re.compile(r"\s*[-*+]\s+\S")
_SOURCE = re.compile(r"(?:[a-z]+/[\w./-]+(?: #\d+)?\s*)+")
_PROPOSAL = re.compile(
    r"proposal\s+(replace|add|remove)\s+([0-9a-f]*)-([0-9a-f]*)\s+([\w-]*)\s*[:：]\s*(.*)",
    re.DOTALL,
)


def parse(source: str, file: str, parts: Collection[str]) -> Draft:
    """Read a draft; ``parts`` are the ids of parts that there are.

    Raises ``DataError`` with every mark that cannot be understood, each with its line.
    """
    reader = _Reader(source, file, parts)
    blocks = tuple(reader.blocks())
    problems = [*reader.problems, *_twice(blocks, file)]
    if problems:
        raise DataError(problems)
    return Draft(reader.lead, blocks)


class _Reader:
    """Goes through the lines of a file once."""

    def __init__(self, source: str, file: str, parts: Collection[str]) -> None:
        self._lines: list[str] = _LINE.findall(source)
        self._file, self._parts = file, parts
        self._at = 0
        self._titled = False
        self.problems: list[Problem] = []
        self.lead = ""
        while self._at < len(self._lines) and not self._lines[self._at].strip("\ufeff \t\r\n"):
            self.lead += self._lines[self._at]
            self._at += 1
        if self._at < len(self._lines) and self._lines[self._at].startswith("\ufeff"):
            self.lead += "\ufeff"
            self._lines[self._at] = self._lines[self._at][1:]

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the file."""
        while self._at < len(self._lines):
            first = self._at
            block = self._block()
            raw = "".join(self._lines[first : self._at])
            body = raw.rstrip("\r\n")
            gap = raw[len(body) :]
            while self._at < len(self._lines) and not self._lines[self._at].strip():
                gap += self._lines[self._at]
                self._at += 1
            yield replace(block, raw=body, gap=gap, line=first + 1)

    def _block(self) -> Block:
        """Read a block; what its lines are, the caller takes from the place reached."""
        line = self._lines[self._at]
        if self._at == 0 and line.strip() == "---" and (end := self._front_matter()):
            self._at = end
            return Block("comment", "", "", 0)
        if line.lstrip().startswith("<!--"):
            comment = self._comment()
            if not _COMMENT.sub("", comment).strip():
                return self._mark(comment)
            return self._paragraph(comment)
        if heading := HEADING.match(line):
            self._at += 1
            kind: BlockKind = "title" if len(heading[1]) == 1 and not self._titled else "heading"
            self._titled = self._titled or kind == "title"
            return self._noted(Block(kind, "", "", 0), line)
        if _RULE.match(line):
            self._at += 1
            return Block("comment", "", "", 0)
        return self._paragraph("")

    def _front_matter(self) -> int | None:
        """Return where front matter ends that somebody put at the top; ``None`` if it is a rule."""
        ends = (n for n in range(1, min(30, len(self._lines))) if self._lines[n].strip() == "---")
        end = next(ends, None)
        return None if end is None else end + 1

    def _comment(self) -> str:
        """Take lines until the comments that begin in them are closed."""
        first, text = self._at, ""
        while self._at < len(self._lines):
            text += self._lines[self._at]
            self._at += 1
            if "<!--" not in _COMMENT.sub("", text):
                return text
        self._wrong(first, complaints.endless())
        return text

    def _paragraph(self, text: str) -> Block:
        """Take lines up to an empty one, a heading, a bullet or a mark of prep."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                break
            if text and (HEADING.match(line) or _BULLET.match(line) or _RULE.match(line)):
                break
            if text and line.lstrip().startswith("<!--") and _MARK.match(line + "-->"):
                break
            text += self._comment()
        return self._noted(Block("paragraph", "", "", 0), text)

    def _noted(self, block: Block, text: str) -> Block:
        """Take the source notes from the comments in a text."""
        comments = [found.strip() for found in _COMMENT.findall(text)]
        notes = tuple(" ".join(c.split()) for c in comments if _SOURCE.fullmatch(c + " "))
        return replace(block, notes=notes, remarked=len(notes) < len(comments))

    def _mark(self, comment: str) -> Block:
        """Understand a comment that stands alone."""
        mark = _MARK.fullmatch(comment)
        if mark is None:
            return Block("comment", "", "", 0)
        word, _, rest = mark[1].partition(" ")
        rest = rest.strip()
        match word.lower():
            case "draft":
                return Block("head", "", "", 0, name=(rest.split() or [""])[0])
            case "part":
                return self._part(rest)
            case "proposal":
                return self._proposal(mark[1])
            case _:
                self._wrong(self._at - 1, complaints.unknown_mark(word))
                return Block("comment", "", "", 0)

    def _part(self, name: str) -> Block:
        if name not in self._parts:
            self._wrong(self._at - 1, complaints.unknown_part(name, self._parts))
        return Block("part", "", "", 0, name=name)

    def _proposal(self, mark: str) -> Block:
        first = self._at - 1
        found = _PROPOSAL.fullmatch(mark)
        while self._at < len(self._lines):
            line = self._lines[self._at]
            inner = _MARK.match(line)
            if inner and inner[1].lower().startswith("end"):
                self._at += 1
                break
            if inner:
                self._wrong(first, complaints.cut())
                break
            self._at += 1
        else:
            self._wrong(first, complaints.cut())
        if found is None:
            self._wrong(first, complaints.unknown_proposal())
            return Block("comment", "", "", 0)
        action, target, own, part, note = found.groups()
        assert action in {"replace", "add", "remove"}
        return Block(
            "proposal", "", "", 0, proposal=Proposal(action, target, own, part, even(note))  # type: ignore[arg-type]
        )  # fmt: skip

    def _wrong(self, line: int, complaint: Complaint) -> None:
        self.problems.append(Problem(self._file, line + 1, 1, "", *complaint))


def _twice(blocks: tuple[Block, ...], file: str) -> Iterator[Problem]:
    """Find parts that begin twice."""
    seen: dict[str, int] = {}
    for block in blocks:
        if block.kind != "part":
            continue
        if block.name in seen:
            complaint = complaints.twice(block.name, seen[block.name])
            yield Problem(file, block.line, 1, "", *complaint)
        seen.setdefault(block.name, block.line)
