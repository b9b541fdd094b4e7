"""The measured figures of evidence as a report writes them, with what they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from prep.messages import Lang
from prep.model.dossier import Figure

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MULTIPLE = re.compile(r"(CNY|RMB|USD|EUR|times) (10,?000|1,?000|100|million|billion)")
_SIZES = {"million": Decimal(1_000_000), "billion": Decimal(1_000_000_000)}


def untold(figures: Iterable[Figure], told: str, lang: Lang) -> tuple[Figure, ...]:
    """Return the figures of which a text says not all: the value, or what it is compared with."""
    known = _numbers(told)
    return tuple(f for f in figures if not _numbers(written(f, lang)) <= known)


def written(figure: Figure, lang: Lang) -> str:
    """Write a figure: ``逾期率1.7%，清收前2.4%``, ``overdue rate 1.7% (2.4% before)``."""
    label, unit = figure.label.in_(lang), figure.unit.in_(lang)
    text = f"{label}{_plain(figure.value)}{unit}" if lang == "zh" else _english(figure, label, unit)
    if figure.compared_with is None:
        return text
    other = figure.compared_with.in_(lang)
    return f"{text}，{other}" if lang == "zh" else f"{text} ({other})"


def _english(figure: Figure, label: str, unit: str) -> str:
    """Write value and unit, and multiply by a unit that is a multiple: 320 × CNY 10,000 is CNY 3.2 million."""
    multiple = _MULTIPLE.fullmatch(unit)
    if multiple:
        name, size = multiple.groups()
        value = figure.value * (_SIZES.get(size) or Decimal(size.replace(",", "")))
        return f"{label} {_large(value)}" if name == "times" else f"{label} {name} {_large(value)}"
    space = "" if unit == "%" else " "
    return f"{label} {_plain(figure.value)}{space}{unit}"


def _large(value: Decimal) -> str:
    if value >= 1_000_000:
        return f"{_plain(value / 1_000_000)} million"
    return f"{value.normalize():,f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _numbers(text: str) -> set[str]:
    return {found.replace(",", "") for found in _NUMBER.findall(text)}
