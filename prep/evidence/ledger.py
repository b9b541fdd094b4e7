"""What the sources of a book say, read once: their words, figures, and measured changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from prep.evidence.chinese import ChineseReader
from prep.evidence.english import EnglishReader
from prep.evidence.ladder import has_change
from prep.evidence.quantities import Quantity
from prep.evidence.sources import SourceBook, figures, texts
from prep.messages import LANGS, Lang
from prep.model.base import Text
from prep.model.dossier import Figure
from prep.model.guard_words import GuardWords

Words = Mapping[Lang, GuardWords]
"""The words of the guard, by language."""
_COMMON = ("person/", "target/", "role/title", "employment/")
"""What any sentence may name without citing it: who speaks, of what place, for which post."""


@dataclass(frozen=True)
class Said:
    """What one source, or several together, say."""

    text: str
    """In both languages."""
    figures: tuple[Quantity, ...]
    change: bool
    """Whether a measured change is told of."""

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The single texts that it is made of, in small letters."""
        return tuple(dict.fromkeys(self.text.lower().split("\n")))


class Ledger:
    """Reads each source of a book when it is first asked for."""

    def __init__(self, book: SourceBook, words: Words) -> None:
        self.book = book
        self._read: dict[str, Said] = {}
        names = {lang: tuple(_names_with_numerals(book, lang)) for lang in LANGS}
        self.zh = ChineseReader(words["zh"], names["zh"])
        self.en = EnglishReader(words["en"], names["en"])

    def quantities(self, text: str, lang: Lang) -> tuple[Quantity, ...]:
        """Return the figures of a text in a language."""
        return self.zh.read(text) if lang == "zh" else self.en.read(text)

    def of(self, source: str) -> Said:
        """Return what a source says; nothing where it does not exist."""
        if source not in self._read:
            self._read[source] = self._reading(source)
        return self._read[source]

    def together(self, sources: Iterable[str]) -> Said:
        """Return what several sources say together."""
        found = [self.of(source) for source in dict.fromkeys(sources)]
        return Said(
            "\n".join(said.text for said in found),
            tuple(q for said in found for q in said.figures),
            any(said.change for said in found),
        )

    @cached_property
    def common(self) -> Said:
        """What any sentence may name."""
        return self.together(s for s in self.book.sources() if s.startswith(_COMMON))

    @cached_property
    def everything(self) -> Said:
        """What all sources say together, with the declared derivations."""
        return self.together([*self.book.sources(), *self.book.derivations])

    def _reading(self, source: str) -> Said:
        derived = self.book.derivations.get(source)
        if derived:
            made = Quantity(derived.value, derived.of, derived.plain(self.book.lang))
            return Said(made.text, (made,), False)
        entry = self.book.entry(source)
        written = texts(entry)
        found = [*self.zh.read(written["zh"]), *self.en.read(written["en"])]
        measured = figures(entry)
        found += [q for figure in measured for q in self._measured(figure)]
        change = any(f.compared_with for f in measured) or any(map(has_change, written.values()))
        return Said("\n".join(dict.fromkeys(written.values())), tuple(found), change)

    def _measured(self, figure: Figure) -> tuple[Quantity, ...]:
        """Read a figure with its unit; in English a unit may be a multiple: ``CNY 10,000``."""
        if figure.unit.has("zh"):
            return self.zh.read(f"{figure.value}{figure.unit.in_('zh')}")
        unit = self.en.read(figure.unit.in_("en"))
        if unit:
            return tuple(
                Quantity(one.value * Fraction(figure.value), one.of, f"{figure.value} × {one.text}")
                for one in unit
            )
        return self.en.read(f"{figure.value} {figure.unit.in_('en')}")


def _names_with_numerals(book: SourceBook, lang: Lang) -> Iterable[str]:
    """Yield names of places and persons, so that 七里镇 is not read as seven."""
    dossier = book.dossier
    named: list[Text | None] = [dossier.person.name, dossier.person.native_place, dossier.person.city,
                                dossier.target.organisation, dossier.target.unit]  # fmt: skip
    for held in dossier.employment:
        named += [held.organisation, held.unit]
    named += [study.school for study in dossier.education]
    for text in named:
        if text and text.has(lang):
            yield text.in_(lang)
