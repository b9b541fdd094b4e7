"""Write files so that nothing is lost: whole or not at all, and never over a person's own edits."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import cast

from prep.errors import WorkspaceError
from prep.messages import say

_RECORD = ".prep-written.json"
_PREVIOUS = ".previous"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+|[\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")


def safe_name(written: str, longest: int = 80) -> str:
    """Turn a personal name or a title into a file name that every system takes; never empty."""
    plain = "".join(c for c in written if unicodedata.category(c)[0] != "C")
    name = _FORBIDDEN.sub("-", plain).strip(" .-")
    while len(name.encode("utf-8")) > longest * 2 or len(name) > longest:
        name = name[:-1]
    name = name.strip(" .-")
    return "_" + name if _RESERVED.match(name) else name or "document"


def write_atomic(path: Path, data: bytes, check: Callable[[], None] | None = None) -> None:
    """Write a file whole: a killed process leaves the old file or the new one.

    ``check`` is called when all is written, just before the new file takes the place of the old one; if
    it raises, the old one stays. Raises ``WorkspaceError`` where it can't be written, as when Word holds it open on Windows.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".prep-", suffix=".tmp")
    except OSError as error:
        raise _cannot_write(path, error) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_usual_permissions(temporary)
        if check is not None:
            check()
        temporary.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        temporary.unlink(missing_ok=True)


def _give_usual_permissions(path: Path) -> None:
    """Undo the owner-only permissions of temporary files."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def _cannot_write(path: Path, error: OSError) -> WorkspaceError:
    reason = error.strerror or str(error)
    return WorkspaceError(
        say(
            f"{path}：无法写入（{reason}）— 关闭打开它的程序，或换一个文件夹",
            f"{path}: cannot be written ({reason}) — close the program that has it open, "
            "or choose another folder",
        )
    )


def write_document(path: Path, data: bytes) -> Path:
    """Write a generated document and return where it went.

    A document that a person has edited since prep wrote it stays as it is: the new one gets a number.
    One that was not edited is replaced, and its last version is kept in ``.previous``.
    """
    record = _read_record(path.parent)
    path = _free(path, record)
    if path.exists():
        before = path.read_bytes()
        if before == data:
            return path
        write_atomic(path.parent / _PREVIOUS / path.name, before)
    write_atomic(path, data)
    record[path.name] = _digest(data)
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    write_atomic(path.parent / _RECORD, text.encode("utf-8"))
    return path


def _free(path: Path, record: dict[str, str]) -> Path:
    """Return the path, or the first numbered one beside it that holds no person's edits."""
    candidate, number = path, 2
    while candidate.exists() and record.get(candidate.name) != _digest(candidate.read_bytes()):
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return candidate


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read_record(folder: Path) -> dict[str, str]:
    try:
        data: object = json.loads((folder / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(k): str(v) for k, v in cast(dict[object, object], data).items()}


def untouched(path: Path) -> bool:
    """Tell whether ``write_document`` may write here: no file, or one that is still as prep wrote it."""
    return _free(path, _read_record(path.parent)) == path
