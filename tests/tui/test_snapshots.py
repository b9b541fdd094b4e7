"""Every screen in both languages at 80x24 and 120x36. Review the .txt files; ``--snapshot-update`` accepts them.

One app is led through all states of a language and a size, since starting it is what takes time.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from prep.messages import Lang
from prep.tui.session import Session
from tests.tui.conftest import LARGE, SMALL, TODAY, Driver, Open
from tests.tui.pictures import CellsExtension, SvgExtension

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x36"])
LANGS = pytest.mark.parametrize("lang", ["zh", "en"])

STATES: dict[str, tuple[str, ...]] = {
    "roles": ("f2",),
    "roles-search": ("f2", *"ferry"),
    "roles-nothing": ("f2", "escape", *"xyz"),
    "dossier-person": ("f3",),
    "dossier-evidence": ("f3", *["down"] * 5),
    "dossier-broken": ("f3", "n"),
    "preview-speech": ("f4",),
    "preview-sources": ("f4", "s", "plus"),
    "preview-other-language": ("f4", "l"),
    "preview-broken": ("f3", "n", "f4"),
    "preview-resume": ("f4", "2"),
    "preview-book": ("f4", "3"),
    "preview-end": ("f4", "1", "end"),
    "export": ("f5",),
    "help-roles": ("f2", "f1"),
    "help-dossier": ("f3", "f1"),
    "help-preview": ("f4", "f1"),
    "help-export": ("f5", "f1"),
    "palette": ("f4", "ctrl+p"),
    "palette-search": ("f4", "ctrl+p", *"resume"),
}


def picture(driver: Driver) -> str:
    """The screen as text; no picture may hold an error of the program."""
    cells = driver.cells().replace("\\", "/")
    assert "程序内部出错" not in cells
    assert "a fault in the program" not in cells
    return cells


@SIZES
@LANGS
async def test_screens(
    lang: Lang, size: tuple[int, int], opened: Open, workspace: Path, snapshot: SnapshotAssertion
):
    async with opened(lang, size) as driver:
        for state, keys in STATES.items():
            shelf = driver.app.session.shelf
            driver.app.session = Session(workspace, TODAY, shelf)
            driver.app.changed()
            await driver.press(*keys)
            assert picture(driver) == snapshot(name=state, extension_class=CellsExtension)
            await driver.press("f4")


@SIZES
@LANGS
async def test_welcome(
    lang: Lang, size: tuple[int, int], opened: Open, workspace: Path, snapshot: SnapshotAssertion
):
    empty = workspace.with_name("empty")
    empty.mkdir()
    async with opened(lang, size, empty) as driver:
        assert picture(driver) == snapshot(extension_class=CellsExtension)


async def test_colours(opened: Open, snapshot: SnapshotAssertion):
    async with opened("zh", LARGE) as driver:
        for theme in ("prep-dark", "prep-light"):
            driver.app.theme = theme
            for place in ("f2", "f4"):
                await driver.press(place)
                svg = await driver.picture()
                assert svg == snapshot(name=f"{theme}-{place}", extension_class=SvgExtension)
