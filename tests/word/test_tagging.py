"""Tags for forms without any: put into blanks only, and the form's own text stays."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.build.documents import Kind, Order, view_of
from prep.build.forms import template_data
from prep.errors import TemplateError
from prep.library.form_fields import form_fields
from prep.model.dossier import Dossier
from prep.resume.forms.labels import Recogniser
from prep.word.engine import DocumentProperties, compile_template, well_formed
from prep.word.tagging import Tagged, tag_form
from tests.resume.forms import complete
from tests.word.untagged import HELD_OUT, MENDED, THIRD, Form

ALL = {**MENDED, **HELD_OUT, **THIRD}
TAG = re.compile(r"\{[{%].*?[}%]\}")
BLANK = re.compile(r"[\s_＿]+")


def tag(form: Form) -> Tagged:
    return tag_form(form.data(), "form.docx", form_fields())


def table(*rows: tuple[str, ...]) -> Form:
    form = Form()
    form.table(*rows)
    return form


def line(text: str) -> Form:
    form = Form()
    form.line(text)
    return form


def paragraphs(data: bytes) -> list[str]:
    body = Document(io.BytesIO(data)).element.body
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p")]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def own(data: bytes) -> list[str]:
    """Return the form's own text: all but tags and blanks."""
    bare = (BLANK.sub("", TAG.sub("", text)) for text in paragraphs(data))
    return [text for text in bare if text]


def filled(data: bytes, dossier: Dossier, today: date) -> bytes:
    view = view_of(Kind.APPLICATION_FORM, Order(complete(dossier), today))
    properties = DocumentProperties(view.title, "prep", datetime(2026, 1, 1))
    return compile_template(data, "form.docx").render(template_data(view), properties)


@pytest.mark.parametrize("name", list(ALL))
def test_no_text_of_the_form_changes(name: str):
    form = ALL[name]()
    assert own(tag(form).data) == own(form.data())


@pytest.mark.parametrize("name", list(ALL))
def test_a_tagged_form_is_filled_without_a_tag_left(
    samples: dict[str, Dossier], today: date, name: str
):
    data = filled(tag(ALL[name]()).data, samples["loan-officer"], today)
    well_formed(data, "made")
    made = "".join(paragraphs(data))
    assert "{{" not in made
    assert "{%" not in made
    assert len(made) > len("".join(own(ALL[name]().data()))) + 50


@pytest.mark.parametrize("name", list(MENDED))
def test_every_blank_of_the_common_forms_gets_its_field(name: str):
    form = MENDED[name]()
    wanted = sorted(one for fields in form.expected.values() for one in fields)
    found = sorted({(p.label, p.field): p.field for p in tag(form).proposed}.values())
    assert set(found) == set(wanted)


def test_a_label_may_have_spaces_a_colon_a_number_and_a_hint():
    form = table(("1. 姓　　名（必填）：", ""))
    (found,) = tag(form).proposed
    assert (found.tag, found.certain) == ("{{ 姓名 }}", True)


def test_the_value_may_stand_below_its_label():
    form = table(("姓名", "民族"), ("", ""))
    assert [p.field for p in tag(form).proposed] == ["name", "ethnicity"]


def test_a_blank_right_of_a_label_comes_before_one_below():
    form = table(("姓名", "", "民族", ""), ("", "", "", ""))
    row = Document(io.BytesIO(tag(form).data)).tables[0].rows[0]
    assert [cell.text for cell in row.cells] == ["姓名", "{{ 姓名 }}", "民族", "{{ 民族 }}"]


def test_a_line_drawn_for_the_value_gives_way_to_the_tag():
    assert paragraphs(tag(line("姓名：[name]  民族：[ethnicity]")).data) == [
        "姓名：{{ 姓名 }}  民族：{{ 民族 }}"
    ]


def test_an_underlined_blank_keeps_its_line():
    document = Document(io.BytesIO(tag(line("联系电话：[phone ]。")).data))
    (run,) = [run for run in document.paragraphs[0].runs if "{{" in run.text]
    assert run.text == "{{ 联系电话 }}"
    assert run.underline


def test_what_is_filled_in_already_stays():
    form = table(("姓名", "张三"), ("民族：汉族", "籍贯：云岭"))
    done = tag(form)
    assert not done.proposed
    assert own(done.data) == own(form.data())


