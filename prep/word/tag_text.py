"""Put a tag where there is nothing: into an empty cell, or into the text of a paragraph."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
from __future__ import annotations

import copy
import re
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from prep.word.form_cells import W, texts_of

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def is_chinese(text: str) -> bool:
    """Whether a label has Chinese characters: its tag is Chinese then."""
    return bool(_CHINESE.search(text))


def into_cell(cell: Any, tag: str) -> None:
    """Write a tag into the first paragraph of an empty cell, in the looks that typing there would have."""
    paragraph = cell.find(f"{W}p")
    if paragraph is None:
        paragraph = cell.find(f".//{W}p")
    into_paragraph(paragraph, tag)


def into_paragraph(paragraph: Any, tag: str) -> None:
    """Write a tag into an empty paragraph."""
    texts = texts_of(paragraph)
    if texts:
        _set(texts[0], tag)
        for other in texts[1:]:
            _set(other, "")
        return
    run = parse_xml(f"<w:r {nsdecls('w')}><w:t/></w:r>")
    looks = paragraph.find(f"{W}pPr/{W}rPr")
    if looks is None:
        looks = paragraph.find(f"{W}r/{W}rPr")
    if looks is not None:
        run.insert(0, _run_looks(looks))
    _set(run.find(f"{W}t"), tag)
    paragraph.append(run)


def _run_looks(looks: Any) -> Any:
    """Copy the looks of a paragraph mark, without what only a mark has."""
    kept = copy.deepcopy(looks)
    for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"):
        for found in kept.findall(f"{W}{name}"):
            kept.remove(found)
    return kept


def into_text(paragraph: Any, start: int, end: int, tag: str) -> None:
    """Put a tag into a paragraph in place of its characters from ``start`` to ``end``, or after the one before ``start``."""
    texts = texts_of(paragraph)
    at, placed = 0, False
    for node in texts:
        old = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(old))
        here = start < at + len(old) or (start == end and start == at + len(old) and old)
        new = old[:first] + old[max(last, first) :] if first < len(old) else old
        if here and not placed and start >= at:
            new, placed = old[:first] + tag + old[max(last, first) :], True
        if new != old:
            _set(node, new)
        at += len(old)


def underlined(paragraph: Any, position: int) -> bool:
    """Whether the character at a position is underlined."""
    at = 0
    for node in texts_of(paragraph):
        length = len(node.text or "")
        if at <= position < at + length:
            run = node.getparent()
            line = run.find(f"{W}rPr/{W}u")
            return line is not None and line.get(f"{W}val") != "none"
        at += length
    return False


def _set(node: Any, text: str) -> None:
    node.text = text
    node.set(_SPACE, "preserve")
