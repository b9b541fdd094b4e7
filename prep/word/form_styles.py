"""Page and styles of forms: 仿宋 in the cells, 方正小标宋 in the title, as GB/T 9704 has them."""

from __future__ import annotations

from prep.model.typography import FANGSONG, ROMAN, SONG, TITLE, Page, Style

FORM_PAGE = Page(20, 22, 22, 17, number=0)
"""166 mm are left for the table."""
_PERIOD = -2180
"""Where the text of a line of the history begins: after ``2010.07—2015.05``."""


def _styles(
    east: str, title: str, size: float, line: int, period: int = _PERIOD
) -> tuple[Style, ...]:
    bold = title != TITLE
    return (
        Style("Normal", east, size, ROMAN, line=line, exact=True, align="left"),
        Style("Title", title, 22 if not bold else 18, ROMAN, bold=bold, align="center", line=560, exact=True, after=80),
        Style("Byline", east, size, ROMAN, align="left", line=line + 40, exact=True, after=60),
        Style("Label", east, size, ROMAN, align="center", line=line, exact=True),
        Style("Cell", east, size, ROMAN, align="center", line=line, exact=True),
        Style("Text", east, size, ROMAN, align="left", line=line, exact=True, keep_lines=True),
        Style("Point", east, min(size, 10.5), ROMAN, align="left", line=min(line, 270), exact=True),
        Style("History", east, size, ROMAN, align="left", line=line, exact=True, outdent=period),
        Style("Sign", east, size, ROMAN, align="right", line=line + 40, exact=True),
        Style("Note", east, size - 1.5, ROMAN, align="left", line=line - 30, exact=True),
        Style("Photo", east, size, ROMAN, align="center", line=240),
    )  # fmt: skip


FORMS_ZH = _styles(FANGSONG, TITLE, 12, 330)
FORMS_EN = _styles(SONG, SONG, 10.5, 280, -2380)
APPOINTMENT_EN = _styles(FANGSONG, TITLE, 10.5, 280, -2380)
"""The courtesy version has Chinese labels too."""
