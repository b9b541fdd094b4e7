"""The work report as it is read, and how long it takes beside it."""

from __future__ import annotations

from collections.abc import Iterator

from prep.model.views import WorkReportView
from prep.speech.remarks import clock
from prep.tui.language import say
from prep.tui.pages.block import Block
from prep.tui.pages.speech import remarks, source_note

_INDENT = {"zh": 4, "en": 0}


def report_page(view: WorkReportView, sources: bool) -> list[Block]:
    """Return the report without its annexes; with ``sources`` what every paragraph was made from."""
    return list(_report(view, sources))


def _report(view: WorkReportView, sources: bool) -> Iterator[Block]:
    yield Block(view.title, "title")
    yield Block("  ".join(part for part in (view.organisation, view.speaker) if part), "note")
    yield Block(view.salutation.text, gap=True)
    for section in view.sections:
        if section.heading:
            look = "heading" if section.level == 1 else "strong"
            yield Block(section.heading.text, look, gap=True)
        for paragraph in section.paragraphs:
            yield Block(paragraph.text, first=_INDENT[view.lang], gap=view.lang == "en" or sources)
            yield from source_note(paragraph.sentences, sources)
    yield from remarks(view.remarks)


def report_panel(view: WorkReportView) -> list[Block]:
    """Return the period, the time that reading aloud takes, and the share of next steps."""
    share = round(view.share_of_next_steps * 100)
    return [
        Block(view.period, "strong"),
        Block(say(f"朗读 {clock(view.seconds)}", f"Read aloud: {clock(view.seconds)}"), "note"),
        Block(say(f"下一步打算占 {share}%", f"Next steps: {share}%"), "note"),
    ]
