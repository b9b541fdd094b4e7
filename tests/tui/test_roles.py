"""The role library on screen: search, read, choose."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.tui.conftest import DATA, Driver, Open


def listed(driver: Driver) -> list[str]:
    roles = driver.app.screen.query_one("#roles", OptionList)
    return [option.id or "" for option in roles.options]


async def test_the_present_target_is_under_the_cursor_and_described(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f2")
        assert listed(driver) == ["archive-keeper", "ferry-master"]
        text = driver.text()
        assert text.startswith("库房档案管理员")
        for part in ("账和物对得上", "50%  有序管理", "库房温湿度", "账物相符率 (%)"):
            assert part in text


async def test_the_list_follows_what_is_typed(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f2", *"ferry")
        assert listed(driver) == ["ferry-master"]
        assert driver.text().startswith("渡轮船长")
        await driver.press("escape")
        assert len(listed(driver)) == 2


async def test_the_search_finds_chinese_words_and_words_of_duties(opened: Open):
    async with opened("en") as driver:
        await driver.press("f2", *"能见度")
        assert listed(driver) == ["ferry-master"]


async def test_enter_makes_a_role_the_target_of_all_documents(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f2", *"ferry", "enter")
        assert driver.app.session.role == "ferry-master"
        assert "岗位 渡轮船长" in driver.cells()
        await driver.press("f4")
        assert "渡轮船长" in driver.text()
        await driver.press("f2", "ctrl+o")
        assert driver.app.session.role is None
        assert "岗位 库房档案管理员" in driver.cells()


async def test_arrows_move_in_the_list_while_typing(opened: Open):
    async with opened("zh") as driver:
        await driver.press("f2", "down")
        assert driver.text().startswith("渡轮船长")


async def test_a_broken_profile_is_told_and_does_not_stop_the_search(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    own = tmp_path / "home" / "role_profiles"
    own.mkdir(parents=True)
    good = (DATA / "built_in" / "role_profiles" / "ferry-master.yaml").read_text(encoding="utf-8")
    broken = good.replace("weight: 70", "weight: 60").replace("id: ferry-master", "id: ferry-mate")
    (own / "ferry-mate.yaml").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("PREP_HOME", str(tmp_path / "home"))
    async with opened("zh") as driver:
        await driver.press("f2", *"ferry-ma")
        assert listed(driver) == ["ferry-master", "ferry-mate"]
        await driver.press("down")
        assert "合计90" in "".join(driver.text().split())  # wherever the lines break
