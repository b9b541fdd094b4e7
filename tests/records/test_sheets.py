from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep.errors import ConflictError, NotFoundError, RecordsError, StateError
from prep.model.records import SessionState, SheetState
from prep.records import Records
from tests.records.sessions import AT, ELEMENTS, complete, drafted, fill, hand_in, opened, own


@pytest.mark.parametrize("written", ["81.50", "0", "100", "100.000000", "0.10", "7"])
def test_a_mark_comes_back_as_it_was_entered(records: Records, id: str, written: str):
    session = opened(records, id)
    session.rate(1, 1, "language", Decimal(written), expected=0, at=AT)
    assert str(own(session, 1, 1).values["language"]) == written


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    mark=st.decimals(0, 100, allow_nan=False, places=6) | st.decimals(0, 100, places=2),
    note=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200),
)  # fmt: skip
def test_any_mark_and_any_note_come_back(records: Records, id: str, mark: Decimal, note: str):
    mark = abs(mark)
    session = _shared(records, id)
    seen = own(session, 1, 1).marks.get("language")
    expected = seen.revision if seen else 0
    given = session.rate(1, 1, "language", mark, expected=expected, at=AT, note=note)
    kept = own(session, 1, 1).marks["language"]
    assert kept == given
    assert (str(kept.mark), kept.note) == (format(mark, "f"), note.strip())


def _shared(records: Records, id: str):
    try:
        return records.session(id)
    except NotFoundError:
        return opened(records, id)


@pytest.mark.parametrize(
    "mark", [Decimal("100.01"), Decimal("-1"), Decimal("-0"), Decimal("NaN"), Decimal("Infinity"),
             Decimal("1E+1"), Decimal("0.0000001"), 81.5],
)  # fmt: skip
def test_what_is_no_mark_is_refused_and_told(records: Records, id: str, mark: Decimal):
    session = opened(records, id)
    with pytest.raises(RecordsError, match="Decimal from 0 to 100"):
        session.rate(1, 1, "language", mark, expected=0, at=AT)
    assert own(session, 1, 1).marks == {}


def test_an_unknown_element_is_told_with_the_known_ones(records: Records, id: str):
    with pytest.raises(NotFoundError, match="no element logic — there are: language, analysis"):
        opened(records, id).rate(1, 1, "logic", Decimal(1), expected=0, at=AT)


def test_a_moment_without_a_zone_is_refused(records: Records, id: str):
    with pytest.raises(RecordsError, match="has no zone"):
        opened(records, id).rate(1, 1, "language", Decimal(1), expected=0, at=datetime(2026, 1, 1))


def test_moments_are_kept_in_utc_to_the_microsecond(records: Records, id: str):
    at = AT + timedelta(microseconds=7)
    session = opened(records, id)
    session.rate(1, 1, "language", Decimal(1), expected=0, at=at)
    kept = own(session, 1, 1).marks["language"].at
    assert (kept, kept.tzinfo) == (at, UTC)


def test_a_conflicting_mark_is_refused_and_both_are_shown(records: Records, id: str):
    session = opened(records, id)
    session.rate(1, 1, "language", Decimal("81.50"), expected=0, at=AT, by="tablet")
    with pytest.raises(ConflictError) as caught:
        session.rate(1, 1, "language", Decimal("64"), expected=0, at=AT, by="paper")
    error = caught.value
    assert (error.yours, error.stored, error.who, error.when, error.revision) == (
        "64", "81.50", "tablet", AT, 1,
    )  # fmt: skip
    for told in ("64", "81.50", "tablet", "2026-11-26T01:30", "expected=1"):
        assert told in str(error)
    assert own(session, 1, 1).values == {"language": Decimal("81.50")}


def test_after_looking_the_mark_can_be_changed(records: Records, id: str):
    session = opened(records, id)
    session.rate(1, 1, "language", Decimal("81.50"), expected=0, at=AT)
    changed = session.rate(1, 1, "language", Decimal("64"), expected=1, at=AT)
    assert (changed.mark, changed.revision) == (Decimal(64), 2)
    last = session.log(assessor=1)[-1]
    assert (last.old, last.new) == ({"mark": "81.50", "note": ""}, {"mark": "64", "note": ""})


