"""``prep intake json-resume`` and ``prep export json-resume`` as a user runs them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from prep.cli.main import cli
from prep.library.resources import built_in_folder
from tests.intake.test_json_resume import SAMPLE, valid

DOSSIER = built_in_folder() / "templates" / "samples" / "loan-officer.yaml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


def test_a_file_comes_in_is_checked_and_goes_out_valid(tmp_path: Path):
    out = tmp_path / "dossier.yaml"
    done = run("intake", "json-resume", SAMPLE, "-o", out)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "dossier.json-resume.json").is_file()
    assert run("check", out).exit_code == 0
    back = run("export", "json-resume", "-w", tmp_path, "--plain", "-o", "-")
    valid(json.loads(back.stdout))


def test_the_whole_dossier_goes_with_it_and_that_is_said(tmp_path: Path):
    shutil.copy(DOSSIER, tmp_path)
    done = run("export", "json-resume", "-w", tmp_path)
    assert done.exit_code == 0, done.output
    assert "--plain" in done.stderr
    (written,) = (tmp_path / "out").glob("*.resume.json")
    assert "prep" in json.loads(written.read_text(encoding="utf-8"))["meta"]


def test_a_broken_file_ends_with_2_and_no_traceback(tmp_path: Path):
    path = tmp_path / "x.json"
    path.write_text("{", encoding="utf-8")
    done = run("intake", "json-resume", path)
    assert done.exit_code == 2
    assert f"{path}:1:2" in done.output
    assert "Traceback" not in done.output
