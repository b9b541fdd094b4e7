"""The Word template of the fact sheet: a table of what is said, on what it rests, what proves it; then the questions."""

from __future__ import annotations

from typing import Any

_WORDS = {
    "zh": {"byline": "{{ speaker }}{% if date %}　{{ date }}{% endif %}",
           "lead": "对照这张表准备提问：稿子里的每句话依据什么、谁能证明。{% if plain %}另有{{ plain }}句开场和衔接的话不含事实，没有列入。{% endif %}",
           "open": "还立不住的地方", "head": ("序号", "稿子里说的", "依据", "证明", "状态"), "colon": "：", "stop": "；",
           "computed": "推算出来的数", "questions": "考官可能会问", "advice": "准备："},
    "en": {"byline": "{{ speaker }}{% if date %}, {{ date }}{% endif %}",
           "lead": "What each sentence of the speech rests on, and who or what can prove it: to prepare for the questions."
                   "{% if plain %} {{ plain }} sentences of greeting and transition state no fact and are not listed.{% endif %}",
           "open": "Not firm yet", "head": ("No.", "Said", "Rests on", "Proof", "State"), "colon": ": ", "stop": "; ",
           "computed": "Figures that follow from others", "questions": "What the panel may ask", "advice": "Prepare: "},
}  # fmt: skip
_WIDTHS = (12.5, 64.5, 45.0, 27.0, 17.0)


def fact_sheet(document: Any, lang: str) -> None:
    """Write the template."""
    from prep.word.base import write

    words: dict[str, Any] = _WORDS[lang]
    write(document, "{{ title }}", "Title")
    write(document, words["byline"], "Byline")
    write(document, words["lead"])
    _lines(document, words, "open")
    write(document, "{%p for part in parts %}")
    write(document, "{{ part.name }}", "Heading 1")
    _table(document, words)
    write(document, "{%p endfor %}")
    _lines(document, words, "computed")
    write(document, words["questions"], "Heading 1")
    _questions(document, words)


def _table(document: Any, words: dict[str, Any]) -> None:
    from prep.word.base import row, table

    grid = table(document, _WIDTHS, words["head"])
    basis = "{{ b.name }}{% if b.figures %}" + words["colon"]
    basis += "{{ b.figures | join('" + words["stop"] + "') }}{% endif %}"
    each = "{% for b in r.bases %}" + basis + _between(words) + "{% endfor %}"
    proof = "{{ r.proofs | join('" + words["stop"] + "') }}"
    row(grid, _WIDTHS, ("{%tr for r in part.rows %}", "", "", "", ""))
    row(grid, _WIDTHS, ("{{ r.number }}", "{{ r.said }}", each, proof, "{{ r.mark }}"))
    row(grid, _WIDTHS, ("{%tr endfor %}", "", "", "", ""))


def _between(words: dict[str, Any]) -> str:
    return "{% if not loop.last %}" + words["stop"] + "{% endif %}"


def _questions(document: Any, words: dict[str, Any]) -> None:
    from prep.word.base import write

    write(document, "{%p for q in questions %}")
    write(document, "{{ q.number }}. {{ q.text }}", "Heading 2")
    write(document, "{%p for line in q.answer %}")
    write(document, "{{ line.label }}" + words["colon"] + "{{ line.text }}", "List Bullet")
    write(document, "{%p endfor %}")
    write(document, "{%p if q.advice %}")
    write(document, words["advice"] + "{{ q.advice }}", "Question")
    write(document, "{%p endif %}")
    write(document, "{%p endfor %}")


def _lines(document: Any, words: dict[str, Any], name: str) -> None:
    from prep.word.base import write

    write(document, "{%p if " + name + " %}")
    write(document, words[name], "Heading 1")
    write(document, "{%p for line in " + name + " %}")
    write(document, "{{ line }}", "List Bullet")
    write(document, "{%p endfor %}")
    write(document, "{%p endif %}")
