"""One achievement as one line of a résumé, in the candidate's words."""

from __future__ import annotations

from prep.messages import Lang
from prep.model.base import Text
from prep.model.dossier import Evidence, OwnPart
from prep.model.views import Sentence

_PART_ZH = {
    OwnPart.TOOK_PART: "参与",
    OwnPart.RESPONSIBLE: "负责",
    OwnPart.IN_CHARGE: "主持",
    OwnPart.LED: "牵头",
}
STEPS = 2
"""How many steps of the action a line holds; the speech tells the rest."""


def bullet(item: Evidence, lang: Lang, most: int = STEPS) -> Sentence:
    """Return what was done and what came of it; the own part is named and never raised."""
    steps = [_bare(step, lang) for step in item.action[: max(1, most)]]
    result = _bare(item.result, lang)
    text = _chinese(item, steps, result) if lang == "zh" else _english(item, steps, result)
    return Sentence(text=text, sources=(f"evidence/{item.id}",))


def _bare(text: Text, lang: Lang) -> str:
    return text.in_(lang).rstrip("。.；; ")


def _chinese(item: Evidence, steps: list[str], result: str) -> str:
    return f"{_bare(item.title, 'zh')}（{_PART_ZH[item.part]}）：{'，'.join(steps)}；{result}。"


def _english(item: Evidence, steps: list[str], result: str) -> str:
    if item.part is OwnPart.TOOK_PART:
        steps = ["as one of a team, " + steps[0], *steps[1:]]
    text = f"{'; '.join(steps)}. {result[:1].upper()}{result[1:]}."
    return text[:1].upper() + text[1:]
