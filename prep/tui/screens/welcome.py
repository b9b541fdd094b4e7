"""The first thing to see in a folder without a dossier: two ways to begin."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from prep.tui.background import in_background
from prep.tui.language import chosen, say
from prep.tui.pages.block import Block, trouble
from prep.tui.screens.base import PrepScreen
from prep.tui.widgets.prose import Prose
from prep.workspace.start import init, write_samples


class WelcomeScreen(PrepScreen):
    """Offers to write the samples or a dossier to fill in."""

    WHERE = "welcome"
    AUTO_FOCUS = "#choices"

    def __init__(self) -> None:
        super().__init__()
        self._trouble = ""

    def compose_body(self) -> ComposeResult:
        """Compose the message and the choices."""
        with Vertical():
            yield Prose(id="message", can_focus=False)
            yield OptionList(id="choices", markup=False)

    def show_body(self) -> None:
        """Write the message and the choices."""
        title = say("这个文件夹里还没有个人档案", "There is no dossier in this folder yet")
        page = [Block(title, "title"), Block(str(self.session.folder), "note")]
        page.append(Block(say("怎样开始？", "How would you like to begin?"), gap=True))
        if self._trouble:
            page += trouble(self._trouble)
        self.query_one("#message", Prose).show(page)
        choices = self.query_one("#choices", OptionList)
        before = choices.highlighted or 0
        choices.clear_options()
        samples = say("写出两份示例档案，看看效果", "Write two sample dossiers and look around")
        own = say("新建自己的档案 dossier.yaml", "Begin my own dossier.yaml")
        choices.add_options([Option(samples, id="samples"), Option(own, id="own")])
        choices.highlighted = before

    @on(OptionList.OptionSelected, "#choices")
    def action_begin(self) -> None:
        """Begin in the way that is under the cursor."""
        option = self.query_one("#choices", OptionList).highlighted_option
        folder, role, lang = self.session.folder, self.session.role, chosen()
        if option and option.id == "samples":
            in_background(self, "begin", lambda _: write_samples(folder), self._begun, self._failed)
        else:
            in_background(
                self, "begin", lambda _: [init(folder, role, lang)], self._begun, self._failed
            )

    def _begun(self, _: object) -> None:
        self._trouble = ""
        self.tell(say(f"已写入 {self.session.folder}", f"Written to {self.session.folder}"))
        self.prep.action_reload()

    def _failed(self, text: str) -> None:
        self._trouble = text
        self.show()
