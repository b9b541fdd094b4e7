"""A small fixed library and workspace, and an app to press keys in."""

from __future__ import annotations

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from prep.library.resources import built_in_folder
from prep.messages import Lang
from prep.tui import language
from prep.tui.app import PrepApp
from prep.tui.widgets.prose import Prose
from tests.tui.pictures import plain_svg

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 11, 24)
SMALL, LARGE = (80, 24), (120, 36)


class Driver:
    """Presses keys in an app and waits until all that they set off is done."""

    def __init__(self, app: PrepApp, pilot: object) -> None:
        self.app = app
        self._pilot = pilot

    async def settle(self) -> None:
        """Wait until no work is under way and the screen is drawn; no cursor blinks."""
        for _ in range(3):
            await self.app.workers.wait_for_complete()
            await self._pilot.pause()  # type: ignore[attr-defined]
            for field in self.app.screen.query(Input):
                field.cursor_blink = False
                field._cursor_visible = True

    async def picture(self) -> str:
        """The screen as SVG, once it no longer changes."""
        before, now = "", plain_svg(self.app.export_screenshot(simplify=True))
        while before != now:
            await self.settle()
            before, now = now, plain_svg(self.app.export_screenshot(simplify=True))
        return now

    async def press(self, *keys: str) -> None:
        await self._pilot.press(*keys)  # type: ignore[attr-defined]
        await self.settle()

    async def type(self, text: str) -> None:
        await self.press(*text)

    def text(self, selector: str = "#page") -> str:
        """All the text of a page, in view or not."""
        return self.app.screen.query_one(selector, Prose).text

    def flat(self, selector: str = "#page") -> str:
        """The same with all line breaks as spaces."""
        return " ".join(self.text(selector).split())

    def cells(self) -> str:
        """The screen as text, line by line, each ended with a bar so that its width can be seen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip) + "|" for strip in strips) + "\n"


Open = Callable[..., AbstractAsyncContextManager[Driver]]


@pytest.fixture(scope="session")
def built_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates as they are, with two role profiles that never change."""
    folder = tmp_path_factory.mktemp("built_in")
    shutil.copytree(DATA / "built_in", folder, dirs_exist_ok=True)
    shutil.copytree(built_in_folder() / "templates", folder / "templates")
    return folder


@pytest.fixture(autouse=True)
def _fixed_library(built_in: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("prep.library.resources.built_in_folder", lambda: built_in)
    yield
    language.forget()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good dossier and a broken one; its path is the same in every run."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(DATA / "workspace", "posts"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, workspace: Path) -> Open:
    """Open the app: ``async with opened("zh") as driver``."""

    @asynccontextmanager
    async def open_(
        lang: Lang = "zh", size: tuple[int, int] = SMALL, folder: Path = workspace
    ) -> AsyncIterator[Driver]:
        monkeypatch.setenv("PREP_LANG", lang)
        app = PrepApp(folder, TODAY)
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver

    return open_
