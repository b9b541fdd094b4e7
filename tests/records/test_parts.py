from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from prep.errors import ConflictError, NotFoundError, RecordsError, StateError
from prep.model.records import Timing
from prep.records import Records
from tests.records.sessions import AT, complete, drafted, opened


def timing(answering: int = 180, overtime: int = 0) -> Timing:
    begin = AT + timedelta(minutes=2)
    return Timing(
        thinking_from=AT, thinking_to=begin, answering_from=begin,
        answering_to=begin + timedelta(seconds=answering), overtime=overtime,
    )  # fmt: skip


def test_times_and_overtime_come_back(records: Records, id: str):
    session = opened(records, id)
    assert session.time(1, "q1", timing(200, 20), expected=0, at=AT, by="timekeeper") == 1
    (kept,) = session.timings()
    assert (kept.candidate, kept.question, kept.timing) == (1, "q1", timing(200, 20))
    assert (kept.who, kept.revision) == ("timekeeper", 1)


def test_a_clock_can_be_started_and_stopped_later(records: Records, id: str):
    session = opened(records, id)
    started = Timing(thinking_from=AT)
    session.time(1, "q1", started, expected=0, at=AT, by="timekeeper")
    session.time(1, "q1", timing(), expected=1, at=AT, by="timekeeper")
    assert session.timings()[0].timing == timing()
    assert session.log()[-1].old == started.model_dump(mode="json")


def test_a_time_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="stops before it starts"):
        timing(answering=-1)


def test_two_timekeepers_do_not_overwrite_each_other(records: Records, id: str):
    session = opened(records, id)
    session.time(1, "q1", timing(200), expected=0, at=AT, by="first")
    with pytest.raises(ConflictError, match="first wrote"):
        session.time(1, "q1", timing(210), expected=0, at=AT, by="second")
    assert session.timings()[0].timing == timing(200)


@pytest.mark.parametrize("part", ["speech", "written", "democratic"])
def test_marks_of_other_parts_come_back_exactly(records: Records, id: str, part: str):
    session = opened(records, id)
    session.mark_part(2, part, Decimal("17.50"), Decimal("20"), expected=0, at=AT, note="满分 20")
    complete(session)
    (kept,) = session.part_marks()
    assert (kept.part, str(kept.mark), str(kept.maximum), kept.note) == (
        part,
        "17.50",
        "20",
        "满分 20",
    )


def test_a_part_can_be_marked_before_the_session_opens(records: Records, id: str):
    assert (
        drafted(records, id).mark_part(1, "written", Decimal(60), Decimal(100), expected=0, at=AT)
        == 1
    )


def test_what_does_not_fit_is_refused(records: Records, id: str):
    session = opened(records, id)
    with pytest.raises(RecordsError, match="from 0 to 20"):
        session.mark_part(1, "written", Decimal("20.01"), Decimal(20), expected=0, at=AT)
    with pytest.raises(RecordsError, match="cannot be an id"):
        session.mark_part(1, "Written test", Decimal(1), Decimal(20), expected=0, at=AT)
    with pytest.raises(NotFoundError, match="no candidate 7"):
        session.mark_part(7, "written", Decimal(1), Decimal(20), expected=0, at=AT)
    with pytest.raises(StateError, match="not open yet"):
        drafted(records, f"{id}-2").time(1, "q1", timing(), expected=0, at=AT, by="timekeeper")
