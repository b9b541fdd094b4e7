"""The layout model: lines and pages as a word processor sets them, reckoned without one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.model.typography import AS_DESIGNED, Density
from prep.word.density import set_denser
from prep.word.layout import measure
from prep.word.layout.lines import Look, Run, count_lines
from prep.word.layout.styles import read_styles

TEXT = Look(10, serif=False, bold=False)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXTS = st.text("某年月日，。“”（）2024 abcdefg.-/—…\n", max_size=120)
STYLES = f"""<w:styles {W}><w:docDefaults/>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:widowControl w:val="0"/>
<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loose"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="100"/></w:pPr></w:style>
</w:styles>"""


def paragraph(text: str = "字", style: str = "Normal", inner: str = "") -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{inner}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
    )


def document(*blocks: str) -> str:
    """A page with room for ten lines of 20 pt, 200 pt wide."""
    section = (
        '<w:sectPr><w:pgSz w:w="4800" w:h="4800"/><w:pgMar w:top="400" w:bottom="400" w:left="400" w:right="400"/>'
        "</w:sectPr>"
    )
    return f"<w:document {W}><w:body>{''.join(blocks)}{section}</w:body></w:document>"


def lines(text: str, width: float = 100) -> int:
    return count_lines([Run(text, TEXT)], width, width)


class TestLines:
    def test_chinese_fills_a_line_and_goes_on_in_the_next(self):
        assert lines("字" * 10) == 1
        assert lines("字" * 11) == 2

    def test_no_line_begins_with_a_closing_mark(self):
        assert lines("字" * 10 + "。") == 2
        assert lines("字" * 9 + "字。" + "字" * 8) == 2

    def test_no_line_ends_with_an_opening_mark(self):
        with_bracket = "字" * 9 + "（" + "字" * 9  # the bracket goes to the second line
        assert lines(with_bracket) == 2
        assert lines(with_bracket + "字") == 3 or lines(with_bracket + "字字") == 3

    def test_latin_words_stay_whole(self):
        assert lines("aaaa bbbb", 48) == 1
        assert lines("aaaa bbbb", 46) == 2

    def test_a_word_longer_than_the_line_is_cut(self):
        assert lines("w" * 40, 100) == 3  # 40 × 7.22 pt

    def test_chinese_and_latin_have_a_gap_between_them(self):
        assert lines("字" * 9 + "1", 98) == 1
        assert lines("字" * 9 + "1", 96) == 2

    def test_a_break_begins_a_line(self):
        assert lines("字\n字\n字") == 3

    @given(TEXTS, st.integers(20, 300))
    def test_a_wider_line_never_needs_more_of_them(self, text: str, width: int):
        assert lines(text, width + 40) <= lines(text, width)

    @given(TEXTS, TEXTS)
    def test_more_text_never_needs_fewer_lines(self, text: str, more: str):
        assert lines(text + "字" + more) >= lines(text)

    @given(TEXTS)
    def test_runs_divide_a_text_without_changing_its_lines(self, text: str):
        halves = [Run(text[: len(text) // 2], TEXT), Run(text[len(text) // 2 :], TEXT)]
        assert count_lines(halves, 100, 100) == lines(text)


class TestPages:
    def test_a_full_page_and_one_line_more(self):
        assert measure(document(*[paragraph()] * 10), STYLES).pages == 1
        found = measure(document(*[paragraph()] * 11), STYLES)
        assert (found.pages, found.filled) == (2, 0.1)
        assert found.length == pytest.approx(1.1)

    def test_a_heading_goes_with_what_follows(self):
        found = measure(
            document(*[paragraph()] * 9, paragraph("题", "Heading1"), paragraph()), STYLES
        )
        assert (found.pages, found.filled, found.orphans) == (2, 0.2, 0)

    def test_space_before_is_dropped_at_the_head_of_a_page(self):
        found = measure(document(*[paragraph()] * 10, paragraph(style="Loose")), STYLES)
        assert found.filled == 0.1

    def test_a_page_break_is_followed(self):
        found = measure(document(paragraph(), paragraph(inner="<w:pageBreakBefore/>")), STYLES)
        assert found.pages == 2

    def test_a_table_row_is_as_high_as_its_tallest_cell(self):
        cells = "".join(f"<w:tc><w:tcPr/>{''.join([paragraph()] * n)}</w:tc>" for n in (1, 4))
        grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        table = f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"
        assert measure(document(table), STYLES).filled == pytest.approx(0.4)

    def test_a_row_that_may_not_be_divided_goes_to_the_next_page(self):
        row = (
            "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr/>"
            + paragraph() * 5
            + "</w:tc></w:tr>"
        )
        table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{row * 3}</w:tbl>'
        assert measure(document(paragraph(), table), STYLES).length == pytest.approx(2.0)

    def test_a_heading_row_left_at_the_foot_is_told(self):
        cell = "<w:tc><w:tcPr/>{}</w:tc>"
        head = f"<w:tr>{cell.format(paragraph('题', 'Heading1'))}</w:tr>"
        row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell.format(paragraph() * 3)}</w:tr>"
        table = (
            f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{head}{row}</w:tbl>'
        )
        assert measure(document(*[paragraph()] * 8, table), STYLES).orphans == 1

    @given(st.lists(st.integers(1, 60), max_size=30))
    def test_the_length_is_that_of_the_lines(self, sizes: list[int]):
        found = measure(document(*(paragraph("字" * n) for n in sizes)), STYLES)
        total = sum(-(-n // 20) for n in sizes)
        assert found.length == pytest.approx(total / 10 if total else 0.0)


class TestDensity:
    def test_as_designed_changes_nothing(self):
        assert set_denser(STYLES, AS_DESIGNED) is STYLES

    def test_text_lines_and_gaps_shrink(self):
        looks = read_styles(set_denser(STYLES, Density(-0.5, 0.9, 0.5))).by_id
        assert (looks["Normal"].size, looks["Normal"].line) == (9.5, 18)
        assert looks["Loose"].before == 2.5

    def test_no_text_becomes_too_small_to_read(self):
        looks = read_styles(set_denser(STYLES, Density(-4, 0.1, 1))).by_id
        assert looks["Normal"].size == 9.5
        assert looks["Normal"].line >= 9.5 * 1.2
