"""With what a draft was composed: kept with it, used again, and compared with the options of a command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, cast, get_type_hints

from pydantic import JsonValue, TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from prep.build.documents import Order
from prep.errors import WorkspaceError
from prep.messages import say
from prep.speech.spoken import DEFAULT_PACE
from prep.workspace.draft.base import Base

_OPTIONS = {
    "minutes": "--minutes",
    "pace": "--pace",
    "outline": "--outline",
    "sheet": "--sheet",
    "audience": "--audience",
    "pinned": "--pin",
    "excluded": "--exclude",
}
"""The fields of an order that say how a speech is composed, and the options that fill them."""
_FIELDS = tuple(field for field in fields(Order) if field.name in _OPTIONS)


def settings_of(order: Order) -> dict[str, JsonValue]:
    """Return what an order asks for beyond the dossier's own choice, to be used again with the draft."""
    asked = {f.name: getattr(order, f.name) for f in _FIELDS if getattr(order, f.name) != f.default}
    return to_jsonable_python(asked)


def with_settings(order: Order, base: Base | None) -> Order:
    """Return an order with the settings of a base where the order leaves the choice open."""
    saved: Mapping[str, JsonValue] = base.settings if base else {}
    hints = get_type_hints(Order)
    found: dict[str, Any] = {}
    for field in _FIELDS:
        if field.name in saved and getattr(order, field.name) == field.default:
            try:
                kept = TypeAdapter(hints[field.name]).validate_python(saved[field.name])
            except ValidationError:
                continue  # a setting of another version of prep
            found[field.name] = kept
    return replace(order, **found)


def must_agree(order: Order, base: Base | None, path: Path) -> None:
    """Raise ``WorkspaceError`` where an order asks for another speech than the draft was made for.

    A draft is the person's: it is never cut to another time in passing.
    """
    plain = replace(order, **{field.name: field.default for field in _FIELDS})
    kept = with_settings(plain, base)
    odd = [
        (_OPTIONS[f.name], _shown(getattr(order, f.name)), _shown(_effective(kept, f.name)))
        for f in _FIELDS
        if getattr(order, f.name) not in (f.default, _effective(kept, f.name))
    ]
    if not odd:
        return
    asked = " ".join(f"{option} {value}" for option, value, _ in odd)
    had = "，".join(f"{option} {value}" for option, _, value in odd)
    options = " ".join(_written(order))
    raise WorkspaceError(
        say(
            f"{path}：这份稿子是按 {had} 写的，与 {asked} 不符 — 用 prep draft update {options} "
            "按新要求改稿，或加 --fresh 另外组稿（稿子不动）",
            f"{path}: this draft was made with {had.replace('，', ', ')}, not {asked} — fit it with prep draft "
            f"update {options}, or add --fresh to compose anew and leave the draft alone",
        )
    )


def _effective(order: Order, name: str) -> Any:
    """Return what a setting comes to where the order leaves it to the dossier."""
    value = getattr(order, name)
    target = order.dossier.target
    if name == "minutes":
        return value or target.minutes
    if name == "pace":
        return value or DEFAULT_PACE[order.language]
    if name == "audience":
        return value or tuple(who.in_(order.language) for who in target.audience)
    return value


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, cast(tuple[object, ...], value))) or say("（无）", "(none)")
    return say("（无）", "(none)") if value is None else str(value)


def _written(order: Order) -> Iterator[str]:
    """Yield the options of an order as they are typed."""
    for field in _FIELDS:
        value: Any = getattr(order, field.name)
        if value == field.default:
            continue
        if not isinstance(value, tuple):
            value = (value,)
        for one in cast(tuple[object, ...], value):
            yield f"{_OPTIONS[field.name]} {one}"
