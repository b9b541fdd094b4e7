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
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_PHRASE = re.compile(r"[a-z’' -]+")


def length(look: Look) -> Iterator[Hit]:
    """Find sentences that take more than ``over`` and at most ``most`` syllables (English: words) to say.

    A semicolon gives the ear a rest: the longest stretch between two counts.
    """
    over, most = look.material.limit("over", 40), look.material.limit("most", 10_000)
    for sentence in look.body:
        spoken = max(
            units(part, look.manuscript.lang) for part in re.split(r"[；;]", sentence.text)
        )
        if over < spoken <= most:
            facts = {"count": str(spoken), "limit": f"{over:g}"}
            yield Hit(facts, sentence, 0, sentence.text[:16])


def lists(look: Look) -> Iterator[Hit]:
    """Find lists of more than ``items`` things in one breath."""
    most = int(look.material.limit("items", 3))
    for sentence in look.body:
        for clause in re.split(r"[，；;：:。]|,(?!\d)", _QUOTED.sub("〇", sentence.text)):
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
        if grams.only_opens(phrase):
            continue  # sentences that begin alike are another rule's
        facts = {"found": phrase, "count": str(grams.count(phrase))}
        yield Hit(facts, sentence, grams.offset(sentence, phrase), phrase)


class _Grams:
    """The runs of characters or words of a text, without names and spared words, and how often each comes."""

    def __init__(self, look: Look) -> None:
        self._zh, self._size = look.zh, int(look.material.limit("size", 4))
        self._spared = (look.material.pattern("spared"), _own(look))
        self._texts = [(self._masked(s.text), s) for s in look.body]
        self._counts: Counter[str] = Counter()
        for text, _ in self._texts:
            self._counts.update(set(self._of(text)))

    def count(self, phrase: str) -> int:
        """Return in how many sentences a phrase stands."""
        return sum(phrase in text for text, _ in self._texts)

    def only_opens(self, phrase: str) -> bool:
        """Whether a phrase stands nowhere but at the beginning of sentences."""
        return all(text.find(phrase, 1) < 0 for text, _ in self._texts)

    def often(self, times: int) -> Iterator[tuple[str, Sentence]]:
        """Yield the longest phrases that come so often, each with its first sentence."""
        done: list[str] = []
        for text, sentence in self._texts:
            for gram in self._of(text):
                if self._counts[gram] < times or any(gram in other for other in done):
                    continue
                phrase = self._grown(gram, text, times)
                done.append(phrase)
                yield phrase.strip(), sentence

    def offset(self, sentence: Sentence, phrase: str) -> int:
        """Return where a phrase begins in a sentence as it is written."""
        return max(0, sentence.text.lower().find(phrase))

    def _masked(self, text: str) -> str:
        """Return what is compared: the text with bars in the place of marks and spared words."""
        for pattern in self._spared:
            text = pattern.sub("|", text)
        runs = _HAN_RUN.findall(text) if self._zh else _PHRASE.findall(text.lower())
        return "|".join(runs)

    def _of(self, text: str) -> list[str]:
        size = self._size
        if self._zh:
            runs = text.split("|")
            return [r[i : i + size] for r in runs for i in range(len(r) - size + 1)]
        words = [run.split() for run in text.split("|")]
        return [" ".join(w[i : i + size]) for w in words for i in range(len(w) - size + 1)]

    def _grown(self, gram: str, text: str, times: int) -> str:
        """Return the gram with what follows it, as long as that comes as often."""
        start = text.find(gram)
        end = start + len(gram)
        while end < len(text) and text[end] != "|" and self.count(text[start : end + 1]) >= times:
            end += 1
        return text[start:end]


def _own(look: Look) -> re.Pattern[str]:
    """Return the names that may be said as often as needed: the post, the unit, the title's words."""
    lang = look.manuscript.lang
    role = look.context.role
    names = {*look.tell.names, *_posts(look), *([role.title.in_(lang)] if role else [])}
    listed = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, listed)) or r"(?!)", re.I)


def _posts(look: Look) -> list[str]:
    """Return the titles of posts that the text itself names as its aim."""
    found: list[str] = []
    for sentence in look.body:
        found += [
            m.group(1) or "" for m in look.tell.common.pattern("post").finditer(sentence.text)
        ]
    return found
