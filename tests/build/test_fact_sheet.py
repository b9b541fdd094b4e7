"""The fact sheet: what each sentence rests on, what proves it, and what the panel will ask."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import cast

import pytest

from prep.build.documents import Kind, Order, book_of, coverage_of, view_of
from prep.build.guarding import guard_sentences
from prep.library.outlines import fact_sheet_words
from prep.messages import LANGS, Lang
from prep.model.base import text
from prep.model.dossier import Dossier, Figure
from prep.model.fact_sheet import FactSheetView
from prep.model.views import Paragraph, Sentence, SpeechView
from prep.speech.fact_sheet.asked import turned
from prep.speech.fact_sheet.desk import Desk
from prep.speech.fact_sheet.make import fact_sheet

ROLES = (
    "bank-account-manager",
    "foreign-trade-manager",
    "auditor",
    "telecom-account-manager",
)


def sheet_of(order: Order) -> FactSheetView:
    return cast("FactSheetView", view_of(Kind.FACT_SHEET, order))


@pytest.fixture
def person(samples: dict[str, Dossier]) -> Dossier:
    return samples["loan-officer"]


def changed(person: Dossier, name: str, **fields: object) -> Dossier:
    """The person with one achievement changed."""
    evidence = [e.model_copy(update=fields) if e.id == name else e for e in person.evidence]
    return person.model_copy(update={"evidence": tuple(evidence)})


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_stands_in_one_row_or_carries_no_fact(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    for dossier in samples.values():
        order = Order(dossier, today, lang=lang, minutes=Decimal(5))
        speech, sheet = cast("SpeechView", view_of(Kind.SPEECH, order)), sheet_of(order)
        said = [s.text for part in speech.parts for p in part.paragraphs for s in p.sentences]
        rows = [row for part in sheet.parts for row in part.rows]
        space = "" if lang == "zh" else " "
        listed = [one for one in said if any(one in row.said for row in rows)]
        assert space.join(listed) == space.join(row.said for row in rows)
        assert len(said) - len(listed) == sheet.plain
        assert [row.number for row in rows] == list(range(1, len(rows) + 1))


def test_an_achievement_is_one_row_with_its_period_part_figures_and_proof(
    person: Dossier, today: date
):
    sheet = sheet_of(Order(person, today))
    [row] = [r for p in sheet.parts for r in p.rows if r.bases[0].source == "evidence/park-visits"]
    assert row.bases[0].name == "业绩“走访园区企业”（2024.02—2024.11，本人主持）"
    assert row.bases[0].figures == ("新开结算户23户（年初9户）", "日均存款1450万元")
    assert row.proofs == ("客户部主任",)
    assert row.state == "proved"


def test_an_achievement_that_nobody_confirms_is_open_and_will_be_asked_about(
    person: Dossier, today: date
):
    sheet = sheet_of(Order(changed(person, "park-visits", confirmed_by=None), today))
    [row] = [r for p in sheet.parts for r in p.rows if r.bases[0].source == "evidence/park-visits"]
    assert row.state == "unproved"
    assert any("走访园区企业" in line and "没有写谁能证明" in line for line in sheet.open)
    asked = [q for q in sheet.questions if q.about == "evidence/park-visits" and not q.ready]
    assert any(q.advice.startswith("想好谁能证明") for q in asked)


def test_who_took_part_is_asked_for_the_own_share(person: Dossier, today: date):
    sheet = sheet_of(Order(person, today, pinned=("evidence/faster-loans",)))
    wordings = fact_sheet_words("zh").of("ask.took_part")
    expected = {pattern.fill({"title": "缩短小微贷款办理时间"}) for pattern in wordings}
    assert expected & {question.text for question in sheet.questions}


def test_what_follows_from_other_facts_shows_how(person: Dossier, today: date):
    assert sheet_of(Order(person, today)).computed == ("推算：16年（2026 − 2010）",)


def test_a_sentence_that_the_user_typed_is_marked_and_listed(person: Dossier, today: date):
    order = Order(person, today)
    speech = cast("SpeechView", view_of(Kind.SPEECH, order))
    typed = Sentence(text="去年我还帮助77家商户办了贷款。", sources=("user/typed",))
    part = speech.parts[1]
    more = Paragraph(sentences=(typed,), text=typed.text)
    parts = list(speech.parts)
    parts[1] = part.model_copy(update={"paragraphs": (*part.paragraphs, more)})
    edited = speech.model_copy(update={"parts": tuple(parts)})
    desk = Desk(edited, book_of(order), coverage_of(order), fact_sheet_words("zh"))
    sheet = fact_sheet(desk, guard_sentences(edited.sentences(), order))
    [row] = [r for p in sheet.parts for r in p.rows if typed.text in r.said]
    assert row.state == "own"
    assert any("77家" in line for line in sheet.open)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("lang", LANGS)
def test_questions_are_few_all_different_and_spread_over_the_speech(
    samples: dict[str, Dossier], today: date, role: str, lang: Lang
):
    for dossier in samples.values():
        order = Order(dossier, today, role=role, lang=lang)
        sheet = sheet_of(order)
        texts = [question.text for question in sheet.questions]
        assert 5 <= len(texts) <= 15
        assert len(set(texts)) == len(texts)
        assert max(Counter(q.about for q in sheet.questions).values()) <= 2
        assert not any("{" in line for line in texts)
        gaps = {f"role/duty/{name}" for name in coverage_of(order).gaps}
        about = {q.about for q in sheet.questions if q.about.startswith("role/")}
        assert about <= gaps
        assert all(question.answer or question.advice for question in sheet.questions)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("lang", LANGS)
def test_no_answer_says_what_the_dossier_does_not(
    samples: dict[str, Dossier], today: date, role: str, lang: Lang
):
    for dossier in samples.values():
        order = Order(dossier, today, role=role, lang=lang)
        everything = book_of(order).sources()
        lines = [line for q in sheet_of(order).questions for line in q.answer]
        said = [Sentence(text=line.text, sources=everything) for line in lines]
        assert [f for f in guard_sentences(said, order) if f.kind in {"figure", "date"}] == []


@pytest.mark.parametrize(
    ("unit", "value", "shown"),
    [
        ("CNY 10,000", "1450", "deposits: CNY 14,500,000"),
        ("%", "1.7", "deposits: 1.7%"),
        ("days", "11", "deposits: 11 days"),
    ],
)
def test_an_english_figure_is_written_with_its_unit(
    person: Dossier, today: date, unit: str, value: str, shown: str
):
    order = Order(person, today, lang="en")
    speech = cast("SpeechView", view_of(Kind.SPEECH, order))
    desk = Desk(speech, book_of(order), coverage_of(order), fact_sheet_words("en"))
    figure = Figure(label=text("存款", "deposits"), value=Decimal(value), unit=text("元", unit))
    assert desk.figure(figure) == shown


@pytest.mark.parametrize(
    ("lang", "said", "asked"),
    [
        ("en", "keep the overdue rate of my loans below 1%", "keep the overdue rate of your loans below 1%"),
        ("en", "I meet them myself", "you meet them yourself"),
        ("zh", "把我管的户数翻一番", "把您管的户数翻一番"),
    ],
)  # fmt: skip
def test_a_question_turns_the_person_round(lang: Lang, said: str, asked: str):
    assert turned(said, lang) == asked


def test_both_languages_have_the_same_words():
    groups = [set(fact_sheet_words(lang).patterns) for lang in LANGS]
    assert groups[0] == groups[1]
