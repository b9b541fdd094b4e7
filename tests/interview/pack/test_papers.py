"""The papers of an interview day agree with the question book and give nothing away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from prep.build.panel import PanelOrder, Paper, numbered, paper, write_papers
from prep.cli.main import cli
from prep.library.outlines import sheet
from prep.library.roles import roles
from prep.messages import LANGS, Lang
from prep.model.pack import ChecklistView, QuestionCardsView, RatingFormView, TimekeeperView
from prep.model.views import QuestionBookView

TODAY = date(2026, 11, 24)


def order(lang: Lang = "zh", role: str = "bank-account-manager", **more: object) -> PanelOrder:
    return PanelOrder(role, lang, TODAY, **more)  # type: ignore[arg-type]


def book(asked: PanelOrder) -> QuestionBookView:
    made = paper(Paper.QUESTION_BOOK, asked)
    assert isinstance(made, QuestionBookView)
    return made


def test_cards_hold_the_questions_of_the_book_and_nothing_that_helps_to_answer():
    cards = paper(Paper.QUESTION_CARDS, order())
    assert isinstance(cards, QuestionCardsView)
    asked = book(order())
    assert [card.text for card in cards.cards] == [q.text for q in asked.questions]
    told = cards.model_dump_json()
    for question in asked.questions:
        for secret in (
            *question.points,
            *question.probes,
            question.model_answer,
            *(a.text for a in question.anchors),
        ):
            assert not secret or secret not in told


def test_a_form_has_a_row_for_each_question_and_the_weights_sum_to_100():
    form = paper(Paper.RATING_FORM, order())
    assert isinstance(form, RatingFormView)
    assert [row.name for row in form.rows] == [q.competency for q in book(order()).questions]
    assert abs(sum(Decimal(row.weight.rstrip("%")) for row in form.rows) - 100) <= Decimal("0.5")


def test_there_is_a_form_for_each_assessor_and_candidate_and_an_empty_one_where_nobody_is_named():
    form = paper(Paper.RATING_FORM, order(candidates=numbered(3), assessors=numbered(7)))
    assert isinstance(form, RatingFormView)
    assert len({(one.candidate, one.assessor) for one in form.forms}) == 21
    blank = paper(Paper.RATING_FORM, order())
    assert isinstance(blank, RatingFormView)
    assert [(one.candidate, one.assessor) for one in blank.forms] == [("", "")]


def test_the_speech_form_has_the_rows_and_points_of_its_sheet():
    form = paper(Paper.SPEECH_FORM, order())
    assert isinstance(form, RatingFormView)
    rows = sheet("enterprise-panel").rows
    assert [row.most for row in form.rows] == [f"{row.points:g}" for row in rows]
    assert all(row.point for row in form.rows)


def test_the_board_is_shown_before_the_time_is_up_and_never_too_early():
    for lang in LANGS:
        sheet_ = paper(Paper.TIMEKEEPER, order(lang))
        assert isinstance(sheet_, TimekeeperView)
        for row in sheet_.rows:
            assert not row.signal or seconds(row.signal) < seconds(row.stop)
            assert not row.signal or seconds(row.signal) >= seconds(row.stop) / 2


def seconds(clock: str) -> int:
    minutes, rest = clock.split(":")
    return 60 * int(minutes) + int(rest)


def test_checklists_have_no_open_slots():
    for kind in (Paper.ORGANISER_CHECKLIST, Paper.CANDIDATE_CHECKLIST, Paper.TIMEKEEPER):
        for lang in LANGS:
            made = paper(kind, order(lang))
            assert "{" not in "".join(_texts(made.model_dump()))
    checklist = paper(Paper.ORGANISER_CHECKLIST, order())
    assert isinstance(checklist, ChecklistView)
    assert [part.heading for part in checklist.parts] == ["面试前", "面试中", "面试后"]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = (
        value.values()
        if isinstance(value, dict)
        else value
        if isinstance(value, list | tuple)
        else ()
    )
    return [text for one in inner for text in _texts(one)]


@pytest.mark.parametrize("lang", LANGS)
def test_roles_give_every_paper_in_word(lang: Lang, tmp_path: Path):
    for profile in list(roles())[:: 4 if lang == "en" else 3]:
        done = list(write_papers(list(Paper), order(lang, profile.id), tmp_path / profile.id))
        assert len(done) == len(Paper)
        for path, view in done:
            text = "\n".join(p.text for p in Document(BytesIO(path.read_bytes())).paragraphs)
            assert view.title in text or view.post in text
            assert "{{" not in text


def test_the_command_writes_what_is_asked_for(tmp_path: Path):
    asked = [
        "interview",
        "forms",
        "rating-form",
        "timekeeper",
        "--role",
        "bank-teller",
        "--candidates",
        "2",
        "-o",
        str(tmp_path),
    ]
    done = CliRunner().invoke(cli, asked)
    assert done.exit_code == 0, done.output
    assert len(list(tmp_path.glob("*.docx"))) == 2


def test_a_date_that_is_none_is_told(tmp_path: Path):
    done = CliRunner().invoke(
        cli, ["interview", "forms", "--role", "bank-teller", "--date", "soon", "-o", str(tmp_path)]
    )
    assert done.exit_code == 2
    assert "2026-12-08" in done.output
    assert not list(tmp_path.iterdir())
