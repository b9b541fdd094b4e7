"""Outlines of a speech and the sentence patterns that join facts into it. Both are data, never code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from prep.model.base import Identifier, Model, Text

PartId = Literal["opening", "self", "understanding", "advantages", "plan", "pledge", "close"]

_SLOT = re.compile(r"\{(\w+)\}")


class OutlinePart(Model):
    """One part of a speech and its share of the time, per cent, by the minutes allowed."""

    id: PartId
    name: Text
    heading: Text | None = None
    """Printed and spoken before the part; ``{post}`` and ``{ordinal}`` stand for the post and the number."""
    shares: Annotated[dict[int, int], Field(min_length=1)]

    def share(self, minutes: float) -> float:
        """Return the share for a length, between the two nearest that are given; 0 to 1."""
        known = sorted(self.shares)
        below = max((m for m in known if m <= minutes), default=known[0])
        above = min((m for m in known if m >= minutes), default=known[-1])
        if below == above:
            return self.shares[below] / 100
        weight = (minutes - below) / (above - below)
        return (self.shares[below] * (1 - weight) + self.shares[above] * weight) / 100


class Outline(Model):
    """The parts of a speech in order (``templates/speech/outline-*.yaml``)."""

    schema_: Annotated[Literal["speech-outline/1"], Field(alias="schema")]
    id: Identifier
    name: Text
    suits: tuple[int, ...] = ()
    """The lengths in minutes that it is meant for; any where none is named."""
    claims: Annotated[dict[int, int], Field(min_length=1)]
    """How many arguments a speech of so many minutes makes, at first."""
    parts: Annotated[tuple[OutlinePart, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _shares_sum(self) -> Outline:
        lengths = {minutes for part in self.parts for minutes in part.shares}
        for minutes in sorted(lengths):
            total = sum(part.shares.get(minutes, 0) for part in self.parts)
            if total != 100:
                known = {"minutes": minutes, "total": total}
                raise PydanticCustomError("outline_shares", "shares do not sum to 100", known)
        return self

    def suits_minutes(self, minutes: float) -> bool:
        """Tell whether it is meant for a length."""
        return not self.suits or min(self.suits) <= minutes <= max(self.suits)

    def claims_for(self, minutes: float) -> int:
        """Return the number of arguments for a length."""
        below = max((m for m in self.claims if m <= minutes), default=min(self.claims))
        return self.claims[below]


class Pattern(Model):
    """A sentence with slots, as in ``我叫{name}，竞聘{post}``."""

    id: str
    text: str

    @cached_property
    def slots(self) -> frozenset[str]:
        """The names of its slots."""
        return frozenset(_SLOT.findall(self.text))

    def fill(self, facts: Mapping[str, str]) -> str:
        """Put facts into the slots; every slot must have one."""
        return _SLOT.sub(lambda match: facts[match.group(1)], self.text)


class Patterns(Model):
    """The sentence patterns of one language (``templates/speech/patterns-*.yaml``)."""

    schema_: Annotated[Literal["speech-patterns/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    patterns: dict[str, tuple[str, ...]]

    def of(self, group: str) -> tuple[Pattern, ...]:
        """Return the patterns of a group, each with an id such as ``task.2``."""
        texts = self.patterns.get(group, ())
        return tuple(Pattern(id=f"{group}.{n}", text=text) for n, text in enumerate(texts, 1))
