"""Recognise a résumé written in Word: blocks in, the draft of a dossier out, with the place of each field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from prep.intake.dossier_text import DossierDraft
from prep.intake.word_resume.collect import FoundField
from prep.intake.word_resume.context import Context
from prep.intake.word_resume.dates import Dates
from prep.intake.word_resume.flow import Flow
from prep.intake.word_resume.heads import Heads
from prep.intake.word_resume.history import read_history
from prep.intake.word_resume.items import Head, Item, Line, Pair, Record
from prep.intake.word_resume.lists import read_list
from prep.intake.word_resume.lost import note_lost
from prep.intake.word_resume.person import read_person
from prep.intake.word_resume.studies import join_studies
from prep.intake.word_resume.tidy import HAN, key
from prep.intake.word_resume.vocabulary import Vocabulary
from prep.messages import Lang, say
from prep.model.blocks import Block, Grid, Paragraph, WordText
from prep.model.resume_words import ResumeWords, SectionName

_HISTORY = ("employment", "internship", "education", "career", "projects", "volunteering")
_LISTS = (
    "training",
    "certificates",
    "honours",
    "publications",
    "languages",
    "skills",
    "assessments",
    "family",
)
_PERSON = (None, "person", "contact", "target")
_NEEDED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "employment": (("organisation", "【单位】", "【employer】"), ("post", "【岗位】", "【post】"), ("start", "【年月】", "【date】")),
    "education": (("school", "【学校】", "【school】"), ("major", "【专业】", "【subject】"), ("start", "【年月】", "【date】")),
    "training": (("name", "【培训】", "【course】"), ("date", "【年月】", "【date】")),
    "honours": (("name", "【荣誉】", "【award】"), ("date", "【年月】", "【date】")),
    "certificates": (("name", "【证书】", "【certificate】"),),
    "publications": (("name", "【题目】", "【title】"),),
    "projects": (("name", "【项目】", "【project】"),),
    "family": (("relation", "【称谓】", "【relation】"), ("name", "【姓名】", "【name】")),
}  # fmt: skip
"""What a dossier asks for in every entry, and what stands in its place until a person fills it in."""


@dataclass(frozen=True)
class Recognised:
    """The draft, and where each of its fields was read."""

    draft: DossierDraft
    found: tuple[FoundField, ...]
    headings: tuple[Head, ...] = ()
    """The headings of the document, in order."""


@dataclass
class _Run:
    """The items under one heading."""

    section: SectionName | None
    head: Head | None
    items: list[Item]


def recognise(text: WordText, words: Iterable[ResumeWords]) -> Recognised:
    """Return the draft of a dossier for the text of a résumé; ``words`` are those of all languages."""
    vocabulary = Vocabulary(words)
    context = Context(vocabulary, Dates(vocabulary), Heads(vocabulary))
    flow = Flow(vocabulary)
    runs = [
        *_runs(flow, _of(text.outside, "header")),
        *_runs(flow, text.blocks),
        *_runs(flow, _of(text.outside, "header", not_=True)),
    ]
    for run in runs:
        _read(run, context)
    join_studies(context)
    _complete(context)
    note_lost(text.paragraphs(), context, _labels(runs))
    draft = DossierDraft(context.out.data, _language(text), context.out.notes)
    heads = tuple(run.head for run in runs if run.head and run.head.text)
    return Recognised(draft, tuple(context.out.found), heads)


def _of(blocks: Sequence[Block], part: str, not_: bool = False) -> tuple[Block, ...]:
    def is_there(block: Block) -> bool:
        cells = block.cells if isinstance(block, Grid) else ()
        first = next((p for c in cells for p in c.paragraphs()), None) if cells else block
        return isinstance(first, Paragraph) and (first.place.part == part) is not not_

    return tuple(block for block in blocks if is_there(block))


def _runs(flow: Flow, blocks: tuple[Block, ...]) -> list[_Run]:
    flow.section = None
    runs = [_Run(None, None, [])]
    for item in flow.items(blocks):
        if isinstance(item, Head):
            runs.append(_Run(item.section, item, []))
        else:
            runs[-1].items.append(item)
    return runs


def _read(run: _Run, context: Context) -> None:
    section = run.section
    if section in _HISTORY:
        read_history(section, run.items, context)
    elif section in _LISTS:
        read_list(section, run.items, context)
    elif section in _PERSON and not (section is None and run.head is not None):
        read_person(section, run.items, context)
    else:
        _note(run, context)


def _note(run: _Run, context: Context) -> None:
    """Note what stands under a heading that has no place in a dossier."""
    heading = run.head.text if run.head else ""
    for item in run.items:
        if isinstance(item, Line):
            context.out.note(item.place, item.text, heading)
        elif isinstance(item, Pair):
            context.out.note(item.place, f"{item.text}：{item.joined}", heading)
        elif isinstance(item, Record):
            cells = "，".join(f"{head}：{' '.join(lines)}" for _, head, lines in item.cells)
            context.out.note(item.place, cells, heading)


def _complete(context: Context) -> None:
    """Give each employment an id, and put a mark where a dossier needs what the résumé does not say."""
    data: dict[str, Any] = context.out.data
    for number, entry in enumerate(data.get("employment", []), 1):
        data["employment"][number - 1] = {"id": f"job-{number}", **entry}
    for group, needed in _NEEDED.items():
        for number, entry in enumerate(data.get(group, [])):
            for name, zh, en in needed:
                if not entry.get(name):
                    entry[name] = say(zh, en)
                    path = f"{group}[{number}].{name}"
                    context.out.notes.append(
                        say(
                            f"{path}：简历里没有写，请补上",
                            f"{path}: the résumé does not say; fill it in",
                        )
                    )


def _labels(runs: Sequence[_Run]) -> set[str]:
    """Return the labels and headings that were understood."""
    found = {key(run.head.text) for run in runs if run.head}
    for run in runs:
        for item in run.items:
            if isinstance(item, Pair):
                found.add(key(item.text))
            elif isinstance(item, Record):
                found |= {key(head) for _, head, _ in item.cells}
    return found


def _language(text: WordText) -> Lang:
    """Tell the language of a text by its letters."""
    joined = "".join(p.text for p in text.paragraphs())
    chinese = len(HAN.findall(joined))
    letters = sum(c.isalpha() and c.isascii() for c in joined)
    return "zh" if chinese * 4 > letters else "en"
