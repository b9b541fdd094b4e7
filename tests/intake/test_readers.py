"""Files of every kind are read as lines; what cannot be read is told plainly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from prep.errors import IntakeError, PrepError
from prep.intake.lists import find_lists
from prep.intake.readers import read_lines
from prep.intake.slips import slips
from prep.word.read import document_lines
from tests.cli.test_cli import prep

HEAD = "渡轮船长岗位职责："
DUTIES = ("开航前查看水位", "按限额上客", "写航行日志")
TEXT = "\n".join([HEAD, *(f"{n}、{duty}；" for n, duty in enumerate(DUTIES, 1))])


def told(path: Path) -> list[str]:
    lists = find_lists(read_lines(path, {".docx": document_lines})).lists
    return [item.text.rstrip("；") for one in lists for item in one.items]


def text(path: Path, encoding: str) -> Path:
    path.write_text(TEXT, encoding=encoding)
    return path


def word(path: Path) -> Path:
    document = Document()
    document.add_paragraph(HEAD)
    for duty in DUTIES:
        document.add_paragraph(duty, style="List Number")
    document.save(str(path))
    return path


def word_table(path: Path) -> Path:
    document = Document()
    table = document.add_table(rows=1, cols=1)
    table.rows[0].cells[0].text = TEXT
    document.save(str(path))
    return path


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([HEAD])
    for n, duty in enumerate(DUTIES, 1):
        sheet.append([n, duty])
    book.save(path)
    return path


def page(path: Path) -> Path:
    listed = "".join(f"<li>{duty}</li>" for duty in DUTIES)
    html = f"<html><head><script>1、甲；</script></head><body><h2>{HEAD}</h2><ol>{listed}</ol></body></html>"
    path.write_text(html, encoding="utf-8")
    return path


KINDS: dict[str, Callable[[Path], Path]] = {
    "utf-8.txt": lambda path: text(path, "utf-8"),
    "bom.txt": lambda path: text(path, "utf-8-sig"),
    "gb.md": lambda path: text(path, "gb18030"),
    "utf-16.txt": lambda path: text(path, "utf-16"),
    "numbered.docx": word,
    "table.docx": word_table,
    "sheet.xlsx": workbook,
    "page.html": page,
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_file_is_read(tmp_path: Path, name: str):
    assert told(KINDS[name](tmp_path / name)) == list(DUTIES)


def test_a_pdf_is_read(tmp_path: Path):
    from tests.pages.office import to_pdf

    document = Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "list.docx"))
    (pdf,) = to_pdf([tmp_path / "list.docx"], tmp_path)
    assert told(pdf) == list(DUTIES)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("none.txt", None),
        ("empty.txt", b" \n"),
        ("binary.txt", bytes(range(256)) * 4),
        ("what.xyz", b"text"),
        ("broken.docx", b"PK\x03\x04 no"),
        ("broken.xlsx", b"PK\x03\x04 no"),
        ("broken.pdf", b"%PDF-1.7 no"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, data: bytes | None):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(PrepError) as caught:
        read_lines(path, {".docx": document_lines})
    assert name in str(caught.value)
    done = prep("intake", "duties", str(path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_protected_pdf_is_told(tmp_path: Path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(IntakeError, match="password"):
        read_lines(tmp_path / "locked.pdf")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("按时按成销售指标", "按时完成"),
        ("服务期日常升级维护", "服务器"),
        ("不可以公循私", "以公徇私"),
        ("打下坚实的基矗", "基础"),
        ("核对客户的定单", "订单"),
    ],
)
def test_likely_slips_are_proposed(written: str, meant: str):
    assert [slip.meant for slip in slips(written)] == [meant]


@pytest.mark.parametrize(
    "right", ["服务期限届满", "国际市场咨询公司的报告", "矗立在江边", "按时完成"]
)
def test_what_only_looks_like_a_slip_is_left_alone(right: str):
    assert list(slips(right)) == []


def test_the_command_prints_text_and_data(tmp_path: Path):
    path = text(tmp_path / "list.txt", "gb18030")
    assert "渡轮船长" in prep("intake", "duties", str(path)).stdout
    data = json.loads(prep("intake", "duties", str(path), "--format", "json").stdout)
    (one,) = data["lists"]
    assert (one["role"], one["list"], one["heading"], one["line"]) == ("渡轮船长", None, HEAD, 1)
    assert one["items"][1] == {"number": "2", "text": "按限额上客；", "line": 3}
    assert data["questions"] == []
