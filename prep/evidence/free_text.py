"""Check a text that cites nothing, typed or made elsewhere: find the likeliest source of each sentence first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.evidence.derived import Derivation
from prep.evidence.guard import Finding, Guardian, distinct, language_of
from prep.evidence.ledger import Said, Words
from prep.evidence.sources import SourceBook
from prep.evidence.stands import stands
from prep.evidence.words import WordIndex, terms
from prep.messages import LANGS, Lang, say

_LIKELY = 0.16
"""From this likeness on, a source is taken for the one that a sentence speaks of."""
_FIGURE = 0.12
"""What each figure that a source holds adds to its likeness."""
_CONTINUED = 0.08
"""What is added for the source of the sentence before."""
_ZH_SENTENCE = re.compile(r"[^。！？\n]*[。！？]+[”’）]*|[^。！？\n]+")
_EN_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])|\n+")
_MARKS = re.compile(r"^[\s#>*|-]+|[*_`|]+")


@dataclass(frozen=True)
class Checked:
    """A sentence, the sources it most likely rests on, and what they do not bear out."""

    text: str
    line: int
    """The line of the text that it begins in, from 1."""
    sources: tuple[str, ...]
    """The likeliest sources, the best first; none where nothing is like it."""
    findings: tuple[Finding, ...]


def guard_text(text: str, book: SourceBook, words: Words) -> tuple[Checked, ...]:
    """Check each sentence of a text against the whole dossier and role.

    What no entry has is a hard finding; what another entry has than the one the sentence speaks of is a hint.
    """
    return tuple(_FreeText(book, words).check(text))


def split(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and sentence, without marks of Markdown."""
    for number, line in enumerate(text.split("\n"), 1):
        plain = _MARKS.sub("", line).strip()
        lang = language_of(plain)
        parts = _ZH_SENTENCE.findall(plain) if lang == "zh" else _EN_SENTENCE.split(plain)
        yield from ((number, part.strip()) for part in parts if part.strip())


class _FreeText:
    def __init__(self, book: SourceBook, words: Words) -> None:
        self._guardian = Guardian(book, words)
        self._ledger = self._guardian.ledger
        self._book = book
        self._sources = [s for s in book.sources() if not s.startswith("role/question/")]
        self._index = {
            lang: WordIndex({s: (book.text_in(s, lang) or "",) for s in self._sources})
            for lang in LANGS
        }

    def check(self, text: str) -> Iterator[Checked]:
        before: str | None = None
        for line, sentence in split(text):
            lang = language_of(sentence)
            likely = self._likely(sentence, lang, before)
            findings = tuple(self._findings(sentence, lang, likely))
            yield Checked(sentence, line, likely, findings)
            before = likely[0] if likely else before

    def _likely(self, sentence: str, lang: Lang, before: str | None) -> tuple[str, ...]:
        """Return the sources that a sentence is like in words and figures, at most three."""
        scores = self._index[lang].likeness(terms([sentence]))
        alike = self._guardian.alike(lang)
        stated = [q for q in self._ledger.quantities(sentence, lang) if q.weight == "hard"]
        for source in self._sources:
            held = self._ledger.of(source).figures
            scores[source] += _FIGURE * sum(stands(q, held, alike) for q in stated)
        if before:
            scores[before] += _CONTINUED
        best = sorted(self._sources, key=lambda s: -scores[s])[:3]
        return tuple(s for s in best if scores[s] >= max(_LIKELY, 0.6 * scores[best[0]]))

    def _findings(self, sentence: str, lang: Lang, likely: tuple[str, ...]) -> Iterator[Finding]:
        derivations = self._derivations(likely)
        everywhere = self._guardian.figures(sentence, self._ledger.everything, lang, derivations)
        missing = [found for found in everywhere if found.kind != "exact" or not likely]
        yield from missing
        named = self._guardian.names(sentence, self._ledger.everything, lang)
        yield from distinct([*named, *self._raised(sentence, lang, likely)])
        known = {(found.start, found.what) for found in missing}
        for found in self._guardian.figures(
            sentence, self._ledger.together(likely), lang, derivations
        ):
            if likely and found.level == "hard" and (found.start, found.what) not in known:
                yield from self._elsewhere(found, lang, likely)
            elif likely and found.kind == "exact":
                yield found

    def _raised(self, sentence: str, lang: Lang, likely: tuple[str, ...]) -> Iterator[Finding]:
        """Compare with the likeliest evidence; where there is none, with all that the dossier has."""
        deeds = [s for s in likely[:1] if self._book.evidence(s)]
        everyone = tuple(s for s in self._sources if self._book.evidence(s))
        said = self._ledger.together(likely) if likely else self._ledger.everything
        yield from self._guardian.raised(sentence, tuple(deeds) or everyone, said, lang)

    def _derivations(self, likely: tuple[str, ...]) -> tuple[Derivation, ...]:
        """Return what follows from the likely sources, or from each evidence where none is likely."""
        basis = [likely] if likely else [(s,) for s in self._sources if self._book.evidence(s)]
        return tuple(
            found
            for one in basis
            for found in self._guardian.derivations(one, self._ledger.together(one))
        )

    def _elsewhere(self, found: Finding, lang: Lang, likely: tuple[str, ...]) -> Iterator[Finding]:
        """Say where a figure stands that the likely sources lack; nothing if it only follows from the dossier."""
        holders = [s for s in self._sources if self._holds(self._ledger.of(s), found, lang)]
        if not holders:
            return
        where = ", ".join(holders[:3])
        why = say(f"{likely[0]} 里没有，见于 {where}", f"not in {likely[0]}; it stands in {where}")
        yield Finding("hint", "elsewhere", found.sentence, found.what, found.start, why, "")

    def _holds(self, said: Said, found: Finding, lang: Lang) -> bool:
        stated = [
            q for q in self._ledger.quantities(found.sentence, lang) if q.start == found.start
        ]
        return any(stands(q, said.figures, self._guardian.alike(lang)) for q in stated)
