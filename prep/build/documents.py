"""The documents there are, and how the view of each is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path

from prep.build.reporting import asked, post_held, work_report
from prep.evidence.guard import guard
from prep.evidence.match import Coverage, cover
from prep.evidence.sources import SourceBook
from prep.interview import assemble as interview
from prep.library.aloud import aloud
from prep.library.cases import cases_for
from prep.library.guard_words import all_guard_words
from prep.library.meaning import meaning
from prep.library.outlines import fact_sheet_words, outline, patterns, sheet
from prep.library.readings import readings
from prep.library.roles import competencies, role
from prep.library.scripts import script
from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.copies import Pinyin
from prep.model.designs import USUAL, Design
from prep.model.dossier import Dossier, Target
from prep.model.form import FormKind
from prep.model.role import RoleProfile
from prep.model.variant import ResumeVariant
from prep.model.views import Paged, QuestionBookView, ResumeView, SpeechView, View
from prep.speech import compose as speech
from prep.speech.cue_cards import cue_cards
from prep.speech.fact_sheet.desk import Desk
from prep.speech.fact_sheet.make import fact_sheet
from prep.speech.lectern import lectern
from prep.speech.pinyin import Reader
from prep.speech.report.period import Bound
from prep.speech.wishes import wishes
from prep.workspace.draft.store import DraftFile


class Kind(StrEnum):
    """A kind of document."""

    SPEECH = "speech"
    RESUME = "resume"
    QUESTION_BOOK = "question-book"
    FACT_SHEET = "fact-sheet"
    WORK_REPORT = "work-report"
    LECTERN_COPY = "lectern-copy"
    CUE_CARDS = "cue-cards"
    APPLICATION_FORM = "application-form"
    APPOINTMENT_FORM = "appointment-form"
    REVIEW_SHEET = "review-sheet"


@dataclass(frozen=True)
class Order:
    """What is to be built from a dossier, and how. ``None`` leaves the choice to the dossier."""

    dossier: Dossier
    today: date
    role: str | None = None
    lang: Lang | None = None
    minutes: Decimal | None = None
    """Time of the speech, or of the interview that the question book is for."""
    pace: int | None = None
    seed: int = 1
    outline: str = "classic"
    """The outline of the speech: its id, or the file of one's own."""
    sheet: str | None = None
    """The score sheet that the speech is composed for: its id, or the file of one's own."""
    audience: tuple[str, ...] = ()
    """Who is addressed, instead of those whom the dossier names."""
    pinned: tuple[str, ...] = ()
    """What the speech must tell, such as ``evidence/park-visits``."""
    excluded: tuple[str, ...] = ()
    explain: bool = False
    """Whether the speech is to say why evidence was left out."""
    pinyin: Pinyin = "hard"
    """Over which characters of the lectern copy their reading stands."""
    draft: DraftFile | None = None
    """The person's own draft, from which the speech and its copies are made; ``None`` composes afresh."""
    since: Bound | None = None
    """When the period of the work report begins."""
    until: Bound | None = None
    """When it ends."""
    design: Design | None = None
    """How the résumé looks; ``None``: as the usual design does."""
    pages: int | None = None
    """How many pages the résumé may take; ``None``: as many as its content needs."""
    template: Path | None = None
    """The user's own Word template."""
    folder: Path = Path()
    """Where the dossier stands, and its photo with it."""
    job: Path | None = None
    """The advertisement aimed at, instead of a role profile; for résumés."""
    variant: ResumeVariant | None = None
    """What differs in this résumé."""

    @property
    def language(self) -> Lang:
        """The language of the documents."""
        return self.lang or self.dossier.lang

    @property
    def look(self) -> Design:
        """The design of the résumé."""
        return self.design or USUAL

    def profile(self) -> RoleProfile:
        """Return the role profile; raises ``NotFoundError``, ``DataError`` or, for an advertisement, ``IntakeError``."""
        if self.job is not None:
            from prep.build.posts import advertised

            return advertised(self.job).profile
        return role(self.role or self.dossier.target.role)

    def candidate(self) -> Dossier:
        """Return the dossier as it stands for the role.

        The title of the post and what was written for it belong to the dossier's own role: for another
        one they are left out, and so are commitments and problems that concern duties of other roles only.
        """
        target = self.dossier.target
        if self.audience:
            named = tuple(Text(plain=who) for who in self.audience)
            target = target.model_copy(update={"audience": named})
        if self.job is not None:
            return self._applying(target)
        if self.variant and (self.variant.post or self.variant.organisation):
            named = {"post": self.variant.post, "organisation": self.variant.organisation}
            target = target.model_copy(update={k: v for k, v in named.items() if v})
        if self.role in (None, target.role):
            return self.dossier.model_copy(update={"target": target})
        other = target.model_copy(
            update={"role": self.role, "post": None, "unit": None, "motive": None, "insights": ()}
        )
        role = f"{self.role}/"
        fitting = tuple(
            promise
            for promise in self.dossier.commitments
            if not promise.duties or any(tag.startswith(role) for tag in promise.duties)
        )
        problems = tuple(
            problem
            for problem in self.dossier.problems
            if not problem.duties or any(tag.startswith(role) for tag in problem.duties)
        )
        return self.dossier.model_copy(
            update={"target": other, "commitments": fitting, "problems": problems}
        )

    def _applying(self, target: Target) -> Dossier:
        """Return the dossier as it stands for an advertised post: nothing that was written for another one."""
        from prep.build.posts import advertised

        assert self.job is not None
        own, posting = self.variant, advertised(self.job).posting
        organisation = own.organisation if own and own.organisation else posting.organisation
        post = own.post if own and own.post else posting.title
        changed = {
            "role": self.profile().id, "post": _text(post), "organisation": _text(organisation) or _NOT_NAMED, "unit": None,
            "motive": None, "insights": (),
        }  # fmt: skip
        other = target.model_copy(update=changed)
        return self.dossier.model_copy(update={"target": other, "commitments": (), "problems": ()})

    def post(self, kind: Kind) -> Text:
        """Return the title of the post that a document is about: the one held, or the one competed for."""
        held = post_held(self) if kind is Kind.WORK_REPORT else None
        return held or self.candidate().target.post or self.profile().title


