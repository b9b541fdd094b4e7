"""Whether the text keeps its time, as a whole and part by part."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import say
from prep.speech.remarks import clock
from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Manuscript, Section
from prep.speech.spoken import seconds, units

_TOGETHER = {"self": "opening", "close": "pledge"}
"""Parts that a text written elsewhere seldom divides: their time is reckoned together."""


def part_name(part: str) -> str:
    """Return what a part of a candidacy speech is called in the language of messages."""
    names = {
        "opening": ("开场和基本情况", "opening and who you are"),
        "self": ("基本情况", "who you are"),
        "understanding": ("岗位认识", "how you see the post"),
        "advantages": ("竞聘优势", "why you"),
        "plan": ("工作设想", "what you will do"),
        "pledge": ("表态和结束语", "pledge and close"),
        "close": ("结束语", "close"),
    }
    return say(*names[part]) if part in names else part


def total_seconds(manuscript: Manuscript, pace: int) -> float:
    """Return the time that all that is spoken takes."""
    return seconds(sum(units(s.text, manuscript.lang) for s in manuscript.sentences), pace)


def over(look: Look) -> Iterator[Hit]:
    """Find a text that takes longer than the time allowed."""
    yield from _total(look, 1)


def under(look: Look) -> Iterator[Hit]:
    """Find a text that leaves too much of the time unused."""
    yield from _total(look, -1)


def _total(look: Look, sign: int) -> Iterator[Hit]:
    if look.context.minutes is None:
        return
    allowed = look.context.minutes * 60
    spoken = total_seconds(look.manuscript, look.context.pace)
    if (spoken - allowed) * sign > allowed * look.material.limit("tolerance", 0.05):
        length = round(abs(spoken - allowed) * look.context.pace / 60)
        facts = {
            "found": clock(spoken),
            "limit": clock(allowed),
            "pace": str(look.context.pace),
            "count": str(length),
        }
        yield Hit(facts, matter="time")


def parts(look: Look) -> Iterator[Hit]:
    """Find parts that take far more or far less than their share of the time."""
    targets = _targets(look)
    spoken = _spoken(look)
    most = look.material.limit("tolerance", 0.5)
    least = look.material.limit("seconds", 15)
    for part, target in targets.items():
        taken = spoken.get(part, 0.0)
        if part in spoken and abs(taken - target) > max(target * most, least):
            facts = {"part": part_name(part), "found": clock(taken), "limit": clock(target)}
            yield Hit(facts, matter=f"part {part}")


def _targets(look: Look) -> dict[str, float]:
    if look.manuscript.composed:
        return {s.part: s.target_seconds for s in look.manuscript.sections if s.target_seconds}
    if look.context.minutes is None:
        return {}
    found: dict[str, float] = {}
    for part, share in look.context.shares.items():
        name = _TOGETHER.get(part, part)
        found[name] = found.get(name, 0.0) + share * look.context.minutes * 60
    return found


def _spoken(look: Look) -> dict[str, float]:
    found: dict[str, float] = {}
    for section in look.manuscript.sections:
        if section.part:
            part = section.part
            name = part if look.manuscript.composed else _TOGETHER.get(part, part)
            found[name] = found.get(name, 0.0) + _seconds(look, section)
    return found


def _seconds(look: Look, section: Section) -> float:
    length = sum(units(s.text, look.manuscript.lang) for s in section.sentences)
    return seconds(length, look.context.pace)


def pace(look: Look) -> Iterator[Hit]:
    """Find a pace that listeners can hardly follow."""
    most = look.material.limit("most", 240)
    if look.context.pace > most:
        yield Hit({"found": str(look.context.pace), "limit": f"{most:g}"}, matter="pace")


def missing_parts(look: Look) -> Iterator[Hit]:
    """Find parts without which a speech is no candidacy speech, and which the text has nothing of."""
    if look.manuscript.composed or len(look.manuscript.sections) < 2:
        return
    for part in missing(look.manuscript):
        yield Hit({"part": part_name(part)}, matter=f"missing {part}")


def missing(manuscript: Manuscript) -> tuple[str, ...]:
    """Return which of understanding, advantages and plan no section is."""
    there = {section.part for section in manuscript.sections}
    return tuple(p for p in ("understanding", "advantages", "plan") if p not in there)
