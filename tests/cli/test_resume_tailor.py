"""``prep resume tailor`` and ``prep build resume`` for a post, an advertisement, a variant."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep.cli.main import cli
from prep.library.resources import built_in_folder
from tests.build.test_tailoring import BANK

SAMPLE = built_in_folder() / "templates" / "samples" / "loan-officer.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copy(SAMPLE, tmp_path)
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


def test_the_account_is_printed(place: Path):
    done = run("resume", "tailor", "-w", place, "--job", BANK)
    assert done.exit_code == 0, done.output
    for part in (
        "Achievements:",
        "Sections, in order:",
        "Key terms (",
        "Duties:",
        "Be ready to defend:",
    ):
        assert part in done.output


def test_the_same_as_data(place: Path):
    done = run("resume", "tailor", "-w", place, "--job", BANK, "--format", "json")
    data = json.loads(done.stdout)
    assert data[0]["post"] == "小微客户经理"
    assert {"term", "status", "place"} == data[0]["terms"][0].keys()


def test_choices_are_kept_as_a_variant_and_used_again(place: Path):
    saved = run(
        "resume",
        "tailor",
        "-w",
        place,
        "--job",
        BANK,
        "--pin",
        "park-visits",
        "--design",
        "compact",
        "--save",
        "bank",
    )
    assert saved.exit_code == 0, saved.output
    text = (place / "variants" / "bank.yaml").read_text(encoding="utf-8")
    assert "pin:\n- park-visits" in text
    assert "schema: resume-variant/1" in text
    checked = run("check", "-w", place, place / "variants" / "bank.yaml")
    assert checked.exit_code == 0, checked.output
    built = run("build", "resume", "-w", place, "--variant", "bank")
    assert built.exit_code == 0, built.output
    assert "小微客户经理" in built.output


def test_a_variant_is_never_written_over(place: Path):
    run("resume", "tailor", "-w", place, "--save", "bank")
    again = run("resume", "tailor", "-w", place, "--save", "bank")
    assert again.exit_code == 2
    assert "choose another name" in again.output


def test_a_variant_belongs_to_the_dossier_it_was_saved_from(place: Path):
    shutil.copy(SAMPLE.with_name("key-account-manager.yaml"), place)
    unclear = run("resume", "tailor", "-w", place, "--save", "bank")
    assert unclear.exit_code == 2
    assert "name one with --dossier: key-account-manager, loan-officer" in unclear.output
    assert not (place / "variants").exists()
    run("resume", "tailor", "-w", place, "--dossier", "loan-officer", "--save", "bank")
    built = run("build", "resume", "-w", place, "--variant", "bank", "--lang", "en")
    assert built.exit_code == 0, built.output
    assert "Shen-Ruohe" in built.output
    assert "Lin-Yueyang" not in built.output


def test_a_role_and_an_advertisement_exclude_each_other(place: Path):
    done = run("resume", "tailor", "-w", place, "--job", BANK, "--role", "bank-teller")
    assert done.exit_code == 2
    assert "--role and --job" in done.output


def test_an_advertisement_is_for_the_resume_only(place: Path):
    done = run("build", "all", "-w", place, "--job", BANK)
    assert done.exit_code == 2
    assert "prep build resume only" in done.output
