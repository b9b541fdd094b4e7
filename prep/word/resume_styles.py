"""Page and styles of each design of a résumé.

Lines stand exactly as far apart as said, so that a page holds the same in every program, whatever fonts it draws with.
"""

from __future__ import annotations

from dataclasses import replace

from prep.model.designs import Design
from prep.model.typography import DARK, HEITI, KAITI, ROMAN, SANS, SONG, TITLE, Page, Style

_GREY = "404040"


def _style(
    name: str, size: float, line: int, east: str = SONG, latin: str = SANS, **more: object
) -> Style:
    """Make a style whose lines are exactly ``line`` twips apart."""
    plain = Style(name, east, size, latin, align="left", line=line, exact=True, hang=False)
    return replace(plain, **more)  # pyright: ignore[reportArgumentType]


_MODERN = (
    _style("Normal", 10.5, 310),
    _style("Title", 20, 520, HEITI, bold=True, color=DARK),
    _style("Headline", 11, 320, after=40),
    _style("Contact", 10, 290, color=_GREY),
    _style("Heading 1", 12, 320, HEITI, bold=True, before=160, after=60, color=DARK, rule=True, keep_next=True, outline=0),
    _style("Entry", 10.5, 310, HEITI, bold=True, before=70, keep_next=True),
    _style("Place", 10.5, 300, color=_GREY, keep_next=True),
    _style("List Bullet", 10.5, 310, list_item=True, keep_lines=True),
)  # fmt: skip
_CLASSIC = (
    _style("Normal", 10.5, 300),
    _style("Title", 20, 600, TITLE, align="center", after=60, spacing=20),
    _style("Label", 10.5, 300, HEITI, align="center", before=40, after=40),
    _style("Cell", 10.5, 300, before=40, after=40),
    _style("Heading 1", 11, 300, HEITI, bold=True, before=30, after=30, color=DARK, outline=0),
    _style("Entry", 10.5, 300, HEITI, before=40),
    _style("Place", 10.5, 290, color=_GREY),
    _style("List Bullet", 10.5, 300, list_item=True, keep_lines=True),
)  # fmt: skip
_TWO = (
    _style("Normal", 10.5, 300),
    _style("Title", 20, 520, HEITI, bold=True, color=DARK, before=60),
    _style("Headline", 10.5, 300, after=60, color=_GREY),
    _style("Side", 10, 280, after=10),
    _style("Side Heading", 11, 300, HEITI, bold=True, before=140, after=40, color=DARK, rule=True, outline=0),
    _style("Heading 1", 12, 320, HEITI, bold=True, before=100, after=50, color=DARK, rule=True, outline=0),
    _style("Entry", 10.5, 300, HEITI, bold=True, before=50),
    _style("Place", 10, 280, color=_GREY),
    _style("List Bullet", 10.5, 300, list_item=True, keep_lines=True),
)  # fmt: skip
_ACADEMIC = (
    _style("Normal", 10.5, 300, latin=ROMAN),
    _style("Title", 18, 480, HEITI, ROMAN, bold=True, align="center"),
    _style("Headline", 11, 310, KAITI, ROMAN, align="center"),
    _style("Contact", 10, 280, latin=ROMAN, align="center"),
    _style("Heading 1", 12, 310, HEITI, ROMAN, bold=True, before=150, after=50, rule=True, keep_next=True, outline=0),
    _style("Entry", 10.5, 300, HEITI, ROMAN, bold=True, before=50, keep_next=True),
    _style("Place", 10.5, 290, KAITI, ROMAN, keep_next=True),
    _style("List Bullet", 10.5, 300, latin=ROMAN, list_item=True, keep_lines=True),
)  # fmt: skip
_COMPACT = (
    _style("Normal", 10, 270),
    _style("Title", 18, 440, HEITI, bold=True, align="center"),
    _style("Headline", 10, 270, align="center"),
    _style("Contact", 9.5, 260, align="center"),
    _style("Heading 1", 10.5, 280, HEITI, bold=True, before=110, after=30, rule=True, keep_next=True, outline=0),
    _style("Entry", 10, 270, HEITI, bold=True, before=30, keep_next=True),
    _style("Place", 10, 260, color=_GREY, keep_next=True),
    _style("List Bullet", 10, 270, list_item=True, keep_lines=True),
)  # fmt: skip
DESIGNS: dict[Design, tuple[Page, tuple[Style, ...]]] = {
    "modern": (Page(20, 22, 22, 18), _MODERN),
    "classic": (Page(18, 20, 20, 16), _CLASSIC),
    "two-column": (Page(14, 14, 14, 15), _TWO),
    "academic": (Page(20, 22, 22, 18), _ACADEMIC),
    "compact": (Page(14, 17, 17, 15), _COMPACT),
}
"""Page and styles of each design; both languages share them."""
