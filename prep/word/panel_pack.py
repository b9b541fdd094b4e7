"""The Word templates of the papers of an interview day."""

# pyright: reportUnknownMemberType=false
from __future__ import annotations

from typing import Any

from prep.model.typography import HEITI, KAITI, ROMAN, SANS, SONG, TITLE, Page, Style
from prep.word.base import fill, write
from prep.word.form_grid import Cell, Row, form_grid, label

PAGE = Page(18, 20, 20, 16, number=0)
"""170 mm are left."""
CARD_PAGE = Page(30, 25, 25, 25, number=0)
STYLES = (
    Style("Normal", SONG, 10.5, ROMAN, line=300, exact=True, align="left"),
    Style("Title", TITLE, 20, ROMAN, align="center", line=520, exact=True, after=60),
    Style("Heading 1", HEITI, 12, SANS, align="left", line=360, exact=True, before=120, after=40, keep_next=True, outline=0),
    Style("Byline", KAITI, 11, ROMAN, align="left", line=340, exact=True, after=60),
    Style("Label", HEITI, 10.5, SANS, align="center", line=280, exact=True),
    Style("Cell", SONG, 10.5, ROMAN, align="center", line=280, exact=True),
    Style("Text", SONG, 10, ROMAN, align="left", line=260, exact=True),
    Style("Anchor", SONG, 9, ROMAN, align="left", line=230, exact=True),
    Style("Note", SONG, 9, ROMAN, align="left", line=240, exact=True),
    Style("Tick", SONG, 10.5, ROMAN, align="left", line=310, exact=True, after=30, outdent=-320),
    Style("Board", HEITI, 80, SANS, bold=True, align="center", line=2000, before=4600),
)  # fmt: skip
CARD_STYLES = (
    Style("Normal", SONG, 11, ROMAN, line=340, exact=True, align="left"),
    Style("Title", TITLE, 22, ROMAN, align="center", line=560, exact=True, after=400),
    Style("Byline", KAITI, 14, ROMAN, align="left", line=420, exact=True, after=200),
    Style("Question", KAITI, 22, ROMAN, align="left", line=720, before=200, after=400),
    Style("Note", SONG, 10.5, ROMAN, align="left", line=300, exact=True),
)
_WORDS: dict[str, tuple[str, str]] = {
    "post": ("竞聘岗位：", "Post: "),
    "candidate": ("考生号：", "Candidate: "),
    "assessor": ("考官号：", "Assessor: "),
    "date": ("日期：", "Date: "),
    "no": ("题号", "No."),
    "row": ("序号", "No."),
    "measured": ("测评要素", "What is measured"),
    "item": ("评分项目", "Row"),
    "weight": ("权重", "Weight"),
    "anchors": ("行为锚定", "Behavioural anchors"),
    "looks": ("评分要点", "What is looked at"),
    "most": ("满分", "Max."),
    "mark": ("得分", "Mark"),
    "evidence": ("依据（考生说了什么、做了什么）", "Evidence (what was said and done)"),
    "total": ("合计", "Total"),
    "reason": ("理由（总分低于60或高于90时必填）", "Reason (needed below 60 and above 90)"),
    "sign": (
        "考官签名：                    交表时间：",
        "Signature:                              Handed in at:",
    ),
    "no_of": (
        "第{{ card.number }}题（共{{ card.count }}题）",
        "Question {{ card.number }} of {{ card.count }}",
    ),
    "question": ("题目", "Question"),
    "think": ("思考", "To think"),
    "answer": ("作答", "To answer"),
    "signal": ("举牌时刻", "Board at"),
    "stop": ("到时", "Time at"),
    "cand": ("考生号", "Candidate"),
    "begin": ("开始", "Begin"),
    "end": ("结束", "End"),
    "over": ("超时（秒）", "Overtime (s)"),
    "remark": ("备注", "Remarks"),
    "keeper": ("计时员签名：", "Timekeeper's signature:"),
    "clock": (
        "各题用时（举牌时刻、到时均为作答计时）",
        "Clock of each question (board and time on the clock of the answer)",
    ),
    "log": ("计时记录", "Record"),
    "duty": ("工作要求", "What to do"),
    "minutes": ("每位考生共{{ minutes }}分钟", "{{ minutes }} minutes for each candidate"),
}
"""Each label in Chinese and in English."""


def _words(lang: str) -> dict[str, str]:
    return {name: both[lang == "en"] for name, both in _WORDS.items()}


def question_cards(document: Any, lang: str) -> None:
    """Write the candidate's cards, a page each, the rules of their use below."""
    words = _words(lang)
    write(document, "{%p for card in cards %}")
    head = write(document, "{{ title }}", "Title")
    head.paragraph_format.page_break_before = True
    write(
        document,
        words["no_of"] + "　{{ card.times }}"
        if lang == "zh"
        else words["no_of"] + "; {{ card.times }}",
        "Byline",
    )
    write(document, "{{ card.text }}", "Question")
    write(document, "{%p for line in notes %}")
    write(document, "{{ line }}", "Note")
    write(document, "{%p endfor %}")
    write(document, "{%p endfor %}")


