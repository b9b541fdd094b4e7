"""What goes into a speech: sentences in the candidate's words, grouped in blocks that can be told at length or in brief."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from prep.evidence.match import Coverage
from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier
from prep.model.outline import Pattern, Patterns
from prep.model.role import RoleProfile
from prep.model.sheet import Sheet
from prep.speech.grammar import capital, joined, lower, sentence_case
from prep.speech.spoken import units
from prep.speech.wishes import Wishes

_BRACKETS = re.compile(r"\s*[（(][^（）()]*[）)]")
ORDINAL = "\ue000"
"""Stands for a number in a row until it is known which blocks are told."""


@dataclass(frozen=True)
class Said:
    """A sentence before it is timed, with its sources and its spoken length in units."""

    text: str
    sources: tuple[str, ...]
    length: int


@dataclass(frozen=True)
class Variant:
    """One way of telling a block; an empty one leaves it out."""

    sentences: tuple[Said, ...]
    value: float

    @property
    def length(self) -> int:
        """Its spoken length in units."""
        return sum(sentence.length for sentence in self.sentences)


@dataclass(frozen=True)
class Block:
    """A paragraph that can be told in several ways."""

    id: str
    variants: tuple[Variant, ...]

    def optional(self) -> Block:
        """Return the block with the choice of leaving it out."""
        return replace(self, variants=(Variant((), 0.0), *self.variants))


class Writer:
    """Puts facts into sentence patterns; gives none of them out twice."""

    def __init__(self, patterns: Patterns, post: str, seed: str) -> None:
        self.lang: Lang = patterns.lang
        self._patterns = patterns
        self._post = post
        self._used: set[str] = set()
        self._turn = zlib.crc32(seed.encode("utf-8", "replace"))

    def say(self, group: str, sources: Iterable[str], **facts: str) -> Said | None:
        """Make a sentence by the next unused pattern of a group whose slots all have facts.

        Where a group is used up, its ``.plain`` patterns serve; ``None`` if nothing fits.
        """
        known = {name: value for name, value in facts.items() if value}
        known["post"] = self._post
        pattern = self._choose(group, known)
        if pattern is None:
            return None
        text = sentence_case(pattern.fill(known), self.lang)
        return self.as_written(text, (*sources, f"pattern/{pattern.id}"))

    def as_written(self, text: str, sources: Iterable[str]) -> Said:
        """Take a sentence as it stands."""
        measured = text.replace(ORDINAL, "一" if self.lang == "zh" else "First")
        return Said(text, tuple(sources), units(measured, self.lang))

    def _choose(self, group: str, known: Mapping[str, str]) -> Pattern | None:
        patterns = self._patterns.of(group)
        fitting = [p for p in patterns if p.slots <= known.keys() and p.id not in self._used]
        if not fitting:
            plain = [p for p in self._patterns.of(f"{group}.plain") if p.slots <= known.keys()]
            return plain[0] if plain else None
        most = max(len(p.slots) for p in fitting)
        richest = [p for p in fitting if len(p.slots) == most]
        chosen = richest[(self._turn + len(self._used)) % len(richest)]
        self._used.add(chosen.id)
        return chosen


@dataclass(frozen=True)
class Subject:
    """All that a speech is about."""

    dossier: Dossier
    role: RoleProfile
    coverage: Coverage
    lang: Lang
    today: date
    wishes: Wishes = field(default_factory=Wishes)
    sheet: Sheet | None = None
    pledged: str | None = None
    """The source of the step of the plan that the pledge names; the first step where ``None``."""

    def words(self, text: Text | None) -> str:
        """Return a text in the language of the speech, without a full stop at its end."""
        return text.in_(self.lang).rstrip("。.；; ") if text else ""

    @property
    def post(self) -> str:
        """The title of the post, as it stands within a sentence."""
        title = self.words(self.dossier.target.post or self.role.title)
        return title if self.lang == "zh" else lower(title)

    @property
    def spoken_post(self) -> str:
        """The title of the post as it is said: without what stands in brackets."""
        return _BRACKETS.sub("", self.post).strip() or self.post

    @property
    def event_day(self) -> date:
        """The day of the speech, or today where it is not known."""
        when = self.dossier.target.date
        return when.first_day() if when else self.today

    def when(self, moment: PartialDate | None) -> str:
        """Return a date as it is spoken."""
        return moment.spoken(self.lang) if moment else ""

    def several(self, texts: Iterable[Text]) -> str:
        """Return several texts in a row."""
        return joined([self.words(text) for text in texts], self.lang)

    def within(self, text: Text) -> str:
        """Return a title as it stands within a sentence (English: a small letter first)."""
        return lower(self.words(text)) if self.lang == "en" else self.words(text)

    def capital(self, text: Text) -> str:
        """Return a text with a capital letter (English)."""
        return capital(self.words(text))
