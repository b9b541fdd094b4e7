"""Trace every item of the source text to the duties and indicators that were drawn from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import Loaded, load
from prep.library.resources import find
from prep.messages import say
from prep.model.role import RoleProfile, Source
from prep.model.sources import SourceList, SourceLists

Item = tuple[int, str, str]
"""Piece, list, item."""


@dataclass(frozen=True)
class Use:
    """An entry of a profile that names an item as its source."""

    role: str
    entry: str
    status: str


@dataclass(frozen=True)
class Traced:
    """One item of the source text and what was drawn from it."""

    piece: int
    list: str
    item: str
    kind: str
    uses: tuple[Use, ...]

    def __str__(self) -> str:
        return f"{self.piece}/{self.list}/{self.item}"


@dataclass(frozen=True)
class Provenance:
    """The items of the inventory with their uses, and sources that the inventory does not know."""

    items: tuple[Traced, ...]
    unknown: tuple[tuple[str, Use], ...]

    @property
    def uncovered(self) -> tuple[Traced, ...]:
        """The items from which nothing was drawn."""
        return tuple(item for item in self.items if not item.uses)


def load_source_lists(path: Path) -> Loaded[SourceLists]:
    """Load an inventory of the source text; raises ``DataError``."""
    return load(path, SourceLists)


def source_lists() -> tuple[SourceList, ...]:
    """Return the lists of the built-in inventory; raises ``NotFoundError`` where it is missing."""
    path = find("role_profiles", "source-lists.yaml")
    if path is None:
        raise NotFoundError(say("找不到 source-lists.yaml", "source-lists.yaml is missing"))
    return load_source_lists(path).value.lists


def provenance(lists: Iterable[SourceList], profiles: Iterable[RoleProfile]) -> Provenance:
    """Put the sources that profiles name beside the inventory.

    What a variant inherits counts for the profile that it extends, not again for the variant.
    """
    by_id = {profile.id: profile for profile in profiles}
    uses: dict[Item, list[Use]] = {}
    for profile in by_id.values():
        base = by_id.get(profile.extends or "")
        inherited = {(key, use.entry) for key, use in _uses(base)} if base else set[object]()
        for key, use in _uses(profile):
            if (key, use.entry) not in inherited:
                uses.setdefault(key, []).append(use)
    items = tuple(
        Traced(found.piece, found.list, item, found.kind, tuple(uses.pop(key, ())))
        for found in lists
        for item in found.items
        for key in [(found.piece, found.list, item)]
    )
    unknown = [("/".join(map(str, key)), use) for key, found in uses.items() for use in found]
    return Provenance(items, tuple(unknown))


def _uses(profile: RoleProfile) -> Iterator[tuple[Item, Use]]:
    entries: list[tuple[str, tuple[Source, ...]]] = [
        *((duty.id, duty.sources) for duty in profile.duties),
        *((kpi.id, kpi.sources) for kpi in profile.kpis),
        *((rule.id, rule.sources) for rule in profile.rules),
    ]
    for entry, sources in entries:
        for source in sources:
            key = (source.piece, source.list or "", source.item or "")
            yield key, Use(profile.id, entry, source.status.value)
