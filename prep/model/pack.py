"""The papers of an interview day besides the question book: cards, rating forms, the timekeeper's sheet, checklists."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Model
from prep.model.sheet import Signal


class AnchorRow(Model):
    """One level of a rating scale, described by behaviour."""

    level: int
    text: str


class QuestionCard(Model):
    """One question as the candidate gets it: nothing that helps to answer it."""

    number: int
    count: int
    text: str
    times: str


class QuestionCardsView(Model):
    """The candidate's question cards (考生题卡), a page each."""

    kind: Literal["question-cards"] = "question-cards"
    lang: Lang
    title: str
    post: str
    seed: int
    cards: tuple[QuestionCard, ...]
    notes: tuple[str, ...]
    """What the candidate may and must not do with them."""
    remarks: tuple[str, ...] = ()


class MarkedRow(Model):
    """One row of a rating form: what is marked, how, and out of how much."""

    number: int
    name: str
    """The competency, or the row of a speech's score sheet."""
    point: str
    """What is looked at, in a line."""
    weight: str
    most: str
    """The highest mark."""
    anchors: tuple[AnchorRow, ...] = ()


class FormHead(Model):
    """Whose form it is: numbers only, names stay apart."""

    candidate: str = ""
    assessor: str = ""


class RatingFormView(Model):
    """Rating forms (评分表), one for each assessor and candidate; empty heads give forms to fill in by hand."""

    kind: Literal["rating-form", "speech-form"]
    lang: Lang
    title: str
    post: str
    organisation: str
    date: str
    rows: tuple[MarkedRow, ...]
    forms: tuple[FormHead, ...]
    scale: str
    """How marks are given, in a line."""
    total: str
    """How they are summed, in a line."""
    notes: tuple[str, ...]
    remarks: tuple[str, ...] = ()


class TimedRow(Model):
    """The clock of one question: thinking, answering, and when a board is shown."""

    number: int
    what: str
    think: str
    answer: str
    signal: str
    """When the warning board is shown, on the clock of the answer; empty where the answer is too short for it."""
    stop: str


class TimekeeperView(Model):
    """The timekeeper's sheet and boards (计时员用表、提示牌)."""

    kind: Literal["timekeeper"] = "timekeeper"
    lang: Lang
    title: str
    post: str
    minutes: int
    rows: tuple[TimedRow, ...]
    candidates: tuple[str, ...]
    """Numbers of the candidates, in order; a line each to note begin, end and overtime."""
    duties: tuple[str, ...]
    boards: tuple[str, ...]
    """What stands on the boards, a page each."""
    remarks: tuple[str, ...] = ()


class ChecklistPart(Model):
    """A headed part of a checklist."""

    heading: str
    items: tuple[str, ...]


class ChecklistView(Model):
    """A checklist: of the organiser (before, during, after), or of a candidate who prepares."""

    kind: Literal["organiser-checklist", "candidate-checklist"]
    lang: Lang
    title: str
    post: str
    parts: tuple[ChecklistPart, ...]
    remarks: tuple[str, ...] = ()


class PackTexts(Model):
    """The fixed texts of these papers (``templates/interview/pack-*.yaml``).

    Texts may hold ``{post}``, ``{organisation}``, ``{count}``, ``{minutes}``, ``{warning}``.
    """

    schema_: Annotated[Literal["pack-texts/1"], Field(alias="schema")]
    lang: Lang
    titles: dict[str, str]
    times: str
    """How long to think and to answer, with ``{think}`` and ``{answer}``."""
    card_notes: tuple[str, ...]
    scale: str
    total: str
    form_notes: tuple[str, ...]
    signals: dict[Signal, str]
    """What an assessor looks at for each signal of a speech's score sheet."""
    speech_scale: str
    speech_total: str
    speech_notes: tuple[str, ...]
    timekeeper: tuple[str, ...]
    question: str
    """What a question is called, with ``{n}``."""
    boards: tuple[str, ...]
    organiser: tuple[ChecklistPart, ...]
    candidate: tuple[ChecklistPart, ...]
