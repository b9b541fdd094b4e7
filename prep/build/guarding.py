"""Check documents and files against the dossier and the role that they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from prep.build.documents import Order
from prep.build.reporting import asked
from prep.errors import IntakeError
from prep.evidence.free_text import Checked, guard_text
from prep.evidence.guard import Finding, guard
from prep.evidence.ledger import Words
from prep.evidence.sources import SourceBook
from prep.intake.readers import read_lines
from prep.library.guard_words import guard_words
from prep.messages import LANGS, say
from prep.model.views import Sentence

READABLE = (".docx", ".md", ".txt")
"""The files whose sentences are checked."""


def words() -> Words:
    """Return the words of the guard in every language; raises ``NotFoundError`` or ``DataError``."""
    return {lang: guard_words(lang) for lang in LANGS}


def book_of(order: Order) -> SourceBook:
    """Return all that documents of an order may rest on."""
    given = asked(order)
    return SourceBook(order.candidate(), order.profile(), order.language, order.today, given)


def guard_sentences(sentences: Iterable[Sentence], order: Order) -> tuple[Finding, ...]:
    """Check the sentences of a document that was built from an order."""
    return guard(sentences, book_of(order), words())


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
    return guard_text("\n".join(lines), book_of(order), words())
