"""The command palette: our commands, by their names in either language; and the themes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from prep.tui.commands import Command, commands_of
from prep.tui.language import say


@dataclass(frozen=True)
class Choice:
    """Something to be chosen by name."""

    label: str
    names: tuple[str, ...]
    run: Callable[[], Awaitable[None] | None]


class Choices(Provider):
    """Finds choices by any of their names, and says so in the language of the app where there is none."""

    def choices(self) -> list[Choice]:
        """Return all there is to choose from."""
        return []

    async def discover(self) -> Hits:
        """Yield everything while nothing has been typed."""
        for choice in self.choices():
            yield DiscoveryHit(choice.label, choice.run)

    async def search(self, query: str) -> Hits:
        """Yield what matches."""
        matcher = self.matcher(query)
        found = False
        for choice in self.choices():
            score = max(matcher.match(name) for name in choice.names)
            if score > 0:
                found = True
                yield Hit(score, matcher.highlight(choice.label), choice.run, text=choice.label)
        if not found:
            nothing = say("没有找到", "Nothing found")
            yield Hit(0.1, Content(nothing), _do_nothing, text=nothing)


class Commands(Choices):
    """The commands of the screen below the palette."""

    def choices(self) -> list[Choice]:
        """Return the commands that can be given now."""
        found = commands_of(self.screen.name or "")
        return [
            Choice(_label(command), command.names, partial(self._run, command))
            for command in found
            if command.action != "app.command_palette"
        ]

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)


class Themes(Choices):
    """The themes, ours first."""

    def choices(self) -> list[Choice]:
        """Return all themes."""
        app: App[object] = self.app
        names = sorted(app.available_themes, key=lambda name: (not name.startswith("prep"), name))
        return [Choice(name, (name,), partial(setattr, app, "theme", name)) for name in names]


def _label(command: Command) -> str:
    return f"{command.title}  {command.shown}".rstrip()


def _do_nothing() -> None:
    pass


def command_palette() -> CommandPalette:
    """Return the palette of commands in the language of the app."""
    return CommandPalette(placeholder=say("输入命令的名字", "Type the name of a command"))


def theme_palette() -> CommandPalette:
    """Return the palette of themes in the language of the app."""
    return CommandPalette([Themes], placeholder=say("输入配色的名字", "Type the name of a theme"))
