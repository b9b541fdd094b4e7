"""The Word templates of forms: 竞聘报名表, 民主测评表; the appointment form has a file of its own.

The layouts are those that notices of competitions have in common; heights are millimetres.
"""

from __future__ import annotations

from typing import Any

from prep.word.appointment import appointment_form
from prep.word.base import write
from prep.word.form_grid import Cell, Row, form_grid, label, more
from prep.word.form_texts import BIRTH_ZH, DAY_ZH, history_cell, list_cell, sign_cell
from prep.word.photo_slot import photo_cell

_ZH = (25.0, 22.0, 20.0, 22.0, 22.0, 24.0, 31.0)
_POST_ZH = "{% if target_unit %}{{ target_unit }}　{% endif %}{{ target_post }}"
_SIGN_ZH = ("负责人签字（盖章）：　　　　　　　　", DAY_ZH)


def application_form(document: Any, lang: str) -> None:
    """Write the template of the application for a post."""
    if lang == "en":
        _english(document)
        return
    write(document, "{{ title }}", "Title")
    write(document, "竞聘单位：{{ target_organisation }}　　　　　　填表日期：{{ date }}", "Byline")
    named = form_grid(document, _ZH, (*_personal(), *_long(), *_opinions()))
    photo_cell(named["photo"], 25, 35, "照|片")
    write(document, "注：本表一式两份，正反面打印；没有的项目填“无”。", "Note")


def _three(pairs: tuple[tuple[str, str | tuple[str, ...]], ...], last: Cell) -> Row:
    cells = [
        cell
        for text, tag in pairs
        for cell in (label(text), Cell((tag,) if isinstance(tag, str) else tag))
    ]
    return Row((*cells, last), 11.8)


def _personal() -> tuple[Row, ...]:
    photo = Cell(("",), 1, "Photo", "start", id="photo")
    return (
        _three((("姓　名", "{{ name }}"), ("性　别", "{{ sex }}"), ("出生年月|（岁）", BIRTH_ZH)), photo),
        _three((("民　族", "{{ ethnicity }}"), ("籍　贯", "{{ native_place }}"), ("政治面貌", "{{ politics }}")), more()),
        _three((("参加工作|时　间", "{{ working_since }}"), ("健康状况", "{{ health }}"), ("职　称", "{{ professional_title }}")), more()),
        Row((label("身份证号"), Cell(("{{ id_number }}",), 2), label("联系电话"), Cell(("{{ phone }}",), 2), more()), 10),
        Row((label("学　历"), Cell(("{{ education }}",)), label("学　位"), Cell(("{{ degree }}",)),
             label("毕业院校|及专业"), Cell(("{{ school_major }}",), 2)), 10),
        Row((label("现工作单位|及职务"), Cell(("{{ present_post }}",), 4), label("任现职时间"), Cell(("{{ post_since }}",))), 10),
        Row((label("竞聘岗位"), Cell((_POST_ZH,), 3), label("第二志愿"), Cell(("{{ second_post }}",), 2)), 10),
        Row((label("是否服从|调　剂"), Cell(("{{ adjustable }}",), 3), label("电子邮箱"), Cell(("{{ email }}",), 2)), 10),
    )  # fmt: skip


def _long() -> tuple[Row, ...]:
    return (
        Row((label("学　习|和|工　作|简　历"), history_cell(6)), 34, splits=True),
        Row((label("奖惩情况"), Cell(("{{ honours }}",), 6, "Text")), 12, splits=True),
        Row((label("资格证书"), Cell(("{{ certificates }}",), 3, "Text"), label("培训经历"), Cell(("{{ training }}",), 2, "Text")), 12),
        Row((label("近三年年度|考核结果"), Cell(("{{ assessments }}",), 6, "Text")), 11),
        Row((label("近三年|主要业绩"), list_cell("achievement_lines", 6)), 45, splits=True),
        Row((label("任职设想"), list_cell("plan_lines", 6)), 40, splits=True),
    )  # fmt: skip


