"""Which evidence supports which duties and competencies of a role, and how strongly.

Tags that the candidate set always win: evidence with a tag for the role supports what it is tagged with
(strength 1) and nothing else. Untagged evidence is matched by meaning and wording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prep.evidence.nearness import DutyIndex, Likeness
from prep.messages import Lang
from prep.model.dossier import Dossier, Evidence
from prep.model.role import RoleProfile

TAGGED = 1.0
SUPPORTS = 0.5
"""From this strength on, evidence counts as support of a duty or competency."""
_INDIRECT = 0.8
"""What a competency gets of the strength of a duty that calls for it."""


@dataclass(frozen=True)
class Match:
    """How strongly one piece of evidence supports the duties and competencies of a role, 0 to 1."""

    evidence: str
    duties: Mapping[str, float]
    competencies: Mapping[str, float]
    relevance: float
    """Competency strengths weighted as the role weights them, 0 to 1."""

    def best_duty(self) -> str | None:
        """Return the duty that it supports most, if it supports any."""
        supported = {name: s for name, s in self.duties.items() if s >= SUPPORTS}
        return max(supported, key=lambda name: supported[name]) if supported else None


@dataclass(frozen=True)
class Coverage:
    """What of a role the evidence supports, and what it does not."""

    matches: Mapping[str, Match]
    duties: Mapping[str, tuple[str, ...]]
    """For each duty the evidence that supports it, strongest first; empty for a gap."""
    competencies: Mapping[str, tuple[str, ...]]

    @property
    def gaps(self) -> tuple[str, ...]:
        """The duties without any evidence."""
        return tuple(duty for duty, found in self.duties.items() if not found)


def cover(dossier: Dossier, role: RoleProfile, likeness: Likeness | None = None) -> Coverage:
    """Match all evidence of a dossier to a role; without ``likeness`` by wording alone."""
    lang: Lang = "zh" if all(duty.text.has("zh") for duty in role.duties) else "en"
    index = DutyIndex(role.duties, role.questions, lang, likeness)
    matches = {item.id: _match(item, role, index, lang) for item in dossier.evidence}
    return Coverage(
        matches,
        {duty.id: _supporters(matches, "duties", duty.id) for duty in role.duties},
        {name: _supporters(matches, "competencies", name) for name in role.weights},
    )


def _supporters(matches: Mapping[str, Match], kind: str, name: str) -> tuple[str, ...]:
    strength = {m.evidence: getattr(m, kind).get(name, 0.0) for m in matches.values()}
    found = [evidence for evidence, value in strength.items() if value >= SUPPORTS]
    return tuple(sorted(found, key=lambda evidence: -strength[evidence]))


def _match(item: Evidence, role: RoleProfile, index: DutyIndex, lang: Lang) -> Match:
    named = [tag.partition("/") for tag in item.duties]
    tagged = {duty for where, _, duty in named if where == role.id and duty in role.duty_by_id}
    duties = (
        {duty.id: TAGGED if duty.id in tagged else 0.0 for duty in role.duties}
        if tagged
        else supported(index.strengths(sentences(item, lang)))
    )
    competencies = _competencies(item, role, duties)
    relevance = sum(competencies.get(name, 0) * weight for name, weight in role.weights.items())
    return Match(item.id, duties, competencies, relevance / 100)


def supported(strengths: Mapping[str, float]) -> dict[str, float]:
    """Hold all but the nearest duty below the line of support.

    On both labelled sets a second duty that comes close to the nearest is wrong more often than right;
    who means several duties tags them.
    """
    best = max(strengths.values(), default=0.0)
    share = min(1.0, (SUPPORTS - 0.01) / best) if best else 1.0
    return {name: value if value >= best else value * share for name, value in strengths.items()}


def sentences(item: Evidence, lang: Lang) -> list[str]:
    """Return what a piece of evidence says, each step for itself."""
    texts = (item.title, item.task, *item.action, item.result)
    return [text.in_(lang) for text in texts]


def _competencies(
    item: Evidence, role: RoleProfile, duties: Mapping[str, float]
) -> dict[str, float]:
    strengths: dict[str, float] = {}
    for duty in role.duties:
        value = duties.get(duty.id, 0.0)
        if value < SUPPORTS:
            continue
        for name in duty.competencies:
            strengths[name] = max(strengths.get(name, 0.0), value * _INDIRECT)
    strengths.update({name: TAGGED for name in item.competencies if name in role.weights})
    return strengths
