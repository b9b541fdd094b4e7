"""Read one paragraph of a Word document: its text, whether it is a heading or a list item, its pictures."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from prep.model.blocks import Paragraph, Picture, Place
from prep.word.runs import AID

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_EMU_PER_MM = 36000
_HEADING = re.compile(r"(?i)^(?:heading|标题)\s*([1-9])$")
_UNREAD = {
    f"{W}rt",
    f"{W}del",
    f"{W}moveFrom",
    f"{W}instrText",
    f"{W}txbxContent",
    f"{_MC}Fallback",
}
"""What is no text of the paragraph: readings above it, deleted text, codes of fields, boxes fixed to it."""
_WRITTEN = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_CONTENT = {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag",
            f"{W}footnote", f"{W}endnote", f"{W}comment"}  # fmt: skip


def is_content(element: Any) -> bool:
    """Tell whether an element only wraps what is part of the text."""
    return element.tag in _CONTENT


class Styles:
    """The paragraph styles of a document, each with those that it rests on."""

    def __init__(self, root: Any) -> None:
        self._known = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}

    def chain(self, paragraph: Any) -> Iterator[Any]:
        """Yield the style of a paragraph and those below it."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        key = found.get(f"{W}val") if found is not None else None
        for _ in range(len(self._known)):
            style = self._known.get(key)
            if style is None:
                return
            yield style
            below = style.find(f"{W}basedOn")
            key = below.get(f"{W}val") if below is not None else None


def paragraph_of(element: Any, place: Place, styles: Styles) -> Paragraph:
    """Return one paragraph; ``place`` is where it stands."""
    chain = list(styles.chain(element))
    names = [_value(style, f"{W}name") for style in chain]
    level = _level([element, *chain], names)
    return Paragraph(
        text="".join(_text(node) for node in _nodes(element)),
        place=place,
        style=names[0] if names else "",
        level=level,
        bullet=level is None and _numbered([element, *chain]),
        bold=_bold(element, chain),
        pictures=tuple(_pictures(element)),
    )


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the contents of the boxes that are fixed to a paragraph, each once."""
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(
            above.tag in (f"{_MC}Fallback", f"{W}txbxContent") for above in _above(box, paragraph)
        ):
            yield box


def _above(element: Any, top: Any) -> Iterator[Any]:
    parent = element.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _nodes(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag not in _UNREAD and not _is_aid(child):
            yield child
            yield from _nodes(child)


def _is_aid(element: Any) -> bool:
    """Tell whether a run is a mark for the speaker that prep itself has written."""
    return element.tag == f"{W}r" and _value(element, f"{W}rPr/{W}rStyle") == AID


def _text(node: Any) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag == f"{W}br" and node.get(f"{W}type") in ("page", "column"):
        return ""
    in_run = node.getparent().tag == f"{W}r"  # w:tab is also the name of a tab stop
    return _WRITTEN.get(node.tag, "") if in_run else ""


def _level(chain: list[Any], names: list[str]) -> int | None:
    if any(name.lower() in ("title", "标题") for name in names):
        return 0
    for name in names:
        if match := _HEADING.match(name):
            return int(match.group(1))
    for element in chain:
        outline = _value(element, f"{W}pPr/{W}outlineLvl")
        if outline:
            return int(outline) + 1 if int(outline) < 9 else None
    return None


def _numbered(chain: list[Any]) -> bool:
    for element in chain:
        if element.find(f"{W}pPr/{W}numPr") is not None:
            return _value(element, f"{W}pPr/{W}numPr/{W}numId") not in ("", "0")
    return False


def _bold(paragraph: Any, chain: list[Any]) -> bool:
    """Tell whether all text is bold, by its runs or, where they say nothing, by the style."""
    style = next((on for s in chain if (on := _switch(s)) is not None), False)
    runs = [
        run
        for run in paragraph.iter(f"{W}r")
        if any((t.text or "").strip() for t in run.iter(f"{W}t"))
    ]
    return bool(runs) and all(style if (on := _switch(run)) is None else on for run in runs)


def _switch(element: Any) -> bool | None:
    found = element.find(f"{W}rPr/{W}b")
    return None if found is None else found.get(f"{W}val") not in ("0", "false", "off")


def _pictures(paragraph: Any) -> Iterator[Picture]:
    for picture in paragraph.iter(f"{_PIC}pic", f"{_V}imagedata"):
        above = list(_above(picture, paragraph))
        if any(element.tag in (f"{_MC}Fallback", f"{W}txbxContent") for element in above):
            continue
        extent = next((e for a in above if (e := a.find(f"{_WP}extent")) is not None), None)
        sizes = (
            [int(extent.get(key) or 0) / _EMU_PER_MM for key in ("cx", "cy")]
            if extent is not None
            else [0, 0]
        )
        yield Picture(width=round(sizes[0], 1), height=round(sizes[1], 1))


def _value(element: Any, path: str) -> str:
    found = element.find(path)
    return found.get(f"{W}val") or "" if found is not None else ""
