"""What a panel may ask about single entries: evidence, commitments, insights, awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.messages import Lang
from prep.model.base import Text
from prep.model.dossier import Commitment, Evidence, Honour, OwnPart
from prep.model.fact_sheet import AnswerLine
from prep.speech.fact_sheet.desk import Desk
from prep.speech.fact_sheet.points import FIGURE, bare_figures

RECENT_YEARS = 3
"""An achievement that ended longer ago is asked about for its age."""


@dataclass(frozen=True)
class Asked:
    """A question before it is worded: what it is about, how likely it is, and what answers it."""

    about: str
    group: str
    weight: float
    """How likely a panel is to ask it; the author's ranking, from 0 to 10."""
    facts: dict[str, str]
    answer: tuple[AnswerLine, ...]
    advice: str = ""


def lines(desk: Desk, **texts: str) -> tuple[AnswerLine, ...]:
    """Return the lines of an answer; those without a text are left out."""
    return tuple(
        AnswerLine(label=desk.put(f"label.{name}"), text=text)
        for name, text in texts.items()
        if text
    )


def of_evidence(item: Evidence, desk: Desk) -> Iterator[Asked]:
    """Yield what may be asked about an achievement, by what it leaves open."""
    about, title = f"evidence/{item.id}", desk.words(item.title)
    own = desk.put(f"part.{item.part}")
    shown = all_figures(item, desk)
    proof = desk.words(item.confirmed_by)
    deeds = lines(desk, part=own, untold=untold(item, desk) or "", proof=proof)
    if not proof:
        yield Asked(about, "ask.proof", 9, {"title": title}, (), desk.put("advice.proof"))
    if item.part is OwnPart.TOOK_PART:
        yield Asked(about, "ask.took_part", 8.5, {"title": title}, _whole(item, desk))
    yield from _of_figures(item, desk)
    if old_year := _old(item, desk):
        yield _aged(about, {"title": title, "year": str(old_year)}, desk)
    if item.part is not OwnPart.TOOK_PART:
        told = deeds if len(deeds) > 1 else _whole(item, desk)
        yield Asked(about, "ask.part", 6, {"title": title, "part": own}, told)
    hard = lines(desk, situation=desk.words(item.situation), actions=_actions(item, desk),
                 figures=shown)  # fmt: skip
    yield Asked(about, "ask.hard", 5, {"title": title}, hard)


def _of_figures(item: Evidence, desk: Desk) -> Iterator[Asked]:
    about = f"evidence/{item.id}"
    proof = desk.words(item.confirmed_by)
    bare = list(bare_figures(item, desk))
    compared = [f for f in item.figures if f.compared_with and f"{f.value}" in desk.text]
    for figure in bare[:1]:
        named = {"figure": desk.figure(figure, compared=False)}
        answer = lines(desk, situation=desk.words(item.situation), proof=proof)
        yield Asked(
            about,
            "ask.compared",
            6.2 if compared else 8,
            named,
            answer,
            desk.put("advice.compared"),
        )
    for figure in compared[:1]:
        named = {"figure": desk.figure(figure, compared=False)}
        answer = lines(desk, figures=all_figures(item, desk), proof=proof)
        yield Asked(about, "ask.figure", 7, named, answer)


def _aged(about: str, facts: dict[str, str], desk: Desk) -> Asked:
    found = recent(desk)
    answer = lines(desk, recent=found)
    return Asked(about, "ask.old", 7.5, facts, answer, "" if answer else desk.put("advice.recent"))


def _whole(item: Evidence, desk: Desk) -> tuple[AnswerLine, ...]:
    return lines(
        desk,
        part=desk.put(f"part.{item.part}"),
        actions=_actions(item, desk),
        proof=desk.words(item.confirmed_by),
    )


def all_figures(item: Evidence, desk: Desk) -> str:
    """Return all figures of an entry in a row."""
    return _row((desk.figure(figure) for figure in item.figures), desk)


def untold(item: Evidence, desk: Desk) -> str:
    """Return the actions of an entry that the speech does not tell."""
    known = desk.text.lower()
    steps = (desk.words(step) for step in item.action)
    return _row((step for step in steps if step.lower() not in known), desk)


