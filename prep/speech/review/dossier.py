"""Does the text agree with the dossier? Birth, age, start of work, degree, party, post, and figures of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.evidence.words import overlap, terms
from prep.messages import Lang
from prep.model.dossier import Dossier, Evidence
from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Sentence

_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|[\u4e00-\u9fff]{1,2}|[A-Za-z]+)")


def conflicts(look: Look) -> Iterator[Hit]:
    """Find what the text says of the person and the dossier says otherwise."""
    dossier = look.context.dossier
    if dossier is None:
        return
    for group, right in _facts(look, dossier):
        pattern = look.material.pattern(group)
        for sentence in look.body:
            for match in pattern.finditer(sentence.text):
                said = next((g for g in match.groups() if g), match.group())
                if said not in right:
                    facts = {"found": said, "right": " / ".join(right)}
                    yield Hit(facts, sentence, match.start(), match.group())


def _facts(look: Look, dossier: Dossier) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of a pattern, and what it may find."""
    lang: Lang = look.manuscript.lang
    person, day = dossier.person, look.context.today
    if dossier.target.date:
        day = dossier.target.date.first_day()
    if person.birth:
        years = person.birth.full_years_until(day)
        yield "birth", [str(person.birth.year)]
        yield "age", [str(years), *([str(years + 1)] if person.birth.day is None else [])]
    if person.working_since:
        yield "since", [str(person.working_since.year)]
        served = person.working_since.full_years_until(day)
        yield "served", [str(served), str(served + 1)]
    if person.politics:
        yield "politics", [person.politics.in_(lang)]
    if dossier.education and lang == "zh":
        yield "degree", [e.degree.in_(lang) for e in dossier.education if e.degree]


def figures_differ(look: Look) -> Iterator[Hit]:
    """Find sentences that tell a known achievement with another figure of the same unit."""
    dossier = look.context.dossier
    if dossier is None:
        return
    lang = look.manuscript.lang
    least = look.material.limit("likeness", 0.3)
    told = [(item, _text(item, lang)) for item in dossier.evidence]
    for sentence in look.body:
        near = [
            (overlap(terms([sentence.text]), terms([text])), n) for n, (_, text) in enumerate(told)
        ]
        best, index = max(near, default=(0.0, 0))
        if best >= least:
            yield from _other_figures(sentence, told[index][1])


def _text(item: Evidence, lang: Lang) -> str:
    parts = (item.title, item.situation, item.task, *item.action, item.result)
    return " ".join(part.in_(lang) for part in parts)


def _other_figures(sentence: Sentence, evidence: str) -> Iterator[Hit]:
    known: dict[str, set[str]] = {}
    for value, unit in _FIGURE.findall(evidence):
        known.setdefault(unit, set()).add(value.replace(",", ""))
    for match in _FIGURE.finditer(sentence.text):
        value, unit = match.group(1).replace(",", ""), match.group(2)
        if unit in known and value not in known[unit]:
            right = " / ".join(sorted(v + unit for v in known[unit]))
            yield Hit(
                {"found": match.group(), "right": right}, sentence, match.start(), match.group()
            )
