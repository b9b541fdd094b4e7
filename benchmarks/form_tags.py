"""Tags that ``prep forms tag`` proposes for forms of different make, beside an exact match of labels.

Run it with ``python -m benchmarks.form_tags``; ``-v`` lists what went wrong on the forms that may be looked at.
"""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from docx import Document

from prep.library.form_fields import form_fields
from prep.word.tagging import tag_form
from tests.word.untagged import HELD_OUT, MENDED, RSID, THIRD, Form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{ ?(.*?) ?\}\}")
_LOOP = re.compile(r"for \w+ in \w+\((\w+),")
_ANY = re.compile(r"\{[{%].*?[}%]\}")
_BLANK = re.compile(r"[\s_＿]+")


@dataclass
class Score:
    """Blanks that were tagged right, tagged wrong, missed, and texts of the form that were changed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    changed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            *(a + b for a, b in zip(vars(self).values(), vars(other).values(), strict=True))
        )


def texts(data: bytes) -> list[tuple[str, str]]:
    """Return mark and text of each paragraph, in order."""
    body = Document(io.BytesIO(data)).element.body
    return [
        (p.get(RSID, ""), "".join(t.text or "" for t in p.iter(f"{W}t")))
        for p in body.iter(f"{W}p")
    ]


def own_text(data: bytes) -> list[str]:
    """Return what is the form's own: all but tags and blanks."""
    bare = (_BLANK.sub("", _ANY.sub("", text)) for _, text in texts(data))
    return [text for text in bare if text]


def field_of(tag: str, looped: str) -> str:
    """Return the English name that a tag stands for; ``looped`` is the list that the last loop went over."""
    fields = form_fields()
    item, _, column = tag.rpartition(".")
    if not item:
        return next(f.name for f in fields.fields if tag in (f.name, f.alias))
    named = re.search(r"\((\w+),", item)
    list_ = named.group(1) if named else looped
    rows = next(rows for rows in fields.rows if list_ in (rows.name, rows.alias))
    return f"{rows.name}.{next(c.name for c in rows.columns if column in (c.name, c.alias))}"


def scored(form: Form, tagged: bytes, verbose: bool) -> Score:
    """Compare a tagged form with what was expected."""
    score = Score(
        changed=sum((Counter(own_text(form.data())) - Counter(own_text(tagged))).values())
    )
    found: dict[str, list[str]] = {}
    looped = ""
    for mark, text in texts(tagged):
        looped = loop.group(1) if (loop := _LOOP.search(text)) else looped
        found.setdefault(mark, []).extend(field_of(tag, looped) for tag in _TAG.findall(text))
    for mark, wanted in form.expected.items():
        there = Counter(found.get(mark, []))
        asked = Counter(wanted)
        score.right += sum((there & asked).values())
        score.wrong += sum((there - asked).values())
        score.missed += sum((asked - there).values())
        if verbose and there != asked:
            print("   ", mark, "wanted", dict(asked), "found", dict(there))
    unmarked = found.get("", [])
    score.wrong += len(unmarked)
    if verbose and unmarked:
        print("    outside of blanks:", unmarked)
    return score


def ours(form: Form) -> bytes:
    """Tag a form as prep does."""
    return tag_form(form.data(), "form", form_fields()).data


def exact(form: Form) -> bytes:
    """Tag the empty cell right of each cell whose text is a known label, letter for letter."""
    fields = form_fields()
    known = {label: f.name for f in fields.fields for label in f.labels}
    document: Any = Document(io.BytesIO(form.data()))
    for table in document.tables:
        for row in table.rows:
            cells = list(dict.fromkeys(row.cells))
            for label, place in pairwise(cells):
                name = known.get(label.text.strip())
                if name and not place.text.strip():
                    place.paragraphs[0].add_run("{{ " + name + " }}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def main(verbose: bool) -> None:
    """Print the figures of each form, and of each set."""
    ways: dict[str, Callable[[Form], bytes]] = {"prep": ours, "exact labels": exact}
    for title, forms in (
        ("mended on", MENDED),
        ("second set, mended on", HELD_OUT),
        ("third set, held out", THIRD),
    ):
        for way, tag in ways.items():
            total = Score()
            for name, make in forms.items():
                form = make()
                score = scored(form, tag(form), verbose and way == "prep" and forms is not THIRD)
                total += score
                if way == "prep":
                    print(
                        f"  {name:<18} right {score.right:>3}  wrong {score.wrong:>2}  missed {score.missed:>2}"
                    )
            blanks = total.right + total.missed
            print(
                f"{title}, {way}: {total.right} of {blanks} blanks right ({total.right / blanks:.2f}), "
                f"{total.wrong} wrong, own texts changed {total.changed}"
            )


if __name__ == "__main__":
    main("-v" in sys.argv)
