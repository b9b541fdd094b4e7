"""Views: all that one document says, ready to be laid out, in one language.

The same view feeds the preview on screen, Markdown and Word. Every text in it is final; a template
only arranges. What was drawn from the dossier or the profile names its sources.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field

from prep.messages import Lang
from prep.model.base import Model
from prep.model.copies import CueCardsView, LecternView
from prep.model.designs import Design
from prep.model.fact_sheet import FactSheetView
from prep.model.form import FormView
from prep.model.pack import (
    AnchorRow,
    ChecklistView,
    QuestionCardsView,
    RatingFormView,
    TimekeeperView,
)
from prep.model.typography import AS_DESIGNED, Density


class Sentence(Model):
    """One sentence and the entries it was made from.

    A source is written ``evidence/ID``, ``commitment/ID``, ``person/FIELD``, ``target/FIELD``,
    ``role/ENTRY/ID``, or ``pattern/ID`` for the joining words of the outline.
    """

    text: str
    sources: tuple[str, ...]
    seconds: Annotated[float, Field(ge=0)] = 0.0
    """How long it takes to say, with the pause after it."""


class Paragraph(Model):
    """Sentences that stand together."""

    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    text: str


class SpeechPart(Model):
    """One part of a speech, with the time it was given and the time it takes."""

    id: str
    name: str
    """What the part is called, for the outline and the clock; not spoken."""
    heading: Sentence | None = None
    """A heading that is printed and spoken; the parts in the middle have one."""
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    target_seconds: float
    seconds: float


class EarnedRow(Model):
    """A row of a score sheet, and what in a draft earns it."""

    id: str
    name: str
    points: Decimal
    state: Literal["earned", "partly", "missing", "delivery"]
    """``delivery``: no text can earn it."""
    by: tuple[str, ...] = ()
    """The parts and the evidence that earn it, or a part of it."""
    advice: str


class LeftOut(Model):
    """An entry that the speech does not tell, and why."""

    id: str
    title: str
    reason: str


class SpeechView(Model):
    """A candidacy speech (竞聘演讲稿)."""

    kind: Literal["speech"] = "speech"
    lang: Lang
    title: str
    speaker: str
    post: str
    organisation: str
    date: str
    salutation: Sentence
    parts: tuple[SpeechPart, ...]
    minutes: Decimal
    """The time allowed."""
    seconds: float
    """The time the text takes at ``pace``."""
    pace: int
    """Spoken characters (Chinese) or words (English) in a minute."""
    length: int
    """Spoken characters or words in all."""
    evidence_used: tuple[str, ...] = ()
    evidence_left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the candidate should know, such as too little evidence for the time."""
    sheet: str = ""
    """The name of the score sheet, where one was chosen."""
    earned: tuple[EarnedRow, ...] = ()
    """The rows of that sheet."""
    left_out: tuple[LeftOut, ...] = ()
    """Evidence that is not told, where the reasons were asked for."""

    def sentences(self) -> tuple[Sentence, ...]:
        """Return every sentence in the order in which it is said."""
        found = [self.salutation]
        for part in self.parts:
            found += [part.heading] if part.heading else []
            found += [s for paragraph in part.paragraphs for s in paragraph.sentences]
        return tuple(found)


class Fact(Model):
    """A label and what stands beside it: a phone number, a date of birth."""

    label: str
    value: str


class ResumeEntry(Model):
    """A post held or a course of study, with what is said under it."""

    title: str
    place: str
    period: str
    lines: tuple[Sentence, ...] = ()


ResumeSection = Literal[
    "summary", "experience", "achievements", "projects", "education", "training", "certificates", "honours",
    "publications", "languages", "skills",
]  # fmt: skip
"""A section of a résumé."""
RESUME_SECTIONS: tuple[ResumeSection, ...] = get_args(ResumeSection)
"""All sections, in the usual order."""


