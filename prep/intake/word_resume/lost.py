"""See to it that no text of a document is lost: what reached neither a field nor a note is noted whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from prep.intake.word_resume.context import Context
from prep.intake.word_resume.tidy import compact, key, tidy
from prep.model.blocks import Paragraph

_PIECE = re.compile(
    r"[^\s,，。.;；:：、|｜/／()（）\[\]【】《》“”\"'’‘·•●■◆○▪➢※~～—–\-―*#!！?？…　\uf000-\uf0ff]+"
)
_NUMBER = re.compile(r"^[\d①-⑳一二三四五六七八九十]{1,2}$")


def note_lost(paragraphs: Iterable[Paragraph], context: Context, labels: set[str]) -> None:
    """Note each paragraph with a piece that is found neither in the draft nor in its notes.

    ``labels`` are the labels and headings that were understood: they stand for fields and need no place.
    """
    kept = "\n".join(compact(text) for text in (*_texts(context.out.data), *context.out.notes))
    kept = _joined(kept)
    for paragraph in paragraphs:
        text = tidy(paragraph.text)
        if any(not _is_kept(piece, kept, context, labels) for piece in _pieces(text, context)):
            context.out.note(paragraph.place, re.sub(r"\s*\n\s*", " ", text))


def _joined(text: str) -> str:
    return "".join(_PIECE.findall(text))


def _pieces(text: str, context: Context) -> Iterator[str]:
    """Yield the words of a text, without the periods and dates that became fields."""
    while found := context.dates.period(text) or context.dates.date(text):
        if not _is_dated(found.start, context) or not _is_dated(found.end, context):
            yield text[found.begin : found.stop]
        text = f"{text[: found.begin]} {text[found.stop :]}"
    yield from _PIECE.findall(text)


def _is_dated(value: str | None, context: Context) -> bool:
    return (
        value is None
        or value in _dates(context)
        or any(value[:4] in note for note in context.out.notes)
    )


def _dates(context: Context) -> set[str]:
    return {str(text) for text in _texts(context.out.data)}


def _is_kept(piece: str, kept: str, context: Context, labels: set[str]) -> bool:
    plain = key(piece)
    if not plain or plain in labels or _NUMBER.match(piece):
        return True
    if any(plain in label for label in labels) or compact(piece) in kept:
        return True
    words = context.words
    return plain in {key(w) for w in (*words.now, *words.until)} or bool(
        words.sex(piece) or words.mode(piece)
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in cast(dict[str, Any], value).values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in cast(list[Any], value):
            yield from _texts(inner)
    elif value is not None:
        yield str(value)
