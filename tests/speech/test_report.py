"""The work report: one period, duty by duty, nothing told twice, nothing invented, and few promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.build.documents import Kind, Order, coverage_of, view_of
from prep.build.guarding import guard_sentences
from prep.build.reporting import period_of, reporting
from prep.errors import PeriodError
from prep.evidence.match import Coverage
from prep.library.reports import report_patterns
from prep.library.roles import role_files
from prep.messages import LANGS
from prep.model.base import PartialDate
from prep.model.dossier import Dossier, Figure, Period
from prep.model.views import WorkReportView
from prep.speech.material import Said, Variant
from prep.speech.report.assign import Fits, assign
from prep.speech.report.compose import Setting, compose
from prep.speech.report.figures import untold, written
from prep.speech.report.fit import Option, fit
from prep.speech.report.naming import deadline, period_name
from prep.speech.report.period import Bound, Reported, bound, choose

NAMES = ["loan-officer", "key-account-manager"]
SOME_ROLES = [None, *[file.id for file in role_files()][::7]]
"""The post held, and a sample of all roles; ``benchmarks/work_reports.py`` goes through every one."""


def made(order: Order) -> WorkReportView:
    view = view_of(Kind.WORK_REPORT, order)
    assert isinstance(view, WorkReportView)
    return view


def within(start: str, end: str) -> dict[str, Bound]:
    return {"since": bound(start), "until": bound(end)}


SPANS = ({}, within("2024", "2024"), within("2025", "2025-06"), within("2020-03-15", "2026"))


COVERED: dict[tuple[str, str | None], Coverage] = {}


def covered(name: str, role: str | None, order: Order) -> Coverage:
    """Match evidence to a role once for all tests; it takes longer than composing."""
    if (name, role) not in COVERED:
        COVERED[name, role] = coverage_of(reporting(order))
    return COVERED[name, role]


def reports(
    dossier: Dossier, today: date, role: str | None, minutes: Decimal | None = None
) -> Iterator[tuple[Order, WorkReportView]]:
    """Yield reports on several periods in both languages, from one match of evidence to the role."""
    coverage = covered(str(dossier.person.name), role, Order(dossier, today, role))
    for lang, span in product(LANGS, SPANS):
        order = reporting(Order(dossier, today, role, lang, minutes, **span))
        setting = Setting(lang, today, period_of(order), minutes)
        patterns = report_patterns(lang)
        yield order, compose(order.candidate(), order.profile(), patterns, setting, coverage)


@pytest.fixture(params=NAMES)
def dossier(request: pytest.FixtureRequest, samples: dict[str, Dossier]) -> Dossier:
    return samples[request.param]


@pytest.mark.parametrize("role", SOME_ROLES)
def test_each_deed_of_the_period_is_told_once_and_every_duty_is_accounted_for(
    dossier: Dossier, today: date, role: str | None
):
    for order, view in reports(dossier, today, role):
        told = Counter(
            source
            for section in view.sections
            if section.id in {"area", "other"}
            for paragraph in section.paragraphs
            for source in {s for one in paragraph.sentences for s in one.sources}
            if source.startswith("evidence/")
        )
        assert set(told.values()) <= {1}
        assert {name.partition("/")[2] for name in told} == set(view.evidence_used)
        rows = {row.demand.sources[0] for row in view.rows}
        listed = {s for line in view.gaps for s in line.sources if s.startswith("role/duty/")}
        assert rows.isdisjoint(listed)
        assert rows | listed == {f"role/duty/{duty.id}" for duty in order.profile().duties}


@pytest.mark.parametrize("role", SOME_ROLES)
def test_only_public_evidence_of_the_period_is_told_and_next_steps_take_less_than_a_fifth(
    dossier: Dossier, today: date, role: str | None
):
    for order, view in reports(dossier, today, role):
        assert view.share_of_next_steps < 0.2
        assert all(sentence.sources for sentence in view.sentences())
        for name in view.evidence_used:
            [item] = [e for e in dossier.evidence if e.id == name]
            assert item.public
            assert period_of(order).overlaps(item)


@pytest.mark.parametrize("role", SOME_ROLES)
def test_the_guard_finds_nothing(dossier: Dossier, today: date, role: str | None):
    for order, view in list(reports(dossier, today, role))[::3]:
        assert guard_sentences(view.sentences(), order) == ()


@pytest.mark.parametrize("minutes", [2, 3, 5])
@pytest.mark.parametrize("role", [None, "auditor"])
def test_a_report_keeps_to_a_limit_by_leaving_out_whole_sentences(
    dossier: Dossier, today: date, role: str | None, minutes: int
):
    for _, view in reports(dossier, today, role, Decimal(minutes)):
        spoken = sum(sentence.seconds for sentence in view.spoken())
        assert spoken == pytest.approx(view.seconds, abs=0.5)
        assert view.seconds <= minutes * 60 or any("shortest" in r for r in view.remarks)
        assert view.share_of_next_steps < 0.2


def test_a_limit_that_is_wide_enough_changes_nothing(dossier: Dossier, today: date):
    free = made(Order(dossier, today))
    wide = made(Order(dossier, today, minutes=Decimal(30)))
    assert wide.evidence_used == free.evidence_used
    assert len(wide.spoken()) == len(free.spoken())


def test_no_pattern_is_used_twice_where_others_are_left(dossier: Dossier, today: date):
    for lang in LANGS:
        view = made(Order(dossier, today, lang=lang))
        used = Counter(
            source
            for sentence in view.spoken()
            for source in sentence.sources
            if source.startswith("pattern/") and ".plain." not in source
        )
        assert set(used.values()) == {1}


def test_what_ended_after_the_period_is_told_without_its_result(
    samples: dict[str, Dossier], today: date
):
    view = made(Order(samples["loan-officer"], today, **within("2024", "2024-06")))
    text = "".join(sentence.text for sentence in view.spoken())
    assert "拿着园区名单" in text
    assert "1450万元" not in text
    assert "下一期" in text
    assert any("without its result" in remark for remark in view.remarks)


def test_what_is_not_public_is_in_no_part_of_the_report(samples: dict[str, Dossier], today: date):
    view = made(Order(samples["loan-officer"], today, **within("2020", "2020")))
    assert not any("lost-firm" in s for one in view.sentences() for s in one.sources)
    assert any("not public" in remark for remark in view.remarks)


def test_evidence_of_no_duty_is_told_as_other_work(samples: dict[str, Dossier], today: date):
    view = made(Order(samples["loan-officer"], today, "auditor"))
    assert [s.id for s in view.sections if s.level == 2] == ["other"]
    assert any("told as other work" in remark for remark in view.remarks)


def test_the_post_reported_on_is_the_one_held_and_its_role_gives_the_duties(
    samples: dict[str, Dossier], today: date
):
    lin = samples["key-account-manager"]
    view = made(Order(lin, today, lang="en"))
    assert view.post == "senior account manager"
    assert reporting(Order(lin, today)).role == "telecom-account-manager"
    earlier = made(Order(lin, today, lang="en", **within("2022", "2022")))
    assert earlier.post == "delivery engineer"


def test_promises_to_another_organisation_stay_out(samples: dict[str, Dossier], today: date):
    lin = samples["key-account-manager"]
    view = made(Order(lin, today, "foreign-trade-manager"))
    assert not any(s.startswith("commitment/") for one in view.sentences() for s in one.sources)
    shen = made(Order(samples["loan-officer"], today))
    assert any(s.startswith("commitment/") for one in shen.sentences() for s in one.sources)


def without(dossier: Dossier, *keys: str) -> Dossier:
    """Return a dossier whose problems lack some keys."""
    bare = tuple(p.model_copy(update=dict.fromkeys(keys)) for p in dossier.problems)
    return dossier.model_copy(update={"problems": bare, "commitments": ()})


@pytest.mark.parametrize(
    ("key", "remark"),
    [
        ("cause", "problems without a cause"),
        ("next_step", "problems without a next step"),
        ("by", "next steps without a date"),
    ],
)
def test_what_a_problem_lacks_is_named(
    samples: dict[str, Dossier], today: date, key: str, remark: str
):
    whole = made(Order(samples["loan-officer"], today))
    assert not any(remark in one for one in whole.remarks)
    lacking = made(Order(without(samples["loan-officer"], key), today))
    assert any(remark in one for one in lacking.remarks)
    assert guard_sentences(lacking.sentences(), Order(lacking_dossier(samples, key), today)) == ()


def lacking_dossier(samples: dict[str, Dossier], key: str) -> Dossier:
    return without(samples["loan-officer"], key)


def test_evidence_without_a_figure_is_named(samples: dict[str, Dossier], today: date):
    dossier = samples["loan-officer"]
    bare = tuple(e.model_copy(update={"figures": ()}) for e in dossier.evidence)
    view = made(Order(dossier.model_copy(update={"evidence": bare}), today))
    assert any("evidence without a figure" in remark for remark in view.remarks)


def test_a_problem_seen_in_another_period_is_left_out(samples: dict[str, Dossier], today: date):
    view = made(Order(samples["key-account-manager"], today, **within("2024", "2024")))
    assert "problems" not in {section.id for section in view.sections}


def test_a_step_due_within_the_period_is_no_next_step(samples: dict[str, Dossier], today: date):
    dossier = samples["loan-officer"]
    past = tuple(p.model_copy(update={"by": PartialDate(2025, 3)}) for p in dossier.problems)
    view = made(Order(dossier.model_copy(update={"problems": past}), today))
    assert any("no longer a next step" in remark for remark in view.remarks)
    said = {s for one in view.sections[-2].paragraphs for x in one.sentences for s in x.sources}
    assert not any(source.startswith("problem/") for source in said)


def test_an_empty_dossier_still_gives_a_report(today: date):
    empty = Dossier.model_validate(
        {"schema": "dossier/1", "person": {"name": {"zh": "沈若禾", "en": "Shen Ruohe"}},
         "target": {"role": "bank-account-manager", "organisation": {"zh": "云岭农商银行", "en": "Yunling Rural Bank"}}}
    )  # fmt: skip
    for lang in LANGS:
        order = Order(empty, today, lang=lang)
        view = made(order)
        assert view.rows == ()
        assert len(view.gaps) == len(order.profile().areas)
        assert guard_sentences(view.sentences(), order) == ()


@pytest.mark.parametrize(
    ("written_", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-06-30", date(2024, 6, 30), date(2024, 6, 30)),
        ("2024年3月", date(2024, 3, 1), date(2024, 3, 31)),
    ],
)
def test_a_bound_is_a_year_a_quarter_a_month_or_a_day(written_: str, first: date, last: date):
    assert bound(written_) == Bound(first, last)


@pytest.mark.parametrize(
    "written_", ["", "24", "2024-Q5", "2024-13", "2024-02-30", "last year", "0000"]
)
def test_what_is_no_date_is_refused(written_: str):
    with pytest.raises(ValueError, match="not a date"):
        bound(written_)


@given(st.text(max_size=12))
def test_any_text_is_a_bound_or_a_value_error(text: str):
    try:
        found = bound(text)
    except ValueError:
        return
    assert found.first <= found.last


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        ("2025", "2025", "2025年度", "2025"),
        ("2023", "2025", "2023年至2025年", "2023 to 2025"),
        ("2024-Q2", "2024-Q2", "2024年第二季度", "the second quarter of 2024"),
        ("2024-03", "2024-03", "2024年3月", "March 2024"),
        ("2024-01", "2024-06", "2024年1月至6月", "January to June 2024"),
        ("2023-07", "2024-06", "2023年7月至2024年6月", "July 2023 to June 2024"),
        ("2024-01-05", "2024-03", "2024年1月5日至2024年3月31日", "5 January 2024 to 31 March 2024"),
    ],
)
def test_a_period_has_the_name_that_people_give_it(start: str, end: str, zh: str, en: str):
    span = Reported(bound(start).first, bound(end).last)
    assert period_name(span, report_patterns("zh")) == zh
    assert period_name(span, report_patterns("en")) == en


def test_the_period_is_the_last_full_year_with_enough_evidence_or_the_time_in_the_post(
    samples: dict[str, Dossier], today: date
):
    year = choose(samples["key-account-manager"], today)
    assert (year.start, year.end, year.tenure) == (date(2025, 1, 1), date(2025, 12, 31), False)
    tenure = choose(samples["loan-officer"], today)
    assert (tenure.start, tenure.end, tenure.tenure) == (date(2018, 3, 1), today, True)


def test_a_bound_that_is_left_out_is_the_post_or_today(samples: dict[str, Dossier], today: date):
    dossier = samples["loan-officer"]
    assert choose(dossier, today, since=bound("2024")).end == today
    assert choose(dossier, today, until=bound("2024")).start == date(2018, 3, 1)
    assert choose(dossier, today, until=bound("2016")).start == date(2015, 6, 1)


def test_a_period_that_ends_before_it_starts_is_refused(samples: dict[str, Dossier], today: date):
    with pytest.raises(PeriodError, match="--from and --to"):
        choose(samples["loan-officer"], today, since=bound("2030"))


DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))


@given(DAYS, DAYS, DAYS, st.none() | DAYS)
def test_counting_by_dates_agrees_with_counting_by_days(
    a: date, b: date, start: date, end: date | None
):
    span = Reported(min(a, b), max(a, b))
    if end and end < start:
        start, end = end, start
    item = Period.model_validate({"start": str(start), "end": str(end) if end else None})
    last = end or date(2027, 12, 31)
    assert span.overlaps(item) == (start <= span.end and last >= span.start)
    assert span.whole(item, date(2027, 12, 31)) == (last <= span.end)


@settings(max_examples=80)
@given(st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=3), max_size=6))
def test_as_many_duties_as_possible_are_told(tags: list[list[str]]):
    found = [Fits(str(n), tuple(duties), True) for n, duties in enumerate(tags)]
    told = assign(found)
    for one in found:
        assert told[one.evidence] in (one.duties or (None,))
    best = max(len({d for d in choice if d}) for choice in product(*(t or [""] for t in tags)))
    assert len({duty for duty in told.values() if duty}) == best


VARIANTS = st.lists(st.tuples(st.integers(1, 30), st.floats(0.1, 3)), min_size=1, max_size=3)


@settings(max_examples=80)
@given(st.lists(VARIANTS, max_size=4), st.integers(0, 80))
def test_what_fits_a_limit_is_worth_most(groups: list[list[tuple[int, float]]], room: int):
    choices = [
        (*(Option((Variant((Said("", (), n),), value),)) for n, value in group), Option(()))
        for group in groups
    ]
    chosen = fit(choices, room)
    assert sum(one.length for one in chosen) <= room
    if sum(of[0].length for of in choices) <= room:
        return
    best = max(
        sum(one.value for one in every)
        for every in product(*choices)
        if sum(one.length for one in every) <= room
    )
    assert sum(one.value for one in chosen) == pytest.approx(best)


def test_figures_are_written_with_what_they_are_compared_with():
    figure = Figure.model_validate(
        {"label": {"zh": "收回金额", "en": "amount recovered"}, "value": "320",
         "unit": {"zh": "万元", "en": "CNY 10,000"},
         "compared_with": {"zh": "目标300万元", "en": "target CNY 3 million"}}
    )  # fmt: skip
    assert written(figure, "zh") == "收回金额320万元，目标300万元"
    assert written(figure, "en") == "amount recovered CNY 3.2 million (target CNY 3 million)"
    assert untold([figure], "三个月收回320万元", "zh") == (figure,)
    assert untold([figure], "任务是收回300万元。收回320万元", "zh") == ()


@pytest.mark.parametrize(
    ("by", "zh", "en"),
    [
        ("2027", "2027年底前", "the end of 2027"),
        ("2027-06", "2027年6月底前", "the end of June 2027"),
        ("2027-06-15", "2027年6月15日前", "15 June 2027"),
    ],
)
def test_a_date_by_which_something_is_done_is_as_precise_as_it_was_given(by: str, zh: str, en: str):
    moment = PartialDate.parse(by)
    assert (deadline(moment, "zh"), deadline(moment, "en")) == (zh, en)