def _opinions() -> tuple[Row, ...]:
    promise = Cell(
        (("　　本人承诺：以上所填内容和所附材料真实、准确；如有不实，由本人承担责任。", "Text"), ("", "Text"),
         ("本人签名：　　　　　　　　　" + DAY_ZH, "Sign")), 6, "Text"
    )  # fmt: skip
    heads = ("所在部门|意　见", "人力资源|部门意见", "竞聘工作|领导小组|意　见")
    return (
        Row((label("本　人|承　诺"), promise), 24),
        *(Row((label(head), sign_cell(6, _SIGN_ZH)), 24) for head in heads),
    )


_EN = (34.0, 49.0, 34.0, 49.0)


def _english(document: Any) -> None:
    """Write the English form; it asks for nothing that an employer abroad may not ask."""
    write(document, "{{ title }}", "Title")
    write(document, "Organisation: {{ target_organisation }}", "Byline")

    def pair(a: str, b: str, c: str, d: str) -> Row:
        return Row((label(a), Cell((b,)), label(c), Cell((d,))), 9)

    def wide(head: str, cell: Cell, height: float) -> Row:
        return Row((label(head), cell), height, splits=True)

    signed = ("I declare that what I have stated is true and complete.", "Text")
    rows = (
        pair("Name", "{{ name }}", "Date", "{{ date }}"),
        pair("Post applied for", "{{ target_post }}", "Department", "{{ target_unit }}"),
        pair("Second choice", "{{ second_post }}", "Other post accepted", "{{ adjustable }}"),
        pair("Phone", "{{ phone }}", "E-mail", "{{ email }}"),
        wide("Present post|and employer", Cell(("{{ present_post }}",), 3, "Text"), 9),
        pair("In present post|since", "{{ post_since }}", "Years of work", "{{ years_worked }}"),
        pair("Education", "{{ education }}", "School and subject", "{{ school_major }}"),
        wide("Certificates", Cell(("{{ certificates }}",), 3, "Text"), 9),
        wide("Training", Cell(("{{ training }}",), 3, "Text"), 9),
        wide("Languages", Cell(("{{ languages }}",), 3, "Text"), 9),
        wide("Career history", history_cell(3), 30),
        wide("Achievements of the|last three years", list_cell("achievement_lines", 3), 40),
        wide("Honours", Cell(("{{ honours }}",), 3, "Text"), 9),
        wide("Plan for the post", list_cell("plan_lines", 3), 35),
        Row((label("Declaration"), Cell((signed, ("", "Text"), ("Signature: ______________________    Date: ______________", "Sign")), 3)), 20),
        *(Row((label(head), sign_cell(3, ("Name and signature: ______________________    Date: ______________",))), 20)
          for head in ("Opinion of the|head of department", "Opinion of|human resources", "Decision of|the panel")),
    )  # fmt: skip
    form_grid(document, _EN, rows)


