"""Build the papers of an interview day: question book, cards, forms, timekeeper's sheet, checklists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from prep.build.markdown import markdown, plain_text
from prep.build.office import to_pdf
from prep.interview import assemble as interview
from prep.interview.pack import papers
from prep.interview.pack.papers import Day
from prep.library.cases import cases_for
from prep.library.outlines import sheet
from prep.library.pack_texts import pack_texts
from prep.library.roles import competencies, role
from prep.library.scripts import script
from prep.messages import Lang, say
from prep.model.case import Case
from prep.model.dossier import Target
from prep.model.pack import PackTexts
from prep.model.role import Question, RoleProfile
from prep.model.script import BookScript
from prep.model.views import QuestionBookView, View
from prep.workspace.save import safe_name, write_document

if TYPE_CHECKING:
    from prep.build.export import Format


class Paper(StrEnum):
    """A paper of an interview day."""

    QUESTION_BOOK = "question-book"
    QUESTION_CARDS = "question-cards"
    RATING_FORM = "rating-form"
    SPEECH_FORM = "speech-form"
    TIMEKEEPER = "timekeeper"
    ORGANISER_CHECKLIST = "organiser-checklist"
    CANDIDATE_CHECKLIST = "candidate-checklist"


@dataclass(frozen=True)
class PanelOrder:
    """The interviews that papers are wanted for."""

    role: str
    lang: Lang
    today: date
    minutes: int = interview.DEFAULT_MINUTES
    seed: int = 1
    target: Target | None = None
    """Names the organisation and the day."""
    candidates: tuple[str, ...] = ()
    assessors: tuple[str, ...] = ()
    sheet: str = "enterprise-panel"
    """The score sheet of speeches: its id, or the file of one's own."""

    @property
    def day(self) -> Day:
        """Who is there."""
        return Day(self.candidates, self.assessors)

    def profile(self) -> RoleProfile:
        """Return the role profile; raises ``NotFoundError`` or ``DataError``."""
        return role(self.role)


class _Desk:
    """Holds the book and the texts that the papers share."""

    def __init__(self, order: PanelOrder) -> None:
        self.order, self.profile = order, order.profile()
        self.texts: PackTexts = pack_texts(order.lang)
        self.script: BookScript = script(order.lang)
        self.cases = cases_for(self.profile)
        setting = interview.Setting(order.lang, order.minutes, order.seed)
        self.book: QuestionBookView = interview.assemble(
            self.profile, competencies(), self.script, setting, order.target, self.cases
        )

    def asked(self) -> Iterator[Question | Case]:
        """Yield what is asked, in order, as it stands in the role profile or among the cases."""
        known: dict[str, Question | Case] = {q.id: q for q in self.profile.questions}
        known |= {case.id: case for case in self.cases}
        yield from (known[q.id] for q in self.book.questions)

    def seconds(self) -> list[int]:
        """Return the time to answer each question."""
        return [q.answer_time if isinstance(q, Case) else q.answer for q in self.asked()]


_MAKERS: dict[Paper, Callable[[_Desk], View]] = {
    Paper.QUESTION_BOOK: lambda desk: desk.book,
    Paper.QUESTION_CARDS: lambda desk: papers.question_cards(desk.book, desk.texts),
    Paper.RATING_FORM: lambda desk: papers.rating_form(desk.book, desk.texts, desk.order.day),
    Paper.SPEECH_FORM: lambda desk: papers.speech_form(
        sheet(desk.order.sheet), desk.book, desk.texts, desk.order.day
    ),
    Paper.TIMEKEEPER: lambda desk: papers.timekeeper(
        desk.book, desk.seconds(), desk.texts, desk.script, desk.order.day
    ),
    Paper.ORGANISER_CHECKLIST: lambda desk: papers.organiser_checklist(desk.book, desk.texts),
    Paper.CANDIDATE_CHECKLIST: lambda desk: papers.candidate_checklist(desk.book, desk.texts),
}


def paper(kind: Paper, order: PanelOrder) -> View:
    """Make one paper; raises ``NotFoundError``, ``DataError`` or ``CaseError``."""
    return _MAKERS[kind](_Desk(order))


def write_papers(
    kinds: list[Paper], order: PanelOrder, folder: Path, format_: Format = "docx"
) -> Iterator[tuple[Path, View]]:
    """Write papers to a folder; yield each file and its view. All are made before the first is written."""
    desk = _Desk(order)
    made = [(kind, _MAKERS[kind](desk)) for kind in kinds]
    done = [(kind, view, _bytes(view, desk, format_)) for kind, view in made]
    for kind, view, data in done:
        yield write_document(folder / _file_name(kind, view, desk, format_), data), view


def _file_name(kind: Paper, view: View, desk: _Desk, format_: Format) -> str:
    lang = desk.order.lang
    name = kind.value
    if lang == "zh":
        name = desk.texts.titles.get(kind.value) or view.title.removeprefix(desk.book.post)
    stem = "-".join(safe_name(part, 60) for part in (desk.profile.title.in_(lang), name))
    return f"{stem}{'.en' if lang == 'en' else ''}.{format_}"


def _bytes(view: View, desk: _Desk, format_: Format) -> bytes:
    if format_ == "md":
        return markdown(view).encode("utf-8")
    if format_ == "txt":
        return plain_text(markdown(view)).encode("utf-8")
    word = word_bytes(view, desk.order.today)
    return to_pdf(word) if format_ == "pdf" else word


def word_bytes(view: View, today: date) -> bytes:
    """Return a paper in Word by its built-in template; raises ``TemplateError``."""
    from prep.word.builtin import builtin_template
    from prep.word.engine import DocumentProperties, template_at

    created = datetime.combine(today, datetime.min.time())
    properties = DocumentProperties(
        view.title, say("面试组织方", "Interview organiser"), created, view.lang
    )
    return template_at(builtin_template(view.kind, view.lang)).render(view.model_dump(), properties)


def numbered(count: int, first: int = 1) -> tuple[str, ...]:
    """Return the numbers of so many candidates or assessors, as they stand on their badges."""
    width = max(2, len(str(first + count - 1)))
    return tuple(f"{n:0{width}}" for n in range(first, first + count))
