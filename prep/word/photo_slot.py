"""The cell of a form for the photo: the picture that stands for it, or 照片 where there is none."""

# pyright: reportUnknownMemberType=false, reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from prep.word.base import fill
from prep.word.photo_cell import photo_placeholder

_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"


def photo_cell(cell: Any, width: float, height: float, text: str) -> None:
    """Fill a cell of a template; width and height are the picture's, in millimetres."""
    place = cell.paragraphs[0]
    place.style = "Photo"
    fill(place, "{%p if photo %}")
    picture = cell.add_paragraph(style="Photo")
    photo_placeholder(picture, width, height)
    for inline in picture._p.iter(_INLINE):
        for (
            side
        ) in "TBLR":  # LibreOffice takes 3.2 mm where nothing is said, and cuts the picture off
            inline.set(f"dist{side}", "0")
    for line in ("{%p else %}", *text.split("|"), "{%p endif %}"):
        fill(cell.add_paragraph(style="Photo"), line)
