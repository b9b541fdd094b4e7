"""``prep draft``, run as a user runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SAMPLES

NAME = "loan-officer.bank-account-manager.zh.md"
NOTE = "evidence/warehouse-doubt"
OWN = "那天我量了37个粮仓。"


def prep(
    *arguments: str, cwd: Path, code: int = 0, **environ: str
) -> subprocess.CompletedProcess[str]:
    result = subprocess.run(
        [sys.executable, "-m", "prep", *arguments],
        capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False,
        env={**os.environ, "PREP_LANG": "en", **environ},
    )  # fmt: skip
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    return result


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with one dossier and a draft of its speech."""
    shutil.copy(SAMPLES / "loan-officer.yaml", tmp_path)
    begun = prep("draft", "new", "--pin", NOTE, cwd=tmp_path)
    assert NAME in begun.stdout
    assert (tmp_path / "drafts" / NAME).is_file()
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def collide(place: Path) -> None:
    edit(place / "drafts" / NAME, f" <!-- {NOTE} -->", f"{OWN} <!-- {NOTE} -->")
    edit(place / "loan-officer.yaml", "收回贷款150万元", "收回贷款160万元")


def test_edit_update_and_accept(place: Path):
    collide(place)
    before = (place / "drafts" / NAME).read_bytes()
    preview = prep("draft", "update", "--dry-run", cwd=place)
    assert "nothing was written" in preview.stdout
    assert (place / "drafts" / NAME).read_bytes() == before
    updated = prep("draft", "update", cwd=place)
    assert "collision: yours to decide" in updated.stdout
    assert "[-150-]{+160+}" in updated.stdout
    shown = prep("draft", "show", cwd=place)
    assert "?1" in shown.stdout
    assert "accepted: 1" in prep("draft", "accept", NOTE, cwd=place).stdout
    text = (place / "drafts" / NAME).read_text(encoding="utf-8")
    assert "收回贷款160万元" in text
    assert OWN in text


def test_history_diff_and_restore(place: Path):
    first = (place / "drafts" / NAME).read_bytes()
    collide(place)
    prep("draft", "update", cwd=place)
    found = json.loads(prep("draft", "history", "--format", "json", cwd=place).stdout)
    assert [one["reason"] for one in found] == ["new", "edited", "update"]
    assert found[1]["changes"] == {"changed": 1}
    plain = prep("draft", "diff", "1", "2", cwd=place).stdout
    assert f"{{+{OWN}+}}" in plain
    assert "\x1b" not in plain
    restored = prep("draft", "restore", "1", cwd=place)
    assert "prep draft restore 3" in restored.stdout
    assert (place / "drafts" / NAME).read_bytes() == first


def test_build_uses_the_draft_and_says_so(place: Path):
    collide(place)
    built = prep("build", "speech", "--format", "md", cwd=place)
    assert "from your draft" in built.stdout
    (document,) = (place / "out").glob("*.md")
    assert OWN in document.read_text(encoding="utf-8")
    fresh = prep("build", "speech", "--format", "md", "--fresh", cwd=place)
    assert "from your draft" not in fresh.stdout
    assert OWN not in document.read_text(encoding="utf-8")
    refused = prep("build", "speech", "--minutes", "3", cwd=place, code=2)
    assert "prep draft update --minutes 3" in refused.stderr
    assert "--fresh" in refused.stderr


def test_messages_are_in_chinese_too(place: Path):
    collide(place)
    updated = prep("draft", "update", cwd=place, PREP_LANG="zh")
    assert "冲突，待您决定" in updated.stdout
    assert "您改过的 1 段" in prep("draft", "show", cwd=place, PREP_LANG="zh").stdout


def test_bad_requests_end_with_a_plain_message(place: Path):
    assert "exists already" in prep("draft", "new", cwd=place, code=2).stderr
    assert "no version 9" in prep("draft", "restore", "9", cwd=place, code=2).stderr
    assert "no proposal 4" in prep("draft", "accept", "4", cwd=place, code=2).stderr
    assert "no such draft" in prep("draft", "show", "--lang", "en", cwd=place, code=2).stderr
    (place / "drafts" / NAME).write_bytes(b"\x00\x01\x02")
    assert NAME in prep("draft", "update", cwd=place, code=2).stderr
    assert (place / "drafts" / NAME).read_bytes() == b"\x00\x01\x02"


def test_review_and_guard_read_the_draft_without_its_notes(place: Path):
    collide(place)
    prep("draft", "update", cwd=place)
    guarded = prep("guard", f"drafts/{NAME}", cwd=place, code=1)
    assert "<!--" not in guarded.stdout
    assert "37个" in guarded.stdout