class ResumeView(Model):
    """A résumé (简历) for one target post."""

    kind: Literal["resume"] = "resume"
    lang: Lang
    title: str
    name: str
    headline: str
    target: str
    contacts: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    """Personal data that a Chinese résumé gives; empty in English."""
    summary: tuple[Sentence, ...]
    experience: tuple[ResumeEntry, ...]
    achievements: tuple[Sentence, ...]
    """Achievements that belong to no employment."""
    education: tuple[ResumeEntry, ...]
    training: tuple[ResumeEntry, ...]
    certificates: tuple[ResumeEntry, ...]
    honours: tuple[ResumeEntry, ...]
    languages: tuple[Fact, ...]
    skills: tuple[str, ...]
    projects: tuple[ResumeEntry, ...] = ()
    publications: tuple[ResumeEntry, ...] = ()
    sections: tuple[ResumeSection, ...] = RESUME_SECTIONS
    """The sections in the order in which they are printed; one that is empty has no heading."""
    cells: dict[str, str] = Field(default_factory=dict)
    """Personal data by name, for designs with a table; empty texts where nothing is known."""
    photo: str = ""
    """The alternative text of the photo; empty where there is none."""
    design: Design = "modern"
    density: Density = AS_DESIGNED
    length: float = 0.0
    """In pages and parts of one, as reckoned; 0 where it was not."""
    evidence_used: tuple[str, ...] = ()
    evidence_left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class MeasuredCompetency(Model):
    """A competency as the front page of a question book lists it."""

    name: str
    weight: int
    focus: str
    questions: str
    """The numbers of the questions that measure it."""


class BookQuestion(Model):
    """A question as the panel sees it."""

    id: str
    number: int
    kind: str
    competency: str
    definition: str
    duties: tuple[str, ...]
    text: str
    probes: tuple[str, ...]
    points: tuple[str, ...]
    working: tuple[str, ...] = ()
    """The steps to the answer of a calculated case; for the panel only."""
    model_answer: str = ""
    """The answer of a calculated case; for the panel only."""
    anchors: tuple[AnchorRow, ...]
    think: str
    answer: str
    difficulty: int


class QuestionBookView(Model):
    """A question book (考官题本): questions, what each measures, and how answers are marked."""

    kind: Literal["question-book"] = "question-book"
    lang: Lang
    title: str
    post: str
    organisation: str
    date: str
    purpose: str
    minutes: int
    """Time for one candidate, thinking and answering."""
    seed: int
    opening: tuple[str, ...]
    """What the chief says before the first question."""
    closing: tuple[str, ...]
    rules: tuple[str, ...]
    """The conventions of marking that hold for this book."""
    competencies: tuple[MeasuredCompetency, ...]
    questions: tuple[BookQuestion, ...]
    remarks: tuple[str, ...] = ()


class ReportSection(Model):
    """A headed part of a work report, or one without a heading: opening, closing."""

    id: Literal["opening", "duties", "area", "other", "problems", "next", "closing"]
    level: Literal[1, 2] = 1
    heading: Sentence | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    """None where the section only heads those of the level below."""


class ReportRow(Model):
    """A duty in the annexed table: what the post demands, what was reached, what proves it."""

    duty: str
    demand: Sentence
    done: Sentence
    proof: Sentence


class WorkReportView(Model):
    """A work report (述职报告) on a period: duty by duty what was done, problems, next steps."""

    kind: Literal["work-report"] = "work-report"
    lang: Lang
    title: str
    speaker: str
    post: str
    """The post held, which need not be the one competed for."""
    organisation: str
    """Where it is held: organisation and unit."""
    date: str
    """The day it is signed."""
    period: str
    salutation: Sentence
    sections: tuple[ReportSection, ...]
    rows: tuple[ReportRow, ...]
    """Annex 1: the duties for which there is evidence of the period, told above or not."""
    gaps: tuple[Sentence, ...]
    """Annex 2: the duties without evidence of the period, by area."""
    outside: tuple[Sentence, ...]
    """Annex 3: evidence outside the period."""
    minutes: Decimal | None
    """The time allowed for reading it aloud; ``None`` without a limit."""
    seconds: float
    """The time that reading it aloud takes at ``pace``, without the annexes."""
    pace: int
    length: int
    """Spoken characters or words, without the annexes."""
    share_of_next_steps: float
    """The share of ``length`` that next steps take, with their heading; below a fifth."""
    evidence_used: tuple[str, ...] = ()
    evidence_left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def spoken(self) -> tuple[Sentence, ...]:
        """Return every sentence that is read aloud, in order."""
        found = [self.salutation]
        for section in self.sections:
            found += [section.heading] if section.heading else []
            found += [s for paragraph in section.paragraphs for s in paragraph.sentences]
        return tuple(found)

    def sentences(self) -> tuple[Sentence, ...]:
        """Return every sentence, the annexes' too."""
        rows = (one for row in self.rows for one in (row.demand, row.done, row.proof))
        return (*self.spoken(), *rows, *self.gaps, *self.outside)


Paged = SpeechView | ResumeView | QuestionBookView
"""A view that the app shows as pages."""
View = (
    Paged | FactSheetView | WorkReportView | LecternView | CueCardsView | FormView
    | QuestionCardsView | RatingFormView | TimekeeperView | ChecklistView
)  # fmt: skip
"""A view of any document."""
