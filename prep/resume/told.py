"""What a finished résumé tells of what a post asks for: said, weak, supported but not said, or a gap.

It is told from the text of the document itself, so that it holds for any template and for what was edited by
hand; the dossier only tells what could be said and is not. Nothing is ever put in because it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prep.evidence.match import SUPPORTS, Coverage
from prep.messages import Lang, say
from prep.model.dossier import Dossier
from prep.model.post_terms import Term, TermWords
from prep.model.role import RoleProfile
from prep.model.tailoring import DutyTold, Status, TermTold
from prep.model.views import ResumeView
from prep.resume.terms.find import Finder

STRONG = 0.7
"""From this strength on, what is told for a duty is no weak support of it."""


@dataclass(frozen=True)
class Known:
    """What the dossier bears out besides texts: the rank of the highest degree with its name, the years of work."""

    degree: int
    degree_name: str
    years: int | None


class Told:
    """Compares the lines of a finished document with what a post asks for."""

    def __init__(
        self,
        lines: Sequence[str],
        view: ResumeView,
        dossier: Dossier,
        words: TermWords,
        known: Known,
    ) -> None:
        self._lines = [line for line in lines if line.strip()]
        self._find = Finder(words)
        self._known = known
        self._lang: Lang = words.lang
        entries = (*view.experience, *view.projects)
        under = [line.text for entry in entries for line in entry.lines]
        posts = [f"{entry.place} {entry.title}" for entry in entries]
        self._shown = " ".join((*under, *posts, *(line.text for line in view.achievements)))
        self._studied = " ".join(f"{entry.place} {entry.title}" for entry in view.education)
        self._target = view.target
        self._own = dossier_texts(dossier, words.lang)
        self._squeezed = squeezed("".join(lines))

    def terms(self, terms: Sequence[Term]) -> tuple[TermTold, ...]:
        """Return how the document stands to each term; of a group one is enough."""
        found = [self._term(term) for term in terms]
        met = {one.term.either for one in found if one.term.either and one.status == "said"}
        return tuple(
            one.model_copy(update={"status": "enough"})
            if one.term.either in met and one.status != "said"
            else one
            for one in found
        )

    def _term(self, term: Term) -> TermTold:
        status, place = self._years(term) if term.kind == "years" else ("missing", "")
        if term.kind == "degree":
            status, place = self._degree(term)
        elif term.kind == "major":
            status, place = self._major(term)
        elif term.kind != "years":
            status, place = self._worded(term)
        return TermTold(term=term, status=status, place=place)

    def _worded(self, term: Term) -> tuple[Status, str]:
        for line in self._lines:
            if squeezed(line) != squeezed(self._target) and self._find.says(term.text, line):
                return self._said(term, line)
        if near := next((line for line in self._lines if self._find.nearly(term.text, line)), ""):
            return "weak", say(f"近似：{_short(near)}", f"nearly: {_short(near)}")
        return self._worded_in_dossier(term)

    def _said(self, term: Term, line: str) -> tuple[Status, str]:
        """Tell said from weak: a skill that is only named, and that no line under a post shows, is said weakly."""
        if term.kind in ("skill", "duty") and not self._find.says(term.text, self._shown):
            return "weak", say(
                f"只点到，没有业绩体现：{_short(line)}",
                f"named, shown by no achievement: {_short(line)}",
            )
        return "said", _short(line)

    def _degree(self, term: Term) -> tuple[Status, str]:
        own = self._known.degree_name
        if not own or self._known.degree < (term.least or 0):
            return "missing", say(
                f"档案里最高是{own}", f"the highest in the dossier: {own}"
            ) if own else ""
        said = squeezed(own) in self._squeezed
        return ("said", own) if said else ("supported", own)

    def _major(self, term: Term) -> tuple[Status, str]:
        """Look for a field of study among the studies only: 会计 stands in many a line."""
        if self._find.says(term.text, self._studied):
            return "said", _short(self._studied)
        return self._worded_in_dossier(term, "education/")

    def _worded_in_dossier(self, term: Term, section: str = "") -> tuple[Status, str]:
        for place, text in self._own.items():
            if place.startswith(section) and self._find.says(term.text, text):
                return "supported", f"{place}: {_short(text)}"
        return "missing", ""

    def _years(self, term: Term) -> tuple[Status, str]:
        years = self._known.years
        if years is None or years < (term.least or 0):
            return "missing", say(
                f"档案里是 {years} 年", f"{years} in the dossier"
            ) if years is not None else ""
        named = say(f"工作 {years} 年", f"{years} years of work")
        dated = re.search(r"(?:19|20)\d\d", " ".join(self._lines))
        return ("said", named) if dated else ("supported", named)

    def duties(
        self, role: RoleProfile, coverage: Coverage, dossier: Dossier, view: ResumeView
    ) -> tuple[DutyTold, ...]:
        """Return how the document stands to each duty, by the achievements that are printed in it."""
        printed = self._printed(view)
        return tuple(self._duty(duty.id, role, coverage, dossier, printed) for duty in role.duties)

    def _printed(self, view: ResumeView) -> set[str]:
        """Return the ids of the achievements whose lines stand in the document."""
        lines = [
            *(line for entry in view.experience for line in entry.lines),
            *view.achievements,
        ]
        return {
            source.removeprefix("evidence/")
            for line in lines
            if squeezed(line.text) in self._squeezed
            for source in line.sources
            if source.startswith("evidence/")
        }

    def _duty(
        self, duty: str, role: RoleProfile, coverage: Coverage, dossier: Dossier, printed: set[str]
    ) -> DutyTold:
        strengths = {
            name: coverage.matches[name].duties.get(duty, 0.0)
            for name in coverage.duties.get(duty, ())
        }
        supporting = {name: s for name, s in strengths.items() if s >= SUPPORTS}
        told = {name: s for name, s in supporting.items() if name in printed}
        status: Status = "missing"
        if told:
            status = "said" if max(told.values()) >= STRONG else "weak"
        elif supporting:
            status = "supported"
        titles = dossier.evidence_by_id
        named = tuple(titles[name].title.in_(self._lang) for name in (told or supporting))
        text = role.duty_by_id[duty].text.in_(self._lang)
        return DutyTold(id=duty, text=text, status=status, evidence=named)


def share(terms: Sequence[TermTold]) -> float:
    """Return what of the terms' importance is said, weak counting half; a group counts once."""
    counted: dict[str, tuple[float, float]] = {}
    for n, one in enumerate(terms):
        key = f"group-{one.term.either}" if one.term.either else f"term-{n}"
        value = {"said": 1.0, "weak": 0.5}.get(one.status, 0.0)
        importance, best = counted.get(key, (0.0, 0.0))
        counted[key] = (max(importance, one.term.importance), max(best, value))
    total = sum(importance for importance, _ in counted.values())
    return sum(importance * best for importance, best in counted.values()) / total if total else 0.0


