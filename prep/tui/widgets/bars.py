"""The lines at the top and bottom: where one is, and which keys do what."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from prep.library.heads import role_head
from prep.library.roles import role_files
from prep.tui.commands import Command
from prep.tui.language import chosen, say
from prep.tui.session import Session
from prep.tui.wrap import cut

PLACES: dict[str, tuple[str, str, str]] = {
    "roles": ("F2", "岗位", "Roles"),
    "dossier": ("F3", "档案", "Dossier"),
    "preview": ("F4", "预览", "Preview"),
    "export": ("F5", "导出", "Export"),
}
"""The screens that one goes between: key and name."""


class KeyLabel(Static):
    """A key and what it does; a click does it too."""

    def __init__(self, action: str, classes: str = "") -> None:
        super().__init__(markup=False, classes=classes)
        self.action = action

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        event.stop()
        await self.screen.run_action(self.action)


class TopBar(Static):
    """Names the workspace, the dossier and the role that are in use."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._session: Session | None = None

    def show(self, session: Session) -> None:
        """Show what is in use now."""
        self._session = session
        self._draw()

    def on_resize(self) -> None:
        """Use the new width."""
        self._draw()

    def _draw(self) -> None:
        if self._session is not None and self.size.width:
            self.update(header_line(self._session, self.size.width))


def header_line(session: Session, width: int) -> str:
    """Return the line that names workspace, dossier and role, at most ``width`` cells long."""
    person = session.dossier.person.name.in_(chosen()) if session.dossier else ""
    name = person or (session.file.path.name if session.file else say("（无）", "(none)"))
    workspace = say("工作区 ", "Workspace ") + cut(session.folder.name or "/", width // 4)
    dossier = say("档案 ", "Dossier ") + cut(name, width // 4)
    role = say("岗位 ", "Role ") + _role_title(session)
    return cut(f"prep  {workspace}  {dossier}  {role}", width)


def _role_title(session: Session) -> str:
    """Return the title of the target role, as the head of its file gives it."""
    for file in role_files():
        if file.id == session.role_id:
            return role_head(file.path).title_in(chosen())
    return session.role_id or say("（无）", "(none)")


class PlaceBar(Horizontal):
    """The screens there are; the present one stands in brackets."""

    def compose(self) -> ComposeResult:
        """Make a label for each screen, and one each for help and language."""
        for name in PLACES:
            yield KeyLabel(f"app.go('{name}')", classes=f"place place-{name}")
        yield Static(classes="spacer")
        yield KeyLabel("app.help", classes="place place-help")
        yield KeyLabel("app.turn_language", classes="place place-language")

    def show(self, present: str | None) -> None:
        """Write the labels in the language of the app."""
        for name, (key, zh, en) in PLACES.items():
            label = self.query_one(f".place-{name}", KeyLabel)
            text = f"{key} {say(zh, en)}"
            label.update(f"[{text}]" if name == present else f" {text} ")
            label.set_class(name == present, "present")
        self.query_one(".place-help", KeyLabel).update(say(" F1 帮助 ", " F1 Help "))
        self.query_one(".place-language", KeyLabel).update(say(" ^l English ", " ^l 中文 "))


class HintBar(Horizontal):
    """The keys of the present screen, most important first: five of them, and a few more where there is room."""

    def show(self, hints: Iterable[Command]) -> None:
        """Write the hints in the language of the app."""
        wanted = list(hints)
        labels = list(self.query(KeyLabel))
        for command in wanted[len(labels) :]:
            label = KeyLabel(command.action, classes="hint")
            labels.append(label)
            self.mount(label)
        for command, label in zip(wanted, labels, strict=False):
            short = say(*command.hint) if command.hint else command.title
            label.update(f" {command.shown} {short} ")
