"""Measure how long commands take to start, as ratios to ``python -c pass`` in the same run.

Rounds are interleaved, so that a busy machine slows all alike; the median counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 15
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import click'": ["-c", "import click"],
    "prep --version": ["-m", "prep", "--version"],
    "prep roles list": ["-m", "prep", "roles", "list"],
    "prep schema dossier": ["-m", "prep", "schema", "dossier"],
    "python -c 'import textual.app'": ["-c", "import textual.app"],
}


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PREP_LANG": "en"},
    )
    return time.perf_counter() - start


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    base = statistics.median(times["python -c pass"])
    print(f"median of {ROUNDS} interleaved rounds")
    for name, found in times.items():
        median = statistics.median(found)
        print(f"{name:<34} {median * 1000:7.1f} ms  {median / base:5.1f} x")


if __name__ == "__main__":
    main()
