"""The built-in templates of the lectern copy and the cue cards."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from prep.word.runs import AID
from prep.word.styles import CUE_SIZE

SIZE = 18
"""Size of the text on the lectern, in points."""
CARD_HEIGHT = 143.0
"""Two cards fill the page between its margins of 5 mm, so that the cut in the middle gives A6."""
_CARD_WIDTH = 100.0
_EDGE = 7.0
"""Between the text of a card and its edge, in millimetres."""

_LECTERN_WORDS = {
    "zh": {"byline": "{{ speaker }}{% if date %}　{{ date }}{% endif %}",
           "time": "　限时{{ allowed }}，约讲{{ spoken }}（每分钟{{ pace }}字）"},
    "en": {"byline": "{{ speaker }}{% if date %}, {{ date }}{% endif %}",
           "time": ". Time allowed {{ allowed }}, spoken {{ spoken }} at {{ pace }} words a minute"},
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
    _aid_style(document)
    byline = write(document, _LECTERN_WORDS[lang]["byline"], "Byline")
    _run(byline, _LECTERN_WORDS[lang]["time"], aid=True)
    write(document, "{%p for line in lines %}")
    kinds = (
        ("line.kind == 'salutation'", "Salutation", "\t"),
        ("line.kind == 'heading'", "Heading 1", "\t"),
        ("line.keep and not loop.last", "Spoken Kept", tabs),
        ("", "Spoken", tabs),
    )
    for number, (condition, style, between) in enumerate(kinds):
        word = "if" if number == 0 else "elif" if condition else "else"
        write(document, "{%p " + f"{word} {condition}".strip() + " %}")
        paragraph = write(document, "", style)
        _mark(paragraph, "{% if line.section %}{{ line.mark }}{% endif %}", "000000", bold=True)
        _mark(paragraph, "{% if not line.section %}{{ line.mark }}{% endif %}", "595959")
        _run(paragraph, between, aid=True)
        _run(paragraph, "{{ line.runs | runs(" + str(SIZE) + ") }}")
    write(document, "{%p endif %}")
    write(document, "{%p endfor %}")


def _mark(paragraph: Any, text: str, color: str, bold: bool = False) -> None:
    """Write the time in the margin: small, upright, in a plain face that figures are read well in."""
    _run(paragraph, text, 11, color, "Arial", bold, aid=True)


def _aid_style(document: Any) -> None:
    """Add the style of what is not spoken; who reads the file back leaves such runs out."""
    from docx.enum.style import WD_STYLE_TYPE

    document.styles.add_style(AID, WD_STYLE_TYPE.CHARACTER)


def _run(
    paragraph: Any,
    text: str,
    size: float = 0,
    color: str = "",
    latin: str = "",
    bold: bool = False,
    aid: bool = False,
) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    from prep.word.base import fill

    fill(paragraph, text)
    properties = paragraph.runs[-1]._r.get_or_add_rPr()
    if aid:
        paragraph.runs[-1].style = AID
    if latin:
        properties.remove(properties.find(qn("w:rFonts")))
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
    "zh": {"first": "开头：", "last": "末句："},
    "en": {"first": "Begin: ", "last": "End: "},
}


def cue_cards(document: Any, lang: str) -> None:
    """Write the template of the cue cards: a table of two columns, a row as high as a card.

    The lines to cut along stand in the header, where they keep to the middle of the page whatever the
    table does, and no line is drawn where nothing is to be cut.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Mm

    _cut_lines(document)
    grid = document.add_table(rows=3, cols=2)
    grid.autofit = False
    grid._tbl.tblPr.append(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))
    grid._tbl.tblPr.append(parse_xml(_padding(nsdecls("w"))))
    for column in grid.columns:
        column.width = Mm(_CARD_WIDTH)
    grid.rows[0].cells[0].paragraphs[0].add_run("{%tr for pair in pairs %}")
    grid.rows[2].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = grid.rows[1]
    row.height, row.height_rule = Mm(CARD_HEIGHT), 2  # exactly
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, card in zip(row.cells, ("pair.left", "pair.right"), strict=True):
        cell.width = Mm(_CARD_WIDTH)
        _card(cell, card, _CARD_WORDS[lang], CUE_SIZE[lang])
    document.add_paragraph(style="Normal")


def _card(cell: Any, card: str, words: dict[str, str], size: int) -> None:
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
    _run(head, "{{ card.number }} / {{ count }}\t{{ card.mark }}")
    line("{{ card.section }}{% if card.piece %}  {{ card.piece }}{% endif %}", "Section")
    line(words["first"] + "{{ card.first }}", "First")
    line("{%p for cue in card.cues %}")
    line("{%p if cue.head %}")
    line(f"{{{{ cue.runs | runs({size}) }}}}", "Cue Head")
    line("{%p else %}")
    line(f"• {{{{ cue.runs | runs({size}) }}}}", "Cue")
    line("{%p endif %}")
    line("{%p endfor %}")
    line(words["last"] + "{{ card.last }}", "Last")
    line("{%p endif %}")
    line("")  # a cell must not be empty, and the last of an odd number of cards has none beside it


def _cut_lines(document: Any) -> None:
    """Draw the middle lines of the page, dashed, in the header."""
    from docx.oxml import parse_xml
    from docx.shared import Mm

    section = document.sections[0]
    section.header_distance = section.footer_distance = Mm(0)
    for foot in (
        section.footer,
        section.even_page_footer,
    ):  # the line of an empty footer would push the cards up
        foot.paragraphs[0].style = "Normal"
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Normal"
    for name, ends in (
        ("across", 'from="0,420.95pt" to="595.3pt,420.95pt"'),
        ("down", 'from="297.65pt,0" to="297.65pt,841.9pt"'),
    ):
        paragraph._p.append(parse_xml(_line(name, ends)))


def _line(name: str, ends: str) -> str:
    """Return a drawn line in the older form, which every program reads."""
    place = "position:absolute;z-index:-1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    return (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<w:pict><v:line id="cut-{name}" style="{place}" {ends} strokecolor="#a6a6a6" strokeweight=".5pt">'
        '<v:stroke dashstyle="dash"/></v:line></w:pict></w:r>'
    )


def _padding(namespace: str) -> str:
    twips = round(_EDGE / 25.4 * 1440)
    sides = "".join(
        f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return f"<w:tblCellMar {namespace}>{sides}</w:tblCellMar>"
