"""Every work report there can be of the samples: how many, how long, and what the fact guard finds in them."""

from __future__ import annotations

import sys
from datetime import date
from itertools import product
from pathlib import Path

from prep.build.documents import Order, coverage_of
from prep.build.guarding import guard_sentences
from prep.build.reporting import period_of, reporting
from prep.library.dossiers import load_dossier
from prep.library.reports import report_patterns
from prep.library.resources import built_in_folder
from prep.library.roles import role_files
from prep.messages import LANGS, set_language
from prep.model.views import WorkReportView
from prep.speech.report.compose import Setting, compose
from prep.speech.report.period import bound

TODAY = date(2026, 11, 24)
PERIODS = ((None, None), ("2024", "2024"), ("2025", "2025-06"), ("2020-03-15", "2026"))


def reports(path: Path, role: str) -> list[tuple[Order, WorkReportView]]:
    """Return the reports of one dossier for one role, in both languages and for each period."""
    dossier = load_dossier(path).value
    coverage = coverage_of(Order(dossier, TODAY, role))
    found: list[tuple[Order, WorkReportView]] = []
    for lang, (since, until) in product(LANGS, PERIODS):
        ends = {"since": bound(since) if since else None, "until": bound(until) if until else None}
        order = reporting(Order(dossier, TODAY, role, lang, **ends))
        setting = Setting(lang, TODAY, period_of(order))
        view = compose(order.candidate(), order.profile(), report_patterns(lang), setting, coverage)
        found.append((order, view))
    return found


def main() -> int:
    """Build them all, print what was found, and return how many findings there are."""
    set_language("en")
    views: list[WorkReportView] = []
    findings = 0
    for path in sorted((built_in_folder() / "templates" / "samples").glob("*.yaml")):
        for file in role_files():
            for order, view in reports(path, file.id):
                views.append(view)
                for found in guard_sentences(view.sentences(), order):
                    findings += 1
                    print(
                        f"{path.stem} {file.id} {view.lang} {view.period}: {found} | {found.sentence}"
                    )
    repeated = sum(_repeats(view) for view in views)
    placed = sum(len(view.rows) for view in views)
    largest = max(view.share_of_next_steps for view in views)
    print(f"reports {len(views)}, sentences {sum(len(v.sentences()) for v in views)}")
    print(f"rows of duties {placed}; patterns used twice {repeated}")
    print(f"largest share of next steps {largest:.3f}; findings of the guard {findings}")
    return findings


def _repeats(view: WorkReportView) -> int:
    names = [
        source
        for sentence in view.spoken()
        for source in sentence.sources
        if source.startswith("pattern/") and ".plain." not in source
    ]
    return len(names) - len(set(names))


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
