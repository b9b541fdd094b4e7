"""Make Word documents in few words, for résumés of many makes."""

# pyright: basic
from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image

Row = list[Any]
UP = "^"
"""A cell that goes on from the one above."""


@dataclass(frozen=True)
class Sample:
    """A résumé and what should be found in it, in the shape of a dossier's YAML."""

    name: str
    make: Callable[[Any], None]
    expected: dict[str, Any]

    def data(self) -> bytes:
        """Return the bytes of the .docx."""
        document = Document()
        self.make(document)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def table(document: Any, rows: list[Row]) -> Any:
    """Add a table; a cell is a text, a list of paragraphs, ``(text, columns)``, or ``UP``; a picture is ``PHOTO``."""
    width = max(sum(c[1] if isinstance(c, tuple) else 1 for c in row) for row in rows)
    made = document.add_table(rows=len(rows), cols=width)
    made.style = "Table Grid"
    start: dict[int, tuple[int, int]] = {}
    for r, row in enumerate(rows):
        column = 0
        for item in row:
            text, span = item if isinstance(item, tuple) else (item, 1)
            last = column + span - 1
            if text == UP:
                first_row, first_column = start[column]
                made.cell(first_row, first_column).merge(made.cell(r, last))
            else:
                start[column] = (r, column)
                cell = (
                    made.cell(r, column).merge(made.cell(r, last))
                    if span > 1
                    else made.cell(r, column)
                )
                _fill(cell, text)
            column += span
    return made


PHOTO = "\x00photo"


def _fill(cell: Any, text: str | list[str]) -> None:
    if text == PHOTO:
        cell.paragraphs[0].add_run().add_picture(picture(35, 45), width=Mm(35))
        return
    for number, line in enumerate([text] if isinstance(text, str) else text):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.add_run(line)


def picture(width: int, height: int) -> io.BytesIO:
    """Return a small grey picture of a shape."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (180, 180, 180)).save(out, "PNG")
    out.seek(0)
    return out


def bold(document: Any, text: str, size: float = 14) -> None:
    """Add a line that is a heading by its looks only."""
    run = document.add_paragraph().add_run(text)
    run.bold = True
    run.font.size = Pt(size)


def lines(document: Any, *texts: str) -> None:
    """Add plain paragraphs."""
    for text in texts:
        document.add_paragraph(text)


def bullets(document: Any, *texts: str, style: str = "List Bullet") -> None:
    """Add list items."""
    for text in texts:
        document.add_paragraph(text, style=style)


def text_box(document: Any, *texts: str) -> None:
    """Add a paragraph with a text box fixed to it, in both of the forms that Word writes."""
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    xml = (
        f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/>'
        '<wp:docPr id="9" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )  # fmt: skip
    document.add_paragraph()._p.append(parse_xml(xml))


def two_columns(document: Any) -> None:
    """Set the text of the last section in two columns."""
    columns = document.sections[-1]._sectPr.find(qn("w:cols"))
    if columns is None:
        columns = OxmlElement("w:cols")
        document.sections[-1]._sectPr.append(columns)
    columns.set(qn("w:num"), "2")
