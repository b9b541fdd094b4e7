"""Scroll bars of plain coloured cells.

Textual draws the ends of the handle with block characters (U+2581 and so on), which many Chinese
terminals show two cells wide, so that all to the right of them is pushed aside.
"""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBarRender


class PlainScrollBar(ScrollBarRender):
    """Draws a scroll bar with spaces only."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]
