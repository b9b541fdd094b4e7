"""``prep rehearse --wav``: a recording alone, of a drill, and added to a run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from prep.workspace.rehearsals import load_runs, rehearsals_path
from tests.audio import sounds
from tests.cli.rehearsing import rehearse, workspace
from tests.conftest import write


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three sentences, 1.2 s and 2.6 s apart: some eighteen seconds."""
    folder = tmp_path_factory.mktemp("talk")
    one, two, three = (sounds.spoken(text, folder) for text in sounds.SENTENCES)
    pieces = [sounds.silence(0.8), one, sounds.silence(1.2), two, sounds.silence(2.6), three]
    return sounds.write_wav(folder / "talk.wav", np.concatenate(pieces))


@pytest.fixture
def place(tmp_path: Path, talk: Path) -> Path:
    (tmp_path / "talk.wav").write_bytes(talk.read_bytes())
    return workspace(tmp_path)


def test_the_recording_of_one_part_is_a_drill_that_is_timed_by_it(place: Path):
    done = rehearse(place, "--part", "close", "--wav", "talk.wav")
    assert done.exit_code == 0, done.stderr
    assert "pauses over 0.7 s: 2, over 2 s: 1:" in done.stdout
    assert "longest run without a breath (a pause of 0.25 s)" in done.stdout
    (run,) = load_runs(place / "dossier.yaml")
    assert run.heard is not None
    assert run.drill == "close"
    assert run.total == pytest.approx(run.heard.total - 0.8, abs=0.2)  # from the first word on
    assert [p.end - p.begin for p in run.heard.pauses] == pytest.approx([1.2, 2.6], abs=0.2)
    part = run.parts[0]
    assert run.heard.articulation == pytest.approx(part.units * 60 / run.heard.speech, abs=0.1)
    assert run.heard.articulation > part.rate


def test_a_recording_alone_is_reported_and_not_recorded(place: Path):
    report = json.loads(rehearse(place, "--wav", "talk.wav", "--format", "json").stdout)
    assert len(report["heard"]["pauses"]) == 2
    # a speech of five minutes cannot be said in 18 s: the recording is of something else
    assert report["pace"] is None
    assert report["heard"]["articulation"] == 0
    assert "is it the same speech?" in rehearse(place, "--wav", "talk.wav").stdout
    assert not rehearsals_path(place / "dossier.yaml").exists()


def test_a_recording_goes_with_the_keys_of_its_run_or_is_added_to_the_last_one(place: Path):
    write(place / "drill.txt", "14 next\n")
    rehearse(place, "--part", "close", "--keys", "drill.txt", "--wav", "talk.wav")
    rehearse(place, "--part", "close", "--keys", "drill.txt")
    added = rehearse(place, "--wav", "talk.wav", "--last")
    assert added.exit_code == 0, added.stderr
    first, second = load_runs(place / "dossier.yaml")
    assert first.total == second.total == 14
    assert first.heard is not None
    assert first.heard == second.heard


def test_a_recording_is_added_only_where_it_can_belong(place: Path):
    assert "no run is recorded yet" in rehearse(place, "--wav", "talk.wav", "--last").stderr
    rehearse(place, "--part", "close", "--wav", "talk.wav")
    kept = rehearsals_path(place / "dossier.yaml").read_bytes()
    again = rehearse(place, "--wav", "talk.wav", "--last")
    assert again.exit_code == 2
    assert "has a recording already" in again.stderr
    assert rehearsals_path(place / "dossier.yaml").read_bytes() == kept
    assert rehearse(place, "--last").exit_code == 2


def test_a_run_that_was_broken_off_has_no_articulation_rate(place: Path):
    write(place / "broken.txt", "10 filler\n")
    rehearse(place, "--keys", "broken.txt", "--wav", "talk.wav")
    (run,) = load_runs(place / "dossier.yaml")
    assert run.heard is not None
    assert run.heard.articulation == 0
    assert run.heard.speech > 0


@pytest.mark.parametrize("content", [b"ID3 no sound", b""])
def test_a_bad_recording_is_told_and_nothing_is_recorded(place: Path, content: bytes):
    (place / "bad.wav").write_bytes(content)
    done = rehearse(place, "--part", "close", "--wav", "bad.wav")
    assert done.exit_code == 2
    assert "bad.wav" in done.stderr
    assert not rehearsals_path(place / "dossier.yaml").exists()
