"""Assemble a question book: as many questions as the time holds, spread over competencies by weight.

Each next question goes to the competency whose weight is least served so far (the method of
Webster/Sainte-Laguë: weight divided by twice its questions plus one); within a competency a kind and a
duty that were not asked yet come first. Ties are broken by the seed, so a book can be made again.

A book for a role that calculated cases serve begins its choice with one of them, drawn by the seed; it
takes its time and counts as a question on its competency like any other.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from prep.library.cases import duties_in
from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.case import Case
from prep.model.dossier import Target
from prep.model.role import Anchors, Competency, Question, QuestionKind, RoleProfile
from prep.model.script import BookScript
from prep.model.views import AnchorRow, BookQuestion, MeasuredCompetency, QuestionBookView

if TYPE_CHECKING:
    from prep.interview.cases import DrawnCase

DEFAULT_MINUTES = 30
"""The upper end of the usual 15 to 30 minutes: room for a question on each competency."""


@dataclass(frozen=True)
class Setting:
    """How a question book is to be: its language, the candidate's time, and the seed of the draw."""

    lang: Lang
    minutes: int = DEFAULT_MINUTES
    seed: int = 1


def assemble(
    role: RoleProfile,
    library: dict[str, Competency],
    script: BookScript,
    setting: Setting,
    target: Target | None = None,
    cases: Iterable[Case] = (),
) -> QuestionBookView:
    """Return a question book for a role; ``target`` names the organisation and the day.

    One of ``cases`` is drawn, if any serves the role and fits into the time. Raises ``CaseError`` where
    it cannot be drawn.
    """
    drawn = draw_one(role, setting, cases)
    calculated = as_question(drawn, role, script, setting.lang) if drawn else None
    chosen = choose(role, setting, (calculated,) if calculated else ())
    writer = _Writer(role, library, script, setting, target, drawn)
    return writer.view(chosen)


def draw_one(role: RoleProfile, setting: Setting, cases: Iterable[Case]) -> DrawnCase | None:
    """Draw one of the cases that serve a role and fit into the time; ``None`` where none does."""
    fitting = [
        case
        for case in cases
        if duties_in(case, role) and case.think + case.answer_time <= setting.minutes * 60
    ]
    if not fitting:
        return None
    from prep.interview.cases import draw  # brings Jinja, which few commands need

    return draw(min(fitting, key=lambda case: _draw(case.id, setting.seed)), setting.seed)


def as_question(drawn: DrawnCase, role: RoleProfile, script: BookScript, lang: Lang) -> Question:
    """Return a drawn case as a question in one language: the rule, and what is asked on it."""
    case, texts = drawn.case, drawn.in_(lang)
    stated = script.case.stated(case.rule.kind, texts.rule)
    return Question(
        id=case.id,
        kind=QuestionKind.CASE,
        competency=case.competency,
        duties=duties_in(case, role),
        text=_plain(stated + ("" if lang == "zh" else " ") + texts.stem),
        probes=tuple(map(_plain, texts.probes)),
        points=tuple(map(_plain, texts.points)),
        anchors=Anchors.model_validate({str(n): _plain(text) for n, text in texts.anchors}),
        think=case.think,
        answer=case.answer_time,
        difficulty=case.difficulty,
    )


def _plain(text: str) -> Text:
    return Text(plain=text)


def choose(role: RoleProfile, setting: Setting, first: Iterable[Question] = ()) -> list[Question]:
    """Return the questions that are asked, easiest first; those of ``first`` are among them."""
    chosen = list(first)
    left = setting.minutes * 60 - sum(map(_time, chosen))
    while fitting := [q for q in role.questions if q not in chosen and _time(q) <= left]:
        question = min(fitting, key=lambda q: _preference(q, chosen, role, setting.seed))
        chosen.append(question)
        left -= _time(question)
    return sorted(chosen, key=lambda q: (q.difficulty, _draw(q.id, setting.seed)))


def _time(question: Question) -> int:
    return question.think + question.answer


def _draw(name: str, seed: int) -> int:
    """Return a number that depends on the seed as a drawn lot does."""
    return zlib.crc32(f"{seed}/{name}".encode())


def _preference(
    question: Question, chosen: list[Question], role: RoleProfile, seed: int
) -> tuple[Fraction, int, int, int]:
    """Rank a question: the smallest comes next."""
    asked = Counter(q.competency for q in chosen)
    kinds = Counter(q.kind for q in chosen)
    duties = {duty for q in chosen for duty in q.duties}
    served = Fraction(role.weights[question.competency], 2 * asked[question.competency] + 1)
    return (
        -served,
        kinds[question.kind],
        len(duties.intersection(question.duties)),
        _draw(question.id, seed),
    )


