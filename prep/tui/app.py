"""The app: holds the session, goes between the screens, turns language and theme."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from textual.app import App
from textual.scrollbar import ScrollBar

from prep import messages
from prep.tui.background import in_background
from prep.tui.commands import EVERYWHERE, bindings_of
from prep.tui.language import choose, chosen, say
from prep.tui.palette import Commands, command_palette, theme_palette
from prep.tui.screens.base import PrepScreen
from prep.tui.screens.help import HelpScreen
from prep.tui.screens.modes import MODES
from prep.tui.session import Session, Shelf, read_shelf
from prep.tui.themes import DARK, LIGHT
from prep.tui.widgets.scrollbars import PlainScrollBar

ScrollBar.renderer = PlainScrollBar


class PrepApp(App[None]):
    """The terminal app on one workspace folder."""

    CSS_PATH = "prep.tcss"
    TITLE = "prep"
    MODES = MODES  # pyright: ignore[reportUnknownVariableType]
    DEFAULT_MODE = "preview"
    BINDINGS = bindings_of(EVERYWHERE)
    COMMANDS = {Commands}

    def __init__(self, folder: Path, today: date) -> None:
        super().__init__()
        choose(messages.language())
        self.session = Session(folder, today)

    def on_mount(self) -> None:
        """Put on our theme and read the workspace."""
        self.register_theme(LIGHT)
        self.register_theme(DARK)
        self.theme = DARK.name
        self.action_reload()

    def changed(self) -> None:
        """Show on all screens in view what has changed."""
        for screen in self.screen_stack:
            if isinstance(screen, PrepScreen):
                screen.show()

    def action_reload(self) -> None:
        """Read the workspace and its dossiers."""
        folder, today = self.session.folder, self.session.today
        in_background(
            self, "shelf", lambda _: read_shelf(folder, today), self._shelf_read, self._failed
        )

    def _shelf_read(self, shelf: Shelf) -> None:
        first = self.session.shelf is None or self.session.shelf.workspace is None
        self.session.shelf = shelf
        if shelf.workspace is None:
            self.action_go("welcome")
        elif first:
            file = self.session.file
            asks = bool(file and any(not problem.rule for problem in file.problems))
            self.action_go("dossier" if asks else "preview")  # advice alone can wait
        self.changed()

    def _failed(self, text: str) -> None:
        self.notify(text, markup=False, severity="error")

    def action_go(self, place: str) -> None:
        """Go to a screen; what lies over the present one is closed."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if self.current_mode != place:
            self.switch_mode(place)

    def action_help(self) -> None:
        """Explain the present screen."""
        if isinstance(self.screen, PrepScreen):
            self.push_screen(HelpScreen(self.screen.WHERE))

    def action_command_palette(self) -> None:
        """Open the palette in the language of the app."""
        if isinstance(self.screen, PrepScreen):
            self.push_screen(command_palette())

    def search_themes(self) -> None:
        """Choose a theme, ours or a built-in one."""
        self.push_screen(theme_palette())

    def action_turn_language(self) -> None:
        """Speak the other language from now on; files are read again, for what is said of them."""
        choose("en" if chosen() == "zh" else "zh")
        self.changed()
        self.action_reload()

    def action_turn_theme(self) -> None:
        """Change from dark to light or back."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def action_export_shown(self) -> None:
        """Export the document that the preview shows."""
        self.session.export_now = True
        self.action_go("export")

    def action_help_quit(self) -> None:
        """Say how to leave, for those who press ctrl+c."""
        self.notify(say("按 Ctrl+Q 退出", "Press Ctrl+Q to leave"), markup=False)
