"""Our own part of a JSON Resume, ``meta.prep``: the dossier in its own shape, so that nothing of it is lost."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import ValidationError

from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier

FORMAT = "prep-json-resume/1"
_BESIDE = ("$schema", "meta")


@dataclass(frozen=True)
class Own:
    """The dossier of a file that prep wrote.

    ``digest`` is that of the sections as they were written: if other sections stand there now, another program
    changed them. ``placed`` says where in them the entries of the dossier stand; ``other`` are sections that JSON
    Resume does not have.
    """

    dossier: Dossier
    lang: Lang
    digest: str
    placed: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    other: dict[str, Any] = field(default_factory=dict[str, Any])


def dossier_data(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier in the shape of its YAML, without what is as it would be anyhow."""
    return dossier.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def own_part(own: Own) -> dict[str, Any]:
    """Return what is written under ``meta.prep``."""
    made: dict[str, Any] = {"schema": FORMAT, "lang": own.lang, "digest": own.digest}
    if own.placed:
        made["placed"] = own.placed
    if own.other:
        made["other"] = own.other
    return {**made, "dossier": dossier_data(own.dossier)}


def read_own(part: Any) -> Own | None:
    """Return what stands under ``meta.prep``; ``None`` where it is not, or no longer, what prep wrote."""
    if not isinstance(part, dict):
        return None
    found = cast(dict[str, Any], part)
    lang, other = found.get("lang"), found.get("other", {})
    if found.get("schema") != FORMAT or lang not in LANGS or not isinstance(other, dict):
        return None
    try:
        dossier = Dossier.model_validate(found.get("dossier"))
    except ValidationError:
        return None
    return Own(dossier, lang, str(found.get("digest")), places(found.get("placed")), cast(dict[str, Any], other))  # fmt: skip


def digest(data: dict[str, Any]) -> str:
    """Return a digest of the sections of a JSON Resume, however they are set out."""
    sections = {key: value for key, value in data.items() if key not in _BESIDE}
    text = json.dumps(sections, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def places(value: Any) -> dict[str, list[int]]:
    """Return the numbers of entries by list; what is not of that shape is left out."""
    if not isinstance(value, dict):
        return {}
    found = cast(dict[str, Any], value)
    return {key: cast(list[int], numbers) for key, numbers in found.items() if _numbers(numbers)}


def _numbers(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    numbers = cast(list[Any], value)
    whole = all(isinstance(n, int) and not isinstance(n, bool) and n >= 0 for n in numbers)
    return whole and len(set(numbers)) == len(numbers)