_NOT_NAMED = Text.model_construct(plain="")
"""An employer that an advertisement does not name: nothing is printed for it."""


def _text(said: Text | str | None) -> Text | None:
    return Text(plain=said) if isinstance(said, str) else said


def coverage_of(order: Order) -> Coverage:
    """Match the evidence to the role, by tags, meaning and wording."""
    return cover(order.candidate(), order.profile(), meaning())


def view_of(kind: Kind, order: Order) -> View:
    """Make the view of a document; raises ``NotFoundError`` or ``DataError``."""
    return _MAKERS[kind](order)


def paged_view_of(kind: Kind, order: Order) -> Paged:
    """Make the view of a document that the app shows as pages, one of ``PREVIEWED``."""
    return _PAGED[kind](order)


def _speech(order: Order) -> SpeechView:
    if order.draft is not None:
        from prep.build.drafted import drafted

        return drafted(order)
    return composed_speech(order)


def composed_speech(order: Order) -> SpeechView:
    """Compose the speech afresh, whatever draft there is."""
    dossier, profile = order.candidate(), order.profile()
    setting = speech.Setting(
        order.language,
        order.today,
        order.minutes,
        order.pace,
        sheet(order.sheet) if order.sheet else None,
        wishes(order.pinned, order.excluded, dossier, profile),
        order.explain,
    )
    return speech.compose(
        dossier,
        profile,
        outline(order.outline),
        patterns(order.language),
        setting,
        coverage_of(order),
    )


def _resume(order: Order) -> ResumeView:
    from prep.build.resumes import resume_view

    return resume_view(order, coverage_of(order))


