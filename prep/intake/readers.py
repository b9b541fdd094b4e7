"""Read the lines of a file that somebody found: text, Markdown, web page, workbook, PDF.

Word files are read by ``prep.word.read``: the package format is known there only. Each reader needs its
library only when it is used.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from prep.errors import IntakeError
from prep.messages import say

LARGEST = 50_000_000
"""Bytes; a larger file is no duty list."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PROPOSED = re.compile(
    r"<!--\s*prep\s*[:：]\s*proposal\b.*?<!--\s*prep\s*[:：]\s*end of proposal\s*-->",
    re.DOTALL | re.IGNORECASE,
)
_ENCODINGS = ("utf-8-sig", "gb18030")
_BLOCKS = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,div,pre,blockquote"


def text_lines(data: bytes, name: str) -> list[str]:
    """Return the lines of a text in UTF-8 or GB18030; raises ``IntakeError`` for what is no text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _lines_of(data.decode("utf-16", "replace"))
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return _lines_of(text)
    raise IntakeError(
        say(
            f"{name}：不是文本（既不是 UTF-8 也不是 GB18030）— 另存为 UTF-8 文本",
            f"{name}: this is no text (neither UTF-8 nor GB18030) — save it as UTF-8 text",
        )
    )


def markdown_lines(data: bytes, name: str) -> list[str]:
    """Return the lines of Markdown, with blanks where comments stand.

    What ``prep draft update`` proposes in a draft is blank too: it is not yet the text.
    """
    text = "\n".join(text_lines(data, name))
    for silent in (_PROPOSED, _COMMENT):
        text = silent.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return [line.rstrip() for line in text.split("\n")]


def _is_text(text: str) -> bool:
    controls = sum(c < " " and c not in "\n\r\t\f" for c in text)
    return controls * 100 <= len(text)


def _lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _web_page(data: bytes, name: str) -> list[str]:
    soup: Any = import_module("bs4").BeautifulSoup(data, "html.parser")
    for hidden in soup(["script", "style", "template", "nav", "head"]):
        hidden.decompose()
    for line_break in soup("br"):
        line_break.replace_with("\n")
    for listed in soup("ol"):
        first = (
            int(str(listed.get("start") or 1)) if str(listed.get("start") or "1").isdecimal() else 1
        )
        for number, item in enumerate(listed.find_all("li", recursive=False), first):
            item.insert(0, f"{number}. ")
    for item in soup.select("ul > li"):
        item.insert(0, "• ")
    for block in soup.select(_BLOCKS):
        block.append("\n")
    del name
    return [re.sub(r"\s+", " ", line) for line in _lines_of(soup.get_text())]


def _workbook(data: bytes, name: str) -> list[str]:
    try:
        book: Any = import_module("openpyxl").load_workbook(
            io.BytesIO(data), read_only=True, data_only=True
        )
    except Exception as error:  # openpyxl raises what the zip and XML readers raise
        raise _damaged(name, error) from None
    lines: list[str] = []
    for sheet in book.worksheets:
        lines += ["", sheet.title, ""]
        for row in sheet.iter_rows(values_only=True):
            cells = [str(cell) for cell in row if cell is not None and str(cell).strip()]
            if len(cells) > 1 and cells[0].isdecimal():
                cells[:2] = [f"{cells[0]}、{cells[1]}"]
            lines += [part for cell in cells for part in _lines_of(cell)]
    book.close()
    return lines


def _pdf(data: bytes, name: str) -> list[str]:
    pypdf: Any = import_module("pypdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _protected(name)
        pages = [page.extract_text() or "" for page in reader.pages]
    except IntakeError:
        raise
    except Exception as error:  # pypdf raises many kinds for broken files
        raise _damaged(name, error) from None
    if not any(page.strip() for page in pages):
        raise IntakeError(
            say(
                f"{name}：PDF 里没有文字，多半是扫描件 — 先做文字识别",
                f"{name}: the PDF holds no text, only pictures — have its text recognised first",
            )
        )
    return [line for page in pages for line in _lines_of(page)]


def _damaged(name: str, error: Exception) -> IntakeError:
    kind = type(error).__name__
    return IntakeError(
        say(
            f"{name}：文件已损坏或加了密码（{kind}）— 用原来的程序打开后另存",
            f"{name}: the file is damaged or protected ({kind}) — open it in its own program and save it anew",
        )
    )


def _protected(name: str) -> IntakeError:
    return IntakeError(
        say(
            f"{name}：文件加了密码 — 去掉密码后再试",
            f"{name}: the file is protected by a password — remove it and try again",
        )
    )


Reader = Callable[[bytes, str], list[str]]
READERS: dict[str, Reader] = {
    ".txt": text_lines,
    ".md": markdown_lines,
    ".text": text_lines,
    ".html": _web_page,
    ".htm": _web_page,
    ".xlsx": _workbook,
    ".pdf": _pdf,
}
"""How files are read, by the ending of their names."""


def read_lines(path: Path, also: dict[str, Reader] | None = None) -> list[str]:
    """Return the lines of a file; ``also`` reads kinds that are known elsewhere.

    Raises ``IntakeError`` for a file that is missing, empty, too large, damaged or of an unknown kind.
    """
    readers = {**READERS, **(also or {})}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(readers))
        raise IntakeError(
            say(
                f"{path}：不认识的文件类型 — 可读：{known}",
                f"{path}: this kind of file cannot be read — there are {known}",
            )
        )
    data = _bytes_of(path)
    if not data.strip():
        raise IntakeError(say(f"{path}：文件是空的", f"{path}: the file is empty"))
    return reader(data, str(path))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise IntakeError(say(f"{path}：文件太大", f"{path}: the file is too large"))
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise IntakeError(
            say(f"{path}：无法读取（{reason}）", f"{path}: cannot be read ({reason})")
        ) from None
