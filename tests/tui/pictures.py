"""Snapshots of screens: the cells as text, which a person can review, and for a few the SVG."""

from __future__ import annotations

import re
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


class CellsExtension(SingleFileSnapshotExtension):
    """A text file for each screen."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT

    def serialize(self, data: Any, **_: Any) -> str:
        return str(data)


class SvgExtension(SingleFileSnapshotExtension):
    """An SVG file for each screen."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT

    def serialize(self, data: Any, **_: Any) -> str:
        return str(data)


def plain_svg(svg: str) -> str:
    """Take the fonts from the web out of a picture, and what differs from run to run."""
    svg = _FONTS.sub("", svg)
    svg = re.sub(r"terminal-\d+-?", "terminal-", svg)
    fonts = "'Sarasa Mono SC','Noto Sans Mono CJK SC','Microsoft YaHei Mono',Consolas,monospace"
    return svg.replace("Fira Code,monospace", fonts).replace("Fira Code", fonts)
