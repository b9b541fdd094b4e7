"""Write a draft of a dossier as the YAML that a person goes on with.

What was taken in from elsewhere is never complete: what only the candidate can say stands in 【】, which ``prep check``
warns of, and what could not be placed stands as a comment at the head, so that nothing is dropped silently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from yaml import safe_dump  # pyright: ignore[reportUnknownVariableType] some stubs leave a name undefined

from prep.messages import Lang, say

_ORDER = (
    "schema", "lang", "person", "target", "photo", "education", "employment", "evidence", "projects", "training",
    "certificates", "honours", "publications", "languages", "skills", "assessments", "family", "commitments",
)  # fmt: skip
_WIDTH = 110
_EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass
class DossierDraft:
    """What was recognised, in the shape of a dossier's YAML, and what a person must still look at.

    ``data`` holds strings, lists and mappings as they stand in the file, without ``schema``, ``lang`` and
    ``target``; empty values are left out when it is written.
    """

    data: dict[str, Any]
    lang: Lang = "zh"
    notes: list[str] = field(default_factory=list[str])
    """What was not recognised or not certain, a line each, with the place where it stood."""

    def text(self, role: str, origin: str) -> str:
        """Return the file's text; ``role`` is the role profile aimed at, ``origin`` what was read."""
        head = [
            "# yaml-language-server: $schema=dossier.schema.json",
            *_comment(say(f"由 {origin} 读入的草稿，请逐项核对", f"A draft taken in from {origin}; check every entry")),
            *_comment(say("写着【】的地方请补上；写完运行 prep check", "Fill in what stands in 【】, then run prep check")),
        ]  # fmt: skip
        if self.notes:
            head += _comment(say("没有归类或不能肯定的内容：", "Not placed, or not certain:"))
            head += [line for note in self.notes for line in _comment(f"- {note}")]
        filled = _filled({**self.data, **self._frame(role)})
        ordered = {name: filled[name] for name in (*_ORDER, *filled) if name in filled}
        body = safe_dump(ordered, allow_unicode=True, sort_keys=False, width=_WIDTH)
        return "\n".join([*head, body])

    def _frame(self, role: str) -> dict[str, Any]:
        person: dict[str, Any] = {
            "name": say("【姓名】", "【name】"),
            **_filled(self.data.get("person", {})),
        }
        target: dict[str, Any] = {
            "role": role,
            "organisation": say("【竞聘的单位】", "【organisation】"),
        }
        return {
            "schema": "dossier/1",
            "lang": self.lang,
            "person": person,
            "target": {**target, **_filled(self.data.get("target", {}))},
        }  # fmt: skip


def _comment(text: str) -> list[str]:
    """Return the lines of a comment, without what no YAML may hold."""
    shown = ("".join(char for char in line if char.isprintable()) for line in text.splitlines())
    return [f"# {line}" for line in shown if line.strip()]


def _filled(value: Any) -> Any:
    """Leave out what is empty, at every depth."""
    if isinstance(value, Mapping):
        mapping = cast(Mapping[str, Any], value)
        return {key: inner for key, old in mapping.items() if (inner := _filled(old)) not in _EMPTY}
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = cast(Sequence[Any], value)
        return [inner for old in items if (inner := _filled(old)) not in _EMPTY]
    return value
