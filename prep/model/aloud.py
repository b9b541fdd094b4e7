"""Rules for the copies that a speaker takes along: where to breathe, what is a figure, what a cue leaves out.

They are data (``templates/speech/aloud-*.yaml``), never code.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.model.base import Model


class Breath(Model):
    """Where a speaker breathes."""

    longest: Annotated[int, Field(ge=4)]
    """Syllables (Chinese) or words (English) in one breath at most."""
    shortest: Annotated[int, Field(ge=1)]
    """No breath is marked so few syllables or words before the end of a sentence or after another."""
    after: Annotated[tuple[str, ...], Field(min_length=1)]
    """Punctuation after which one breathes, the best place first."""
    before: tuple[str, ...] = ()
    """Words before which one may breathe where a clause is longer than a breath."""
    stick: tuple[str, ...] = ()
    """Words that no breath parts from what follows, such as 就 and 能."""
    whole: tuple[str, ...] = ()
    """Words that no breath parts, and no breath stands before, though one of ``before`` is in them."""


class Cues(Model):
    """How a sentence is cut down to a cue."""

    longest: Annotated[int, Field(ge=4)]
    """Characters (Chinese) or words (English) in a cue at most."""
    verbatim: Annotated[int, Field(ge=4)]
    """Characters or words at most of what stands word for word on a card: how it begins and ends."""
    lead: tuple[str, ...] = ()
    """Words that a cue does not begin with: connectives, pronouns, hedges."""
    drop: tuple[str, ...] = ()
    """Regular expressions for words that a cue can do without."""
    cut: tuple[str, ...] = ()
    """Words before which a cue that is too long is cut."""


class Aloud(Model):
    """The rules of one language."""

    schema_: Annotated[Literal["speech-aloud/1"], Field(alias="schema")]
    lang: Literal["zh", "en"]
    breath: Breath
    figure: Annotated[str, Field(min_length=1)]
    """A regular expression for a figure with its unit."""
    cues: Cues
