"""A rehearsal: the plan, the clock and its keys, what is said afterwards."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.library.rehearsal_rules import rehearsal_rules
from prep.messages import LANGS
from prep.model.rehearsal import Heard, Rehearsal, Silence
from prep.model.views import Paragraph
from prep.speech.rehearse import KEYS, Key, Session, advice, begin, next_drill, plan, signals
from prep.speech.rehearse.cues import cue
from tests.speech.talks import THREE, part, sentence, talk

AT = "2026-11-24T19:05:00"


def run(*keys: tuple[float, Key], view=THREE, only: str | None = None) -> Session:
    session = begin(plan(view, only))
    for at, key in ((0.0, "start"), *keys):
        session = session.press(key, at)
    return session


def said(session: Session, heard: Heard | None = None):
    record = session.record(AT).model_copy(update={"heard": heard})
    return {a.rule: a for a in advice(record, session.plan, rehearsal_rules(), "en")}


# --- the plan


def test_the_parts_share_the_time_allowed_by_their_targets():
    planned = plan(talk(part("a", 30, 100), part("b", 60, 190), minutes=Decimal("1.5")))
    assert [(p.begin, p.seconds) for p in planned.parts] == [(0, 30), (30, 60)]
    tighter = plan(talk(part("a", 60, 100), part("b", 120, 190), minutes=Decimal("1.5")))
    assert [(p.begin, p.end) for p in tighter.parts] == [(0, 30), (30, 90)]


def test_a_text_that_does_not_fill_the_time_is_rehearsed_at_its_own_length():
    planned = plan(talk(part("a", 90, 100), part("b", 90, 100), minutes=Decimal(3)))
    assert [p.seconds for p in planned.parts] == [30, 30]
    assert planned.limit == 180


def test_the_salutation_belongs_to_the_first_part():
    first, *_ = plan(THREE).parts
    assert first.units == 10 + 50 + 40
    assert first.sentences[0] == THREE.salutation


def test_a_drill_is_one_part_with_the_time_it_has_in_the_whole():
    drill = plan(THREE, "advantages")
    assert [(p.id, p.begin, p.seconds) for p in drill.parts] == [("advantages", 0, 90)]
    assert (drill.limit, drill.speech) == (90, plan(THREE).speech)
    with pytest.raises(KeyError):
        plan(THREE, "nothing")


def test_the_sentence_that_is_due_follows_the_time():
    advantages = plan(THREE).parts[1]  # 60 + 90 + 100 + 50 syllables in 90 s
    assert [advantages.due(t, "zh") for t in (0, 17.9, 18.1, 44.9, 45.1, 89, 300)] == [0, 0, 1, 1, 2, 3, 3]  # fmt: skip


# --- the clock


def test_a_steady_speaker_is_never_off_the_plan():
    session = run((30, "next"), (120, "next"), (180, "next"))
    assert session.stage == "over"
    assert [p.seconds for p in session.parts] == [30, 90, 60]
    assert not session.record(AT).interrupted


def test_drift_is_positive_when_late_and_negative_when_early():
    late = run((42, "next"))
    assert late.status(42).drift == pytest.approx(12)
    early = run((20, "next"))
    assert early.status(60).drift == pytest.approx(-10)
    assert run().status(29).drift == 0  # within the time of the part nobody knows yet
    assert run().status(33).drift == pytest.approx(3)


def test_the_time_of_a_part_that_was_entered_early_makes_up_for_its_length():
    assert run((20, "next")).status(120).drift == pytest.approx(0)


def test_a_pause_stops_the_clock_and_is_counted():
    session = run((10, "pause"), (70, "resume"), (90, "next"))
    assert session.parts[0].seconds == 30
    assert (session.parts[0].pauses, session.parts[0].paused) == (1, 60)
    assert run((10, "pause")).status(500).elapsed == 10


def test_any_key_of_speaking_ends_a_pause():
    session = run((10, "pause"), (70, "filler"), (80, "next"))
    assert session.parts[0].seconds == 20
    assert session.parts[0].fillers == (10,)


def test_back_takes_a_hasty_next_back():
    session = run((25, "next"), (26, "stumble"), (28, "back"), (33, "next"))
    assert session.number == 1
    assert session.parts[0].seconds == 33
    assert session.parts[0].stumbles == (26,)
    assert run((3, "back")).parts[0].seconds == 3


def test_repeat_begins_the_part_again_and_the_clock_goes_back_with_it():
    session = run((30, "next"), (50, "filler"), (70, "repeat"), (160, "next"))
    assert session.parts[1].seconds == 90
    assert session.parts[1].fillers == ()
    assert session.parts[1].repeats == 1
    assert session.status(160).drift == 0


def test_stopping_early_leaves_the_rest_unspoken():
    record = run((30, "next"), (70, "stop")).record(AT)
    assert record.interrupted
    assert [(p.actual, p.complete) for p in record.parts] == [(30, True), (40, False), (0, False)]


def test_keys_after_the_end_and_before_the_start_do_nothing():
    ready = begin(plan(THREE)).press("next", 5)
    assert (ready.stage, ready.elapsed) == ("ready", 0)
    over = run((30, "stop"))
    assert over.press("filler", 60).parts == over.parts


def test_a_clock_that_goes_backwards_is_refused():
    with pytest.raises(ValueError, match="back"):
        run((30, "next"), (29, "next"))


def test_the_bell_rings_a_minute_before_the_end_and_the_time_is_called_once():
    assert list(signals(180, 119.9, 120)) == ["bell"]
    assert list(signals(180, 120, 121)) == []
    assert list(signals(180, 179, 181)) == ["time"]
    assert list(signals(60, 0, 1)) == []  # no bell at the start of a drill


def test_speaking_on_after_the_time_is_recorded():
    session = run((30, "next"), (120, "next"), (195, "next"))
    assert session.status(195).left == -15
    assert session.record(AT).total == 195


@given(st.lists(st.tuples(st.floats(0, 40), st.sampled_from([k for k in KEYS if k != "repeat"]))))
def test_no_second_is_lost_or_counted_twice(presses: list[tuple[float, Key]]):
    session, clock = begin(plan(THREE)), 0.0
    session = session.press("start", 0)
    for step, key in presses:
        clock += step
        before = session.stage
        session = session.press(key, clock)
        if before != "over" and session.stage == "over":
            break
    counted = sum(p.seconds + p.paused for p in session.parts)
    assert counted == pytest.approx(clock)
    assert 0 <= session.number < 3
    assert Rehearsal.model_validate(session.record(AT).model_dump()) == session.record(AT)


# --- what is said afterwards


def test_a_good_run_is_left_alone():
    session = run((31, "next"), (120, "next"), (181, "next"))
    assert said(session) == {}
    assert next_drill(session.record(AT), rehearsal_rules().drill) is None


def test_a_part_that_runs_over_is_named_with_a_sentence_to_leave_out():
    found = said(run((30, "next"), (138, "next"), (198, "next")))
    long = found["part-long"]
    assert long.part == "advantages"
    assert "took 108 s of 90, 18 s too many" in long.message
    # at the speed of this run 50, 90 and 100 syllables take 18, 32 and 36 s: the shortest is enough
    assert "leave out “丁丁" in long.remedy
    assert "(18 s)" in long.remedy
    assert "200 a minute" in long.remedy


def test_a_part_without_a_spare_sentence_is_to_be_shortened():
    view = talk(part("a", 30, 100), part("b", 60, 190), minutes=Decimal("1.5"))
    found = said(run((45, "next"), (105, "next"), view=view))
    assert "shorten the sentences" in found["part-long"].remedy


def test_a_story_goes_whole_and_never_loses_its_result_alone():
    """What others lean on may go only with its paragraph."""
    deed = ["claim.plain.1", "situation.plain.1", "action.first.in_charge.2", "result.3"]
    stories = tuple(
        Paragraph(
            sentences=tuple(
                sentence(25, mark).model_copy(update={"sources": (f"pattern/{name}",)})
                for name in deed
            ),
            text="",
        )
        for mark in "甲乙丙"
    )
    advantages = part("advantages", 90, 1).model_copy(
        update={"paragraphs": stories, "seconds": 90.0}
    )
    view = talk(part("opening", 30, 90), advantages, part("close", 60, 100, 100))
    found = said(run((30, "next"), (140, "next"), (200, "next"), view=view))
    assert "leave out the whole paragraph “甲甲" in found["part-long"].remedy
    assert "(37 s)" in found["part-long"].remedy  # a third of the 110 s that the part took


def test_overtime_comes_first_and_names_where_it_arose():
    session = run((30, "next"), (140, "next"), (205, "next"))
    record = session.record(AT)
    first = advice(record, session.plan, rehearsal_rules(), "en")[0]
    assert first.rule == "overtime"
    assert "25 s over time: 3:25 spoken, 3:00 allowed" in first.message
    assert "“Advantages”, which took 20 s more" in first.remedy


def test_a_speaker_who_is_slower_than_the_text_throughout_needs_another_text():
    found = said(run((34, "next"), (136, "next"), (204, "next")))
    assert "the text is for 200 a minute and you speak at 176" in found["overtime"].remedy
    assert "--pace 176" in found["overtime"].remedy


def test_a_part_whose_text_is_short_for_its_target_is_no_rush():
    view = talk(part("a", 60, 110), part("b", 60, 200), part("c", 60, 270))
    assert "part-short" not in said(run((36, "next"), (96, "next"), (177, "next"), view=view))


def test_a_sentence_with_quotation_marks_is_quoted_with_inner_ones():
    quoting = sentence(60).model_copy(update={"text": "我负责“暖冬行动”。"})
    opening = part("opening", 30, 50, 40)
    paragraph = opening.paragraphs[0].model_copy(
        update={"sentences": (opening.paragraphs[0].sentences[0], quoting)}
    )
    view = THREE.model_copy(
        update={
            "parts": (opening.model_copy(update={"paragraphs": (paragraph,)}), *THREE.parts[1:])
        }
    )
    found = said(run((60, "next"), (150, "next"), (210, "next"), view=view))
    assert "“我负责‘暖冬行动’”" in found["part-long"].remedy


def test_a_pace_that_no_listener_follows_is_told():
    assert "pace-fast" in said(run((24, "next"), (96, "next"), (144, "next")))
    assert "pace-slow" in said(run((40, "next"), (160, "next"), (240, "next")))


def test_a_rush_at_the_end_is_told():
    found = said(run((30, "next"), (120, "next"), (162, "next")))
    assert "286 a minute, 200 before it" in found["rushed-end"].message
    assert "it takes 60 s, you gave it 42" in found["rushed-end"].remedy


def test_a_part_that_nobody_can_say_in_that_time_was_skipped():
    found = said(run((30, "next"), (60, "next"), (120, "next")))
    assert "left out" in found["part-short"].remedy
    halting = said(run((30, "next"), (90, "next"), (150, "next")))
    assert "300 a minute, a rush" in halting["part-short"].remedy


def test_fillers_are_told_by_the_minute():
    keys = [(t, "filler") for t in (40, 50, 60, 70, 80, 90, 100)]
    found = said(run((30, "next"), *keys, (120, "next"), (180, "next")))
    assert (
        "7 filler words, 2.3 a minute, most of them in “Advantages” (7)" in found["fillers"].message
    )
    assert "fillers" not in said(run((30, "next"), (40, "filler"), (120, "next"), (180, "next")))


def test_stumbles_that_come_together_are_told_with_the_sentence():
    keys = [(t, "stumble") for t in (80, 88, 95)]  # the third sentence, of 75 s to 105 s
    found = said(run((30, "next"), *keys, (120, "next"), (180, "next")))
    assert "3 stumbles within 30 s in “Advantages”" in found["stumbles"].message
    assert "丙丙" in found["stumbles"].remedy
    apart = [(t, "stumble") for t in (32, 75, 118)]
    assert "stumbles" not in said(run((30, "next"), *apart, (120, "next"), (180, "next")))


def test_what_a_recording_tells_is_judged_too():
    pauses = tuple(Silence(begin=b, end=b + 2.5) for b in (20, 60, 95))
    heard = Heard(total=181, speech=160, pauses=pauses, longest=26.4)
    found = said(run((30, "next"), (120, "next"), (180, "next")), heard)
    assert "the longest run without a breath is 26 s" in found["breathless"].message
    assert "3 silences of more than 2 s, the longest 2.5 s, at 0:20" in found["silences"].message


@given(st.lists(st.tuples(st.floats(0, 120), st.sampled_from(KEYS)), min_size=1))
def test_no_more_than_three_findings_in_either_language_and_every_slot_is_filled(
    presses: list[tuple[float, Key]],
):
    session, clock = begin(plan(THREE)).press("start", 0), 0.0
    for step, key in presses:
        clock += step
        session = session.press(key, clock)
    for lang in LANGS:
        found = advice(session.record(AT), session.plan, rehearsal_rules(), lang)
        assert len(found) <= 3
        assert [a.weight for a in found] == sorted((a.weight for a in found), reverse=True)
        assert not any("{" in a.message + a.remedy for a in found)


def test_the_worst_part_is_the_next_drill():
    drill = rehearsal_rules().drill
    late = run((30, "next"), (138, "next"), (198, "next")).record(AT)
    assert next_drill(late, drill).id == "advantages"
    stumbling = run((30, "next"), (120, "next"), (130, "stumble"), (140, "stumble"), (180, "next"))
    assert next_drill(stumbling.record(AT), drill).id == "close"
    broken_off = run((30, "next"), (50, "stop")).record(AT)
    assert next_drill(broken_off, drill) is None


# --- key words


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("结果，支行收回贷款150万元，余下的补办了抵押。", "zh", "结果，支行收回贷款150万元"),
        ("这一条，我以2027年12月为限，新增40户有效结算户。", "zh", "这一条，我以2027年12月为限 · 40户"),
        ("我会在上岗第一个月给每一户不动账户逐户打电话，共412户，达到98.6%。", "zh",
         "我会在上岗第一个月给每一户不动账 · 412户 · 98.6%"),
        ("First, I ask about the client's business before I speak of our products.", "en",
         "First, I ask about the client's business before"),
        ("The outcome can be counted. The branch took back CNY 1.5 million, 98% of 40 loans.", "en",
         "The outcome can be counted. The branch took back · CNY 1.5 million · 98% · 40 loans"),
        ("With the work in my charge, I kept a list.", "en", "With the work in my charge, I kept a list"),
        ("好", "zh", "好"),
    ],
)  # fmt: skip
def test_key_words_are_the_beginning_and_the_figures(text: str, lang: str, words: str):
    assert cue(text, lang) == words
