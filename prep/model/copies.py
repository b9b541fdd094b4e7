"""Views of the copies that a speaker takes along: the lectern copy and the cue cards.

Their text comes in runs, so that a figure can be bold, a breathing mark grey, and a syllable can stand
above its character.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict

from prep.messages import Lang
from prep.model.base import Model

Pinyin = Literal["none", "hard", "all"]
"""Over which characters the reading is set: none, those that may be misread, or all."""


class Run(Model):
    """A piece of text that looks one way throughout; spaces at its ends count."""

    model_config = ConfigDict(str_strip_whitespace=False)

    text: str
    ruby: str = ""
    """What stands above the text, in small letters: its reading."""
    bold: bool = False
    grey: bool = False
    big: bool = False


Runs = tuple[Run, ...]


LineKind = Literal["salutation", "heading", "text"]


class LecternLine(Model):
    """A paragraph of the lectern copy."""

    kind: LineKind
    mark: str
    """What stands in the margin: from when to when the section lasts, or when the paragraph begins."""
    section: str = ""
    """The name of the section, on its first line only."""
    runs: Runs
    text: str
    """The text as it is spoken, without marks."""
    keep: bool = False
    """Whether it stands on one page with the next paragraph."""


class LecternView(Model):
    """The copy that lies on the lectern (讲台稿): large, with marks for breath and time."""

    kind: Literal["lectern-copy"] = "lectern-copy"
    lang: Lang
    title: str
    speaker: str
    date: str
    allowed: str
    """The time allowed, as ``5:00``."""
    spoken: str
    """The time the text takes."""
    pace: int
    pinyin: Pinyin = "none"
    lines: tuple[LecternLine, ...]
    remarks: tuple[str, ...] = ()


class Cue(Model):
    """A few words that call a sentence back to mind; figures in them stand out."""

    head: bool = False
    """Whether it names what the next cues are about."""
    text: str
    runs: Runs


class CueCard(Model):
    """One card."""

    number: int
    section: str
    piece: str
    """``1/2`` where a section takes several cards, else empty."""
    mark: str
    """From when to when, as ``0:35 → 1:40``."""
    first: str
    """The words it begins with, as they are spoken."""
    cues: tuple[Cue, ...]
    last: str
    """Its last sentence, which leads on to the next card; only the end of a long one."""


class CueCardPair(Model):
    """Two cards side by side; the last may stand alone."""

    left: CueCard
    right: CueCard | None = None


class CueCardsView(Model):
    """Cue cards (提词卡): A6, four to a page."""

    kind: Literal["cue-cards"] = "cue-cards"
    lang: Lang
    title: str
    speaker: str
    allowed: str
    count: int
    """How many cards there are."""
    pairs: tuple[CueCardPair, ...]
    remarks: tuple[str, ...] = ()

    def cards(self) -> tuple[CueCard, ...]:
        """Return the cards in order."""
        return tuple(card for pair in self.pairs for card in (pair.left, pair.right) if card)
