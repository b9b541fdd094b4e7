"""The page and the side panel of whichever document a view is of."""

from __future__ import annotations

from prep.model.views import Paged, QuestionBookView, SpeechView
from prep.tui.language import say
from prep.tui.pages.block import Block
from prep.tui.pages.book import book_page, book_panel
from prep.tui.pages.resume import resume_page, resume_panel
from prep.tui.pages.speech import clock_page, speech_page

PANEL_CELLS = 28
"""Width of what stands in the side panel."""


def document_page(view: Paged, sources: bool) -> list[Block]:
    """Return a document as it is read."""
    if isinstance(view, SpeechView):
        return speech_page(view, sources)
    if isinstance(view, QuestionBookView):
        return book_page(view, sources)
    return resume_page(view, sources)


def document_panel(view: Paged) -> list[Block]:
    """Return what stands beside a document; it ends with how many remarks there are."""
    return [*_panel(view), *_remark_count(len(view.remarks))]


def _panel(view: Paged) -> list[Block]:
    if isinstance(view, SpeechView):
        return clock_page(view, PANEL_CELLS)
    return book_panel(view) if isinstance(view, QuestionBookView) else resume_panel(view)


def _remark_count(count: int) -> list[Block]:
    if not count:
        return []
    text = say(f"{count}条提醒，在文末（End）", f"Remarks at the end: {count} (End)")
    return [Block(text, "warn", gap=True)]
