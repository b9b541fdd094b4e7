"""Every version of a draft, as a plain file that opens in any editor.

A version is ``NNNN-TIME-REASON.md`` in ``.prep/history/DRAFT``: one atomic write holds text, number, time
and reason, so nothing can get out of step. The newest ``KEPT`` stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from prep.errors import NotFoundError
from prep.messages import say
from prep.workspace.save import write_atomic

KEPT = 50
Reason = Literal["new", "edited", "update", "accept", "keep", "restore"]
_NAME = re.compile(r"(\d{4,})-(\d{8}T\d{6})-([a-z]+)\.md")
_TIME = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Version:
    """One version of a draft."""

    number: int
    time: datetime
    reason: str
    """Why there is a new version; ``edited``: what a person's editor left, saved before prep wrote."""
    path: Path

    def data(self) -> bytes:
        """Return the file as it was."""
        return self.path.read_bytes()


class History:
    """The versions of one draft."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def versions(self) -> tuple[Version, ...]:
        """Return all versions, the oldest first; files of other names are left alone."""
        found: list[Version] = []
        for path in self.folder.glob("*.md") if self.folder.is_dir() else ():
            match = _NAME.fullmatch(path.name)
            if match and match[3] in get_args(Reason):
                time = datetime.strptime(match[2], _TIME)
                found.append(Version(int(match[1]), time, match[3], path))
        return tuple(sorted(found, key=lambda version: version.number))

    def version(self, number: int) -> Version:
        """Return one version; raises ``NotFoundError``."""
        for version in self.versions():
            if version.number == number:
                return version
        raise NotFoundError(
            say(
                f"历史里没有第 {number} 版 — 用 prep draft history 查看",
                f"there is no version {number} — see prep draft history",
            )
        )

    def add(self, data: bytes, reason: Reason, now: datetime) -> None:
        """Keep a version, unless it is the newest already; let the oldest go beyond ``KEPT``."""
        versions = self.versions()
        if versions and versions[-1].data() == data:
            return
        number = versions[-1].number + 1 if versions else 1
        write_atomic(self.folder / f"{number:04d}-{now.strftime(_TIME)}-{reason}.md", data)
        for old in versions[: max(0, len(versions) + 1 - KEPT)]:
            old.path.unlink(missing_ok=True)
