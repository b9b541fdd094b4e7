"""In which order the blocks of a joined draft stand: the composition's, unless the person moved them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from prep.workspace.draft.parse import Block


def keeping_order(
    kept: Mapping[int, Sequence[Block]],
    known: Mapping[int, int],
    rank: Mapping[int, int],
    inserted: Mapping[int, Block],
) -> list[Block]:
    """Return all blocks in order.

    ``kept`` has what is left of each block of the draft, by its number there. ``known`` is the place of a
    block in the composition that the draft was written from, ``rank`` its place in the new one, ``inserted``
    holds new blocks by their places. A block that has no place, or that the person moved, follows the block
    that it followed in the draft.
    """
    steady = _steady({i: place for i, place in known.items() if i in rank and kept[i]}, kept)
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


def _steady(rank: Mapping[int, int], kept: Mapping[int, Sequence[Block]]) -> set[int]:
    """Return the blocks that stand in the draft in the order of the composition: the most of them.

    The heaviest rising run; the mark of a part weighs more than a paragraph, so that it is the paragraph
    that counts as moved.
    """
    numbers = sorted(rank)
    best: list[tuple[int, int]] = []
    for n, i in enumerate(numbers):
        weight = 50 if kept[i][0].kind == "part" else 1
        chains = [(best[m][0], m) for m in range(n) if rank[numbers[m]] < rank[i]]
        longest, previous = max(chains, default=(0, -1))
        best.append((longest + weight, previous))
    found: set[int] = set()
    n = max(range(len(best)), key=lambda k: best[k][0], default=-1)
    while n >= 0:
        found.add(numbers[n])
        n = best[n][1]
    return found
