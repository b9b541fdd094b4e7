"""Fact sheet (事实核对表): what a speech says, what it rests on, what proves it, and what the panel will ask."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from prep.messages import Lang
from prep.model.base import Model

State = Literal["proved", "unproved", "promise", "view", "own"]
"""``promise``: a commitment, which nothing can prove yet. ``view``: an opinion of the post. ``own``: typed by the user."""


class Basis(Model):
    """An entry of the dossier or the role that a sentence rests on."""

    source: str
    name: str
    """What the entry is called, with its period and the candidate's part where it has them."""
    figures: tuple[str, ...] = ()
    """Its measured figures, with what they are compared with."""
    proof: str = ""
    """Who or what confirms it; empty where the dossier names nothing."""


class FactRow(Model):
    """Sentences that stand together and rest on the same entries."""

    number: int
    said: str
    bases: tuple[Basis, ...]
    proofs: tuple[str, ...]
    """Who or what confirms them, each once."""
    state: State
    mark: str
    """The state in words."""


class FactPart(Model):
    """The rows of one part of the speech."""

    name: str
    rows: tuple[FactRow, ...]


class AnswerLine(Model):
    """One thing to answer with, from the dossier."""

    label: str
    text: str


class ExpectedQuestion(Model):
    """A question that this speech invites, and what the dossier has to answer it with."""

    number: int
    text: str
    about: str
    """The entry that it is about: ``evidence/park-visits``."""
    answer: tuple[AnswerLine, ...]
    ready: bool
    """Whether the dossier holds an answer."""
    advice: str = ""
    """What to prepare where it does not."""


class FactSheetView(Model):
    """The fact sheet of a speech, with the questions it invites."""

    kind: Literal["fact-sheet"] = "fact-sheet"
    lang: Lang
    title: str
    speaker: str
    post: str
    organisation: str
    date: str
    minutes: Decimal
    parts: tuple[FactPart, ...]
    plain: int
    """Sentences without a fact, such as the greeting, which are not listed."""
    computed: tuple[str, ...] = ()
    """Figures that stand in no entry but follow from some: ``16年 = 2026 − 2010``."""
    open: tuple[str, ...] = ()
    """What cannot be proved yet, with a remedy."""
    questions: tuple[ExpectedQuestion, ...] = ()
    remarks: tuple[str, ...] = ()
