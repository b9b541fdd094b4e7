"""Whether it can be said well: runs of figures, Latin letters, words that are misread or sound alike."""

from __future__ import annotations

from collections.abc import Iterator

from prep.speech.review.look import Hit, Look


def figure_runs(look: Look) -> Iterator[Hit]:
    """Find sentences with more than ``most`` figures."""
    most = look.material.limit("most", 4)
    for sentence in look.body:
        found = [*look.tell.figures(sentence.text), *look.tell.dates(sentence.text)]
        if len(found) > most:
            facts = {"count": str(len(found)), "limit": f"{most:g}"}
            yield Hit(facts, sentence, max(0, sentence.text.find(found[0])), sentence.text[:16])


def once(look: Look) -> Iterator[Hit]:
    """Find the first place of each word of a group."""
    seen: set[str] = set()
    for hit in look.matches("words", look.body):
        if hit.excerpt.lower() not in seen:
            seen.add(hit.excerpt.lower())
            yield hit


def pairs(look: Look) -> Iterator[Hit]:
    """Find the first place of each word of the pairs, and say what stands beside it there."""
    for word, beside in look.material.pairs.items():
        for sentence in look.body:
            spared = [m.span() for m in look.material.pattern("not").finditer(sentence.text)]
            at = sentence.text.find(word)
            if at >= 0 and not any(a <= at < b for a, b in spared):
                yield Hit({"found": word, "right": beside}, sentence, at, word)
                break
