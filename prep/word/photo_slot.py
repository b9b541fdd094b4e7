"""The cell of a form for the photo: the picture that stands for it, or 照片 where there is none."""

# pyright: reportUnknownMemberType=false
from __future__ import annotations

from typing import Any

from prep.word.base import fill
from prep.word.photo_cell import photo_placeholder


def photo_cell(cell: Any, width: float, height: float, text: str) -> None:
    """Fill a cell of a template; width and height are the picture's, in millimetres."""
    place = cell.paragraphs[0]
    place.style = "Photo"
    fill(place, "{%p if photo %}")
    picture = cell.add_paragraph(style="Photo")
    photo_placeholder(picture, width, height)
    for line in ("{%p else %}", *text.split("|"), "{%p endif %}"):
        fill(cell.add_paragraph(style="Photo"), line)
