"""The page of a question book: the working and the answer of a calculated case stand on it."""

from __future__ import annotations

from datetime import date

import pytest

from prep.build.documents import Kind, Order, view_of
from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier
from prep.model.views import QuestionBookView
from prep.tui.pages.book import book_page


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_shows_working_and_answer_of_a_case(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    order = Order(next(iter(samples.values())), today, "auditor", lang, seed=2)
    view = view_of(Kind.QUESTION_BOOK, order)
    assert isinstance(view, QuestionBookView)
    (question,) = (q for q in view.questions if q.working)
    blocks = book_page(view, sources=True)
    texts = [block.text for block in blocks]
    assert texts.count(question.model_answer) == 1
    at = texts.index(question.working[0])
    assert texts[at : at + len(question.working)] == list(question.working)
    assert f"case/{question.id}" in texts
