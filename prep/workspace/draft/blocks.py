"""The blocks that a draft consists of, as they stand in its file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from prep.workspace.draft.words import even, plain, without_comments

BlockKind = Literal["head", "part", "title", "heading", "paragraph", "proposal", "comment"]
Action = Literal["replace", "add", "remove"]

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"\s#+\s*$")
_QUOTED = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)


@dataclass(frozen=True)
class Proposal:
    """A change that prep proposes: a text to replace, to add, or the leaving out of a paragraph."""

    action: Action
    target: str
    """A mark of the paragraph meant, as it read when the proposal was made; empty for none."""
    own: str
    """A mark of the proposed text: if it reads differently now, the person changed it."""
    part: str
    note: str


@dataclass(frozen=True)
class Block:
    """Some lines of a draft that belong together."""

    kind: BlockKind
    raw: str
    """The lines without what ends the last of them."""
    gap: str
    """The line end and the empty lines that follow."""
    line: int
    """From 1; 0 for a block that prep has just written."""
    name: str = ""
    """Of a part: its id. Of the head: the id of the base."""
    notes: tuple[str, ...] = ()
    """Source notes beside the text."""
    remarked: bool = False
    """Whether a comment that the person wrote stands in the text."""
    proposal: Proposal | None = None

    @property
    def said(self) -> bool:
        """Whether the block is spoken text."""
        return self.kind in {"title", "heading", "paragraph"}

    @property
    def written(self) -> str:
        """The Markdown of the text, without comments and the marks of a heading."""
        text = without_comments(self.raw)
        if self.kind in {"title", "heading"}:
            return even(_CLOSING.sub("", HEADING.sub("", text, count=1)))
        text = _QUOTED.sub("", text)
        if self.kind == "proposal":
            text = HEADING.sub("", text.lstrip("\r\n"), count=1)
        return even(text)

    @property
    def text(self) -> str:
        """The words of the text."""
        return plain(self.written)


@dataclass(frozen=True)
class Draft:
    """A draft as it stands in its file."""

    lead: str = ""
    """A byte-order mark and empty lines before the first block."""
    blocks: tuple[Block, ...] = field(default=())

    @property
    def source(self) -> str:
        """The whole file."""
        return self.lead + "".join(block.raw + block.gap for block in self.blocks)

    @property
    def base(self) -> str | None:
        """The id of the base that the draft names."""
        return next((block.name for block in self.blocks if block.kind == "head"), None)

    @property
    def newline(self) -> str:
        """How lines end in the file; the commonest way."""
        source = self.source
        windows = source.count("\r\n")
        return "\r\n" if windows * 2 > source.count("\n") else "\n"

    def proposals(self) -> tuple[Block, ...]:
        """Return the open proposals in their order."""
        return tuple(block for block in self.blocks if block.kind == "proposal")
