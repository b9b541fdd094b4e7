"""How near a piece of evidence is to each duty of a role, in meaning and in wording.

The weights were set on a labelled set of evidence and duties (``benchmarks/matching.py``), where each was
left out in turn: words alone, pairs of characters alone and meaning alone all do worse than the sum. A
second set of other posts gave no reason to change them: weights chosen anew did worse on posts left out.

A card of several steps says many things by the way. Its strength is the mean of two: that of the card
read as one sentence, and the mean over its sentences. The nearest single sentence, which was the rule
before, gave twice as much false support.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from prep.evidence.words import WordIndex, overlap, terms
from prep.messages import Lang
from prep.model.base import Text
from prep.model.role import Duty, Question

_CLAUSE = re.compile(r"[，,；;。.]\s*")
_CENTRE = 0.5
"""How much of the mean over all duties is taken off: what is like every duty is telling for none."""
_FULL_STRENGTH = 0.9
"""The sum from which on the strength is 1; half of it is where support begins."""
_WORDS_ALONE = 0.2
"""The same for words alone, where there is no encoder."""


class Likeness(Protocol):
    """Tells the cosine of each text with each other text in meaning, -1 to 1."""

    def __call__(self, texts: Sequence[str], others: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a row for each text, a column for each other."""
        ...


@dataclass(frozen=True)
class _DutyTexts:
    """The texts that say what a duty is: whole, as a phrase, in clauses, and in the questions that touch it."""

    whole: str
    phrase: str
    clauses: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """All of them, the clauses within the whole."""
        return (self.whole, self.phrase, *self.questions)


@dataclass(frozen=True)
class Why:
    """Why a piece of evidence is near a duty: its sentence, the clause of the duty, words they share."""

    sentence: str
    clause: str
    words: tuple[str, ...]


class DutyIndex:
    """The duties of one role in one language, ready to be compared with."""

    def __init__(
        self,
        duties: Iterable[Duty],
        questions: Iterable[Question],
        lang: Lang,
        likeness: Likeness | None = None,
    ) -> None:
        asked = list(questions)
        self._likeness = likeness
        self._comma = "，" if lang == "zh" else ", "
        self._texts = {duty.id: _duty_texts(duty, asked, lang) for duty in duties}
        self._words = WordIndex({name: texts.told for name, texts in self._texts.items()})
        self._own = {name: terms([texts.whole]) for name, texts in self._texts.items()}
        self._others = list(
            dict.fromkeys(
                text for texts in self._texts.values() for text in (*texts.told, *texts.clauses)
            )
        )

    def strengths(self, parts: Sequence[str]) -> dict[str, float]:
        """Return for every duty how strongly some sentences of one achievement support it, 0 to 1."""
        if self._likeness is None:
            words = self._words.likeness(terms(parts))
            return {name: min(1.0, value / _WORDS_ALONE) for name, value in words.items()}
        joined = self._strength(self._comma.join(parts))
        if len(parts) < 2:
            return joined
        each = [self._strength(part) for part in parts]
        return {
            name: (whole + sum(one[name] for one in each) / len(each)) / 2
            for name, whole in joined.items()
        }

    def _strength(self, part: str) -> dict[str, float]:
        """Return for every duty how strongly one sentence supports it, 0 to 1."""
        found = self._sums(part)
        mean = sum(found.values()) / len(found) if found else 0.0
        return {
            name: min(1.0, max(0.0, (value - _CENTRE * mean) / _FULL_STRENGTH))
            for name, value in found.items()
        }

    def why(self, parts: Sequence[str], duty: str) -> Why:
        """Say what in some sentences is nearest to a duty, and which words both have."""
        own = list(self._texts[duty].clauses)
        rows = (self._likeness or _shared)(parts, own)
        _, row, column = max(
            (value, n, m) for n, found in enumerate(rows) for m, value in enumerate(found)
        )
        shared = terms(parts).keys() & self._own[duty].keys()
        return Why(parts[row], own[column], tuple(sorted(shared)))

    def _sums(self, part: str) -> dict[str, float]:
        near = self._nearest([part])
        near_clauses = self._nearest(clauses(part))
        own = terms([part])
        words = self._words.likeness(own)
        return {
            name: near[texts.whole]
            + 0.5 * near[texts.phrase]
            + 0.5 * max(near_clauses[clause] for clause in texts.clauses)
            + 0.25 * max((near[question] for question in texts.questions), default=0.0)
            + words[name]
            + 0.5 * overlap(own, self._own[name])
            for name, texts in self._texts.items()
        }

    def _nearest(self, parts: Sequence[str]) -> dict[str, float]:
        """Return for each text of the duties how near the nearest of some sentences is."""
        assert self._likeness is not None
        rows = self._likeness(parts, self._others)
        return {
            text: max(column)
            for text, column in zip(self._others, zip(*rows, strict=True), strict=True)
        }


def _shared(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """Tell the likeness of texts by the words they have in common."""
    return [[overlap(terms([text]), terms([other])) for other in others] for text in texts]


def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a sentence; very short ones say too little alone."""
    return tuple(part for part in _CLAUSE.split(text) if len(part) > 3) or (text,)


def _duty_texts(duty: Duty, questions: Iterable[Question], lang: Lang) -> _DutyTexts:
    whole = duty.text.in_(lang)
    asked = [question for question in questions if duty.id in question.duties]
    told = [question.text for question in asked]
    return _DutyTexts(whole, duty.phrase.in_(lang), clauses(whole), _written(told, lang))


def _written(texts: Iterable[Text], lang: Lang) -> tuple[str, ...]:
    return tuple(text.in_(lang) for text in texts)
