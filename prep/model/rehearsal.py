"""Rehearsal (试讲): the record of each run, and the rules by which a run is judged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Identifier, Model, Text, YesNo

Seconds = Annotated[float, Field(ge=0, le=36_000)]
Moments = tuple[Seconds, ...]
"""Times within a part, in seconds from its beginning."""
Count = Annotated[int, Field(ge=0)]
PLAUSIBLE = (60.0, 420.0)
"""Units a minute outside of which a key was pressed too early or too late; nobody speaks so."""
_SLOT = re.compile(r"\{(\w+)\}")


class PartRun(Model):
    """One part of a speech as it went in one run."""

    id: Identifier
    name: str
    planned: Seconds
    actual: Seconds
    """Seconds spoken, without those in which the clock was stopped; 0 if it was not reached."""
    units: Count
    """Spoken syllables (English: words) of its text."""
    sentences: Count
    complete: YesNo
    """Whether it was spoken to its end: only then its time says something about the pace."""
    fillers: Moments = ()
    stumbles: Moments = ()
    repeats: Count = 0
    """How often it was begun again; only the last attempt is timed."""
    pauses: Count = 0
    """How often the clock was stopped."""
    paused: Seconds = 0.0

    @property
    def rate(self) -> float:
        """Units a minute; 0 where no time was spent."""
        return self.units * 60 / self.actual if self.actual else 0.0


class Silence(Model):
    """A pause that was heard in a recording, in seconds from its beginning."""

    begin: Seconds
    end: Seconds


class Heard(Model):
    """What a recording of the run tells beyond the keys."""

    total: Seconds
    speech: Seconds
    """Time in which somebody speaks."""
    pauses: tuple[Silence, ...] = ()
    """Pauses over 0.7 s between the first word and the last."""
    longest: Seconds
    """The longest run without a breath: speech without a pause of 0.25 s or more."""
    articulation: Annotated[float, Field(ge=0)] = 0.0
    """Units a minute of speech time, pauses left out; 0 where the text is not known."""


class Rehearsal(Model):
    """One run: a whole speech, or one part of it as a drill."""

    at: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$")]
    """When it began, by the clock on the wall."""
    speech: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    """The fingerprint of the text: equal texts, equal fingerprints."""
    role: str = ""
    lang: Lang
    pace: Annotated[int, Field(gt=0)]
    """Units a minute for which the text was composed."""
    limit: Seconds
    """The time allowed: of the speech, or of the part that was drilled."""
    drill: Identifier | None = None
    """The part, where only one was rehearsed."""
    interrupted: YesNo = False
    """Whether it ended before the last word."""
    parts: Annotated[tuple[PartRun, ...], Field(min_length=1)]
    heard: Heard | None = None

    @property
    def total(self) -> float:
        """Seconds spoken."""
        return sum(part.actual for part in self.parts)

    @property
    def complete(self) -> tuple[PartRun, ...]:
        """The parts that were spoken to their end."""
        return tuple(part for part in self.parts if part.complete)

    @property
    def timed(self) -> tuple[PartRun, ...]:
        """The parts whose time says something about the pace: complete, and no slip of the keys."""
        least, most = PLAUSIBLE
        return tuple(part for part in self.complete if least <= part.rate <= most)

    @property
    def rate(self) -> float | None:
        """Units a minute over the parts that were timed; ``None`` without any."""
        spoken = sum(part.actual for part in self.timed)
        return sum(part.units for part in self.timed) * 60 / spoken if spoken else None

    @property
    def fillers_a_minute(self) -> float:
        """Filler words for each minute spoken."""
        count = sum(len(part.fillers) for part in self.parts)
        return count * 60 / self.total if self.total else 0.0


class Rehearsals(Model):
    """The file that keeps the runs of one dossier."""

    schema_: Annotated[Literal["rehearsals/1"], Field(alias="schema")]
    runs: tuple[Rehearsal, ...] = ()


Check = Literal[
    "overtime", "early", "part-long", "part-short", "pace-fast", "pace-slow",
    "rushed-end", "fillers", "stumbles", "breathless", "silences",
]  # fmt: skip


class RehearsalRule(Model):
    """One thing that is looked at after a run."""

    id: Identifier
    check: Check
    weight: Annotated[float, Field(gt=0)]
    """How much it matters beside the others, where each is just over its limit."""
    limits: dict[str, float | dict[Lang, float]]
    """Numbers by name; one for both languages, or one for each."""
    message: Text
    """What happened, with slots such as ``{part}`` and ``{took}``."""
    remedy: Text
    """What to do about it, with the same slots."""
    otherwise: dict[Identifier, Text] = {}
    """Remedies for cases that the check tells apart, by its name for them."""
    keep: tuple[str, ...] = ()
    """How the ids of patterns begin whose sentences others lean on: they are not left out alone."""

    def limit(self, name: str, lang: Lang) -> float:
        """Return a limit for speeches in a language; raises ``KeyError`` where there is none."""
        value = self.limits[name]
        return value[lang] if isinstance(value, dict) else value

    def said(self, lang: Lang, facts: Mapping[str, str], case: str) -> tuple[str, str]:
        """Return message and remedy in a language, with facts in their slots."""
        remedy = self.otherwise.get(case, self.remedy)
        both = (self.message.in_(lang), remedy.in_(lang))
        message, advice = (_SLOT.sub(lambda m: facts.get(m[1], m[0]), text) for text in both)
        return message, advice


class Drill(Model):
    """How the part to drill next is chosen: what each fault counts, in seconds."""

    late: float
    """For each second over the plan."""
    early: float
    """For each second under it."""
    filler: float
    stumble: float
    least: float
    """A part that counts less needs no drill."""


class RehearsalRules(Model):
    """The file ``rehearsal.yaml``: what is said after a run."""

    schema_: Annotated[Literal["rehearsal-rules/1"], Field(alias="schema")]
    most: Annotated[int, Field(ge=1, le=10)] = 3
    """How many findings are told; more than three are not acted upon."""
    drill: Drill
    rules: Annotated[tuple[RehearsalRule, ...], Field(min_length=1)]

    @cached_property
    def by_id(self) -> Mapping[str, RehearsalRule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}
