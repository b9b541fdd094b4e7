"""The facts about the candidate that a speech names, with where each comes from."""

from __future__ import annotations

from prep.model.dossier import Employment
from prep.speech.grammar import joined, lower, with_article
from prep.speech.material import Subject

Facts = tuple[dict[str, str], list[str]]
"""Facts by the names of slots, and their sources."""


def opening_facts(subject: Subject) -> Facts:
    """Return who speaks, from which post, for which post."""
    target, now = subject.dossier.target, subject.dossier.current_employment
    facts = {
        "name": subject.words(subject.dossier.person.name),
        "organisation": subject.words(target.organisation),
        "unit": subject.words(target.unit),
        "audience": _audience(subject),
        "listeners": _listeners(subject),
    }
    sources = ["person/name", "target/organisation", "target/unit", "role/title"]
    if now:
        facts |= _current(subject, now)
        sources.append(f"employment/{now.id}")
    facts["place"] = facts["organisation"] + (facts["unit"] or "的")
    if subject.lang == "en" and facts["unit"]:
        facts["organisation"] = f"the {facts['unit']}, {facts['organisation']}"
    return facts, sources


def _current(subject: Subject, now: Employment) -> dict[str, str]:
    post, unit = subject.words(now.post), subject.words(now.unit)
    place = subject.words(now.organisation)
    if subject.lang == "en":
        return {
            "current_post": with_article(post).split(" ", 1)[1],
            "a_current_post": with_article(post),
            "current_place": f"the {unit}" if unit else place,
        }
    same = place == subject.words(subject.dossier.target.organisation)
    return {
        "current_post": post,
        "current_place": unit if same and unit else place + unit,
        "current_unit": unit or place,
    }


def _audience(subject: Subject) -> str:
    named = [subject.words(who) for who in subject.dossier.target.audience]
    if subject.lang == "zh":
        return "、".join(named).removeprefix("尊敬的") or "各位领导、各位评委"
    return joined(named, "en") or "Members of the panel"


def _listeners(subject: Subject) -> str:
    """Return those who decide, as they are addressed within the speech: the panel, or who comes first."""
    named = [subject.words(who) for who in subject.dossier.target.audience]
    panel = [who for who in named if "评委" in who or "panel" in who.lower()]
    usual = "各位评委" if subject.lang == "zh" else "members of the panel"
    return next(iter([*panel, *named]), usual).removeprefix("尊敬的")


def profile_facts(subject: Subject) -> Facts:
    """Return age, degree, political status and title."""
    person, studies = subject.dossier.person, subject.dossier.education
    latest = max(studies, key=lambda item: item.start, default=None)
    facts = {
        "birth_year": str(person.birth.year) if person.birth else "",
        "degree": subject.words(latest.degree) if latest else "",
        "politics": subject.words(person.politics),
        "professional_title": subject.words(person.professional_title),
    }
    sources = ["person/birth", "person/politics", "person/professional_title"]
    if latest:
        sources.append(f"education/{studies.index(latest)}")
    return facts, sources


def education_facts(subject: Subject) -> Facts:
    """Return the last full-time course of study (or the last one), and what was studied beside work after it."""
    studies = list(subject.dossier.education)
    if not studies:
        return {}, []
    full_time = [item for item in studies if item.mode == "full_time"] or studies
    item = max(full_time, key=lambda study: study.start)
    facts = {
        "school": subject.words(item.school),
        "major": subject.words(item.major),
        "degree": subject.words(item.degree),
    }
    sources = [f"education/{studies.index(item)}"]
    later = [study for study in studies if study.mode == "part_time" and study.start > item.start]
    if later:
        last = max(later, key=lambda study: study.start)
        facts |= {
            "later_school": subject.words(last.school),
            "later_major": subject.words(last.major),
            "later_degree": subject.words(last.degree),
        }
        sources.append(f"education/{studies.index(last)}")
    return facts, sources


def career_facts(subject: Subject) -> Facts:
    """Return since when the candidate has worked, as what, and for how many years."""
    dossier = subject.dossier
    now = dossier.current_employment
    since = dossier.person.working_since
    years = since.full_years_until(subject.event_day) if since else None
    earlier = sorted((e for e in dossier.employment if e is not now), key=lambda e: e.start)
    names = list(dict.fromkeys(subject.words(e.post) for e in earlier))
    current = _current(subject, now) if now else {}
    names = [name for name in names if name != (now and subject.words(now.post))]
    if subject.lang == "en":
        names = [with_article(lower(name)) for name in names]
    facts = {
        "working_since": subject.when(dossier.person.working_since),
        "years": str(years) if years else "",
        "posts": joined(names, subject.lang) if len(names) > 1 or subject.lang == "en" else "",
        "earlier_post": joined(names, subject.lang) if len(names) == 1 else "",
        **current,
    }
    sources = [
        "person/working_since",
        "derived/years-worked",
        *(f"employment/{e.id}" for e in earlier),
    ]
    return facts, [*sources, f"employment/{now.id}"] if now else sources
