"""Deal the cues of a part onto cards: as few as hold them, and evenly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.messages import Lang
from prep.model.copies import Cue
from prep.model.views import Sentence

LINES = {"zh": 9, "en": 10}
"""Lines of cues that a card holds beside its first and last words (17 pt or 15 pt, 129 mm high)."""
_WIDTH = {"zh": 14, "en": 34}
"""Characters in a line of 91 mm; in Chinese two narrow ones count as one."""


@dataclass(frozen=True)
class Group:
    """Cues with the sentences that they stand for."""

    cues: tuple[Cue, ...]
    sentences: tuple[Sentence, ...]

    def lines(self, lang: Lang) -> int:
        """Return how many lines the cues take on a card."""
        return sum(_lines(cue.text, lang) for cue in self.cues)


def _lines(text: str, lang: Lang) -> int:
    narrow = sum(character.isascii() for character in text) if lang == "zh" else 0
    figures = sum(character.isdecimal() for character in text)  # they are larger
    return -(-(len(text) - narrow // 2 + figures // 3) // _WIDTH[lang])


def split(sentences: Iterable[Group], lang: Lang) -> Iterator[Group]:
    """Yield the sentences of a paragraph as one group, or as several where a card cannot hold them."""
    held: list[Group] = []
    for group in sentences:
        if held and sum(g.lines(lang) for g in held) + group.lines(lang) > LINES[lang]:
            yield _together(held)
            held = []
        held.append(group)
    if held:
        yield _together(held)


def _together(groups: list[Group]) -> Group:
    return Group(
        tuple(cue for group in groups for cue in group.cues),
        tuple(sentence for group in groups for sentence in group.sentences),
    )


def dealt(groups: list[Group], lang: Lang) -> Iterator[list[Group]]:
    """Yield the groups of each card: as few cards as hold them, filled evenly, in order."""
    sizes = [group.lines(lang) for group in groups]
    count = max(1, -(-sum(sizes) // LINES[lang]))
    share = sum(sizes) / count
    held: list[Group] = []
    lines = done = cards = 0
    for group, size in zip(groups, sizes, strict=True):
        even = cards < count - 1 and done + size / 2 > share * (cards + 1)
        if held and (lines + size > LINES[lang] or even):
            yield held
            held, lines, cards = [], 0, cards + 1
        held.append(group)
        lines += size
        done += size
    if held:
        yield held