def dossier_texts(dossier: Dossier, lang: Lang) -> Mapping[str, str]:
    """Return all that a dossier says and may print, by its place."""
    found: dict[str, str] = {}
    for item in dossier.evidence:
        if item.public:
            said = (item.title, item.situation, item.task, *item.action, item.result)
            found[f"evidence/{item.id}"] = " ".join(text.in_(lang) for text in said if text)
    for post in dossier.employment:
        said = (post.post, post.unit, *post.duties, *post.highlights)
        found[f"employment/{post.id}"] = " ".join(text.in_(lang) for text in said if text)
    for n, study in enumerate(dossier.education):
        said = (study.school, study.major, study.degree, study.note, *study.courses)
        found[f"education/{n}"] = " ".join(text.in_(lang) for text in said if text)
    named = {"certificates": dossier.certificates, "training": dossier.training, "honours": dossier.honours,
             "languages": dossier.languages, "publications": dossier.publications}  # fmt: skip
    for name, items in named.items():
        for n, item in enumerate(items):
            extra = (
                getattr(item, "level", None)
                or getattr(item, "result", None)
                or getattr(item, "note", None)
            )
            found[f"{name}/{n}"] = " ".join(t.in_(lang) for t in (item.name, extra) if t)
    for n, project in enumerate(dossier.projects):
        said = (project.name, project.role, project.description, *project.highlights)
        found[f"projects/{n}"] = " ".join(text.in_(lang) for text in said if text)
    found |= {f"skills/{n}": text.in_(lang) for n, text in enumerate(dossier.skills)}
    title = dossier.person.professional_title
    return found | ({"person/professional_title": title.in_(lang)} if title else {})


def known(dossier: Dossier, words: TermWords, years: int | None) -> Known:
    """Return the highest degree that a dossier names, and the years of work."""
    ranks = [(rank, name) for rank, names in enumerate(words.degrees, 1) for name in names]
    best = (0, "")
    for study in dossier.education:
        told = study.degree.in_(words.lang) if study.degree else ""
        for rank, name in ranks:
            if name.casefold() in told.casefold() and rank > best[0]:
                best = (rank, told)
    return Known(best[0], best[1], years)


def squeezed(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
