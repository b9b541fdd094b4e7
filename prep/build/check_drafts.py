"""Check the drafts of a workspace against its dossiers: what a draft says and no dossier bears out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from prep.build.documents import Order
from prep.build.drafts import of_any_role
from prep.build.guarding import READABLE, guard_file
from prep.errors import DataError, PrepError, Problem, WorkspaceError
from prep.evidence.guard import Finding
from prep.intake.readers import read_lines
from prep.library.accepted import with_accepted
from prep.library.load import Loaded, digest
from prep.messages import say
from prep.model.dossier import Dossier
from prep.workspace.workspace import open_workspace


def check_drafts(folder: Path, today: date) -> tuple[list[Path], list[Problem]]:
    """Check every draft in a folder's ``drafts``; return the files and what has no basis, as warnings.

    A draft of ``prep draft`` is held against its own dossier and role, any other text (a work report, say)
    against the dossier, where there is only one. A folder that is no workspace has no drafts; where a
    dossier cannot be read, its own problems say so and no draft can be held against it.
    """
    if not (folder / "drafts").is_dir():
        return [], []
    try:
        loaded = open_workspace(folder).load()
    except (WorkspaceError, DataError):
        return [], []
    checked: list[Path] = []
    problems: list[Problem] = []
    for path, order in _drafts(folder, loaded, today):
        checked.append(path)
        problems += with_accepted(_problems(path, order), path)
    return checked, problems


def _drafts(
    folder: Path, loaded: list[Loaded[Dossier]], today: date
) -> Iterator[tuple[Path, Order]]:
    usual = Order(loaded[0].value, today)
    found = {
        desk.file.path: desk.order
        for item in loaded
        for desk in of_any_role(folder, item, replace(usual, dossier=item.value))
        if desk.file.exists
    }
    if len(loaded) == 1:
        others = (path for path in (folder / "drafts").iterdir() if path.suffix.lower() in READABLE)
        found = {path: usual for path in others if not path.name.startswith(("~$", "."))} | found
    yield from sorted(found.items(), key=lambda item: item[0])


def _problems(path: Path, order: Order) -> Iterator[Problem]:
    try:
        checked = guard_file(path, order)
    except PrepError as error:
        yield Problem(str(path), 0, 0, "", str(error).removeprefix(f"{path}: "), "", "warning")
        return
    lines = [] if path.suffix.lower() == ".docx" else read_lines(path)
    for one in checked:
        text = lines[one.line - 1] if one.line <= len(lines) else ""
        for found in one.findings:
            if found.level == "hard":
                column = max(text.find(found.sentence), 0) + found.start + 1
                yield _problem(path, one.line, column, found)


def _problem(path: Path, line: int, column: int, found: Finding) -> Problem:
    said = say(f"“{found.what}”：{found.why}", f'"{found.what}": {found.why}')
    usual = say(
        "照个人档案改正，或把事实补进个人档案", "put it right, or add the fact to the dossier"
    )
    return Problem(
        str(path), line, column, "", said, found.remedy or usual, "warning",
        f"draft-{found.kind}", digest(found.sentence + found.what),
    )  # fmt: skip
