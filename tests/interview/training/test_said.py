"""What is said after a round, and of two rounds beside each other."""

from __future__ import annotations

from decimal import Decimal

from prep.interview.training import (
    Change,
    Spotting,
    Withheld,
    compare,
    gains,
    on_item,
    practise_next,
    rate,
    remarks,
)
from prep.messages import LANGS
from prep.model.base import Text
from prep.model.training import PreparedAnswer, Trap
from tests.interview.training.rounds import SETS, exact, marks, misled


def said(texts: tuple[Text, ...], lang: str = "en") -> str:
    return "\n".join(getattr(one, lang) for one in texts)


def all_three(_: PreparedAnswer) -> Decimal:
    return Decimal(3)


def half_too_high(answer: PreparedAnswer) -> Decimal:
    return min(answer.reference + Decimal("0.5"), Decimal(5))


def test_a_faultless_round_is_called_close_and_right():
    text = said(remarks(rate(SETS, marks(exact))))
    assert "Over 30 answers your marks lie 0 marks from the reference on average: close." in text
    assert "Of 75 pairs of answers to the same question you put 75 in the right order" in text
    assert "with no false alarm." in text


def test_one_mark_for_all_is_called_huddled():
    result = rate(SETS, marks(all_three))
    assert "spread 0 times as far as the reference: they huddle in the middle" in said(
        remarks(result)
    )
    assert "Of 12 answers below 3 you spotted 0" in said(remarks(result))


def test_marks_too_high_throughout_are_called_lenient():
    text = said(remarks(rate(SETS, marks(half_too_high))), "zh")
    assert "总体偏宽，平均高出 0.42 分。" in text


def test_what_to_practise_names_each_trap_that_worked_and_an_answer():
    texts = practise_next(rate(SETS, marks(misled)))
    assert len(texts) == len(Trap)
    assert '4 of 4 answers of the kind "modest but strong" misled you' in said(texts)
    modest = {
        f"{one.id}/{answer.id}"
        for one in SETS
        for answer in one.answers
        if answer.trap is Trap.MODEST
    }
    named = next(text.in_("en") for text in texts if "modest but strong" in text.in_("en"))
    assert any(f"such as {name}." in named for name in modest)


def test_without_a_trap_the_farthest_answer_is_named():
    worse = {**marks(exact), ("site-doubt", "canteen"): Decimal(5)}
    assert "site-doubt/canteen is farthest off" in said(practise_next(rate(SETS, worse)))


def test_a_faultless_round_sends_to_the_other_form():
    assert "换另一卷" in said(practise_next(rate(SETS, marks(exact))), "zh")


def test_an_answer_is_told_with_its_reference_and_reason():
    item = next(i for i in rate(SETS, marks(misled)).items if i.answer.id == "lifeline")
    assert str(on_item(item).en).startswith("You gave 2.5, the reference is 1: 1.5 marks too high.")
    assert item.answer.reasons[0].text.in_("zh") in str(on_item(item).zh)


def test_every_sentence_is_in_both_languages():
    for mark in (exact, misled, all_three, half_too_high):
        result = rate(SETS, marks(mark))
        compared = compare(rate(SETS, marks(misled, "a")), rate(SETS, marks(mark, "b")))
        for one in (*remarks(result), *practise_next(result), *gains(compared)):
            assert all(one.has(lang) for lang in LANGS)


def test_two_rounds_show_what_was_gained():
    found = compare(rate(SETS, marks(misled, "a")), rate(SETS, marks(exact, "b")))
    assert found.answers == "parallel"
    assert isinstance(found.distance, Change)
    assert found.distance.after == 0
    assert found.distance.gain == found.distance.before > 0
    assert found.remaining == ()


def test_a_trap_is_overcome_only_where_it_was_met_again():
    before, after = rate(SETS, marks(misled, "a")), rate(SETS, marks(exact, "b"))
    met_before = {one.trap for one in before.traps}
    met_after = {one.trap for one in after.traps}
    assert set(compare(before, after).overcome) == met_before & met_after


def test_what_became_worse_is_said_to_be_worse():
    found = compare(rate(SETS, marks(exact)), rate(SETS, marks(all_three)))
    assert isinstance(found.distance, Change)
    assert found.distance.gain < 0
    assert "farther off" in said(gains(found))


def test_the_same_answers_twice_carry_a_caution():
    found = compare(rate(SETS, marks(misled)), rate(SETS, marks(exact)))
    assert found.answers == "same"
    assert gains(found)[-1].zh == (
        "两轮是同样的回答，进步里有一部分可能只是记住了参考分；请再用另一卷验证。"
    )


def test_a_small_change_counts_as_none():
    nudged = {**marks(exact), ("site-doubt", "canteen"): Decimal(4)}
    found = compare(rate(SETS, nudged), rate(SETS, marks(exact)))
    assert "A change below 0.25 counts as none." in gains(found)[0].in_("en")


def test_rounds_of_fewer_than_five_are_not_compared():
    four = dict(list(marks(exact).items())[:4])
    found = compare(rate(SETS, four), rate(SETS, marks(exact)))
    assert isinstance(found.distance, Withheld)
    assert said(gains(found)) == (
        "The two rounds are not compared; withheld: 4 marked, and at least 5 are needed to mean anything."
    )


def test_weak_answers_are_set_side_by_side():
    found = compare(rate(SETS, marks(all_three)), rate(SETS, marks(exact)))
    assert found.weak == (Spotting(0, 12, 0, 18), Spotting(12, 12, 0, 18))
    assert "0 of 12 spotted before with 0 false alarms, 12 of 12 after" in said(gains(found))
