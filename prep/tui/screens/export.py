"""Write the documents to Word files."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from prep.build.documents import Kind, kind_label
from prep.tui.background import Stop, in_background
from prep.tui.commands import bindings_of
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, heading, message, trouble
from prep.tui.screens.base import PrepScreen, no_dossier
from prep.tui.widgets.prose import Prose
from prep.tui.work import Exported, export_all, file_names

_BAR = 30


class ExportScreen(PrepScreen):
    """The documents with their file names, and below what has been written."""

    WHERE = "export"
    BINDINGS = bindings_of(WHERE)
    AUTO_FOCUS = "#documents"

    class Ended(Message):
        """The export of one document has ended, well or not."""

        def __init__(self, exported: Exported) -> None:
            super().__init__()
            self.exported = exported

    def __init__(self) -> None:
        super().__init__()
        self._wanted: list[Kind] = []
        self._ended: list[Exported] = []
        self._state = ""
        self._stop = Stop()

    def compose_body(self) -> ComposeResult:
        """Compose the list and the report."""
        with Vertical():
            yield Static(id="label", markup=False)
            yield OptionList(id="documents", markup=False)
            yield Prose(id="report")

    def show_body(self) -> None:
        """Show the documents and what has been written; begin if the preview asked for it."""
        lang = self.session.document_lang
        name = say("英文", "English") if lang == "en" else say("中文", "Chinese")
        label = say(f"导出为 Word 文件，文档语言：{name}", f"Export to Word, language: {name}")
        self.query_one("#label", Static).update(label)
        order = self.session.order()
        if order is None:
            self._show_documents({})
            self.query_one("#report", Prose).show(trouble(no_dossier(self.session)))
            return
        in_background(
            self, "names", lambda _: file_names(order), self._show_documents, self._failed
        )
        self._report()
        if self.session.export_now:
            self.session.export_now = False
            self.query_one("#documents", OptionList).highlighted = list(Kind).index(
                self.session.kind
            )
            self._write([self.session.kind])

    def _show_documents(self, names: dict[Kind, str]) -> None:
        chooser = self.query_one("#documents", OptionList)
        before = chooser.highlighted or 0
        chosen()
        labels = [(kind, f"{kind_label(kind)}  {names.get(kind, '')}") for kind in Kind]
        chooser.clear_options()
        chooser.add_options(Option(label, id=kind) for kind, label in labels)
        chooser.add_option(Option(say("全部文档", "All documents"), id="all"))
        chooser.highlighted = before

    def _failed(self, text: str) -> None:
        self._state = text
        self._report()

    @on(OptionList.OptionSelected, "#documents")
    def action_write(self) -> None:
        """Write the document under the cursor."""
        option = self.query_one("#documents", OptionList).highlighted_option
        if option and option.id:
            self._write(list(Kind) if option.id == "all" else [Kind(option.id)])

    def action_write_all(self) -> None:
        """Write all documents."""
        self._write(list(Kind))

    def _write(self, kinds: list[Kind]) -> None:
        order, folder = self.session.order(), self._folder()
        if order is None or folder is None:
            return
        self._wanted, self._ended, self._state = kinds, [], ""
        self._report()

        def job(stop: Stop) -> None:
            export_all(kinds, order, folder, stop, lambda one: self._tell_ended(one, stop))

        self._stop = in_background(self, "export", job, self._all_ended, self._failed)

    def _tell_ended(self, exported: Exported, stop: Stop) -> None:
        """Tell, from the thread of the export, what was finished: after a stop, too."""
        if not stop.asked or exported.path:
            self.post_message(self.Ended(exported))

    def on_export_screen_ended(self, event: Ended) -> None:
        """Report on one document."""
        self._ended.append(event.exported)
        self._report()
        if event.exported.path:
            path = str(event.exported.path)
            self.tell(say(f"已写入 {path}", f"Written: {path}"))

    def _all_ended(self, _: None) -> None:
        if self._stop.asked:
            self._wanted = []
            self._state = say("已停止，写好的文件保留", "Stopped; what was written stays")
        self._report()

    def action_stop(self) -> None:
        """Stop after the document that is being written."""
        if len(self._ended) < len(self._wanted):
            self._stop.asked = True

    def action_turn_document_language(self) -> None:
        """Make documents in the other language."""
        self.session.turn_language()
        self.show()

    def _folder(self) -> Path | None:
        shelf = self.session.shelf
        return shelf.workspace.out if shelf and shelf.workspace else None

    def _report(self) -> None:
        page = message(say(f"文件夹：{self._folder()}", f"Folder: {self._folder()}"))
        if self._wanted:
            page.append(Block(progress(len(self._ended), len(self._wanted)), gap=True))
        for one in self._ended:
            page += _ended(one)
        if self._state:
            page += [Block("", "body"), *trouble(self._state)]
        self.query_one("#report", Prose).show(page)


def progress(done: int, total: int) -> str:
    """Draw how many of the documents are done."""
    cells = _BAR * done // total if total else 0
    return f"[{'=' * cells}{'-' * (_BAR - cells)}] {done}/{total}"


def _ended(one: Exported) -> list[Block]:
    chosen()
    label = kind_label(one.kind)
    if one.path is None:
        head = heading(f"{label}：没有写成", f"{label}: not written")
        return [head, *trouble(one.error)]
    return [heading(f"{label}：已写入", f"{label}: written"), Block(str(one.path))]
