"""Duty lists are found however they are numbered; nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.intake.lists import Found, find_lists

DATA = Path(__file__).parent / "data"


def found(text: str) -> Found:
    return find_lists(text.splitlines())


def items(text: str) -> list[list[str]]:
    return [[item.text for item in one.items] for one in found(text).lists]


def test_a_messy_collection_is_found_whole():
    lists = found((DATA / "collection.txt").read_text(encoding="utf-8")).lists
    assert [(one.role, one.number, len(one.items)) for one in lists] == [
        ("渡轮船长", "1", 3),
        ("渡轮船长", "2", 3),
        ("渡轮船长", "3", 2),
        ("渡轮船长", None, 2),
        ("轮机长", None, 2),
        ("码头客运员", "一", 3),
        ("码头客运员", "一", 2),
        ("码头客运员", "二", 3),
        ("码头客运员", None, 2),
        ("码头客运员", None, 2),
        ("码头客运员", "三", 2),
        ("码头客运员", None, 3),
    ]


def test_prose_notes_and_remarks_are_no_items():
    lists = found((DATA / "collection.txt").read_text(encoding="utf-8")).lists
    told = " ".join(item.text for one in lists for item in one.items)
    for part in ("小编", "阅读提示", "机器不会骗人", "发电机", "注意", "供参考"):
        assert part not in told


def test_headings_by_industry_are_kept():
    lists = found((DATA / "collection.txt").read_text(encoding="utf-8")).lists
    assert lists[7].heading == "（二）某海岛航线的码头客运员岗位职责："
    assert lists[9].heading == "回访内容："


def test_a_line_broken_for_want_of_room_is_joined():
    lists = found((DATA / "collection.txt").read_text(encoding="utf-8")).lists
    assert lists[1].items[1].text == "每月组织一次落水演练，记下到位时间；"


def test_missing_and_repeated_numbers_and_mixed_marks_are_reported():
    (one,) = found(
        "船长职责：\n1、甲甲甲甲；\n3、乙乙乙乙；\n3、丙丙丙丙；\n（4）丁丁丁丁。"
    ).lists[:1]
    assert "number 2 is missing" in one.notes[0]
    assert "number 3 stands twice" in one.notes[1]


def test_repeats_within_a_post_are_reported_and_kept():
    lists = found((DATA / "collection.txt").read_text(encoding="utf-8")).lists
    assert any("repeats line 4" in note for note in lists[2].notes)
    assert lists[2].items[0].text == "开航前查看水位与能见度;"


def test_an_ambiguous_number_is_asked_about():
    (question,) = found((DATA / "collection.txt").read_text(encoding="utf-8")).questions
    assert question.line == 13
    assert question.readings == ("list 1, item 01", "list 10, item 1")
    (one,) = found("渡轮船长工作职责10 1.负责交接班\n2.负责船舶证书").lists
    assert one.number == "10"
    assert [item.number for item in one.items] == ["1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "岗位职责：\n1. 甲事\n2. 乙事\n3. 丙事",
        "岗位职责：\n1、甲事\n2、乙事\n3、丙事",
        "岗位职责\n(1)甲事\n(2)乙事\n(3)丙事",
        "工作内容：\n①甲事\n②乙事\n③丙事",
        "岗位职责：\n第一，甲事\n第二，乙事\n第三，丙事",
        "主要职责:\n- 甲事\n- 乙事\n- 丙事",
        "岗位职责：\n• 甲事\n• 乙事\n• 丙事",
        "岗位职责：甲事情；乙事情；丙事情。",
        "岗位职责：\n1.甲事； 2.乙事； 3.丙事",
        "岗位职责：①甲事；②乙事；③丙事",
        "Responsibilities:\n• do a\n• do b\n• do c",
        "Ferry master - Key responsibilities:\na) do a\nb) do b\nc) do c",
        "The responsibilities of the post:\n1) do a\n2) do b\n3) do c",
    ],
)
def test_every_way_of_numbering_is_read(text: str):
    (one,) = items(text)
    assert len(one) == 3


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("岗位名称：渡轮船长\n岗位职责：\n1、甲事\n2、乙事", "渡轮船长"),
        ("渡轮船长\n岗位职责：\n1、甲事\n2、乙事", "渡轮船长"),
        ("渡轮船长岗位职责\n1、甲事\n2、乙事", "渡轮船长"),
        ("（三）某航运公司的渡轮船长岗位职责：\n1、甲事\n2、乙事", "渡轮船长"),
        ("Position: Ferry master\nResponsibilities:\n- do a\n- do b", "Ferry master"),
        ("Ferry master – Responsibilities:\n- do a\n- do b", "Ferry master"),
    ],
)
def test_the_post_is_named(text: str, role: str):
    assert [one.role for one in found(text).lists] == [role]


@pytest.mark.parametrize("head", ["任职要求：", "二、岗位要求", "Requirements:", "福利待遇："])
def test_requirements_and_benefits_are_no_duties(head: str):
    text = f"岗位职责：\n1、甲事情\n2、乙事情\n{head}\n1、丙条件\n2、丁条件"
    assert items(text) == [["甲事情", "乙事情"]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "我叫某某，今年三十八岁。\n一、认真学习。\n我计划加强学习。",
        "1.对于这一因素，" + "我们可以考虑让责任的时效保持足够长，从而让人无法存侥幸之心。" * 8,
        "1995年参加工作，2004年调入。",
        "3.5万元的贷款\n2.0版的系统",
    ],
)
def test_what_is_no_list_is_left_alone(text: str):
    assert items(text) == []


WORDS = st.text(alphabet="查看水位清点旅客登记物资核对燃油写日志带新人", min_size=4, max_size=30)
STYLES = st.sampled_from(
    [
        lambda n: f"{n}.",
        lambda n: f"{n}、",
        lambda n: f"{n}) ",
        lambda n: f"（{n}）",
        lambda n: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"[n - 1],
        lambda n: (
            f"第{'一二三四五六七八九十'[(n - 1) % 10]}，" if n <= 10 else f"第十{'一二'[n - 11]}，"
        ),
        lambda _: "- ",
    ]
)


@given(st.lists(WORDS, min_size=2, max_size=12), STYLES, st.sampled_from(["", "；", "。"]))
def test_no_text_is_lost_or_doubled(texts: list[str], style, end: str):
    lines = ["渡轮船长岗位职责：", *(f"{style(n)}{text}{end}" for n, text in enumerate(texts, 1))]
    lists = find_lists(lines).lists
    told = [item.text for one in lists for item in one.items]
    assert told == [text + end for text in texts]
    assert len(lists) == 1


@given(st.lists(WORDS, min_size=2, max_size=9))
def test_a_run_on_one_line_is_split_without_loss(texts: list[str]):
    line = "岗位职责：" + "；".join(texts) + "。"
    (one,) = find_lists([line]).lists
    assert "".join(item.text for item in one.items) == "；".join(texts) + "。"


@given(st.lists(st.text(max_size=60), max_size=20))
def test_nothing_can_make_it_fail(lines: list[str]):
    for one in find_lists(lines).lists:
        assert one.items
        assert all(1 <= item.line <= len(lines) for item in one.items)
