"""Join a draft with a new composition: three ways, paragraph by paragraph.

What the person left as prep wrote it follows the new composition. What the person changed, moved, added
or deleted stays as it is; where the new composition changed there too, it is proposed beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from prep.workspace.draft.align import (
    Entry,
    Pairs,
    align,
    entries_of_blocks,
    entry_of_piece,
)
from prep.workspace.draft.base import Base, Piece, same_substance, sources_changed
from prep.workspace.draft.order import keeping_order, steady_blocks
from prep.workspace.draft.parse import Action, Block, Draft
from prep.workspace.draft.render import (
    mark_of,
    part_block,
    piece_block,
    proposal_block,
    rendered,
)
from prep.workspace.draft.splice import splice
from prep.workspace.draft.words import markdown, plain

What = Literal["replaced", "added", "removed", "kept", "collision", "proposed"]


@dataclass(frozen=True)
class Change:
    """What joining did, or left, at one place."""

    what: What
    part: str
    note: str
    old: str
    """What the draft says there; empty where it says nothing."""
    new: str
    """What the new composition says there; empty where it says nothing."""


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


def is_edited(block: Block, piece: Piece) -> bool:
    """Tell whether a person changed the text of a piece, or wrote a comment into it."""
    return block.remarked or block.written not in {markdown(piece.text), piece.text}


class _Merge:
    """Holds what the steps of joining share."""

    def __init__(self, draft: Draft, base: Base | None, new: Base) -> None:
        before = base or Base(lang=new.lang)
        self.draft, self.before, self.new = draft, before, new
        self.blind = base is None
        self.blocks = draft.blocks
        self.changes: list[Change] = []
        entries = entries_of_blocks(self.blocks)
        old = [entry_of_piece(piece) for piece in before.pieces]
        fresh = [entry_of_piece(piece) for piece in new.pieces]
        self.to_old: Pairs = align(entries, old)
        self.old_to_new = align(old, fresh).other
        self.to_new = _through(self.to_old.other, self.old_to_new)
        self._straight(entries, fresh)
        self.open = _open(self.blocks)

    def _straight(self, entries: Sequence[Entry | None], fresh: Sequence[Entry]) -> None:
        """Pair what the base does not know: a paragraph from before, come back in the new composition."""
        left = [None if i in self.to_old.other else entry for i, entry in enumerate(entries)]
        reached = set(self.old_to_new.values())
        right = [None if j in reached else entry for j, entry in enumerate(fresh)]
        self.to_new |= align(left, right).other

    def merged(self) -> Merged:
        """Return the draft with all that the new composition changes."""
        kept: dict[int, list[Block]] = {}
        for i, block in enumerate(self.blocks):
            kept[i] = self._block(i, block)
        ranks = self._ranks(self.new, self.to_new)
        known = ranks if self.blind else self._ranks(self.before, self.to_old.other)
        steady = steady_blocks(kept, known, ranks)
        self._drop_empty_parts(kept, steady)
        blocks = keeping_order(kept, steady, ranks, self._inserted())
        return Merged(rendered(self.draft, blocks), self.new, tuple(self.changes))

    def _block(self, i: int, block: Block) -> list[Block]:
        """Return what stands in place of a block."""
        if block.kind == "head":
            return [_head(block, self.new)]
        if block.kind == "proposal":
            return self._old_proposal(block)
        if not block.said:
            return [block]
        old = self._piece(self.before, self.to_old.other.get(i))
        new = self._piece(self.new, self.to_new.get(i))
        if old is None or is_edited(block, old):
            return [block, *self._beside(i, block, old, new)]
        return self._follow(block, old, new)

    def _piece(self, base: Base, index: int | None) -> Piece | None:
        return None if index is None else base.pieces[index]

    def _follow(self, block: Block, old: Piece, new: Piece | None) -> list[Block]:
        """Replace or remove what the person left as it was."""
        if new is None:
            self._note("removed", old, block.text, "")
            return []
        if new.text == old.text and (new.note == old.note or not block.notes):
            return [block]
        if new.text != old.text:
            self._note("replaced", new, block.text, new.text)
        return [piece_block(new, noted=bool(block.notes) or old.kind != "paragraph")]

    def _beside(self, i: int, block: Block, old: Piece | None, new: Piece | None) -> list[Block]:
        """Return the proposals beside a paragraph of the person's."""
        found: list[Block] = []
        if old is not None and new is None:
            found += self._propose("remove", old, block)
        elif new is not None and not self._settled(block, old, new):
            found += self._propose("replace", new, block, self._spliced(block, old, new))
        elif new is not None and old is not None:
            self._note("kept", new, block.text, new.text)
        for j, by in self.to_old.absorbed.items():
            piece, follower = self.before.pieces[j], self._piece(self.new, self.old_to_new.get(j))
            if by == i and follower and not self._same(piece, follower):
                found += self._propose("add", follower, None)
        return found

    def _settled(self, block: Block, old: Piece | None, new: Piece) -> bool:
        """Whether there is nothing to propose: the person's text is the new one, or nothing changed there."""
        return not is_edited(block, new) or (old is not None and self._same(old, new))

    def _same(self, old: Piece, new: Piece) -> bool:
        return same_substance(old, new, self.before.entries, self.new.entries)

    def _spliced(self, block: Block, old: Piece | None, new: Piece) -> str:
        """Return the person's text with what is new in the composition, where both can stand; or nothing."""
        if old is None or block.remarked:
            return ""
        both = splice(markdown(old.text), block.written, markdown(new.text))
        return both if both and plain(both) not in {block.text, new.text} else ""

    def _propose(
        self, action: Action, piece: Piece, block: Block | None, written: str = ""
    ) -> list[Block]:
        made = proposal_block(action, piece, self.new.lang, block, written)
        new = "" if action == "remove" else made.text
        self._note("collision" if block else "proposed", piece, block.text if block else "", new)
        return [made]

    def _old_proposal(self, block: Block) -> list[Block]:
        """Keep an open proposal, unless the new composition makes a new one or none."""
        proposal = block.proposal
        if proposal is None or not self._by_prep(block):
            return [block]
        key = (proposal.part, proposal.note)
        old = next((n for n, p in enumerate(self.before.pieces) if (p.part, p.note) == key), None)
        if proposal.action == "remove":
            back = any(key == (p.part, p.note) for p in self.new.pieces)
            return [] if back else [block]
        new = None if old is None else self._piece(self.new, self.old_to_new.get(old))
        if old is None or new is None:
            return []
        mine = next((self.blocks[i] for i, j in self.to_old.other.items() if j == old), None)
        if mine and not is_edited(mine, new):
            return []
        if new.text == block.text or self._same(self.before.pieces[old], new):
            return [block]
        return [] if mine else self._propose("add", new, None)

    def _by_prep(self, block: Block) -> bool:
        """Whether a proposal reads as prep wrote it; one that the person changed is theirs."""
        proposal = block.proposal
        if proposal is None or block.remarked:
            return False
        return mark_of(block.text) == proposal.own

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
        back = {new: old for old, new in self.old_to_new.items()}
        reached = set(self.to_new.values())
        for n, piece in enumerate(self.new.pieces):
            if n in reached:
                continue
            block = self._missing(piece, back.get(n), known)
            if block:
                found[2 * n + 1] = block
        return found

    def _missing(self, piece: Piece, old: int | None, known: set[str]) -> Block | None:
        """Return what comes of a piece that the draft has not: it is new, or the person deleted it."""
        if (piece.part, piece.note) in self.open or (
            old is not None and old in self.to_old.absorbed
        ):
            return None
        if old is not None:
            before = self.before.pieces[old]
            if self._same(before, piece) or not sources_changed(
                piece, self.before.entries, self.new.entries
            ):
                return None
            return self._propose("add", piece, None)[0]
        if self.blind or (piece.part in known and not self._lives(piece.part)):
            return self._propose("add", piece, None)[0]
        self._note("added", piece, "", piece.text)
        return piece_block(piece)

    def _lives(self, part: str) -> bool:
        """Whether anything of a part's composition is still in the draft."""
        return any(self.before.pieces[j].part == part for j in self.to_old.other.values())

    def _note(self, what: What, piece: Piece, old: str, new: str) -> None:
        self.changes.append(Change(what, piece.part, piece.note, old, new))


def _marks(base: Base) -> dict[int, str]:
    """Return the parts of a composition by their places: even numbers, just before their first piece."""
    found: dict[int, str] = {}
    for n, piece in enumerate(base.pieces):
        if piece.part and piece.part not in found.values():
            found[2 * n] = piece.part
    return found


def _through(first: Mapping[int, int], second: Mapping[int, int]) -> dict[int, int]:
    return {i: second[j] for i, j in first.items() if j in second}


def _open(blocks: Iterable[Block]) -> set[tuple[str, str]]:
    """Return the parts and notes of the pieces that open proposals put in the draft."""
    return {
        (block.proposal.part, block.proposal.note)
        for block in blocks
        if block.proposal and block.proposal.action != "remove"
    }
