"""The app as a whole: how it begins, its languages, palette, help and themes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from textual.widgets import Input

from prep.tui.widgets.prose import Prose
from tests.tui.conftest import Open


async def test_a_folder_without_dossier_offers_samples(opened: Open, tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    async with opened("zh", folder=empty) as driver:
        assert "还没有个人档案" in driver.text("#message")


async def test_a_folder_that_does_not_exist_is_no_crash(opened: Open, tmp_path: Path):
    async with opened("en", folder=tmp_path / "none") as driver:
        assert "There is no dossier in this folder yet" in driver.text("#message")
        await driver.press("f4")
        assert "there is no such folder" in driver.flat()


async def test_an_own_dossier_can_be_begun(opened: Open, tmp_path: Path):
    folder = tmp_path / "mine"
    async with opened("en", folder=folder) as driver:
        await driver.press("down", "enter")
        assert (folder / "dossier.yaml").is_file()
        assert "warnings" in driver.text()
        assert driver.app.current_mode == "dossier"


async def test_samples_that_are_missing_are_told(opened: Open, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("prep.workspace.start.SAMPLES", ("nothing.yaml",))
    async with opened("en", folder=tmp_path / "new") as driver:
        await driver.press("enter")
        assert "nothing.yaml is missing" in driver.text("#message")


async def test_samples_can_be_written(opened: Open, tmp_path: Path, monkeypatch, workspace: Path):
    sample = (workspace / "lin.yaml").read_text(encoding="utf-8")
    monkeypatch.setattr("prep.workspace.start.SAMPLES", ("one.yaml",))
    monkeypatch.setattr("prep.workspace.start._sample", lambda _: sample)
    async with opened("zh", folder=tmp_path / "new") as driver:
        await driver.press("enter")
        assert "林一苇" in driver.text()


async def test_the_language_changes_on_every_screen_and_back(opened: Open):
    async with opened("zh") as driver:
        for key, zh, en in (
            ("f2", "F2 岗位", "F2 Roles"),
            ("f3", "重新读取", "reload"),
            ("f4", "加分钟", "longer"),
            ("f5", "导出为 Word", "Export to Word"),
        ):
            await driver.press(key)
            assert zh in driver.cells()
            await driver.press("ctrl+l")
            assert en in driver.cells()
            assert zh not in driver.cells()
            await driver.press("ctrl+l")
            assert zh in driver.cells()


async def test_what_is_typed_survives_a_change_of_language(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f2", *"ferry", "ctrl+l")
        search = driver.app.screen.query_one("#search", Input)
        assert search.value == "ferry"
        assert search.has_focus
        assert driver.text().startswith("Ferry master")


async def test_the_palette_finds_a_command_by_its_other_name(opened: Open):
    async with opened("zh") as driver:
        await driver.press("ctrl+p", *"sources")
        assert "文档：显示出处" in driver.cells()
        await driver.press("enter")
        assert driver.app.session.sources


async def test_the_palette_says_in_our_words_that_it_found_nothing(opened: Open):
    async with opened("zh") as driver:
        await driver.press("ctrl+p", *"qqqq")
        assert "没有找到" in driver.cells()


async def test_help_explains_the_present_screen(opened: Open):
    async with opened("en") as driver:
        await driver.press("question_mark")
        assert "composed anew at once" in driver.app.screen.query_one(Prose).text.replace("\n", " ")
        await driver.press("escape", "f2", "f1")
        assert "Choose the target role" in driver.app.screen.query_one(Prose).text


async def test_going_to_another_screen_closes_the_help(opened: Open):
    async with opened("en") as driver:
        await driver.press("f1", "f3")
        assert driver.app.current_mode == "dossier"
        assert len(driver.app.screen_stack) == 1


async def test_dark_and_light_change_places(opened: Open):
    async with opened("en") as driver:
        assert driver.app.theme == "prep-dark"
        await driver.press("ctrl+t")
        assert driver.app.theme == "prep-light"


async def test_ctrl_c_tells_how_to_leave(opened: Open):
    async with opened("zh") as driver:
        await driver.press("ctrl+c")
        assert "按 Ctrl+Q 退出" in driver.cells()


async def test_a_fault_in_our_own_code_is_told_and_not_a_crash(opened: Open, monkeypatch):
    def broken(*_: object) -> None:
        raise ValueError("[red]inside")

    monkeypatch.setattr("prep.tui.screens.preview.paged_view_of", broken)
    async with opened("en") as driver:
        assert "a fault in the program (ValueError: [red]inside)" in driver.flat()


def test_the_launcher_turns_kitty_keys_off_before_textual_is_imported():
    code = (
        "import os, sys; os.environ.pop('TEXTUAL_DISABLE_KITTY_KEY', None)\n"
        "from pathlib import Path\n"
        "import prep.tui.launch as launch\n"
        "assert not any(name.startswith('textual') for name in sys.modules)\n"
        "import textual.app\n"
        "textual.app.App.run = lambda self: None\n"
        "launch.launch(Path('.'))\n"
        "assert os.environ['TEXTUAL_DISABLE_KITTY_KEY'] == '1'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
