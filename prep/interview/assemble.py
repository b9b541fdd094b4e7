"""Assemble a question book: as many questions as the time holds, spread over competencies by weight.

Each next question goes to the competency whose weight is least served so far (the method of
Webster/Sainte-Laguë: weight divided by twice its questions plus one); within a competency a kind and a
duty that were not asked yet come first. Ties are broken by the seed, so a book can be made again.
"""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from prep.messages import Lang, say
from prep.model.base import Text
from prep.model.dossier import Target
from prep.model.role import Competency, Question, RoleProfile
from prep.model.script import BookScript
from prep.model.views import AnchorRow, BookQuestion, MeasuredCompetency, QuestionBookView

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
) -> QuestionBookView:
    """Return a question book for a role; ``target`` names the organisation and the day."""
    chosen = choose(role, setting)
    writer = _Writer(role, library, script, setting, target)
    return writer.view(chosen)


def choose(role: RoleProfile, setting: Setting) -> list[Question]:
    """Return the questions that are asked, easiest first."""
    left = setting.minutes * 60
    chosen: list[Question] = []
    while fitting := [q for q in role.questions if q not in chosen and _time(q) <= left]:
        question = min(fitting, key=lambda q: _preference(q, chosen, role, setting.seed))
        chosen.append(question)
        left -= _time(question)
    return sorted(chosen, key=lambda q: (q.difficulty, _draw(q, setting.seed)))


def _time(question: Question) -> int:
    return question.think + question.answer


def _draw(question: Question, seed: int) -> int:
    """Return a number that depends on the seed as a drawn lot does."""
    return zlib.crc32(f"{seed}/{question.id}".encode())


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
        _draw(question, seed),
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
    ) -> None:
        self.role, self.library, self.script, self.setting = role, library, script, setting
        self.lang: Lang = setting.lang
        self.target = target
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
        return BookQuestion(
            id=question.id,
            number=number,
            kind=self.script.kinds[question.kind],
            competency=self.words(competency.name),
            definition=self.words(competency.definition),
            duties=tuple(self.words(self.role.duty_by_id[duty].phrase) for duty in question.duties),
            text=self.words(question.text),
            probes=tuple(self.words(probe) for probe in question.probes),
            points=tuple(self.words(point) for point in question.points),
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
