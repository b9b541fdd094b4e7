"""Pieces that several forms share: lists in a cell, places to sign."""

from __future__ import annotations

from prep.word.form_grid import Cell

DAY_ZH = "年　　月　　日"


BIRTH_ZH = ("{{ birth }}", "{% if age %}（{{ age }}岁）{% endif %}")
"""出生年月（岁）, the age below the month."""


def history_cell(span: int) -> Cell:
    """Return the cell of the chronological résumé; a line each, the text beside its months."""
    lines = (
        ("{%p for row in history_rows %}", "History"),
        ("{{ row.period }}\t{{ row.text }}", "History"),
        ("{%p else %}", "History"),
        ("", "History"),
        ("{%p endfor %}", "History"),
    )
    return Cell(lines, span, "History", align="top")


def list_cell(name: str, span: int) -> Cell:
    """Return a cell whose lines are those of a list of texts; numbered where there are several."""
    number = "{% if " + name + "|length > 1 %}{{ loop.index }}. {% endif %}"
    lines = (
        ("{%p for line in " + name + " %}", "Text"),
        (number + "{{ line.text }}", "Text"),
        ("{%p else %}", "Text"),
        ("", "Text"),
        ("{%p endfor %}", "Text"),
    )
    return Cell(lines, span, "Text")


def sign_cell(span: int, lines: tuple[str, ...], above: int = 0) -> Cell:
    """Return a cell to write an opinion in and to sign at its foot."""
    room = (("", "Text"),) * above
    return Cell((*room, *((line, "Sign") for line in lines)), span, "Sign", align="bottom")
