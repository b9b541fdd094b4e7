"""The lectern copy of a speech: the same words, with marks for breath, figures that stand out, and times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prep.messages import Lang
from prep.model.aloud import Aloud
from prep.model.copies import LecternLine, LecternView, LineKind, Pinyin, Run, Runs
from prep.model.views import Sentence, SpeechPart, SpeechView
from prep.speech.breath import breaths
from prep.speech.figures import emphasised
from prep.speech.pinyin import Reader
from prep.speech.remarks import clock
from prep.speech.ruby import with_readings

_BREATH: dict[Lang, Run] = {
    "zh": Run(text="／", grey=True),
    "en": Run(text="/ ", grey=True),
}
_KEPT = 2
"""Parts at the end that stand on one page, so that no page holds two lines only."""
_STOP = re.compile(r"(?<=[。！？])(?=[^”’」』）])|(?<=[.!?] )(?=[A-Z])")


def lectern(
    speech: SpeechView, rules: Aloud, reader: Reader | None = None, pinyin: Pinyin = "none"
) -> LecternView:
    """Return the lectern copy of a speech; ``reader`` sets readings above the text."""
    return LecternView(
        lang=speech.lang,
        title=speech.title,
        speaker=speech.speaker,
        date=speech.date,
        allowed=clock(float(speech.minutes) * 60),
        spoken=clock(speech.seconds),
        pace=speech.pace,
        pinyin=pinyin if reader else "none",
        lines=tuple(_Lines(speech, rules, reader, pinyin).all()),
        remarks=speech.remarks,
    )


class _Lines:
    """Holds what the paragraphs share: the rules, the reader, and the clock."""

    def __init__(
        self, speech: SpeechView, rules: Aloud, reader: Reader | None, pinyin: Pinyin
    ) -> None:
        self._speech = speech
        self._rules = rules
        self._reader = reader
        self._pinyin: Pinyin = pinyin
        self._now = 0.0

    def all(self) -> Iterator[LecternLine]:
        """Yield every paragraph with its mark in the margin."""
        close = len(self._speech.parts) - _KEPT
        for number, part in enumerate(self._speech.parts):
            lines = self._part(part, self._speech.salutation if number == 0 else None)
            for line in lines:
                yield line.model_copy(update={"keep": number >= close})

    def _part(self, part: SpeechPart, salutation: Sentence | None) -> Iterator[LecternLine]:
        end = self._now + part.seconds
        mark, name = span(self._now, end), part.name
        space = " " if self._speech.lang == "en" else ""
        for kind, sentences in _paragraphs(part, salutation):
            text = space.join(sentence.text for sentence in sentences)
            yield LecternLine(
                kind=kind, mark=mark, section=name, runs=self._runs(sentences), text=text
            )
            self._now += sum(sentence.seconds for sentence in sentences)
            mark, name = clock(self._now), ""
        self._now = end

    def _runs(self, sentences: Iterable[Sentence]) -> Runs:
        found: list[Run] = []
        for sentence in sentences:
            if found and self._speech.lang == "en":
                found.append(Run(text=" "))
            found += self._sentence(sentence.text)
        runs = joined(found)
        return with_readings(runs, self._reader, self._pinyin) if self._reader else runs

    def _sentence(self, text: str) -> Iterator[Run]:
        """Yield a sentence with its figures bold and a grey mark between two breaths."""
        view = self._speech
        names = (view.speaker, view.post, view.organisation)
        for whole in _STOP.split(text):  # a full stop is a breath of itself
            for number, piece in enumerate(breaths(whole, self._rules, names)):
                if number:
                    yield _BREATH[view.lang]
                yield from emphasised(piece, self._rules.figure)


def _paragraphs(
    part: SpeechPart, salutation: Sentence | None
) -> Iterator[tuple[LineKind, tuple[Sentence, ...]]]:
    if salutation:
        yield "salutation", (salutation,)
    if part.heading:
        yield "heading", (part.heading,)
    for paragraph in part.paragraphs:
        yield "text", paragraph.sentences


def span(start: float, end: float) -> str:
    """Write from when to when, as ``0:35 → 1:40``."""
    return f"{clock(start)} → {clock(end)}"


def joined(runs: Iterable[Run]) -> Runs:
    """Put neighbours that look alike into one run."""
    found: list[Run] = []
    for run in runs:
        if found and not run.ruby and found[-1].model_copy(update={"text": run.text}) == run:
            found[-1] = run.model_copy(update={"text": found[-1].text + run.text})
        else:
            found.append(run)
    return tuple(found)
