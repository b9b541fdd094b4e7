"""Thirty assessors at once, each a process of its own; processes killed while they write."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

import pytest

from prep.records import Session, open_records
from tests.records.conftest import KINDS, Places
from tests.records.sessions import ELEMENTS, opened
from tests.records.workers import SESSION, assess, mark_of, scribble

ASSESSORS, CANDIDATES, KILLED = 30, 2, 8
spawned = multiprocessing.get_context("spawn")


def kinds() -> list[str]:
    return [k for k in KINDS if k == "sqlite" or os.environ.get("PREP_TEST_POSTGRES")]


@dataclass
class Outcome:
    """What thirty processes report."""

    addresses: dict[str, str]
    fresh: dict[str, str]
    acknowledged: Counter[tuple[str, int, int, str, str]]
    winners: Counter[str]
    ended: list[int | None]


@pytest.fixture(scope="module")
def outcome(places: Places) -> Outcome:
    """One run for all databases: starting thirty processes is what takes long."""
    addresses = {kind: places.make(kind) for kind in kinds()}
    fresh = {kind: places.make(kind) for kind in kinds()}
    for address in addresses.values():
        with open_records(address) as records:
            opened(records, SESSION, CANDIDATES, ASSESSORS)
    start = spawned.Barrier(ASSESSORS)
    lines: list[Connection] = []
    processes: list[BaseProcess] = []
    for assessor in range(1, ASSESSORS + 1):
        here, there = spawned.Pipe(duplex=False)
        arguments = (assessor, CANDIDATES, [*addresses.values()], [*fresh.values()], start, there)
        process = spawned.Process(target=assess, args=arguments)
        process.start()
        there.close()
        lines.append(here), processes.append(process)
    found = Outcome(addresses, fresh, Counter(), Counter(), [])
    for line in lines:
        assessor, acknowledged, won = line.recv() if line.poll(90) else (0, [], [])
        found.winners.update(won)
        found.acknowledged.update(
            (address, candidate, assessor, element, mark)
            for address, candidate, element, mark, revision in acknowledged
            if revision == 1
        )
        line.close()
    for process in processes:
        process.join(30)
        found.ended.append(process.exitcode)
    return found


@pytest.fixture
def together(kind: str, outcome: Outcome) -> Iterator[Session]:
    with open_records(outcome.addresses[kind]) as records:
        yield records.session(SESSION)


def test_every_process_comes_to_its_end(outcome: Outcome):
    assert outcome.ended == [0] * ASSESSORS


def test_none_lost_none_doubled(together: Session, outcome: Outcome, kind: str):
    told = {
        key[1:]: n for key, n in outcome.acknowledged.items() if key[0] == outcome.addresses[kind]
    }
    sheets = together.all_sheets()
    stored = Counter(
        (s.candidate, s.assessor, element, str(mark.mark))
        for s in sheets
        for element, mark in s.marks.items()
    )
    assert stored == told
    assert len(stored) == ASSESSORS * CANDIDATES * len(ELEMENTS)
    assert set(stored.values()) == {1}


def test_each_mark_is_the_one_its_assessor_gave(together: Session):
    for sheet in together.all_sheets():
        assert set(sheet.values.values()) == {Decimal(f"{60 + sheet.assessor}.{sheet.candidate}0")}


def test_the_log_is_complete(together: Session):
    counted = Counter(entry.action for entry in together.log())
    sheets = ASSESSORS * CANDIDATES
    assert (counted["issue"], counted["rate"], counted["submit"]) == (
        sheets,
        sheets * len(ELEMENTS),
        sheets,
    )
    assert counted["write"] == 1
    assert together.verify().problems == ()


def test_of_thirty_who_write_one_value_one_does(together: Session, outcome: Outcome, kind: str):
    assert outcome.winners[outcome.addresses[kind]] == 1
    (part,) = together.part_marks()
    assert part.who == f"clerk-{part.mark}"


def test_thirty_may_open_a_new_database_at_once(outcome: Outcome, kind: str):
    with open_records(outcome.fresh[kind]) as records:
        assert opened(records, "first").verify().sound


class Writer:
    """A process that writes until it is killed, and what it said."""

    def __init__(self, address: str, assessor: int) -> None:
        self.assessor = assessor
        self.line, there = spawned.Pipe(duplex=False)
        self.process = spawned.Process(target=scribble, args=(address, assessor, there))
        self.process.start()
        there.close()
        self.said: list[tuple[int, str, str]] = []

    def kill(self) -> None:
        """Stop it at once (SIGKILL), and read what it said before."""
        self.process.kill()
        self.process.join(30)
        try:
            while True:
                self.said.append(self.line.recv())
        except (EOFError, OSError):
            self.line.close()

    def numbers(self, what: str) -> list[int]:
        return [number for number, _, said in self.said if said == what]


def killed_at_random(address: str, seed: int, writers: int = KILLED) -> list[Writer]:
    """Let processes write into one session together, and kill them one after the other."""
    moments = random.Random(seed)
    started = [Writer(address, assessor) for assessor in range(1, writers + 1)]
    for writer in started:
        assert wait([writer.line], 60), "a process wrote nothing"
    for writer in started:
        time.sleep(moments.uniform(0.0, 0.12))
        writer.kill()
    return started


def check_killed(session: Session, writer: Writer) -> None:
    """Assert that at most the mark in flight is missing, and nothing is half there."""
    acknowledged, asked = writer.numbers("acknowledged"), writer.numbers("asked")
    (sheet,) = [s for s in session.sheets_for(writer.assessor) if s.assessor == writer.assessor]
    logged = [
        entry.new for entry in session.log(writer.assessor)
        if entry.action == "rate" and entry.key["assessor"] == writer.assessor
    ]  # fmt: skip
    written = [int(new["note"]) for new in logged if new]
    assert written == list(range(len(written)))
    assert len(acknowledged) <= len(written) <= len(asked) <= len(acknowledged) + 1
    last: dict[str, Any] = {ELEMENTS[n % len(ELEMENTS)]: n for n in written}
    assert {e: (m.mark, int(m.note)) for e, m in sheet.marks.items()} == {
        element: (mark_of(number), number) for element, number in last.items()
    }
    assert sum(mark.revision for mark in sheet.marks.values()) == len(written)


def test_a_kill_loses_at_most_the_mark_in_flight(fresh: str):
    with open_records(fresh) as records:
        session = opened(records, SESSION, 1, KILLED)
        writers = killed_at_random(fresh, seed=20261126)
        assert sum(len(writer.numbers("acknowledged")) for writer in writers) > KILLED
        for writer in writers:
            check_killed(session, writer)
        assert session.verify().problems == ()