class _Writer:
    """Puts the chosen questions into words."""

    def __init__(
        self,
        role: RoleProfile,
        library: dict[str, Competency],
        script: BookScript,
        setting: Setting,
        target: Target | None,
        drawn: DrawnCase | None,
    ) -> None:
        self.role, self.library, self.script, self.setting = role, library, script, setting
        self.lang: Lang = setting.lang
        self.target = target
        self.drawn = drawn.in_(setting.lang) if drawn else None
        self.post = self.words((target.post if target else None) or role.title)
        self.organisation = self.words(target.organisation) if target else ""

    def words(self, text: Text) -> str:
        """Return a text in the language of the book."""
        return text.in_(self.lang)

    def view(self, chosen: list[Question]) -> QuestionBookView:
        """Return the finished book."""
        when = self.target.date if self.target else None
        return QuestionBookView(
            lang=self.lang,
            title=self._fill(self.script.title, chosen),
            post=self.post,
            organisation=self.organisation,
            date=when.spoken(self.lang) if when else "",
            purpose=self.words(self.role.purpose),
            minutes=self.setting.minutes,
            seed=self.setting.seed,
            opening=tuple(self._fill(line, chosen) for line in self.script.opening),
            closing=tuple(self._fill(line, chosen) for line in self.script.closing),
            rules=tuple(self._fill(line, chosen) for line in self.script.rules),
            competencies=self._measured(chosen),
            questions=tuple(self._question(n, q) for n, q in enumerate(chosen, 1)),
            remarks=self._remarks(chosen),
        )

    def _fill(self, line: str, chosen: list[Question]) -> str:
        slots = {
            "post": self.post,
            "organisation": self.organisation or self.post,
            "minutes": str(self.setting.minutes),
            "count": str(len(chosen)),
        }
        for name, value in slots.items():
            line = line.replace("{" + name + "}", value)
        return line

    def _measured(self, chosen: list[Question]) -> tuple[MeasuredCompetency, ...]:
        numbers: dict[str, list[str]] = {}
        for n, question in enumerate(chosen, 1):
            numbers.setdefault(question.competency, []).append(str(n))
        comma = "、" if self.lang == "zh" else ", "
        return tuple(
            MeasuredCompetency(
                name=self.words(self.library[item.id].name),
                weight=item.weight,
                focus=self.words(item.focus),
                questions=comma.join(numbers.get(item.id, [])) or "—",
            )
            for item in self.role.competencies
        )

    def _question(self, number: int, question: Question) -> BookQuestion:
        competency = self.library[question.competency]
        drawn = self.drawn if question.kind is QuestionKind.CASE else None
        return BookQuestion(
            id=question.id,
            number=number,
            kind=self.script.kinds.get(question.kind, question.kind.value),
            competency=self.words(competency.name),
            definition=self.words(competency.definition),
            duties=tuple(self.words(self.role.duty_by_id[duty].phrase) for duty in question.duties),
            text=self.words(question.text),
            probes=tuple(self.words(probe) for probe in question.probes),
            points=tuple(self.words(point) for point in question.points),
            working=drawn.working if drawn else (),
            model_answer=drawn.answer if drawn else "",
            anchors=tuple(
                AnchorRow(level=level, text=self.words(text))
                for level, text in question.anchors.items()
            ),
            think=self._duration(question.think),
            answer=self._duration(question.answer),
            difficulty=question.difficulty,
        )

    def _duration(self, seconds: int) -> str:
        minutes, rest = divmod(seconds, 60)
        if not rest and minutes:
            return self.script.minutes.replace("{n}", str(minutes))
        if not minutes:
            return self.script.seconds.replace("{n}", str(rest))
        return self.script.mixed.replace("{m}", str(minutes)).replace("{s}", str(rest))

    def _remarks(self, chosen: list[Question]) -> tuple[str, ...]:
        asked = {question.competency for question in chosen}
        missed = [self.words(self.library[c].name) for c in self.role.weights if c not in asked]
        if not missed:
            return ()
        listed = ("、" if self.lang == "zh" else ", ").join(missed)
        return (
            say(
                f"{self.setting.minutes} 分钟内没有考到：{listed}",
                f"not asked within {self.setting.minutes} minutes: {listed}",
            ),
        )
