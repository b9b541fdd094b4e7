"""Recognise what a label of a form asks for: exactly, or by its likeness to a known one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from prep.model.form_fields import FormField, FormFields, FormRows

_SPACE = re.compile(r"[\s_]+")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《[^《》]*》")
_BRACKET = re.compile(r"[()\[\]【】〔〕<>《》]")
_NUMBER = re.compile(
    r"^(?:\([一二三四五六七八九十\d]+\)|第?[一二三四五六七八九十]+[、.章]|\d{1,2}[、.)](?!\d))"
)
_AND = re.compile(r"(?<=[^\x00-\x7f])[和与、/](?=[^\x00-\x7f])")
_ENDS = " :*·•、,.;。，；"
_ALIKE = 0.8
"""From this likeness on (difflib), a label of four characters or more is proposed as doubtful."""
_SHARE = 0.5
"""How much of a label a known one within it must make up."""


@dataclass(frozen=True)
class Hit:
    """The field that a label asks for."""

    field: FormField
    certain: bool


@dataclass(frozen=True)
class ListHit:
    """The list that a head row asks for, and for each of its cells the column, if it is known."""

    rows: FormRows
    columns: tuple[str | None, ...]
    certain: bool


def normal(text: str) -> str:
    """Write a label in one way: half-width, small letters, no spaces, no number before, no colon after."""
    flat = _SPACE.sub("", unicodedata.normalize("NFKC", text)).lower()
    return _AND.sub("及", _NUMBER.sub("", flat.strip(_ENDS)).strip(_ENDS))


class Recogniser:
    """Knows the labels of a table of fields."""

    def __init__(self, fields: FormFields) -> None:
        """Prepare for many labels."""
        self.fields = fields
        self._leave = [normal(word) for word in fields.leave]
        self._others = [normal(word) for word in fields.others]

    @cached_property
    def _known(self) -> dict[str, list[FormField]]:
        known: dict[str, list[FormField]] = {}
        for field in self.fields.fields:
            for label in field.labels:
                known.setdefault(normal(label), []).append(field)
        return known

    def by_hand(self, text: str) -> bool:
        """Whether the cells of a label are for a hand to fill: 签字, 意见, 审批."""
        flat = normal(text)
        return any(_within(word, flat) for word in self._leave)

    def of_another(self, text: str) -> bool:
        """Whether a label begins what is asked about another person: 紧急联系人."""
        flat = _BRACKETED.sub("", normal(text))
        return any(_within(word, flat) for word in self._others)

    def field(self, text: str, before: Iterable[str] = ()) -> Hit | None:
        """Return the field that a label asks for; ``before`` are the fields asked for before it in its row."""
        flat = normal(text)
        if not flat or len(flat) > 60 or self.by_hand(text):
            return None
        earlier = tuple(before)
        exact = (_BRACKET.sub("", flat), _BRACKETED.sub("", flat).strip(_ENDS))
        for written in exact:
            if found := self._exact(written, earlier):
                return Hit(found, certain=True)
        for written in exact:
            trimmed = self._trimmed(written)
            if trimmed != written and (found := self._exact(trimmed, earlier)):
                return Hit(found, certain=False)
        near = self._near(exact[1], earlier)
        return Hit(near, certain=False) if near else None

    def _exact(self, flat: str, before: tuple[str, ...]) -> FormField | None:
        """Return the field of a label; one that goes with a field before it in its row comes first."""
        fitting = self._known.get(flat, [])
        for name in reversed(before):
            if after := next((field for field in fitting if field.after == name), None):
                return after
        return next((field for field in fitting if field.after is None), None)

    def _trimmed(self, flat: str) -> str:
        for word in sorted(map(normal, self.fields.trim_before), key=len, reverse=True):
            flat = flat.removeprefix(word)
        for word in sorted(map(normal, self.fields.trim_after), key=len, reverse=True):
            flat = flat.removesuffix(word)
        return flat

    def _near(self, flat: str, before: tuple[str, ...]) -> FormField | None:
        """Return the field whose label is within a longer one, or nearly the same."""
        least = 3 if not flat.isascii() else 5
        within = [
            k for k in self._known if len(k) >= least and k in flat and len(k) >= _SHARE * len(flat)
        ]
        if within:
            return self._exact(max(within, key=len), before)
        if spoken := self._spoken(flat):
            return spoken
        if len(flat) < 4:
            return None
        like = max(self._known, key=lambda known: SequenceMatcher(None, known, flat).ratio())
        close = SequenceMatcher(None, like, flat).ratio() >= _ALIKE
        return self._exact(like, before) if close else None

    def _spoken(self, flat: str) -> FormField | None:
        """Return the field of which a word is in the label; the longest word decides."""
        words = [(len(w), f) for f in self.fields.fields for w in map(normal, f.words) if w in flat]
        return max(words, key=lambda found: found[0])[1] if words else None

    def rows(self, heads: list[str], context: str) -> ListHit | None:
        """Return the list that a row of heads belongs to; ``context`` is what stands beside and above it."""
        best: ListHit | None = None
        best_score = 0.0
        for group in self.fields.rows:
            columns = _columns(group, heads)
            known = [column for column in columns if column]
            spoken = any(normal(word) in normal(context) for word in group.heads)
            if len(set(known)) < 2 or not set(known) & set(group.key):
                continue
            score = len(set(known)) + 1.5 * spoken
            if score > best_score:
                whole = len(known) == len([head for head in heads if not self.by_hand(head)])
                best, best_score = ListHit(group, columns, whole), score
        return best


def _columns(group: FormRows, heads: list[str]) -> tuple[str | None, ...]:
    known = {
        normal(label): column.name for column in group.columns for label in reversed(column.labels)
    }
    found: list[str | None] = []
    for head in heads:
        flat = _BRACKETED.sub("", normal(head)).strip(_ENDS)
        name = known.get(flat) or _column_within(flat, known)
        found.append(None if name in found else name)
    return tuple(found)


def _column_within(flat: str, known: dict[str, str]) -> str | None:
    """Return the column whose label is the greater part of a head; short labels are in too many heads."""
    within = [k for k in known if len(k) >= 4 and k in flat and len(k) > _SHARE * len(flat)]
    return known[max(within, key=len)] if within else None


def _within(word: str, flat: str) -> bool:
    """Chinese words and long English ones count anywhere in a label, short English ones alone only."""
    return flat == word if word.isascii() and len(word) < 5 else word in flat
