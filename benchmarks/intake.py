"""Taking in messy duty lists: precision and recall on a labelled set, rate and memory over ten thousand lists.

A list is right if its post, its number and the texts of all its items are. An item is right if its text is.
"""

from __future__ import annotations

import json
import time
import tracemalloc
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

from prep.intake.found import DutyList
from prep.intake.lists import find_lists

DATA = Path(__file__).parent / "data"
SETS = ("duty_lists", "duty_lists_second", "duty_lists_third")
MANY = 10_000

Labelled = tuple[str | None, str | None, tuple[str, ...]]


def found_in(path: Path) -> list[Labelled]:
    """Return what the parser finds in a text."""
    lists = find_lists(path.read_text(encoding="utf-8").splitlines()).lists
    return [_plain(one) for one in lists]


def _plain(one: DutyList) -> Labelled:
    return one.role, one.number, tuple(item.text for item in one.items)


def labelled(path: Path) -> list[Labelled]:
    """Return what a person found in it."""
    lists = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["lists"]
    return [(one["role"], one["list"], tuple(one["items"])) for one in lists]


def share(hits: int, of: int) -> float:
    """Return a share; of nothing all is right."""
    return hits / of if of else 1.0


def compare(paths: list[Path]) -> None:
    """Print precision and recall, and the texts with a fault."""
    hits, said, there = Counter[str](), Counter[str](), Counter[str]()
    for path in paths:
        got, want = found_in(path), labelled(path)
        got_items = Counter(text for _, _, items in got for text in items)
        want_items = Counter(text for _, _, items in want for text in items)
        hits["lists"] += (Counter(got) & Counter(want)).total()
        hits["items"] += (got_items & want_items).total()
        said += Counter({"lists": len(got), "items": got_items.total()})
        there += Counter({"lists": len(want), "items": want_items.total()})
        if got != want:
            print(f"  not as labelled: {path.name}")
    for kind in ("lists", "items"):
        precision, recall = share(hits[kind], said[kind]), share(hits[kind], there[kind])
        print(
            f"{kind:<6} {there[kind]:>5} labelled   precision {precision:.3f}   recall {recall:.3f}"
        )


def measure(paths: list[Path]) -> None:
    """Print the rate over many lists, and the peak of memory at a tenth of them and at all."""
    texts = [path.read_text(encoding="utf-8").splitlines() for path in paths]
    start, count = time.perf_counter(), 0
    for lines in cycle(texts):
        count += len(find_lists(lines).lists)
        if count >= MANY:
            break
    spent = time.perf_counter() - start
    print(f"{count:,} lists in {spent:.1f} s: {count / spent:,.0f} a second")
    for runs in (len(texts) * 2, len(texts) * 20):
        tracemalloc.start()
        for lines in islice(cycle(texts), runs):
            find_lists(lines)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"peak memory over {runs} texts: {peak / 1024:,.0f} KiB")


def main() -> None:
    every: list[Path] = []
    for name in SETS:
        paths = sorted((DATA / name).glob("*.txt"))
        print(f"{name}: {len(paths)} texts")
        compare(paths)
        every += paths
    measure(every)


if __name__ == "__main__":
    main()
