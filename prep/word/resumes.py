"""The Word templates of résumés: five designs, each in both languages.

Every text stands in the body in the order in which it is read, so that a program finds name, contacts and
posts in that order; where a table arranges the page, its cells follow the same order.
"""

# pyright: reportUnknownMemberType=false
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prep.model.designs import DESIGNS as NAMES
from prep.model.designs import PHOTO, template_name
from prep.word.photo_cell import photo_placeholder
from prep.word.resume_styles import DESIGNS
from prep.word.tables import add_row, cell_margins, cell_shade, fill_cell, grid, merge_down

_WORDS = {
    "zh": {"target": "求职意向", "summary": "个人概要", "experience": "工作经历", "achievements": "其他业绩",
           "projects": "项目经历", "education": "教育经历", "training": "培训经历", "certificates": "资格证书",
           "honours": "荣誉", "publications": "发表与成果", "languages": "语言能力", "skills": "专业技能",
           "colon": "：", "bar": "　|　", "space": "　", "stop": "；", "contact": "联系方式", "facts": "基本信息",
           "sheet": "个人简历"},
    "en": {"target": "Target", "summary": "Summary", "experience": "Experience",
           "achievements": "Further achievements", "projects": "Projects", "education": "Education", "training": "Training",
           "certificates": "Certificates", "honours": "Honours", "publications": "Publications", "languages": "Languages",
           "skills": "Skills", "colon": ": ", "bar": "  |  ", "space": ", ", "stop": "; ", "contact": "Contact", "facts": "",
           "sheet": "Résumé"},
}  # fmt: skip
_CELLS = {
    "zh": ((("name", "姓名"), ("sex", "性别")), (("birth", "出生年月"), ("ethnicity", "民族")),
           (("native_place", "籍贯"), ("politics", "政治面貌")), (("education", "学历"), ("school", "毕业院校")),
           (("title", "职称"), ("working_since", "参加工作")), (("phone", "联系电话"), ("email", "电子邮箱")),
           (("city", "现居城市"), ("target", "求职意向"))),
    "en": ((("name", "Name"), ("phone", "Phone")), (("email", "E-mail"), ("city", "Location")),
           (("education", "Education"), ("target", "Target"))),
}  # fmt: skip
_PLAIN = ("education", "training", "certificates", "honours", "publications")
_ENTRIES = ("experience", "projects")
_MAIN = ("summary", "experience", "achievements", "projects", "education", "training", "certificates", "honours",
         "publications", "languages", "skills")  # fmt: skip
_SIDE = ("languages", "skills", "certificates")


