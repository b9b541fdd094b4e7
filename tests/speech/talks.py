"""Small speeches whose every length is known, for the tests of the rehearsal."""

from __future__ import annotations

from decimal import Decimal

from prep.messages import Lang
from prep.model.views import Paragraph, Sentence, SpeechPart, SpeechView

CLOSE = 20


def sentence(units: int, mark: str = "言") -> Sentence:
    """Make a sentence of so many syllables, at 200 a minute."""
    return Sentence(text=mark * units + "。", sources=("pattern/x",), seconds=units * 0.3)


def part(name: str, target: float, *lengths: int) -> SpeechPart:
    """Make a part of one paragraph, with a sentence for each length in syllables."""
    marks = "甲乙丙丁戊己庚辛"
    said = tuple(sentence(n, mark) for n, mark in zip(lengths, marks, strict=False))
    paragraph = Paragraph(sentences=said, text="".join(s.text for s in said))
    seconds = sum(lengths) * 0.3
    return SpeechPart(
        id=name, name=name.title(), paragraphs=(paragraph,), target_seconds=target, seconds=seconds
    )


def talk(
    *parts: SpeechPart, minutes: Decimal = Decimal(3), lang: Lang = "zh", greeting: int = 10
) -> SpeechView:
    """Make a speech; its salutation has ``greeting`` syllables."""
    seconds = sum(p.seconds for p in parts) + greeting * 0.3
    return SpeechView(
        lang=lang, title="t", speaker="s", post="p", organisation="o", date="d",
        salutation=sentence(greeting, "各"), parts=parts, minutes=minutes, seconds=seconds,
        pace=200, length=round(seconds / 0.3),
    )  # fmt: skip


THREE = talk(
    part("opening", 30, 50, 40),
    part("advantages", 90, 60, 90, 100, 50),
    part("close", 60, 100, 100),
)
"""Three minutes: parts of 30, 90 and 60 seconds, which their texts fill exactly."""
