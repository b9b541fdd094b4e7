"""With what a draft was composed: kept with it, used again, and compared with the options of a command."""

from __future__ import annotations

from collections.abc import Mapping
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
        field.name
        for field in _FIELDS
        if getattr(order, field.name) not in (field.default, _effective(kept, field.name))
    ]
    if not odd:
        return
    asked = " ".join(_typed(name, getattr(order, name)) for name in odd)
    had = [_typed(name, _effective(kept, name)) for name in odd]
    raise WorkspaceError(
        say(
            f"{path}：这份稿子是按 {'，'.join(had)} 写的，与 {asked} 不符 — 用 prep draft update {asked} "
            "按新要求改稿，或加 --fresh 另外组稿（稿子不动）",
            f"{path}: this draft was made with {', '.join(had)}, not {asked} — fit it with prep draft "
            f"update {asked}, or add --fresh to compose anew and leave the draft alone",
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


def _typed(name: str, value: Any) -> str:
    """Return a setting as the options of a command."""
    values = cast(tuple[object, ...], value if isinstance(value, tuple) else (value,))
    option = _OPTIONS[name]
    if not values or value is None:
        return say(f"无 {option}", f"no {option}")
    return " ".join(f"{option} {one}" for one in values)
