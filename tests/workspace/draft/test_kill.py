"""A process that is killed while it saves: what is on disk is whole, old or new, with its history."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from prep.workspace.draft.parse import PARTS
from prep.workspace.draft.store import DraftFile, draft_file

_SAVER = """
import sys
from datetime import datetime
from pathlib import Path
from prep.workspace.draft.base import Base, Piece
from prep.workspace.draft.parse import PARTS
from prep.workspace.draft.render import render
from prep.workspace.draft.store import draft_file

file = draft_file(Path(sys.argv[1]), "dossier", "role", "zh")
print("ready", flush=True)
number = int(sys.argv[2])
while True:
    number += 1
    pieces = tuple(
        Piece(part="plan", kind="paragraph", note=f"evidence/e-{n}", text=f"第{number}版第{n}段。" * 40)
        for n in range(12)
    )
    base = Base(lang="zh", pieces=pieces)
    before = file.load(PARTS) if file.exists else None
    file.save(render(base).encode("utf-8"), base, before, "update", datetime(2026, 11, 24))
"""
_ROUNDS = 8


def whole(data: bytes, file: DraftFile) -> int:
    """Check that a version is one composition from end to end, with its base; return its number."""
    stored = file.understand(data, PARTS)
    assert stored.base is not None
    assert stored.draft.base == stored.base.id
    texts = [block.text for block in stored.draft.blocks if block.said]
    assert texts == [piece.text for piece in stored.base.pieces]
    assert len(texts) == 12
    return int(texts[0].removeprefix("第").partition("版")[0])


def test_a_kill_in_the_middle_of_a_save_leaves_a_whole_draft_and_its_history(tmp_path: Path):
    file = draft_file(tmp_path, "dossier", "role", "zh")
    chance = random.Random(7)
    newest = 0
    for _ in range(_ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", _SAVER, str(tmp_path), str(newest)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0.01, 0.12))
            child.kill()
        if not file.exists:
            continue
        here = whole(file.path.read_bytes(), file)
        assert here >= newest
        versions = file.history.versions()
        kept = [whole(version.data(), file) for version in versions]
        assert kept == sorted(kept)
        assert [v.number for v in versions] == list(
            range(versions[0].number, versions[-1].number + 1)
        )
        assert kept[-1] in {here, here - 1}
        newest = here
    assert newest > _ROUNDS  # saves did happen, and were cut off


def test_what_a_killed_process_left_is_cleared_away_by_the_next_save(tmp_path: Path):
    file = draft_file(tmp_path, "dossier", "role", "zh")
    left = file.path.parent / ".prep-x.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    file.save("好。\n".encode(), None, None, "new", datetime(2026, 11, 24))
    assert not left.exists()
    assert file.path.read_text(encoding="utf-8") == "好。\n"
