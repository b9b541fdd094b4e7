"""Make the fact sheet of a speech."""

from __future__ import annotations

from collections.abc import Iterable

from prep.evidence.guard import Finding
from prep.model.fact_sheet import FactSheetView
from prep.speech.fact_sheet.desk import Desk
from prep.speech.fact_sheet.expected import expected
from prep.speech.fact_sheet.points import computed_facts, open_points
from prep.speech.fact_sheet.rows import fact_parts


def fact_sheet(desk: Desk, findings: Iterable[Finding] = ()) -> FactSheetView:
    """Return the fact sheet of a speech; ``findings`` are those of the fact guard on it."""
    speech = desk.speech
    parts, plain = fact_parts(desk)
    return FactSheetView(
        lang=desk.lang,
        title=desk.put("title", post=speech.post),
        speaker=speech.speaker,
        post=speech.post,
        organisation=speech.organisation,
        date=speech.date,
        minutes=speech.minutes,
        parts=parts,
        plain=plain,
        computed=tuple(dict.fromkeys(computed_facts(parts))),
        open=tuple(open_points(desk, findings)),
        questions=expected(desk),
        remarks=speech.remarks,
    )
