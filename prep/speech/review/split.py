"""Split a paragraph into sentences, Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.messages import Lang
from prep.speech.review.manuscript import Paragraph, Sentence, Strand

_ZH_END = re.compile(
    r"(?:[。！？!?…]|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff\s]|$))+[”’」』）)\"']*"
)
_EN_END = re.compile(r"[.!?]+[”’)\"']*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|No|St|Inc|Ltd|Co|vs|approx|e\.g|i\.e|etc|[A-Z])\.$", re.I
)


def sentences(strand: Strand, lang: Lang) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph; what stands after the last mark is one too."""
    start = 0
    for end in _ends(strand.text, lang):
        piece = strand.cut(start, end)
        if piece.text:
            yield Sentence(piece.text, piece.pieces)
        start = end


def paragraph(strand: Strand, lang: Lang) -> Paragraph:
    """Return a paragraph with its sentences."""
    return Paragraph(strand, tuple(sentences(strand, lang)))


def whole(strand: Strand) -> Sentence:
    """Take a whole strand for one sentence: a heading, a salutation."""
    return Sentence(strand.text, strand.pieces)


def _ends(text: str, lang: Lang) -> Iterator[int]:
    for match in (_ZH_END if lang == "zh" else _EN_END).finditer(text):
        if match.end() == len(text):
            continue
        if lang == "zh" and _inside_quotes(text, match.end()):
            continue
        if lang == "en" and _goes_on(text, match.end()):
            continue
        yield match.end()
    yield len(text)


def _inside_quotes(text: str, end: int) -> bool:
    """Whether a mark stands within quotation marks that are closed later."""
    before = text[:end]
    return before.count("“") > before.count("”") and "”" in text[end : end + 60]


def _goes_on(text: str, end: int) -> bool:
    """Whether a full stop belongs to an abbreviation, or a small letter follows."""
    following = text[end:].lstrip()[:1]
    return following.islower() or bool(_ABBREVIATION.search(text[:end]))
