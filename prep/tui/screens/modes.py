"""The screens that the app goes between, by name."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from prep.tui.screens.dossier import DossierScreen
from prep.tui.screens.export import ExportScreen
from prep.tui.screens.preview import PreviewScreen
from prep.tui.screens.roles import RolesScreen
from prep.tui.screens.welcome import WelcomeScreen

MODES: dict[str, str | Callable[[], Screen[None]]] = {
    "roles": RolesScreen,
    "dossier": DossierScreen,
    "preview": PreviewScreen,
    "export": ExportScreen,
    "welcome": WelcomeScreen,
}
