"""A workspace: a folder with one dossier or several."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prep.errors import WorkspaceError
from prep.library.dossiers import load_dossier
from prep.library.heads import schema_of
from prep.library.load import Loaded
from prep.messages import say
from prep.model.dossier import Dossier


@dataclass(frozen=True)
class Workspace:
    """The folder and the dossier files in it."""

    folder: Path
    dossiers: tuple[Path, ...]

    @property
    def out(self) -> Path:
        """Where documents go unless told otherwise."""
        return self.folder / "out"

    def load(self, name: str | None = None) -> list[Loaded[Dossier]]:
        """Load the dossiers, or the one of a name; raises ``DataError`` or ``WorkspaceError``."""
        return [load_dossier(path) for path in self._named(name)]

    def _named(self, name: str | None) -> tuple[Path, ...]:
        if name is None:
            return self.dossiers
        found = tuple(path for path in self.dossiers if name in (path.stem, path.name))
        if not found:
            there = ", ".join(path.stem for path in self.dossiers)
            raise WorkspaceError(
                say(
                    f"没有个人档案 {name} — 现有：{there}",
                    f"there is no dossier {name} — there are: {there}",
                )
            )
        return found


def open_workspace(folder: Path) -> Workspace:
    """Find the dossiers in a folder: ``dossier.yaml`` and every YAML file that says it is one.

    Raises ``WorkspaceError`` where there is none.
    """
    if not folder.is_dir():
        raise WorkspaceError(
            say(
                f"{folder}：没有这个文件夹 — 用 prep init {folder} 新建",
                f"{folder}: there is no such folder — make one with prep init {folder}",
            )
        )
    files = sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
    dossiers = tuple(path for path in files if _is_dossier(path))
    if not dossiers:
        raise WorkspaceError(
            say(
                f"{folder}：这里没有个人档案 — 用 prep init 新建，或用 prep demo 看示例",
                f"{folder}: there is no dossier here — make one with prep init, or see prep demo",
            )
        )
    return Workspace(folder, dossiers)


def _is_dossier(path: Path) -> bool:
    return path.stem == "dossier" or (schema_of(path) or "").startswith("dossier/")
