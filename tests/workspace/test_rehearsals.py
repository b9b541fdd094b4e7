"""Runs are kept beside the dossier, and a damaged file is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep.errors import DataError, WorkspaceError
from prep.model.rehearsal import Heard, PartRun, Rehearsal, Silence
from prep.workspace.rehearsals import add_heard, add_run, load_runs, rehearsals_path
from tests.conftest import write

RUN = Rehearsal(
    at="2026-11-24T19:05:00", speech="0123456789ab", role="loan-officer", lang="zh", pace=200, limit=300,
    parts=(
        PartRun(id="opening", name="开场：“我”", planned=30, actual=31.25, units=100, sentences=3,
                complete=True, fillers=(1.5, 20), stumbles=(3,), repeats=1, pauses=1, paused=4),
        PartRun(id="close", name="结束 # 语", planned=30, actual=0, units=90, sentences=2, complete=False),
    ),
    heard=Heard(total=33, speech=28, pauses=(Silence(begin=2, end=3.25),), longest=6.5, articulation=240),
)  # fmt: skip


def test_runs_are_read_as_they_were_written(tmp_path: Path):
    dossier = tmp_path / "dossier.yaml"
    assert load_runs(dossier) == ()
    drill = RUN.model_copy(update={"drill": "close", "interrupted": True, "heard": None})
    assert add_run(dossier, RUN) == tmp_path / "rehearsals" / "dossier.yaml"
    add_run(dossier, drill)
    assert load_runs(dossier) == (RUN, drill)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_name_of_a_part_survives(tmp_path: Path, name: str):
    part = RUN.parts[0].model_copy(update={"name": name.strip()})
    run = RUN.model_copy(update={"parts": (part,)})
    rehearsals_path(tmp_path / "d.yaml").unlink(missing_ok=True)
    add_run(tmp_path / "d.yaml", run)
    assert load_runs(tmp_path / "d.yaml") == (run,)


def test_what_a_person_wrote_into_the_file_stays(tmp_path: Path):
    path = add_run(tmp_path / "d.yaml", RUN)
    noted = path.read_text(encoding="utf-8") + "# in front of my wife\n"
    write(path, noted)
    add_run(tmp_path / "d.yaml", RUN)
    assert path.read_text(encoding="utf-8").startswith(noted)
    assert len(load_runs(tmp_path / "d.yaml")) == 2


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("schema: rehearsals/1\nruns:\n- at: yesterday\n", r"d\.yaml:3:7: runs\[0\]\.at"),
        ("schema: rehearsals/1\nruns:\n- {at: [\n", r"d\.yaml:\d+:\d+"),
        ("schema: rehearsals/1\nruns: []\nnotes: x\n", r"d\.yaml:3:1: notes"),
        ("", r"d\.yaml"),
    ],
)
def test_a_damaged_file_is_told_with_its_line_and_left_alone(
    tmp_path: Path, broken: str, message: str
):
    path = write(rehearsals_path(tmp_path / "d.yaml"), broken)
    with pytest.raises(DataError, match=message):
        load_runs(tmp_path / "d.yaml")
    with pytest.raises(DataError, match=message):
        add_run(tmp_path / "d.yaml", RUN)
    assert path.read_text(encoding="utf-8") == broken


def test_a_file_laid_out_another_way_is_left_alone(tmp_path: Path):
    path = write(rehearsals_path(tmp_path / "d.yaml"), "{schema: rehearsals/1, runs: []}\n")
    with pytest.raises(DataError):
        add_run(tmp_path / "d.yaml", RUN)
    assert path.read_text(encoding="utf-8") == "{schema: rehearsals/1, runs: []}\n"


def test_a_recording_is_added_to_the_last_run_only_once(tmp_path: Path):
    heard = RUN.heard
    silent = RUN.model_copy(update={"heard": None})
    assert heard is not None
    add_run(tmp_path / "d.yaml", silent)
    add_run(tmp_path / "d.yaml", silent)
    path = add_heard(tmp_path / "d.yaml", heard)
    assert load_runs(tmp_path / "d.yaml") == (silent, RUN)
    before = path.read_text(encoding="utf-8")
    with pytest.raises(DataError):
        add_heard(tmp_path / "d.yaml", heard)
    assert path.read_text(encoding="utf-8") == before


def test_a_folder_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path):
    (tmp_path / "rehearsals").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        add_run(tmp_path / "d.yaml", RUN)


def test_a_run_leaves_no_other_file_behind(tmp_path: Path):
    add_run(tmp_path / "d.yaml", RUN)
    assert [p.name for p in (tmp_path / "rehearsals").iterdir()] == ["d.yaml"]
