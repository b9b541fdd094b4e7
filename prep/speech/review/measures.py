"""What can be counted in a text: length in three ways, time at several paces, how much is concrete."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import Lang
from prep.model.review import Measures, SectionShare
from prep.speech.review.budget import missing
from prep.speech.review.manuscript import Manuscript, han, size, word_count
from prep.speech.review.tell import Teller
from prep.speech.spoken import seconds, units

PACES: dict[Lang, tuple[int, ...]] = {
    "zh": (160, 180, 200, 220, 240),
    "en": (110, 120, 130, 150, 160),
}


def measure(manuscript: Manuscript, tell: Teller, pace: int) -> Measures:
    """Count all that the summary of a review gives; ``pace`` is added to the usual ones."""
    lang, texts = manuscript.lang, [s.text for s in manuscript.sentences]
    judged = tell.judged(s.text for section in manuscript.sections for s in section.body)
    spoken = sum(units(t, lang) for t in texts)
    plain = sum(size(t, lang) for t in texts)
    paces = sorted({*PACES[lang], pace})
    return Measures(
        characters=sum(len("".join(t.split())) for t in texts),
        word_count=sum(map(word_count, texts)),
        han=sum(map(han, texts)),
        spoken=spoken,
        sentences=len(texts),
        longest=max((size(t, lang) for t in texts), default=0),
        minutes={p: round(seconds(spoken, p) / 60, 2) for p in paces},
        minutes_plain={p: round(seconds(plain, p) / 60, 2) for p in paces},
        concrete=sum(map(tell.concrete, judged)),
        swappable=sum(map(tell.swappable, judged)),
        judged=len(judged),
        result_figures=_results(manuscript, tell),
        sections=tuple(_sections(manuscript, plain)),
        missing=missing(manuscript),
    )


def _results(manuscript: Manuscript, tell: Teller) -> int:
    sections = [s for s in manuscript.sections if s.part not in ("plan", "understanding")]
    return sum(len(tell.results(s.text)) for section in sections for s in section.body)


def _sections(manuscript: Manuscript, whole: int) -> Iterator[SectionShare]:
    """Yield the sections, the salutation within the first; one that continues a part is joined to it."""
    lang = manuscript.lang
    first = manuscript.salutation.text if manuscript.salutation else ""
    held: SectionShare | None = None
    for section in manuscript.sections:
        text = first + section.text
        first = ""
        name = section.heading.text if section.heading else ""
        length, characters = units(text, lang), size(text, lang)
        if held and held.part == section.part != "":
            name = held.name
            length, characters = held.length + length, held.characters + characters
        elif held:
            yield held
        held = SectionShare(
            name=name,
            part=section.part,
            length=length,
            characters=characters,
            share=characters / whole if whole else 0.0,
        )
    if held:
        yield held
