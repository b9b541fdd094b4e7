"""Address and modesty: the salutation, the post, the pledge, the thanks, and how others are spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import say
from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Sentence
from prep.speech.spoken import seconds, units


def salutation(look: Look) -> Iterator[Hit]:
    """Find a text that addresses nobody."""
    if look.manuscript.salutation is None and not _inline(look):
        yield Hit(matter="salutation")


def colon(look: Look) -> Iterator[Hit]:
    """Find a salutation that does not stand alone with a colon (in English a comma) at its end."""
    found = look.manuscript.salutation
    if found and not found.text.rstrip().endswith(look.material.words.get("marks", ("：",))):
        yield Hit({"found": found.text[-8:]}, found, len(found.text) - 1, found.text)
    elif not found and (first := _inline(look)):
        yield Hit({"found": first.text[:16]}, first, 0, first.text[:16])


def _inline(look: Look) -> Sentence | None:
    """Return the first sentence if it begins with a salutation that runs on."""
    first = look.body[0] if look.body else None
    return first if first and look.tell.common.pattern("address").match(first.text) else None


def anywhere(look: Look) -> Iterator[Hit]:
    """Find the words of a rule in all that is said."""
    yield from look.matches("found", look.body)


def post_late(look: Look) -> Iterator[Hit]:
    """Find a text that does not say within ``seconds`` for which post it is."""
    post = look.material.pattern("post")
    spoken = 0.0
    for sentence in look.body:
        spoken += seconds(units(sentence.text, look.manuscript.lang), look.context.pace)
        if post.search(sentence.text):
            if spoken > look.material.limit("seconds", 25):
                yield Hit({"found": f"{spoken:.0f}"}, sentence, 0, sentence.text[:16])
            return
    yield Hit({"found": f"{spoken:.0f}"}, matter="post")


def pledge(look: Look) -> Iterator[Hit]:
    """Find a text without any pledge."""
    if not any(_pledges(look)):
        yield Hit(matter="pledge")


def one_way(look: Look) -> Iterator[Hit]:
    """Find a pledge for one outcome only."""
    won, lost = _pledges(look)
    if won != lost:
        lacking = say("没有选上", "not being chosen") if won else say("选上", "being chosen")
        yield Hit({"found": lacking}, matter="pledge one way")


def _pledges(look: Look) -> tuple[bool, bool]:
    """Tell whether something is promised for being chosen, and for not being chosen.

    A heading promises nothing, and a sentence that leads in to the plan does not either.
    """
    common = look.tell.common
    both, lead = common.pattern("pledge-both"), common.pattern("lead-plan")
    won, lost = common.pattern("pledge-won"), common.pattern("pledge-lost")
    told = (s.text for section in look.manuscript.sections for s in section.body)
    texts = [text for text in told if not lead.search(text)]
    either = any(both.search(t) for t in texts)
    gained = any(won.search(t) and not lost.search(t) for t in texts)
    return either or gained, either or any(lost.search(t) for t in texts)


def close(look: Look) -> Iterator[Hit]:
    """Find a text that breaks off without thanks."""
    thanks = look.material.pattern("thanks")
    if look.body and not any(thanks.search(s.text) for s in look.body[-3:]):
        last = look.body[-1]
        yield Hit({"found": last.text[-16:]}, last, max(0, len(last.text) - 16), last.text[-16:])
