"""What in a document keeps software from reading it: boxes, headers, layout tables, pictures, odd headings, mixed dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prep.intake.word_resume.person import EMAIL, PHONE
from prep.intake.word_resume.tidy import tidy
from prep.intake.word_resume.vocabulary import Vocabulary
from prep.messages import say
from prep.model.blocks import Grid, Paragraph, WordText
from prep.model.resume_words import ResumeWords

_WIDE = 70
"""Millimetres; a picture that is wider may hold text. A photo is 25 to 50."""
_SENTENCE = 80
"""Longer paragraphs are sentences, where a date may be spelt out."""
_LAYOUT_LINES = 4
_FORMS: tuple[tuple[str, str], ...] = (
    ("2010.07", r"(?<![\d.])(?:19|20)\d\d\.\d{1,2}(?!\d)"),
    ("2010-07", r"(?<![\d-])(?:19|20)\d\d-\d{1,2}(?!\d)"),
    ("2010/07", r"(?<![\d/])(?:19|20)\d\d/\d{1,2}(?!\d)"),
    ("2010年7月", r"(?:19|20)\d\d\s*年"),
    ("07/2010", r"(?<![\d/])\d{1,2}[/.](?:19|20)\d\d(?!\d)"),
    ("Jul 2010", r"\b[A-Z][a-z]{2}\.? (?:19|20)\d\d"),
    (
        "July 2010",
        r"\b(?:January|February|March|April|June|July|August|September|October|November|December) (?:19|20)\d\d",
    ),
)


def machine_faults(text: WordText, words: Iterable[ResumeWords]) -> list[str]:
    """Return a warning for each thing that software is known to stumble over."""
    vocabulary = Vocabulary(words)
    return [
        *_boxes(text),
        *_contacts(text),
        *_tables(text),
        *_pictures(text),
        *_headings(text, vocabulary),
        *_dates(text),
    ]


def _boxes(text: WordText) -> Iterator[str]:
    inside = [p for p in text.paragraphs() if p.place.part == "box" and p.text.strip()]
    if inside:
        first = tidy(inside[0].text)[:30]
        yield say(
            f"文本框里有 {len(inside)} 段文字（“{first}”…），很多软件读不到 — 移到正文里",
            f'{len(inside)} paragraphs are in text boxes ("{first}"…), which much software never reads — move them into the body',
        )
    if text.columns > 1:
        yield say(
            f"正文分了 {text.columns} 栏，有的软件会逐行横着读 — 改成一栏",
            f"the text is set in {text.columns} columns, which some software reads across line by line — use one",
        )


def _contacts(text: WordText) -> Iterator[str]:
    body = "\n".join(p.text for p in text.paragraphs() if p.place.part == "body")
    outside = [p for p in text.paragraphs() if p.place.part in ("header", "footer")]
    for pattern, zh, en in ((EMAIL, "邮箱", "e-mail address"), (PHONE, "电话", "phone number")):
        there = [p for p in outside if pattern.search(tidy(p.text))]
        if there and not pattern.search(tidy(body)):
            place = there[0].place.named()
            yield say(
                f"{zh}只写在{place}，很多软件不读页眉页脚 — 写进正文",
                f"the {en} stands only in the {place}, and much software skips headers and footers — put it into the body",
            )


def _tables(text: WordText) -> Iterator[str]:
    grids = [block for block in text.blocks if isinstance(block, Grid)]
    for grid in grids:
        if (
            any(len(cell.text.split("\n")) >= _LAYOUT_LINES for cell in grid.cells)
            and grid.width > 1
        ):
            yield say(
                f"表 {grid.number} 用来排版（一格里有多行），有的软件会横着读 — 改成普通段落",
                f"table {grid.number} lays out the page (cells of many lines), which some software reads across — use plain paragraphs",
            )
    if len(grids) > 0:
        yield say(
            f"正文里有 {len(grids)} 张表：表格式简历是给人看的，投递系统请另备一份不用表格的",
            f"the body has {len(grids)} tables: a form is for people; keep one without tables for application systems",
        )


def _pictures(text: WordText) -> Iterator[str]:
    for paragraph in text.paragraphs():
        for picture in paragraph.pictures:
            if picture.width >= _WIDE:
                where, width = paragraph.place.named(), round(picture.width)
                yield say(
                    f"{where}有一张宽 {width} 毫米的图片：其中的文字没有软件能可靠地读出 — 改打成文字",
                    f"{where} holds a picture {width} mm wide: no software reads text in it reliably — type it out",
                )


def _headings(text: WordText, words: Vocabulary) -> Iterator[str]:
    headings = [p for p in text.paragraphs() if p.level and p.text.strip()]
    unknown = [
        tidy(p.text)
        for p in headings
        if words.section(p.text) is None and not words.is_title(p.text)
    ]
    if unknown:
        named = say("、", ", ").join(unknown[:5])
        yield say(
            f"不常用的标题：{named} — 软件按“工作经历”“教育经历”这样的词找内容",
            f"unusual headings: {named} — software looks for words such as Experience and Education",
        )
    if not headings and _looks(text, words):
        yield say(
            "标题只是加粗的段落，没有用标题样式 — 在 Word 里设为“标题 1”",
            "the headings are bold paragraphs without a heading style — give them Heading 1 in Word",
        )


def _looks(text: WordText, words: Vocabulary) -> bool:
    body = (b for b in text.blocks if isinstance(b, Paragraph))
    return any(p.text.strip() and not p.bullet and words.section(p.text) for p in body)


def _dates(text: WordText) -> Iterator[str]:
    joined = "\n".join(
        tidy(p.text) for p in text.paragraphs() if not p.bullet and len(p.text) < _SENTENCE
    )
    found = {
        name: match.group() for name, pattern in _FORMS if (match := re.search(pattern, joined))
    }
    if "July 2010" in found and re.search(_FORMS[5][1], joined) is None:
        found.pop("Jul 2010", None)
    if len(found) > 1:
        shown = say("、", ", ").join(found.values())
        yield say(
            f"日期写法不一：{shown} — 统一成一种",
            f"dates are written in different forms: {shown} — use one",
        )
