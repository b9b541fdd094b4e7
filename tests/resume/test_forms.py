"""What the cells of forms say: times to the month, no gap hidden, nothing invented, 无 where there is nothing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.build.documents import Kind, Order, view_of
from prep.library.form_fields import form_fields
from prep.messages import Lang
from prep.model.base import PartialDate
from prep.model.dossier import Dossier, Education, Employment
from prep.model.form import FormView
from prep.resume.forms.data import form_data
from prep.resume.forms.history import history
from prep.resume.forms.months import Span, gaps
from prep.resume.forms.schooling import highest
from tests.resume.forms import complete, text

NOW = 12 * 2026 + 10


def form(
    dossier: Dossier, today: date, kind: Kind = Kind.APPLICATION_FORM, lang: Lang = "zh"
) -> FormView:
    view = view_of(kind, Order(dossier, today, lang=lang))
    assert isinstance(view, FormView)
    return view


@pytest.fixture
def officer(samples: dict[str, Dossier]) -> Dossier:
    return samples["loan-officer"]


def post(start: PartialDate, end: PartialDate | None, name: str = "柜员") -> Employment:
    return Employment(id="a", organisation=text("甲行"), post=text(name), start=start, end=end)


def study(start: PartialDate, end: PartialDate | None, **more: Any) -> Education:
    return Education(school=text("乙校"), major=text("会计"), start=start, end=end, **more)


def lived(dossier: Dossier, posts: tuple[Employment, ...], studies: tuple[Education, ...] = ()):
    changed = dossier.model_copy(update={"employment": posts, "education": studies})
    return history(changed, "zh", NOW)


def test_the_birth_stands_to_the_month_with_the_age(officer: Dossier):
    assert form(officer, date(2026, 3, 31)).birth_age == "1988.04（37岁）"
    assert form(officer, date(2026, 4, 1)).birth_age == "1988.04（38岁）"
    assert form(officer, date(2026, 4, 1), lang="en").birth_age == "Apr 1988 (aged 38)"


def test_no_age_is_reckoned_from_a_year_alone(officer: Dossier, today: date):
    person = officer.person.model_copy(update={"birth": PartialDate(1988)})
    view = form(officer.model_copy(update={"person": person}), today)
    assert (view.birth_age, view.age) == ("1988", "")


def test_full_time_and_part_time_education_stand_apart(officer: Dossier, today: date):
    view = form(officer, today, Kind.APPOINTMENT_FORM)
    assert view.full_time_education == "中专"
    assert view.full_time_school == "青溪财贸学校会计专业"
    assert view.part_time_education == "本科"
    assert view.school == "云岭财经学院"


def test_one_who_studied_full_time_only_has_none_beside_work(
    samples: dict[str, Dossier], today: date
):
    assert form(samples["key-account-manager"], today).part_time_education == "无"


@pytest.mark.parametrize(
    ("said", "education", "degree"),
    [
        ("大学本科、管理学学士", "大学本科", "管理学学士"),
        ("硕士研究生，工学硕士", "硕士研究生", "工学硕士"),
        ("中专", "中专", ""),
        ("经济学学士学位", "", "经济学学士学位"),
    ],
)
def test_schooling_and_degree_are_told_apart(said: str, education: str, degree: str):
    found = highest(
        [study(PartialDate(2010, 9), PartialDate(2014, 6), degree=text(said))],
        "zh",
        date(2026, 1, 1),
    )
    assert (found.education, found.degree) == (education, degree)


def test_a_course_that_is_not_finished_is_not_the_highest():
    items = [
        study(PartialDate(2006, 9), PartialDate(2010, 6), degree=text("本科")),
        study(PartialDate(2025, 9), None, degree=text("硕士研究生")),
    ]
    assert highest(items, "zh", date(2026, 1, 1)).education == "本科"


def test_a_degree_that_the_dossier_does_not_name_is_asked_for_and_not_denied(
    officer: Dossier, today: date
):
    view = form(officer, today)
    assert view.degree == ""
    assert any("education.degree" in remark for remark in view.remarks)


def test_the_history_ascends_from_the_first_study_to_the_present(officer: Dossier, today: date):
    rows = form(officer, today).history_rows
    assert rows[0].text.startswith("青溪财贸学校")
    assert rows[-1].end == "至今"
    starts = [row.start for row in rows if row.kind != "meanwhile"]
    assert starts == sorted(starts)


def test_part_time_study_stands_below_the_post_in_which_it_began(officer: Dossier, today: date):
    rows = form(officer, today).history_rows
    at = next(n for n, row in enumerate(rows) if row.kind == "meanwhile")
    assert rows[at].text == "（其间：2013.03—2016.01 云岭财经学院金融学专业在职学习，本科）"
    assert rows[at - 1].period == "2010.07—2015.05"


def test_each_promotion_has_a_line_of_its_own(officer: Dossier):
    posts = (
        post(PartialDate(2010, 7), PartialDate(2015, 5), "柜员"),
        post(PartialDate(2015, 5), None, "主管"),
    )
    found = lived(officer, posts)
    assert [row.post for row in found.rows] == ["柜员", "主管"]
    assert not found.gaps


def test_a_gap_is_named_and_left_to_be_completed(officer: Dossier, today: date):
    posts = (
        post(PartialDate(2010, 7), PartialDate(2015, 5)),
        post(PartialDate(2015, 9), None),
    )
    found = lived(officer, posts)
    assert found.gaps == ("2015.06—2015.08",)
    assert [(row.kind, row.text) for row in found.rows if row.kind == "gap"] == [("gap", "待补")]
    changed = officer.model_copy(update={"employment": posts, "education": ()})
    assert any("2015.06—2015.08" in remark for remark in form(changed, today).remarks)


def test_a_last_post_that_ended_long_ago_leaves_a_gap_to_the_present(officer: Dossier):
    found = lived(officer, (post(PartialDate(2010, 7), PartialDate(2026, 3)),))
    assert found.gaps == ("2026.04—至今",)


def test_a_year_alone_makes_no_gap_within_that_year(officer: Dossier):
    posts = (post(PartialDate(2010), PartialDate(2015)), post(PartialDate(2016), None))
    assert not lived(officer, posts).gaps


def test_part_time_study_alone_does_not_close_a_gap(officer: Dossier):
    posts = (
        post(PartialDate(2010, 7), PartialDate(2012, 1)),
        post(PartialDate(2013, 1), None),
    )
    beside = (study(PartialDate(2012, 1), PartialDate(2013, 1), mode="part_time"),)
    assert lived(officer, posts, beside).gaps == ("2012.02—2012.12",)


SPANS = st.lists(
    st.tuples(st.integers(24000, 24300), st.integers(0, 60)).map(lambda s: Span(s[0], s[0] + s[1])),
    min_size=1,
    max_size=8,
)


@given(SPANS, st.integers(24000, 24400))
def test_every_month_is_covered_or_in_a_gap_and_never_both(spans: list[Span], until: int):
    """Checked month by month: the running month alone is no gap."""
    first = min(span.first for span in spans)
    covered = {month for span in spans for month in range(span.first, span.last + 1)}
    found = gaps(spans, until)
    missing = [month for gap in found for month in range(gap.first, gap.last + 1)]
    assert len(missing) == len(set(missing))
    last = max(covered)
    wanted = set(range(first, last)) - covered
    if last + 1 < until:
        wanted |= set(range(last + 1, until + 1))
    assert set(missing) == wanted
    assert all(a.last + 1 < b.first for a, b in pairwise(found))


@given(SPANS)
def test_the_order_of_entries_changes_no_gap(spans: list[Span]):
    assert gaps(spans, 24400) == gaps(list(reversed(spans)), 24400)


def test_what_there_is_nothing_for_is_none(officer: Dossier, today: date):
    bare = officer.model_copy(update={"honours": (), "certificates": (), "training": ()})
    view = form(bare, today)
    assert (view.honours, view.certificates, view.training) == ("无", "无", "无")
    assert view.second_post == "无"
    assert form(bare, today, lang="en").honours == "none"


def test_family_and_appraisals_are_never_said_to_be_none(officer: Dossier, today: date):
    view = form(officer, today, Kind.APPOINTMENT_FORM)
    assert view.family_rows == ()
    assert view.family == ""
    assert view.assessments == ""
    assert any("family" in remark for remark in view.remarks)
    assert any("2023, 2024, 2025" in remark for remark in view.remarks)


def test_the_last_three_appraisals_are_given(officer: Dossier, today: date):
    view = form(complete(officer), today)
    assert view.assessments == "2023年：称职；2024年：称职；2025年：称职"


def test_the_party_cell_of_one_in_no_party_is_none(officer: Dossier, today: date):
    person = officer.person.model_copy(update={"politics": text("群众")})
    assert form(officer.model_copy(update={"person": person}), today).party_joined == "无"
    assert form(complete(officer), today).party_joined == "2012.06"


def test_achievements_are_of_the_last_three_years_and_public(officer: Dossier, today: date):
    view = form(officer, today)
    by_id = officer.evidence_by_id
    assert view.evidence_used
    for used in view.evidence_used:
        item = by_id[used]
        assert item.public
        assert item.end is None or (item.end.year, item.end.month or 12) >= (2023, 11)
    long_ago = form(officer, date(2040, 1, 1))
    assert long_ago.achievement_lines == ()
    assert any("no achievement" in remark for remark in long_ago.remarks)


def test_cells_that_must_be_filled_are_named_with_their_keys(officer: Dossier, today: date):
    (missing,) = [r for r in form(officer, today).remarks if "must be filled" in r]
    assert "person.health" in missing
    assert "person.id_number" in missing
    assert not [
        r
        for r in form(complete(officer), today, Kind.APPOINTMENT_FORM).remarks
        if "must be filled" in r
    ]


def test_an_english_application_asks_for_nothing_private(officer: Dossier, today: date):
    assert not [r for r in form(officer, today, lang="en").remarks if "health" in r]


def test_a_review_sheet_asks_about_the_heaviest_competencies(officer: Dossier, today: date):
    order = Order(officer, today)
    weights = order.profile().weights
    rows = form(officer, today, Kind.REVIEW_SHEET).competencies
    assert len(rows) == min(6, len(weights))
    assert all(row.name and row.definition for row in rows)


def test_every_field_has_a_chinese_name_for_templates(officer: Dossier, today: date):
    view, fields = form(complete(officer), today), form_fields()
    data = form_data(view, fields)
    for field in fields.fields:
        assert data[field.alias] == data[field.name] == getattr(view, field.name)
    assert data["家庭成员"][0]["称谓"] == data["family_rows"][0]["relation"] == "丈夫"


def test_a_list_can_be_kept_at_a_number_of_rows(officer: Dossier, today: date):
    data = form_data(form(complete(officer), today), form_fields())
    rows = data["至少"](data["家庭成员"], 4)
    assert [row["称谓"] for row in rows] == ["丈夫", "女儿", "", ""]
    assert len(data["at_least"](data["family_rows"], 1)) == 2


def test_an_empty_list_still_has_rows_to_write_in(officer: Dossier, today: date):
    data = form_data(form(officer, today), form_fields())
    assert [row["姓名"] for row in data["至少"](data["家庭成员"], 2)] == ["", ""]
    assert data["at_least"](data["assessment_rows"], 1)[0]["result"] == ""
