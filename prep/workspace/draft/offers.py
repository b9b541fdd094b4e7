"""What a new composition proposes beside the person's own text: at most one proposal for each piece of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prep.workspace.draft.base import Piece
from prep.workspace.draft.blocks import Action, Block, Proposal
from prep.workspace.draft.pairing import Pairing, is_edited
from prep.workspace.draft.render import mark_of, proposal_block
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


class Offers:
    """Makes proposals, keeps the open ones that still hold, and remembers what was done."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self.changes: list[Change] = []
        self.offered: set[int] = set()
        """The new pieces for which a proposal stands in the joined draft."""

    def note(self, what: What, piece: Piece, old: str, new: str) -> None:
        """Remember what was done at a place."""
        self.changes.append(Change(what, piece.part, piece.note, old, new))

    def beside(self, i: int, block: Block) -> list[Block]:
        """Return the proposals beside a paragraph of the person's."""
        old, new = self._pairing.was(i), self._pairing.becomes(i)
        found: list[Block] = []
        if old is not None and new is None:
            found.append(self._made("remove", old, block, ""))
        elif new is not None and not self._settled(block, old, new):
            found.append(self._replace(self._pairing.new[i], block, old))
        elif new is not None and old is not None:
            self.note("kept", new, block.text, new.text)
        return [*found, *self._joined(i)]

    def add(self, n: int) -> Block:
        """Propose a piece that the draft has not."""
        self.offered.add(n)
        return self._made("add", self._pairing.after.pieces[n], None, "")

    def still(self, block: Block) -> list[Block]:
        """Keep an open proposal as far as it holds; asked after all paragraphs, whose proposals go before."""
        proposal = block.proposal
        if proposal is None or block.remarked or mark_of(block.text) != proposal.own:
            return self._edited(block)
        if proposal.action == "remove":
            return [block] if self._to_leave_out(proposal) else []
        old = self._pairing.named(proposal.part, proposal.note)
        n = None if old is None else self._pairing.forth.get(old)
        if old is None or n is None or n in self.offered:
            return []
        return self._again(block, old, n)

    def _again(self, block: Block, old: int, n: int) -> list[Block]:
        """Keep the proposal of a piece, or put in its place what the new composition makes of it."""
        i, new = self._pairing.block_of(old), self._pairing.after.pieces[n]
        mine = None if i is None else self._pairing.blocks[i]
        if mine and not is_edited(mine, new):
            return []
        before = self._pairing.before.pieces[old]
        if new.text != block.text and not self._pairing.same(before, new):
            return [] if mine else [self.add(n)]
        self.offered.add(n)
        if (before.part, before.note) == (new.part, new.note):
            return [block]
        action: Action = "replace" if mine else "add"
        return [proposal_block(action, new, self._pairing.after.lang, mine, block.written)]

    def _edited(self, block: Block) -> list[Block]:
        """Keep a proposal that the person changed: it is theirs."""
        proposal = block.proposal
        old = self._pairing.named(proposal.part, proposal.note) if proposal else None
        if old in self._pairing.forth:
            self.offered.add(self._pairing.forth[old])
        return [block]

    def _to_leave_out(self, proposal: Proposal) -> bool:
        """Whether the paragraph is still there, and still not in the new composition."""
        back = any((p.part, p.note) == (proposal.part, proposal.note) for p in self._pairing.after.pieces)
        return not back and any(
            mark_of(block.text) == proposal.target or proposal.note in block.notes
            for block in self._pairing.blocks
            if block.said
        )

    def _settled(self, block: Block, old: Piece | None, new: Piece) -> bool:
        """Whether there is nothing to propose: the person's text is the new one, or nothing changed there."""
        return not is_edited(block, new) or (old is not None and self._pairing.same(old, new))

    def _replace(self, n: int, block: Block, old: Piece | None) -> Block:
        self.offered.add(n)
        new = self._pairing.after.pieces[n]
        return self._made("replace", new, block, _spliced(block, old, new))

    def _joined(self, i: int) -> list[Block]:
        """Propose what changed of the paragraphs that the person put together in one."""
        found: list[Block] = []
        for j, by in self._pairing.absorbed.items():
            n = self._pairing.forth.get(j)
            if by != i or n is None:
                continue
            if not self._pairing.same(self._pairing.before.pieces[j], self._pairing.after.pieces[n]):
                found.append(self.add(n))
        return found

    def _made(self, action: Action, piece: Piece, block: Block | None, written: str) -> Block:
        made = proposal_block(action, piece, self._pairing.after.lang, block, written)
        new = "" if action == "remove" else made.text
        what: What = "collision" if block else "proposed"
        self.note(what, piece, block.text if block else "", new)
        return made


def _spliced(block: Block, old: Piece | None, new: Piece) -> str:
    """Return the person's text with what is new in the composition, where both can stand; or nothing."""
    if old is None or block.remarked:
        return ""
    both = splice(markdown(old.text), block.written, markdown(new.text))
    return both if both and plain(both) not in {block.text, new.text} else ""