def test_sending_a_mark_again_after_a_lost_answer_writes_nothing(records: Records, id: str):
    session = opened(records, id)
    first = session.rate(1, 1, "language", Decimal("81.50"), expected=0, at=AT)
    entries = len(session.log())
    again = session.rate(1, 1, "language", Decimal("81.50"), expected=0, at=AT + timedelta(1))
    assert again == first
    assert len(session.log()) == entries


def test_a_mark_that_was_never_written_cannot_be_expected(records: Records, id: str):
    with pytest.raises(RecordsError, match="no revision 3"):
        opened(records, id).rate(1, 1, "language", Decimal(1), expected=3, at=AT)


def test_a_sheet_with_a_mark_missing_is_not_submitted(records: Records, id: str):
    session = opened(records, id)
    session.rate(1, 1, "analysis", Decimal(80), expected=0, at=AT)
    with pytest.raises(StateError, match="without a mark: language"):
        session.submit(1, 1, expected=2, at=AT)


def test_a_sheet_that_changed_since_it_was_seen_is_not_submitted(records: Records, id: str):
    session = opened(records, id)
    fill(session, 1, 1)
    seen = own(session, 1, 1).revision
    session.rate(1, 1, "language", Decimal("70"), expected=1, at=AT, by="paper")
    with pytest.raises(ConflictError, match="paper wrote"):
        session.submit(1, 1, expected=seen, at=AT)
    assert own(session, 1, 1).state is SheetState.OPEN


def test_a_submitted_sheet_is_never_edited(records: Records, id: str):
    session = opened(records, id)
    hand_in(session, 1, 1)
    before = own(session, 1, 1)
    with pytest.raises(StateError, match="void it with a reason"):
        session.rate(1, 1, "language", Decimal(99), expected=1, at=AT)
    with pytest.raises(StateError):
        session.submit(1, 1, expected=before.revision, at=AT)
    assert own(session, 1, 1) == before


def test_submitting_again_after_a_lost_answer_does_nothing(records: Records, id: str):
    session = opened(records, id)
    fill(session, 1, 1)
    seen = own(session, 1, 1).revision
    session.submit(1, 1, expected=seen, at=AT)
    entries = len(session.log())
    session.submit(1, 1, expected=seen, at=AT)
    assert len(session.log()) == entries


def test_a_voided_sheet_is_kept_and_issued_again_empty(records: Records, id: str):
    session = opened(records, id)
    hand_in(session, 1, 1, "60.00")
    session.void(1, 1, "涂改", at=AT)
    assert session.reissue(1, 1, at=AT) == 2
    sheet = own(session, 1, 1)
    assert (sheet.issue, sheet.marks, sheet.state) == (2, {}, SheetState.OPEN)
    complete(session)
    first, second = (s for s in session.all_sheets(1, voided=True) if s.assessor == 1)
    assert (first.state, first.reason) == (SheetState.VOIDED, "涂改")
    assert first.values == dict.fromkeys(ELEMENTS, Decimal("60.00"))
    assert second.values == dict.fromkeys(ELEMENTS, Decimal("71.10"))


def test_a_sheet_is_voided_with_a_reason_only(records: Records, id: str):
    session = opened(records, id)
    with pytest.raises(RecordsError, match="reason"):
        session.void(1, 1, "  ", at=AT)


def test_a_sheet_in_force_is_not_issued_again(records: Records, id: str):
    with pytest.raises(StateError, match="sheet in force"):
        opened(records, id).reissue(1, 1, at=AT)


def test_a_voided_sheet_takes_no_marks(records: Records, id: str):
    session = opened(records, id)
    session.void(1, 1, "撕毁", at=AT)
    with pytest.raises(NotFoundError, match="issued again"):
        session.rate(1, 1, "language", Decimal(1), expected=0, at=AT)


def test_before_it_opens_a_session_takes_no_marks(records: Records, id: str):
    session = drafted(records, id)
    with pytest.raises(StateError, match="not open yet"):
        session.rate(1, 1, "language", Decimal(1), expected=0, at=AT)
    assert session.record().state is SessionState.DRAFTED


def test_everybody_gets_one_sheet_for_each_candidate(records: Records, id: str):
    session = opened(records, id, candidates=3, assessors=4)
    assert sorted(session.missing()) == [(c, a) for c in (1, 2, 3) for a in (1, 2, 3, 4)]
    assert {(s.issue, s.state) for s in session.sheets_for(2)} == {(1, SheetState.OPEN)}
