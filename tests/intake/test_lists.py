"""Duty lists are found however they are numbered; nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.intake.found import Found
from prep.intake.lists import find_lists

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


POSTINGS = {
    "a table": "岗位\t岗位职责\t任职要求\n渡轮船长\t1、查水位；2、带新人。\t持证\n水手\t1、系缆；2、清舱。\t会水",
    "a Markdown table": "| 岗位 | 岗位职责 | 要求 |\n|---|---|---|\n| 渡轮船长 | 1、查水位；2、带新人。 | 持证 |",
    "emoji": "🚢招聘｜渡轮船长\n【工作内容】\n🔹查水位；\n🔹带新人。\n【任职要求】\n🔹持证",
    "requirements on the same line": "渡轮船长岗位职责：1、查水位；2、带新人。任职要求：1、持证；2、会水。",
    "particulars in between": "渡轮船长\n所属部门：船队\n汇报对象：队长\n你将负责：\n- 查水位；\n- 带新人。",
    "numbers without a mark": "渡轮船长岗位职责\n1查水位；\n2带新人。",
    "articles": "渡轮船长岗位职责\n为规范管理，特制定本职责。\n第一条 查水位；\n第二条 带新人。",
    "a numbered title": "1.渡轮船长\n职责：①查水位；②带新人。",
    "a sentence before and after": "渡轮船长的职责包括以下几个方面：（1）查水位；（2）看天气；（3）带新人。这些都不难。",
    "a page between": "渡轮船长岗位职责\n1、查水位，\n— 3 —\n看天气；\n2、带新人。",
}  # fmt: skip


@pytest.mark.parametrize("text", POSTINGS.values(), ids=POSTINGS)
def test_postings_of_many_layouts_are_read(text: str):
    first = found(text).lists[0]
    assert first.role == "渡轮船长"
    assert first.items[0].text.startswith("查水位")
    assert first.items[-1].text == "带新人。"
    told = " ".join(item.text for one in found(text).lists for item in one.items)
    assert "持证" not in told
    assert "不难" not in told


def test_parts_of_an_item_stay_in_its_list_and_are_not_called_repeated():
    (one,) = found("船长岗位职责\n1、报修：\na) 当天到场；\nb) 次日修好；\n2、记账。").lists
    assert [item.text for item in one.items] == ["报修：", "当天到场；", "次日修好；", "记账。"]
    assert one.nested == [False, True, True, False]
    assert one.notes == []


def test_a_chapter_is_a_list_of_its_own_and_a_chapter_named_as_a_post_names_it():
    text = "登记员工作职责\n一、受理\n1、核对；\n2、登记。\n二、归档\n1、扫描；\n2、入库。"
    assert [(one.role, one.number) for one in found(text).lists] == [
        ("登记员", "一"),
        ("登记员", "二"),
    ]
    posts = "岗位及职责\n（一）文员\n1.收发文件；\n2.登记用印。\n（二）管理员\n1.巡检；\n2.备份。"
    assert [one.role for one in found(posts).lists] == ["文员", "管理员"]


@pytest.mark.parametrize("title", ["番茄炒蛋的做法", "暑期安全提示", "复习建议"])
def test_a_numbered_list_under_a_title_that_is_no_post_is_left_alone(title: str):
    assert items(f"{title}\n1、切块备用；\n2、下锅翻炒；\n3、撒上葱花。") == []
    assert items("1、切块备用；\n2、下锅翻炒；") == [["切块备用；", "下锅翻炒；"]]


def test_roman_numbers_and_letters_are_told_apart():
    roman = "Pharmacist\nDuties:\ni. do a\nii. do b\niii. do c\niv. do d"
    assert len(found(roman).lists[0].items) == 4
    letters = "\n".join(f"{letter}) do {letter}" for letter in "abcdefghij")
    assert len(found(f"Duties:\n{letters}").lists[0].items) == 10


LINES = st.sampled_from(
    [*"".join(POSTINGS.values()).splitlines(), "1、甲事；", "2、乙事", "3.招聘经理", "职责：①甲；②乙。", "a) 甲：",
     "i. 甲", "● 甲事", "一、受理", "（一）文员", "福利待遇", "— 3 —", "岗位\t岗位职责\t要求", "甲\t1、乙\t丙", ""]
)  # fmt: skip


@given(st.lists(LINES, max_size=14))
def test_any_order_of_lines_is_read_without_failing_or_doubling(lines: list[str]):
    lists = find_lists(lines).lists
    for one in lists:
        assert len(one.items) == len(one.styles) == len(one.values) == len(one.nested)
    told = sum(len(item.text) for one in lists for item in one.items)
    assert told <= sum(map(len, lines))


def test_a_row_with_too_few_cells_for_its_table_is_no_row():
    lines = [
        "水手\t1、系缆；2、清舱。\t会水| 岗位 | 岗位职责 | 要求 |",
        "渡轮船长\t1、查水位；2、带新人。\t持证",
    ]
    find_lists(lines)  # once an error of index
