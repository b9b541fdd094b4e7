"""Pauses found in recordings with known pauses, in quiet and in noise, beside a threshold on the signal's energy.

Speech is made by espeak-ng from pinyin. ``python -m benchmarks.vad``
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from prep.audio.detect import joined, speech_spans
from prep.audio.talk import Talk
from prep.audio.wav import RATE, read_wav
from tests.audio import sounds

TALKS = 12
LEVELS = (None, 20, 10, 5, 0)
"""Speech over noise in decibels; ``None`` for no noise."""
KINDS = ("white", "pink", "hum")
NEAR = 0.25
"""So near, in seconds, must both ends of a pause be found."""

Finder = Callable[[Any], list[tuple[float, float]]]


def by_energy(sound: Any) -> list[tuple[float, float]]:
    """Speech is where the loudness of 32 ms is above a twentieth of the loudest: what one writes in ten lines."""
    frame = 512
    count = len(sound) // frame
    loud = np.sqrt(np.mean(sound[: count * frame].reshape(count, frame) ** 2, axis=1))
    speech = loud > loud.max() * 0.05
    edges = np.flatnonzero(np.diff(np.concatenate([[0], speech.astype(int), [0]])))
    return joined([(a * frame / RATE, b * frame / RATE) for a, b in edges.reshape(-1, 2)])


def talk(number: int, said: list[Any]) -> tuple[Any, list[tuple[float, float]]]:
    """Return six sentences with pauses of 0.3 to 3 seconds, and the pauses of 0.7 s and more."""
    draw = np.random.default_rng(number)
    pieces, known, now = [sounds.silence(0.6)], [], 0.6
    for place in range(6):
        sentence = said[int(draw.integers(len(said)))]
        pieces.append(sentence)
        now += len(sentence) / sounds.RATE
        if place < 5:
            gap = float(draw.choice([0.3, 0.4, 0.9, 1.2, 1.6, 2.4, 3.0]))
            pieces.append(sounds.silence(gap))
            known += [(now, now + gap)] if gap >= 0.7 else []
            now += gap
    return np.concatenate([*pieces, sounds.silence(0.5)]), known


def noise(kind: str, length: int, seed: int) -> Any:
    """Return noise of power 1: white, pink (as a room has), or the hum of a fan."""
    draw = np.random.default_rng(seed)
    white = draw.normal(0, 1, length)
    if kind == "white":
        return white
    if kind == "pink":
        spectrum = np.fft.rfft(white)
        spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1))
        found = np.fft.irfft(spectrum, length)
    else:
        at = np.arange(length) / sounds.RATE
        found = sum(np.sin(2 * np.pi * 100 * n * at + n) / n for n in range(1, 9)) + 0.3 * white
    return found / np.sqrt(np.mean(found**2))


def mixed(sound: Any, kind: str, level: float | None, seed: int) -> Any:
    """Add noise at a level below the speech."""
    if level is None:
        return sound
    power = np.mean(sound[np.abs(sound) > 0.01] ** 2)
    return np.clip(sound + noise(kind, len(sound), seed) * np.sqrt(power / 10 ** (level / 10)), -1, 1)  # fmt: skip


def marks(found: list[tuple[float, float]], known: list[tuple[float, float]]) -> tuple[int, int]:
    """Return how many known pauses were found at their place, and how many others were found."""
    open_ = list(known)
    right = 0
    for start, end in found:
        hit = next((k for k in open_ if abs(k[0] - start) < NEAR and abs(k[1] - end) < NEAR), None)
        if hit:
            open_.remove(hit)
            right += 1
    return right, len(found) - right


def pauses(spans: list[tuple[float, float]], sound: Any) -> list[tuple[float, float]]:
    """Return the pauses of 0.7 s and more between spans."""
    if not spans:
        return []
    return [(p.start, p.end) for p in Talk(len(sound) / RATE, tuple(spans)).pauses()]


def main() -> None:
    """Print precision and recall of pauses by level, and the speed."""
    finders: dict[str, Finder] = {"prep": speech_spans, "energy": by_energy}
    spent, heard = dict.fromkeys(finders, 0.0), 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        said = [sounds.spoken(text, folder) for text in sounds.SENTENCES]
        for level in LEVELS:
            counts = {finder: [0, 0, 0] for finder in finders}
            for number in range(TALKS):
                sound, known = talk(number, said)
                for kind in KINDS if level is not None else KINDS[:1]:
                    path = sounds.write_wav(folder / "talk.wav", mixed(sound, kind, level, number))
                    ready = read_wav(path)
                    heard += len(ready) / RATE
                    for finder, find in finders.items():
                        begun = time.perf_counter()
                        spans = find(ready)
                        spent[finder] += time.perf_counter() - begun
                        right, wrong = marks(pauses(spans, ready), known)
                        for place, count in enumerate((right, wrong, len(known))):
                            counts[finder][place] += count
            shown = "no noise" if level is None else f"{level:3d} dB"
            for finder, (right, wrong, all_) in counts.items():
                precision = right / (right + wrong) if right + wrong else 0.0
                print(f"{shown:>8}  {finder:7} precision {precision:.2f}  recall {right / all_:.2f}  of {all_}")  # fmt: skip
    for finder, seconds in spent.items():
        print(f"{finder:7} {heard / seconds:6.0f} × real time ({heard:.0f} s of sound)")


if __name__ == "__main__":
    main()
