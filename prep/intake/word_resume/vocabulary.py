"""Look up words of résumés in all languages at once, however they are spaced or written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from prep.intake.word_resume.tidy import HAN, compact, is_chinese, key, tidy, unwrapped
from prep.model.resume_words import ColumnName, LabelName, ResumeWords, SectionName, Words

N = TypeVar("N", bound=str)
_LATIN = re.compile(r"[A-Za-z][A-Za-z\s./&'-]*")


class Vocabulary:
    """The words of several languages, ready for look-up."""

    def __init__(self, words: Iterable[ResumeWords]) -> None:
        self._words = tuple(words)
        self._labels = _table(w.labels for w in self._words)
        self._sections = _table(w.sections for w in self._words)
        self._titles = {key(t) for w in self._words for t in w.titles}
        self._columns: dict[SectionName, dict[str, ColumnName]] = {}
        for w in self._words:
            for section, columns in w.columns.items():
                self._columns.setdefault(section, {}).update(_table([columns]))

    def label(self, text: str) -> LabelName | None:
        """Tell what a label of a person's data asks for."""
        return cast(LabelName | None, _look_up(text, self._labels))

    def section(self, text: str) -> SectionName | None:
        """Tell which section a heading announces."""
        return cast(SectionName | None, _look_up(unwrapped(text), self._sections))

    def column(self, text: str, section: SectionName | None) -> ColumnName | None:
        """Tell what a column, or a label within a section, asks for."""
        return cast(ColumnName | None, _look_up(text, self._columns.get(section or "person", {})))

    def column_like(self, text: str, section: SectionName | None) -> ColumnName | None:
        """Tell what the head of a column asks for, also where a known word is only part of it."""
        if found := self.column(text, section):
            return found
        plain = key(text)
        known = self._columns.get(section or "person", {})
        inside = [word for word in known if len(word) > 1 and is_chinese(word) and word in plain]
        return known[max(inside, key=len)] if inside else None

    def sections_with(self, texts: Iterable[str]) -> list[tuple[int, SectionName]]:
        """Return the sections whose columns some texts are, with how many of them, the best first."""
        asked = set(texts)
        found: list[tuple[int, SectionName]] = [
            (sum(_look_up(text, columns) is not None for text in asked), section)
            for section, columns in self._columns.items()
        ]
        return sorted((f for f in found if f[0]), key=lambda f: -f[0])

    def is_title(self, text: str) -> bool:
        """Tell whether a line only names the document: 个人简历, 竞聘报名表."""
        plain = key(text)
        ends = [t for t in self._titles if is_chinese(t)]
        return plain in self._titles or (len(plain) <= 20 and any(plain.endswith(t) for t in ends))

    def without_title(self, text: str) -> str:
        """Return a line without the name of the document at its beginning or end: 个人简历——姓名."""
        for title in self._shown_titles:
            for pattern in (rf"^{title}\s*[-—–:：|｜·]+\s*", rf"\s*[-—–:：|｜·的]*\s*{title}$"):
                rest = re.sub(f"(?i){pattern}", "", text)
                if rest != text and rest.strip():
                    return rest.strip()
        return text

    @cached_property
    def _shown_titles(self) -> list[str]:
        titles = {re.escape(t) for w in self._words for t in w.titles}
        return sorted(titles, key=len, reverse=True)

    @cached_property
    def label_pattern(self) -> re.Pattern[str]:
        """A pattern that finds any label with a colon, however its characters are spaced."""
        spaced = {self._spaced(k) for k in self._label_texts()}
        either = "|".join(sorted(spaced, key=len, reverse=True))
        return re.compile(rf"(?i)(?:^|(?<=[\s,，;；|｜·•/（(]))({either})\s*[:：]")

    @cached_property
    def now(self) -> tuple[str, ...]:
        """Words for an end that has not come, the longest first."""
        return self._all("now")

    @cached_property
    def until(self) -> tuple[str, ...]:
        """Words between the ends of a period."""
        return self._all("until")

    @cached_property
    def months(self) -> dict[str, int]:
        """Names of months in small letters, with their numbers."""
        return {n.lower(): m for w in self._words for m, names in w.months.items() for n in names}

    @cached_property
    def study(self) -> tuple[str, ...]:
        """Words after which a line of a career is a course of study."""
        return self._all("study")

    @cached_property
    def at(self) -> tuple[str, ...]:
        """Words before an employer in a sentence."""
        return self._all("at")

    @cached_property
    def as_(self) -> tuple[str, ...]:
        """Words before a post in a sentence."""
        return self._all("as_")

    @cached_property
    def place_prefixes(self) -> tuple[str, ...]:
        """Words before a place of residence."""
        return self._all("place_prefixes")

    def sex(self, text: str) -> str | None:
        """Return ``male`` or ``female`` for a word that says so."""
        return _value(text, (w.sex for w in self._words))

    def mode(self, text: str) -> str | None:
        """Return ``full_time`` or ``part_time`` for a word that says so."""
        return _value(text, (w.modes for w in self._words))

    def shapes(self, name: str) -> tuple[str, ...]:
        """Return the words of a shape in all languages, the longest first."""
        found = [word for w in self._words for word in getattr(w.shapes, name)]
        return tuple(sorted(found, key=len, reverse=True))

    def _all(self, name: str) -> tuple[str, ...]:
        found = [word for w in self._words for word in getattr(w, name)]
        return tuple(sorted(found, key=len, reverse=True))

    def _label_texts(self) -> set[str]:
        labels = {word for w in self._words for words in w.labels.values() for word in words}
        columns = {
            word
            for w in self._words
            for cs in w.columns.values()
            for words in cs.values()
            for word in words
        }
        return labels | columns

    @staticmethod
    def _spaced(word: str) -> str:
        if not HAN.search(word):
            return r"\s+".join(re.escape(part) for part in word.split())
        return r"\s*".join(re.escape(character) for character in compact(word))


def _table(mappings: Iterable[Mapping[N, Words]]) -> dict[str, N]:
    return {
        key(word): name for mapping in mappings for name, words in mapping.items() for word in words
    }


def _look_up(text: str, table: Mapping[str, str]) -> str | None:
    """Look up a text whole, then its Chinese and its Latin part alone, for labels such as 姓名 Name."""
    plain = tidy(text)
    if len(plain) > 40:
        return None
    if found := table.get(key(plain)):
        return found
    if not is_chinese(plain):
        return None
    without = re.sub(r"[(（].*?[)）]|[(（].*$", "", plain, flags=re.DOTALL)
    if without != plain and (found := table.get(key(without))):
        return found
    latin = "".join(_LATIN.findall(plain))
    if len(key(latin)) < 3:
        return None
    chinese = table.get(key(_LATIN.sub("", plain)))
    return chinese if table.get(key(latin)) or chinese else None


def _value(text: str, mappings: Iterable[Mapping[N, Words]]) -> N | None:
    parts = {key(text), *(key(part) for part in re.split(r"[\s/]+", tidy(text)))}
    for mapping in mappings:
        for name, words in mapping.items():
            if parts & {key(word) for word in words}:
                return name
    return None
