"""What the styles of a document say of a paragraph's size, pitch and indents. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 20.0
_LEADS = ("Entry", "Place")
"""Styles that lead what follows, though a table keeps Word from holding them together."""


@dataclass(frozen=True)
class ParagraphLook:
    """All that matters of a paragraph's style."""

    size: float = 10.0
    font: str = "Times New Roman"
    bold: bool = False
    spacing: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 12.0
    rule: str = "auto"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    widow: bool = True
    break_before: bool = False
    leads: bool = False
    numbered: bool = False
    border: float = 0.0
    """What lines above and below the paragraph add to its height."""


@dataclass(frozen=True)
class Styles:
    """The styles of a document by their ids."""

    by_id: Mapping[str, ParagraphLook]
    normal: ParagraphLook

    def of(self, style: str | None) -> ParagraphLook:
        """Return the look of a style; of the default one where it is not known."""
        return self.by_id.get(style or "", self.normal)


@lru_cache(maxsize=64)
def read_styles(xml: str) -> Styles:
    """Read the part ``word/styles.xml``."""
    etree: Any = import_module("lxml.etree")
    root = etree.fromstring(xml.encode("utf-8"))
    base = ParagraphLook()
    for name in ("rPrDefault", "pPrDefault"):
        for found in root.iterfind(f"{W}docDefaults/{W}{name}"):
            base = changed(base, found.find(f"{W}pPr"), found.find(f"{W}rPr"))
    raw = {
        style.get(f"{W}styleId"): style
        for style in root.iterfind(f"{W}style")
        if style.get(f"{W}type") == "paragraph"
    }
    done: dict[str, ParagraphLook] = {}
    for name in raw:
        _resolve(name, raw, base, done, ())
    normal = next((n for n, s in raw.items() if s.get(f"{W}default") == "1"), "Normal")
    return Styles(done, done.get(normal, base))


def _resolve(
    name: str,
    raw: Mapping[str, Any],
    base: ParagraphLook,
    done: dict[str, ParagraphLook],
    above: tuple[str, ...],
) -> ParagraphLook:
    if name in done:
        return done[name]
    style = raw[name]
    parent = style.find(f"{W}basedOn")
    over = parent.get(f"{W}val") if parent is not None else None
    start = (
        _resolve(over, raw, base, done, (*above, name))
        if over and over in raw and over not in above and over != name
        else base
    )
    look = changed(start, style.find(f"{W}pPr"), style.find(f"{W}rPr"))
    leads = look.leads or name.replace(" ", "") in _LEADS
    done[name] = replace(look, leads=leads)
    return done[name]


def changed(look: ParagraphLook, paragraph: Any, run: Any) -> ParagraphLook:
    """Return a look changed by paragraph and run properties; either may be missing."""
    new: dict[str, Any] = {}
    if paragraph is not None:
        new |= _paragraph(look, paragraph)
    if run is not None:
        new |= run_changes(run)
    return replace(look, **new) if new else look


def _paragraph(look: ParagraphLook, element: Any) -> dict[str, Any]:
    new: dict[str, Any] = {}
    for name, key in (("keepNext", "keep_next"), ("keepLines", "keep_lines"), ("widowControl", "widow"),
                      ("pageBreakBefore", "break_before")):  # fmt: skip
        if (found := element.find(f"{W}{name}")) is not None:
            new[key] = _on(found)
    if (spacing := element.find(f"{W}spacing")) is not None:
        for name in ("before", "after", "line"):
            if (value := spacing.get(f"{W}{name}")) is not None:
                new[name] = float(value) / _TWIPS
        if (rule := spacing.get(f"{W}lineRule")) is not None:
            new["rule"] = rule
    if (indent := element.find(f"{W}ind")) is not None:
        new |= _indent(look, indent)
    if (borders := element.find(f"{W}pBdr")) is not None:
        new["border"] = sum(_border(borders.find(f"{W}{side}")) for side in ("top", "bottom"))
    if element.find(f"{W}outlineLvl") is not None:
        new["leads"] = True
    if (number := element.find(f"{W}numPr/{W}numId")) is not None:
        new["numbered"] = number.get(f"{W}val") != "0"
    return new


def _border(line: Any) -> float:
    """Return the height of a line above or below a paragraph, with its distance from the text."""
    if line is None or line.get(f"{W}val") in ("none", "nil"):
        return 0.0
    return float(line.get(f"{W}sz") or 0) / 8 + float(line.get(f"{W}space") or 0)


def _indent(look: ParagraphLook, indent: Any) -> dict[str, Any]:
    new: dict[str, Any] = {}

    def points(*names: str) -> float | None:
        values = (indent.get(f"{W}{name}") for name in names)
        return next((float(value) / _TWIPS for value in values if value is not None), None)

    if (left := points("left", "start")) is not None:
        new["left"] = left
    if (right := points("right", "end")) is not None:
        new["right"] = right
    characters = indent.get(f"{W}firstLineChars")
    if characters and float(characters):
        new["first"] = float(characters) / 100 * look.size
    elif (first := points("firstLine")) is not None:
        new["first"] = first
    if (hanging := points("hanging")) is not None:
        new["first"] = -hanging
    return new


def run_changes(element: Any) -> dict[str, Any]:
    """Return what run properties change: size, font, weight, spacing."""
    new: dict[str, Any] = {}
    if (size := element.find(f"{W}sz")) is not None:
        new["size"] = float(size.get(f"{W}val")) / 2
    if (fonts := element.find(f"{W}rFonts")) is not None and (name := fonts.get(f"{W}ascii")):
        new["font"] = name
    if (bold := element.find(f"{W}b")) is not None:
        new["bold"] = _on(bold)
    if (spacing := element.find(f"{W}spacing")) is not None:
        new["spacing"] = float(spacing.get(f"{W}val") or 0) / _TWIPS
    return new


def _on(element: Any) -> bool:
    return element.get(f"{W}val") not in ("0", "false", "off")
