"""The runs of a dossier's rehearsals, kept in ``rehearsals/NAME.yaml`` of the workspace.

Runs are added at the end, so that what a person wrote into the file stays.
"""

from __future__ import annotations

import json
from pathlib import Path

from prep.library.files import read_text
from prep.library.load import load_text
from prep.model.rehearsal import Heard, Rehearsal, Rehearsals
from prep.workspace.save import write_atomic

FOLDER = "rehearsals"
_HEAD = "schema: rehearsals/1\nruns:\n"


def rehearsals_path(dossier: Path) -> Path:
    """Return the file with the runs of a dossier; it need not be there."""
    return dossier.parent / FOLDER / f"{dossier.stem}.yaml"


def load_runs(dossier: Path) -> tuple[Rehearsal, ...]:
    """Return the runs of a dossier, the earliest first; none where there is no file.

    Raises ``DataError`` for a damaged file.
    """
    path = rehearsals_path(dossier)
    if not path.exists():
        return ()
    return load_text(read_text(path), Rehearsals, path).value.runs


def add_run(dossier: Path, run: Rehearsal) -> Path:
    """Add a run to those of a dossier and return the file.

    Raises ``DataError`` for a damaged file, which stays as it is, and ``WorkspaceError`` where the file
    cannot be written.
    """
    path = rehearsals_path(dossier)
    text = read_text(path) if path.exists() else _HEAD
    if path.exists():
        load_text(text, Rehearsals, path)
    text = text.rstrip() + "\n" + _entry(run)
    load_text(text, Rehearsals, path)  # a file laid out by hand in another way is left alone
    write_atomic(path, text.encode("utf-8"))
    return path


def add_heard(dossier: Path, heard: Heard) -> Path:
    """Add what a recording tells to the last run of a dossier and return the file.

    Raises ``DataError`` for a file that is damaged, or whose last run cannot be added to (it has a recording,
    or something else stands behind it); it stays as it is.
    """
    path = rehearsals_path(dossier)
    before = read_text(path)
    text = f"{before.rstrip()}\n  heard: {_quoted(heard.model_dump(mode='json'))}\n"
    load_text(text, Rehearsals, path)
    write_atomic(path, text.encode("utf-8"))
    return path


def _entry(run: Rehearsal) -> str:
    """Write a run with a line for each part."""
    data = run.model_dump(mode="json", exclude_defaults=True)
    parts = data.pop("parts")
    lines = [f"{key}: {_quoted(value)}" for key, value in data.items()]
    lines += ["parts:", *(f"- {_quoted(part)}" for part in parts)]
    return "- " + "\n  ".join(lines) + "\n"


def _quoted(value: object) -> str:
    """Write a value as JSON, which is YAML where what cannot be printed is escaped."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in written)
