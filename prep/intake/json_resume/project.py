"""Write a dossier as other programs read it: the sections of JSON Resume that it has something for."""

from __future__ import annotations

import re
from typing import Any

from prep.intake.json_resume.fields import LOCATION, PERSON, SCORE, SECTIONS, Field, Section
from prep.intake.json_resume.shape import DATE
from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier, Evidence
from prep.resume.bullets import bullet

_BLANK = re.compile(r"^【[^】]*】$")
_SKILL = re.compile(r"^([^:：]+)[:：]\s*(\S.*)$", re.DOTALL)
_COMMAS = re.compile(r"\s*[、，,]\s*")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
Entry = dict[str, Any]


def project(dossier: Dossier, lang: Lang) -> dict[str, Any]:
    """Return the sections, without ``meta``; what stands in 【】 is not yet said, and left out.

    Evidence that may be printed follows as highlights of its employment, or as a project of its own.
    """
    made: dict[str, Any] = {}
    if basics := _basics(dossier, lang):
        made["basics"] = basics
    for section in SECTIONS:
        if entries := _entries(dossier, section, lang):
            made[section.json] = entries
    if skills := [entry for text in dossier.skills if (entry := _skill(text, lang))]:
        made["skills"] = skills
    return made


def highlights_of(dossier: Dossier, lang: Lang) -> set[str]:
    """Return the lines that evidence becomes."""
    return {bullet(item, lang).text for item in dossier.evidence}


def _basics(dossier: Dossier, lang: Lang) -> Entry:
    person = dossier.person
    made: Entry = {}
    for key, ours in PERSON:
        if (value := _written(getattr(person, ours), lang)) is not None:
            made[key] = value
    place = {key: value for key, ours in LOCATION if (value := _written(getattr(person, ours), lang)) is not None}  # fmt: skip
    if place:
        made["location"] = place
    links = list(person.links)
    if links and links[0].label is None:
        made["url"] = _address(links.pop(0).url)
    if links:
        made["profiles"] = [_profile(link.label.in_(lang) if link.label else None, link.url) for link in links]  # fmt: skip
    return made


def _profile(network: str | None, url: str) -> Entry:
    return {**({"network": network} if network else {}), "url": _address(url)}


def _entries(dossier: Dossier, section: Section, lang: Lang) -> list[Entry]:
    items: tuple[Any, ...] = getattr(dossier, section.ours)
    made: list[Entry] = []
    for item in items:
        if section.kind and item.kind != section.kind:
            continue
        entry = {one.json: value for one in section.fields if (value := _value(item, one, lang)) is not None}  # fmt: skip
        if section.kind == "volunteering" and "organization" not in entry:
            entry["organization"] = item.name.in_(lang)
        if section.json == "work" and (lines := _lines(dossier, item.id, lang)):
            entry["highlights"] = [*entry.get("highlights", ()), *lines]
        made.append(entry)
    return made + (_free_evidence(dossier, lang) if section.json == "projects" else [])


def _lines(dossier: Dossier, employment: str, lang: Lang) -> list[str]:
    return [bullet(item, lang).text for item in dossier.evidence if item.public and item.employment == employment]  # fmt: skip


def _free_evidence(dossier: Dossier, lang: Lang) -> list[Entry]:
    """Return evidence that belongs to no employment, as projects."""
    held = {post.id for post in dossier.employment}
    return [_as_project(item, lang) for item in dossier.evidence if item.public and item.employment not in held]  # fmt: skip


def _as_project(item: Evidence, lang: Lang) -> Entry:
    dates = {"startDate": _date(item.start), "endDate": _date(item.end)}
    return {
        "name": item.title.in_(lang),
        "highlights": [bullet(item, lang).text],
        **{key: value for key, value in dates.items() if value},
    }


def _value(item: Any, one: Field, lang: Lang) -> Any:
    value = getattr(item, one.ours)
    if one.how in ("date", "end"):
        return _date(value)
    if one.how == "texts":
        return [text for each in value if (text := _written(each, lang))] or None
    if one.how == "lines":
        lines = [text for each in value if (text := _written(each, lang))]
        return ("；" if lang == "zh" else "; ").join(lines) or None
    text = _written(value, lang)
    if text is None:
        return None
    if one.how == "joined":
        return [text]
    if one.how == "score":
        return next((text.removeprefix(word) for word in SCORE.values() if text.startswith(word)), None)  # fmt: skip
    return _address(text) if one.json == "url" else text


def _written(value: Text | str | None, lang: Lang) -> str | None:
    text = value.in_(lang) if isinstance(value, Text) else value
    return None if not text or _BLANK.match(text) else text


def _date(value: PartialDate | None) -> str | None:
    return str(value) if value and DATE.match(str(value)) else None


def _address(url: str) -> str:
    """Give an address the scheme that the format asks for."""
    return url if _SCHEME.match(url) else f"https://{url}"


def _skill(value: Text, lang: Lang) -> Entry | None:
    text = _written(value, lang)
    if text is None:
        return None
    if found := _SKILL.match(text):
        words = [word for word in _COMMAS.split(found[2].strip()) if word]
        return {"name": found[1].strip(), **({"keywords": words} if words else {})}
    return {"name": text}
