"""Which paragraph of a draft is which of the composition before, and which of the new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prep.workspace.draft.align import Entry, Pairs, align, entries_of_blocks, entry_of_piece
from prep.workspace.draft.base import Base, Piece, same_substance, sources_changed
from prep.workspace.draft.blocks import Block
from prep.workspace.draft.render import mark_of
from prep.workspace.draft.words import markdown


def is_edited(block: Block, piece: Piece) -> bool:
    """Tell whether a person changed the text of a piece, or wrote a comment into it."""
    return block.remarked or block.written not in {markdown(piece.text), piece.text}


def pieces_of(blocks: Sequence[Block], pieces: Sequence[Piece]) -> Pairs:
    """Find the piece that each block was composed from.

    An open proposal says which paragraph it is about: that settles it, so that the next update does not
    take the same paragraph for another piece and propose that one too.
    """
    entries, theirs = entries_of_blocks(blocks), [entry_of_piece(piece) for piece in pieces]
    return align(entries, theirs, _promised(blocks, pieces, entries, theirs))


def _promised(
    blocks: Sequence[Block],
    pieces: Sequence[Piece],
    entries: Sequence[Entry | None],
    theirs: Sequence[Entry],
) -> dict[int, int]:
    """Return the pairs that open proposals name, by the text of the paragraph as it was then."""
    places = {(piece.part, piece.note): j for j, piece in enumerate(pieces)}
    said: dict[str, list[int]] = {}
    for i, entry in enumerate(entries):
        if entry is not None:
            said.setdefault(mark_of(entry.text), []).append(i)
    found: dict[int, int] = {}
    for n, block in enumerate(blocks):
        if block.proposal is None or block.proposal.action != "replace":
            continue
        j = places.get((block.proposal.part, block.proposal.note))
        near = sorted(said.get(block.proposal.target, ()), key=lambda i: abs(i - n))
        free = [i for i in near if i not in found and j is not None and blocks[i].kind == theirs[j].kind]  # fmt: skip
        if free and j is not None and j not in found.values():
            found[free[0]] = j
    return found


@dataclass(frozen=True)
class Pairing:
    """A draft, the composition that it was written from, and a new one: what belongs to what."""

    blocks: tuple[Block, ...]
    before: Base
    after: Base
    old: Mapping[int, int]
    """Number of a block to the piece before, one to one."""
    absorbed: Mapping[int, int]
    """Piece before to the block that names it too: paragraphs put together."""
    forth: Mapping[int, int]
    """Piece before to the new piece that stands for it."""
    new: Mapping[int, int]
    """Number of a block to the new piece."""

    def was(self, block: int) -> Piece | None:
        """Return what a block was composed as."""
        return self.before.pieces[self.old[block]] if block in self.old else None

    def becomes(self, block: int) -> Piece | None:
        """Return what stands for a block in the new composition."""
        return self.after.pieces[self.new[block]] if block in self.new else None

    def named(self, part: str, note: str) -> int | None:
        """Return the piece before that a part and a note name."""
        pieces = enumerate(self.before.pieces)
        return next((j for j, p in pieces if (p.part, p.note) == (part, note)), None)

    def same(self, old: Piece, new: Piece) -> bool:
        """Whether two compositions of a piece say the same, perhaps by other patterns."""
        return same_substance(old, new, self.before.entries, self.after.entries)

    def stirred(self, new: Piece) -> bool:
        """Whether anything that a new piece rests on reads differently than it did."""
        return sources_changed(new, self.before.entries, self.after.entries)


def pair(blocks: tuple[Block, ...], before: Base, after: Base) -> Pairing:
    """Pair the blocks of a draft with two compositions, through the older one to the newer."""
    to_old = pieces_of(blocks, before.pieces)
    old = [entry_of_piece(piece) for piece in before.pieces]
    fresh = [entry_of_piece(piece) for piece in after.pieces]
    forth = align(old, fresh).other
    new = {i: forth[j] for i, j in to_old.other.items() if j in forth}
    # what the base does not know may still be a paragraph from before, come back in the new composition
    entries = entries_of_blocks(blocks)
    left = [None if i in to_old.other else entry for i, entry in enumerate(entries)]
    reached = set(forth.values())
    right = [None if j in reached else entry for j, entry in enumerate(fresh)]
    new |= align(left, right).other
    return Pairing(blocks, before, after, to_old.other, to_old.absorbed, forth, new)
