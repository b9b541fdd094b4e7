"""The built-in templates of the lectern copy and the cue cards."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportPrivateUsage=false
from __future__ import annotations

from typing import Any

SIZE = 18
"""Size of the text on the lectern, in points."""
CARD_HEIGHT = 143.0
"""Two cards fill the page between its margins of 5 mm, so that the cut in the middle gives A6."""
_CARD_WIDTH = 100.0
_EDGE = 7.0
"""Between the text of a card and its edge, in millimetres."""

_LECTERN_WORDS = {
    "zh": {"byline": "{{ speaker }}{% if date %}　{{ date }}{% endif %}　限时{{ allowed }}，约讲{{ spoken }}（每分钟{{ pace }}字）"},
    "en": {"byline": "{{ speaker }}{% if date %}, {{ date }}{% endif %}. Time allowed {{ allowed }}, spoken {{ spoken }} at {{ pace }} words a minute"},
}  # fmt: skip


def lectern_copy(document: Any, lang: str) -> None:
    """Write the template of the lectern copy.

    The times stand in the margin by a first line that reaches into it, up to a tab stop. A frame or a
    column of a table would do so too, but a frame comes loose when the text is edited, and a table turns
    every paragraph into a row.
    """
    from prep.word.base import write

    tabs = "\t\t" if lang == "zh" else "\t"
    write(document, "{{ title }}", "Title")
    write(document, _LECTERN_WORDS[lang]["byline"], "Byline")
    write(document, "{%p for line in lines %}")
    kinds = (
        ("salutation", "Salutation", "\t"),
        ("heading", "Heading 1", "\t"),
        ("text", "Spoken", tabs),
    )
    for number, (kind, style, between) in enumerate(kinds):
        word = "if" if number == 0 else "elif"
        write(document, "{%p " + word + f" line.kind == '{kind}'" + " %}")
        paragraph = write(document, "", style)
        _mark(paragraph, "{% if line.section %}{{ line.mark }}{% endif %}", "000000", bold=True)
        _mark(paragraph, "{% if not line.section %}{{ line.mark }}{% endif %}", "8C8C8C")
        _run(paragraph, between)
        _run(paragraph, "{{ line.runs | runs(" + str(SIZE) + ") }}")
    write(document, "{%p endif %}")
    write(document, "{%p endfor %}")


def _mark(paragraph: Any, text: str, color: str, bold: bool = False) -> None:
    """Write the time in the margin: small, upright, in a plain face that figures are read well in."""
    _run(paragraph, text, 10.5, color, "Arial", bold)


def _run(
    paragraph: Any, text: str, size: float = 0, color: str = "", latin: str = "", bold: bool = False
) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    from prep.word.base import fill

    fill(paragraph, text)
    properties = paragraph.runs[-1]._r.get_or_add_rPr()
    if latin:
        properties.remove(properties[0])
    face = f'w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}"'
    half = round(size * 2)
    for wanted, xml in (
        (latin, f"<w:rFonts {nsdecls('w')} {face}/>"),
        (latin, f'<w:b {nsdecls("w")} w:val="{int(bold)}"/>'),
        (color, f'<w:color {nsdecls("w")} w:val="{color}"/>'),
        (size, f'<w:sz {nsdecls("w")} w:val="{half}"/>'),
        (size, f'<w:szCs {nsdecls("w")} w:val="{half}"/>'),
    ):
        if wanted:
            properties.append(parse_xml(xml))


_CARD_WORDS = {
    "zh": {"first": "开头：", "last": "末句：", "of": "{{ card.number }} / {{ count }}"},
    "en": {"first": "Begin: ", "last": "End: ", "of": "{{ card.number }} of {{ count }}"},
}


def cue_cards(document: Any, lang: str) -> None:
    """Write the template of the cue cards: a table of two columns, a row as high as a card."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Mm

    grid = document.add_table(rows=3, cols=2, style="Table Grid")
    grid.autofit = False
    grid._tbl.tblPr.append(parse_xml(_borders(nsdecls("w"))))
    grid._tbl.tblPr.append(parse_xml(_padding(nsdecls("w"))))
    for column in grid.columns:
        column.width = Mm(_CARD_WIDTH)
    grid.rows[0].cells[0].paragraphs[0].add_run("{%tr for pair in pairs %}")
    grid.rows[2].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = grid.rows[1]
    row.height = Mm(CARD_HEIGHT)
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, card in zip(row.cells, ("pair.left", "pair.right"), strict=True):
        cell.width = Mm(_CARD_WIDTH)
        _card(cell, card, _CARD_WORDS[lang])
    document.add_paragraph(style="Normal").paragraph_format.line_spacing = None


def _card(cell: Any, card: str, words: dict[str, str]) -> None:
    from prep.word.base import fill, right_tab

    def line(text: str, style: str = "Normal") -> Any:
        paragraph = cell.add_paragraph(style=style)
        if text:
            fill(paragraph, text)
        return paragraph

    fill(cell.paragraphs[0], "{%p if " + card + " %}")
    line("{%p set card = " + card + " %}")
    head = line("", "Card")
    right_tab(head, _CARD_WIDTH - 2 * _EDGE)
    _run(head, "{{ card.section }}{% if card.piece %} {{ card.piece }}{% endif %}\t{{ card.mark }}")
    line(words["first"] + "{{ card.first }}", "First")
    line("{%p for cue in card.cues %}")
    line("{%p if cue.head %}")
    line("{{ cue.runs | runs(14) }}", "Cue Head")
    line("{%p else %}")
    line("• {{ cue.runs | runs(13) }}", "Cue")
    line("{%p endif %}")
    line("{%p endfor %}")
    line(words["last"] + "{{ card.last }}", "Last")
    line(words["of"], "Number")
    line("{%p endif %}")


def _borders(namespace: str) -> str:
    """Cut lines between the cards, none around them."""
    none = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    cut = "".join(
        f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("insideH", "insideV")
    )
    return f"<w:tblBorders {namespace}>{none}{cut}</w:tblBorders>"


def _padding(namespace: str) -> str:
    twips = round(_EDGE / 25.4 * 1440)
    sides = "".join(
        f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return f"<w:tblCellMar {namespace}>{sides}</w:tblCellMar>"
