"""The speaker's own pace, learnt from runs."""

from __future__ import annotations

import random
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.model.rehearsal import PartRun, Rehearsal
from prep.speech.rehearse import learn


def timed(*timings: tuple[int, float], lang: str = "zh", complete: bool = True) -> Rehearsal:
    parts = tuple(
        PartRun(id=f"p{n}", name="p", planned=60, actual=seconds, units=units, sentences=3, complete=complete)
        for n, (units, seconds) in enumerate(timings)
    )  # fmt: skip
    return Rehearsal.model_validate(
        {"at": "2026-11-24T19:05:00", "speech": "0" * 12, "lang": lang, "pace": 200, "limit": 300, "parts": parts}
    )  # fmt: skip


def test_known_values():
    exact = learn([timed((187, 60), (374, 120), (93.5 * 2, 60))], "zh")
    assert exact is not None
    assert (exact.pace, exact.timings, exact.runs, exact.left_out) == (187, 3, 1, 0)
    assert exact.error == pytest.approx(0, abs=1e-9)
    # through the origin, by hand: sum(units·seconds) = 41000, sum(units²) = 140000, 0.29286 s a unit
    by_hand = learn([timed((100, 30), (200, 62), (300, 85.333333))], "zh")
    assert by_hand is not None
    assert by_hand.pace == 205


def test_fewer_than_three_timings_teach_nothing():
    assert learn([timed((200, 60), (200, 60))], "zh") is None
    assert learn([], "zh") is None
    assert learn([timed((200, 60), (200, 60)), timed((100, 30))], "zh") is not None


def test_parts_that_were_broken_off_teach_nothing():
    broken = timed((200, 12), (200, 14), (200, 9), complete=False)
    assert learn([broken], "zh") is None
    learnt = learn([broken, timed((180, 60), (180, 60), (90, 30))], "zh")
    assert learnt is not None
    assert learnt.pace == 180


def test_a_slip_of_the_keys_does_not_spoil_the_pace():
    learnt = learn([timed((180, 60), (180, 0.4), (90, 30), (360, 120), (180, 200), (180, 59))], "zh")  # fmt: skip
    assert learnt is not None
    assert 179 <= learnt.pace <= 182
    assert learnt.left_out == 2


def test_each_language_has_its_own_pace():
    runs = [timed((180, 60), (90, 30), (60, 20)), timed((120, 60), (60, 30), (40, 20), lang="en")]
    assert [found.pace for lang in ("zh", "en") if (found := learn(runs, lang))] == [180, 120]


def test_only_recent_runs_count():
    slow, fast = timed((150, 60), (75, 30), (50, 20)), timed((210, 60), (105, 30), (70, 20))
    learnt = learn([slow] * 30 + [fast] * 10, "zh")
    assert learnt is not None
    assert learnt.pace == 210


@settings(max_examples=150)
@given(st.integers(110, 280), st.integers(0, 2**32), st.integers(1, 4))
def test_a_planted_pace_is_found_under_noise(pace: int, seed: int, runs: int):
    """Key presses are off by half a second, the speed of each part varies by five per cent."""
    noise = random.Random(seed)
    lengths = [33, 100, 120, 300, 290, 48, 40]

    def seconds(units: int) -> float:
        return units * 60 / pace * noise.gauss(1, 0.05) + noise.gauss(0, 0.5)

    learnt = learn([timed(*((u, seconds(u)) for u in lengths)) for _ in range(runs)], "zh")
    assert learnt is not None
    assert learnt.pace == pytest.approx(pace, rel=0.14)  # four standard errors of a single run
    assert learnt.error < pace * 0.1


def test_more_runs_make_the_pace_surer_and_its_error_is_told_truly():
    one, eight, told = [], [], []
    for seed in range(60):
        noise = random.Random(seed)
        runs = [
            timed(*((u, u * 60 / 190 * noise.gauss(1, 0.05)) for u in (33, 100, 300, 290, 40)))
            for _ in range(8)
        ]
        first, learnt = learn(runs[:1], "zh"), learn(runs, "zh")
        assert first is not None
        assert learnt is not None
        one.append(abs(first.pace - 190))
        eight.append(abs(learnt.pace - 190))
        told.append(learnt.error)
    assert mean(eight) < mean(one) / 2
    # the mean deviation of a normal error is 0.8 of its standard deviation
    assert mean(eight) == pytest.approx(0.8 * mean(told), rel=0.4)
