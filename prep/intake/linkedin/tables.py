"""Read the CSV tables of LinkedIn's data export, from its archive or from the folder that it was unpacked into."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from prep.errors import IntakeError
from prep.messages import say

LARGEST = 20_000_000
"""Bytes of one table; an export of a lifetime has less."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MOST_FILES = 2_000
_NOTES_END = 6
"""Some tables begin with notes; their header comes within so many lines."""


@dataclass(frozen=True)
class Table:
    """One table: its name without ending, its rows by column in small letters, the line of each row."""

    name: str
    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]


def read_tables(path: Path) -> list[Table]:
    """Return the tables of an export; raises ``IntakeError`` for what is none, with what to give instead."""
    found = dict(_files(path))
    tables = [_table(name, data) for name, data in sorted(found.items())]
    if not tables:
        raise IntakeError(
            say(
                f"{path}：里面没有 CSV 文件 — 给出领英“获取您的数据副本”下载的 .zip，或解压后的文件夹",
                f"{path}: there are no CSV files in it — name the .zip of LinkedIn's “Get a copy of your data”, or the unpacked folder",
            )
        )
    return tables


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the CSV files; nothing is unpacked to disk, so no path in the archive matters."""
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*.csv")):
                _small_enough(file.name, file.stat().st_size)
                yield file.stem, file.read_bytes()
            return
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise IntakeError(
            say(
                f"{path}：这不是可以读取的 .zip（{error}）— 重新下载，或给出解压后的文件夹",
                f"{path}: this is no .zip that can be read ({error}) — download it again, or name the unpacked folder",
            )
        ) from None
    except OSError as error:
        raise IntakeError(
            say(
                f"{path}：无法读取（{error.strerror or error}）— 检查路径",
                f"{path}: cannot be read ({error.strerror or error}) — check the path",
            )
        ) from None


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    members = [one for one in archive.infolist() if one.filename.lower().endswith(".csv")]
    for member in members[:_MOST_FILES]:
        _small_enough(member.filename, member.file_size)
        with archive.open(member) as stream:
            data = stream.read(LARGEST + 1)
        _small_enough(member.filename, len(data))
        yield PurePosixPath(member.filename).stem, data


def _small_enough(name: str, size: int) -> None:
    if size > LARGEST:
        raise IntakeError(
            say(
                f"{name}：文件太大（{size} 字节）— 领英导出的表格不会这么大，请检查来源",
                f"{name}: too large ({size} bytes) — no table of LinkedIn's is, check where it comes from",
            )
        )


def _table(name: str, data: bytes) -> Table:
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""))
    rows: list[tuple[int, list[str]]] = []
    for row in reader:
        if any(cell.strip() for cell in row):
            rows.append((reader.line_num, row))
    start = _header(rows)
    if start is None:
        return Table(name, (), ())
    header = [cell.strip().casefold() for cell in rows[start][1]]
    body = rows[start + 1 :]
    made = tuple(dict(zip(header, (cell.strip() for cell in row), strict=False)) for _, row in body)
    return Table(name, made, tuple(line for line, _ in body))


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return _CONTROL.sub("", data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _CONTROL.sub("", data.decode("utf-8", "replace"))


def _header(rows: list[tuple[int, list[str]]]) -> int | None:
    """Return which row names the columns: the first with as many cells as the widest among the first few."""
    first = rows[:_NOTES_END]
    widest = max((len(row) for _, row in first), default=0)
    return next((n for n, (_, row) in enumerate(first) if len(row) == widest), None)