@pytest.mark.parametrize(
    "label", ["部门意见", "本人签字", "审批机关意见", "呈报单位", "承诺人签名", "照片", "评分"]
)
def test_what_a_hand_fills_in_is_left_empty(label: str):
    done = tag(table((label, "")))
    assert not done.proposed
    assert [left.why for left in done.left] == ["by hand"]


def test_the_day_beside_a_signature_is_left_to_the_hand():
    done = tag(table(("本人签名", "", "填表日期", "")))
    assert not done.proposed


def test_the_phone_of_another_person_is_not_the_candidates():
    done = tag(table(("姓名", "", "性别", ""), ("紧急联系人", "", "联系电话", "")))
    assert [p.field for p in done.proposed] == ["name", "sex"]
    assert [left.why for left in done.left] == ["another person", "another person"]


def test_a_school_belongs_to_the_education_before_it_in_its_row():
    done = tag(table(("全日制教育", "", "毕业院校", ""), ("在职教育", "", "毕业院校", "")))
    assert [p.field for p in done.proposed] == [
        "full_time_education", "full_time_school", "part_time_education", "part_time_school",
    ]  # fmt: skip


def test_a_label_that_is_only_like_a_known_one_is_doubtful():
    (found,) = tag(table(("本人近几年的主要工作业绩", ""))).proposed
    assert (found.field, found.certain) == ("achievements", False)


def test_an_unknown_label_is_told_and_left():
    done = tag(table(("普通话等级", "")))
    assert [(left.label, left.why) for left in done.left] == [("普通话等级", "unknown")]


def test_rows_below_heads_become_a_loop_that_keeps_their_number(
    samples: dict[str, Dossier], today: date
):
    form = table(
        ("称谓", "姓名", "工作单位及职务"), ("", "", ""), ("", "", ""), ("", "", ""), ("", "", "")
    )
    made = Document(io.BytesIO(filled(tag(form).data, samples["loan-officer"], today)))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows[1] == ["丈夫", "周启明", "青溪县第一中学教师"]
    assert rows[2][:2] == ["女儿", "周小满"]
    assert len(rows) == 5
    assert rows[4] == ["", "", ""]


def test_a_loop_grows_where_there_is_more_than_the_form_has_rows(
    samples: dict[str, Dossier], today: date
):
    form = table(("起止年月", "工作单位", "职务"), ("", "", ""))
    made = Document(io.BytesIO(filled(tag(form).data, samples["loan-officer"], today)))
    assert [row.cells[2].text for row in made.tables[0].rows] == [
        "职务",
        "柜员",
        "安全保卫员",
        "信贷员",
    ]


def test_numbered_rows_keep_their_numbers(samples: dict[str, Dossier], today: date):
    form = table(("序号", "姓名", "与本人关系"), ("1", "", ""), ("2", "", ""), ("3", "", ""))
    made = Document(io.BytesIO(filled(tag(form).data, samples["loan-officer"], today)))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows[1:] == [["1", "周启明", "丈夫"], ["2", "周小满", "女儿"], ["3", "", ""]]


def test_a_table_of_ones_own_data_is_no_list():
    form = table(("姓名", "出生年月", "政治面貌"), ("", "", ""))
    assert [p.field for p in tag(form).proposed] == ["name", "birth", "politics"]


def test_tagging_twice_adds_nothing():
    once = tag(MENDED["cadre"]()).data
    again = tag_form(once, "form.docx", form_fields())
    assert not again.proposed
    assert own(again.data) == own(once)


def test_what_is_no_document_is_refused():
    with pytest.raises(TemplateError, match=r"form\.docx"):
        tag_form(b"no zip", "form.docx", form_fields())


LABEL = st.text(
    st.sampled_from("姓名性别出生年月（）：_　 学历位单意见签字1.、，ABc/和"), max_size=12
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(LABEL, LABEL, LABEL), min_size=1, max_size=4))
def test_whatever_a_table_says_its_own_text_stays(rows: list[tuple[str, ...]]):
    document: Any = Document()
    grid = document.add_table(len(rows), 3)
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, said in zip(row.cells, texts, strict=True):
            cell.text = said
    stream = io.BytesIO()
    document.save(stream)
    done = tag_form(stream.getvalue(), "form.docx", form_fields())
    assert own(done.data) == own(stream.getvalue())
    compile_template(done.data, "form.docx")


@given(st.text(max_size=80))
def test_any_label_can_be_asked_about(label: str):
    known: Callable[[str], object] = Recogniser(form_fields()).field
    hit = known(label)
    assert hit is None or not Recogniser(form_fields()).by_hand(label)
