"""Read the text of a Word document back, line by line, with the numbers that Word draws."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from prep.word.package import read_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document_lines(data: bytes, name: str) -> list[str]:
    """Return the paragraphs of a .docx, those in tables too; an automatic number is written before its text.

    Raises ``TemplateError`` for what is no .docx, or a damaged one.
    """
    from docx import Document

    read_package(data, name)  # refuses what is no document
    document: Any = Document(io.BytesIO(data))
    numbers = _Numbers(document.styles.element)
    body = document.element.body
    return [line for paragraph in body.iter(f"{_W}p") for line in _lines(paragraph, numbers)]


def _lines(paragraph: Any, numbers: _Numbers) -> Iterator[str]:
    text = "".join(_written(node) for node in _nodes(paragraph))
    lines = text.split("\n")
    yield (numbers.next(paragraph) if text.strip() else "") + lines[0]
    yield from lines[1:]


def _nodes(element: Any) -> Iterator[Any]:
    """Yield what is in an element, in order, but not the readings that stand above the text."""
    yield element
    for child in element:
        if child.tag != f"{_W}rt":
            yield from _nodes(child)


def _written(node: Any) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    written = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
    return written.get(node.tag.rpartition("}")[2], "") if isinstance(node.tag, str) else ""


class _Numbers:
    """Counts automatically numbered paragraphs, list by list; bullets are counted like numbers."""

    def __init__(self, styles: Any) -> None:
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self._counts: dict[tuple[str, str], int] = {}

    def next(self, paragraph: Any) -> str:
        """Return the number that Word draws before a paragraph, or nothing."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        found = self._numbering(paragraph, style.get(f"{_W}val") if style is not None else None)
        if found is None:
            return ""
        key = (_value(found, "numId"), _value(found, "ilvl"))
        if key[0] in ("", "0"):
            return ""
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{self._counts[key]}. "

    def _numbering(self, element: Any, style: str | None) -> Any:
        """Return what a paragraph says of its numbering, or its style, or the styles that one rests on."""
        found = element.find(f"{_W}pPr/{_W}numPr")
        for _ in range(len(self._styles)):
            if found is not None or style not in self._styles:
                break
            element = self._styles[style]
            found = element.find(f"{_W}pPr/{_W}numPr")
            below = element.find(f"{_W}basedOn")
            style = below.get(f"{_W}val") if below is not None else None
        return found


def _value(numbering: Any, name: str) -> str:
    found = numbering.find(f"{_W}{name}")
    return found.get(f"{_W}val") or "" if found is not None else ""
