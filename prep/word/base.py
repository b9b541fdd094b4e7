"""A bare document to make templates from: A4, own styles, none of python-docx's defaults that are wrong here."""

# python-docx leaves most of its element classes untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false, reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from prep.model.typography import SONG, Page, Style

_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_BALLAST = ("stylesWithEffects", "theme", "customXml", "webSettings", "thumbnail")
_KEPT_STYLES = {
    "Normal",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "TableGrid",
    "Header",
    "Footer",
}
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>prep</Application></Properties>"
)


def blank(page: Page, styles: tuple[Style, ...]) -> Any:
    """Return an empty document with a page and styles."""
    document: Any = Document()
    _slim(document)
    _page(document, page)
    _defaults(document)
    for style in styles:
        _style(document, style)
    _footer(document, page)
    return document


def _slim(document: Any) -> None:
    """Take out what python-docx's own template brings along: a theme, a thumbnail, a hundred styles."""
    for rels in (document.part.rels, document.part.package.rels):
        for key, rel in list(rels.items()):
            kind = rel.reltype.rsplit("/", 1)[-1]
            if kind in _BALLAST:
                del rels[key]
            elif kind == "extended-properties":
                rel.target_part._blob = _APP
    root = document.styles.element
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT_STYLES:
            root.remove(style)


def _page(document: Any, page: Page) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin = Mm(page.top), Mm(page.left)
    section.right_margin, section.bottom_margin = Mm(page.right), Mm(page.bottom)
    section.footer_distance = Mm(25 if page.official else 10)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)


def _defaults(document: Any) -> None:
    """Take theme fonts and languages out of the defaults and of every style."""
    root = document.styles.element
    for fonts in root.iter(qn("w:rFonts")):
        for name in _THEME_FONTS:
            fonts.attrib.pop(qn(f"w:{name}"), None)
    for lang in root.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-US")
        lang.set(qn("w:eastAsia"), "zh-CN")
    settings = document.settings.element
    for theme in settings.findall(qn("w:themeFontLang")):
        theme.set(qn("w:val"), "en-US")
        theme.set(qn("w:eastAsia"), "zh-CN")


def _style(document: Any, style: Style) -> None:
    known = {found.name for found in document.styles}
    if style.name in known:
        target = document.styles[style.name]
    else:
        target = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        target.base_style = document.styles["Normal"]
    element = target.element
    for name in ("w:rPr", "w:pPr"):
        for old in element.findall(qn(name)):
            element.remove(old)
    element.append(parse_xml(_paragraph_properties(style)))
    element.append(parse_xml(_run_properties(style)))


def _paragraph_properties(style: Style) -> str:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>' if style.list_item else ""
    rule = (
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="1F3864"/></w:pBdr>'
        if style.rule
        else ""
    )
    line = (
        f'w:line="{style.line}" w:lineRule="exact"'
        if style.line and (style.spacing or style.exact)
        else f'w:line="{style.line or 300}" w:lineRule="atLeast"'
    )
    first = style.indent_chars * 100
    indent = (
        '<w:ind w:left="360" w:hanging="260" w:firstLineChars="0"/>'
        if style.list_item
        else f'<w:ind w:firstLineChars="{first}" w:firstLine="{round(style.indent_chars * style.size * 20)}"/>'
    )
    if style.outdent:
        indent = _outdent(style)
    hang = "" if style.hang else '<w:overflowPunct w:val="0"/>'
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    keep = "<w:keepNext/>" if style.keep_next else ""
    keep += "<w:keepLines/>" if style.keep_lines else ""
    return (
        f'<w:pPr {nsdecls("w")}>{keep}<w:widowControl w:val="0"/>{numbered}{rule}{_tabs(style)}{hang}'
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" {line}/>{indent}'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
    )


def _outdent(style: Style) -> str:
    """Let the first line reach into the margin, or with a negative number indent all but the first."""
    if style.outdent < 0:
        return (
            f'<w:ind w:left="{-style.outdent}" w:hanging="{-style.outdent}" w:firstLineChars="0"/>'
        )
    return f'<w:ind w:left="0" w:hanging="{style.outdent}" w:firstLineChars="0"/>'


def _tabs(style: Style) -> str:
    """Set the tab stops between the margin and the text: at the margin, and where the text begins."""
    if style.outdent <= 0:
        return ""
    places = dict.fromkeys((0, style.tab))
    stops = "".join(f'<w:tab w:val="left" w:pos="{place}"/>' for place in places)
    return f"<w:tabs>{stops}</w:tabs>"


