"""The preview shows what would be printed, and follows every change at once."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from tests.tui.conftest import LARGE, Open

UGLY = "[red]危险[/优] [@click=app.quit]x[/] \\[b] $user"


async def test_the_speech_of_the_first_dossier_is_there_at_once(opened: Open):
    async with opened("zh") as driver:
        assert "林一苇" in driver.text()
        assert "我凭什么竞聘" in driver.text()


async def test_plus_and_minus_change_the_minutes_and_the_speech(opened: Open):
    async with opened("zh") as driver:
        before = driver.text()
        await driver.press("plus")
        assert driver.app.session.speech_minutes == Decimal(4)
        assert "/4:00" in driver.text("#panel")
        assert len(driver.text()) > len(before)
        await driver.press("minus", "minus")
        assert "/2:00" in driver.text("#panel")
        assert len(driver.text()) < len(before)
        await driver.press("0")
        assert driver.text() == before


async def test_minutes_stay_between_one_and_thirty(opened: Open):
    async with opened("zh") as driver:
        await driver.press(*["minus"] * 6)
        assert driver.app.session.speech_minutes == 1
        driver.app.session.minutes = Decimal(30)
        await driver.press("plus")
        assert driver.app.session.speech_minutes == 30


async def test_of_many_quick_changes_the_newest_is_shown(opened: Open):
    async with opened("zh") as driver:
        await driver.press(*["plus"] * 9, *["minus"] * 7)
        assert "/5:00" in driver.text("#panel")


async def test_every_part_has_its_time_against_its_target(opened: Open):
    async with opened("zh") as driver:
        panel = driver.text("#panel")
        assert re.search(r"竞聘优势 +[01]:\d\d/[01]:\d\d", panel)
        assert "=========" in panel
        assert "合计" in panel


async def test_the_documents_change_to_the_other_language(opened: Open):
    async with opened("zh") as driver:
        await driver.press("l")
        assert "Candidacy speech" in driver.text()
        await driver.press("2")
        assert "Lin Yiwei" in driver.text()
        await driver.press("l")
        assert "林一苇" in driver.text()


async def test_arrows_go_round_the_three_documents(opened: Open):
    async with opened("zh") as driver:
        seen: list[str] = []
        for _ in range(3):
            seen.append(driver.text().splitlines()[0])
            await driver.press("right")
        assert len(set(seen)) == 3
        assert driver.text().splitlines()[0] == seen[0]


async def test_sources_stand_below_the_paragraphs_when_asked_for(opened: Open):
    async with opened("zh") as driver:
        assert "evidence/full-count" not in driver.text()
        await driver.press("s")
        assert "evidence/full-count" in driver.text()
        await driver.press("3")
        assert "role/question/" in driver.text()
        await driver.press("s")
        assert "role/question/" not in driver.text()


async def test_remarks_are_shown(opened: Open):
    async with opened("zh") as driver:
        assert "没有业绩证据支持的职责：温湿度值守" in driver.text()
        assert "3条提醒" in driver.text("#panel")


async def test_evidence_that_is_not_public_is_in_no_document(opened: Open):
    async with opened("zh") as driver:
        for key in "123":
            await driver.press(key)
            assert "860" not in driver.text()


async def test_the_reader_stays_at_his_place_when_sources_appear(opened: Open):
    async with opened("zh") as driver:
        await driver.press("pagedown")
        place = driver.app.screen.query_one("#page").scroll_offset.y
        assert place > 0
        await driver.press("s")
        assert driver.app.screen.query_one("#page").scroll_offset.y == place


async def test_markup_in_a_persons_words_is_shown_as_text(opened: Open, workspace: Path):
    _with_ugly_words(workspace)
    async with opened("zh", LARGE) as driver:
        for keys in (["f3"], ["f3", "down", "down"], ["f3", "down", "down", "down"], ["f4", "2"]):
            await driver.press(*keys)
            assert UGLY in driver.flat(), keys
        await driver.press("f5")
        assert driver.app.is_running


def _with_ugly_words(workspace: Path) -> None:
    path = workspace / "lin.yaml"
    text = path.read_text(encoding="utf-8")
    quoted = "'" + UGLY + "'"
    text = text.replace("zh: 林一苇", f"zh: {quoted}")
    text = text.replace("zh: 全镇档案清点", f"zh: {quoted}")
    text = text.replace("zh: 档案管理员", f"zh: {quoted}")
    path.write_text(text, encoding="utf-8")
