"""The Word template of the appointment form, laid out as the 干部任免审批表: two pages, photo 35 × 45 mm.

The English one is a courtesy version: labels in both languages, values in English. There is no English original
of this form, and an authority in China takes the Chinese one.
"""

# pyright: reportUnknownMemberType=false
from __future__ import annotations

from typing import Any

from prep.word.base import write
from prep.word.form_grid import Cell, Row, form_grid, label, more, side
from prep.word.form_texts import BIRTH_ZH, DAY_ZH, history_cell
from prep.word.photo_slot import photo_cell

_FIRST = (21.0, 22.0, 20.0, 22.0, 22.0, 21.0, 38.0)
_SECOND = {
    "zh": (14.0, 20.0, 22.0, 24.0, 24.0, 62.0),
    "en": (25.0, 21.0, 26.0, 21.0, 25.0, 48.0),
}
_HISTORY = {"zh": 131.0, "en": 70.0}
"""The least height of 简历: with it the Chinese page is full."""
_FAMILY_ROWS = 7
_ENGLISH = {
    "姓　名": "Name", "性　别": "Sex", "出生年月|（岁）": "Born (age)", "民　族": "Ethnicity", "籍　贯": "Native place",
    "出生地": "Birth place", "入　党|时　间": "Party since", "参加工|作时间": "In work since", "健康状况": "Health",
    "专业技|术职务": "Title", "熟悉专业|有何专长": "Expertise", "学　历|学　位": "Education",
    "全日制|教　育": "Full-time", "在　职|教　育": "Part-time", "毕业院校|系及专业": "School, subject",
    "现 任 职 务": "Present post", "拟 任 职 务": "Post proposed", "拟 免 职 务": "Post to be left",
    "奖惩|情况": "Honours", "年度|考核|结果": "Appraisals", "任免|理由": "Reasons", "称　谓": "Relation",
    "出生年月": "Born", "政治面貌": "Politics", "工作单位及职务": "Employer and post",
}  # fmt: skip


def appointment_form(document: Any, lang: str) -> None:
    """Write the template."""
    labels = _labels(lang)
    write(document, "干部任免审批表", "Title")
    if lang == "en":
        write(document, "{{ title }} (courtesy translation)", "Label")
    named = form_grid(document, _FIRST, _first(labels, lang))
    photo_cell(named["photo"], 35, 45, "照|片")
    gap = write(document, "", "Note")
    gap.paragraph_format.page_break_before = True
    form_grid(document, _SECOND[lang], _second(labels, lang))
    write(document, "填表人：" if lang == "zh" else "填表人 Filled in by:", "Byline")


def _labels(lang: str) -> Any:
    def named(text: str, span: int = 1, down: Any = "") -> Cell:
        return label(text if lang == "zh" else f"{text}|{_ENGLISH[text]}", span, down)

    return named


def _first(labels: Any, lang: str) -> tuple[Row, ...]:
    photo = Cell(("",), 1, "Photo", "start", id="photo")

    def three(*pairs: tuple[str, str | tuple[str, ...]], last: Cell) -> Row:
        cells = [
            cell
            for text, tag in pairs
            for cell in (labels(text), Cell((tag,) if isinstance(tag, str) else tag))
        ]
        return Row((*cells, last), 12.5)

    def studied(head: Cell, text: str, tag: str) -> Row:
        return Row((head, labels(text), Cell((f"{{{{ {tag}_education }}}}",), 2), labels("毕业院校|系及专业"),
                    Cell((f"{{{{ {tag}_school }}}}",), 2, "Text")), 12.5)  # fmt: skip

    def wide(text: str, tag: str) -> Row:
        return Row((labels(text, 2), Cell((tag,), 5, "Text")), 10.5)

    proposed = "{{ target_organisation }}{{ target_unit }}{{ target_post }}"
    if lang == "en":
        proposed = "{{ target_post }}{% if target_unit %}, {{ target_unit }}{% endif %}, {{ target_organisation }}"
    return (
        three(("姓　名", "{{ name }}"), ("性　别", "{{ sex }}"), ("出生年月|（岁）", BIRTH_ZH if lang == "zh" else "{{ birth_age }}"), last=photo),
        three(("民　族", "{{ ethnicity }}"), ("籍　贯", "{{ native_place }}"), ("出生地", "{{ birth_place }}"), last=more()),
        three(("入　党|时　间", "{{ party_joined }}"), ("参加工|作时间", "{{ working_since }}"), ("健康状况", "{{ health }}"), last=more()),
        Row((labels("专业技|术职务"), Cell(("{{ professional_title }}",), 2), labels("熟悉专业|有何专长"),
             Cell(("{{ speciality }}",), 2), more()), 12.5),
        studied(labels("学　历|学　位", 1, "start"), "全日制|教　育", "full_time"),
        studied(more(), "在　职|教　育", "part_time"),
        wide("现 任 职 务", "{{ present_post }}"),
        wide("拟 任 职 务", proposed),
        wide("拟 免 职 务", ""),
        Row((side("简历") if lang == "zh" else label("简历|Career|history"), history_cell(6)), _HISTORY[lang], splits=True),
    )  # fmt: skip


def _second(labels: Any, lang: str) -> tuple[Row, ...]:
    heads = ("称　谓", "姓　名", "出生年月", "政治面貌", "工作单位及职务")
    values = ("relation", "name", "birth", "politics", "work")
    row = tuple(
        Cell((f"{{{{ one.{value} }}}}",), 1, "Text" if value == "work" else "Cell")
        for value in values
    )
    family = tuple("家庭主要成员|及重要社会关系".replace("|", ""))
    side_label = Cell(
        family if lang == "zh" else (*family, "Family"), 1, "Label", "start", upright=True
    )
    return (
        Row((labels("奖惩|情况"), Cell(("{{ honours }}",), 5, "Text")), 24, splits=True),
        Row((labels("年度|考核|结果"), Cell(("{{ assessments }}",), 5, "Text")), 19),
        Row((labels("任免|理由"), Cell(("",), 5, "Text")), 22),
        Row((side_label, *(labels(head) for head in heads)), 9),
        Row((more(), Cell((f"{{%tr for one in at_least(family_rows, {_FAMILY_ROWS}) %}}",), 5)), 5),
        Row((more(), *row), 11),
        Row((more(), Cell(("{%tr endfor %}",), 5)), 5),
        _proposer(lang),
        *_authorities(lang),
    )


def _proposer(lang: str) -> Row:
    head = "呈|报|单|位" if lang == "zh" else "呈报|单位|Proposed by"
    seal = ("（盖章）　　　　　　　　", "Sign"), (DAY_ZH + "　　", "Sign")
    return Row((label(head), Cell(seal, 5, "Sign", align="bottom")), 26)


def _authorities(lang: str) -> tuple[Row, ...]:
    left = "审批机关意见" if lang == "zh" else "审批机关意见|Approving|authority"
    right = "行政机关任免意见" if lang == "zh" else "行政机关任免意见|Appointing|office"
    seal = (("", "Sign"), ("（盖章）　　　　", "Sign"), (DAY_ZH + "　", "Sign"))
    widths = (label(left, 1), Cell(seal, 3, "Sign", align="bottom"), label(right, 1), Cell(seal, 1, "Sign", align="bottom"))  # fmt: skip
    return (Row(widths, 36),)
