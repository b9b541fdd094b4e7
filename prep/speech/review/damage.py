"""Damage that web pages, filters and converters do to a text, and what was left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.speech.review.look import Hit, Look


def everywhere(look: Look) -> Iterator[Hit]:
    """Find every match of the words and patterns of a rule, in the salutation and the title too."""
    title = (look.manuscript.title,) if look.manuscript.title else ()
    yield from look.matches("found", [*title, *look.manuscript.sentences])


def lines(look: Look) -> Iterator[Hit]:
    """Find every match in the lines of the file as they stand."""
    pattern = look.material.pattern("found")
    for number, line in enumerate(look.manuscript.source, 1):
        for match in pattern.finditer(line):
            found = match.group()
            place = (number, match.start() + 1)
            yield Hit({"found": found}, line=place, excerpt=found, matter=f"{found} {line[:40]}")


def misspelt(look: Look) -> Iterator[Hit]:
    """Find what is written wrongly, and say what is meant."""
    for wrong, right in look.material.corrections.items():
        pattern = re.compile(wrong, re.I)
        for sentence in look.manuscript.sentences:
            for match in pattern.finditer(sentence.text):
                found = match.group()
                yield Hit({"found": found, "right": right}, sentence, match.start(), found)


def punctuation(look: Look) -> Iterator[Hit]:
    """Find half-width marks in Chinese text: the first place, and how many there are."""
    found = list(look.matches("found", look.manuscript.sentences))
    if found:
        first = found[0]
        kinds = " ".join(sorted({hit.excerpt[-1] for hit in found}))
        facts = {"count": str(len(found)), "found": kinds}
        yield Hit(facts, first.sentence, first.offset, first.excerpt, matter="punctuation")
