"""Convert Word documents with LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from prep.errors import OfficeError
from prep.messages import say

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SECONDS = 120


def office() -> str | None:
    """Return the program LibreOffice, or ``None`` where it is not installed."""
    named = (shutil.which(name) for name in _NAMES)
    there = (place for place in _PLACES if Path(place).is_file())
    return next((found for found in (*named, *there) if found), None)


def to_pdf(document: bytes) -> bytes:
    """Return a .docx as PDF; raises ``OfficeError``."""
    return converted([document], "pdf")[0]


def converted(documents: Sequence[bytes], to: str) -> list[bytes]:
    """Return documents in another format, such as ``pdf`` or ``txt:Text``; raises ``OfficeError``.

    LibreOffice runs once for all, with a profile of its own, so that one that is open is not disturbed.
    """
    program = office()
    if program is None:
        raise OfficeError(
            say(
                "没有找到 LibreOffice — 安装它（libreoffice.org），或先生成 .docx，再用 Word 另存为 PDF",
                "LibreOffice was not found — install it (libreoffice.org), or build the .docx and save it as PDF in Word",
            )
        )
    with tempfile.TemporaryDirectory(prefix="prep-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = [folder / f"{i}.docx" for i in range(len(documents))]
        for file, document in zip(files, documents, strict=True):
            file.write_bytes(document)
        _run(program, folder, files, to)
        ending = to.partition(":")[0]
        return [_read(folder / "out" / f"{file.stem}.{ending}") for file in files]


def _run(program: str, folder: Path, files: Sequence[Path], to: str) -> None:
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", to,
               "--outdir", str(folder / "out"), *map(str, files)]  # fmt: skip
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    except (subprocess.SubprocessError, OSError) as error:
        raise OfficeError(
            say(f"LibreOffice 转换失败：{error}", f"LibreOffice could not convert it: {error}")
        ) from None


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise OfficeError(
            say(
                "LibreOffice 没有写出结果 — 检查它能否打开这份 .docx",
                "LibreOffice wrote nothing — see whether it opens the .docx",
            )
        )
    return path.read_bytes()
