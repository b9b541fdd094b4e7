"""Accept or turn down what prep proposes."""

from __future__ import annotations

from collections.abc import Collection

from prep.errors import NotFoundError
from prep.messages import say
from prep.workspace.draft.base import Base, Piece
from prep.workspace.draft.blocks import Block, Draft, Proposal
from prep.workspace.draft.pairing import pieces_of
from prep.workspace.draft.render import mark_of, piece_block, rendered


def chosen(draft: Draft, names: Collection[str]) -> set[int]:
    """Return the numbers (from 1) of the proposals that a person names: ``all``, a number or a source note.

    Raises ``NotFoundError`` for a name that means none.
    """
    open_ = draft.proposals()
    if not names or "all" in names:
        return set(range(1, len(open_) + 1))
    found: set[int] = set()
    for name in names:
        hits = {
            n
            for n, block in enumerate(open_, 1)
            if name == str(n) or (block.proposal and name in {block.proposal.note, *block.proposal.note.split()})
        }  # fmt: skip
        if not hits:
            raise NotFoundError(
                say(
                    f"没有名为 {name} 的建议（现有 {len(open_)} 条）— 用 prep draft show 查看编号",
                    f"there is no proposal {name} (there are {len(open_)}) — see prep draft show for their numbers",
                )
            )
        found |= hits
    return found


def keep(draft: Draft, numbers: Collection[int]) -> str:
    """Return the draft without some proposals: the text stays as the person has it."""
    shut = {id(b) for n, b in enumerate(draft.proposals(), 1) if n in numbers}
    return rendered(draft, [block for block in draft.blocks if id(block) not in shut])


def accept(draft: Draft, base: Base | None, numbers: Collection[int]) -> str:
    """Return the draft with some proposals carried out."""
    return _Decision(draft, base).accepted(numbers)


class _Decision:
    def __init__(self, draft: Draft, base: Base | None) -> None:
        self.blocks: list[Block | None] = list(draft.blocks)
        self._draft = draft
        pieces = base.pieces if base else ()
        paired = pieces_of(draft.blocks, pieces).other
        self._place = {(pieces[j].part, pieces[j].note): i for i, j in paired.items()}
        self._pieces: dict[tuple[str, str], Piece] = {(p.part, p.note): p for p in pieces}

    def accepted(self, numbers: Collection[int]) -> str:
        """Carry out the proposals of some numbers."""
        number = 0
        for i, block in enumerate(self._draft.blocks):
            if block.proposal is None:
                continue
            number += 1
            if number in numbers:
                self._carry_out(i, block, block.proposal)
        return rendered(self._draft, [block for block in self.blocks if block])

    def _carry_out(self, i: int, block: Block, proposal: Proposal) -> None:
        target = self._target(i, proposal)
        self.blocks[i] = None
        if proposal.action == "remove":
            if target is not None:
                self.blocks[target] = None
            return
        composed = self._composed(block, proposal)
        place = i if target is None or proposal.action == "add" else target
        self.blocks[place] = composed

    def _composed(self, block: Block, proposal: Proposal) -> Block:
        """Return the proposed text as a block; as it stands in the file, if somebody changed it there."""
        piece = self._pieces.get((proposal.part, proposal.note))
        kind = piece.kind if piece else "paragraph"
        note = proposal.note or "text/connecting"
        return piece_block(
            Piece(part=proposal.part, kind=kind, note=note, text=block.text), written=block.written
        )

    def _target(self, i: int, proposal: Proposal) -> int | None:
        """Find the paragraph that a proposal is about: as it read then, or by what it is."""
        blocks = self._draft.blocks
        same = [n for n, b in enumerate(blocks) if b.said and mark_of(b.text) == proposal.target]
        if same:
            return min(same, key=lambda n: abs(n - i))
        if proposal.action == "remove":
            noted = [n for n, b in enumerate(blocks) if b.said and proposal.note in b.notes]
            return min(noted, key=lambda n: abs(n - i), default=None)
        return self._place.get((proposal.part, proposal.note))
