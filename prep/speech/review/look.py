"""What an engine of the review is given, and what it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

from prep.evidence.nearness import Likeness
from prep.model.dossier import Dossier
from prep.model.review import Material, ReviewRule
from prep.model.role import RoleProfile
from prep.speech.review.manuscript import Manuscript, Section, Sentence
from prep.speech.review.tell import Teller


class Unproven(Protocol):
    """A fact that nothing in the evidence holds, as a guard of facts reports it."""

    @property
    def sentence(self) -> str:
        """The text of the sentence that states it, word for word."""
        ...

    @property
    def what(self) -> str:
        """The figure, date or name that is not proven, as the sentence writes it."""
        ...


@dataclass(frozen=True)
class ReviewContext:
    """What is known beside the text. Rules that need what is missing stay silent."""

    today: date
    pace: int
    """Spoken syllables (English: words) a minute."""
    minutes: float | None = None
    """The time allowed."""
    shares: Mapping[str, float] = field(default_factory=dict[str, float])
    """The share of the time that each part of a speech should have, 0 to 1."""
    role: RoleProfile | None = None
    dossier: Dossier | None = None
    unproven: Sequence[Unproven] = ()
    """Findings of a guard of facts."""
    likeness: Likeness | None = None
    """Tells how near texts are in meaning, for the coverage of duties."""
    accepted: frozenset[tuple[str, str]] = frozenset()
    """Rule and digest of the findings that the author keeps."""


@dataclass(frozen=True)
class Hit:
    """Something found: in a sentence from an offset on, in a line of the file, or in the whole text."""

    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    """What goes into the slots of the message."""
    sentence: Sentence | None = None
    offset: int = 0
    excerpt: str = ""
    line: tuple[int, int] | None = None
    """Line and column, where no sentence is meant."""
    matter: str = ""
    """What it is about, where no sentence is meant: for telling one finding from another."""


@dataclass(frozen=True)
class Look:
    """A manuscript, one rule with its material, and all that is known beside."""

    manuscript: Manuscript
    rule: ReviewRule
    material: Material
    tell: Teller
    context: ReviewContext

    @property
    def zh(self) -> bool:
        """Whether the text is Chinese."""
        return self.manuscript.lang == "zh"

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """All sentences but the salutation."""
        skip = self.manuscript.salutation
        return tuple(s for s in self.manuscript.sentences if s is not skip)

    def sections(self, *parts: str) -> tuple[Section, ...]:
        """Return the sections that are one of some parts."""
        return tuple(s for s in self.manuscript.sections if s.part in parts)

    def matches(self, group: str, sentences: Sequence[Sentence] | None = None) -> Iterator[Hit]:
        """Yield a hit for every match of a group of words or patterns, with the words as ``{found}``."""
        pattern, other = self.material.pattern(group), self.material.pattern(f"{group}-not")
        for sentence in self.manuscript.sentences if sentences is None else sentences:
            spared = [match.span() for match in other.finditer(sentence.text)]
            for match in pattern.finditer(sentence.text):
                if not any(a <= match.start() < b for a, b in spared):
                    found = match.group()
                    yield Hit({"found": found}, sentence, match.start(), found)


Check = Callable[[Look], Iterator[Hit]]
"""An engine: looks for what one rule is about."""
