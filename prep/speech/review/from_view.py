"""A composed speech as a manuscript: its parts are known, and a line is the number of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from prep.model.views import Sentence as SaidSentence
from prep.model.views import SpeechPart, SpeechView
from prep.speech.review.manuscript import Manuscript, Paragraph, Section, Sentence, Strand


def manuscript_of(view: SpeechView) -> Manuscript:
    """Return a composed speech as a manuscript."""
    numbers = {id(sentence): n for n, sentence in enumerate(view.sentences(), 1)}
    return Manuscript(
        lang=view.lang,
        title=Sentence(view.title, ((0, 0, 1),)),
        salutation=_sentence(view.salutation, numbers),
        sections=tuple(_sections(view, numbers)),
        composed=True,
    )


def _sections(view: SpeechView, numbers: dict[int, int]) -> Iterator[Section]:
    for part in view.parts:
        heading = _sentence(part.heading, numbers) if part.heading else None
        yield Section(heading, part.id, _paragraphs(part, numbers), part.target_seconds)


def _paragraphs(part: SpeechPart, numbers: dict[int, int]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            Strand(paragraph.text, ((0, numbers[id(paragraph.sentences[0])], 1),)),
            tuple(_sentence(s, numbers) for s in paragraph.sentences),
        )
        for paragraph in part.paragraphs
    )


def _sentence(sentence: SaidSentence, numbers: dict[int, int]) -> Sentence:
    return Sentence(sentence.text, ((0, numbers[id(sentence)], 1),))