def _question_book(order: Order) -> QuestionBookView:
    minutes = interview.DEFAULT_MINUTES
    setting = interview.Setting(order.language, minutes, order.seed)
    profile = order.profile()
    target = order.candidate().target
    return interview.assemble(
        profile, competencies(), script(order.language), setting, target, cases_for(profile)
    )


def book_of(order: Order) -> SourceBook:
    """Return all that documents of an order may rest on."""
    given = asked(order)
    return SourceBook(order.candidate(), order.profile(), order.language, order.today, given)


def _fact_sheet(order: Order) -> View:
    view, book = _speech(order), book_of(order)
    findings = guard(view.sentences(), book, all_guard_words())
    desk = Desk(view, book, coverage_of(order), fact_sheet_words(order.language))
    return fact_sheet(desk, findings)


def _lectern_copy(order: Order) -> View:
    rules = aloud(order.language)
    if order.language == "en":
        return lectern(_speech(order), rules)
    dossier = order.dossier
    names = (dossier.person.name.in_("zh"),)
    reader = Reader(readings(), dossier.readings, names)
    return lectern(_speech(order), rules, reader, order.pinyin)


def _cue_cards(order: Order) -> View:
    lang = order.language
    titles = {f"evidence/{e.id}": e.title.in_(lang) for e in order.dossier.evidence}
    return cue_cards(_speech(order), aloud(lang), patterns(lang), titles)


def _form(kind: FormKind, order: Order) -> View:
    from prep.build.forms import form_view

    return form_view(kind, order, coverage_of(order))


_PAGED: dict[Kind, Callable[[Order], Paged]] = {
    Kind.SPEECH: _speech,
    Kind.RESUME: _resume,
    Kind.QUESTION_BOOK: _question_book,
}
PREVIEWED = tuple(_PAGED)
"""The documents that the app shows as pages; the others go with one of them."""
_MAKERS: dict[Kind, Callable[[Order], View]] = {
    **_PAGED,
    Kind.FACT_SHEET: _fact_sheet,
    Kind.WORK_REPORT: work_report,
    Kind.LECTERN_COPY: _lectern_copy,
    Kind.CUE_CARDS: _cue_cards,
    Kind.APPLICATION_FORM: partial(_form, "application-form"),
    Kind.APPOINTMENT_FORM: partial(_form, "appointment-form"),
    Kind.REVIEW_SHEET: partial(_form, "review-sheet"),
}


_NAMES: dict[Kind, tuple[str, str, str]] = {
    Kind.SPEECH: ("竞聘演讲稿", "speech", "Candidacy speech"),
    Kind.RESUME: ("简历", "resume", "Résumé"),
    Kind.QUESTION_BOOK: ("考官题本", "question-book", "Question book"),
    Kind.FACT_SHEET: ("事实核对表", "fact-sheet", "Fact sheet"),
    Kind.WORK_REPORT: ("述职报告", "work-report", "Work report"),
    Kind.LECTERN_COPY: ("讲台稿", "lectern-copy", "Lectern copy"),
    Kind.CUE_CARDS: ("提词卡", "cue-cards", "Cue cards"),
    Kind.APPLICATION_FORM: ("竞聘报名表", "application-form", "Application form"),
    Kind.APPOINTMENT_FORM: ("干部任免审批表", "appointment-form", "Appointment form"),
    Kind.REVIEW_SHEET: ("民主测评表", "review-sheet", "Review sheet"),
}
"""What each document is called: in Chinese, in an English file name, in an English message."""


def kind_name(kind: Kind, lang: Lang) -> str:
    """Return what a document is called in a language, as in a file name."""
    return _NAMES[kind][0 if lang == "zh" else 1]


def kind_label(kind: Kind) -> str:
    """Return what a document is called in the language of messages."""
    chinese, _, english = _NAMES[kind]
    return say(chinese, english)
