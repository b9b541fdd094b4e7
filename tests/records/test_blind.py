from __future__ import annotations

from decimal import Decimal

import pytest

from prep.errors import BlindError, NotFoundError, StateError
from prep.messages import set_language
from prep.model.records import SheetRecord
from prep.records import Records
from tests.records.sessions import AT, complete, drafted, fill, hand_in, opened, own


def whose(sheets: tuple[SheetRecord, ...]) -> set[int]:
    return {sheet.assessor for sheet in sheets}


def test_until_all_are_in_an_assessor_sees_own_sheets_only(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(2, 3)])
    assert [whose(session.sheets_for(n)) for n in (1, 2, 3)] == [{1}, {2}, {3}]
    hand_in(session, 2, 3)
    assert whose(session.sheets_for(1)) == {1, 2, 3}


def test_while_one_is_missing_no_marks_are_given_out_and_it_is_named(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(2, 3)])
    with pytest.raises(
        BlindError, match="not all sheets are in: candidate 2 × assessor 3 — "
    ) as caught:
        session.all_sheets()
    assert caught.value.missing == ((2, 3),)
    with pytest.raises(BlindError):
        session.all_sheets(1)


def test_what_is_missing_is_named_in_chinese_too(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(1, 2), (2, 3)])
    set_language("zh")
    with pytest.raises(BlindError, match="没有交齐：") as caught:
        session.all_sheets()
    for named in ("考生 1 × 考官 2", "考生 2 × 考官 3"):
        assert named in str(caught.value)


def test_a_drafted_session_gives_out_nothing(records: Records, id: str):
    session = drafted(records, id, assessors=0)
    with pytest.raises(BlindError, match="not open yet"):
        session.all_sheets()


def test_when_all_are_in_all_marks_are_there(records: Records, id: str):
    session = opened(records, id)
    complete(session)
    marks = {(s.candidate, s.assessor): s.values["analysis"] for s in session.all_sheets()}
    assert marks == {(c, a): Decimal(f"{70 + c}.{a}0") for c in (1, 2) for a in (1, 2, 3)}


def test_where_results_are_announced_at_once_each_candidate_opens_alone(records: Records, id: str):
    session = opened(records, id, reveal="candidate")
    for assessor in (1, 2, 3):
        hand_in(session, 1, assessor)
    assert whose(session.all_sheets(1)) == {1, 2, 3}
    with pytest.raises(BlindError):
        session.all_sheets(2)
    with pytest.raises(BlindError):
        session.all_sheets()
    seen = {(s.candidate, s.assessor) for s in session.sheets_for(1)}
    assert seen == {(1, 1), (1, 2), (1, 3), (2, 1)}


def test_voiding_opens_nothing(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(2, 3)])
    session.void(2, 3, "字迹不清", at=AT)
    assert session.missing() == ((2, 3),)
    with pytest.raises(BlindError):
        session.all_sheets()


def test_a_sheet_issued_after_marks_could_be_seen_says_so(records: Records, id: str):
    session = opened(records, id)
    session.void(1, 1, "涂改", at=AT)
    session.reissue(1, 1, at=AT)
    assert not own(session, 1, 1).informed
    complete(session)
    session.void(1, 1, "涂改", at=AT)
    session.void(1, 2, "涂改", at=AT)
    session.reissue(1, 2, at=AT)
    assert own(session, 1, 2).informed


def test_voiding_a_sheet_closes_the_marks_again(records: Records, id: str):
    session = opened(records, id)
    complete(session)
    session.void(1, 1, "涂改", at=AT)
    assert whose(session.sheets_for(2)) == {2}


def test_the_log_hides_marks_of_others_until_all_are_in(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(2, 3)])
    session.mark_part(1, "written", Decimal("64.5"), Decimal(100), expected=0, at=AT)
    shown = {e.key.get("assessor") for e in session.log(2) if e.new and e.thing in ("mark", "part")}
    assert shown == {2}
    assert not [e for e in session.log() if e.thing in ("mark", "part") and not e.hidden]
    hand_in(session, 2, 3)
    assert not [e for e in session.log() if e.hidden or e.hash is None]


def test_no_hash_helps_to_guess_a_hidden_mark(records: Records, id: str):
    session = opened(records, id)
    fill(session, 1, 1)
    assert {entry.hash for entry in session.log(2)} == {None}


def test_marks_of_other_parts_are_hidden_until_all_sheets_are_in(records: Records, id: str):
    session = opened(records, id)
    session.mark_part(1, "written", Decimal("64.5"), Decimal(100), expected=0, at=AT)
    with pytest.raises(BlindError):
        session.part_marks()
    complete(session)
    (part,) = session.part_marks()
    assert (part.candidate, part.part, str(part.mark)) == (1, "written", "64.5")


def test_an_absent_assessor_is_recused_and_the_rest_opens(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(1, 3), (2, 3)])
    fill(session, 1, 3)
    for candidate in (1, 2):
        session.recuse(3, candidate, "缺席", at=AT)
    assert whose(session.all_sheets()) == {1, 2}
    (absent,) = [a for a in session.assessors() if a.recusals]
    assert (absent.number, absent.recusals) == (3, {1: "缺席", 2: "缺席"})


def test_a_recused_assessor_gets_no_sheet(records: Records, id: str):
    session = drafted(records, id)
    session.recuse(2, 1, "亲属回避", at=AT)
    session.draw_order("7", at=AT)
    session.open(at=AT)
    assert (1, 2) not in session.missing()
    with pytest.raises(StateError, match="recused"):
        session.reissue(1, 2, at=AT)


def test_a_submitted_sheet_is_not_taken_back_by_recusal(records: Records, id: str):
    session = opened(records, id)
    hand_in(session, 1, 1)
    with pytest.raises(StateError, match="void it, then recuse"):
        session.recuse(1, 1, "回避", at=AT)


def test_a_candidate_who_withdraws_is_not_waited_for(records: Records, id: str):
    session = opened(records, id)
    complete(session, leave=[(2, 2), (2, 3)])
    session.withdraw(2, "弃权", at=AT)
    assert session.missing() == ()
    kept = {(s.candidate, s.assessor) for s in session.all_sheets()}
    assert kept == {(1, 1), (1, 2), (1, 3), (2, 1)}


@pytest.mark.parametrize("ask", ["sheets_for", "all_sheets"])
def test_a_number_that_nobody_has_is_told(records: Records, id: str, ask: str):
    with pytest.raises(NotFoundError, match="9 — entered: 1, 2"):
        getattr(opened(records, id), ask)(9)
