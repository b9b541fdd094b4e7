"""How each character of a text is read, and which of them a reader may get wrong.

Readings come from the candidate's own pins, then surnames, then the tables of the field, then pypinyin, whose
dictionary of phrases misreads 支行, 行里 and every surname. Tones are those of the dictionary: 一 and 不 keep
theirs, since a reader changes them without thinking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Literal

from prep.model.readings import HAN, Readings

Pinyin = Literal["none", "hard", "all"]
"""Over which characters the reading is set: none, those that may be misread, or all."""
_PARTICLES = frozenset("的地得着了过啊吧吗呢们子")
"""Characters that are often unstressed; nobody misreads them so."""
_ALWAYS = {"一": "yī", "不": "bù"}
"""What pypinyin gives with the tone that it takes before others."""
_UNMARKED = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuüüüü")
_FULL_NAME = 2
"""A given name has at most so many characters."""


class Reader:
    """Reads texts aloud by tables, the candidate's own pins and the names of persons."""

    def __init__(
        self, tables: Readings, pins: Mapping[str, str] | None = None, names: Sequence[str] = ()
    ) -> None:
        self._tables = tables
        self._pins = {word: said.split() for word, said in (pins or {}).items()}
        self._words = {word: said.split() for word, said in tables.words.items()}
        self._names = {name: said for name in names if (said := self._named(name))}
        self._longest = max(map(len, [*self._pins, *self._words, *self._names, "一"]))

    def read(self, text: str) -> tuple[str, ...]:
        """Return the reading of each character; empty for what is no Chinese character."""
        return tuple(said for said, _ in self._marked(text))

    def shown(self, text: str, pinyin: Pinyin) -> tuple[str, ...]:
        """Return the reading of each character over which one is to stand; empty over the others."""
        if pinyin == "none":
            return ("",) * len(text)
        found = self._marked(text)
        if pinyin == "all":
            return tuple(said for said, _ in found)
        known = self._known_places(text)
        return tuple(
            said if said and (sure or (place not in known and is_hard(text[place], said))) else ""
            for place, (said, sure) in enumerate(found)
        )

    def _marked(self, text: str) -> list[tuple[str, bool]]:
        """Return the reading of each character, and whether it is to be shown in any case."""
        found: list[tuple[str, bool]] = [("", False)] * len(text)
        rest: list[tuple[int, int]] = []
        place = begun = 0
        while place < len(text):
            match = self._at(text, place)
            if match is None:
                place += 1
                continue
            said, sure = match
            rest.append((begun, place))
            found[place : place + len(said)] = [(one, sure) for one in said]
            place += len(said)
            begun = place
        for start, end in [*rest, (begun, len(text))]:
            for at, said in enumerate(by_dictionary(text[start:end]), start):
                found[at] = (said, False)
        return found

    def _at(self, text: str, place: int) -> tuple[list[str], bool] | None:
        """Return what is known of the word that begins at a place."""
        for length in range(min(self._longest, len(text) - place), 0, -1):
            word = text[place : place + length]
            if said := self._pins.get(word) or self._names.get(word):
                return said, True
            if said := self._words.get(word):
                return said, False
        return self._surname_at(text, place)

    def _surname_at(self, text: str, place: int) -> tuple[list[str], bool] | None:
        before = text[place - 1] if place else ""
        if before and HAN.fullmatch(before) and before not in self._tables.before_names:
            return None
        if match := self._titled.match(text, place):
            return self._tables.surnames[match.group("surname")].split(), True
        return None

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        """A surname, perhaps a given name, and a title."""
        longest = sorted(self._tables.surnames, key=len, reverse=True)
        names = "|".join(map(re.escape, longest)) or "(?!)"
        titles = "|".join(sorted(map(re.escape, self._tables.titles), key=len, reverse=True)) or "(?!)"  # fmt: skip
        return re.compile(rf"(?P<surname>{names})(?:[\u4e00-\u9fff]{{1,{_FULL_NAME}}}?)??(?:{titles})")  # fmt: skip

    def _named(self, name: str) -> list[str]:
        """Return how the name of a person is read, if its surname has a reading of its own."""
        for length in (2, 1):
            if said := self._tables.surnames.get(name[:length]):
                return [*said.split(), *by_dictionary(name[length:])]
        return []

    def _known_places(self, text: str) -> frozenset[int]:
        """Return the places of characters in words that everybody reads rightly."""
        spans = (match.span() for match in self._known.finditer(text))
        return frozenset(place for start, end in spans for place in range(start, end))

    @cached_property
    def _known(self) -> re.Pattern[str]:
        longest = sorted(self._tables.known, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest)) or "(?!)")


def by_dictionary(text: str) -> Iterator[str]:
    """Yield what pypinyin says of each character of a text; empty for what is no Chinese character."""
    if not HAN.search(text):
        yield from ("" for _ in text)
        return
    for character, said in zip(text, _pypinyin(text), strict=True):
        if HAN.fullmatch(character) and said != character:
            yield _ALWAYS.get(character, said)
        else:
            yield ""


def _pypinyin(text: str) -> list[str]:
    """Return one reading for each character; what is none stands for itself."""
    from pypinyin import pinyin

    split: Any = list
    return [said[0] for said in pinyin(text, errors=split)]


@lru_cache(maxsize=4096)
def is_hard(character: str, said: str) -> bool:
    """Whether a reader may stumble over a character that is read so.

    That is one beyond the 3,755 of the first level of GB/T 2312-1980, or one that is usually read otherwise;
    a neutral tone is no other reading.
    """
    if not _common(character):
        return True
    if character in _PARTICLES:
        return False
    if said.translate(_UNMARKED) == said:
        return usual(character).translate(_UNMARKED) != said
    return said != usual(character)


def _common(character: str) -> bool:
    """Whether a character stands in rows 16 to 55 of GB/T 2312, those in everyday use."""
    try:
        row = character.encode("gb2312")[0] - 0xA0
    except (UnicodeEncodeError, IndexError):
        return False
    return 16 <= row <= 55


@lru_cache(maxsize=4096)
def usual(character: str) -> str:
    """Return the usual reading of a character."""
    return next(by_dictionary(character))
