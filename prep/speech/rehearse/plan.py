"""The plan of a rehearsal: what each part may take, and the marks at which it begins and ends."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from prep.messages import Lang
from prep.model.views import Sentence, SpeechPart, SpeechView
from prep.speech.remarks import TOLERANCE
from prep.speech.spoken import units


@dataclass(frozen=True)
class PlannedPart:
    """One part with its time."""

    id: str
    name: str
    seconds: float
    begin: float
    """Seconds from the start of the run at which it is to begin."""
    paragraphs: tuple[tuple[Sentence, ...], ...]
    """What is said; the salutation and the heading are paragraphs of their own."""
    units: int

    @property
    def end(self) -> float:
        """Seconds from the start of the run at which it is to end."""
        return self.begin + self.seconds

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in its order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph)

    def due(self, spent: float, lang: Lang) -> int:
        """Return the number of the sentence, from 0, that is due so many seconds into the part."""
        if not self.units:
            return 0
        share = spent / self.seconds * self.units if self.seconds else self.units
        ends = accumulate(units(s.text, lang) for s in self.sentences)
        return next((n for n, end in enumerate(ends) if share < end), len(self.sentences) - 1)


@dataclass(frozen=True)
class Plan:
    """What is to be rehearsed: a whole speech, or one part as a drill."""

    parts: tuple[PlannedPart, ...]
    limit: float
    """The time allowed, in seconds."""
    lang: Lang
    pace: int
    speech: str
    """The fingerprint of the text of the whole speech."""
    drill: str | None = None

    @property
    def seconds(self) -> float:
        """What all parts are to take."""
        return sum(part.seconds for part in self.parts)


def plan(view: SpeechView, only: str | None = None) -> Plan:
    """Plan a rehearsal of a speech, or of the one part ``only``; raises ``KeyError`` for another name.

    The targets of the parts are scaled to the time allowed. Where the material does not fill that time,
    targets would only tell the speaker to drag: then each part may take what its text takes. A part that is
    drilled alone keeps the time that it has in the whole.
    """
    limit = float(view.minutes) * 60
    lasting = tuple(_lasting(view, limit))
    begins = accumulate(lasting[:-1], initial=0.0)
    parts = tuple(
        _planned(view, number, seconds, begin)
        for number, (seconds, begin) in enumerate(zip(lasting, begins, strict=True))
    )
    speech = fingerprint(view)
    if only is None:
        return Plan(parts, limit, view.lang, view.pace, speech)
    (part,) = [p for p in parts if p.id == only] or [_none(only)]
    alone = PlannedPart(part.id, part.name, part.seconds, 0.0, part.paragraphs, part.units)
    return Plan((alone,), part.seconds, view.lang, view.pace, speech, only)


def _none(name: str) -> PlannedPart:
    raise KeyError(name)


def _lasting(view: SpeechView, limit: float) -> Iterator[float]:
    """Yield the seconds of each part."""
    targets = sum(part.target_seconds for part in view.parts)
    fills = view.seconds >= limit * (1 - TOLERANCE)
    for part in view.parts:
        if fills and targets:
            yield part.target_seconds * limit / targets
        else:
            yield part.seconds


def _planned(view: SpeechView, number: int, seconds: float, begin: float) -> PlannedPart:
    part = view.parts[number]
    paragraphs = _paragraphs(part, view.salutation if number == 0 else None)
    length = sum(units(s.text, view.lang) for p in paragraphs for s in p)
    return PlannedPart(part.id, part.name, seconds, begin, paragraphs, length)


def _paragraphs(part: SpeechPart, salutation: Sentence | None) -> tuple[tuple[Sentence, ...], ...]:
    before = [(s,) for s in (salutation, part.heading) if s]
    return (*before, *(p.sentences for p in part.paragraphs))


def fingerprint(view: SpeechView) -> str:
    """Return twelve hexadecimal digits that tell one text from another."""
    said = "\n".join(sentence.text for sentence in view.sentences())
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:12]
