"""Read a Word document as blocks: paragraphs with their kind, tables with merged cells resolved, all with places."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from prep.model.blocks import Block, Paragraph, Part, Place, WordText
from prep.word.package import read_package
from prep.word.read_paragraphs import Styles, W, is_content, paragraph_of, text_boxes
from prep.word.read_tables import read_grid

_OUTSIDE: dict[str, Part] = {
    "header": "header",
    "footer": "footer",
    "footnotes": "note",
    "endnotes": "note",
    "comments": "comment",
    "diagramData": "box",
}
"""Parts outside the body by the end of their relationship type."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read_blocks(data: bytes, name: str) -> WordText:
    """Return the blocks of a .docx; ``name`` is what messages call it.

    Raises ``TemplateError`` for what is no .docx, or a damaged one.
    """
    from docx import Document

    read_package(data, name)  # refuses what is no document
    document: Any = Document(io.BytesIO(data))
    reader = _Reader(Styles(document.styles.element))
    body = document.element.body
    blocks = tuple(reader.blocks(body, "body"))
    counts = [int(c.get(f"{W}num") or 1) for c in body.iter(f"{W}cols")]
    return WordText(
        blocks=blocks, outside=tuple(reader.outside(document.part)), columns=max([1, *counts])
    )


class _Reader:
    """Walks through the elements of a document and counts paragraphs and tables as it goes."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._tables = 0

    def blocks(self, parent: Any, part: Part, cell: Place | None = None) -> Iterator[Block]:
        """Yield the blocks below an element; inside a table ``cell`` is the place of all of them."""
        number = 0
        for element in _children(parent):
            if element.tag == f"{W}tbl":
                self._tables += 1
                yield read_grid(element, self._tables, part, self.blocks)
                continue
            number += 1
            place = cell or Place(part=part, paragraph=number)
            yield paragraph_of(element, place, self._styles)
            for box in text_boxes(element):
                yield from self.blocks(box, "box" if part == "body" else part, _boxed(cell))

    def outside(self, main: Any) -> Iterator[Block]:
        """Yield what stands in the other parts of the document, in the order of their kinds."""
        from docx.oxml import parse_xml

        seen: set[str] = set()
        for kind, part in _OUTSIDE.items():
            for relation in main.rels.values():
                if relation.is_external or not relation.reltype.endswith(f"/{kind}"):
                    continue
                target = relation.target_part
                if str(target.partname) not in seen:
                    seen.add(str(target.partname))
                    yield from self._part(parse_xml(target.blob), part)

    def _part(self, root: Any, part: Part) -> Iterator[Block]:
        if root.tag.startswith(W):
            yield from self.blocks(root, part)
            return
        for number, paragraph in enumerate(root.iter(f"{_A}p"), 1):
            text = "".join(node.text or "" for node in paragraph.iter(f"{_A}t"))
            yield Paragraph(text=text, place=Place(part=part, paragraph=number))


def _boxed(cell: Place | None) -> Place | None:
    return cell.model_copy(update={"part": "box"}) if cell and cell.part == "body" else cell


def _children(parent: Any) -> Iterator[Any]:
    """Yield paragraphs and tables, looking through content controls and tracked insertions."""
    for element in parent:
        if element.tag in (f"{W}p", f"{W}tbl"):
            yield element
        elif is_content(element):
            yield from _children(element)
