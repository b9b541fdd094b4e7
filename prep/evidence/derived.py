"""Facts that follow from others: declared with their reason, and computed anew each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Literal

from prep.evidence.numerals import shown
from prep.evidence.quantities import Quantity
from prep.messages import Lang, say
from prep.model.dossier import Dossier, Employment


@dataclass(frozen=True)
class Derivation:
    """A fact that follows from others: its value in the unit of its class, and how it is computed."""

    id: str
    value: Fraction
    of: str
    how: str
    """The computation, as in ``2026 - 2010``."""
    step: Literal["", "sum", "difference", "share"] = ""
    """The kind of step, which a sentence must say in words; none needed for dates and ratios."""
    rests_on: tuple[str, ...] = ()
    """The sources of what it is computed from."""

    def plain(self, lang: Lang) -> str:
        """Write the value with its unit."""
        if self.of == "months":
            years, months = divmod(int(self.value), 12)
            if months == 0:
                return f"{years}年" if lang == "zh" else f"{years} years"
            return f"{int(self.value)}个月" if lang == "zh" else f"{int(self.value)} months"
        if self.of == "years-of-age":
            return f"{shown(self.value)}岁" if lang == "zh" else f"{shown(self.value)} years old"
        return shown(self.value)


def declared(dossier: Dossier, today: date) -> Iterator[Derivation]:
    """Yield what follows from the dates of a dossier on the day of the event: years of work, age, tenures."""
    person, target = dossier.person, dossier.target
    event = target.date.first_day() if target.date else today
    if person.working_since:
        years = person.working_since.full_years_until(event)
        how = f"{event.year} − {person.working_since.year}"
        yield Derivation(
            "derived/years-worked",
            Fraction(years * 12),
            "months",
            how,
            rests_on=("person/working_since",),
        )
    if person.birth:
        age = person.birth.full_years_until(event)
        how = f"{event.year} − {person.birth.year}"
        yield Derivation(
            "derived/age", Fraction(age), "years-of-age", how, rests_on=("person/birth",)
        )
    for held in dossier.employment:
        yield from _tenure(held, event)


def _tenure(held: Employment, event: date) -> Iterator[Derivation]:
    """Yield the whole years in a post, and for an end that is no full year the years between the dates."""
    end = held.end.first_day() if held.end else event
    years = held.start.full_years_until(end)
    how = f"{end.year} − {held.start.year}"
    source = (f"employment/{held.id}",)
    if years:
        yield Derivation(
            f"derived/tenure/{held.id}", Fraction(years * 12), "months", how, rests_on=source
        )


def computed(found: tuple[Quantity, ...]) -> Iterator[Derivation]:
    """Yield differences, ratios and changes of every two figures of one class, and sums of like counts.

    What they rest on is in the texts; whether the computation means anything, a person must say.
    """
    dated = sorted({q.value for q in found if q.of == "month" and q.value > 12})
    for early, late in combinations(dated, 2):
        months = (late // 100 - early // 100) * 12 + late % 100 - early % 100
        for value, extra in (
            (months, ""),
            (months + 1, say("（首尾均计）", " (both ends counted)")),
        ):
            how = f"{_month(early)} → {_month(late)}{extra}"
            yield Derivation("computed", Fraction(value), "months", how)
    values = {
        (q.of, q.value): q for q in found if q.of not in {"", "year", "month"} and q.value > 0
    }
    for one, other in combinations(values.values(), 2):
        if one.of == other.of:
            yield from _pair(*sorted((one, other), key=lambda q: q.value))


def _month(value: Fraction) -> str:
    return f"{int(value) // 100}-{int(value) % 100:02d}"


def _pair(small: Quantity, large: Quantity) -> Iterator[Derivation]:
    a, b = small.text, large.text
    gap = "points" if small.of == "percent" else small.of
    less = large.value - small.value
    yield Derivation("computed", less, gap, f"{b} − {a}", "difference")
    yield Derivation("computed", large.value / small.value, "times-as-much", f"{b} ÷ {a}")
    for value, how in (
        (small.value / large.value, f"{a} ÷ {b}"),
        (large.value / small.value, f"{b} ÷ {a}"),
        (less / large.value, f"({b} − {a}) ÷ {b}"),
        (less / small.value, f"({b} − {a}) ÷ {a}"),
    ):
        yield Derivation("computed", value * 100, "percent", how, "share")
    if small.counts() or small.of == "money":
        yield Derivation("computed", large.value + small.value, small.of, f"{b} + {a}", "sum")


def derives(stated: Quantity, derivation: Derivation) -> bool:
    """Whether a derivation gives a stated figure, rounded as it is stated."""
    if stated.of != derivation.of:
        return False
    value = derivation.value
    if stated.bound == "more":
        return stated.value <= value < stated.value + max(stated.step, Fraction(1, 2))
    if stated.bound == "less":
        return stated.value * Fraction(9, 10) <= value <= stated.value
    if stated.bound == "about" or stated.of == "times-as-much":
        return abs(value - stated.value) <= stated.value / 20
    step = stated.step if stated.step and stated.step <= 1 else Fraction(1)
    return abs(value - stated.value) * 2 <= step and (
        stated.of == "percent" or value == stated.value
    )
