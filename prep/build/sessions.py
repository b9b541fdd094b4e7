"""Hold a session of mock interviews: made from a role, kept in the records, scored and explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from prep.build.panel import PanelOrder, Paper, paper
from prep.errors import ScoringError
from prep.interview.agreement import (
    ReadOut,
    assessors,
    on_assessors,
    on_questions,
    questions,
    read_out,
)
from prep.interview.scoring import score, what_if
from prep.library.panel_rules import panel_rules
from prep.messages import say
from prep.model.base import Text
from prep.model.ratings import RatedElement, Ratings, Table
from prep.model.records import SessionSetup, SheetRecord
from prep.model.scoring import MarkSheet, PanelRules, Results, ScoredElement, Variation
from prep.model.views import QuestionBookView
from prep.records import Records, Session

BARS_LOWEST = Decimal(1)


@dataclass(frozen=True)
class NewSession:
    """What a session is made of."""

    id: str
    title: str
    order: PanelOrder
    rules: str
    candidates: tuple[str, ...]
    """Their names, in any order; the panel knows them by number only."""
    assessors: tuple[str, ...]
    """Their names; the first is the chief."""
    reveal: str = "session"


def make_session(records: Records, new: NewSession, at: datetime) -> Session:
    """Make a session with its people; the book and the rules are copied into it.

    Raises ``RecordsError``, ``NotFoundError``, ``DataError``.
    """
    book = paper(Paper.QUESTION_BOOK, new.order)
    assert isinstance(book, QuestionBookView)
    setup = SessionSetup.model_validate(
        {
            "id": new.id,
            "title": new.title,
            "role": new.order.role,
            "elements": [_rated(element) for element in elements_of(book)],
            "rules": panel_rules(new.rules).model_dump(mode="json", by_alias=True),
            "book": book.model_dump(mode="json"),
            "reveal": new.reveal,
        }
    )
    session = records.new_session(setup, at=at)
    for number, name in enumerate(new.candidates, 1):
        session.add_candidate(number, name, at=at)
    for number, name in enumerate(new.assessors, 1):
        session.add_assessor(number, name, chief=number == 1, at=at)
    return session


def elements_of(book: QuestionBookView) -> tuple[ScoredElement, ...]:
    """Return a BARS element for each question; questions on one competency share its weight."""
    shared = {
        c.name: sum(q.competency == c.name for q in book.questions) for c in book.competencies
    }
    weights = {c.name: c.weight for c in book.competencies}
    return tuple(
        ScoredElement(
            id=f"q{q.number}",
            name=Text(plain=f"{q.number} {q.competency}"),
            minimum=BARS_LOWEST,
            maximum=Decimal(5),
            weight=Decimal(weights.get(q.competency, 1)) / shared.get(q.competency, 1),
        )
        for q in book.questions
    )


def _rated(element: ScoredElement) -> RatedElement:
    return RatedElement(id=element.id, name=element.name, maximum=element.maximum)


def book_of(session: Session) -> QuestionBookView:
    """Return the question book as it was when the session was made."""
    return QuestionBookView.model_validate(session.record().setup.book)


def rules_of(session: Session) -> PanelRules:
    """Return the rules as they were when the session was made."""
    return PanelRules.model_validate(session.record().setup.rules)


@dataclass(frozen=True)
class Scored:
    """The results of a session, and what they were computed from."""

    results: Results
    sheets: tuple[MarkSheet, ...]
    overtime: Mapping[str, int]


def results_of(session: Session, rules: PanelRules | None = None) -> Scored:
    """Return the results; raises ``BlindError`` while sheets are missing, ``ScoringError``."""
    used = rules or rules_of(session)
    sheets = tuple(_sheet(one) for one in session.all_sheets()) + _recused(session)
    over = overtime_of(session)
    return Scored(score(used, elements_of(book_of(session)), sheets, over), sheets, over)


def others(session: Session, scored: Scored) -> tuple[Variation, ...]:
    """Return the rankings under other rules and without each assessor."""
    elements = elements_of(book_of(session))
    return what_if(scored.results.rules, elements, scored.sheets, scored.overtime)


def _sheet(record: SheetRecord) -> MarkSheet:
    notes = [mark.note for mark in record.marks.values() if mark.note]
    marks: dict[str, Decimal | None] = dict(record.values)
    return MarkSheet(
        candidate=number(record.candidate),
        assessor=number(record.assessor),
        marks=marks,
        reason="；".join(notes),
    )


def _recused(session: Session) -> tuple[MarkSheet, ...]:
    return tuple(
        MarkSheet(candidate=number(candidate), assessor=number(one.number), recused=True)
        for one in session.assessors()
        for candidate in one.recusals
    )


def overtime_of(session: Session) -> dict[str, int]:
    """Return the seconds of overtime of each candidate, over all questions."""
    found: dict[str, int] = {}
    for one in session.timings():
        name = number(one.candidate)
        found[name] = found.get(name, 0) + one.timing.overtime
    return found


def number(value: int) -> str:
    """Write the number of a candidate or an assessor as it stands on the badge."""
    return f"{value:02}"


def agreement_of(scored: Scored, seed: int = 1) -> ReadOut:
    """Return how far the assessors agree on the totals, in words."""
    return read_out(table_of(scored), seed=seed)


def table_of(scored: Scored) -> Table:
    """Return the totals as candidates × assessors; nothing where there is none."""
    results = sorted(scored.results.results, key=lambda one: one.candidate)
    names: Sequence[str] = sorted({sheet.assessor for sheet in scored.sheets})
    rows = tuple(tuple(one.totals.get(name) for name in names) for one in results)
    return Table(tuple(one.candidate for one in results), tuple(names), rows)


def ratings_of(session: Session, scored: Scored) -> Ratings:
    """Return the marks of all sheets as candidates × assessors × elements."""
    candidates = tuple(sorted({sheet.candidate for sheet in scored.sheets}))
    panel = tuple(sorted({sheet.assessor for sheet in scored.sheets}))
    given = {(sheet.candidate, sheet.assessor): sheet.marks for sheet in scored.sheets}
    elements = session.record().setup.elements
    marks = tuple(
        tuple(tuple(given.get((c, a), {}).get(e.id) for e in elements) for a in panel)
        for c in candidates
    )
    return Ratings(candidates=candidates, assessors=panel, elements=elements, marks=marks)


def diagnosed(session: Session, scored: Scored) -> tuple[Text, ...]:
    """Return what is to be said of each assessor and of each question."""
    ratings = ratings_of(session, scored)
    dropped = Counter(
        name for one in scored.results.results for name in one.dropped if "/" not in name
    )
    maximum = sum((element.maximum for element in ratings.elements), Decimal(0))
    said = (*on_assessors(assessors(ratings, dropped), maximum), *on_questions(questions(ratings)))
    return tuple(text for group in said for text in group)


def check_mark(session: Session, element: str, value: Decimal) -> None:
    """Raise ``ScoringError`` for a mark that the scale of the element does not have."""
    found = next((one for one in elements_of(book_of(session)) if one.id == element), None)
    if found is None:
        return  # the records name the elements that there are
    off = (value - found.minimum) % found.step
    if not found.minimum <= value <= found.maximum or off:
        raise ScoringError(
            [
                say(
                    f"{element} 评了 {value} — 应为 {found.minimum} 到 {found.maximum}，每档 {found.step}",
                    f"{element} is {value} — it goes from {found.minimum} to {found.maximum} in steps of {found.step}",
                )
            ]
        )
