"""The questions that the panel will ask about this speech, and what answers them."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator

from prep.evidence.match import SUPPORTS
from prep.model.dossier import Honour
from prep.model.fact_sheet import ExpectedQuestion
from prep.model.role import Duty
from prep.speech.fact_sheet.asked import (
    Asked,
    lines,
    of_commitment,
    of_evidence,
    of_honour,
    of_insight,
)
from prep.speech.fact_sheet.desk import Desk
from prep.speech.fact_sheet.points import told_insights
from prep.speech.grammar import joined, lower, with_article

MOST = 15
"""So many questions can be prepared; a panel asks two to five."""
MOST_GAPS = 3
_PER_ENTRY = 2


def expected(desk: Desk, most: int = MOST) -> tuple[ExpectedQuestion, ...]:
    """Return the likeliest questions, in the order of the speech, those about gaps last."""
    found = list(_asked(desk))
    order = {id(one): place for place, one in enumerate(found)}
    chosen: list[Asked] = []
    told = Counter[str]()
    for one in sorted(found, key=lambda one: (-one.weight, order[id(one)])):
        if told[one.about] < _PER_ENTRY and len(chosen) < most:
            told[one.about] += 1
            chosen.append(one)
    chosen.sort(key=lambda one: order[id(one)])
    return tuple(_worded(chosen, desk))


def _asked(desk: Desk) -> Iterator[Asked]:
    yield from _career(desk)
    for number, honour in enumerate(desk.book.dossier.honours):
        if _cited(f"honour/{number}", desk):
            yield from _honour(number, honour, desk)
    for source, insight in told_insights(desk):
        yield from of_insight(source, insight, desk)
    for item in desk.told:
        yield from of_evidence(item, desk)
    for promise in desk.promised:
        yield from of_commitment(promise, desk)
    yield from _gaps(desk)


def _honour(number: int, honour: Honour, desk: Desk) -> Iterator[Asked]:
    yield from of_honour(f"honour/{number}", honour, desk)


def _cited(source: str, desk: Desk) -> bool:
    return any(source in said.sources for said in desk.speech.sentences())


def _career(desk: Desk) -> Iterator[Asked]:
    """Ask why somebody who has held several posts wants this one."""
    held = sorted(desk.book.dossier.employment, key=lambda one: one.start)
    names = list(dict.fromkeys(desk.words(one.post) for one in held))
    if len(names) < 2:
        return
    if desk.lang == "en":
        names = [with_article(lower(name)) for name in names]
    posts = joined(names, desk.lang)
    stop = "；" if desk.lang == "zh" else "; "
    career = stop.join(f"{desk.words(e.post)}{desk.colon}{desk.words(e.duties[0])}" for e in held if e.duties)  # fmt: skip
    motive = desk.words(desk.book.dossier.target.motive)
    yield Asked("employment", "ask.career", 5.2, {"posts": posts}, lines(desk, motive=motive, career=career))  # fmt: skip


def _gaps(desk: Desk) -> Iterator[Asked]:
    """Ask about the weightiest duties that no evidence supports."""
    known = desk.book.role.duty_by_id
    gaps = [known[name] for name in desk.coverage.gaps]
    gaps.sort(key=lambda duty: -(duty.estimate.importance if duty.estimate else 3))
    for duty in gaps[:MOST_GAPS]:
        importance = duty.estimate.importance if duty.estimate else 3
        answer = lines(desk, plan=_plans(duty, desk), near=_near(duty, desk))
        facts = {"duty": desk.within(duty.phrase)}
        advice = "" if answer else desk.put("advice.gap")
        yield Asked(f"role/duty/{duty.id}", "ask.gap", 3 + importance, facts, answer, advice)


def _plans(duty: Duty, desk: Desk) -> str:
    """Return the commitments that serve a duty."""
    tag = f"{desk.book.role.id}/{duty.id}"
    stop = "；" if desk.lang == "zh" else "; "
    found = (one for one in desk.book.dossier.commitments if tag in one.duties)
    return stop.join(f"{desk.words(one.direction)}{desk.colon}{desk.words(one.goal)}" for one in found)  # fmt: skip


def _near(duty: Duty, desk: Desk) -> str:
    """Return achievements that show the competencies which a duty takes."""
    wanted = duty.competencies[:1]
    shown = dict.fromkeys(name for c in wanted for name in desk.coverage.competencies.get(c, ()))
    known = desk.book.dossier.evidence_by_id
    strong = [known[name] for name in shown if known[name].public and _shows(name, wanted[0], desk)]
    stop = "；" if desk.lang == "zh" else "; "
    return stop.join(desk.named(item) for item in strong[:2])


def _shows(name: str, competency: str, desk: Desk) -> bool:
    return desk.coverage.matches[name].competencies.get(competency, 0.0) >= SUPPORTS


def _worded(chosen: list[Asked], desk: Desk) -> Iterator[ExpectedQuestion]:
    """Word the questions, none twice in the same way while there is another."""
    words = Wording(desk)
    for number, one in enumerate(chosen, 1):
        yield ExpectedQuestion(
            number=number,
            text=words.of(one),
            about=one.about,
            answer=one.answer,
            ready=bool(one.answer) and not one.advice,
            advice=one.advice,
        )


class Wording:
    """Gives out the wordings of a group in turn, beginning at one that the speaker's name chooses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._given = Counter[str]()
        seed = f"{desk.speech.speaker}/{desk.speech.post}/{desk.lang}"
        self._first = zlib.crc32(seed.encode("utf-8", "replace"))

    def of(self, one: Asked) -> str:
        """Return the next wording of a question."""
        facts = {name: value for name, value in one.facts.items() if value}
        facts["post"] = self._desk.speech.post
        fitting = [p for p in self._desk.patterns.of(one.group) if p.slots <= facts.keys()]
        place = self._first + self._given[one.group]
        self._given[one.group] += 1
        return sentence(fitting[place % len(fitting)].fill(facts), self._desk)


def sentence(text: str, desk: Desk) -> str:
    """Begin an English sentence with a capital letter."""
    return text[:1].upper() + text[1:] if desk.lang == "en" else text
