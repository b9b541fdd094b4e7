"""What a period is called, and how a date by which something is done is written."""

from __future__ import annotations

import calendar
from datetime import date

from prep.messages import Lang
from prep.model.base import PartialDate
from prep.model.outline import Patterns
from prep.speech.grammar import ordinal
from prep.speech.report.period import Reported, on_day


def period_name(span: Reported, patterns: Patterns) -> str:
    """Name a period: ``2025年度``, ``2024年第一季度``, ``January to June 2024``; in the patterns of ``period.…``."""
    group, facts = _facts(span, patterns.lang)
    return patterns.of(f"period.{group}")[0].fill(facts)


def _facts(span: Reported, lang: Lang) -> tuple[str, dict[str, str]]:
    start, end = span.start, span.end
    years = {"year": str(start.year), "last_year": str(end.year)}
    if span.tenure:
        return "tenure", years
    if start.day > 1 or not _month_ends(end):
        return "days", {"first": on_day(start, lang), "last": on_day(end, lang)}
    if (start.month, end.month) == (1, 12):
        return ("year" if start.year == end.year else "years"), years
    months = {"first": _month(start, lang), "last": _month(end, lang)}
    if start.year != end.year:
        return "months", months
    if start.month == end.month:
        return "month", months
    if end.month - start.month == 2 and start.month % 3 == 1:
        quarter = ordinal((start.month + 2) // 3, lang)
        return "quarter", years | {"quarter": quarter if lang == "zh" else quarter.lower()}
    shorter = {"first_month": _name(start, lang), "last_month": _name(end, lang)}
    return "within", years | shorter


def _month_ends(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _month(day: date, lang: Lang) -> str:
    return PartialDate(day.year, day.month).spoken(lang)


def _name(day: date, lang: Lang) -> str:
    """Return a month without its year."""
    written = _month(day, lang)
    return written.partition("年")[2] if lang == "zh" else written.partition(" ")[0]


def deadline(moment: PartialDate, lang: Lang) -> str:
    """Write by when something is done: ``2027年6月底前``, ``the end of June 2027``."""
    if moment.day:
        day = on_day(moment.first_day(), lang)
        return f"{day}前" if lang == "zh" else day
    return f"{moment.spoken(lang)}底前" if lang == "zh" else f"the end of {moment.spoken(lang)}"
