"""How a text is laid out: what stands around the lines of a duty list, taken away before they are read.

Page numbers go; the marks of Markdown, brackets around headings and ornaments before them go; a table
of posts becomes a heading and its items for each row; a line in which a heading begins is parted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.intake.headings import heading, is_other_list

_PAGE = re.compile(
    r"^(?:[-–—]\s*\d{1,4}\s*[-–—]|第\s*\d+\s*页(?:\s*[，,]?\s*共\s*\d+\s*页)?|Page \d+(?: of \d+)?)$",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"^(?:#{1,6}|>)\s+|\*\*|__|`")
_BRACKETED = re.compile(r"^[【\[［〖]\s*(?P<inner>[^】\]］〗]{2,24}?)\s*[】\]］〗]\s*(?P<rest>.*)$")
_ORNAMENT = re.compile(r"^[^\w\s（(【\[「『“\"'《<+-]+\s*(?=[\w【])")
_CELLS = re.compile(r"\t+|\s*\|\s*| {2,}|\u3000{2,}")
_RULE = re.compile(r"^[\s|:+=-]+$")
_POST_CELL = re.compile(
    r"(?:招聘)?(?:岗位|职位)(?:名称)?|Position|Post|Role|Job title", re.IGNORECASE
)
_WITHIN = re.compile(
    r"(?<=[。；;！!])\s*(?=(?:任职|岗位|招聘|职位|应聘)(?:要求|资格|条件)\s*[：:]"
    r"|(?:岗位|工作|主要)职责\s*[：:]|(?:福利|薪资)待遇\s*[：:])|(?<=[^\s])\s+(?=【[^】]{2,8}】)"
)


def laid_out(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the lines of a text that matter, plain, each with its number (from 1)."""
    table: _Table | None = None
    for number, raw in enumerate(lines, 1):
        cells = _cells(raw)
        header = _header(cells)
        if header is not None:
            table = header
            if header.title:
                yield f"{header.title}岗位职责：", number
            continue
        if table is not None and (row := table.row(cells)):
            yield from ((part, number) for part in row)
            continue
        if table is not None and len(cells) > 1 and _RULE.match(raw):
            continue
        table = table if table is not None and not raw.strip() else None
        if not _PAGE.match(plain(raw)):
            yield from ((plain(part), number) for part in _WITHIN.split(raw.strip()))


def plain(line: str) -> str:
    """Return a line without idle space, Markdown, and brackets around its heading."""
    text = re.sub(r"[\u00a0\u3000\t ]+", " ", line.replace("\ufeff", "")).strip()
    text = _MARKDOWN.sub("", text).strip()
    found = _BRACKETED.match(text)
    if found is None:
        return text
    if not found["rest"]:
        return f"{found['inner']}：" if _is_heading(found["inner"]) else found["inner"]
    return f"{found['inner']}：{found['rest']}"


def without_ornament(text: str) -> str:
    """Return a line without the emoji or sign before it."""
    return plain(_ORNAMENT.sub("", text))


def _is_heading(text: str) -> bool:
    return is_other_list(text) or heading(text) is not None


@dataclass(frozen=True)
class _Table:
    """Where the posts and their duties stand in the rows of a table."""

    post: int | None
    duties: int
    """Counted from the right, for the title of a table may stand in a column of its own."""
    title: str | None

    def row(self, cells: list[str]) -> list[str]:
        """Return heading and duties of a row, or nothing where it is no row of this table."""
        if len(cells) <= (self.post or 0) or len(cells) < max(self.duties, 2):
            return []
        found = cells[-self.duties]
        if self.post is None:
            return [found] if found else []
        return [f"{cells[self.post]}岗位职责：{found}"] if found and cells[self.post] else []


def _cells(raw: str) -> list[str]:
    return [plain(cell) for cell in _CELLS.split(raw.strip().strip("|").strip())]


def _header(cells: list[str]) -> _Table | None:
    """Return what the header of a table says: duties in one column, something else in another."""
    if len(cells) < 2 or any(len(cell) > 16 for cell in cells):
        return None
    duties = [n for n, cell in enumerate(cells) if heading(cell) and not is_other_list(cell)]
    post = [n for n, cell in enumerate(cells) if _POST_CELL.fullmatch(cell)]
    others = [n for n, cell in enumerate(cells) if is_other_list(cell)]
    if len(duties) != 1 or not (post or others):
        return None
    first = None if post or 0 in (*duties, *others) else cells[0]
    return _Table(post[0] if post else None, len(cells) - duties[0], first)
