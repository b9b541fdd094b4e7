"""What in a speech does not stand firm yet, each with a remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prep.evidence.guard import Finding
from prep.model.base import Text
from prep.model.dossier import Evidence, Figure
from prep.model.fact_sheet import Basis, FactPart
from prep.speech.fact_sheet.desk import Desk

FIGURE = re.compile(r"\d|[一二两三四五六七八九十百千万半][个户家天成倍名次年月小笔人]|百分之")
"""Whether a text has a figure."""


def open_points(desk: Desk, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield what is open: evidence without proof, figures without comparison, insights without a source."""
    for item in desk.told:
        title = desk.words(item.title)
        if not item.confirmed_by:
            yield desk.put("open.proof.plain", title=title)
        for figure in bare_figures(item, desk):
            shown = desk.figure(figure, compared=False)
            yield desk.put("open.compared.plain", title=title, figure=shown)
    for _, insight in told_insights(desk):
        if FIGURE.search(desk.words(insight)):
            yield desk.put("open.insight.plain", insight=desk.words(insight))
    for promise in desk.promised:
        if not promise.by:
            yield desk.put("open.by.plain", direction=desk.words(promise.direction))
    for found in findings:
        group = {"asserted": "open.own.plain", "hard": "open.hard.plain"}.get(found.level)
        if group:
            yield desk.put(group, what=found.what)


def bare_figures(item: Evidence, desk: Desk) -> Iterator[Figure]:
    """Yield the figures of an entry that the speech names and that nothing is compared with."""
    for figure in item.figures:
        if not figure.compared_with and f"{figure.value}" in desk.text:
            yield figure


def told_insights(desk: Desk) -> Iterator[tuple[str, Text]]:
    """Yield what the speech tells of the unit's own situation, with its source."""
    cited = dict.fromkeys(s for said in desk.speech.sentences() for s in said.sources)
    for source in cited:
        entry = desk.book.entry(source)
        if source.startswith("target/insights/") and isinstance(entry, Text):
            yield source, entry


def computed_facts(parts: Iterable[FactPart]) -> Iterator[str]:
    """Yield what the speech names that follows from other facts, with the computation."""
    for part in parts:
        for row in part.rows:
            yield from (basis.name for basis in row.bases if is_computed(basis))


def is_computed(basis: Basis) -> bool:
    """Whether a basis is no entry but a computation."""
    return basis.source.startswith("derived/")