class _Writer:
    """Writes lines and sections into a document, or into a cell of a table."""

    def __init__(self, place: Any, lang: str, design: str, width: float) -> None:
        self.place, self.lang, self.design, self.width = place, lang, design, width
        self.words = _WORDS[lang]
        self._first = getattr(place, "_tc", None) is not None

    def line(self, text: str, style: str = "Normal") -> Any:
        """Write a paragraph; the first of a cell takes the one that is there."""
        from prep.word.base import fill

        if self._first:
            self._first = False
            paragraph = self.place.paragraphs[0]
            paragraph.style = style
        else:
            paragraph = self.place.add_paragraph(style=style)
        fill(paragraph, text)
        return paragraph

    def tag(self, text: str) -> None:
        """Write a tag that takes its paragraph with it."""
        self.line("{%p " + text + " %}")

    def when(self, condition: str, *lines: tuple[str, str]) -> None:
        """Write lines that are there only if something is."""
        self.tag(f"if {condition}")
        for text, style in lines:
            self.line(text, style)
        self.tag("endif")

    def section(self, name: str, heading: str = "Heading 1", bullets: str = "List Bullet") -> None:
        """Write one section with its heading, if it is wanted and there is something in it."""
        self.tag(f"if {name} and '{name}' in sections")
        self.line(self.words[name], heading)
        self._body(name, bullets)
        self.tag("endif")

    def _body(self, name: str, bullets: str) -> None:
        if name in _ENTRIES:
            self._each(name, lambda: self.entry())
        elif name in _PLAIN:
            self._each(name, lambda: self.line(self.plain(), bullets))
        elif name == "languages":
            self.line(self.languages(), "Normal" if bullets == "List Bullet" else bullets)
        elif name == "skills":
            stop = self.words["stop"]
            self.line(
                "{{ skills | join('" + stop + "') }}",
                "Normal" if bullets == "List Bullet" else bullets,
            )
        else:
            self._each(name, lambda: self.line("{{ item.text }}", bullets))

    def _each(self, name: str, write: Callable[[], object]) -> None:
        self.tag(f"for item in {name}")
        write()
        self.tag("endfor")

    def entry(self) -> None:
        """Write a post held: what, where, when, and the lines below."""
        self.entry_head()
        self.tag("for line in item.lines")
        self.line("{{ line.text }}", "List Bullet")
        self.tag("endfor")

    def entry_head(self) -> None:
        """Write the line or two above what was done in a post."""
        from prep.word.base import right_tab

        if self.lang == "zh":
            text = "{% if item.place %}{{ item.place }}　{% endif %}{{ item.title }}\t{{ item.period }}"
            right_tab(self.line(text, "Entry"), self.width)
            return
        right_tab(self.line("{{ item.title }}\t{{ item.period }}", "Entry"), self.width)
        self.when("item.place", ("{{ item.place }}", "Place"))

    def plain(self) -> str:
        """Return the one line of a course, a certificate, an award."""
        space = self.words["space"]
        line = "{% if item.period %}{{ item.period }}" + space + "{% endif %}{{ item.title }}"
        line += "{% if item.place %}" + space + "{{ item.place }}{% endif %}"
        return line + "{% for line in item.lines %}" + space + "{{ line.text }}{% endfor %}"

    def languages(self) -> str:
        """Return the line of languages."""
        known = (
            "{% for item in languages %}{{ item.label }}" + self.words["colon"] + "{{ item.value }}"
        )
        return known + "{% if not loop.last %}" + self.words["stop"] + "{% endif %}{% endfor %}"

    def group(self, name: str, style: str = "Contact") -> None:
        """Write labelled facts on one line."""
        line = (
            "{% for fact in "
            + name
            + " %}{{ fact.label }}"
            + self.words["colon"]
            + "{{ fact.value }}"
        )
        line += "{% if not loop.last %}" + self.words["bar"] + "{% endif %}{% endfor %}"
        self.when(name, (line, style))

    def in_order(self, names: tuple[str, ...]) -> None:
        """Write sections in the order that the view asks for."""
        self.tag("for section in sections")
        for name in names:
            self.tag(f"if section == '{name}'")
            self.section(name)
            self.tag("endif")
        self.tag("endfor")


def _flowing(document: Any, lang: str, design: str, order: tuple[str, ...] = ()) -> None:
    """Write a résumé of one column; ``order`` fixes that of the sections."""
    page = DESIGNS[design][0]  # pyright: ignore[reportArgumentType]
    writer = _Writer(document, lang, design, 210 - page.left - page.right)
    writer.line("{{ name }}", "Title")
    writer.when("headline", ("{{ headline }}", "Headline"))
    writer.group("contacts")
    writer.group("facts")
    writer.line(writer.words["target"] + writer.words["colon"] + "{{ target }}", "Contact")
    if not order:
        writer.in_order(_MAIN)
    for name in order:
        writer.section(name)


def _modern(document: Any, lang: str) -> None:
    _flowing(document, lang, "modern")


def _compact(document: Any, lang: str) -> None:
    _flowing(document, lang, "compact")


def _academic(document: Any, lang: str) -> None:
    order = ("summary", "education", "publications", "projects", "experience", "achievements", "honours", "certificates",
             "training", "languages", "skills")  # fmt: skip
    _flowing(document, lang, "academic", order)


def _classic(document: Any, lang: str) -> None:
    """Write the table that Chinese employers know: personal data beside the photo, then a row a section."""
    words = _WORDS[lang]
    photo = lang == "zh"
    widths = (22.0, 42.0, 22.0, 53.0, 31.0) if photo else (26.0, 58.0, 26.0, 60.0)
    _Writer(document, lang, "classic", 170).line(words["sheet"], "Title")
    table = grid(document, widths)
    rows = [_pair(table, pair, widths, photo) for pair in _CELLS[lang]]
    if photo:
        _photo_column(rows, lang)
    _sections(table, lang, sum(widths))


