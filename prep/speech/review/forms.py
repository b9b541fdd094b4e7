"""Set forms: 政治面貌 as GB/T 4762 names it, and slogans of years gone by. Form only, never opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.speech.review.look import Hit, Look


def dated(look: Look) -> Iterator[Hit]:
    """Find a programme that is to be studied or carried out after its time; the pairs name its last year."""
    use = look.material.pattern("use")
    past = look.material.pattern("past")
    year = look.context.today.year
    for sentence in look.body:
        for word, last in look.material.pairs.items():
            for match in re.finditer(re.escape(word), sentence.text) if year > int(last) else ():
                before = sentence.text[max(0, match.start() - 12) : match.start()]
                if use.search(before) and not past.match(sentence.text[match.end() :]):
                    facts = {"found": word, "last": last, "year": str(year)}
                    yield Hit(facts, sentence, match.start(), word)
                    break
