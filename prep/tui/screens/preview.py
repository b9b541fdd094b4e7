"""The documents as they are at this moment."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from prep.build.documents import PREVIEWED, Kind, kind_label, paged_view_of
from prep.model.views import Paged
from prep.tui.background import in_background
from prep.tui.commands import bindings_of
from prep.tui.language import chosen, say
from prep.tui.pages.block import message, trouble
from prep.tui.pages.document import document_page, document_panel
from prep.tui.screens.base import PrepScreen, no_dossier
from prep.tui.widgets.bars import KeyLabel
from prep.tui.widgets.prose import Prose


class PreviewScreen(PrepScreen):
    """Shows one document as text, and beside it the clock of the speech or what else there is to know."""

    WHERE = "preview"
    BINDINGS = bindings_of(WHERE)
    AUTO_FOCUS = "#page"

    def __init__(self) -> None:
        super().__init__()
        self._view: Paged | None = None

    def compose_body(self) -> ComposeResult:
        """Compose the names of the documents, the page and the panel."""
        with Horizontal(id="kinds"):
            for kind in PREVIEWED:
                yield KeyLabel(f"screen.show_kind('{kind}')", classes=f"kind kind-{kind}")
            yield Static(id="label", markup=False)
        with Horizontal():
            yield Prose(id="page")
            with Horizontal(classes="panel"):
                yield Prose(id="panel", can_focus=False)

    def show_body(self) -> None:
        """Have the document made anew; the old one stays until the new one is there."""
        self._show_names()
        order = self.session.order()
        if order is None:
            self._failed(no_dossier(self.session))
            return
        kind = self.session.kind
        in_background(self, "view", lambda _: paged_view_of(kind, order), self._made, self._failed)

    def _show_names(self) -> None:
        chosen()
        for kind in PREVIEWED:
            label = self.query_one(f".kind-{kind}", KeyLabel)
            shown = kind == self.session.kind
            label.update(f"[{kind_label(kind)}]" if shown else f" {kind_label(kind)} ")
            label.set_class(shown, "present")
        lang = self.session.document_lang
        if lang:
            name = say("中文", "Chinese") if lang == "zh" else say("英文", "English")
            self.query_one("#label", Static).update(say(f"文档语言：{name}", f"Language: {name}"))

    def _made(self, view: Paged) -> None:
        other = self._view is None or self._view.kind != view.kind
        self._view = view
        self.query_one("#page", Prose).show(document_page(view, self.session.sources), other)
        self.query_one("#panel", Prose).show(document_panel(view))

    def _failed(self, text: str) -> None:
        self._view = None
        reading = self.session.shelf is None
        self.query_one("#page", Prose).show(message(text) if reading else trouble(text), True)
        self.query_one("#panel", Prose).show([])

    def action_minutes(self, change: int) -> None:
        """Give the speech more or less time."""
        if self.session.dossier:
            self.session.kind = Kind.SPEECH
            self.session.add_minutes(change)
            self.show()

    def action_own_minutes(self) -> None:
        """Go back to the time that the dossier names."""
        self.session.minutes = None
        self.show()

    def action_show_kind(self, kind: str) -> None:
        """Show a document."""
        self.session.kind = Kind(kind)
        self.show()

    def action_turn_kind(self, step: int) -> None:
        """Show the next document, or the one before."""
        self.session.turn_kind(step)
        self.show()

    def action_turn_document_language(self) -> None:
        """Make the document in the other language."""
        self.session.turn_language()
        self.show()

    def action_turn_sources(self) -> None:
        """Show or hide where each paragraph comes from."""
        self.session.sources = not self.session.sources
        self.show()
