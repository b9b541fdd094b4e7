"""Make the pictures of the README anew: ``python -m tests.tui.screenshots``."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import date
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from textual.widgets import Input

from prep.messages import LANGS, Lang
from prep.tui.app import PrepApp
from prep.workspace.start import write_samples
from tests.tui.pictures import plain_svg

IMAGES = Path(__file__).parents[2] / "docs" / "images"
SIZE = (120, 36)
SHOTS = {"preview": ("f4",), "roles": ("f2",), "dossier": ("f3", *["down"] * 6)}


async def shoot(lang: Lang, folder: Path) -> None:
    """Lead the app through the screens of one language."""
    os.environ["PREP_LANG"] = lang
    app = PrepApp(folder, date(2026, 11, 24))
    async with app.run_test(size=SIZE) as pilot:
        if lang == "en":
            await pilot.press("l")
        for name, keys in SHOTS.items():
            await pilot.press(*keys)
            for _ in range(3):
                await app.workers.wait_for_complete()
                await pilot.pause()
            for field in app.screen.query(Input):
                field.cursor_blink = False
            picture = plain_svg(app.export_screenshot(title="prep", simplify=True))
            (IMAGES / f"{name}.{lang}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Make all pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        write_samples(Path("demo"))
        for lang in LANGS:
            asyncio.run(shoot(lang, Path("demo")))


if __name__ == "__main__":
    main()
