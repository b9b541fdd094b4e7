"""Tell what in a sentence is concrete: figures, dates, names, and deeds of the speaker's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from prep.model.review import Material


@dataclass(frozen=True)
class Teller:
    """Tells by the shared material of a language, and by names that are known from elsewhere."""

    common: Material
    names: frozenset[str] = field(default_factory=frozenset[str])
    """Names of the dossier: organisations, places, awards."""

    def figures(self, text: str) -> list[str]:
        """Return the figures, in digits or in words with a measure; dates are none."""
        rest = self.common.pattern("date").sub("  ", self._without(text, "figure-not"))
        return [match.group() for match in self.common.pattern("figure").finditer(rest)]

    def results(self, text: str) -> list[str]:
        """Return the figures that measure something: no ages, years of service, numbers of a list."""
        rest = self.common.pattern("personal").sub("  ", text)
        return self.figures(rest)

    def dates(self, text: str) -> list[str]:
        """Return years, months and days, and what says as much as a date (去年三月)."""
        return [match.group() for match in self.common.pattern("date").finditer(text)]

    def times(self, text: str) -> bool:
        """Whether a text says when or how often: a date, a term, a frequency."""
        return bool(self.dates(text) or self.common.pattern("term").search(text))

    def named(self, text: str) -> list[str]:
        """Return names of organisations, people, papers and awards."""
        rest = self._without(text, "name-not")
        found = [match.group() for match in self.common.pattern("name").finditer(rest)]
        known = self._known
        return found + ([match.group() for match in known.finditer(rest)] if known else [])

    def concrete(self, text: str) -> bool:
        """Whether a sentence has a figure, a date (or a term, a frequency) or a name."""
        return bool(self.figures(text) or self.times(text) or self.named(text))

    def proven(self, text: str) -> bool:
        """Whether a text can bear a claim: a figure that measures something, a date or a name."""
        return bool(self.results(text) or self.dates(text) or self.named(text))

    def deed(self, text: str) -> bool:
        """Whether the speaker tells something that they did."""
        return bool(self.common.pattern("deed").search(self._without(text, "deed-not")))

    def future(self, text: str) -> bool:
        """Whether a sentence speaks of what is to come."""
        return bool(self.common.pattern("future").search(text))

    def courtesy(self, text: str) -> bool:
        """Whether it is a greeting or thanks, which says nothing of the speaker."""
        return bool(self.common.pattern("courtesy").search(text))

    def swappable(self, text: str) -> bool:
        """Whether anybody could say it."""
        return not (self.concrete(text) or self.deed(text))

    def judged(self, texts: Iterable[str]) -> list[str]:
        """Return the sentences that say something."""
        return [text for text in texts if not self.courtesy(text)]

    def _without(self, text: str, group: str) -> str:
        return self.common.pattern(group).sub("  ", text)

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        listed = sorted((n for n in self.names if len(n) > 1), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, listed))) if listed else None
