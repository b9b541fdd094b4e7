"""Every screen in both languages at 80x24 and 120x36. Review the .txt files; ``--snapshot-update`` accepts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from prep.messages import Lang
from tests.tui.conftest import LARGE, SMALL, Driver, Open
from tests.tui.pictures import CellsExtension, SvgExtension, plain_svg

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x36"])
LANGS = pytest.mark.parametrize("lang", ["zh", "en"])

STATES: dict[str, tuple[str, ...]] = {
    "roles": ("f2",),
    "roles-search": ("f2", *"ferry"),
    "roles-nothing": ("f2", *"xyz"),
    "dossier-person": ("f3",),
    "dossier-evidence": ("f3", *["down"] * 5),
    "dossier-broken": ("f3", "n"),
    "preview-speech": ("f4",),
    "preview-sources": ("f4", "s", "plus"),
    "preview-end": ("f4", "end"),
    "preview-resume": ("f4", "right"),
    "preview-book": ("f4", "left"),
    "preview-broken": ("f3", "n", "f4"),
    "preview-other-language": ("f4", "l"),
    "export": ("f5",),
    "help-preview": ("f4", "f1"),
    "palette": ("f4", "ctrl+p"),
    "palette-search": ("f4", "ctrl+p", *"resume"),
}


def normal(driver: Driver) -> str:
    return driver.cells().replace("\\", "/")


@SIZES
@LANGS
@pytest.mark.parametrize("state", STATES)
async def test_screen(
    state: str, lang: Lang, size: tuple[int, int], opened: Open, snapshot: SnapshotAssertion
):
    async with opened(lang, size) as driver:
        await driver.press(*STATES[state])
        cells = normal(driver)
    assert cells == snapshot(extension_class=CellsExtension)


@SIZES
@LANGS
async def test_welcome(
    lang: Lang, size: tuple[int, int], opened: Open, workspace: Path, snapshot: SnapshotAssertion
):
    empty = workspace.with_name("empty")
    empty.mkdir()
    async with opened(lang, size, empty) as driver:
        cells = normal(driver)
    assert cells == snapshot(extension_class=CellsExtension)


@pytest.mark.parametrize("theme", ["prep-dark", "prep-light"])
@pytest.mark.parametrize("state", ["roles", "preview-speech"])
async def test_picture(state: str, theme: str, opened: Open, snapshot: SnapshotAssertion):
    async with opened("zh", LARGE) as driver:
        driver.app.theme = theme
        await driver.press(*STATES[state])
        svg = plain_svg(driver.app.export_screenshot(simplify=True))
    assert svg == snapshot(extension_class=SvgExtension)
