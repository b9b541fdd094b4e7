"""Which duties of the post the text speaks to."""

from __future__ import annotations

from collections.abc import Iterator

from prep.evidence.match import SUPPORTS
from prep.evidence.nearness import DutyIndex
from prep.messages import Lang
from prep.model.role import Duty, RoleProfile
from prep.speech.review.look import Hit, Look

_USUAL = 3


def uncovered(look: Look) -> Iterator[Hit]:
    """Name the most important duties that no paragraph of advantages or plan comes near."""
    role = look.context.role
    if role is None:
        return
    lang = look.manuscript.lang
    said = [
        [sentence.text for sentence in paragraph.sentences]
        for section, paragraph in look.manuscript.paragraphs()
        if section.part not in ("understanding", "close")
    ]
    strength = _strengths(look, role, said, lang)
    line = look.material.limit("strength", SUPPORTS)
    missing = [duty for duty in role.duties if strength.get(duty.id, 0.0) < line]
    most = int(look.material.limit("named", 4))
    if missing and said:
        first = sorted(missing, key=lambda duty: -_importance(duty))[:most]
        names = ("、" if look.zh else ", ").join(duty.phrase.in_(lang) for duty in first)
        facts = {"found": names, "count": str(len(missing)), "all": str(len(role.duties))}
        yield Hit(facts, matter=f"duties {role.id}")


def _strengths(
    look: Look, role: RoleProfile, said: list[list[str]], lang: Lang
) -> dict[str, float]:
    index = DutyIndex(role.duties, role.questions, lang, look.context.likeness)
    best: dict[str, float] = {}
    for sentences in said:
        for duty, value in index.strengths(sentences).items():
            best[duty] = max(best.get(duty, 0.0), value)
    return best


def _importance(duty: Duty) -> int:
    return duty.estimate.importance if duty.estimate else _USUAL
