"""Which evidence supports which duties and competencies of a role, and how strongly.

A tag that the candidate set always wins (strength 1). Untagged evidence is matched by the words it
shares with a duty: the cosine of their TF-IDF vectors over pairs of Chinese characters and English
words, which finds shared wording, not shared meaning.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prep.messages import Lang
from prep.model.base import Text
from prep.model.dossier import Dossier, Evidence
from prep.model.role import Duty, RoleProfile

TAGGED = 1.0
SUPPORTS = 0.12
"""From this strength on, evidence counts as support of a duty."""
_INDIRECT = 0.7
"""What a competency gets of the strength of a duty that calls for it."""

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]+")
_COMMON = frozenset(
    """the and for with from that this into within each every who what which was were had has have its
    their them they our not but all any one two a an of to in on at by is be or as it""".split()  # noqa: SIM905
)
Terms = Counter[str]


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


def cover(dossier: Dossier, role: RoleProfile) -> Coverage:
    """Match all evidence of a dossier to a role."""
    index = _DutyIndex(role.duties)
    matches = {item.id: _match(item, role, index) for item in dossier.evidence}
    return Coverage(
        matches,
        {duty.id: _supporters(matches, "duties", duty.id) for duty in role.duties},
        {name: _supporters(matches, "competencies", name) for name in role.weights},
    )


def _supporters(matches: Mapping[str, Match], kind: str, name: str) -> tuple[str, ...]:
    strength = {m.evidence: getattr(m, kind).get(name, 0.0) for m in matches.values()}
    found = [evidence for evidence, value in strength.items() if value >= SUPPORTS]
    return tuple(sorted(found, key=lambda evidence: -strength[evidence]))


def _match(item: Evidence, role: RoleProfile, index: _DutyIndex) -> Match:
    tagged = {tag.partition("/")[2] for tag in item.duties if tag.partition("/")[0] == role.id}
    duties = index.strengths(evidence_terms(item))
    duties.update({duty: TAGGED for duty in tagged if duty in role.duty_by_id})
    competencies = _competencies(item, role, duties)
    relevance = sum(competencies.get(name, 0) * weight for name, weight in role.weights.items())
    return Match(item.id, duties, competencies, relevance / 100)


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


def evidence_terms(item: Evidence) -> Terms:
    """Return the words of a piece of evidence, with their counts."""
    return _terms((item.title, item.situation, item.task, *item.action, item.result))


def _terms(texts: Iterable[Text]) -> Terms:
    """Count pairs of Chinese characters and English words."""
    found: Terms = Counter()
    languages: tuple[Lang, ...] = ("zh", "en")
    for text in texts:
        for written in {text.in_(lang) for lang in languages}:
            for run in _HAN_RUN.findall(written):
                found.update(run[i : i + 2] for i in range(len(run) - 1))
            found.update(w.lower()[:7] for w in _WORD.findall(written) if w.lower() not in _COMMON)
    return found


class _DutyIndex:
    """TF-IDF vectors of the duties of one role."""

    def __init__(self, duties: Iterable[Duty]) -> None:
        counts = {duty.id: _terms((duty.text, duty.phrase)) for duty in duties}
        seen = Counter(term for terms in counts.values() for term in terms)
        self._idf = {term: math.log(1 + len(counts) / n) for term, n in seen.items()}
        self._vectors = {name: self._vector(terms) for name, terms in counts.items()}

    def _vector(self, terms: Terms) -> dict[str, float]:
        weighted = {t: math.sqrt(n) * self._idf[t] for t, n in terms.items() if t in self._idf}
        length = math.sqrt(sum(value * value for value in weighted.values())) or 1.0
        return {term: value / length for term, value in weighted.items()}

    def strengths(self, terms: Terms) -> dict[str, float]:
        """Return the strength of some words for every duty, 0 to 1."""
        vector = self._vector(terms)
        return {
            name: min(1.0, sum(value * vector.get(term, 0.0) for term, value in duty.items()))
            for name, duty in self._vectors.items()
        }
