"""How near texts are in wording: TF-IDF over pairs of Chinese characters and English words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]+")
_COMMON = frozenset(
    """the and for with from that this into within each every who what which was were had has have its
    their them they our not but all any one two a an of to in on at by is be or as it""".split()  # noqa: SIM905
)
_QUANTITY = re.compile(
    r"(?:[\d.,]+|[零一二两三四五六七八九十百千万亿半几每第]+)(?:多|余)?"
    r"(?:万元|亿元|万|元|个?小时|分钟|个?月|个|年|天|日|周|季度|季|人|户|家|次|名|位|份|款|笔|倍|成|条|张|件|%|％)*[内前后底初]?"
)
"""Numbers with their measures: what is counted by the month is not alike for that."""
Terms = Counter[str]


def terms(texts: Iterable[str]) -> Terms:
    """Count pairs of neighbouring Chinese characters, and English words by their first seven letters."""
    found: Terms = Counter()
    for text in texts:
        for run in _HAN_RUN.findall(_QUANTITY.sub(" ", text)):
            found.update(run[i : i + 2] for i in range(len(run) - 1))
        found.update(w.lower()[:7] for w in _WORD.findall(text) if w.lower() not in _COMMON)
    return found


def overlap(one: Terms, other: Terms) -> float:
    """Return the share of terms that two texts have in common (Dice's coefficient), 0 to 1."""
    size = len(one) + len(other)
    return 2 * len(one.keys() & other.keys()) / size if size else 0.0


class WordIndex:
    """TF-IDF vectors of some texts, by name."""

    def __init__(self, texts: Mapping[str, Iterable[str]]) -> None:
        self.terms = {name: terms(written) for name, written in texts.items()}
        seen = Counter(term for found in self.terms.values() for term in found)
        self._idf = {term: math.log(1 + len(self.terms) / n) for term, n in seen.items()}
        self._vectors = {name: self._vector(found) for name, found in self.terms.items()}

    def _vector(self, found: Terms) -> dict[str, float]:
        weighted = {t: math.sqrt(n) * self._idf[t] for t, n in found.items() if t in self._idf}
        length = math.sqrt(sum(value * value for value in weighted.values())) or 1.0
        return {term: value / length for term, value in weighted.items()}

    def likeness(self, found: Terms) -> dict[str, float]:
        """Return the cosine of some words with each text, 0 to 1."""
        vector = self._vector(found)
        return {
            name: min(1.0, sum(value * vector.get(term, 0.0) for term, value in own.items()))
            for name, own in self._vectors.items()
        }
