"""The versions of a draft: when, why, what changed against the one before, how many sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from prep.build.drafts import Desk
from prep.errors import DataError
from prep.evidence.sources import USER
from prep.messages import Lang
from prep.workspace.draft.diff import Change, diff
from prep.workspace.draft.history import Version
from prep.workspace.draft.parse import PARTS
from prep.workspace.draft.store import Stored
from prep.workspace.draft.whose import passages


@dataclass(frozen=True)
class Entry:
    """A version, and what it brought."""

    version: Version
    changes: tuple[tuple[Change, int], ...]
    """How many paragraphs were added, changed, moved, removed since the version before."""
    sentences: int
    yours: int
    """How many of the sentences the person wrote or changed."""
    proposals: int
    """How many proposals were open."""
    current: bool
    """Whether the draft reads so now."""
    broken: bool = False
    """Whether it cannot be read, as when a mark was half deleted; it can be restored all the same."""


def history_of(place: Desk) -> tuple[Entry, ...]:
    """Return the versions of a draft, the oldest first."""
    here = place.file.present()
    found: list[Entry] = []
    before: Stored | None = None
    for version in place.file.history.versions():
        current = here is not None and version.data() == here.data
        try:
            stored = place.file.understand(version.data(), PARTS, version.path)
        except DataError:
            found.append(Entry(version, (), 0, 0, 0, current, broken=True))
            continue
        found.append(_entry(version, stored, before, place.order.language, current))
        before = stored
    return tuple(found)


def _entry(
    version: Version, stored: Stored, before: Stored | None, lang: Lang, current: bool
) -> Entry:
    changes: Counter[Change] = Counter()
    if before is not None:
        changes.update(d.change for d in diff(before.draft, stored.draft) if d.change != "same")
    told = [
        sentence
        for passage in passages(stored.draft, stored.base, lang)
        if passage.block.kind == "paragraph"
        for sentence in passage.sentences
    ]
    yours = sum(s.sources[:1] != () and s.sources[0].startswith(f"{USER}/") for s in told)
    return Entry(
        version,
        tuple(sorted(changes.items())),
        len(told),
        yours,
        len(stored.draft.proposals()),
        current,
    )
