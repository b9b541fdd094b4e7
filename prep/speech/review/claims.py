"""Claims that nothing supports, and facts that the evidence does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Sentence


def unsupported(look: Look) -> Iterator[Hit]:
    """Find big words without a figure, date or name beside them.

    A word of amount or number (大幅, 多次) needs a figure in the same sentence or the next; one of praise or
    breadth (一致好评, 经验丰富) may also rest on a date or a name. Ages and years of service prove nothing. What
    is only planned is another rule's; what is said of the post is no claim of one's own.
    """
    sections = [s for s in look.manuscript.sections if s.part not in ("plan", "understanding")]
    for sentence in (s for section in sections for s in section.body):
        if look.tell.future(sentence.text):
            continue
        for group, proof in (("amount", look.tell.results), ("praise", look.tell.proven)):
            for hit in look.matches(group, [sentence]):
                if not any(map(proof, _near(look, sentence, hit))):
                    yield hit


def _near(look: Look, sentence: Sentence, hit: Hit) -> Iterator[str]:
    """Yield the sentence without the claim itself, and the next one."""
    end = hit.offset + len(hit.excerpt)
    yield sentence.text[: hit.offset] + " " + sentence.text[end:]
    if following := look.manuscript.following(sentence):
        yield following.text


def no_results(look: Look) -> Iterator[Hit]:
    """Find a text in which no figure measures a result."""
    parts = [s for s in look.manuscript.sections if s.part not in ("plan", "understanding")]
    told = [s.text for section in parts for s in section.body]
    if len(told) >= look.material.limit("sentences", 5) and not any(map(look.tell.results, told)):
        yield Hit(matter="no-results")


def unproven(look: Look) -> Iterator[Hit]:
    """Report what a guard of facts found, at the place where it stands."""
    places = {sentence.text: sentence for sentence in look.manuscript.sentences}
    seen: set[tuple[str, str]] = set()
    for found in look.context.unproven:
        key = (found.sentence, found.what)
        sentence = places.get(found.sentence)
        if key in seen or sentence is None:
            continue
        seen.add(key)
        offset = max(0, sentence.text.find(found.what))
        yield Hit({"found": found.what}, sentence, offset, found.what)
