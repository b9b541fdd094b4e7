"""The files of a draft: read it with its base, write it so that nothing a person wrote can be lost.

    drafts/NAME.md               the draft, for the person
    .prep/drafts/NAME/ID.json    the bases; the draft's first comment names its own
    .prep/history/NAME/…         all versions

A base is written before the draft that names it, so one rename takes the draft and its base from old to
new together: a process killed at any moment leaves the one or the other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from prep.errors import NotFoundError, WorkspaceError
from prep.library.files import read_text
from prep.messages import Lang, say
from prep.workspace.draft.base import Base
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.encoding import decoded
from prep.workspace.draft.history import History, Reason
from prep.workspace.draft.lock import locked
from prep.workspace.draft.parse import parse
from prep.workspace.save import safe_name, write_atomic

_HEAD = re.compile(r"<!--\s*prep:\s*draft\s+([0-9a-f]{10})\b")


@dataclass(frozen=True)
class Stored:
    """A draft as it was read: its bytes, what they say, and the composition that it was written from."""

    data: bytes
    draft: Draft
    base: Base | None
    encoding: str = "utf-8"

    def encoded(self, text: str) -> bytes:
        """Return a changed text as the person's editor wrote it."""
        return text.encode(self.encoding)


@dataclass(frozen=True)
class DraftFile:
    """The draft of one dossier for one role in one language."""

    path: Path
    bases: Path
    history: History
    lock: Path

    @property
    def exists(self) -> bool:
        """Whether there is a draft."""
        return self.path.is_file()

    def load(self, parts: Collection[str]) -> Stored:
        """Read the draft; raises ``NotFoundError``, or ``DataError`` naming file and line."""
        data = self._data()
        if data is None:
            raise self._missing()
        return self.understand(data, parts)

    def _missing(self) -> NotFoundError:
        versions = self.history.versions()
        if versions:
            last = versions[-1].number
            return NotFoundError(
                say(
                    f"{self.path}：稿子被删掉了 — 用 prep draft restore {last} 找回，或用 prep draft new 重写",
                    f"{self.path}: the draft was deleted — bring it back with prep draft restore {last}, "
                    "or make a new one with prep draft new",
                )
            )
        return NotFoundError(
            say(
                f"{self.path}：还没有稿子 — 用 prep draft new 写出一份",
                f"{self.path}: there is no draft yet — make one with prep draft new",
            )
        )

    def understand(self, data: bytes, parts: Collection[str], name: Path | None = None) -> Stored:
        """Read a version of the draft; raises ``DataError`` naming its file and line."""
        text, encoding = decoded(data)
        if text is None:
            read_text(name or self.path)  # says what is wrong, and what to do
        draft = parse(text or "", str(name or self.path), parts)
        return Stored(data, draft, self._base(draft.base), encoding)

    def present(self) -> Stored | None:
        """Return what there is now, whether or not it can be understood; ``None`` if there is nothing."""
        data = self._data()
        return None if data is None else Stored(data, Draft(), None)

    def _data(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise WorkspaceError(
                say(
                    f"{self.path}：无法读取（{error.strerror}）",
                    f"{self.path}: cannot be read ({error.strerror})",
                )
            ) from None

    def _base(self, name: str | None) -> Base | None:
        """Read the base that the draft names, or the newest where a person deleted the name."""
        path = self.bases / f"{name}.json"
        if name is None or not re.fullmatch(r"[0-9a-f]{10}", name):
            newest = sorted(self.bases.glob("*.json"), key=lambda p: (p.stat().st_mtime_ns, p.name))
            path = newest[-1] if newest else path
        try:
            return Base.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return None

    def save(
        self, data: bytes, base: Base | None, before: Stored | None, reason: Reason, now: datetime
    ) -> None:
        """Write a new state of the draft; both it and what was there before go into the history.

        ``before`` is what the new text was made from, ``None`` if there was no draft. Raises
        ``WorkspaceError``, and writes nothing, if the file has changed since: what a person has just
        saved in an editor is never written over.
        """
        with self._writing():
            self._unchanged(before)
            if before is not None:
                self.history.add(before.data, "edited", now)
                if data == before.data and base == before.base:
                    return
            if base is not None:
                written = base.model_dump_json(by_alias=True, indent=1)
                write_atomic(self.bases / f"{base.id}.json", written.encode("utf-8"))
            write_atomic(self.path, data, lambda: self._unchanged(before))
            self.history.add(data, reason, now)
            self._prune()

    def _unchanged(self, before: Stored | None) -> None:
        """Raise ``WorkspaceError`` if the file is not what it was when it was read."""
        now = self._data()
        if now == (before.data if before else None):
            return
        if before is None:
            raise WorkspaceError(
                say(
                    f"{self.path} 已经存在，没有改动它 — 用 prep draft update 更新它",
                    f"{self.path} exists already and was left as it is — use prep draft update",
                )
            )
        raise WorkspaceError(
            say(
                f"{self.path}：处理期间文件被别的程序改了，什么都没有写 — 在编辑器里保存好，再运行一次",
                f"{self.path}: another program changed it in the meantime, nothing was written — "
                "save it in your editor and run the command again",
            )
        )

    @contextmanager
    def _writing(self) -> Generator[None]:
        with locked(self.lock):
            for left in (*self.path.parent.glob(".prep-*.tmp"), *self.bases.glob(".prep-*.tmp"),
                         *self.history.folder.glob(".prep-*.tmp")):  # fmt: skip
                left.unlink(missing_ok=True)  # of a process that was killed: the lock was its own
            yield

    def _prune(self) -> None:
        """Delete bases that neither the draft nor any version names."""
        texts = (decoded(data)[0] or "" for data in self._all())
        named = {found[1] for text in texts if (found := _HEAD.search(text))}
        newest = max(self.bases.glob("*.json"), key=lambda p: p.stat().st_mtime_ns, default=None)
        for path in self.bases.glob("*.json"):
            if path.stem not in named and path != newest:
                path.unlink(missing_ok=True)

    def _all(self) -> Iterator[bytes]:
        yield self._data() or b""
        for version in self.history.versions():
            yield version.data()


def draft_file(folder: Path, dossier: str, role: str, lang: Lang) -> DraftFile:
    """Return where the draft of a dossier is kept in a workspace, whether or not there is one yet."""
    name = ".".join((_named(dossier), _named(role), lang))
    hidden = folder / ".prep"
    return DraftFile(
        path=folder / "drafts" / f"{name}.md",
        bases=hidden / "drafts" / name,
        history=History(hidden / "history" / name),
        lock=hidden / "lock",
    )


def _named(name: str) -> str:
    """Return a name for a file; different names stay different even where they had to be changed."""
    safe = safe_name(name, 60)
    return safe if safe == name else f"{safe}-{digest(name)[:6]}"


def digest(text: str) -> str:
    """Return a short digest of what a source says."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
