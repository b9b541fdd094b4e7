"""Read a WAV file as sound at 16,000 samples a second, one channel, from -1 to 1."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import Any

import numpy as np

from prep.errors import AudioError
from prep.messages import say

RATE = 16_000
"""Samples a second that the detector wants."""
_TAPS = 129
"""Length of the low-pass filter before the rate is lowered; it is 60 dB down above the new limit."""
_LEAST_SECONDS = 0.5

Samples = Any
"""A numpy array of float32, one dimension."""


def read_wav(path: Path) -> Samples:
    """Return the sound of a WAV file (PCM of 8, 16, 24 or 32 bits, any rate, any channels).

    Raises ``AudioError`` for a file that is missing, is no such WAV file, is cut off, or holds next to nothing.
    """
    try:
        with wave.open(str(path), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            promised = file.getnframes()
            data = file.readframes(promised)
    except FileNotFoundError:
        raise AudioError(say(f"{path}：没有这个文件 — 检查路径", f"{path}: there is no such file — check the path")) from None  # fmt: skip
    except (wave.Error, EOFError, OSError) as error:
        raise _no_wav(path, error) from None
    if promised * width * channels > len(data):
        raise _cut_off(path)
    if rate < 1 or promised < rate * _LEAST_SECONDS:
        raise AudioError(say(f"{path}：录音不到半秒 — 重新录", f"{path}: less than half a second of sound — record it again"))  # fmt: skip
    return resampled(_mono(data, width, channels), rate)


def _no_wav(path: Path, error: Exception) -> AudioError:
    return AudioError(
        say(
            f"{path}：读不出来（{error}）— 用录音软件另存为 16 位 PCM 的 .wav",
            f"{path}: cannot be read ({error}) — save it as a .wav of 16-bit PCM",
        )
    )


def _cut_off(path: Path) -> AudioError:
    return AudioError(
        say(
            f"{path}：文件不完整，比它自己说的短 — 重新复制一份",
            f"{path}: the file is cut off, shorter than it says itself — copy it anew",
        )
    )


def _mono(data: bytes, width: int, channels: int) -> Samples:
    """Return the mean of all channels."""
    if width == 1:
        sound = (np.frombuffer(data, np.uint8).astype(np.float32) - 128) / 128
    elif width == 3:
        raw = np.frombuffer(data, np.uint8).reshape(-1, 3)
        whole = np.zeros((len(raw), 4), np.uint8)
        whole[:, 1:] = raw
        sound = whole.view("<i4").ravel().astype(np.float32) / 2**31
    else:
        kind = "<i2" if width == 2 else "<i4"
        sound = np.frombuffer(data, kind).astype(np.float32) / 2 ** (8 * width - 1)
    return sound.reshape(-1, channels).mean(axis=1) if channels > 1 else sound


def resampled(sound: Samples, rate: int) -> Samples:
    """Return sound at ``RATE``: low-passed where the rate is lowered (windowed sinc), then linear between samples."""
    if rate == RATE:
        return sound
    if rate > RATE:
        sound = np.convolve(sound, _low_pass(0.45 * RATE / rate), mode="same")
    length = int(len(sound) * RATE / rate)
    at = np.arange(length) * (rate / RATE)
    return np.asarray(np.interp(at, np.arange(len(sound)), sound), np.float32)


def _low_pass(cutoff: float) -> Samples:
    """Return the taps of a low-pass filter; ``cutoff`` in cycles per sample."""
    n = np.arange(_TAPS) - (_TAPS - 1) / 2
    taps = 2 * cutoff * np.sinc(2 * cutoff * n) * np.blackman(_TAPS)
    return np.asarray(taps / taps.sum(), np.float32)
