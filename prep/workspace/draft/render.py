"""Write a draft: the composed text with its quiet marks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from prep.messages import Lang
from prep.workspace.draft.base import Base, Piece
from prep.workspace.draft.blocks import Action, Block, Draft, Proposal
from prep.workspace.draft.words import even, markdown, plain

_HINTS: dict[Lang, str] = {
    "zh": "这是您的演讲稿，用任何编辑器都可以改，改过的段落归您，prep 不会覆盖。\n"
    "像这样的注释不会念出来，也不进 Word；想删就删，文字一个不少。",
    "en": "This is your speech: edit it in any editor. What you change is yours, and prep leaves it alone.\n"
    "Comments like this one are not spoken and not printed; delete them if you like, no word is lost.",
}
_GONE: dict[Lang, str] = {
    "zh": "（新稿里不再有这一段）",
    "en": "(the new composition leaves this paragraph out)",
}


def render(base: Base, newline: str = "\n") -> str:
    """Return the draft as prep writes it anew."""
    return put_together("", fresh_blocks(base), newline)


def fresh_blocks(base: Base) -> list[Block]:
    """Return the blocks of a composition in their order."""
    blocks = [head_block(base)]
    part = ""
    for piece in base.pieces:
        if piece.part != part:
            part = piece.part
            blocks.append(part_block(part))
        blocks.append(piece_block(piece))
    return blocks


def head_block(base: Base) -> Block:
    """Return the comment at the top, which names the base."""
    raw = f"<!-- prep: draft {base.id}\n{_HINTS[base.lang]} -->"
    return Block("head", raw, "", 0, name=base.id)


def part_block(part: str) -> Block:
    """Return the mark before a part."""
    return Block("part", f"<!-- prep: part {part} -->", "", 0, name=part)


def piece_block(piece: Piece, noted: bool = True, written: str = "") -> Block:
    """Return the block of a piece, with its source note unless the person deletes such notes.

    ``written`` is Markdown that stands in place of the composed text.
    """
    text = written or markdown(piece.text)
    if piece.kind == "title":
        return Block("title", f"# {text}", "", 0)
    if piece.kind == "heading":
        return Block("heading", f"## {text}", "", 0)
    if piece.kind == "salutation" or not noted:
        return Block("paragraph", text, "", 0)
    return Block("paragraph", f"{text} <!-- {piece.note} -->", "", 0, notes=(piece.note,))


def proposal_block(
    action: Action, piece: Piece, lang: Lang, target: Block | None = None, written: str = ""
) -> Block:
    """Return a proposal: quoted, between two marks. ``target`` is the paragraph that it is about."""
    text = _GONE[lang] if action == "remove" else written or markdown(piece.text)
    meant, own = mark_of(target.text) if target else "", mark_of(plain(text))
    mark = f"<!-- prep: proposal {action} {meant}-{own} {piece.part}: {piece.note} -->"
    level = {"title": "# ", "heading": "## "}.get(piece.kind, "") if action != "remove" else ""
    raw = f"{mark}\n> {level}{text}\n<!-- prep: end of proposal -->"
    proposal = Proposal(action, meant, own, piece.part, piece.note)
    return Block("proposal", raw, "", 0, proposal=proposal)


def mark_of(text: str) -> str:
    """Return a short mark by which a text is known again."""
    return hashlib.sha256(even(text).encode("utf-8")).hexdigest()[:8]


def in_lines(block: Block, newline: str) -> Block:
    """Give a block that prep wrote the line ends of the file it goes to."""
    return replace(block, raw=block.raw.replace("\r\n", "\n").replace("\n", newline))


def put_together(lead: str, blocks: Iterable[Block], newline: str, end: str | None = None) -> str:
    """Join blocks to a file: an empty line wherever prep wrote on one side, the rest as it was.

    A block without a line number is one that prep has just written. ``end`` is what follows the last block.
    """
    found = list(blocks)
    text = lead
    for n, block in enumerate(found):
        last = n == len(found) - 1
        text += block.raw if block.line else in_lines(block, newline).raw
        if last:
            text += newline if end is None else end
        elif _adjoin(block, found[n + 1]):
            text += block.gap
        else:
            text += block.gap if _empty_lines(block.gap) else newline * 2
    return text


def _adjoin(block: Block, after: Block) -> bool:
    """Tell whether a block stood right before another in the file that both came from."""
    return bool(block.line and after.line) and (
        after.line == block.line + _line_ends(block.raw + block.gap)
    )


def _empty_lines(gap: str) -> bool:
    """Tell whether what follows a block holds an empty line."""
    return _line_ends(gap) > 1


def _line_ends(text: str) -> int:
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


def rendered(draft: Draft, blocks: Iterable[Block]) -> str:
    """Write changed blocks back into the file they came from."""
    end = draft.blocks[-1].gap if draft.blocks else None
    return put_together(draft.lead, blocks, draft.newline, end)
