"""Make cards, rating forms, the timekeeper's sheet and checklists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prep.messages import Lang
from prep.model.pack import (
    ChecklistPart,
    ChecklistView,
    FormHead,
    MarkedRow,
    PackTexts,
    QuestionCard,
    QuestionCardsView,
    RatingFormView,
    TimedRow,
    TimekeeperView,
)
from prep.model.script import BookScript
from prep.model.sheet import Sheet, SheetRow
from prep.model.views import QuestionBookView

WARNING = 180
"""Seconds before the end at which an answer's board is shown (3 minutes: local notices on civil service interviews)."""
SHORT_WARNING = 60
"""The same for speeches, and for answers too short for the longer one."""


@dataclass(frozen=True)
class Day:
    """Who is there: the numbers of the candidates in the order that was drawn, and those of the assessors."""

    candidates: tuple[str, ...] = ()
    assessors: tuple[str, ...] = ()

    def heads(self) -> tuple[FormHead, ...]:
        """Return a head for each candidate and assessor; one empty head where nobody is named."""
        found = [
            FormHead(candidate=c, assessor=a)
            for c in self.candidates or ("",)
            for a in self.assessors or ("",)
        ]
        return tuple(found)


def question_cards(book: QuestionBookView, texts: PackTexts) -> QuestionCardsView:
    """Return the candidate's cards: the questions and their times, nothing else."""
    count = len(book.questions)
    cards = [
        QuestionCard(
            number=q.number,
            count=count,
            text=q.text,
            times=texts.times.format(think=q.think, answer=q.answer),
        )
        for q in book.questions
    ]
    return QuestionCardsView(
        lang=book.lang, title=texts.titles["question-cards"], post=book.post, seed=book.seed, cards=tuple(cards), notes=texts.card_notes
    )  # fmt: skip


def rating_form(book: QuestionBookView, texts: PackTexts, day: Day) -> RatingFormView:
    """Return the assessors' forms: a row for each question, with what it measures and its anchors."""
    weights = _weights(book)
    rows = [
        MarkedRow(
            number=q.number,
            name=q.competency,
            point=q.definition,
            weight=weights.get(q.competency, ""),
            most="5",
            anchors=q.anchors,
        )
        for q in book.questions
    ]
    return RatingFormView(
        kind="rating-form", lang=book.lang, title=texts.titles["rating-form"], post=book.post, organisation=book.organisation,
        date=book.date, rows=tuple(rows), forms=day.heads(), scale=texts.scale, total=texts.total, notes=texts.form_notes,
    )  # fmt: skip


def _weights(book: QuestionBookView) -> dict[str, str]:
    """Return what each competency counts per cent of the questions that are asked, shared by its questions."""
    shared = {
        c.name: sum(q.competency == c.name for q in book.questions) for c in book.competencies
    }
    asked = [c for c in book.competencies if shared[c.name]]
    whole = sum(c.weight for c in asked)
    return {c.name: f"{100 * c.weight / whole / shared[c.name]:.1f}%" for c in asked}


def speech_form(sheet: Sheet, head: QuestionBookView, texts: PackTexts, day: Day) -> RatingFormView:
    """Return the assessors' forms for a speech, by a score sheet; ``head`` names post, organisation and day."""
    lang: Lang = head.lang
    rows = [
        MarkedRow(number=n, name=row.name.in_(lang), point=_looked_at(row, texts), weight="", most=f"{row.points:g}")
        for n, row in enumerate(sheet.rows, 1)
    ]  # fmt: skip
    return RatingFormView(
        kind="speech-form", lang=lang, title=texts.titles["speech-form"], post=head.post, organisation=head.organisation, date=head.date,
        rows=tuple(rows), forms=day.heads(), scale=texts.speech_scale, total=texts.speech_total, notes=texts.speech_notes,
    )  # fmt: skip


def _looked_at(row: SheetRow, texts: PackTexts) -> str:
    """Say what an assessor looks at in a row of a speech's score sheet."""
    join = "；" if texts.lang == "zh" else "; "
    return join.join(dict.fromkeys(texts.signals[one] for one in row.earned_by))


def timekeeper(
    book: QuestionBookView,
    seconds: Sequence[int],
    texts: PackTexts,
    script: BookScript,
    day: Day,
) -> TimekeeperView:
    """Return the timekeeper's sheet, with the moment of each board on the clock of the answer; ``seconds`` are those to answer."""
    rows: list[TimedRow] = []
    warnings: list[int] = []
    for length, shown in zip(seconds, book.questions, strict=True):
        warning = _warning(length)
        warnings += [warning] if warning else []
        rows.append(
            TimedRow(
                number=shown.number, what=texts.question.format(n=shown.number), think=shown.think, answer=shown.answer,
                signal=_clock(length - warning) if warning else "", stop=_clock(length),
            )
        )  # fmt: skip
    left = _spoken(max(warnings, default=SHORT_WARNING), script)
    return TimekeeperView(
        lang=book.lang, title=texts.titles["timekeeper"], post=book.post, minutes=book.minutes, rows=tuple(rows),
        candidates=day.candidates or tuple(str(n) for n in range(1, 13)),
        duties=tuple(line.replace("{warning}", left) for line in texts.timekeeper),
        boards=tuple(line.replace("{warning}", left) for line in texts.boards),
    )  # fmt: skip


def _warning(answer: int) -> int:
    """Return how long before its end an answer is warned of: three minutes, one, or not at all."""
    return next((w for w in (WARNING, SHORT_WARNING) if answer >= 2 * w), 0)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _spoken(seconds: int, script: BookScript) -> str:
    return (
        script.minutes.format(n=seconds // 60)
        if seconds % 60 == 0
        else script.seconds.format(n=seconds)
    )


def organiser_checklist(book: QuestionBookView, texts: PackTexts) -> ChecklistView:
    """Return what whoever holds the interviews does before, during and after."""
    return _checklist("organiser-checklist", texts.organiser, book, texts)


def candidate_checklist(book: QuestionBookView, texts: PackTexts) -> ChecklistView:
    """Return what a candidate does to prepare; nothing of the book is in it."""
    return _checklist("candidate-checklist", texts.candidate, book, texts)


def _checklist(
    kind: str, parts: tuple[ChecklistPart, ...], book: QuestionBookView, texts: PackTexts
) -> ChecklistView:
    return ChecklistView.model_validate(
        {
            "kind": kind,
            "lang": book.lang,
            "title": texts.titles[kind],
            "post": book.post,
            "parts": parts,
        }
    )