def _actions(item: Evidence, desk: Desk) -> str:
    return _row((desk.words(step) for step in item.action), desk)


def _row(texts: Iterator[str], desk: Desk) -> str:
    return ("；" if desk.lang == "zh" else "; ").join(texts)


def _old(item: Evidence, desk: Desk) -> int | None:
    """Return the year of an achievement that ended long before the day of the speech."""
    year = (item.end or item.start).year
    return year if item.end and year < desk.year - RECENT_YEARS else None


def recent(desk: Desk, most: int = 2) -> str:
    """Return the latest achievements of the last years, whether told or not."""
    found = [
        item
        for item in desk.book.dossier.evidence
        if item.public and (not item.end or item.end.year >= desk.year - RECENT_YEARS)
    ]
    found.sort(key=lambda item: item.start, reverse=True)
    return _row((desk.named(item) for item in found[:most]), desk)


def of_commitment(promise: Commitment, desk: Desk) -> Iterator[Asked]:
    """Yield what may be asked about a commitment: what its figure rests on, what if it fails."""
    about = f"commitment/{promise.id}"
    goal = turned(desk.within(promise.goal), desk.lang)
    facts = {
        "goal": goal,
        "direction": turned(desk.within(promise.direction), desk.lang),
        "by": desk.when(promise.by),
    }
    measured = bool(FIGURE.search(desk.words(promise.goal)))
    basis = lines(desk, basis=grounds(promise, desk))
    advice = "" if basis else desk.put("advice.goal")
    group = "ask.goal" if measured else "ask.count"
    yield Asked(about, group, 7.5, facts, basis or lines(desk, goal=goal), advice)
    plan = lines(
        desk,
        measures=_row((desk.words(one) for one in promise.measures), desk),
        by=facts["by"],
        owner=desk.words(promise.owner),
    )
    if promise.by:
        yield Asked(about, "ask.fail", 5.5, facts, plan)
    else:
        yield Asked(about, "ask.when", 8, facts, plan, desk.put("advice.when"))


_PERSONS = {"my": "your", "our": "your", "mine": "yours", "ours": "yours", "I": "you", "me": "you", "we": "you",
            "us": "you", "myself": "yourself"}  # fmt: skip
_ENGLISH_PERSON = re.compile(r"\b(my|our|mine|ours|I|me|we|us|myself)\b")


def turned(text: str, lang: Lang) -> str:
    """Turn what the candidate says of themselves into what a panel says to them: my loans, your loans."""
    if lang == "zh":
        return text.replace("我们", "你们").replace("我行", "本行").replace("我", "您")
    return _ENGLISH_PERSON.sub(lambda match: _PERSONS[match.group()], text)


def grounds(promise: Commitment, desk: Desk) -> str:
    """Return the figures that a goal may rest on: of evidence for the same duties, and the unit's own."""
    tags = set(promise.duties)
    found = [
        e for e in desk.book.dossier.evidence if e.public and e.figures and tags & set(e.duties)
    ]
    return _row((f"{desk.words(e.title)}{desk.colon}{all_figures(e, desk)}" for e in found[:2]), desk)  # fmt: skip


def of_insight(source: str, insight: Text, desk: Desk) -> Iterator[Asked]:
    """Yield what may be asked about the unit's own problem."""
    facts = {"insight": insight.in_(desk.lang).strip()}
    if desk.lang == "zh":
        facts["insight"] = facts["insight"].rstrip("。")
    weight = 6.5 if FIGURE.search(facts["insight"]) else 4.5
    yield Asked(source, "ask.insight", weight, facts, (), desk.put("advice.insight"))


def of_honour(source: str, honour: Honour, desk: Desk) -> Iterator[Asked]:
    """Yield what may be asked about an award."""
    answer = lines(desk, issuer=desk.words(honour.issuer))
    facts = {"name": desk.words(honour.name)}
    yield Asked(source, "ask.honour", 3.5, facts, answer, desk.put("advice.honour"))