def _pair(
    table: Any, pair: tuple[tuple[str, str], ...], widths: tuple[float, ...], photo: bool
) -> Any:
    row = add_row(table, widths, height=9, split=False)
    texts = [(label, "Label", f"{{{{ cells.{name} }}}}", "Cell") for name, label in pair]
    for i, (label, style, value, other) in enumerate(texts):
        fill_cell(row.cells[2 * i], label, style)
        fill_cell(row.cells[2 * i + 1], value, other)
        cell_shade(row.cells[2 * i], "F2F2F2")
    if photo:
        fill_cell(row.cells[4], "", "Label")
    return row


def _photo_column(rows: list[Any], lang: str) -> None:
    """Let the photo's cell reach down beside the personal data; the last row keeps its own for long texts."""
    width, height = PHOTO["classic"]
    merged = merge_down([row.cells[4] for row in rows[:-1]])
    writer = _Writer(merged, lang, "classic", width)
    writer.tag("if photo")
    photo_placeholder(writer.line("", "Label"), width, height)
    writer.tag("else")
    writer.line("照片", "Label")
    writer.tag("endif")
    last = rows[-1].cells
    last[3].merge(last[4])


def _sections(table: Any, lang: str, width: float) -> None:
    """Write a shaded row with the section's name, and rows for what stands in it."""
    words = _WORDS[lang]

    def full(text: str = "", style: str = "Cell", split: bool = True) -> Any:
        row = add_row(table, (width,), span=len(table.columns), split=split)
        fill_cell(row.cells[0], text, style)
        return row.cells[0]

    full("{%tr for section in sections %}")
    for name in _MAIN:
        full("{%tr if section == '" + name + "' and " + name + " %}")
        cell_shade(full(words[name], "Heading 1", split=False), "E8EDF5")
        if name in _ENTRIES:
            full("{%tr for item in " + name + " %}")
            _Writer(full(), lang, "classic", width - 4).entry()
            full("{%tr endfor %}")
        else:
            _Writer(full(), lang, "classic", width - 4)._body(name, "List Bullet")  # pyright: ignore[reportPrivateUsage]
        full("{%tr endif %}")
    full("{%tr endfor %}")


def _two_column(document: Any, lang: str) -> None:
    """Write a narrow column with who one is, and a wide one with what one did; the narrow one is read first."""
    widths = (56.0, 126.0)
    table = grid(document, widths, borders=False)
    row = add_row(table, widths, split=True)
    side, main = row.cells
    cell_shade(side, "F1F4F9")
    cell_margins(side, 4, 4)
    cell_margins(main, 6, 2)
    _side(_Writer(side, lang, "two-column", widths[0]), lang)
    writer = _Writer(main, lang, "two-column", widths[1] - 8)
    writer.line(writer.words["target"], "Heading 1")
    writer.line("{{ target }}")
    writer.in_order(tuple(name for name in _MAIN if name not in _SIDE))


def _side(writer: _Writer, lang: str) -> None:
    if lang == "zh":
        writer.tag("if photo")
        photo_placeholder(writer.line("", "Side"), *PHOTO["two-column"])
        writer.tag("endif")
    writer.line("{{ name }}", "Title")
    writer.when("headline", ("{{ headline }}", "Headline"))
    for name, heading in (("contacts", "contact"), ("facts", "facts")):
        if not writer.words[heading]:
            continue
        writer.tag(f"if {name}")
        writer.line(writer.words[heading], "Side Heading")
        writer.tag(f"for fact in {name}")
        writer.line("{{ fact.label }}" + writer.words["colon"] + "{{ fact.value }}", "Side")
        writer.tag("endfor")
        writer.tag("endif")
    for name in _SIDE:
        writer.section(name, "Side Heading", "Side")


_DESIGNS: dict[str, Callable[[Any, str], None]] = {
    "modern": _modern,
    "classic": _classic,
    "two-column": _two_column,
    "academic": _academic,
    "compact": _compact,
}
RESUMES = {template_name(name): _DESIGNS[name] for name in NAMES}
"""What writes the template of each design."""
