"""What all screens of the app share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from prep.tui.commands import hints_of
from prep.tui.language import say
from prep.tui.session import Session
from prep.tui.widgets.bars import HintBar, PlaceBar, TopBar

if TYPE_CHECKING:
    from prep.tui.app import PrepApp


class PrepScreen(Screen[None]):
    """A screen with the lines at top and bottom. A subclass composes and shows what is between.

    ``show`` writes everything anew from the session, in the language of the app: it is called when the
    screen comes up and whenever anything has changed.
    """

    WHERE: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "wide")]

    def __init__(self) -> None:
        super().__init__(name=self.WHERE)

    @property
    def prep(self) -> PrepApp:
        """The app."""
        return cast("PrepApp", self.app)  # pyright: ignore[reportUnknownMemberType]

    @property
    def session(self) -> Session:
        """What has been chosen."""
        return self.prep.session

    def compose(self) -> ComposeResult:
        """Compose the lines at top and bottom and what is between."""
        yield TopBar()
        yield PlaceBar()
        with Container(classes="body"):
            yield from self.compose_body()
        yield HintBar()

    def compose_body(self) -> ComposeResult:
        """Compose what is between the lines."""
        yield from ()

    def on_screen_resume(self) -> None:
        """Show what is the case now: much may have changed since the screen was last seen."""
        self.show()

    def show(self) -> None:
        """Write everything anew; a screen that is still being built will do so when it comes up."""
        if not self.query(TopBar):
            return
        self.query_one(TopBar).show(self.session)
        self.query_one(PlaceBar).show(self.WHERE)
        self.query_one(HintBar).show(hints_of(self.WHERE))
        self.show_body()

    def show_body(self) -> None:
        """Write anew what is between the lines."""

    def tell(self, text: str) -> None:
        """Show a short notice; its text is no markup."""
        self.notify(text, markup=False)


def no_dossier(session: Session) -> str:
    """Say why there is no dossier to work with."""
    if session.shelf is None:
        return say("正在读取工作区", "Reading the workspace")
    if session.shelf.workspace is None:
        return session.shelf.trouble
    return say(
        "这份个人档案有错，先在“档案”页（F3）查看并改正",
        "This dossier has errors: see the screen Dossier (F3) and put them right",
    )
