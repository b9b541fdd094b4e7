"""What the makers of a fact sheet share: the speech, what it may rest on, and the words of the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from prep.evidence.match import Coverage
from prep.evidence.sources import SourceBook
from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Commitment, Evidence, Figure
from prep.model.outline import Patterns
from prep.model.views import SpeechView
from prep.speech.grammar import lower


@dataclass(frozen=True)
class Desk:
    """A speech and all that is known about it."""

    speech: SpeechView
    book: SourceBook
    coverage: Coverage
    patterns: Patterns

    @property
    def lang(self) -> Lang:
        """The language of the sheet."""
        return self.speech.lang

    @cached_property
    def told(self) -> tuple[Evidence, ...]:
        """The evidence that the speech tells, in its order."""
        known = self.book.dossier.evidence_by_id
        return tuple(known[name] for name in self.speech.evidence_used)

    @cached_property
    def promised(self) -> tuple[Commitment, ...]:
        """The commitments that the speech makes, in its order."""
        cited = dict.fromkeys(s for said in self.speech.sentences() for s in said.sources)
        found = (self.book.entry(source) for source in cited)
        return tuple(one for one in found if isinstance(one, Commitment))

    @cached_property
    def text(self) -> str:
        """The whole speech."""
        return " ".join(said.text for said in self.speech.sentences())

    @property
    def year(self) -> int:
        """The year of the speech, or of today where its day is not known."""
        when = self.book.dossier.target.date
        return when.year if when else self.book.today.year

    @property
    def colon(self) -> str:
        """What stands between a name and what is said of it."""
        return "：" if self.lang == "zh" else ": "

    def named(self, item: Evidence) -> str:
        """Return an achievement by its title and period."""
        period = item.start.short(self.lang)
        return (
            f"{self.words(item.title)}（{period}）"
            if self.lang == "zh"
            else f"{self.words(item.title)} ({period})"
        )

    def words(self, text: Text | None) -> str:
        """Return a text in the language of the sheet, without a full stop at its end."""
        return text.in_(self.lang).rstrip("。.；; ") if text else ""

    def within(self, text: Text | None) -> str:
        """Return a text as it stands within a sentence."""
        return lower(self.words(text)) if self.lang == "en" else self.words(text)

    def when(self, moment: PartialDate | None) -> str:
        """Return a date as a sentence has it; empty where there is none."""
        return moment.spoken(self.lang) if moment else ""

    def put(self, group: str, /, **facts: str) -> str:
        """Fill the first pattern of a group whose slots all have facts; empty where none has."""
        known = {name: value for name, value in facts.items() if value}
        fitting = (p for p in self.patterns.of(group) if p.slots <= known.keys())
        pattern = next(fitting, None)
        return pattern.fill(known) if pattern else ""

    def figure(self, figure: Figure, compared: bool = True) -> str:
        """Write a figure with its label, and with what it is compared with."""
        zh, unit = self.lang == "zh", self.words(figure.unit)
        value = f"{figure.value}{unit}" if zh else f": {_english(figure, unit)}"
        note = self.words(figure.compared_with) if compared else ""
        brackets = f"（{note}）" if zh else f" ({note})"
        return self.words(figure.label) + value + (brackets if note else "")


def _english(figure: Figure, unit: str) -> str:
    """Write a value with its English unit, which may stand before it and be a multiple: ``CNY 10,000``."""
    currency, _, multiple = unit.partition(" ")
    if multiple.replace(",", "").isdigit():
        return f"{currency} {figure.value * int(multiple.replace(',', '')):,f}"
    return f"{figure.value}{unit}" if unit == "%" else f"{figure.value} {unit}"
