"""The rules of the review of a speech, and what a review finds.

Rules are data (``templates/speech/review-rules.yaml``): an engine reads words, patterns and limits from
them and knows none itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from prep.messages import Lang
from prep.model.base import Identifier, Model, Text

Level = Literal["error", "warn", "hint"]
_SLOT = re.compile(r"\{(\w+)\}")


def _is_pattern(value: str) -> str:
    """Check a pattern as it is used, beside others: flags such as ``(?i)`` cannot stand inside."""
    try:
        re.compile(f"x|{value}")
    except re.error as error:
        raise PydanticCustomError("pattern", "not a pattern: {why}", {"why": str(error)}) from None
    return value


RegularExpression = Annotated[str, AfterValidator(_is_pattern)]
"""A regular expression as Python reads it."""


class Material(Model):
    """What a rule goes by in one language: words, patterns, limits and pairs, each by a name."""

    words: dict[str, tuple[str, ...]] = {}
    """Words that are looked for as they stand; in English without regard to capitals, as whole words."""
    patterns: dict[str, tuple[RegularExpression, ...]] = {}
    """Regular expressions."""
    limits: dict[str, float] = {}
    """Numbers; what each counts, the comment beside it says."""
    pairs: dict[str, str] = {}
    """A word, and what belongs to it: its reading, a word that sounds like it, a year."""
    corrections: dict[RegularExpression, str] = {}
    """Patterns of what is written wrongly, and what is meant."""

    @cached_property
    def compiled(self) -> Mapping[str, re.Pattern[str]]:
        """Every group of words and patterns as one pattern without regard to capitals, by its name."""
        names = dict.fromkeys([*self.words, *self.patterns])
        return {name: re.compile("|".join(self._options(name)) or r"(?!)", re.I) for name in names}

    def _options(self, name: str) -> list[str]:
        words = sorted(self.words.get(name, ()), key=len, reverse=True)
        whole = [rf"(?<![A-Za-z]){re.escape(w)}(?![A-Za-z])" for w in words if w.isascii()]
        return [
            *(re.escape(w) for w in words if not w.isascii()),
            *whole,
            *self.patterns.get(name, ()),
        ]

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern of a group; one that is not there matches nothing."""
        return self.compiled.get(name) or _NOTHING

    def limit(self, name: str, otherwise: float) -> float:
        """Return a limit, or a usual one where the file gives none."""
        return self.limits.get(name, otherwise)


_NOTHING = re.compile(r"(?!)")


class ByLanguage(Model):
    """Material for one language or both."""

    zh: Material | None = None
    en: Material | None = None

    def material(self, lang: Lang) -> Material | None:
        """Return the material of a language, if there is any."""
        return self.zh if lang == "zh" else self.en


class ReviewRule(ByLanguage):
    """One rule of the review. It holds in the languages for which it has material."""

    id: Identifier
    check: Identifier
    """The engine that looks for it; one engine may serve several rules."""
    level: Level
    message: Text
    """What is wrong, with slots such as ``{found}`` and ``{limit}``."""
    remedy: Text
    """What to do, with the same slots."""

    def said(self, lang: Lang, facts: Mapping[str, str]) -> tuple[str, str]:
        """Return message and remedy in a language, with facts in their slots."""

        def fill(text: str) -> str:
            return _SLOT.sub(lambda match: facts.get(match.group(1), match.group()), text)

        return fill(self.message.in_(lang)), fill(self.remedy.in_(lang))


class ReviewRules(Model):
    """The file ``review-rules.yaml``."""

    schema_: Annotated[Literal["review-rules/1"], Field(alias="schema")]
    shared: ByLanguage = ByLanguage()
    """What several rules go by: how figures, dates, names, salutations and parts are told."""
    rules: Annotated[tuple[ReviewRule, ...], Field(min_length=1)]

    @cached_property
    def by_id(self) -> Mapping[str, ReviewRule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    def common(self, lang: Lang) -> Material:
        """Return the shared material of a language."""
        return self.shared.material(lang) or Material()


class Finding(Model):
    """One thing that a rule finds at one place."""

    rule: str
    level: Level
    message: str
    remedy: str
    line: int
    """From 1; in a Word file the paragraph, in a composed speech the sentence. 0 means the whole text."""
    column: int
    excerpt: str
    """The words that are meant, or the beginning of the sentence."""
    digest: str
    """Tells the sentence (or, for the whole text, the matter) apart, wherever it stands."""


class AcceptedFinding(Model):
    """A finding that its author keeps on purpose."""

    rule: Identifier
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    excerpt: str = ""
    """For people who read the file; not compared."""
    reason: str = ""


class Accepted(Model):
    """The file beside a reviewed text that holds what was accepted (``NAME.review.yaml``)."""

    schema_: Annotated[Literal["review-accepted/1"], Field(alias="schema")]
    accepted: tuple[AcceptedFinding, ...] = ()

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Rule and digest of each."""
        return frozenset((item.rule, item.digest) for item in self.accepted)


class SectionShare(Model):
    """How much of a text one section is."""

    name: str
    part: str
    """The part of a candidacy speech that it is, as outlines call it; empty where that is unknown."""
    length: int
    """Spoken syllables (English: words), the heading among them."""
    characters: int
    """Han characters (English: words), the heading among them."""
    share: float
    """Of the characters of the whole, 0 to 1."""


class Measures(Model):
    """What can be counted in a text."""

    characters: int
    """All characters but spaces."""
    word_count: int
    """As Word's 字数 counts: each Han character and mark is one, and so is each Latin word or figure."""
    han: int
    """Han characters only."""
    spoken: int
    """Spoken syllables (English: words): 0.35% is seven."""
    sentences: int
    longest: int
    """Han characters (English: words) of the longest sentence."""
    minutes: dict[int, float]
    """Time to say it, by pace."""
    minutes_plain: dict[int, float]
    """The same by Han characters alone, as most people reckon."""
    concrete: int
    """Sentences with a figure, a date or a name."""
    swappable: int
    """Sentences that anybody could say: nothing concrete, and no deed of the speaker's own."""
    judged: int
    """Sentences that say something: headings, greetings and thanks are not judged."""
    result_figures: int
    """Figures that measure something, dates, ages and years of service apart."""
    sections: tuple[SectionShare, ...]
    missing: tuple[str, ...]
    """Parts of a candidacy speech that the text has nothing of, as outlines call them."""

    @property
    def density(self) -> float:
        """The share of sentences with a figure, date or name, 0 to 1."""
        return self.concrete / self.judged if self.judged else 0.0

    @property
    def swap_share(self) -> float:
        """The share of sentences that anybody could say, 0 to 1."""
        return self.swappable / self.judged if self.judged else 0.0


class ReviewReport(Model):
    """What a review found, what of it was accepted before, and what can be counted."""

    lang: Lang
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    measures: Measures

    def count(self, level: Level) -> int:
        """Return the number of findings of a level, without the accepted ones."""
        return sum(finding.level == level for finding in self.findings)
