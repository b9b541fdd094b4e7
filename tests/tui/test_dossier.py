"""The dossier on screen: its entries in full, and what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tui.conftest import Driver, Open


async def go_to(driver: Driver, number: int) -> str:
    await driver.press("f3", *["down"] * number)
    return driver.text()


async def test_a_piece_of_evidence_is_shown_in_full(opened: Open):
    async with opened("zh") as driver:
        text = await go_to(driver, 5)
        for part in (
            "全镇档案清点", "本人作用：主持", "情境 (S)", "任务 (T)", "行动 (A)", "结果 (R)",
            "1. 把12000卷", "账物相符率：99.6%（清点前91%）", "archive-keeper/stock-taking", "镇党政办公室",
        ):  # fmt: skip
            assert part in text


async def test_evidence_that_is_not_public_is_marked(opened: Open):
    async with opened("en") as driver:
        assert "! Not public" in await go_to(driver, 7)


async def test_person_post_and_employment_are_shown(opened: Open):
    async with opened("en") as driver:
        assert "Born: 1990-05" in await go_to(driver, 0)
        assert "Chengjiang County Archive" in await go_to(driver, 1)
        assert "Records Room" in await go_to(driver, 1)


async def test_a_broken_dossier_shows_all_problems_with_place_and_remedy(opened: Open):
    async with opened("en") as driver:
        await driver.press("f3", "n")
        text = driver.text()
        assert "cannot be used: 4 errors" in text
        assert "6:9  target.role" in text
        assert "-> did you mean ferry-master?" in text
        for key in ("1", "2", "3"):
            await driver.press("f4", key)
            assert "This dossier has errors" in driver.text()
        await driver.press("f5")
        assert "This dossier has errors" in driver.text("#report")


async def test_a_mended_dossier_is_read_again(opened: Open, workspace: Path):
    async with opened("en") as driver:
        await driver.press("f3", "n")
        path = workspace / "meng.yaml"
        text = path.read_text(encoding="utf-8")
        for wrong, right in (
            ("ferry-mastr", "ferry-master"), ("2024-13", "2024-12"), ("hero", "led"), ("    colour: red\n", ""),
        ):  # fmt: skip
            text = text.replace(wrong, right)
        path.write_text(text, encoding="utf-8")
        await driver.press("r")
        assert "孟小舟" in driver.text()
        await driver.press("f4")
        assert "孟小舟" in driver.text()


async def test_a_file_that_vanishes_while_it_is_chosen_is_no_crash(opened: Open, workspace: Path):
    async with opened("en") as driver:
        await driver.press("f3", "n")
        (workspace / "meng.yaml").unlink()
        await driver.press("r")
        assert "Lin Yiwei" in driver.text()
        (workspace / "lin.yaml").write_text("\x00\x01", encoding="utf-8")
        await driver.press("r")
        assert driver.app.is_running


async def test_another_dossier_is_chosen_with_the_list(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f3", "shift+tab", "down", "enter")
        assert "meng.yaml" in driver.cells().splitlines()[0]


async def test_problems_are_told_in_the_language_of_the_screen(opened: Open):
    async with opened("en") as driver:
        await driver.press("f3", "n")
        assert "is not a date" in driver.text()
        await driver.press("ctrl+l")
        assert "不是日期" in driver.text()


async def test_advice_on_a_dossier_is_shown_and_does_not_stand_before_the_speech(
    opened: Open, workspace: Path
):
    path = workspace / "lin.yaml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\n  birth: \S+", "\n  birth: 2030-01", text, count=1)
    path.write_text(text, encoding="utf-8")
    async with opened("en") as driver:
        assert driver.app.current_mode == "preview"
        await driver.press("f3")
        assert "the birth 2030-01 is still to come" in driver.flat()
        assert "check the date of birth" in driver.flat()
