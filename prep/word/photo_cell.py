"""A picture in a template that stands for the candidate's photo, until one takes its place."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportAttributeAccessIssue=false
# pyright: reportMissingTypeStubs=false, reportUnknownArgumentType=false
from __future__ import annotations

import io
from typing import Any

from docx.shared import Mm

PHOTO = "photo"
"""The name of the picture in a template; 照片 does too."""


def photo_placeholder(paragraph: Any, width: float, height: float) -> None:
    """Put a grey picture of a size in millimetres into a paragraph; its alternative text is the view's."""
    from PIL import Image

    stream = io.BytesIO()
    Image.new("L", (25, round(25 * height / width)), 226).save(stream, "JPEG", quality=60)
    stream.seek(0)
    drawn = paragraph.add_run().add_picture(stream, Mm(width), Mm(height))
    properties = drawn._inline.docPr
    properties.set("name", PHOTO)
    properties.set("descr", "{{ photo }}")
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.line_spacing_rule = 0
