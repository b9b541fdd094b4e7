"""How pages and paragraphs are set: what the Word templates are made of.

Sizes are points, margins millimetres, other lengths twentieths of a point (twips), as Word has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FANGSONG, KAITI, HEITI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
ROMAN, SANS = "Times New Roman", "Arial"
DARK = "1F3864"
Align = Literal["left", "center", "right", "both"]


@dataclass(frozen=True)
class Style:
    """A paragraph style; ``line`` is exact where given, else the line is 1.25 times the text."""

    name: str
    east_asian: str
    size: float
    latin: str = ROMAN
    bold: bool = False
    align: Align = "both"
    indent_chars: int = 0
    line: int | None = None
    before: int = 0
    after: int = 0
    spacing: int = 0
    color: str | None = None
    rule: bool = False
    keep_next: bool = False
    outline: int | None = None
    list_item: bool = False
    outdent: int = 0
    """How far the first line reaches into the margin, for what stands there before a tab."""
    exact: bool = False
    """Whether the lines stand as far apart as said, whatever is in them."""
    keep_lines: bool = False
    """Whether the paragraph stays on one page."""
    tab: int = 0
    """Where the text of such a line begins, if not at the margin."""
    hang: bool = True
    """Whether Word may let a mark stand beyond the edge of the line; LibreOffice does not."""


@dataclass(frozen=True)
class Page:
    """A4 with its margins, in millimetres."""

    top: float
    left: float
    right: float
    bottom: float
    official: bool = False
    """Page numbers as GB/T 9704 has them."""
    number: int = 9
    """Size of other page numbers in points; 0 for none."""
    total: bool = False
    """Whether the number of pages stands beside them."""


@dataclass(frozen=True)
class Density:
    """How tightly a document is set beside its template: points added to the text, factors of line pitch and gaps."""

    size: float = 0.0
    line: float = 1.0
    gap: float = 1.0


AS_DESIGNED = Density()
"""The template as it is."""
SMALLEST = 9.5
"""No text is made smaller than this, in points; what a template has smaller stays as it is."""
TIGHTEST = 1.2
"""No lines stand closer than this many times the size of their text, unless the template has them so."""
