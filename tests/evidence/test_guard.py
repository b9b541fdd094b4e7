"""The fact guard: what stands in the cited source passes, what does not is found, and why."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.evidence.free_text import guard_text
from prep.evidence.guard import Finding, guard
from prep.evidence.sources import SourceBook
from prep.library.guard_words import all_guard_words
from prep.library.roles import role
from prep.model.dossier import Dossier
from prep.model.views import Sentence

Guarded = Callable[..., list[Finding]]


@pytest.fixture
def book(samples: dict[str, Dossier], today: date) -> SourceBook:
    return SourceBook(samples["loan-officer"], role("bank-account-manager"), "zh", today)


@pytest.fixture
def found(book: SourceBook) -> Guarded:
    def run(text: str, *sources: str) -> list[Finding]:
        return list(
            guard([Sentence(text=text, sources=sources, seconds=1)], book, all_guard_words())
        )

    return run


def benchmark() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "guard.py"
    spec = importlib.util.spec_from_file_location("benchmark_guard", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["benchmark_guard"] = module
    spec.loader.exec_module(module)
    return module


RECOVERY = "evidence/overdue-recovery"


@pytest.mark.parametrize(
    "text",
    [
        "三个月收回320万元，逾期率从2.4%降到1.7%",
        "三个月收回三百二十万元",
        "三个月收回3200000元",
        "三个月收回0.032亿元",
        "逾期率降到百分之一点七",
        "2023年初，支行有三十八户逾期",
        "二〇二三年初，支行有38户逾期",
        "CNY 3.2 million came back in three months",
        "和暂时周转不开的二十一户签了分期还款计划",
    ],
)
def test_a_figure_in_other_words_is_the_same_figure(found: Guarded, text: str):
    assert found(text, RECOVERY) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("三个月收回360万元", "360万元"),
        ("三个月收回320户", "320户"),
        ("五个月收回320万元", "五个月"),
        ("逾期率从2.4%降到0.7%", "0.7%"),
        ("2022年初，支行有38户逾期", "2022"),
        ("CNY 4.2 million came back", "CNY 4.2 million"),
    ],
)
def test_a_figure_unit_or_date_that_the_source_lacks_is_found(found: Guarded, text: str, what: str):
    assert [(f.level, f.what) for f in found(text, RECOVERY)] == [("hard", what)]


def test_a_figure_of_another_source_is_found(found: Guarded):
    (finding,) = found("带来日均存款1450万元", "evidence/payroll-client")
    assert finding.what == "1450万元"


def test_a_direction_turned_round_is_found(found: Guarded):
    assert [f.kind for f in found("逾期率从1.7%升到2.4%", RECOVERY)] == ["order"]


def test_a_source_that_does_not_exist_and_none_at_all_are_found(found: Guarded):
    assert [f.what for f in found("一句话", "evidence/never")] == ["evidence/never"]
    assert [f.kind for f in found("一句话")] == ["source"]


def test_years_of_work_are_computed_anew_and_not_taken_from_the_text(found: Guarded):
    cited = ("person/working_since", "derived/years-worked")
    assert not [f for f in found("2010年7月参加工作，16年", *cited) if f.level == "hard"]
    assert [f.what for f in found("参加工作17年", *cited) if f.level == "hard"] == ["17年"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("这件事由我牵头，收回320万元", "hard"),
        ("这件事由我负责，收回320万元", None),
        ("我参与收回320万元", None),
    ],
)
def test_the_own_part_may_not_rise(found: Guarded, text: str, level: str | None):
    assert [f.level for f in found(text, RECOVERY)] == ([level] if level else [])


def test_words_that_make_more_of_it_need_a_count(found: Guarded):
    assert [f.kind for f in found("我多次被评为清收先进个人", "honour/0")] == ["strong"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我在临江农商银行做过", "organisation"),
        ("我被评为全国金融五一劳动奖章", "award"),
        ("我持有注册会计师证书", "certificate"),
        ("我和王海涛经理一起上门", "person"),
    ],
)
def test_a_name_that_nothing_has_is_found(found: Guarded, text: str, kind: str):
    assert kind in {f.kind for f in found(text, RECOVERY)}


@pytest.mark.parametrize(
    "text", ["一是把账算清", "第一，先上门", "十分感谢", "我一定把它办好", "一手抓清收，一手抓营销"]
)
def test_numerals_that_count_nothing_are_passed_over(found: Guarded, text: str):
    assert not [f for f in found(text, RECOVERY) if f.level == "hard"]


def test_what_a_user_typed_is_listed_as_theirs_and_not_refused(found: Guarded):
    (finding,) = found("我还追回了97万元", "user/1")
    assert finding.level == "asserted"


def test_evidence_that_is_not_public_may_not_be_cited(found: Guarded):
    assert "private" in {f.kind for f in found("有一户流失了", "evidence/lost-firm")}


def test_a_text_that_cites_nothing_is_given_its_likeliest_sources(book: SourceBook):
    text = "三个月收回320万元，逾期率从2.4%降到1.7%。\n我一个人跑了97家企业。"
    first, second = guard_text(text, book, all_guard_words())
    assert first.sources[0] == RECOVERY
    assert first.findings == ()
    assert [f.what for f in second.findings if f.level == "hard"] == ["97家"]
    assert second.line == 2


def test_labelled_inventions_are_found_and_paraphrases_pass():
    every = benchmark()
    known = every.books()
    for half, least in (("a", 0.98), ("b", 0.96)):
        rows = every.rows(half)
        assert sum(bool(row.invented) for row in rows) >= 55
        found = every.by_guard(known)
        right = sum(found(row) for row in rows if row.invented)
        wrong = sum(found(row) for row in rows if not row.invented)
        assert right / sum(bool(row.invented) for row in rows) >= least
        assert right / (right + wrong) >= 0.96


@settings(max_examples=100, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("一二三十百万亿元户%0123456789.,年月从到至 CNYmilion第多次"),
        max_size=60,
    )
)
def test_any_text_can_be_guarded(text: str):
    from prep.library.dossiers import load_dossier
    from tests.conftest import SAMPLES

    dossier = load_dossier(SAMPLES / "loan-officer.yaml").value
    book = SourceBook(dossier, role("bank-account-manager"), "zh", date(2026, 11, 24))
    for finding in guard([Sentence(text=text, sources=(RECOVERY,))], book, all_guard_words()):
        assert finding.what in text
