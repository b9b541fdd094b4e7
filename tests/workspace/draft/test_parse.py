"""Reading a draft: not a byte is lost, whatever a person and an editor made of the file."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from prep.errors import DataError
from prep.workspace.draft.base import Base
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.encoding import decoded
from prep.workspace.draft.parse import parse
from prep.workspace.draft.render import render
from prep.workspace.draft.words import markdown, plain
from tests.workspace.draft.compositions import EDITS, FORMS, PARTS, Edits, compositions, edited

_LINES = st.sampled_from(
    ["", " ", "# 题目", "## 一、标题 ##", "第一句。", "- 第二句。", "> 引用", "---", "<!-- 备注 -->", "话 <!-- evidence/a -->",
     "<!-- prep: part plan -->", "<!-- 两行\n备注 -->", "<!-- prep: draft 0123456789 -->", "***"]
)  # fmt: skip


def read(text: str) -> Draft:
    return parse(text, "draft.md", PARTS)


@settings(max_examples=100, deadline=None)
@given(compositions())
def test_what_is_written_is_read_as_it_was_composed(base: Base):
    text = render(base)
    draft = read(text)
    assert draft.source == text
    assert draft.base == base.id
    assert [block.text for block in draft.blocks if block.said] == [p.text for p in base.pieces]


@settings(max_examples=100, deadline=None)
@given(compositions(), EDITS, FORMS)
def test_the_blocks_put_together_are_the_file(base: Base, edits: Edits, form: str):
    text = edited(render(base), edits, form)
    assert read(text).source == text


@settings(max_examples=200, deadline=None)
@given(st.lists(_LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
@example(["---", "title: 稿", "---", "第一句。"], "\n")
def test_any_lines_are_kept_byte_for_byte(lines: list[str], end: str):
    mark = "<!-- prep: part plan -->"
    once = [one for n, one in enumerate(lines) if one != mark or mark not in lines[:n]]
    text = end.join(once)
    assert read(text).source == text


@given(st.text(max_size=30))
def test_words_written_as_markdown_are_read_as_the_same_words(text: str):
    assert plain(markdown(text)) == plain(markdown(plain(markdown(text))))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_of_any_editor_is_read_and_written_back(encoding: str):
    data = "# 题目\r\n\r\n各位评委：\r\n".encode(encoding)
    text, name = decoded(data)
    assert text is not None
    assert text.lstrip("\ufeff").startswith("# 题目")
    assert text.encode(name) == data


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"PK\x03\x04\xff\xff\x00", b"\x81\x01\xff"])
def test_what_is_no_text_is_told_apart(data: bytes):
    assert decoded(data)[0] is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("好。\n\n<!-- prep: part plam -->\n\n好。", 3, "plan"),
        ("好。\n\n<!-- 没有结束\n\n好。", 3, "-->"),
        ("<!-- prep: part plan -->\n\n好。\n\n<!-- prep: part plan -->\n\n好。", 5, "1"),
        ("好。\n\n<!-- prep: proposal replace -ab plan: evidence/a -->\n> 好", 3, "end of proposal"),
        ("好。\n\n<!-- prep: end of proposal -->", 3, ""),
        ("<!-- prep: prat plan -->", 1, "part"),
    ],
)  # fmt: skip
def test_a_mark_that_would_silence_or_misplace_text_is_named_with_line_and_remedy(
    text: str, line: int, words: str
):
    with pytest.raises(DataError) as caught:
        read(text)
    message = str(caught.value)
    assert f"draft.md:{line}:" in message
    assert words in message


def test_a_damaged_note_makes_the_paragraph_the_persons():
    draft = read("第一句。 <!-- evidence/a!! -->\n\n第二句。 <!-- evidence/b -->\n")
    assert [block.remarked for block in draft.blocks] == [True, False]
    assert [block.text for block in draft.blocks] == ["第一句。", "第二句。"]
