"""What each question did: difficulty, discrimination, and the remark on it."""

from __future__ import annotations

import math

import pytest

from prep.interview.agreement import Interval, Question, Withheld, on_questions, questions
from prep.messages import LANGS
from prep.model.ratings import Ratings
from tests.interview.agreement.sessions import session

# three questions, one assessor twice over: the first two go together, the third runs against them
ROWS = [(4, 5, 12), (8, 9, 10), (10, 12, 9), (12, 14, 9), (16, 15, 5), (18, 19, 3)]
MIXED = session(*([row, row] for row in ROWS))


def discrimination(question: Question) -> Interval:
    assert isinstance(question.discrimination, Interval)
    return question.discrimination


def remarks(ratings: Ratings, place: int) -> str:
    return "\n".join(text.in_("en") for text in on_questions(questions(ratings))[place])


def test_difficulty_is_the_mean_share_of_the_maximum():
    assert questions(MIXED)[0].difficulty == pytest.approx((4 + 8 + 10 + 12 + 16 + 18) / 6 / 20)


def test_discrimination_leaves_the_question_out_of_the_total():
    own, rest = [r[0] for r in ROWS], [r[1] + r[2] for r in ROWS]
    n, x, y = len(own), sum(own), sum(rest)
    above = n * sum(a * b for a, b in zip(own, rest, strict=True)) - x * y
    below = (n * sum(a * a for a in own) - x * x) * (n * sum(b * b for b in rest) - y * y)
    assert discrimination(questions(MIXED)[0]).value == pytest.approx(above / math.sqrt(below))


def test_its_interval_is_fishers():
    found = discrimination(questions(MIXED)[0])
    half = 1.959964 / math.sqrt(len(ROWS) - 3)
    assert math.atanh(found.high) - math.atanh(found.value) == pytest.approx(half)
    assert math.atanh(found.value) - math.atanh(found.low) == pytest.approx(half)


def test_the_mark_is_the_mean_of_the_assessors():
    raised = session(*([row, tuple(m - 2 for m in row)] for row in ROWS))
    assert questions(raised)[0].difficulty == pytest.approx((68 - 6) / 6 / 20)


def test_a_question_that_runs_the_wrong_way_is_told_so():
    assert discrimination(questions(MIXED)[2]).high < 0
    assert "it runs the wrong way" in remarks(MIXED, 2)


def test_a_question_that_discriminates_is_told_so():
    alike = session(*([row[:2], row[:2]] for row in ROWS))
    assert discrimination(questions(alike)[0]).low > 0
    assert "6 candidates: it tells candidates apart." in remarks(alike, 0)


def test_few_candidates_soften_the_remark():
    rows = [(5, 1), (6, 5), (4, 9), (6, 13), (5, 17)]
    found = session(*([row, row] for row in rows))
    assert discrimination(questions(found)[0]).value < 0.2
    assert "did not tell candidates apart this time" in remarks(found, 0)


def test_many_candidates_harden_it():
    rows = [(5 + n % 2, n % 19) for n in range(180)]
    found = session(*([row, row] for row in rows))
    assert "revise the question, its probes or its anchors" in remarks(found, 0)


def test_a_likely_discrimination_is_not_called_certain():
    rows = [(5, 3), (9, 5), (4, 9), (12, 13), (9, 12)]
    found = session(*([row, row] for row in rows))
    assert "with so few that is not certain" in remarks(found, 0)


@pytest.mark.parametrize(("mark", "call"), [(19, "too easy"), (3, "too hard"), (12, "fitting")])
def test_difficulty_is_remarked_upon(mark: int, call: str):
    found = session(*([[mark + n % 2, n], [mark, n]] for n in range(6)))
    assert call in remarks(found, 0)


def test_equal_means_by_different_marks_do_not_vary():
    sheets = [["7.0", n] for n in range(5)], [["7.2", n] for n in range(5)]
    other = [["7.1", n] for n in range(5)]
    found = session(*zip(sheets[0], sheets[1], strict=True), *zip(other, other, strict=True))
    withheld = questions(found)[0].discrimination
    assert isinstance(withheld, Withheld)
    assert withheld.reason == "no-variance"


def test_a_single_question_has_no_rest():
    withheld = questions(session(*([[n], [n]] for n in range(5))))[0].discrimination
    assert isinstance(withheld, Withheld)
    assert withheld.reason == "few-elements"


def test_four_candidates_give_no_figure():
    found = questions(session(*([[n, n], [n, n]] for n in range(4))))[0]
    assert isinstance(found.difficulty, Withheld)
    assert found.difficulty is found.discrimination
    assert remarks(session(*([[n, n], [n, n]] for n in range(4))), 0).count("\n") == 0


def test_a_candidate_without_a_complete_sheet_is_left_out():
    found = questions(session(*([row, row] for row in ROWS), [(1, None, 1), (None, 1, 1)]))
    assert found[0].left_out == ("7",)
    assert found[0].difficulty == questions(MIXED)[0].difficulty


def test_one_assessor_is_enough_for_questions():
    assert isinstance(questions(session(*([row] for row in ROWS)))[0].difficulty, float)


def test_both_languages_are_there():
    for texts in on_questions(questions(MIXED)):
        assert len(texts) == 2
        assert all(text.has(lang) for text in texts for lang in LANGS)
