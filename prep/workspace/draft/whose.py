"""Whose each sentence of a draft is, in which part it stands, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from prep.messages import Lang
from prep.speech.grammar import sentences
from prep.workspace.draft.align import likeness
from prep.workspace.draft.base import Base, Piece, Told
from prep.workspace.draft.blocks import Block, Draft
from prep.workspace.draft.pairing import is_edited, pieces_of
from prep.workspace.draft.words import even

Whose = Literal["prep", "edited", "yours"]
_FROM = 0.6
"""Likeness from which a sentence of the person's counts as made from a composed one."""


@dataclass(frozen=True)
class Passage:
    """A spoken block with its part and its owner."""

    block: Block
    part: str
    piece: Piece | None
    whose: Whose
    """``edited``: composed by prep and changed; ``yours``: written by the person."""
    sentences: tuple[Told, ...]
    """A sentence of the person's has the source ``user/N`` first, then what it was made from."""


def passages(draft: Draft, base: Base | None, lang: Lang) -> tuple[Passage, ...]:
    """Return what is spoken, in order; proposals and comments are not."""
    pieces = base.pieces if base else ()
    pairs = pieces_of(draft.blocks, pieces).other
    marked = {block.name for block in draft.blocks if block.kind == "part"}
    teller = _Teller(base, lang)
    found: list[Passage] = []
    part = ""
    for i, block in enumerate(draft.blocks):
        if block.kind == "part":
            part = block.name
        if not block.said or not block.text:
            continue
        piece = pieces[pairs[i]] if i in pairs else None
        if piece and piece.part and piece.part not in marked:
            part = piece.part  # its mark was deleted: the text says where the part begins
        told = piece.sentences if piece and block.text == piece.text else ()
        told = told or teller.tell(block, piece)
        found.append(Passage(block, part, piece, _whose(block, piece, told), told))
    return tuple(found)


def _whose(block: Block, piece: Piece | None, told: tuple[Told, ...]) -> Whose:
    """Say whose a block is; one made of composed sentences alone, as after a split, is an edited one."""
    if piece and not is_edited(block, piece):
        return "prep"
    composed = any(source.partition("/")[0] != "user" for one in told for source in one.sources[:1])
    return "edited" if piece or composed else "yours"


class _Teller:
    """Finds for each sentence of a text whether prep composed it."""

    def __init__(self, base: Base | None, lang: Lang) -> None:
        self._lang: Lang = lang
        self._number = 0
        composed = [*(base.earlier if base else ()), *_all_told(base)]
        self._known: Mapping[str, Told] = {
            text: told for told in composed for text in (told.text, *split(told.text, lang))
        }

    def tell(self, block: Block, piece: Piece | None) -> tuple[Told, ...]:
        """Return the sentences of a block with their sources."""
        return tuple(self._told(text, piece) for text in split(block.text, self._lang))

    def _told(self, text: str, piece: Piece | None) -> Told:
        known = self._known.get(text)
        if known:
            return Told(text=text, sources=known.sources)
        self._number += 1
        return Told(text=text, sources=(f"user/{self._number}", *_origin(text, piece, self._lang)))


def _origin(text: str, piece: Piece | None, lang: Lang) -> tuple[str, ...]:
    """Return the sources of the composed sentence that one was made from."""
    told = [
        (one, half) for one in (piece.sentences if piece else ()) for half in split(one.text, lang)
    ]
    scored = [(likeness(text, half, _FROM), -n) for n, (_, half) in enumerate(told)]
    score, at = max(scored, default=(0.0, 0))
    return told[-at][0].content if score >= _FROM else ()


def _all_told(base: Base | None) -> Iterator[Told]:
    for piece in base.pieces if base else ():
        yield from piece.sentences


def split(text: str, lang: Lang) -> list[str]:
    """Split a text into sentences; put together they are the text, but for spaces."""
    return [even(one) for one in sentences(text, lang)] or [text]
