"""Numbers of lists: the mark after them, gaps, how many were announced; and years that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Sentence

NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_HAN = "一二三四五六七八九十"
_STYLES = (
    (
        "第{}",
        re.compile(
            rf"^第([{_HAN}])(?=[，,、:：是])|(?<=[。；;：:，,])第([{_HAN}])(?=[，,、:：是])"
        ),
    ),
    ("{}是", re.compile(rf"(?:^|(?<=[，,。；;：:]))([{_HAN}])(?:是|要|则)(?!否)")),
    ("{}、", re.compile(rf"^([{_HAN}])、(?![{_HAN}])")),
    ("（{}）", re.compile(rf"^[（(]([{_HAN}])[)）]")),
    ("{}.", re.compile(r"^(\d{1,2})[.．、)）](?!\d)")),
)


@dataclass(frozen=True)
class _Item:
    """A numbered item: how it is numbered, its number, where it stands."""

    style: str
    number: int
    sentence: Sentence
    offset: int
    section: int


def _items(look: Look) -> Iterator[_Item]:
    for n, section in enumerate(look.manuscript.sections):
        for sentence in section.sentences:
            for style, pattern in _STYLES:
                for match in pattern.finditer(sentence.text):
                    written = next(g for g in match.groups() if g)
                    number = int(written) if written.isdecimal() else NUMERALS[written]
                    yield _Item(style, number, sentence, match.start(), n)


def gaps(look: Look) -> Iterator[Hit]:
    """Find a list whose numbers leave one out, or that does not begin with one."""
    before: dict[str, int] = {}
    for item in _items(look):
        expected = before.get(item.style, 0) + 1
        before[item.style] = item.number
        if item.number not in (1, expected):
            facts = {"found": item.style.format(_written(item, item.number))}
            facts["right"] = item.style.format(_written(item, expected))
            yield Hit(facts, item.sentence, item.offset, item.sentence.text[item.offset :][:12])


def _written(item: _Item, number: int) -> str:
    return str(number) if item.style == "{}." else _HAN[min(number, 10) - 1]


def alone(look: Look) -> Iterator[Hit]:
    """Find a list that has a first item and no second: the text was cut off."""
    found: dict[str, list[_Item]] = {}
    for item in _items(look):
        found.setdefault(item.style, []).append(item)
    for style, items in found.items():
        if [item.number for item in items] == [1]:
            first = items[0]
            facts = {
                "found": style.format(_written(first, 1)),
                "right": style.format(_written(first, 2)),
            }
            yield Hit(facts, first.sentence, first.offset, first.sentence.text[first.offset :][:12])


def counts(look: Look) -> Iterator[Hit]:
    """Find an announced number of things (六项) that is not the number of things that follow (一是 … 五是)."""
    announced = look.material.pattern("announced")
    for section in look.manuscript.sections:
        told = section.sentences
        for n, sentence in enumerate(told):
            for match in announced.finditer(sentence.text):
                written = next(g for g in match.groups() if g)
                number = int(written) if written.isdecimal() else NUMERALS[written]
                follows = _follows(sentence.text[match.end() :], told[n + 1 :])
                if follows and follows != number:
                    facts = {"found": match.group(), "count": str(follows)}
                    yield Hit(facts, sentence, match.start(), match.group())


def _follows(rest: str, later: tuple[Sentence, ...]) -> int:
    """Count the items of the first list after a place, as long as they are in order."""
    for _, pattern in _STYLES:
        numbers = [
            _number(m) for text in (rest, *(s.text for s in later)) for m in pattern.finditer(text)
        ]
        if numbers[:1] == [1] and _soon(pattern, rest, later):
            last = 0
            for number in numbers:
                if number <= last:
                    break
                last = number
            return last
    return 0


def _soon(pattern: re.Pattern[str], rest: str, later: tuple[Sentence, ...]) -> bool:
    """Whether a list begins at once: in the rest of the sentence or in the next one."""
    return bool(pattern.search(rest)) or any(pattern.search(s.text) for s in later[:1])


def _number(match: re.Match[str]) -> int:
    written = next(g for g in match.groups() if g)
    return int(written) if written.isdecimal() else NUMERALS[written]


def years(look: Look) -> Iterator[Hit]:
    """Find a year of beginning and years of service that do not lead to the year of the speech."""
    start, served = look.material.pattern("start"), look.material.pattern("served")
    began: tuple[int, Sentence] | None = None
    this_year = look.context.today.year
    for sentence in look.body:
        if match := start.search(sentence.text):
            began = (int(next(g for g in match.groups() if g)), sentence)
        if began and (match := served.search(sentence.text)):
            written = next(g for g in match.groups() if g)
            number = _value(written)
            if number and abs(this_year - began[0] - number) > 1:
                facts = {
                    "start": str(began[0]),
                    "count": str(number),
                    "end": str(began[0] + number),
                }
                facts["year"] = str(this_year)
                yield Hit(facts, sentence, match.start(), match.group())
            began = None


def _value(written: str) -> int:
    """Return the value of a number up to 99, in digits or Han numerals."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return NUMERALS.get(written, 0)
    return (NUMERALS.get(tens, 1) * 10) + NUMERALS.get(ones, 0)
