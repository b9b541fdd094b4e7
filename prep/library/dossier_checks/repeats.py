"""The same line told twice, and the same figure claimed by two deeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from prep.library.dossier_checks.told import (  # fmt: skip
    Line,
    Subject,
    advice,
    lines,
    name_of,
    short,
    text_of,
    texts,
)
from prep.library.load import Finding, Path_, written
from prep.library.question_rules import letter_pairs, likeness
from prep.library.rules import entries
from prep.messages import LANGS, say

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SHORT = 8
"""Lines of fewer letter pairs count as the same only where all their pairs are."""


@dataclass(frozen=True)
class _Read:
    line: Line
    pairs: frozenset[str]
    numbers: tuple[str, ...]


def repeats(subject: Subject) -> Iterator[Finding]:
    """Find lines that are almost the same, and figures that stand under two pieces of evidence."""
    told = [_read(line) for line in [*_titles(subject), *lines(subject.root)]]
    said: set[tuple[Path_, Path_]] = set()
    for lang in LANGS:
        least = subject.rules.of(lang).limit("alike", 0.85)
        for one, other in combinations([t for t in told if t.line.lang == lang], 2):
            pair = _without_language(one.line), _without_language(other.line)
            if pair not in said and _same(one, other, least):
                said.add(pair)
                yield _repeated(one.line, other.line)
    yield from _figures(subject)


def _titles(subject: Subject) -> Iterator[Line]:
    for where, entry in entries(subject.root, "evidence"):
        for told in texts(entry.get("title"), (*where, "title")):
            yield Line(told.place, told.text, told.lang, "title", entry, where)


def _read(line: Line) -> _Read:
    return _Read(line, letter_pairs(line.text), tuple(_NUMBER.findall(line.text)))


def _without_language(line: Line) -> Path_:
    return line.place[:-1] if line.place[-1] in LANGS else line.place


def _same(one: _Read, other: _Read, least: float) -> bool:
    """Whether two lines say the same: other figures make another line of it."""
    kinds = {one.line.field, other.line.field}
    if one.numbers != other.numbers or ("title" in kinds and len(kinds) > 1):
        return False
    smaller, larger = sorted((len(one.pairs), len(other.pairs)))
    if smaller < _SHORT:
        return one.pairs == other.pairs and bool(one.pairs)
    return 2 * smaller >= least * (smaller + larger) and likeness(one.pairs, other.pairs) >= least


def _repeated(first: Line, again: Line) -> Finding:
    where = written(first.place)
    return advice(
        "repeated",
        again.place,
        say(f"“{short(again.text)}”与 {where} 几乎相同", f'"{short(again.text, 40)}" is almost the same as {where}'),
        say("只留一处，或写出各自不同的地方", "keep one of them, or tell what differs"),
        f"{first.text} / {again.text}",
    )  # fmt: skip


def _figures(subject: Subject) -> Iterator[Finding]:
    """Find a figure of the same value, unit and label under two pieces of evidence."""
    seen: dict[tuple[str, str, str], tuple[str, Path_]] = {}
    for place, entry in entries(subject.root, "evidence"):
        name = text_of(entry.get("id")) or str(place[-1])
        figures = entry.get("figures")
        for n, figure in figures.items() if figures else ():
            value = text_of(figure.get("value"))
            key = (value or "", name_of(figure.get("unit"), "zh"), name_of(figure.get("label"), "zh"))  # fmt: skip
            before = seen.setdefault(key, (name, place))
            if value and _telling(value) and before[0] != name:
                yield advice(
                    "same-figure",
                    (*place, "figures", n, "value"),
                    say(f"“{key[2]}{value}{key[1]}”已经是 {before[0]} 的成绩", f'"{key[2]} {value} {key[1]}" is a result of {before[0]} already'),
                    say("同一个数字只算在一件事上；确是两回事的，在 label 里写明区别", "count it for one deed only, or tell the two apart in the label"),
                    " ".join((*key, before[0], name)),
                )  # fmt: skip


def _telling(value: str) -> bool:
    """Whether a value is unlikely to come twice by chance, as 3 or 100% do."""
    return len(value.replace(".", "").strip("0")) >= 2
