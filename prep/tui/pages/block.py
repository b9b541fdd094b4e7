"""A block of text: what pages are made of and what ``Prose`` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len

from prep.tui.language import say
from prep.tui.wrap import wrap

Look = Literal["title", "heading", "body", "strong", "note", "warn"]
LOOKS: tuple[Look, ...] = ("title", "heading", "body", "strong", "note", "warn")


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, an entry of a list. Its text is never read as markup."""

    text: str
    look: Look = "body"
    mark: str = ""
    """What stands before the first line; the others hang below the text."""
    indent: int = 0
    """Empty cells before every line."""
    first: int = 0
    """Empty cells before the first line only."""
    gap: bool = False
    """Whether an empty line stands before it."""

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of the block, none wider than ``width`` cells."""
        before = self.indent + cell_len(self.mark)
        for number, line in enumerate(wrap(self.text, width - before, self.first)):
            if number == 0:
                yield " " * self.indent + self.mark + " " * self.first + line
            else:
                yield " " * before + line


def heading(zh: str, en: str) -> Block:
    """Make a heading in the language of the app."""
    return Block(say(zh, en), "heading", gap=True)


def items(texts: Iterable[str], mark: str = "- ") -> Iterator[Block]:
    """Yield the entries of a list."""
    for text in texts:
        yield Block(text, mark=mark)


def fact(zh: str, en: str, value: str) -> Iterator[Block]:
    """Yield a labelled value, or nothing where there is no value."""
    if value:
        yield Block(say(f"{zh}：", f"{en}: ") + value)


def message(text: str) -> list[Block]:
    """Return a page that holds one message."""
    return [Block(line) for line in text.split("\n")]


def trouble(text: str) -> list[Block]:
    """Return a page that says what went wrong."""
    return [Block(line, "warn", mark="! ") for line in text.split("\n")]
