"""What a recording of a talk tells: speech time, pauses, the longest run without a breath, how fast one articulates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from prep.audio.detect import Span, speech_spans
from prep.audio.wav import RATE, read_wav
from prep.errors import AudioError
from prep.messages import say

PAUSE = 0.7
"""A pause that listeners notice, in seconds."""
LONG_PAUSE = 2.0
"""A pause in which listeners wonder."""
BREATH = 0.25
"""Silence that is long enough to breathe in; shorter ones belong to a run (Goldman-Eisler 1968: pauses of
articulation are below a quarter of a second)."""


@dataclass(frozen=True)
class Pause:
    """A silence between two stretches of speech, in seconds from the start of the recording."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True)
class Talk:
    """A recording: its length, and where there is speech."""

    seconds: float
    spans: tuple[Span, ...]

    @property
    def start_delay(self) -> float:
        """How long the speaker waits before the first word."""
        return self.spans[0][0]

    @property
    def speaking_time(self) -> float:
        """From the first word to the last, pauses and all."""
        return self.spans[-1][1] - self.spans[0][0]

    @property
    def speech_time(self) -> float:
        """The time in which there is speech, pauses of ``BREATH`` and more left out."""
        return sum(end - start for start, end in self.runs)

    @cached_property
    def runs(self) -> tuple[Span, ...]:
        """The stretches without a breath: speech with no silence of ``BREATH`` or more in it."""
        found: list[Span] = []
        for start, end in self.spans:
            if found and start - found[-1][1] < BREATH:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return tuple(found)

    @property
    def longest_run(self) -> Span:
        """The longest stretch without a breath."""
        return max(self.runs, key=lambda run: run[1] - run[0])

    def pauses(self, at_least: float = PAUSE) -> tuple[Pause, ...]:
        """Return the silences within the talk that last at least so many seconds."""
        ends = pairwise(self.runs)
        found = (Pause(before[1], after[0]) for before, after in ends)
        return tuple(pause for pause in found if pause.seconds >= at_least)

    def articulation_rate(self, units: int) -> float:
        """Return spoken units a minute of speech time: the *articulation rate*, which leaves pauses out."""
        return units * 60 / self.speech_time

    def speaking_rate(self, units: int) -> float:
        """Return spoken units a minute from the first word to the last: the pace that a speech is timed by."""
        return units * 60 / self.speaking_time


def analyse(path: Path) -> Talk:
    """Return what a WAV file tells; raises ``AudioError`` for one that cannot be read or has no speech in it."""
    sound = read_wav(path)
    spans = speech_spans(sound)
    if not spans:
        raise AudioError(
            say(
                f"{path}：没有听到人声 — 检查话筒，再录一次",
                f"{path}: there is no speech in it — check the microphone and record again",
            )
        )
    return Talk(len(sound) / RATE, tuple(spans))
