"""The designs that a résumé can have."""

from __future__ import annotations

from typing import Literal, get_args

Design = Literal["modern", "classic", "two-column", "academic", "compact"]
"""How a résumé looks: one column with ruled headings, a table with a photo, a side column, education and
publications first, or as much as a page holds."""
USUAL: Design = "modern"
DESIGNS: tuple[Design, ...] = get_args(Design)
PHOTO: dict[Design, tuple[int, int]] = {"classic": (25, 35), "two-column": (35, 45)}
"""The designs with a photo in Chinese, and its width and height in millimetres."""


def template_name(design: str) -> str:
    """Return the name of the Word template of a design."""
    return "resume" if design == "modern" else f"resume-{design}"
