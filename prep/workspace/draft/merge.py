"""Join a draft with a new composition: three ways, paragraph by paragraph.

What the person left as prep wrote it follows the new composition. What the person changed, moved, added
or deleted stays as it is; where the new composition changed there too, it is proposed beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from prep.workspace.draft.base import Base, Piece
from prep.workspace.draft.blocks import Block, Draft
from prep.workspace.draft.offers import Change, Offers, is_theirs
from prep.workspace.draft.order import keeping_order, steady_blocks
from prep.workspace.draft.pairing import is_edited, pair
from prep.workspace.draft.render import part_block, piece_block, rendered


@dataclass(frozen=True)
class Merged:
    """A draft joined with a new composition."""

    text: str
    base: Base
    changes: tuple[Change, ...]


def merge(draft: Draft, base: Base | None, new: Base) -> Merged:
    """Join a draft that was written from ``base`` with a new composition.

    Where ``new`` says what ``base`` said, the text stays as it is, byte for byte. Without a base nobody
    knows what the person wrote, so all of the draft counts as theirs.
    """
    if base is None:
        return _Merge(draft, None, new).merged()
    settled = new.after(base)
    if base.pieces == new.pieces:
        if base.settings == new.settings:
            return Merged(draft.source, base, ())
        return Merged(_renamed(draft, settled), settled, ())
    return _Merge(draft, base, settled).merged()


def _renamed(draft: Draft, new: Base) -> str:
    """Return the draft with the name of its new base in the comment at its top."""
    return rendered(draft, [_head(block, new) for block in draft.blocks])


def _head(block: Block, new: Base) -> Block:
    if block.kind != "head" or not block.name:
        return block
    return replace(block, raw=block.raw.replace(block.name, new.id, 1), name=new.id)


class _Merge:
    """Holds what the steps of joining share."""

    def __init__(self, draft: Draft, base: Base | None, new: Base) -> None:
        self.draft, self.new = draft, new
        self.before = base or Base(lang=new.lang)
        self.blind = base is None
        self.blocks = draft.blocks
        self.pairing = pair(self.blocks, self.before, new)
        self.offers = Offers(self.pairing)

    def merged(self) -> Merged:
        """Return the draft with all that the new composition changes."""
        kept = {i: self._block(i, block) for i, block in enumerate(self.blocks)}
        ranks = self._ranks(self.new, self.pairing.new)
        known = ranks if self.blind else self._ranks(self.before, self.pairing.old)
        steady = steady_blocks(kept, known, ranks)
        self._drop_empty_parts(kept, steady)
        blocks = keeping_order(kept, steady, ranks, self._inserted())
        return Merged(rendered(self.draft, blocks), self.new, tuple(self.offers.changes))

    def _block(self, i: int, block: Block) -> list[Block]:
        """Return what stands in place of a block."""
        if block.kind == "head":
            return [_head(block, self.new)]
        if block.proposal:
            return [block] if is_theirs(block) else []
        if not block.said:
            return [block]
        old, new = self.pairing.was(i), self.pairing.becomes(i)
        if old is None or is_edited(block, old):
            return [block, *self.offers.beside(i, block)]
        return self._follow(block, old, new)

    def _follow(self, block: Block, old: Piece, new: Piece | None) -> list[Block]:
        """Replace or remove what the person left as it was."""
        if new is None:
            self.offers.note("removed", old, block.text, "")
            return []
        if new.text == old.text and (new.note == old.note or not block.notes):
            return [block]
        if new.text != old.text:
            self.offers.note("replaced", new, block.text, new.text)
        return [piece_block(new, noted=bool(block.notes) or old.kind != "paragraph")]

    def _drop_empty_parts(self, kept: dict[int, list[Block]], steady: set[int]) -> None:
        """Drop the mark of a part that the new composition has not, where nothing is left in it."""
        parts = {part.id for part in self.new.parts}
        content = False
        for i in reversed(range(len(self.blocks))):
            block = self.blocks[i]
            if block.kind == "part":
                if block.name not in parts and not content:
                    kept[i] = []
                content = False
            else:
                content = content or (bool(kept[i]) and i not in steady)

    def _ranks(self, base: Base, pairs: Mapping[int, int]) -> dict[int, int]:
        """Return the place in a composition of each block that has one there."""
        places = {part: n for n, part in _marks(base).items()}
        rank: dict[int, int] = {}
        for i, block in enumerate(self.blocks):
            if block.kind == "part" and block.name in places:
                rank[i] = places[block.name]
            elif i in pairs:
                rank[i] = 2 * pairs[i] + 1
        return rank

    def _inserted(self) -> dict[int, Block]:
        """Return the blocks that are new to the draft, by their places in the new composition."""
        found: dict[int, Block] = {}
        marked = {block.name for block in self.blocks if block.kind == "part"}
        known = {part.id for part in self.before.parts}
        for place, part in _marks(self.new).items():
            if part not in marked | known:
                found[place] = part_block(part)
        back = {new: old for old, new in self.pairing.forth.items()}
        reached = set(self.pairing.new.values()) | self.offers.offered
        for n in range(len(self.new.pieces)):
            block = None if n in reached else self._missing(n, back.get(n), known)
            if block:
                found[2 * n + 1] = block
        return found

    def _missing(self, n: int, old: int | None, known: set[str]) -> Block | None:
        """Return what comes of a piece that the draft has not: it is new, or the person deleted it."""
        piece = self.new.pieces[n]
        if old is not None:
            same = self.pairing.same(self.before.pieces[old], piece)
            news = old not in self.pairing.absorbed and not same and self.pairing.stirred(piece)
            return self.offers.add(n) if news or self.offers.waits(old) else None
        if self.blind or (piece.part in known and not self._lives(piece.part)):
            return self.offers.add(n)
        self.offers.note("added", piece, "", piece.text)
        return piece_block(piece)

    def _lives(self, part: str) -> bool:
        """Whether anything of a part's composition is still in the draft."""
        return any(self.before.pieces[j].part == part for j in self.pairing.old.values())


def _marks(base: Base) -> dict[int, str]:
    """Return the parts of a composition by their places: even numbers, just before their first piece."""
    found: dict[int, str] = {}
    for n, piece in enumerate(base.pieces):
        if piece.part and piece.part not in found.values():
            found[2 * n] = piece.part
    return found
