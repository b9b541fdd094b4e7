"""No sequence of calls edits a submitted sheet, shows another's marks early, or changes a locked session."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import product
from typing import Any
from uuid import uuid4

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from prep.errors import BlindError, ConflictError, NotFoundError, PrepError, StateError
from prep.model.records import SheetRecord
from prep.records import Records
from tests.records.sessions import AT, ELEMENTS, drafted

PEOPLE = (1, 2)
EXAMPLES = {"sqlite": 15, "postgresql": 5}
"""The rules are the same code for both; more of it on the one that answers faster."""
Pair = tuple[int, int]
pairs = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))


class Machine(RuleBasedStateMachine):
    """A session, and beside it what should be so, kept as simply as can be."""

    records: Records

    @initialize(reveal=st.sampled_from(["session", "candidate"]))
    def start(self, reveal: Any) -> None:
        self.session = drafted(self.records, f"m-{uuid4().hex}", 2, 2, reveal)
        self.by_candidate = reveal == "candidate"
        self.phase = "drafted"
        self.sheets: dict[Pair, dict[str, Any] | None] = {}
        """The sheet in force of each pair; none after it was voided."""
        self.excused: set[Pair] = set()
        self.submitted: dict[tuple[int, int, int], dict[str, Decimal]] = {}
        """What stood on each sheet when it was submitted."""
        self.history: list[Any] = []
        self.final: Any = None

    # What can be done, in any order

    @rule(
        pair=pairs,
        element=st.sampled_from(ELEMENTS),
        mark=st.integers(0, 400),
        seen=st.integers(0, 2),
    )
    def rate(self, pair: Pair, element: str, mark: int, seen: int) -> None:
        value = Decimal(mark) / 4
        sheet = self.sheets.get(pair)
        marks = sheet["marks"] if sheet else {}
        current = marks.get(element, (None, 0))
        expected = current[1] if seen else (current[1] + 1) % 3
        done = self._try(lambda: self.session.rate(*pair, element, value, expected=expected, at=AT))
        repeated = current == (value, expected + 1)
        may = self.phase == "open" and sheet is not None and sheet["state"] == "open"
        assert (done is None) == (may and (expected == current[1] or repeated))
        if done is None and not repeated and sheet:
            marks[element] = (value, expected + 1)
            sheet["revision"] += 1

    @rule(pair=pairs, stale=st.integers(0, 4))
    def submit(self, pair: Pair, stale: int) -> None:
        sheet = self.sheets.get(pair)
        expected = (sheet["revision"] if sheet else 1) - (stale == 0)
        done = self._try(lambda: self.session.submit(*pair, expected=expected, at=AT))
        if sheet is None or self.phase != "open":
            assert done
        elif sheet["state"] == "submitted":
            assert bool(done) == (stale != 0)  # the same once more, after a lost answer
        else:
            assert (done is None) == (len(sheet["marks"]) == len(ELEMENTS) and stale != 0)
            if done is None:
                sheet["state"] = "submitted"
                sheet["revision"] += 1
                self.submitted[*pair, sheet["issue"]] = {
                    e: m for e, (m, _) in sheet["marks"].items()
                }

    @rule(pair=pairs)
    def mark_all_and_submit(self, pair: Pair) -> None:
        for element in ELEMENTS:
            self.rate(pair, element, 300, 1)
        self.submit(pair, 1)

    @rule(pair=pairs)
    def void(self, pair: Pair) -> None:
        done = self._try(lambda: self.session.void(*pair, "涂改", at=AT))
        assert (done is None) == (self.phase == "open" and self.sheets.get(pair) is not None)
        if done is None:
            self.sheets[pair] = None

    @rule(pair=pairs)
    def reissue(self, pair: Pair) -> None:
        done = self._try(lambda: self.session.reissue(*pair, at=AT))
        needed = self.phase == "open" and self.sheets.get(pair) is None and pair not in self.excused
        assert (done is None) == needed
        if done is None:
            self._issue(pair)

    @rule(pair=pairs)
    def recuse(self, pair: Pair) -> None:
        sheet = self.sheets.get(pair)
        done = self._try(lambda: self.session.recuse(pair[1], pair[0], "回避", at=AT))
        if done is None:
            assert self.phase != "locked"
            assert not sheet or sheet["state"] == "open"
            self.sheets[pair] = None
            self.excused.add(pair)

    @rule(candidate=st.sampled_from(PEOPLE))
    def withdraw(self, candidate: int) -> None:
        done = self._try(lambda: self.session.withdraw(candidate, "弃权", at=AT))
        if done is None:
            assert self.phase != "locked"
            for pair in product((candidate,), PEOPLE):
                sheet = self.sheets.get(pair)
                self.excused.add(pair)
                if sheet and sheet["state"] == "open":
                    self.sheets[pair] = None

    @rule()
    def begin(self) -> None:
        if self.phase == "drafted" and not self.session.record().seed:
            assert self._try(lambda: self.session.open(at=AT))
            self.session.draw_order(uuid4().hex, at=AT)
        done = self._try(lambda: self.session.open(at=AT))
        everyone = [pair for pair in product(PEOPLE, PEOPLE) if pair not in self.excused]
        assert (done is None) == (self.phase == "drafted" and bool(everyone))
        if done is None:
            self.phase = "open"
            for pair in everyone:
                self._issue(pair)

    @rule()
    def lock(self) -> None:
        done = self._try(lambda: self.session.lock(at=AT))
        assert (done is None) == (self.phase == "open" and not self._missing())
        if done is None:
            self.phase, self.final = "locked", self._everything()

    # What holds after each

    @invariant()
    def blind(self) -> None:
        missing = self._missing()
        assert set(self.session.missing()) == missing
        for assessor in PEOPLE:
            others = {
                s.candidate for s in self.session.sheets_for(assessor) if s.assessor != assessor
            }
            told = {e.key["candidate"] for e in self.session.log(assessor)
                    if e.new and e.thing == "mark" and e.key["assessor"] != assessor}  # fmt: skip
            assert others | told <= self._open_candidates()
        for candidate in (None, *PEOPLE):
            opened = not missing if candidate is None else candidate in self._open_candidates()
            assert (self._try(lambda c=candidate: self.session.all_sheets(c)) is None) == (
                opened and self.phase != "drafted"
            )

    @invariant()
    def submitted_sheets_stay(self) -> None:
        if self._missing() or self.phase == "drafted":
            shown = [s for a in PEOPLE for s in self.session.sheets_for(a) if s.assessor == a]
        else:
            shown = list(self.session.all_sheets(voided=True))
            assert self.submitted.keys() <= {_key(s) for s in shown}
        for sheet in shown:
            if _key(sheet) in self.submitted:
                assert sheet.values == self.submitted[_key(sheet)]

    @invariant()
    def the_log_only_grows(self) -> None:
        now = [(e.seq, e.at, e.who, e.action, e.thing, e.key) for e in self.session.log()]
        assert now[: len(self.history)] == self.history
        self.history = now
        assert self.session.verify().problems == ()

    @invariant()
    def a_locked_session_stays(self) -> None:
        if self.final is not None:
            assert self._everything() == self.final

    def _issue(self, pair: Pair) -> None:
        issue = 1 + max((e.key["issue"] for e in self.session.log() if e.action == "issue"
                         and (e.key["candidate"], e.key["assessor"]) == pair), default=0)  # fmt: skip
        self.sheets[pair] = {"state": "open", "marks": {}, "revision": 1, "issue": issue - 1}

    def _missing(self) -> set[Pair]:
        given = {
            pair for pair, sheet in self.sheets.items() if sheet and sheet["state"] == "submitted"
        }
        return set(product(PEOPLE, PEOPLE)) - given - self.excused

    def _open_candidates(self) -> set[int]:
        waiting = {candidate for candidate, _ in self._missing()}
        if self.phase == "drafted" or (waiting and not self.by_candidate):
            return set()
        return set(PEOPLE) - waiting

    def _everything(self) -> Any:
        return self.session.record(), self.session.all_sheets(voided=True), self.session.log()

    def _try(self, call: Callable[[], object]) -> PrepError | None:
        try:
            call()
        except PrepError as error:
            expected = isinstance(error, StateError | BlindError | ConflictError | NotFoundError)
            if not expected and "no revision" not in str(error):
                raise
            return error
        return None


def _key(sheet: SheetRecord) -> tuple[int, int, int]:
    return sheet.candidate, sheet.assessor, sheet.issue


def test_no_sequence_of_calls_breaks_the_rules(records: Records, kind: str):
    examples = EXAMPLES[kind]
    bound = type("Bound", (Machine,), {"records": records})
    run_state_machine_as_test(
        bound,
        settings=settings(
            max_examples=examples, stateful_step_count=25, deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )  # fmt: skip