def _run_properties(style: Style) -> str:
    size = round(style.size * 2)
    bold = "<w:b/>" if style.bold else '<w:b w:val="0"/>'
    color = f'<w:color w:val="{style.color or "000000"}"/>'
    return (
        f'<w:rPr {nsdecls("w")}><w:rFonts w:hint="eastAsia" w:ascii="{style.latin}" w:hAnsi="{style.latin}" '
        f'w:eastAsia="{style.east_asian}" w:cs="{style.latin}"/>{bold}{color}<w:spacing w:val="{style.spacing}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
    )


def _footer(document: Any, page: Page) -> None:
    section = document.sections[0]
    if not page.official:
        if page.number:
            _number(section.footer.paragraphs[0], "center", "", "", page.number, page.total)
        return
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0], "right", "— ", " —", 14)
    _number(section.even_page_footer.paragraphs[0], "left", "— ", " —", 14)


def _number(
    paragraph: Any, align: str, before: str, after: str, size: int, total: bool = False
) -> None:
    """Write the page number; in official documents one character in from the edge."""
    side = {"right": 'w:right="280"', "left": 'w:left="280"'}.get(align, "")
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:ind {nsdecls("w")} {side} w:firstLineChars="0" w:firstLine="0"/>')
    )
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:jc {nsdecls("w")} w:val="{align}"/>'))
    pieces = [("t", before), ("begin", ""), ("i", " PAGE "), ("end", ""), ("t", after)]
    if total:
        pieces += [("t", " / "), ("begin", ""), ("i", " NUMPAGES "), ("end", "")]
    for kind, text in pieces:
        if kind == "t" and not text:
            continue
        paragraph._p.append(parse_xml(_number_run(kind, text, size)))


def _number_run(kind: str, text: str, size: int) -> str:
    inner = {
        "t": f'<w:t xml:space="preserve">{text}</w:t>',
        "i": f'<w:instrText xml:space="preserve">{text}</w:instrText>',
    }.get(kind, f'<w:fldChar w:fldCharType="{kind}"/>')
    return (
        f'<w:r {nsdecls("w")}><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="{SONG}" w:hAnsi="{SONG}" w:eastAsia="{SONG}"/>'
        f'<w:spacing w:val="0"/><w:sz w:val="{size * 2}"/></w:rPr>{inner}</w:r>'
    )


def write(document: Any, text: str, style: str = "Normal") -> Any:
    """Add a paragraph whose quotes and dashes are drawn full-width."""
    paragraph = document.add_paragraph(style=style)
    fill(paragraph, text)
    return paragraph


def fill(paragraph: Any, text: str, bold: bool = False) -> None:
    """Add a run with the East Asian hint."""
    run = paragraph.add_run(text)
    if bold:
        run.bold = True
    fonts = run._r.get_or_add_rPr()
    fonts.insert(0, parse_xml(f'<w:rFonts {nsdecls("w")} w:hint="eastAsia"/>'))


def table(document: Any, widths: tuple[float, ...], head: tuple[str, ...]) -> Any:
    """Add a table with a head row that repeats; widths are millimetres."""
    found = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    found.autofit = False
    for column, width in zip(found.columns, widths, strict=True):
        column.width = Mm(width)
    _cells(found.rows[0], widths, head, bold=True)
    properties = found.rows[0]._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    return found


def row(of: Any, widths: tuple[float, ...], texts: tuple[str, ...], height: float = 0) -> None:
    """Add a row that no page break splits, at least some millimetres high."""
    added = of.add_row()
    if height:
        added.height = Mm(height)
    added._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    _cells(added, widths, texts)


def _cells(of: Any, widths: tuple[float, ...], texts: tuple[str, ...], bold: bool = False) -> None:
    for cell, width, text in zip(of.cells, widths, texts, strict=True):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        paragraph.style = "Cell"
        fill(paragraph, text, bold)


def right_tab(paragraph: Any, millimetres: float) -> None:
    """Set one tab stop at the right edge."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(millimetres), WD_TAB_ALIGNMENT.RIGHT)


def right_edge(paragraph: Any, characters: int) -> None:
    """Keep a paragraph some characters (of 三号) away from the right edge, as GB/T 9704 has signatures."""
    if not characters:
        return
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:rightChars"), str(characters * 100))
    indent.set(qn("w:right"), str(characters * 320))


def latin_quotes(document: Any) -> None:
    """Take the East Asian hint away, so that quotes, dashes and apostrophes of English are drawn narrow."""
    roots = [document.element, document.styles.element]
    for section in document.sections:
        roots += [section.footer._element, section.even_page_footer._element]
    for root in roots:
        for fonts in root.iter(qn("w:rFonts")):
            fonts.attrib.pop(qn("w:hint"), None)
