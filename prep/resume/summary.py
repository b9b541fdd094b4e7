"""The few sentences at the head of a résumé, made of facts only."""

from __future__ import annotations

from datetime import date

from prep.evidence.match import Coverage
from prep.messages import Lang
from prep.model.base import Text
from prep.model.dossier import Dossier
from prep.model.role import Competency, RoleProfile
from prep.model.views import Sentence

_MOST = 4


def summary(
    dossier: Dossier,
    role: RoleProfile,
    library: dict[str, Competency],
    coverage: Coverage,
    lang: Lang,
    today: date,
) -> tuple[Sentence, ...]:
    """Say what the person is now, for how long they have worked, and which competencies have evidence."""
    found = (
        _years(dossier, lang, today),
        _shown(role, library, coverage, lang),
    )
    return tuple(sentence for sentence in found if sentence)


def _words(text: Text, lang: Lang) -> str:
    return text.in_(lang).rstrip("。. ")


def _years(dossier: Dossier, lang: Lang, today: date) -> Sentence | None:
    since, now = dossier.person.working_since, dossier.current_employment
    if since is None or now is None:
        return None
    event = dossier.target.date
    years = since.full_years_until(event.first_day() if event else today)
    post, place = _words(now.post, lang), _words(now.organisation, lang)
    text = (
        f"{since.spoken('zh')}参加工作，从业{years}年，现任{place}{post}。"
        if lang == "zh"
        else f"{post} at {place}, with {years} years of work since {since.spoken('en')}."
    )
    sources = ("person/working_since", "derived/years-worked", f"employment/{now.id}")
    return Sentence(text=text, sources=sources)


def _shown(
    role: RoleProfile, library: dict[str, Competency], coverage: Coverage, lang: Lang
) -> Sentence | None:
    """Name the heaviest competencies of the post that the evidence supports."""
    supported = [name for name, found in coverage.competencies.items() if found]
    heaviest = sorted(supported, key=lambda name: -role.weights[name])[:_MOST]
    if not heaviest:
        return None
    names = [_words(library[name].name, lang) for name in heaviest]
    text = (
        f"有业绩可证的能力：{'、'.join(names)}。"
        if lang == "zh"
        else f"Shown by the achievements below: {', '.join(n.lower() for n in names)}."
    )
    return Sentence(text=text, sources=tuple(f"role/competency/{name}" for name in heaviest))
