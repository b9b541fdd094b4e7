"""Text to read: wrapped by our own rules, scrolled, never read as markup.

A page is drawn line by line from memory, with no widget for a paragraph: a new page costs the
wrapping of the paragraphs that changed (``wrap`` remembers the others) and no layout at all.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from prep.tui.pages.block import LOOKS, Block

_WIDEST = 88
"""A line of more cells is tiring to read."""


class Prose(ScrollView):
    """Shows a page. Arrow keys, page up and down, home and end scroll it."""

    COMPONENT_CLASSES = {f"prose--{look}" for look in LOOKS}

    def __init__(self, id: str | None = None, can_focus: bool = True) -> None:
        super().__init__(id=id)
        self.can_focus = can_focus
        self._page: tuple[Block, ...] = ()
        self._lines: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """All lines as they are shown."""
        return "\n".join(line for line, _ in self._lines)

    def show(self, page: Iterable[Block], from_top: bool = False) -> None:
        """Show a page; the place where the reader is stays unless ``from_top`` is asked for."""
        new = tuple(page)
        if new != self._page:
            self._page = new
            self._lay_out()
        if from_top:
            self.scroll_home(animate=False, x_axis=False)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap anew for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = min(self.scrollable_content_region.width, _WIDEST)
        if width <= 0:
            return
        self._lines = []
        for block in self._page:
            if block.gap and self._lines:
                self._lines.append(("", "body"))
            self._lines += [(line, block.look) for line in block.lines(width)]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one line of what is in view."""
        number = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        words, look = self._lines[number] if number < len(self._lines) else ("", "body")
        style = self.get_component_rich_style(f"prose--{look}", partial=True)
        text = Text(words, end="")
        text.stylize(
            self.rich_style + style
        )  # a style of the whole text alone would not be rendered
        self._mark_selection(text, number)
        console = self.app.console  # pyright: ignore[reportUnknownMemberType]
        strip = Strip(text.render(console))
        return strip.extend_cell_length(width, self.rich_style).apply_offsets(0, number)

    def _mark_selection(self, text: Text, number: int) -> None:
        span = self.text_selection.get_span(number) if self.text_selection else None
        if span is not None:
            start, end = span
            style = self.screen.get_component_rich_style("screen--selection")
            text.stylize(style, start, len(text) if end == -1 else end)

    @property
    def allow_select(self) -> bool:
        """Text can be selected with the mouse and copied with ctrl+c."""
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what is selected."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw anew when the selection changes."""
        self.refresh()
