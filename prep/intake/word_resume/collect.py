"""Collect what is recognised: the draft's data, where each field came from, and what is left over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from prep.messages import say
from prep.model.blocks import Place


@dataclass(frozen=True)
class FoundField:
    """A field of the draft, its value, and where it was read."""

    path: str
    value: str
    place: Place


@dataclass
class Collected:
    """A draft in the making."""

    data: dict[str, Any] = field(default_factory=dict[str, Any])
    found: list[FoundField] = field(default_factory=list[FoundField])
    notes: list[str] = field(default_factory=list[str])
    guessed: set[str] = field(default_factory=set[str])
    """Fields of the person that no label named: a labelled one takes their place."""

    def set(self, group: str, name: str, value: object, place: Place, guess: bool = False) -> None:
        """Set a field of the person or the target; a second value that differs is noted."""
        fields: dict[str, Any] = self.data.setdefault(group, {})
        path = f"{group}.{name}"
        old = fields.get(name)
        if old is not None and old != value:
            if path not in self.guessed or guess:
                self.note(place, f"{path}: {value}")
                return
            self.note(place, f"{path}: {old}")
            self.found = [f for f in self.found if f.path != path]
        if old == value:
            return
        fields[name] = value
        if guess:
            self.guessed.add(path)
        else:
            self.guessed.discard(path)
        self.found.append(FoundField(path, str(value), place))

    def has(self, group: str, name: str) -> bool:
        """Tell whether a field is set."""
        return name in self.data.get(group, {})

    def add(self, group: str, entry: Mapping[str, Any], place: Place) -> dict[str, Any] | None:
        """Add an entry to a list of the dossier; an empty one is not added."""
        kept = {name: value for name, value in entry.items() if value not in (None, "", [], ())}
        if not kept:
            return None
        entries: list[dict[str, Any]] = self.data.setdefault(group, [])
        path = f"{group}[{len(entries)}]"
        entries.append(kept)
        for name, value in kept.items():
            values = cast(list[object], value) if isinstance(value, list) else [value]
            self.found += [FoundField(f"{path}.{name}", str(v), place) for v in values]
        return kept

    def add_text(self, group: str, value: str, place: Place) -> None:
        """Add a plain text to a list, such as a skill."""
        texts: list[str] = self.data.setdefault(group, [])
        if value not in texts:
            self.found.append(FoundField(f"{group}[{len(texts)}]", value, place))
            texts.append(value)

    def note(self, place: Place, text: str, heading: str = "") -> None:
        """Note a text that no field took."""
        where = place.named()
        under = say(f"“{heading}”下", f', under "{heading}"') if heading else ""
        line = say(f"{where}{under}：{text}", f"{where}{under}: {text}")
        if line not in self.notes:
            self.notes.append(line)
