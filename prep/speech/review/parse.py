"""Read a speech that was written elsewhere: find title, salutation, headings and parts in its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from prep.messages import Lang
from prep.model.review import Material, ReviewRules
from prep.speech.review.lines import Block, blocks
from prep.speech.review.manuscript import HAN, Manuscript, Paragraph, Section, Sentence
from prep.speech.review.split import paragraph, whole

PARTS = ("plan", "advantages", "understanding", "pledge", "close", "self")
"""The parts that a heading may announce; the first whose words it holds is meant."""
_FINAL = re.compile(r"[。！？!?；;][”’」』）)]*$|(?<=[a-z])\.$")
_STYLES = (
    ("section", re.compile(r"第[一二三四五六七八九十]+(?:部分|[、，,:：])")),
    ("han", re.compile(r"[一二三四五六七八九十]+[、，.．]")),
    ("paren", re.compile(r"[（(][一二三四五六七八九十]+[)）]")),
    ("figure", re.compile(r"\d{1,2}[、.．)）]")),
)
_LONGEST_HEADING = 45
_LONGEST_TITLE = 40
_FRONT = 6
"""How many paragraphs may stand before the salutation."""


def language(lines: Sequence[str]) -> Lang:
    """Tell the language of a text: Chinese if a fifth of its letters are Han."""
    text = "".join(lines)
    letters = sum(c.isalpha() for c in text)
    return "zh" if len(HAN.findall(text)) * 5 >= letters else "en"


def manuscript(lines: Sequence[str], rules: ReviewRules, lang: Lang | None = None) -> Manuscript:
    """Read the lines of a text file, a Markdown file or a Word document."""
    spoken = lang or language(lines)
    return _Reader(rules.common(spoken), spoken).read(lines)


def part_of(text: str, common: Material) -> str:
    """Return the part of a speech that a heading announces, or nothing."""
    return next((part for part in PARTS if common.pattern(f"part-{part}").search(text)), "")


class _Reader:
    """Reads one text; keeps what the headings so far were like."""

    def __init__(self, common: Material, lang: Lang) -> None:
        self._common = common
        self._lang: Lang = lang
        self._known = ("", "opening")
        """Style and part of the last heading that named a part."""

    def read(self, lines: Sequence[str]) -> Manuscript:
        """Return the manuscript."""
        found = list(blocks(lines))
        title, salutation, found = self._front(found)
        while found and self._common.pattern("signature").search(found[-1].strand.text):
            found.pop()
        sections = tuple(self._sections(found))
        return Manuscript(self._lang, title, salutation, sections, tuple(lines))

    def _front(self, found: list[Block]) -> tuple[Sentence | None, Sentence | None, list[Block]]:
        """Take title, names and salutation off the beginning."""
        short = 0
        for block in found[:_FRONT]:
            if self._is_salutation(block):
                title = whole(found[0].strand) if short else None
                return title, whole(block.strand), found[short + 1 :]
            if not self._is_label(block):
                break
            short += 1
        if short == len(found):
            return None, None, found
        return (whole(found[0].strand) if short else None), None, found[short:]

    def _is_salutation(self, block: Block) -> bool:
        text = block.strand.text
        return len(text) <= 60 and bool(self._common.pattern("salutation").fullmatch(text))

    def _is_label(self, block: Block) -> bool:
        """Whether it is a title or a line with names: short, no sentence, no numbered heading."""
        text = block.strand.text
        longest = _LONGEST_TITLE if self._lang == "zh" else 80
        numbered = any(pattern.match(text) for _, pattern in _STYLES)
        if block.heading > 1 or numbered or self._common.pattern("address").match(text):
            return False
        return len(text) <= longest and not _FINAL.search(text) and not text.endswith(("：", ":"))

    def _sections(self, found: Sequence[Block]) -> Iterator[Section]:
        heading: Sentence | None = None
        part, held = "opening", list[Paragraph]()
        for block in found:
            read = paragraph(block.strand, self._lang)
            style = self._heading_style(block, read)
            if style or self._leads_in(read):
                if heading or held:
                    yield Section(heading, part, tuple(held))
                heading = whole(block.strand) if style else None
                part, held = self._part(style, block.strand.text), [] if style else [read]
            else:
                held.append(read)
        if heading or held:
            yield Section(heading, part, tuple(held))

    def _leads_in(self, read: Paragraph) -> bool:
        """Whether a paragraph without a heading begins the plan."""
        return bool(self._common.pattern("lead-plan").search(read.sentences[0].text))

    def _part(self, style: str, text: str) -> str:
        """Return the part of a section; a heading of another style below one that named it inherits it."""
        part = "plan" if not style else part_of(text, self._common)
        if part:
            self._known = (style, part)
            return part
        return self._known[1] if self._known[0] not in ("", style) else ""

    def _heading_style(self, block: Block, read: Paragraph) -> str:
        """Return how a heading is numbered (``#`` for Markdown's), or nothing for what is no heading."""
        if block.heading:
            return "#" * block.heading
        text = block.strand.text
        if len(read.sentences) > 1 or len(text) > _LONGEST_HEADING * (
            1 if self._lang == "zh" else 2
        ):
            return ""
        named = bool(part_of(text, self._common))
        style = next((name for name, pattern in _STYLES if pattern.match(text)), "")
        if style in ("han", "paren"):
            return style if named or not _FINAL.search(text) else ""
        if style:
            return style if named and not self._common.pattern("step").search(text) else ""
        short = len(text) <= 25 and not re.search(r"[，,。；;：:！？]|\.$", text)
        return "plain" if short and named else ""
