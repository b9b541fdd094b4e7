"""Trace the figures of a text to where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from prep.evidence.sources import SourceBook
from prep.model.views import Sentence

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True)
class Untraced:
    """A figure, or a source, that a sentence gives and nothing behind it holds."""

    sentence: str
    what: str


def figures(text: str) -> set[str]:
    """Return the figures in a text, without thousands commas and needless zeros: ``1,160`` is ``1160``."""
    return {_plain(found) for found in _FIGURE.findall(text)}


def _plain(figure: str) -> str:
    figure = figure.replace(",", "")
    return figure.rstrip("0").rstrip(".") if "." in figure else figure.lstrip("0") or "0"


def untraced(sentences: Iterable[Sentence], book: SourceBook) -> list[Untraced]:
    """Return every figure that does not stand in a source which its sentence cites.

    A cited source that does not exist is returned too, and so is a sentence that cites none.
    """
    found: list[Untraced] = []
    for sentence in sentences:
        if not sentence.sources:
            found.append(Untraced(sentence.text, "no source"))
        found += [
            Untraced(sentence.text, source) for source in sentence.sources if source not in book
        ]
        known = figures(" ".join(book.text(source) or "" for source in sentence.sources))
        found += [Untraced(sentence.text, f) for f in sorted(figures(sentence.text) - known)]
    return found
