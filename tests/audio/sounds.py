"""Sound for the tests: speech by espeak-ng from pinyin (it cannot read characters), silence, noise."""

from __future__ import annotations

import shutil
import subprocess
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

RATE = 22050
"""What espeak-ng writes."""
SENTENCES = (
    "ge4 wei4 ling3 dao3 da4 jia1 hao3 wo3 lai2 jing4 pin4 ke4 hu4 jing1 li3",
    "san1 ge4 yue4 li3 wo3 men5 shou1 hui2 le5 san1 bai3 er4 shi2 wan4 yuan2 dai4 kuan3",
    "shang4 gang3 yi3 hou4 wo3 hui4 mei3 zhou1 zou3 fang3 san1 shi2 hu4 xie4 xie5",
)


def spoken(pinyin: str, folder: Path) -> Any:
    """Return one sentence as samples from -1 to 1, silence before and after cut off."""
    if not shutil.which("espeak-ng"):
        pytest.fail("espeak-ng is missing: apt-get install espeak-ng (as .ci/run does)")
    path = folder / "said.wav"
    subprocess.run(
        ["espeak-ng", "-v", "cmn-latn-pinyin", "-s", "150", "-w", str(path), pinyin], check=True
    )
    with wave.open(str(path), "rb") as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[loud[0] : loud[-1] + 1]


def silence(seconds: float, rate: int = RATE) -> Any:
    """Return silence."""
    return np.zeros(round(seconds * rate))


def noisy(sound: Any, decibels: float, seed: int = 1) -> Any:
    """Add white noise so many decibels below the loudness of what is not silent."""
    power = np.mean(sound[np.abs(sound) > 0.01] ** 2)
    noise = np.random.default_rng(seed).normal(
        0, np.sqrt(power / 10 ** (decibels / 10)), len(sound)
    )
    return np.clip(sound + noise, -1, 1)


def write_wav(path: Path, sound: Any, rate: int = RATE, width: int = 2, channels: int = 1) -> Path:
    """Write samples as PCM."""
    whole = np.round(np.clip(sound, -1, 1) * (2 ** (8 * width - 1) - 1)).astype(np.int64)
    if width == 1:
        raw = (whole + 128).astype(np.uint8).repeat(channels).tobytes()
    else:
        parts = whole.repeat(channels).astype("<i8").view(np.uint8).reshape(-1, 8)
        raw = parts[:, :width].tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(raw)
    return path
