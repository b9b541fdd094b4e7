"""What the person in front of the app has chosen: workspace, dossier, role, time, language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from prep.build.documents import PREVIEWED, Kind, Order
from prep.errors import DataError, PrepError, Problem, WorkspaceError
from prep.library.dossiers import load_checked_dossier
from prep.messages import Lang
from prep.model.dossier import Dossier
from prep.workspace.workspace import Workspace, open_workspace

LEAST_MINUTES, MOST_MINUTES = Decimal(1), Decimal(30)


@dataclass(frozen=True)
class DossierFile:
    """A dossier file of the workspace as it was last read: the dossier, or what is wrong with it."""

    path: Path
    dossier: Dossier | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """A workspace and all its dossiers, or why there is none."""

    workspace: Workspace | None
    files: tuple[DossierFile, ...] = ()
    trouble: str = ""


def read_shelf(folder: Path, today: date) -> Shelf:
    """Read a folder; what is wrong with it or with a dossier is part of the answer."""
    try:
        workspace = open_workspace(folder)
    except WorkspaceError as error:
        return Shelf(None, trouble=str(error))
    return Shelf(workspace, tuple(read_dossier(path, today) for path in workspace.dossiers))


def read_dossier(path: Path, today: date) -> DossierFile:
    """Read one dossier file."""
    try:
        loaded = load_checked_dossier(path, today)
    except DataError as error:
        return DossierFile(path, None, _open(error.problems))
    except PrepError as error:
        return DossierFile(path, None, (Problem(str(path), 0, 0, "", str(error), ""),))
    return DossierFile(path, loaded.value, _open(loaded.warnings))


def _open(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in the order of the file, without those that were accepted."""
    return tuple(sorted(problem for problem in problems if problem.level != "accepted"))


@dataclass
class Session:
    """The state that the screens share. ``None`` leaves a choice to the dossier."""

    folder: Path
    today: date
    shelf: Shelf | None = None
    path: Path | None = None
    role: str | None = None
    minutes: Decimal | None = None
    lang: Lang | None = None
    kind: Kind = Kind.SPEECH
    sources: bool = False
    export_now: bool = False
    """Whether the export screen is to begin with the document that the preview shows."""

    @property
    def file(self) -> DossierFile | None:
        """The dossier file that is chosen, or the first."""
        files = self.shelf.files if self.shelf else ()
        return next((file for file in files if file.path == self.path), files[0] if files else None)

    @property
    def dossier(self) -> Dossier | None:
        """The dossier that is chosen, if it could be read."""
        return self.file.dossier if self.file else None

    @property
    def role_id(self) -> str | None:
        """The target role: the one chosen here, or the dossier's own."""
        return self.role or (self.dossier.target.role if self.dossier else None)

    @property
    def document_lang(self) -> Lang | None:
        """The language of documents."""
        return self.lang or (self.dossier.lang if self.dossier else None)

    @property
    def speech_minutes(self) -> Decimal:
        """The time allowed for the speech."""
        return self.minutes or (self.dossier.target.minutes if self.dossier else Decimal(5))

    def order(self, lang: Lang | None = None) -> Order | None:
        """Return what is to be built; ``None`` while there is no dossier to build from."""
        if self.dossier is None:
            return None
        return Order(self.dossier, self.today, self.role, lang or self.lang, self.minutes)

    def take(self, path: Path) -> None:
        """Choose a dossier; what was chosen for another one is forgotten."""
        if path != self.path:
            self.path, self.role, self.minutes, self.lang = path, None, None, None

    def add_minutes(self, change: int) -> None:
        """Make the speech longer or shorter, within what a speech may have."""
        wanted = self.speech_minutes + change
        self.minutes = min(max(wanted, LEAST_MINUTES), MOST_MINUTES)

    def turn_language(self) -> None:
        """Change the language of documents from Chinese to English or back."""
        self.lang = "zh" if self.document_lang == "en" else "en"

    def turn_kind(self, step: int) -> None:
        """Go to the next kind of document, or with -1 to the one before."""
        place = PREVIEWED.index(self.kind) + step
        self.kind = PREVIEWED[place % len(PREVIEWED)]