_REVIEW = {
    "zh": (28.0, 74.0, 16.0, 16.0, 16.0, 16.0),
    "en": (27.0, 63.0, 19.0, 19.0, 19.0, 19.0),
}
_GRADES = {"zh": ("好", "较好", "一般", "差"), "en": ("Good", "Fairly good", "Fair", "Poor")}
_OVERALL = {
    "zh": ("优秀", "称职", "基本|称职", "不称职"),
    "en": ("Excellent", "Competent", "Basically|competent", "Not|competent"),
}
_ASPECTS = {
    "zh": (
        ("德", "政治立场和品行，说到做到，处事公道"),
        ("能", "胜任岗位的本领，遇到难题拿得出办法"),
        ("勤", "工作态度和投入，交办的事按时办完"),
        ("绩", "完成任务的数量和质量，带来的实际变化"),
        ("廉", "守规矩、守底线，不拿不该拿的"),
    ),
    "en": (
        ("Integrity", "Keeps their word and treats people fairly"),
        ("Ability", "Masters the work and finds a way when it gets difficult"),
        ("Diligence", "Puts in the effort and finishes on time what was agreed"),
        ("Results", "How much was done, how well, and what changed by it"),
        ("Probity", "Keeps to the rules and takes no improper advantage"),
    ),
}
_REVIEW_WORDS: dict[str, dict[str, Any]] = {
    "zh": {
        "lines": ("被测评人：{{ name }}　　　　　　　　　　测评日期：　　　　" + DAY_ZH,
                  "现任职务：{{ present_post }}",
                  "竞聘岗位：{{ target_organisation }}{{ target_unit }}{{ target_post }}"),
        "head": ("测评项目", "测评要点"), "aspects": "一、德能勤绩廉", "post": "二、岗位能力", "overall": "三、总体评价",
        "recommend": "四、推荐意见", "whether": "是否推荐其任竞聘岗位", "answers": ("同意", "基本|同意", "不同意", "不了解"),
        "all": "对该同志的总体评价", "advice": "意见和建议",
        "notes": ("填写说明：1. 本表不记名，请独立填写，不要在表上写自己的姓名。",
                  "2. 每行只选一格，打“√”；多选、涂改不清的，该行作废。",
                  "3. 参加测评人员类别（打“√”）：领导班子成员（　）　中层干部（　）　职工代表（　）　服务对象（　）"),
    },
    "en": {
        "lines": ("Person assessed: {{ name }}, {{ present_post }}",
                  "Post: {{ target_post }}, {{ target_organisation }}        Date: ______________"),
        "head": ("Aspect", "What it means"), "aspects": "1. In general", "post": "2. Abilities for the post",
        "overall": "3. Overall", "recommend": "4. Recommendation", "whether": "Would you recommend this person for the post?",
        "answers": ("Yes", "On the|whole", "No", "Don't|know"), "all": "This person's work on the whole",
        "advice": "Comments and suggestions",
        "notes": ("Notes: 1. This sheet is anonymous: fill it in alone, and do not write your name on it.",
                  "2. Tick one box in each row; a row with several ticks does not count.",
                  "3. You are (tick one): management (   ), head of a department (   ), staff (   ), client (   )"),
    },
}  # fmt: skip


def review_sheet(document: Any, lang: str) -> None:
    """Write the template of the assessment by colleagues: one tick in each row, no names."""
    words = _REVIEW_WORDS[lang]
    write(document, "{{ title }}", "Title")
    for above in words["lines"]:
        write(document, above, "Byline")
    marks = tuple(Cell() for _ in range(4))

    def head(text: str, grades: tuple[str, ...]) -> Row:
        return Row((Cell((text,), 2, "Label"), *(label(grade) for grade in grades)), 9)

    def line(name: str, meaning: str) -> Row:
        return Row((label(name), Cell((meaning,), 1, "Point"), *marks), 9.5)

    loop = Row((Cell(("{%tr for row in competencies %}",), 6),), 5)
    end = Row((Cell(("{%tr endfor %}",), 6),), 5)
    rows = (
        Row((label(words["head"][0]), label(words["head"][1]), *(label(g) for g in _GRADES[lang])), 9, head=True),
        Row((Cell((words["aspects"],), 6, "Text"),), 7),
        *(line(*aspect) for aspect in _ASPECTS[lang]),
        Row((Cell((words["post"],), 6, "Text"),), 7),
        loop,
        line("{{ row.name }}", "{{ row.definition }}"),
        end,
        head(words["overall"], _OVERALL[lang]),
        Row((Cell((words["all"],), 2, "Text"), *marks), 9.5),
        head(words["recommend"], words["answers"]),
        Row((Cell((words["whether"],), 2, "Text"), *marks), 9.5),
        Row((label(words["advice"]), Cell(("",), 5, "Text")), 18 if lang == "zh" else 13),
    )  # fmt: skip
    form_grid(document, _REVIEW[lang], rows)
    for note in words["notes"]:
        write(document, note, "Note")


FORMS = {
    "application-form": application_form,
    "appointment-form": appointment_form,
    "review-sheet": review_sheet,
}
"""What writes the template of each form."""
