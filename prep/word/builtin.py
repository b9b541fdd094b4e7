"""The built-in Word templates: ``python -m prep.word.builtin [DIR]`` makes them anew."""

# pyright: reportUnknownMemberType=false
from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from prep.errors import NotFoundError
from prep.library.resources import built_in_folder, find
from prep.messages import Lang, say
from prep.word.copies import cue_cards, lectern_copy
from prep.word.fact_sheet import fact_sheet
from prep.word.forms import FORMS
from prep.word.package import read_package
from prep.word.panel_pack import PACK
from prep.word.resumes import RESUMES
from prep.word.styles import STYLES


def builtin_template(kind: str, lang: Lang) -> Path:
    """Return the template of a kind of document; the user's own comes before the built-in."""
    name = f"{kind}.{lang}.docx"
    path = find("templates", "word", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/word/{name}", f"templates/word/{name} is missing")
        )
    return path


def _speech(document: Any, lang: str) -> None:
    from prep.word.base import write

    join = "　" if lang == "zh" else ", "
    write(document, "{{ title }}", "Title")
    write(document, "{{ speaker }}{% if date %}" + join + "{{ date }}{% endif %}", "Byline")
    write(document, "{{ salutation.text }}", "Salutation")
    write(document, "{%p for part in parts %}")
    write(document, "{%p if part.heading %}")
    write(document, "{{ part.heading.text }}", "Heading 1")
    write(document, "{%p endif %}")
    write(document, "{%p for paragraph in part.paragraphs %}")
    write(document, "{{ paragraph.text }}")
    write(document, "{%p endfor %}")
    write(document, "{%p endfor %}")


def _if(document: Any, name: str, line: str, style: str) -> None:
    from prep.word.base import write

    write(document, "{%p if " + name + " %}")
    write(document, line, style)
    write(document, "{%p endif %}")


_BOOK_WORDS = {
    "zh": {"secret": "机密　面试开始前不得拆阅", "place": "{{ organisation }}　{{ post }}", "date": "面试日期：{{ date }}",
           "time": "每位考生{{ minutes }}分钟，共{{ questions | length }}题；抽题种子 {{ seed }}",
           "measured": "一、测评要素与权重", "head": ("胜任力", "权重（%）", "在本岗位的含义", "题号"),
           "opening": "二、主考官开场语", "question": "第{{ q.number }}题　{{ q.kind }}　{{ q.competency }}",
           "times": "思考{{ q.think }}，作答{{ q.answer }}　　难度：{{ q.difficulty }}（1—5）", "duties": "涉及职责：{{ q.duties | join('、') }}",
           "measures": "测评内容：{{ q.definition }}", "probes": "追问", "points": "评分要点", "working": "解题步骤（仅供考官）",
           "answer": "参考答案（仅供考官）", "scale": "评分标准", "anchors": ("等级", "行为锚定"),
           "mark": ("评分", "记录（依据）"), "closing": "主考官结束语", "rules": "评分规则"},
    "en": {"secret": "Confidential: not to be opened before the interview", "place": "{{ organisation }}, {{ post }}",
           "date": "Date: {{ date }}",
           "time": "{{ minutes }} minutes for each candidate, {{ questions | length }} questions; seed of the draw {{ seed }}",
           "measured": "What is measured, and its weight", "head": ("Competency", "Weight (%)", "In this post", "Questions"),
           "opening": "Opening words of the chief", "question": "Question {{ q.number }}: {{ q.kind }}, {{ q.competency }}",
           "times": "To think {{ q.think }}, to answer {{ q.answer }}; difficulty {{ q.difficulty }} of 5",
           "duties": "Duties concerned: {{ q.duties | join(', ') }}", "measures": "Measures: {{ q.definition }}", "probes": "Probes",
           "points": "Scoring points", "working": "Working (for the panel only)",
           "answer": "Model answer (for the panel only)", "scale": "Scale", "anchors": ("Level", "Behavioural anchor"), "mark": ("Mark", "Notes (reasons)"),
           "closing": "Closing words of the chief", "rules": "Rules of marking"},
}  # fmt: skip


def _book(document: Any, lang: str) -> None:
    from prep.word.base import row, table, write

    words: dict[str, Any] = _BOOK_WORDS[lang]
    write(document, words["secret"], "Byline")
    write(document, "{{ title }}", "Title")
    _if(document, "organisation", words["place"], "Byline")
    _if(document, "date", words["date"], "Byline")
    write(document, words["time"], "Byline")
    write(document, "{{ purpose }}")
    write(document, words["measured"], "Heading 1")
    widths = (30.0, 24.0, 92.0, 20.0)
    grid = table(document, widths, words["head"])
    row(grid, widths, ("{%tr for c in competencies %}", "", "", ""))
    row(grid, widths, ("{{ c.name }}", "{{ c.weight }}", "{{ c.focus }}", "{{ c.questions }}"))
    row(grid, widths, ("{%tr endfor %}", "", "", ""))
    _paragraphs(document, words["opening"], "opening")
    write(document, "{%p for q in questions %}")
    _question(document, words)
    write(document, "{%p endfor %}")
    _paragraphs(document, words["closing"], "closing")
    _paragraphs(document, words["rules"], "rules")