def rating_form(document: Any, lang: str) -> None:
    """Write an assessor's form: a row for each question with its anchors."""
    words = _words(lang)
    widths = (11.0, 34.0, 71.0, 13.0, 13.0, 28.0)
    anchors = (
        ("{%p for a in r.anchors %}", "Anchor"),
        ("{{ a.level }}  {{ a.text }}", "Anchor"),
        ("{%p endfor %}", "Anchor"),
    )
    heads = ("no", "measured", "anchors", "weight", "mark", "evidence")
    rows = (
        Row(tuple(label(words[name]) for name in heads), 9, head=True),
        Row((Cell(("{%tr for r in rows %}",), 6),), 5),
        Row((Cell(("{{ r.number }}",)), Cell((("{{ r.name }}", "Label"), ("{{ r.point }}", "Anchor"))), Cell(anchors, style="Anchor"),
             Cell(("{{ r.weight }}",)), Cell(), Cell()), 26),
        Row((Cell(("{%tr endfor %}",), 6),), 5),
        Row((label(words["total"], 4), Cell(), Cell()), 9),
        Row((label(words["reason"], 2), Cell((("", "Text"),), 4)), 13),
    )  # fmt: skip
    _forms(document, words, widths, rows)


def speech_form(document: Any, lang: str) -> None:
    """Write an assessor's form for a speech: a row for each of the score sheet."""
    words = _words(lang)
    widths = (11.0, 38.0, 66.0, 13.0, 14.0, 28.0)
    heads = ("row", "item", "looks", "most", "mark", "evidence")
    rows = (
        Row(tuple(label(words[name]) for name in heads), 9, head=True),
        Row((Cell(("{%tr for r in rows %}",), 6),), 5),
        Row((Cell(("{{ r.number }}",)), Cell(("{{ r.name }}",)), Cell((("{{ r.point }}", "Text"),)), Cell(("{{ r.most }}",)), Cell(), Cell()), 15),
        Row((Cell(("{%tr endfor %}",), 6),), 5),
        Row((label(words["total"], 4), Cell(), Cell()), 9),
        Row((label(words["reason"], 2), Cell((("", "Text"),), 4)), 16),
    )  # fmt: skip
    _forms(document, words, widths, rows)


def _forms(
    document: Any, words: dict[str, str], widths: tuple[float, ...], rows: tuple[Row, ...]
) -> None:
    write(document, "{%p for form in forms %}")
    head = write(document, "{{ title }}", "Title")
    head.paragraph_format.page_break_before = True
    space = "　　"
    line = (
        words["post"]
        + "{% if organisation %}{{ organisation }} {% endif %}{{ post }}"
        + space
        + words["date"]
        + "{{ date or '            ' }}"
    )
    write(document, line, "Byline")
    blank = "'________'"
    write(
        document,
        f"{words['candidate']}{{{{ form.candidate or {blank} }}}}{space}{words['assessor']}{{{{ form.assessor or {blank} }}}}",
        "Byline",
    )
    write(document, "{{ scale }}", "Note")
    form_grid(document, widths, rows)
    write(document, words["sign"], "Byline")
    for text in ("{{ total }}",):
        write(document, text, "Note")
    write(document, "{%p for line in notes %}")
    write(document, "{{ loop.index }}. {{ line }}", "Note")
    write(document, "{%p endfor %}")
    write(document, "{%p endfor %}")


def timekeeper(document: Any, lang: str) -> None:
    """Write the clocks, the record, and a page for each board."""
    words = _words(lang)
    write(document, "{{ title }}", "Title")
    write(document, words["post"] + "{{ post }}　　" + words["minutes"], "Byline")
    write(document, words["clock"], "Heading 1")
    names = ("question", "think", "answer", "signal", "stop")
    form_grid(document, (34.0,) * 5, (
        Row(tuple(label(words[name]) for name in names), 8, head=True),
        Row((Cell(("{%tr for r in rows %}",), 5),), 5),
        Row(tuple(Cell((text,)) for text in ("{{ r.what }}", "{{ r.think }}", "{{ r.answer }}", "{{ r.signal or '—' }}", "{{ r.stop }}")), 8),
        Row((Cell(("{%tr endfor %}",), 5),), 5),
    ))  # fmt: skip
    write(document, words["duty"], "Heading 1")
    write(document, "{%p for line in duties %}")
    write(document, "{{ loop.index }}. {{ line }}")
    write(document, "{%p endfor %}")
    write(document, words["log"], "Heading 1")
    names = ("cand", "begin", "end", "over", "remark")
    form_grid(document, (25.0, 35.0, 35.0, 30.0, 45.0), (
        Row(tuple(label(words[name]) for name in names), 8, head=True),
        Row((Cell(("{%tr for number in candidates %}",), 5),), 5),
        Row((Cell(("{{ number }}",)), Cell(), Cell(), Cell(), Cell()), 8.5),
        Row((Cell(("{%tr endfor %}",), 5),), 5),
    ))  # fmt: skip
    write(document, words["keeper"], "Byline")
    write(document, "{%p for board in boards %}")
    page = write(document, "{{ board }}", "Board")
    page.paragraph_format.page_break_before = True
    write(document, "{%p endfor %}")


def checklist(document: Any, lang: str) -> None:
    """Write a checklist: a box before each point."""
    words = _words(lang)
    write(document, "{{ title }}", "Title")
    write(document, words["post"] + "{{ post }}", "Byline")
    write(document, "{%p for part in parts %}")
    write(document, "{{ part.heading }}", "Heading 1")
    write(document, "{%p for item in part['items'] %}")
    fill(document.add_paragraph(style="Tick"), "□ {{ item }}")
    write(document, "{%p endfor %}")
    write(document, "{%p endfor %}")


PACK = {
    "question-cards": question_cards,
    "rating-form": rating_form,
    "speech-form": speech_form,
    "timekeeper": timekeeper,
    "organiser-checklist": checklist,
    "candidate-checklist": checklist,
}
"""What writes the template of each paper."""
PACK_STYLES = {
    (kind, lang): (CARD_PAGE, CARD_STYLES) if kind == "question-cards" else (PAGE, STYLES)
    for kind in PACK
    for lang in ("zh", "en")
}
