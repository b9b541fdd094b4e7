"""Cue cards of a speech: one for each section, with what calls it back to mind and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prep.model.aloud import Aloud
from prep.model.copies import Cue, CueCard, CueCardPair, CueCardsView
from prep.model.outline import Patterns
from prep.model.views import Paragraph, Sentence, SpeechPart, SpeechView
from prep.speech.cues import shortened, slots, told
from prep.speech.figures import emphasised
from prep.speech.lectern import joined, span
from prep.speech.remarks import clock

LINES = 10
"""Lines of cues that a card holds beside its first and last words."""
_HEADS = ("claim", "direction")
_CUED = ("title", "action", "goal", "measure", "result", "honour", "certificates", "motive", "insight", "sentence", "posts")  # fmt: skip
_PASSED = ("situation", "duty")
"""What a card leaves out: the speaker knows it once the deed is named."""


@dataclass(frozen=True)
class _Group:
    """The cues of one paragraph, with the sentences they stand for."""

    cues: tuple[Cue, ...]
    sentences: tuple[Sentence, ...]


def cue_cards(
    speech: SpeechView, rules: Aloud, patterns: Patterns, titles: Mapping[str, str]
) -> CueCardsView:
    """Return the cards; ``titles`` names evidence by its source, as in ``evidence/park-visits``."""
    cards = tuple(_Cards(speech, rules, patterns, titles).all())
    numbered = [card.model_copy(update={"number": n}) for n, card in enumerate(cards, 1)]
    pairs = [
        CueCardPair(left=numbered[i], right=numbered[i + 1] if i + 1 < len(numbered) else None)
        for i in range(0, len(numbered), 2)
    ]
    return CueCardsView(
        lang=speech.lang,
        title=speech.title,
        speaker=speech.speaker,
        allowed=clock(float(speech.minutes) * 60),
        count=len(numbered),
        pairs=tuple(pairs),
        remarks=speech.remarks,
    )


class _Cards:
    """Holds what the cards share."""

    def __init__(
        self, speech: SpeechView, rules: Aloud, patterns: Patterns, titles: Mapping[str, str]
    ) -> None:
        self._speech = speech
        self._rules = rules
        self._patterns = patterns
        self._titles = titles
        self._now = 0.0

    def all(self) -> Iterator[CueCard]:
        """Yield the cards of every part; their numbers are not set yet."""
        for number, part in enumerate(self._speech.parts):
            yield from self._part(part, number == 0)

    def _part(self, part: SpeechPart, first: bool) -> Iterator[CueCard]:
        start, end = self._now, self._now + part.seconds
        opening = [s for s in (self._speech.salutation if first else None, part.heading) if s]
        pieces = list(_dealt([self._group(p) for p in part.paragraphs]))
        for number, groups in enumerate(pieces, 1):
            said = [*(opening if number == 1 else []), *(s for g in groups for s in g.sentences)]
            stop = end if number == len(pieces) else start + sum(s.seconds for s in said)
            yield CueCard(
                number=1,
                section=part.name,
                piece=f"{number}/{len(pieces)}" if len(pieces) > 1 else "",
                mark=span(start, stop),
                first=self._first(said),
                cues=tuple(cue for group in groups for cue in group.cues),
                last=said[-1].text,
            )
            start = stop
        self._now = end

    def _first(self, said: list[Sentence]) -> str:
        """Return the words that a card begins with: a short sentence whole, else its first clause."""
        text = said[0].text
        return text if len(text) <= 40 else shortened(text, self._rules)

    def _group(self, paragraph: Paragraph) -> _Group:
        found: list[Cue] = []
        title = ""
        for sentence in paragraph.sentences:
            parts = slots(sentence, self._patterns)
            head = next((parts[name] for name in _HEADS if name in parts), "")
            if head:
                found.append(self._cue(shortened(head, self._rules), head=True))
            named = next((self._titles[s] for s in sentence.sources if s in self._titles), "")
            if named and named != title:
                title = named
                found.append(self._cue(title))
            found += [self._cue(text) for text in self._told(sentence, parts) if text != title]
        return _Group(_distinct(found), paragraph.sentences)

    def _told(self, sentence: Sentence, parts: Mapping[str, str]) -> Iterator[str]:
        if any(name in parts for name in (*_HEADS, *_PASSED)):
            return
        wanted = [parts[name] for name in _CUED if name in parts]
        for text in wanted or ([] if parts else [sentence.text]):
            yield from told(text, self._rules)

    def _cue(self, text: str, head: bool = False) -> Cue:
        runs = joined(emphasised(text, self._rules.figure, big=not head))
        return Cue(head=head, text=text, runs=runs)


def _distinct(cues: list[Cue]) -> tuple[Cue, ...]:
    return tuple({cue.text: cue for cue in cues}.values())


def _dealt(groups: list[_Group]) -> Iterator[list[_Group]]:
    """Deal the paragraphs of a part onto as few cards as hold them, evenly, in order."""
    total = sum(len(group.cues) for group in groups)
    count = max(1, -(-total // LINES))
    share = total / count
    held: list[_Group] = []
    lines = done = dealt = 0
    for number, group in enumerate(groups):
        full = lines + len(group.cues) > LINES
        even = dealt < count - 1 and done + len(group.cues) / 2 > share * (dealt + 1)
        if held and (full or (even and number)):
            yield held
            held, lines, dealt = [], 0, dealt + 1
        held.append(group)
        lines += len(group.cues)
        done += len(group.cues)
    if held:
        yield held
