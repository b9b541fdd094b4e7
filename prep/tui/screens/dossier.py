"""The dossiers of the workspace: choose one, read its entries, see what is wrong with it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from prep.tui.commands import bindings_of
from prep.tui.language import chosen, say
from prep.tui.pages.block import message, trouble
from prep.tui.pages.dossier import Entry, entries
from prep.tui.pages.problems import problem_page
from prep.tui.screens.base import PrepScreen, no_dossier
from prep.tui.session import DossierFile
from prep.tui.widgets.prose import Prose


class DossierScreen(PrepScreen):
    """Files and entries at the left, the entry under the cursor at the right."""

    WHERE = "dossier"
    BINDINGS = bindings_of(WHERE)
    AUTO_FOCUS = "#entries"

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def compose_body(self) -> ComposeResult:
        """Compose the lists and the page."""
        with Horizontal():
            with Vertical(classes="side"):
                yield OptionList(id="files", markup=False)
                yield OptionList(id="entries", markup=False)
            yield Prose(id="page")

    def show_body(self) -> None:
        """Show the files, and the entries of the chosen one."""
        self._show_files()
        file = self.session.file
        self._entries = _entries_of(file) if file else []
        options = [Option(e.label, id=e.id, disabled=not e.page) for e in self._entries]
        _fill(self.query_one("#entries", OptionList), options)
        self._show_entry()

    def _show_files(self) -> None:
        files = self.session.shelf.files if self.session.shelf else ()
        chooser = self.query_one("#files", OptionList)
        chooser.display = len(files) > 1
        _fill(chooser, [Option(self._file_label(file), id=str(file.path)) for file in files])

    def _file_label(self, file: DossierFile) -> str:
        mark = "* " if file == self.session.file else "  "
        if file.dossier is None:
            return mark + say(f"{file.path.name} (有错)", f"{file.path.name} (errors)")
        return mark + file.dossier.person.name.in_(chosen())

    def _show_entry(self) -> None:
        page = self.query_one("#page", Prose)
        present = self.query_one("#entries", OptionList).highlighted
        if not self._entries:
            text = no_dossier(self.session)
            page.show(message(text) if self.session.shelf is None else trouble(text))
        elif present is not None:
            page.show(self._entries[present].page)

    @on(OptionList.OptionHighlighted, "#entries")
    def _turn_to(self) -> None:
        self._show_entry()
        self.query_one("#page", Prose).scroll_home(animate=False)

    @on(OptionList.OptionSelected, "#entries")
    def _read(self) -> None:
        """Go to the page, to scroll it."""
        self.query_one("#page", Prose).focus()

    @on(OptionList.OptionSelected, "#files")
    def _choose(self, event: OptionList.OptionSelected) -> None:
        if self.session.shelf:
            self._take(self.session.shelf.files[event.option_index])

    def action_next_file(self) -> None:
        """Choose the next dossier of the workspace."""
        files = self.session.shelf.files if self.session.shelf else ()
        if len(files) > 1 and self.session.file:
            self._take(files[(files.index(self.session.file) + 1) % len(files)])

    def _take(self, file: DossierFile) -> None:
        self.session.take(file.path)
        self.query_one("#entries", OptionList).highlighted = None
        self.show()


def _entries_of(file: DossierFile) -> list[Entry]:
    """Return what can be read of a file: its problems, then its entries."""
    found: list[Entry] = []
    if file.problems:
        count = len(file.problems)
        label = (
            say(f"! {count}条提醒", f"! {count} warnings")
            if file.dossier
            else say(f"x {count}处问题", f"x {count} problems")
        )
        found.append(Entry("problems", label, tuple(problem_page(file.path, file.problems))))
    return found + (entries(file.dossier) if file.dossier else [])


def _fill(chooser: OptionList, options: list[Option]) -> None:
    """Write a list anew; the cursor stays on the entry that it was on."""
    before = chooser.highlighted_option.id if chooser.highlighted_option else None
    chooser.clear_options()
    chooser.add_options(options)
    names = [option.id for option in options]
    if names:
        chooser.highlighted = names.index(before) if before in names else 0
