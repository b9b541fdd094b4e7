"""A figure in a text stands in a source that its sentence cites, or it is found."""

from __future__ import annotations

from datetime import date

import pytest

from prep.evidence.sources import SourceBook
from prep.evidence.trace import figures, untraced
from prep.library.roles import role
from prep.model.dossier import Dossier
from prep.model.views import Sentence


@pytest.fixture
def book(samples: dict[str, Dossier], today: date) -> SourceBook:
    return SourceBook(samples["loan-officer"], role("bank-account-manager"), "zh", today)


def said(text: str, *sources: str) -> Sentence:
    return Sentence(text=text, sources=sources, seconds=1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收回1,160万元", {"1160"}),
        ("从2.40%降到0.9%", {"2.4", "0.9"}),
        ("3.0 and 007", {"3", "7"}),
        ("没有数", set()),
    ],
)
def test_figures_are_read_as_values(text: str, found: set[str]):
    assert figures(text) == found


def test_a_figure_of_the_cited_source_is_traced(book: SourceBook):
    assert untraced([said("210人的服装厂", "evidence/payroll-client")], book) == []


def test_a_figure_of_another_source_is_not(book: SourceBook):
    found = untraced([said("带来日均存款1450万元", "evidence/payroll-client")], book)
    assert [item.what for item in found] == ["1450"]


def test_a_source_that_does_not_exist_is_found(book: SourceBook):
    found = untraced([said("一句话", "evidence/never")], book)
    assert [item.what for item in found] == ["evidence/never"]


def test_a_sentence_without_a_source_is_found(book: SourceBook):
    assert untraced([said("一句话")], book)[0].what == "no source"


def test_years_of_work_are_computed_anew_and_not_taken_from_the_text(book: SourceBook):
    cited = ("person/working_since", "derived/years-worked")
    assert untraced([said("2010年7月参加工作，16年", *cited)], book) == []
    assert [f.what for f in untraced([said("参加工作17年", *cited)], book)] == ["17"]
