"""Build the work report: the role of the post held, the period, and what the guard may take from the order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep.evidence.match import cover
from prep.library.meaning import meaning
from prep.library.reports import report_patterns
from prep.model.base import Text
from prep.model.views import WorkReportView
from prep.speech.report import compose as report
from prep.speech.report.period import Reported, choose, held_at, on_day

if TYPE_CHECKING:
    from prep.build.documents import Order


def period_of(order: Order) -> Reported:
    """Return the period of an order's report; raises ``PeriodError``."""
    return choose(order.dossier, order.today, order.since, order.until)


def reporting(order: Order) -> Order:
    """Return the order with the role that the report goes through: as asked for, of the post held, or competed for."""
    if order.role:
        return order
    held = held_at(order.dossier, period_of(order).end)
    return replace(order, role=held.role) if held and held.role else order


def post_held(order: Order) -> Text | None:
    """Return the title of the post that a report is on, if one is held."""
    held = held_at(order.dossier, period_of(order).end)
    return held.post if held else None


def asked(order: Order) -> dict[str, Text]:
    """Return what an order says that a document may repeat, by source: the period, and the day it is made."""
    day = Text(zh=on_day(order.today, "zh"), en=on_day(order.today, "en"))
    return {report.PERIOD: period_of(order).text(), "order/today": day}


def work_report(order: Order) -> WorkReportView:
    """Make the view of a work report; raises ``NotFoundError``, ``DataError`` or ``PeriodError``."""
    order = reporting(order)
    dossier, profile = order.candidate(), order.profile()
    setting = report.Setting(
        order.language,
        order.today,
        period_of(order),
        order.minutes,
        order.pace,
        order.audience,
        frozenset(name.removeprefix("evidence/") for name in order.excluded),
        order.role is not None,
    )
    patterns = report_patterns(order.language)
    return report.compose(dossier, profile, patterns, setting, cover(dossier, profile, meaning()))
