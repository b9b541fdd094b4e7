"""Sentences for the ear: length, long lists, equal openings, phrases said again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import HAN, Sentence
from prep.speech.spoken import units

_QUOTED = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）")
_WORD = re.compile(r"[A-Za-z’']+")


def length(look: Look) -> Iterator[Hit]:
    """Find sentences that take more than ``over`` and at most ``most`` syllables (English: words) to say.

    A semicolon gives the ear a rest: the longest stretch between two counts.
    """
    over, most = look.material.limit("over", 40), look.material.limit("most", 10_000)
    for sentence in look.body:
        spoken = max(units(part, look.manuscript.lang) for part in re.split(r"[；;]", sentence.text))
        if over < spoken <= most:
            facts = {"count": str(spoken), "limit": f"{over:g}"}
            yield Hit(facts, sentence, 0, sentence.text[:16])


def lists(look: Look) -> Iterator[Hit]:
    """Find lists of more than ``items`` things in one breath."""
    most = int(look.material.limit("items", 3))
    for sentence in look.body:
        for clause in re.split(r"[，,；;：:。]", _QUOTED.sub("〇", sentence.text)):
            count = clause.count("、") + 1
            if count > most:
                facts = {"count": str(count), "limit": str(most)}
                start = clause.split("、")[0][-6:]
                yield Hit(facts, sentence, max(0, sentence.text.find(start)), start + "、…")


def openings(look: Look) -> Iterator[Hit]:
    """Find sentences in a row that begin alike."""
    run = int(look.material.limit("run", 3))
    for section in look.manuscript.sections:
        told = [s for s in section.body if not look.tell.courtesy(s.text)]
        for alike in _runs(told, look):
            if len(alike) >= run:
                facts = {"count": str(len(alike)), "found": _opening(alike[0].text, look)}
                yield Hit(facts, alike[0], 0, alike[0].text[:12])


def _runs(sentences: Sequence[Sentence], look: Look) -> Iterator[list[Sentence]]:
    run: list[Sentence] = []
    for before, sentence in pairwise([None, *sentences]):
        same = before is not None and sentence is not None
        if same and _opening(before.text, look) == _opening(sentence.text, look) != "":  # type: ignore[union-attr]
            run.append(sentence)  # type: ignore[arg-type]
            continue
        if run:
            yield run
        run = [sentence] if sentence else []
    if run:
        yield run


def _opening(text: str, look: Look) -> str:
    """Return how a sentence begins: two characters, or two words."""
    if look.zh:
        return "".join(HAN.findall(text)[:2])
    return " ".join(_WORD.findall(text.lower())[:2])


def repeated(look: Look) -> Iterator[Hit]:
    """Find phrases of at least ``size`` characters (English: words) that come ``times`` times or more."""
    times = int(look.material.limit("times", 3))
    grams = _Grams(look)
    for phrase, sentence in grams.often(times):
        facts = {"found": phrase, "count": str(grams.count(phrase))}
        yield Hit(facts, sentence, grams.offset(sentence, phrase), phrase)


class _Grams:
    """The runs of characters or words of a text, and how often each comes."""

    def __init__(self, look: Look) -> None:
        self._zh, self._size = look.zh, int(look.material.limit("size", 4))
        self._spared = look.material.pattern("spared")
        role, title = look.context.role, look.manuscript.title
        own = [role.title.in_(look.manuscript.lang) if role else "", title.text if title else ""]
        self._own = "\n".join([*own, *look.tell.names, *_posts(look)])
        self._sentences = look.body
        self._counts: Counter[str] = Counter()
        for sentence in self._sentences:
            self._counts.update(set(self._of(sentence.text)))

    def count(self, phrase: str) -> int:
        """Return in how many sentences a phrase stands."""
        return sum(phrase in self._plain(s.text) for s in self._sentences)

    def often(self, times: int) -> Iterator[tuple[str, Sentence]]:
        """Yield the longest phrases that come so often, each with its first sentence."""
        done: list[str] = []
        for sentence in self._sentences:
            grams = [g for g in self._of(sentence.text) if self._counts[g] >= times]
            for phrase in self._merged(grams, self._plain(sentence.text), times):
                if not any(phrase in other or other in phrase for other in done):
                    done.append(phrase)
                    yield phrase, sentence

    def offset(self, sentence: Sentence, phrase: str) -> int:
        """Return where a phrase begins in a sentence as it is written."""
        return max(0, sentence.text.lower().find(phrase))

    def _plain(self, text: str) -> str:
        return text if self._zh else " ".join(_WORD.findall(text.lower()))

    def _of(self, text: str) -> list[str]:
        if self._zh:
            runs = re.findall(r"[\u4e00-\u9fff]+", text)
            found = [r[i : i + self._size] for r in runs for i in range(len(r) - self._size + 1)]
        else:
            words = _WORD.findall(text.lower())
            found = [" ".join(words[i : i + self._size]) for i in range(len(words) - self._size + 1)]
        return [gram for gram in found if gram not in self._own and not self._spared.search(gram)]

    def _merged(self, grams: list[str], text: str, times: int) -> Iterator[str]:
        """Grow each gram to the right as long as the longer phrase comes as often."""
        taken = ""
        for gram in grams:
            if gram in taken:
                continue
            phrase = gram
            start = text.find(gram)
            for end in range(start + len(gram) + 1, len(text) + 1):
                longer = text[start:end]
                if self.count(longer) < times or (self._zh and not HAN.match(longer[-1])):
                    break
                phrase = longer
            taken = phrase
            yield phrase.strip()


def _posts(look: Look) -> list[str]:
    """Return the titles of posts that the text itself names as its aim."""
    found: list[str] = []
    for sentence in look.body:
        found += [m.group(1) for m in look.tell.common.pattern("post").finditer(sentence.text)]
    return found
