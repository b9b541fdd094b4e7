"""Check documents and files against the dossier and the role that they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from prep.build.documents import Order, book_of
from prep.errors import IntakeError
from prep.evidence.free_text import Checked, guard_text
from prep.evidence.guard import Finding, guard
from prep.intake.readers import read_lines
from prep.library.guard_words import all_guard_words
from prep.messages import say
from prep.model.views import Sentence

READABLE = (".docx", ".md", ".txt")
"""The files whose sentences are checked."""


def guard_sentences(sentences: Iterable[Sentence], order: Order) -> tuple[Finding, ...]:
    """Check the sentences of a document that was built from an order."""
    return guard(sentences, book_of(order), all_guard_words())


def guard_file(path: Path, order: Order) -> tuple[Checked, ...]:
    """Check a Word, Markdown or text file sentence by sentence; raises ``PrepError`` where it cannot be read."""
    from prep.word.read import document_lines

    if path.suffix.lower() not in READABLE:
        raise IntakeError(
            say(
                f"{path}：只能核对 {'、'.join(READABLE)} — 另存为其中一种",
                f"{path}: only {', '.join(READABLE)} can be checked — save it as one of them",
            )
        )
    lines = read_lines(path, {".docx": document_lines})
    return guard_text("\n".join(lines), book_of(order), all_guard_words())
