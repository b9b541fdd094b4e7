"""One component of structure, and what was found of it in a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prep.model.base import Text, text

Side = Literal["content", "evaluation"]


@dataclass(frozen=True)
class StructureRules:
    """The numbers that a source does not fix; the defaults are ours."""

    questions: int = 5
    """Fewer questions sample too little (OPM 2008: instruments of 5 to 8 competencies)."""
    minutes: int = 20
    """The usual length of 15 to 30 minutes, taken at its middle."""
    assessors: int = 2
    """OPM: panels of 2 to 4; Chinese panels have 5, 7 or 9."""


@dataclass(frozen=True)
class Component:
    """One of the fifteen components, as a plan has it or lacks it."""

    number: int
    """Its place in Campion, Palmer & Campion (1997), 1 to 15."""
    name: Text
    side: Side
    found: Text
    """What the plan says of it, with its figures."""
    remedy: Text | None
    """What it would take; ``None`` where the component is there."""

    @property
    def met(self) -> bool:
        """Whether the plan has it."""
        return self.remedy is None


@dataclass(frozen=True)
class Found:
    """What a check finds: the plan's own state and, if that is not enough, what it would take."""

    state: Text
    remedy: Text | None = None


def met(zh: str, en: str) -> Found:
    """Find a component in a plan."""
    return Found(text(zh, en))


def lacks(state: tuple[str, str], remedy: tuple[str, str]) -> Found:
    """Find a component missing: its state and remedy, each in Chinese and in English."""
    return Found(text(*state), text(*remedy))
