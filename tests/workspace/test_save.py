"""Saving loses nothing: whole or not at all, and never over a person's edits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.errors import WorkspaceError
from prep.workspace.save import safe_name, write_atomic, write_document


def test_a_file_is_written_and_replaced_whole(tmp_path: Path):
    path = tmp_path / "new" / "a.docx"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["a.docx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask: nothing to check there")
def test_a_written_file_has_the_usual_permissions(tmp_path: Path):
    write_atomic(tmp_path / "a", b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_place_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        write_atomic(tmp_path / "file" / "a.docx", b"x")


def test_a_generated_document_is_replaced_and_its_last_version_kept(tmp_path: Path):
    path = tmp_path / "a.docx"
    assert write_document(path, b"one") == path
    assert write_document(path, b"two") == path
    assert path.read_bytes() == b"two"
    assert (tmp_path / ".previous" / "a.docx").read_bytes() == b"one"


def test_a_document_that_a_person_edited_is_never_overwritten(tmp_path: Path):
    path = tmp_path / "a.docx"
    write_document(path, b"one")
    path.write_bytes(b"edited by hand")
    second = write_document(path, b"two")
    assert path.read_bytes() == b"edited by hand"
    assert second == tmp_path / "a (2).docx"
    assert write_document(path, b"three") == second
    assert path.read_bytes() == b"edited by hand"


def test_a_file_that_prep_did_not_make_is_never_overwritten(tmp_path: Path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"somebody's")
    assert write_document(path, b"one").name == "a (2).docx"
    assert path.read_bytes() == b"somebody's"


def test_a_killed_process_leaves_the_old_file_or_the_new_one(tmp_path: Path):
    path = tmp_path / "a.bin"
    write_atomic(path, b"0" * 200_000)
    script = textwrap.dedent(f"""
        from pathlib import Path
        from prep.workspace.save import write_atomic
        n = 0
        while True:
            n += 1
            write_atomic(Path({str(path)!r}), bytes([n % 256]) * 200_000)
    """)
    process = subprocess.Popen([sys.executable, "-c", script])
    time.sleep(0.8)
    process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    process.wait()
    content = path.read_bytes()
    assert len(content) == 200_000
    assert len(set(content)) == 1


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("沈若禾", "沈若禾"),
        ("A/B: C*?", "A-B-C"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("...", "document"),
        ("", "document"),
        ("名\x00字\u202e", "名字"),
        (" 张 三 ", "张-三"),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_takes(written: str, name: str):
    assert safe_name(written) == name


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_becomes_a_file_name(text: str):
    name = safe_name(text)
    assert name
    assert not set('<>:"/\\|?*\n\t') & set(name)
    assert len(name.encode()) <= 200
    assert name[-1] not in ". "
