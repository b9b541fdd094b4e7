from __future__ import annotations

import hashlib
from collections import Counter

import pytest
import sqlalchemy as sa

from prep.errors import NotFoundError, RecordsError, StateError
from prep.model.records import SessionSetup
from prep.records import Records
from tests.records.sessions import AT, complete, drafted, fill, opened, setup


def test_what_a_session_is_made_of_comes_back(records: Records, id: str):
    made = setup(id, "candidate")
    records.new_session(made, at=AT)
    record = records.session(id).record()
    assert record.setup == made
    assert (record.created, record.seed, record.seal) == (AT, None, None)
    assert made in [each.setup for each in records.sessions()]


def test_an_id_is_used_once(records: Records, id: str):
    records.new_session(setup(id), at=AT)
    with pytest.raises(RecordsError, match="already"):
        records.new_session(setup(id), at=AT)


def test_a_session_that_is_not_there_is_told(records: Records):
    with pytest.raises(NotFoundError, match="no session never-made"):
        records.session("never-made")


def test_an_element_stands_once(id: str):
    data = setup(id).model_dump(mode="json")
    data["elements"] *= 2
    with pytest.raises(ValueError, match="stands twice"):
        SessionSetup.model_validate(data)


def test_anybody_can_draw_the_order_again(records: Records, id: str):
    session = drafted(records, id, candidates=9)
    drawn = session.draw_order("抽签 2026-11-26", at=AT)
    lots = {n: hashlib.sha256(f"抽签 2026-11-26:{n}".encode()).hexdigest() for n in range(1, 10)}
    assert [each.number for each in drawn] == sorted(lots, key=lots.__getitem__)
    assert [each.position for each in session.candidates()] == list(range(1, 10))
    assert session.record().seed == "抽签 2026-11-26"


def test_every_order_comes_up_about_as_often():
    from prep.records.chain import lot

    orders = Counter(
        tuple(sorted((1, 2, 3), key=lambda n: lot(str(seed), n))) for seed in range(6000)
    )
    # 6 orders, 1000 each expected; 150 is five standard deviations
    assert len(orders) == 6
    assert all(abs(count - 1000) < 150 for count in orders.values())


def test_the_order_is_drawn_once(records: Records, id: str):
    session = drafted(records, id)
    order = session.draw_order("1", at=AT)
    with pytest.raises(StateError, match="not drawn again"):
        session.draw_order("2", at=AT)
    with pytest.raises(StateError, match="before the draw"):
        session.add_candidate(3, "丙", at=AT)
    assert session.candidates() == order


def test_a_session_opens_after_the_draw_only(records: Records, id: str):
    with pytest.raises(StateError, match="not drawn"):
        drafted(records, id).open(at=AT)


def test_nobody_joins_an_open_session(records: Records, id: str):
    session = opened(records, id)
    with pytest.raises(StateError, match="open already"):
        session.add_assessor(9, "丁", at=AT)
    with pytest.raises(StateError, match="open already"):
        session.open(at=AT)


def test_a_number_is_given_once_and_there_is_one_chief(records: Records, id: str):
    session = drafted(records, id)
    with pytest.raises(RecordsError, match="taken"):
        session.add_assessor(2, "另一人", at=AT)
    with pytest.raises(RecordsError, match="one chief"):
        session.add_assessor(4, "另一人", at=AT, chief=True)
    assert [a.number for a in session.assessors() if a.chief] == [1]
    assert ("assessor", 4) not in session.names()


def test_nothing_that_an_assessor_asks_touches_the_names(records: Records, id: str):
    session = opened(records, id)
    asked: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        complete(session)
        session.sheets_for(1), session.all_sheets(), session.candidates(), session.assessors()
        session.log(1), session.missing(), session.timings(), session.part_marks()
        session.void(1, 1, "涂改", at=AT), session.reissue(1, 1, at=AT), fill(session, 1, 1)
        assert len(asked) > 50
        assert not [statement for statement in asked if "names" in statement]
        session.names()
        assert [statement for statement in asked if "names" in statement]
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


def test_no_name_stands_in_the_log(records: Records, id: str):
    session = opened(records, id)
    complete(session)
    names = session.names()
    assert names["candidate", 2] == "考生甲2"
    told = "".join(entry.model_dump_json() for entry in session.log())
    assert not [name for name in names.values() if name in told]


def test_names_can_be_erased_and_the_result_still_holds(records: Records, id: str):
    session = opened(records, id)
    complete(session)
    session.erase_names(at=AT)
    assert session.log()[-1].action == "erase"
    seal = session.lock(at=AT)
    session.erase_names(at=AT)
    assert session.names() == {}
    assert session.verify().seal == seal
    assert session.verify().sound


def test_text_that_a_database_cannot_hold_is_refused(records: Records, id: str):
    session = drafted(records, id)
    for text in ("空\0字", "半\ud83d", "", "长" * 201):
        with pytest.raises(RecordsError):
            session.add_candidate(3, text, at=AT)
    assert session.verify().sound
