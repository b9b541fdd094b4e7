"""Help: what the present screen is for, and its keys."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from prep.tui.pages.help import help_page
from prep.tui.widgets.prose import Prose


class HelpScreen(ModalScreen[None]):
    """Lies over a screen until it is closed."""

    BINDINGS = [
        Binding("escape,f1,question_mark,fullwidth_question_mark,q,enter", "app.pop_screen", show=False)
    ]  # fmt: skip

    def __init__(self, where: str) -> None:
        super().__init__()
        self._where = where

    def compose(self) -> ComposeResult:
        """Compose the page."""
        with Vertical(id="help"):
            yield Prose(id="page")

    def on_mount(self) -> None:
        """Show the page."""
        self.show()

    def show(self) -> None:
        """Write the page in the language of the app."""
        self.query_one(Prose).show(help_page(self._where))
