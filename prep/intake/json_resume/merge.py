"""Join what a person changed with what is richer and was not changed: a merge of three.

``base`` is what both sides started from; ``rich`` says the same and more; ``edited`` is ``base`` after a person went
over it. Where ``edited`` still is ``base``, the rich value stands; everywhere else the edited one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from prep.messages import LANGS, Lang

Entry = dict[str, Any]
Placed = Mapping[str, list[int]]
ABSENT: Any = object()
"""No value."""
_NAMES = (
    "name",
    "institution",
    "school",
    "organization",
    "organisation",
    "title",
    "language",
    "network",
)
_SECONDS = ("position", "post", "area", "major", "role", "url")
_STARTS = ("startDate", "start", "date", "releaseDate")


def merge(
    base: Any,
    rich: Any,
    edited: Any,
    placed: Placed | None = None,
    path: str = "",
    lang: Lang | None = None,
) -> Any:
    """Return the joined value, ``ABSENT`` where there is none.

    ``placed`` says, for the lists at some paths, which entry of ``rich`` each entry of ``base`` is; elsewhere entries
    are found again by name, post and date. With ``lang``, a text in two languages keeps the language not edited.
    """
    if _same(base, edited):
        return rich
    if any(isinstance(value, dict) for value in (base, rich, edited)):
        b, r, e = (_or_empty(value, {}) for value in (base, rich, edited))
        if isinstance(b, dict) and isinstance(r, dict) and isinstance(e, dict):
            mapped = _mapping(_map(b), _map(r), _map(e), placed, path, lang)
            return mapped if mapped or rich is not ABSENT else ABSENT
    if any(_is_entries(value) for value in (base, rich, edited)):
        b, r, e = (cast(list[Entry], _or_empty(value, [])) for value in (base, rich, edited))
        if all(not part or _is_entries(part) for part in (b, r, e)):
            made = _entries(b, r, e, placed, path, lang)
            return made if made or rich is not ABSENT else ABSENT
    if lang and isinstance(edited, str) and isinstance(rich, dict) and rich.keys() <= set(LANGS):  # pyright: ignore[reportUnknownMemberType]
        return {**cast(Entry, rich), lang: edited}
    return edited


def _same(a: Any, b: Any) -> bool:
    return a is b or (a is not ABSENT and b is not ABSENT and a == b)


def _map(value: Any) -> Entry:
    return cast(Entry, value)


def _or_empty(value: Any, empty: Any) -> Any:
    return empty if value is ABSENT else value


def _is_entries(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    items = cast(list[Any], value)
    return bool(items) and all(isinstance(item, dict) for item in items)


def _mapping(
    base: Entry, rich: Entry, edited: Entry, placed: Placed | None, path: str, lang: Lang | None
) -> Entry:  # fmt: skip
    made: Entry = {}
    for key in [*rich, *(k for k in edited if k not in rich)]:
        here = f"{path}.{key}" if path else key
        value = merge(base.get(key, ABSENT), rich.get(key, ABSENT), edited.get(key, ABSENT), placed, here, lang)  # fmt: skip
        if value is not ABSENT:
            made[key] = value
    return made


def _entries(
    base: list[Entry], rich: list[Entry], edited: list[Entry], placed: Placed | None, path: str, lang: Lang | None
) -> list[Entry]:  # fmt: skip
    known = placed.get(path) if placed is not None else None
    to_rich = dict(enumerate(known)) if known is not None else matches(base, rich)
    to_base = {e: b for b, e in matches(base, edited).items()}
    free = [i for i in range(len(rich)) if i not in to_rich.values()]
    again = {e: free[f] for f, e in matches([rich[i] for i in free], [edited[e] for e in range(len(edited))]).items()
             if e not in to_base}  # fmt: skip
    made: list[tuple[int | None, Entry]] = []
    for number, entry in enumerate(edited):
        start = to_base.get(number)
        at = again.get(number) if start is None else to_rich.get(start)
        first = ABSENT if start is None else base[start]
        value = merge(first, ABSENT if at is None else rich[at], entry, placed, f"{path}[]", lang)
        if value is not ABSENT:
            made.append((at, value))
    for number in free:
        if number not in again.values():
            _insert(made, number, rich[number])
    return [entry for _, entry in made]


def _insert(made: list[tuple[int | None, Entry]], number: int, entry: Entry) -> None:
    """Put an entry that only the rich side has after the one that it came after there."""
    before = [place for place, (at, _) in enumerate(made) if at is not None and at < number]
    made.insert(max(before, key=lambda place: cast(int, made[place][0])) + 1 if before else 0, (number, entry))  # fmt: skip


def matches(some: list[Entry], others: list[Entry]) -> dict[int, int]:
    """Find entries again: equal ones first, then by name, second name and date, fewer and fewer of them."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for key_of in _KEYS:
        for number, entry in enumerate(some):
            key = None if number in found else key_of(entry)
            if key is None:
                continue
            same = (o for o, other in enumerate(others) if o not in taken and key_of(other) == key)
            if (hit := next(same, None)) is not None:
                found[number] = hit
                taken.add(hit)
    return found


def _key(*groups: tuple[str, ...]) -> Callable[[Entry], Any]:
    def key_of(entry: Entry) -> Any:
        parts = [next((entry[key] for key in group if entry.get(key)), None) for group in groups]
        return None if None in parts else parts

    return key_of


_KEYS: tuple[Callable[[Entry], Any], ...] = (
    lambda entry: entry,
    _key(_NAMES, _SECONDS, _STARTS),
    _key(_NAMES, _STARTS),
    _key(_NAMES, _SECONDS),
    _key(_NAMES),
    _key(_SECONDS, _STARTS),
)
