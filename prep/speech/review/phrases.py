"""Empty phrases, and sentences that anybody could say."""

from __future__ import annotations

from collections.abc import Iterator

from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Sentence, size


def cliches(look: Look) -> Iterator[Hit]:
    """Find empty phrases."""
    yield from look.matches("phrases", look.body)


def density(look: Look) -> Iterator[Hit]:
    """Find sections with too many empty phrases per hundred characters (English: words)."""
    most = look.material.limit("per_hundred", 2)
    for section in look.manuscript.sections:
        length = size(section.text, look.manuscript.lang)
        found = list(look.matches("phrases", section.sentences))
        if (
            length
            and len(found) >= look.material.limit("least", 3)
            and len(found) * 100 / length > most
        ):
            facts = {"count": str(len(found)), "rate": f"{len(found) * 100 / length:.1f}"}
            first = section.sentences[0]
            yield Hit(facts, first, 0, first.text[:16])


def swap_share(look: Look) -> Iterator[Hit]:
    """Find a text in which too many sentences could be said by anybody."""
    told = look.tell.judged(s.text for section in look.manuscript.sections for s in section.body)
    empty = sum(map(look.tell.swappable, told))
    if len(told) >= look.material.limit("least", 8):
        share = empty / len(told)
        if share > look.material.limit("most", 0.4):
            facts = {"count": str(empty), "all": str(len(told)), "share": f"{share:.0%}"}
            yield Hit(facts, matter="swap-share")


def swap_run(look: Look) -> Iterator[Hit]:
    """Find sentences in a row that anybody could say."""
    length = int(look.material.limit("run", 3))
    for section in look.manuscript.sections:
        run: list[Sentence] = []
        for sentence in [*section.body, None]:
            if (
                sentence
                and look.tell.swappable(sentence.text)
                and not look.tell.courtesy(sentence.text)
            ):
                run.append(sentence)
                continue
            if len(run) >= length:
                yield Hit({"count": str(len(run))}, run[0], 0, run[0].text[:16])
            run = []
