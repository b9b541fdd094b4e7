"""Read a draft: Markdown that a person may have changed in any editor.

Every line of the file belongs to one block, so that the blocks put together are the file again, byte for
byte. Marks of prep are HTML comments: ``<!-- prep: part plan -->`` before a part, ``<!-- evidence/ID -->``
behind a paragraph, and a proposal between two marks. A person may delete any of them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from prep.errors import DataError, Problem
from prep.messages import say
from prep.workspace.draft.words import even, plain, without_comments

BlockKind = Literal["head", "part", "title", "heading", "paragraph", "proposal", "comment"]
Action = Literal["replace", "add", "remove"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARK = re.compile(r"\s*<!--\s*prep\s*[:：]\s*(.*?)\s*-->\s*", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}(?:([-*_])(?:\s*\1){2,}|={3,})\s*$")
_BULLET = re.compile(r"\s*[-*+]\s+\S")
_SOURCE = re.compile(r"(?:[a-z]+/[\w./-]+(?: #\d+)?\s*)+")
_PROPOSAL = re.compile(
    r"proposal\s+(replace|add|remove)\s+([0-9a-f]*)-([0-9a-f]*)\s+([\w-]*)\s*[:：]\s*(.*)",
    re.DOTALL,
)
_CLOSING = re.compile(r"\s#+\s*$")
_QUOTED = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_WORDS = ("part", "draft", "proposal", "end of proposal")


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
            return even(_CLOSING.sub("", _HEADING.sub("", text, count=1)))
        text = even(_QUOTED.sub("", text))
        return _HEADING.sub("", text, count=1) if self.kind == "proposal" else text

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
        if heading := _HEADING.match(line):
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
        self._wrong(
            first,
            say("注释 <!-- 没有结束", "the comment <!-- has no end"),
            say("补上 -->，或删掉 <!--", "add --> or delete <!--"),
        )
        return text

    def _paragraph(self, text: str) -> Block:
        """Take lines up to an empty one, a heading, a bullet or a mark of prep."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                break
            if text and (_HEADING.match(line) or _BULLET.match(line) or _RULE.match(line)):
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
                self._unknown(word)
                return Block("comment", "", "", 0)

    def _part(self, name: str) -> Block:
        if name not in self._parts:
            like = difflib.get_close_matches(name, self._parts, n=1)
            known = say("、", ", ").join(self._parts)
            guess = say(f"是不是 {like[0]}？", f"did you mean {like[0]}? ") if like else ""
            self._wrong(
                self._at - 1,
                say(f"没有叫 {name} 的部分", f"there is no part {name}"),
                say(f"{guess}可用：{known}；也可以删掉这行注释",
                    f"{guess}there are {known}; or delete this comment"),
            )  # fmt: skip
        return Block("part", "", "", 0, name=name)

    def _unknown(self, word: str) -> None:
        like = difflib.get_close_matches(word, _WORDS, n=1)
        if word.lower() == "end":
            self._wrong(
                self._at - 1,
                say("建议的结尾没有对应的开头", "a proposal ends here that does not begin"),
                say("删掉这行注释", "delete this comment"),
            )
            return
        guess = say(f"是不是 {like[0]}？", f"did you mean {like[0]}? ") if like else ""
        self._wrong(
            self._at - 1,
            say(f"看不懂标记 prep: {word}", f"the mark prep: {word} is unknown"),
            guess + say("也可以删掉这行注释", "or delete this comment"),
        )

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
                self._cut(first)
                break
            self._at += 1
        else:
            self._cut(first)
        if found is None:
            self._wrong(
                first,
                say("看不懂这条建议的标记", "the mark of this proposal cannot be understood"),
                say("删掉整块建议，再运行 prep draft update", "delete the whole block and run prep draft update"),
            )  # fmt: skip
            return Block("comment", "", "", 0)
        action, target, own, part, note = found.groups()
        assert action in {"replace", "add", "remove"}
        return Block(
            "proposal", "", "", 0, proposal=Proposal(action, target, own, part, even(note))  # type: ignore[arg-type]
        )  # fmt: skip

    def _cut(self, first: int) -> None:
        self._wrong(
            first,
            say("这块建议没有结尾", "the proposal that begins here has no end"),
            say("补上一行 <!-- prep: end of proposal -->，或删掉整块建议",
                "add the line <!-- prep: end of proposal --> after it, or delete the whole block"),
        )  # fmt: skip

    def _wrong(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._file, line + 1, 1, "", what, remedy))


def _twice(blocks: tuple[Block, ...], file: str) -> Iterator[Problem]:
    """Find parts that begin twice."""
    seen: dict[str, int] = {}
    for block in blocks:
        if block.kind != "part":
            continue
        if block.name in seen:
            first = seen[block.name]
            yield Problem(
                file, block.line, 1, "",
                say(f"部分 {block.name} 出现了两次（第一次在第 {first} 行）",
                    f"the part {block.name} begins twice (first on line {first})"),
                say("删掉其中一行注释", "delete one of the two comments"),
            )  # fmt: skip
        seen.setdefault(block.name, block.line)