def _question(document: Any, words: dict[str, Any]) -> None:
    from prep.word.base import row, table, write

    head = write(document, words["question"], "Heading 1")
    head.paragraph_format.page_break_before = True
    write(document, "{{ q.text }}", "Question")
    for line in ("times", "measures", "duties"):
        write(document, words[line])
    for name in ("probes", "points"):
        write(document, words[name], "Heading 2")
        write(document, "{%p for line in q." + name + " %}")
        write(document, "{{ line }}", "List Bullet")
        write(document, "{%p endfor %}")
    _solution(document, words)
    write(document, words["scale"], "Heading 2")
    widths = (18.0, 148.0)
    grid = table(document, widths, words["anchors"])
    row(grid, widths, ("{%tr for a in q.anchors %}", ""))
    row(grid, widths, ("{{ a.level }}", "{{ a.text }}"))
    row(grid, widths, ("{%tr endfor %}", ""))
    write(document, "")
    marks = table(document, widths, words["mark"])
    row(marks, widths, ("", ""), height=75)


def _solution(document: Any, words: dict[str, Any]) -> None:
    """Write the working and the answer, which only a calculated case has."""
    from prep.word.base import write

    write(document, "{%p if q.working %}")
    write(document, words["working"], "Heading 2")
    write(document, "{%p for line in q.working %}")
    write(document, "{{ loop.index }}. {{ line }}")
    write(document, "{%p endfor %}")
    write(document, words["answer"], "Heading 2")
    write(document, "{{ q.model_answer }}")
    write(document, "{%p endif %}")


def _paragraphs(document: Any, heading: str, name: str) -> None:
    from prep.word.base import write

    write(document, heading, "Heading 1")
    write(document, "{%p for line in " + name + " %}")
    write(document, "{{ line }}")
    write(document, "{%p endfor %}")


_SECOND = "{{ 2 if rows else 1 }}"
_THIRD = "{{ 1 + (1 if rows else 0) + (1 if gaps else 0) }}"
_REPORT_WORDS = {
    "zh": {"signed": "述职人：{{ speaker }}", "rows": "附件1　职责与完成情况对照表", "head": ("事项", "要求", "完成", "依据"),
           "gaps": f"附件{_SECOND}　没有业绩材料的职责", "outside": f"附件{_THIRD}　不计入本期的业绩"},
    "en": {"signed": "{{ speaker }}", "rows": "Annex 1: Duties and what was reached",
           "head": ("Duty", "What the post demands", "What was reached", "Proof"),
           "gaps": f"Annex {_SECOND}: Duties without evidence in this period",
           "outside": f"Annex {_THIRD}: Evidence outside the period (not counted)"},
}  # fmt: skip
_REPORT_WIDTHS = {"zh": (24.0, 54.0, 52.0, 26.0), "en": (28.0, 54.0, 50.0, 28.0)}


def _report(document: Any, lang: str) -> None:
    from prep.word.base import right_edge, write

    words: dict[str, Any] = _REPORT_WORDS[lang]
    join = "　" if lang == "zh" else ", "
    write(document, "{{ title }}", "Title")
    write(
        document,
        "{% if organisation %}{{ organisation }}" + join + "{% endif %}{{ speaker }}",
        "Byline",
    )
    write(document, "{{ salutation.text }}", "Salutation")
    write(document, "{%p for section in sections %}")
    for level in (1, 2):
        write(document, "{%p if section.heading and section.level == " + str(level) + " %}")
        write(document, "{{ section.heading.text }}", f"Heading {level}")
        write(document, "{%p endif %}")
    write(document, "{%p for paragraph in section.paragraphs %}")
    for which, style in (("!=", "Normal"), ("==", "Closing")):  # the end stays with the signature
        write(document, "{%p if section.id " + which + " 'closing' %}")
        write(document, "{{ paragraph.text }}", style)
        write(document, "{%p endif %}")
    write(document, "{%p endfor %}")
    write(document, "{%p endfor %}")
    for line, style in ((words["signed"], "Signature"), ("{{ date }}", "Date")):
        right_edge(write(document, line, style), 4 if lang == "zh" else 0)
    _annexes(document, lang, words)


def _annexes(document: Any, lang: str, words: dict[str, Any]) -> None:
    """Write the table of duties and the two lists, each where there is something for it."""
    from prep.word.base import row, table, write

    write(document, "{%p if rows %}")
    write(document, words["rows"], "Annex").paragraph_format.page_break_before = True
    widths = _REPORT_WIDTHS[lang]
    grid = table(document, widths, words["head"])
    row(grid, widths, ("{%tr for r in rows %}", "", "", ""))
    row(
        grid,
        widths,
        ("{{ r.duty }}", "{{ r.demand.text }}", "{{ r.done.text }}", "{{ r.proof.text }}"),
    )
    row(grid, widths, ("{%tr endfor %}", "", "", ""))
    write(document, "{%p endif %}")
    for name in ("gaps", "outside"):
        write(document, "{%p if " + name + " %}")
        write(document, words[name], "Annex")
        write(document, "{%p for line in " + name + " %}")
        write(document, "{{ line.text }}")
        write(document, "{%p endfor %}")
        write(document, "{%p endif %}")


_MAKERS: dict[str, Callable[[Any, str], None]] = {
    "speech": _speech,
    **RESUMES,
    "question-book": _book,
    "fact-sheet": fact_sheet,
    "work-report": _report,
    "lectern-copy": lectern_copy,
    "cue-cards": cue_cards,
    **FORMS,
    **PACK,
}


def make(kind: str, lang: str) -> bytes:
    """Return one built-in template; the same bytes each time."""
    from prep.word.base import blank, latin_quotes

    page, styles = STYLES[kind, lang]
    document = blank(page, styles)
    _MAKERS[kind](document, lang)
    if lang == "en":
        latin_quotes(document)
    stream = io.BytesIO()
    document.save(stream)
    return read_package(stream.getvalue(), kind).with_parts({})


def main(folder: Path) -> None:
    """Write every built-in template to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, lang in STYLES:
        (folder / f"{kind}.{lang}.docx").write_bytes(make(kind, lang))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else built_in_folder() / "templates" / "word")
