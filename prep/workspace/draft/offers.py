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
    """Makes the proposals of an update.

    What prep proposed before and the person left as it was is taken out and, where it still holds, proposed
    anew: proposals follow from the paragraph and the piece alone, so there is one for each piece at most.
    """

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self.changes: list[Change] = []
        self.offered: set[int] = set()
        """The new pieces for which a proposal stands in the joined draft."""
        self._open: dict[int, Block] = {}
        """Pieces before for which a proposal is open."""
        self._to_leave_out: set[str] = set()
        """Marks of the paragraphs that an open proposal leaves out."""
        for block in pairing.blocks:
            if block.proposal:
                self._take_in(block, block.proposal)

    def _take_in(self, block: Block, proposal: Proposal) -> None:
        """Remember an open proposal; one that the person wrote into stands for its piece."""
        old = self._pairing.named(proposal.part, proposal.note)
        if is_theirs(block):
            if old is not None and old in self._pairing.forth:
                self.offered.add(self._pairing.forth[old])
        elif proposal.action == "remove":
            self._to_leave_out.add(proposal.target)
        elif old is not None:
            self._open.setdefault(old, block)

    def note(self, what: What, piece: Piece, old: str, new: str) -> None:
        """Remember what was done at a place."""
        self.changes.append(Change(what, piece.part, piece.note, old, new))

    def beside(self, i: int, block: Block) -> list[Block]:
        """Return the proposals beside a paragraph of the person's."""
        new = self._pairing.becomes(i)
        found = self._leaving_out(i, block) if new is None else self._replacing(i, block, new)
        return [*found, *self._joined(i)]

    def waits(self, old: int) -> bool:
        """Whether a proposal for a piece before is open."""
        return old in self._open

    def add(self, n: int) -> Block:
        """Propose a piece that the draft has not."""
        self.offered.add(n)
        return self._made("add", self._pairing.after.pieces[n], None, "")

    def _leaving_out(self, i: int, block: Block) -> list[Block]:
        """Propose to leave out a paragraph of the person's that the new composition has no longer."""
        old = self._pairing.was(i)
        mark = mark_of(block.text)
        if old is None and mark not in self._to_leave_out:
            return []
        piece = old or self._left_out(mark)
        return [self._made("remove", piece, block, "")]

    def _left_out(self, mark: str) -> Piece:
        """Return the piece that an open proposal leaves out: no base has it any more."""
        proposals = (b.proposal for b in self._pairing.blocks if b.proposal)
        found = next(p for p in proposals if p.action == "remove" and p.target == mark)
        return Piece(part=found.part, kind="paragraph", note=found.note, text="")

    def _replacing(self, i: int, block: Block, new: Piece) -> list[Block]:
        """Propose what the new composition says in place of a paragraph of the person's."""
        n, old = self._pairing.new[i], self._pairing.was(i)
        if n in self.offered or not is_edited(block, new):
            return []
        if old and self._pairing.same(old, new) and not self.waits(self._pairing.old[i]):
            self.note("kept", new, block.text, new.text)
            return []
        self.offered.add(n)
        return [self._made("replace", new, block, self._spliced(i, block, new))]

    def _spliced(self, i: int, block: Block, new: Piece) -> str:
        """Return the person's text with what is new in the composition, where both can stand; or nothing."""
        old = self._pairing.was(i)
        if old is None or block.remarked:
            return ""
        mine = block.written
        if waiting := self._open.get(self._pairing.old[i]):
            mine = waiting.written  # what was new the last time is in it
        both = splice(markdown(old.text), mine, markdown(new.text))
        return both if both and plain(both) not in {block.text, new.text} else ""

    def _joined(self, i: int) -> list[Block]:
        """Propose what changed of the paragraphs that the person put together in one."""
        found: list[Block] = []
        for j, by in self._pairing.absorbed.items():
            n = self._pairing.forth.get(j)
            if by != i or n is None or n in self.offered:
                continue
            before, after = self._pairing.before.pieces[j], self._pairing.after.pieces[n]
            if self.waits(j) or not self._pairing.same(before, after):
                found.append(self.add(n))
        return found

    def _made(self, action: Action, piece: Piece, block: Block | None, written: str) -> Block:
        made = proposal_block(action, piece, self._pairing.after.lang, block, written)
        new = "" if action == "remove" else made.text
        what: What = "collision" if block else "proposed"
        self.note(what, piece, block.text if block else "", new)
        return made


def is_theirs(block: Block) -> bool:
    """Tell whether the person wrote into a proposal: then it stays as it is."""
    return block.proposal is not None and (
        block.remarked or mark_of(block.text) != block.proposal.own
    )
