"""Export writes Word files and tells where, or why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from prep.build.documents import Kind
from prep.errors import TemplateError
from tests.tui.conftest import Driver, Open


def toasts(driver: Driver) -> str:
    return "\n".join(notice.message for notice in driver.app._notifications)


def words(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)


async def test_enter_writes_the_document_under_the_cursor(opened: Open, workspace: Path):
    async with opened("zh") as driver:
        await driver.press("f5", "enter")
        path = workspace / "out" / "林一苇-库房档案管理员-竞聘演讲稿.docx"
        assert "我凭什么竞聘" in words(path)
        assert str(path) in driver.text("#report")
        assert str(path) in toasts(driver)


async def test_all_are_written_with_progress(opened: Open, workspace: Path):
    async with opened("zh") as driver:
        await driver.press("f5", "l", "a")
        assert f"{len(Kind)}/{len(Kind)}" in driver.text("#report")
        names = sorted(path.name for path in (workspace / "out").glob("*.docx"))
        assert len(names) == len(Kind)
        assert all(name.endswith(".en.docx") for name in names)


async def test_the_preview_exports_what_it_shows(opened: Open, workspace: Path):
    async with opened("zh") as driver:
        await driver.press("2", "e")
        assert [path.name for path in (workspace / "out").glob("*.docx")] == [
            "林一苇-库房档案管理员-简历.docx"
        ]


async def test_the_minutes_chosen_in_the_preview_are_exported(opened: Open, workspace: Path):
    async with opened("zh") as driver:
        await driver.press("minus", "minus")
        shown = driver.text().replace("\n", "").replace(" ", "")
        await driver.press("e")
        written = words(next((workspace / "out").glob("*.docx")))
        last = written.strip().splitlines()[-1]
        assert last in shown


async def test_a_failure_is_told_and_the_other_documents_are_written(
    opened: Open, workspace: Path, monkeypatch: pytest.MonkeyPatch
):
    import prep.tui.work as work

    true_export = work.export

    def failing(kind, *args):
        if kind == "resume":
            raise TemplateError("the template [b]is torn[/b]")
        return true_export(kind, *args)

    monkeypatch.setattr(work, "export", failing)
    async with opened("en") as driver:
        await driver.press("f5", "a")
        report = driver.text("#report")
        assert "Résumé: not written" in report
        assert "the template [b]is torn[/b]" in report
        assert len(list((workspace / "out").glob("*.docx"))) == len(Kind) - 1


async def test_a_folder_that_cannot_be_made_is_told(opened: Open, workspace: Path):
    (workspace / "out").write_text("a file, not a folder", encoding="utf-8")
    async with opened("en") as driver:
        await driver.press("f5", "enter")
        assert "not written" in driver.text("#report")
        assert driver.app.is_running


async def test_a_file_edited_by_hand_is_kept(opened: Open, workspace: Path):
    async with opened("en") as driver:
        await driver.press("f5", "enter")
        path = next((workspace / "out").glob("*.docx"))
        path.write_bytes(b"my own words")
        await driver.press("enter")
        assert path.read_bytes() == b"my own words"
        assert "(2).docx" in driver.text("#report")
