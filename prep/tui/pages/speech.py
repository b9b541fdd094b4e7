"""The speech as it is read, and the clock beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prep.model.views import Sentence, SpeechPart, SpeechView
from prep.speech.remarks import TOLERANCE, clock
from prep.tui.language import say
from prep.tui.pages.block import Block, items
from prep.tui.wrap import cut, pad

_INDENT = {"zh": 4, "en": 0}


def speech_page(view: SpeechView, sources: bool) -> list[Block]:
    """Return the speech; with ``sources`` every paragraph is followed by what it was made from."""
    return list(_speech(view, sources))


def _speech(view: SpeechView, sources: bool) -> Iterator[Block]:
    yield Block(view.title, "title")
    yield Block("  ".join(part for part in (view.speaker, view.date) if part), "note")
    yield Block(view.salutation.text, gap=True)
    yield from source_note([view.salutation], sources)
    for part in view.parts:
        yield from _part(part, view, sources)
    yield from remarks(view.remarks)


def _part(part: SpeechPart, view: SpeechView, sources: bool) -> Iterator[Block]:
    if part.heading:
        yield Block(part.heading.text, "heading", gap=True)
        yield from source_note([part.heading], sources)
    for paragraph in part.paragraphs:
        yield Block(paragraph.text, first=_INDENT[view.lang], gap=view.lang == "en" or sources)
        yield from source_note(paragraph.sentences, sources)


def source_note(sentences: Iterable[Sentence], wanted: bool) -> Iterator[Block]:
    """Yield the line that names where sentences come from, each source once."""
    names = dict.fromkeys(source for sentence in sentences for source in sentence.sources)
    if wanted and names:
        yield Block(", ".join(names), "note", mark=say("<- 出处 ", "<- from "))


def remarks(found: Iterable[str]) -> Iterator[Block]:
    """Yield the remarks on a document."""
    texts = list(found)
    if texts:
        yield Block(say("程序的提醒（不印出）", "Remarks (not printed)"), "heading", gap=True)
        yield from items(texts, "* ")


def clock_page(view: SpeechView, width: int) -> list[Block]:
    """Return part by part the time taken against its target, with a bar ``width`` cells wide."""
    unit = say("字", "characters") if view.lang == "zh" else say("词", "words")
    pace = say(f"每分钟{view.pace}{unit}", f"{view.pace} {unit}/min")
    allowed = say(f"限时{view.minutes}分钟", f"{view.minutes} min")
    found = [Block(say(f"{allowed}，{pace}", f"{allowed}, {pace}"), "note")]
    longest = max((max(p.seconds, p.target_seconds) for p in view.parts), default=1.0)
    for part in view.parts:
        found += _part_clock(part, width, longest)
    return [*found, *_total(view, width)]


def _part_clock(part: SpeechPart, width: int, longest: float) -> Iterator[Block]:
    times = f"{clock(part.seconds)}/{clock(part.target_seconds)}"
    name = cut(part.name, width - len(times) - 1)
    yield Block(pad(name, width - len(times)) + times)
    yield Block(bar(part.seconds, part.target_seconds, longest, width), "note")


def _total(view: SpeechView, width: int) -> Iterator[Block]:
    allowed = float(view.minutes) * 60
    times = f"{clock(view.seconds)}/{clock(allowed)}"
    off = abs(view.seconds - allowed) > allowed * TOLERANCE
    label = say("合计", "Total")
    yield Block(pad(label, width - len(times)) + times, "warn" if off else "strong")
    yield Block(bar(view.seconds, allowed, max(view.seconds, allowed), width), "note")


def bar(taken: float, target: float, longest: float, width: int) -> str:
    """Draw a time: ``=`` is time taken, ``-`` time left of the target, ``+`` time over it."""
    scale = width / longest if longest else 0.0
    taken_cells, target_cells = round(taken * scale), round(target * scale)
    within = min(taken_cells, target_cells)
    return "=" * within + "-" * (target_cells - within) + "+" * (taken_cells - within)
