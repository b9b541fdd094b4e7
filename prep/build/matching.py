"""What the evidence of a dossier supports in a role, with reasons; and which roles it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prep.build.documents import Order, coverage_of
from prep.evidence.fit import Fit, fit
from prep.evidence.match import SUPPORTS, sentences
from prep.evidence.nearness import DutyIndex
from prep.library.meaning import meaning
from prep.library.roles import competencies, role_files
from prep.messages import Lang, say
from prep.model.dossier import Evidence
from prep.model.role import RoleProfile


@dataclass(frozen=True)
class Supported:
    """A duty that a piece of evidence supports, how strongly (0 to 1), and why."""

    evidence: str
    title: str
    duty: str
    phrase: str
    score: float
    reason: str


@dataclass(frozen=True)
class Report:
    """The coverage of one role by one dossier."""

    person: str
    role: str
    role_title: str
    fit: Fit
    supported: tuple[Supported, ...]
    unused: tuple[str, ...]
    """Titles of evidence that supports no duty of the role."""
    gaps: tuple[tuple[str, str], ...]
    """Id and text of the duties without evidence, the most important first."""
    competencies: tuple[tuple[str, int, float], ...]
    """Name, weight and strength of each competency, heaviest first."""


def report(order: Order, lang: Lang) -> Report:
    """Match a dossier to a role; raises ``NotFoundError`` or ``DataError``."""
    dossier, role = order.candidate(), order.profile()
    coverage = coverage_of(order)
    found = fit(role, coverage)
    library = competencies()
    strengths = {
        name: max((m.competencies.get(name, 0.0) for m in coverage.matches.values()), default=0.0)
        for name in role.weights
    }
    reasons = _Reasons(role, lang)
    return Report(
        person=dossier.person.name.in_(lang),
        role=role.id,
        role_title=role.title.in_(lang),
        fit=found,
        supported=tuple(
            row
            for item in dossier.evidence
            for row in reasons.rows(item, coverage.matches[item.id].duties)
        ),
        unused=tuple(e.title.in_(lang) for e in dossier.evidence if e.id not in found.evidence),
        gaps=tuple((duty, role.duty_by_id[duty].text.in_(lang)) for duty in found.gaps),
        competencies=tuple(
            (library[name].name.in_(lang), weight, strengths[name])
            for name, weight in sorted(role.weights.items(), key=lambda pair: -pair[1])
        ),
    )


class _Reasons:
    """Says why evidence supports a duty."""

    def __init__(self, role: RoleProfile, lang: Lang) -> None:
        self._role = role
        self._lang: Lang = lang
        self._index = DutyIndex(role.duties, role.questions, lang, meaning())

    def rows(self, item: Evidence, strengths: Mapping[str, float]) -> Iterator[Supported]:
        """Yield the duties that a piece of evidence supports, strongest first."""
        supported = [(value, duty) for duty, value in strengths.items() if value >= SUPPORTS]
        for value, duty in sorted(supported, key=lambda pair: (-pair[0], pair[1])):
            phrase = self._role.duty_by_id[duty].phrase.in_(self._lang)
            title = item.title.in_(self._lang)
            reason = self._reason(item, duty, f"{self._role.id}/{duty}" in item.duties)
            yield Supported(item.id, title, duty, phrase, value, reason)

    def _reason(self, item: Evidence, duty: str, tagged: bool) -> str:
        if tagged:
            return say("档案里标注了这项职责", "tagged in the dossier")
        why = self._index.why(sentences(item, self._lang), duty)
        near = say(
            f"“{why.sentence}”接近“{why.clause}”", f"“{why.sentence}” is near “{why.clause}”"
        )
        if not why.words:
            return near
        words = ("、" if self._lang == "zh" else ", ").join(why.words[:5])
        return near + say(f"；共有：{words}", f"; in common: {words}")


def fits(order: Order) -> Iterator[Fit]:
    """Yield how the dossier of an order fits every role of the library, role by role."""
    for file in role_files():
        asked = Order(order.dossier, order.today, file.id)
        yield fit(asked.profile(), coverage_of(asked))
