"""Choose evidence from 500 pieces: the exact choice beside a greedy one, in one run. ``python benchmarks/selection.py``."""

from __future__ import annotations

import random
import statistics
import time

from prep.speech.select import Candidate, Chosen, Limits, select, worth

WEIGHTS = dict(zip("abcdefgh", [0.25, 0.2, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05], strict=True))
ROWS = {"recent": 0.2, "own": 0.1}


def evidence(drawn: random.Random, number: int) -> list[Candidate]:
    """Draw evidence as it is: each piece shows a few of eight competencies, by a tag or through a duty."""
    found: list[Candidate] = []
    for n in range(number):
        strengths = {c: drawn.choice((1.0, 0.51)) for c in WEIGHTS if drawn.random() < 0.25}
        gains = {c: strength * WEIGHTS[c] for c, strength in strengths.items()}
        own = 0.3 * sum(gains.values()) + 0.04 * drawn.randint(0, 3) + 0.05 * drawn.randint(0, 1)
        earns = frozenset(row for row in ROWS if drawn.random() < 0.3)
        found.append(Candidate(f"e{n}", own, gains, drawn.randint(35, 120), earns))
    return found


def greedy(candidates: list[Candidate], limits: Limits) -> float:
    """Take what adds most, again and again: what a hurried person does."""
    chosen: list[Chosen] = []
    room = limits.room
    while len(chosen) < limits.count:
        now = worth(chosen, limits.rows)
        told = {one.candidate.id for one in chosen}
        taken = [one.group for one in chosen]
        ways = [
            Chosen(c, group)
            for c in candidates
            if c.id not in told and c.length <= room
            for group in (*c.gains, None)
            if group is None or taken.count(group) < limits.slots[group]
        ]
        if not ways:
            break
        best = max(ways, key=lambda one: worth([*chosen, one], limits.rows) - now)
        chosen.append(best)
        room -= best.candidate.length
    return worth(chosen, limits.rows)


def main() -> None:
    times: list[float] = []
    shares: list[float] = []
    for seed in range(8):
        for count, room in ((2, 200), (3, 300), (4, 480), (6, 800)):
            candidates = evidence(random.Random(seed), 500)
            limits = Limits(count, room, dict.fromkeys(WEIGHTS, 2), ROWS)
            start = time.perf_counter()
            best = worth(select(candidates, limits), ROWS)
            times.append((time.perf_counter() - start) * 1000)
            shares.append(greedy(candidates, limits) / best)
    print(f"exact choice from 500 pieces: median {statistics.median(times):.0f} ms, "
          f"90th percentile {statistics.quantiles(times, n=10)[-1]:.0f} ms, slowest {max(times):.0f} ms")  # fmt: skip
    print(
        f"greedy choice is worth {statistics.mean(shares):.1%} of it on average, {min(shares):.1%} at worst"
    )


if __name__ == "__main__":
    main()
