"""Set a document tighter or looser than its template: sizes, line pitch and gaps of its styles change, nothing else.

The text keeps its styles, so that whoever edits the file in Word finds them as usual.
"""

from __future__ import annotations

import re
from functools import lru_cache

from prep.model.typography import AS_DESIGNED, SMALLEST, TIGHTEST, Density

_STYLE = re.compile(r"<w:style .*?</w:style>", re.DOTALL)
_SIZE = re.compile(r'(<w:sz(?:Cs)? w:val=")(\d+)(")')
_SPACING = re.compile(r"<w:spacing [^>]*w:line=[^>]*/>")
_NUMBER = re.compile(r'(w:(before|after|line)=")(\d+)(")')
_FIXED = re.compile(r'w:styleId="(Title|Header|Footer)"')
"""Styles that stay: a name at the head is no place to save room."""


@lru_cache(maxsize=64)
def set_denser(styles: str, density: Density) -> str:
    """Return the XML of styles, changed by a density."""
    if density == AS_DESIGNED:
        return styles
    return _STYLE.sub(lambda style: _changed(style.group(), density), styles)


def _changed(style: str, density: Density) -> str:
    if _FIXED.search(style):
        return style
    found = _SIZE.search(style)
    size = int(found.group(2)) / 2 if found else 0.0
    new = max(min(size, SMALLEST), size + density.size) if size else 0.0
    sized = _SIZE.sub(lambda m: f"{m.group(1)}{round(new * 2)}{m.group(3)}", style)
    return _SPACING.sub(lambda m: _spaced(m.group(), density, new), sized)


def _spaced(spacing: str, density: Density, size: float) -> str:
    exact = 'w:lineRule="exact"' in spacing or 'w:lineRule="atLeast"' in spacing

    def value(match: re.Match[str]) -> str:
        old = int(match.group(3))
        if match.group(2) != "line":
            new = round(old * density.gap)
        elif exact:
            new = max(min(old, round(size * 20 * TIGHTEST)), round(old * density.line))
        else:
            new = max(min(old, 240), round(old * density.line))
        return f"{match.group(1)}{new}{match.group(4)}"

    return _NUMBER.sub(value, spacing)
