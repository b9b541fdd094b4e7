"""Set forms: 政治面貌 as GB/T 4762 names it, and slogans of years gone by. Form only, never opinion."""

from __future__ import annotations

from collections.abc import Iterator

from prep.speech.review.look import Hit, Look


def dated(look: Look) -> Iterator[Hit]:
    """Find a programme that is to be studied or carried out after its time; the pairs name its last year."""
    use = look.material.pattern("use")
    past = look.material.pattern("past")
    year = look.context.today.year
    for sentence in look.body:
        for word, last in look.material.pairs.items():
            at = sentence.text.find(word)
            if at < 0 or year <= int(last):
                continue
            before, after = sentence.text[max(0, at - 12) : at], sentence.text[at + len(word) :][:6]
            if use.search(before) and not past.match(after):
                yield Hit({"found": word, "last": last, "year": str(year)}, sentence, at, word)
