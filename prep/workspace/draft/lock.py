"""One writer at a time: a lock that the system lets go when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from prep.errors import WorkspaceError
from prep.messages import say

_PATIENCE = 5.0
"""Seconds to wait for another prep; a save takes milliseconds."""


@contextmanager
def locked(path: Path, patience: float = _PATIENCE) -> Generator[None]:
    """Hold the lock file while the block runs; raises ``WorkspaceError`` if another prep keeps it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkspaceError(
            say(
                f"{path}：无法写入（{reason}）— 检查文件夹权限",
                f"{path}: cannot be written ({reason}) — check the permissions of the folder",
            )
        ) from None
    try:
        _wait_for(handle, path, patience)
        yield
    finally:
        os.close(handle)  # lets the lock go


def _wait_for(handle: int, path: Path, patience: float) -> None:
    last = time.monotonic() + patience
    while not _take(handle):
        if time.monotonic() > last:
            raise WorkspaceError(
                say(
                    f"{path}：另一个 prep 正在写这份稿子 — 等它结束后重试",
                    f"{path}: another prep is writing this draft — wait until it has ended, then try again",
                )
            )
        time.sleep(0.02)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
