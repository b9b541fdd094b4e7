"""In which order the blocks of a joined draft stand: the composition's, unless the person moved them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from prep.workspace.draft.blocks import Block

_MARK_WEIGHS = 50
"""The mark of a part outweighs paragraphs, so that it is the paragraph that counts as moved."""


def steady_blocks(
    kept: Mapping[int, Sequence[Block]], known: Mapping[int, int], rank: Mapping[int, int]
) -> set[int]:
    """Return the blocks that follow the order of the composition: the person moved none of them.

    ``kept`` has what is left of each block of the draft, by its number there. ``known`` is the place of a
    block in the composition that the draft was written from, ``rank`` its place in the new one.
    """
    weights = {i: _MARK_WEIGHS for i, blocks in kept.items() if blocks and blocks[0].kind == "part"}
    return rising({i: known[i] for i in known if i in rank and kept[i]}, weights)


def keeping_order(
    kept: Mapping[int, Sequence[Block]],
    steady: Collection[int],
    rank: Mapping[int, int],
    inserted: Mapping[int, Block],
) -> list[Block]:
    """Return all blocks in order; ``inserted`` holds new blocks by their places in the new composition.

    A block that has no place there, or that the person moved, follows the block that it followed in the
    draft.
    """
    placed = [(rank[i], i) for i in steady]
    order: list[int | Block] = [
        item for _, item in sorted([*placed, *inserted.items()], key=lambda pair: pair[0])
    ]
    before: int | None = None
    for i in sorted(kept):
        if not kept[i]:
            continue
        if i not in steady:
            at = 0 if before is None else order.index(before) + 1
            order.insert(at, i)
        before = i
    return [block for item in order for block in (kept[item] if isinstance(item, int) else [item])]


def rising(places: Mapping[int, int], weights: Mapping[int, int]) -> set[int]:
    """Return the numbers whose places rise with them: the heaviest such run; a weight is 1 unless given."""
    numbers = sorted(places)
    best: list[tuple[int, int]] = []
    for n, i in enumerate(numbers):
        chains = [(best[m][0], m) for m in range(n) if places[numbers[m]] < places[i]]
        longest, previous = max(chains, default=(0, -1))
        best.append((longest + weights.get(i, 1), previous))
    found: set[int] = set()
    n = max(range(len(best)), key=lambda k: best[k][0], default=-1)
    while n >= 0:
        found.add(numbers[n])
        n = best[n][1]
    return found
