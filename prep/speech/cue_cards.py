"""Cue cards of a speech: one for each section, with what calls it back to mind and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prep.model.aloud import Aloud
from prep.model.copies import Cue, CueCard, CueCardPair, CueCardsView
from prep.model.outline import Patterns
from prep.model.views import Paragraph, SpeechPart, SpeechView
from prep.speech.cards import Group, dealt, split
from prep.speech.cues import closing_words, key_words, opening_words, shortened, slots
from prep.speech.figures import emphasised
from prep.speech.lectern import joined, span
from prep.speech.remarks import clock

_HEADS = ("claim", "direction")


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
        groups = [g for p in part.paragraphs for g in split(self._paragraph(p), self._speech.lang)]
        pieces = list(dealt(groups, self._speech.lang))
        for number, held in enumerate(pieces, 1):
            said = [*(opening if number == 1 else []), *(s for g in held for s in g.sentences)]
            stop = end if number == len(pieces) else start + sum(s.seconds for s in said)
            yield CueCard(
                number=1,
                section=part.name,
                piece=f"{number}/{len(pieces)}" if len(pieces) > 1 else "",
                mark=span(start, stop),
                first=opening_words(said[0].text, self._rules),
                cues=_distinct(cue for group in held for cue in group.cues),
                last=closing_words(said[-1].text, self._rules),
            )
            start = stop
        self._now = end

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Group]:
        """Yield the cues of each sentence; a piece of evidence is named where it first comes."""
        named: set[str] = set()
        for sentence in paragraph.sentences:
            parts = slots(sentence, self._patterns)
            head = next((parts[name] for name in _HEADS if parts and name in parts), "")
            cues = [self._cue(shortened(head, self._rules), head=True)] if head else []
            titles = dict.fromkeys(self._titles[s] for s in sentence.sources if s in self._titles)
            for title in titles:
                if title not in named:
                    named.add(title)
                    cues.append(self._cue(title))
            told = () if head else key_words(sentence, parts, self._rules)
            cues += [self._cue(text) for text in told if text not in named]
            yield Group(tuple(cues), (sentence,))

    def _cue(self, text: str, head: bool = False) -> Cue:
        if self._speech.lang == "en":
            text = text[:1].upper() + text[1:]
        runs = joined(emphasised(text, self._rules.figure, big=not head))
        return Cue(head=head, text=text, runs=runs)


def _distinct(cues: Iterator[Cue]) -> tuple[Cue, ...]:
    return tuple({cue.text: cue for cue in cues}.values())
