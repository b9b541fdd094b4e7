"""Draw calculated cases: figures by lot, derived values, and all texts with the figures written in.

The same case and seed give the same draw on every machine and every Python: a lot is a checksum of
seed, case, try and parameter. A checksum alone would not do, because texts of one length that differ
in one place have checksums that differ by a constant, so that two parameters would move together;
its bits are mixed first.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from prep.errors import CaseError
from prep.library.formulas import Value, formula, names_in, text
from prep.messages import LANGS, Lang, say
from prep.model.base import Text
from prep.model.case import Case, Parameter, Range

MAX_TRIES = 500
"""How often values are drawn before a case is given up as one whose guards never hold."""

Values = Mapping[str, Value]


@dataclass(frozen=True)
class CaseTexts:
    """All that a drawn case says in one language, with its figures."""

    rule: str
    stem: str
    working: tuple[str, ...]
    answer: str
    points: tuple[str, ...]
    probes: tuple[str, ...]
    anchors: tuple[tuple[int, str], ...]
    """Level and what an answer at that level is like, highest level first."""


@dataclass(frozen=True)
class DrawnCase:
    """A case with the values of one seed, and its texts in both languages."""

    case: Case
    seed: int
    values: Values
    """Parameters and derived values by name; every number is a fraction."""
    texts: Mapping[Lang, CaseTexts]

    def in_(self, lang: Lang) -> CaseTexts:
        """Return the texts of a language."""
        return self.texts[lang]


def draw(case: Case, seed: int) -> DrawnCase:
    """Draw a case; the same seed gives the same draw.

    Raises ``CaseError`` where no draw of ``MAX_TRIES`` passes the guards, or a formula or a text
    cannot be worked out.
    """
    return _maker(case).draw(seed)


@lru_cache(maxsize=64)
def _maker(case: Case) -> _Maker:
    return _Maker(case)


def _lot(written: str, count: int) -> int:
    """Return a number from 0 to below ``count`` that a text stands for as a drawn lot does."""
    bits = zlib.crc32(written.encode())
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF  # as MurmurHash3 ends
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return (bits ^ bits >> 16) % count


def _drawn(parameter: Parameter, written: str) -> Value:
    """Draw one parameter: a range or a choice, then a place within the range."""
    sources = (*parameter.ranges, *parameter.choices)
    if not sources:
        raise CaseError(
            say(f"{parameter.name} 没有取值", f"{parameter.name} has no values"),
            say("补上 ranges 或 choices", "add ranges or choices"),
        )
    source = sources[_lot(f"{written}/which", len(sources))]
    if isinstance(source, Range):
        first, step = Fraction(source.from_), Fraction(source.step)
        count = (Fraction(source.to) - first) // step + 1
        return first + step * _lot(written, max(count, 1))
    return source if source[0].isalpha() else Fraction(source)


@contextmanager
def _at(*place: str | int) -> Generator[None]:
    """Let a ``CaseError`` tell its place in the case."""
    try:
        yield
    except CaseError as error:
        raise CaseError(error.what, error.remedy, error.place or place) from None


@dataclass(frozen=True)
class _Guard:
    """A guard, and how many derived values must be there before it can be checked."""

    holds: Callable[[Values], Value]
    after: int


class _Maker:
    """A case with its formulas and texts compiled."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.derived: list[Callable[[Values], Value]] = []
        for n, item in enumerate(case.derived):
            with _at("derived", n, "formula"):
                self.derived.append(formula(item.formula))
        self.guards = [self._guard(n, source) for n, source in enumerate(case.guards)]
        self.writers: dict[Lang, _Writer] = {lang: _Writer(case, lang) for lang in LANGS}

    def _guard(self, n: int, source: str) -> _Guard:
        with _at("guards", n):
            used, holds = names_in(source), formula(source)
        places = [n for n, item in enumerate(self.case.derived, 1) if item.name in used]
        return _Guard(holds, max(places, default=0))

    def draw(self, seed: int) -> DrawnCase:
        """Draw until all guards hold."""
        stopped = [0] * len(self.guards)
        for attempt in range(MAX_TRIES):
            values = self._drawn(f"{seed}/{self.case.id}/{attempt}")
            failed = self._derive(values)
            if failed is None:
                return DrawnCase(self.case, seed, values, self._texts(values))
            stopped[failed] += 1
        raise self._given_up(stopped.index(max(stopped)))

    def _texts(self, values: Values) -> dict[Lang, CaseTexts]:
        return {lang: writer.texts(values) for lang, writer in self.writers.items()}

    def _drawn(self, lot: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for n, parameter in enumerate(self.case.parameters):
            with _at("parameters", n):
                values[parameter.name] = _drawn(parameter, f"{lot}/{parameter.name}")
        return values

    def _derive(self, values: dict[str, Value]) -> int | None:
        """Add the derived values until a guard fails; return its number, or ``None``.

        A guard is checked as soon as the values it names are there, so that it can keep a zero from
        those that divide by it.
        """
        for n in range(len(self.derived) + 1):
            if n > 0:
                with _at("derived", n - 1, "formula"):
                    values[self.case.derived[n - 1].name] = self.derived[n - 1](values)
            for number, guard in enumerate(self.guards):
                with _at("guards", number):
                    if guard.after == n and not guard.holds(values):
                        return number
        return None

    def _given_up(self, worst: int) -> CaseError:
        """Name the guard that stopped most of the draws."""
        name, guard = self.case.id, self.case.guards[worst]
        return CaseError(
            say(f"案例 {name} 抽了 {MAX_TRIES} 次都没有抽成，多数不满足“{guard}”",
                f'{MAX_TRIES} draws of the case {name} failed, most of them the guard "{guard}"'),
            say("放宽这个条件，或改参数的取值", "loosen the guard, or change the values of the parameters"),
            ("guards", worst),
        )  # fmt: skip


class _Writer:
    """The texts of a case in one language, compiled."""

    def __init__(self, case: Case, lang: Lang) -> None:
        self.lang: Lang = lang
        self.words = tuple((word.name, word.text.in_(lang)) for word in case.words)
        self.rule = self._text(case.rule.text, "rule", "text")
        self.stem = self._text(case.stem, "stem")
        self.answer = self._text(case.answer, "answer")
        self.working = self._list(case.working, "working")
        self.points = self._list(case.points, "points")
        self.probes = self._list(case.probes, "probes")
        self.anchors = [
            (level, self._text(anchor, "anchors", str(level)))
            for level, anchor in case.anchors.items()
        ]

    def _text(self, template: Text, *place: str | int) -> Callable[[Values], str]:
        with _at(*place, self.lang):
            compiled = text(template.in_(self.lang), self.lang, self.words)

        def write(values: Values) -> str:
            with _at(*place, self.lang):
                return compiled(values)

        return write

    def _list(self, templates: tuple[Text, ...], name: str) -> Callable[[Values], tuple[str, ...]]:
        lines = [self._text(template, name, n) for n, template in enumerate(templates)]
        return lambda values: tuple(filter(None, (line(values) for line in lines)))

    def texts(self, values: Values) -> CaseTexts:
        """Write the values into all texts; a line that comes out empty is left out."""
        return CaseTexts(
            rule=self.rule(values),
            stem=self.stem(values),
            working=self.working(values),
            answer=self.answer(values),
            points=self.points(values),
            probes=self.probes(values),
            anchors=tuple((level, anchor(values)) for level, anchor in self.anchors),
        )
