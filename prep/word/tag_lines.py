"""Tag the lines of a form that are no table: ``姓名：______``, several on a line or one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from prep.resume.forms.labels import Hit, Recogniser
from prep.word.form_cells import W, paragraph_text
from prep.word.tag_text import into_paragraph, into_text, is_chinese, underlined

_LABEL = re.compile(r"([^：:，,。；;、_＿\n]{1,40})[：:]([\s_＿\u3000]*)")
_WIDE = re.compile(r"\s{2,}|\u3000+")
_RULE = re.compile(r"[_＿]+")
_UNITS = "年月日元岁万%％"
"""What stands after a blank that is meant for a part of a date or sum."""


@dataclass(frozen=True)
class TaggedBlank:
    """A blank that was tagged."""

    label: str
    tag: str
    field: str
    certain: bool


@dataclass
class LineDone:
    """What was done in a line; what was left, with the reason."""

    tagged: list[TaggedBlank] = field(default_factory=list[TaggedBlank])
    left: list[tuple[str, Literal["by hand", "another person", "has text"]]] = field(
        default_factory=list[tuple[str, Literal["by hand", "another person", "has text"]]]
    )


@dataclass(frozen=True)
class _Blank:
    label: str
    hit: Hit
    start: int
    end: int


def tag_line(paragraph: Any, known: Recogniser) -> LineDone:
    """Put tags into the blanks of a paragraph whose labels are known."""
    text, done = paragraph_text(paragraph), LineDone()
    if "{{" in text or "{%" in text:
        return done
    for blank in reversed(list(_blanks(paragraph, text, known, done))):
        wanted = blank.hit.field
        tag = "{{ " + (wanted.alias if is_chinese(blank.label) else wanted.name) + " }}"
        below = _empty_below(paragraph) if blank.end == len(text) else None
        if below is None:
            into_text(paragraph, blank.start, blank.end, tag)
        else:
            into_paragraph(below, tag)
        done.tagged.insert(0, TaggedBlank(blank.label, tag, wanted.name, blank.hit.certain))
    return done


def _empty_below(paragraph: Any) -> Any:
    """Return the empty paragraph that follows in the same cell: a long text is meant to begin there."""
    after = paragraph.getnext()
    if paragraph.getparent().tag != f"{W}tc" or after is None or after.tag != f"{W}p":
        return None
    return None if paragraph_text(after).strip() else after


def _blanks(paragraph: Any, text: str, known: Recogniser, done: LineDone) -> Iterator[_Blank]:
    asked: list[str] = []
    signed = False
    for match in _LABEL.finditer(text):
        label, gap = match.group(1).strip(), match.group(2)
        if known.of_another(label):
            done.left.append((label, "another person"))
            return
        if known.by_hand(label):
            done.left.append((label, "by hand"))
            signed = True
            continue
        label, hit = _hit(label, known, asked)
        if hit and hit.field.name == "date" and signed:
            done.left.append((label, "by hand"))  # the day of the signature before it
            continue
        if hit is None:
            continue
        asked.append(hit.field.name)
        after = text[match.end() : match.end() + 1]
        blank = not after or bool(_RULE.search(gap)) or len(gap) > 1
        if not blank or (after and after in _UNITS):
            done.left.append((label, "has text"))
            continue
        start, end = _room(paragraph, match.start(2), gap)
        yield _Blank(label, hit, start, end)


def _hit(label: str, known: Recogniser, asked: list[str]) -> tuple[str, Hit | None]:
    """Recognise a label, or its last piece where the value of another stands before it."""
    whole = known.field(label, asked)
    last = _WIDE.split(label)[-1]
    if whole and (whole.certain or last == label):
        return label, whole
    if piece := known.field(last, asked):
        return last, piece
    return label, whole


def _room(paragraph: Any, start: int, gap: str) -> tuple[int, int]:
    """Return which characters the tag takes the place of: the line drawn for it, or none."""
    if rule := _RULE.search(gap):
        return start + rule.start(), start + rule.end()
    drawn = [n for n in range(len(gap)) if underlined(paragraph, start + n)]
    if drawn:
        return start + drawn[0], start + drawn[-1] + 1
    return start, start
