"""Selection is exact: no choice within its limits is worth more."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.speech.select import AGAIN, Candidate, Chosen, Limits, select, worth

GROUPS = ("care", "risk", "sales")
ROWS = ("recent", "own")
amount = st.integers(0, 20).map(lambda n: n / 20)
candidate = st.builds(
    Candidate,
    id=st.just("x"),
    base=amount,
    gains=st.dictionaries(st.sampled_from(GROUPS), amount, max_size=3),
    length=st.integers(1, 20),
    earns=st.frozensets(st.sampled_from(ROWS)),
)
some = st.lists(candidate, max_size=6).map(
    lambda found: [
        Candidate(f"e{n}", c.base, c.gains, c.length, c.earns) for n, c in enumerate(found)
    ]
)
limits = st.builds(
    Limits,
    count=st.integers(0, 4),
    room=st.integers(0, 50),
    slots=st.fixed_dictionaries(dict.fromkeys(GROUPS, st.integers(0, 2))),
    rows=st.fixed_dictionaries(dict.fromkeys(ROWS, amount)),
    pinned=st.frozensets(st.sampled_from(["e0", "e3"])),
)


def allowed(choice: Sequence[Chosen], candidates: Sequence[Candidate], bound: Limits) -> bool:
    pinned = [c for c in candidates if c.id in bound.pinned]
    groups = [one.group for one in choice]
    told = {one.candidate.id for one in choice}
    return (
        len(choice) <= max(bound.count, len(pinned))
        and sum(one.candidate.length for one in choice)
        <= max(bound.room, sum(c.length for c in pinned))
        and all(groups.count(g) <= bound.slots[g] for g in GROUPS)
        and len(told) == len(choice)
        and told >= {c.id for c in pinned}
    )


def best_of_all(candidates: Sequence[Candidate], bound: Limits) -> float:
    ways = [[None, *(Chosen(c, g) for g in (None, *c.gains))] for c in candidates]
    return max(
        worth(choice, bound.rows)
        for picked in itertools.product(*ways)
        if allowed(choice := [one for one in picked if one], candidates, bound)
    )


@settings(max_examples=80, deadline=None)
@given(some, limits)
def test_no_choice_within_the_limits_is_worth_more(candidates: list[Candidate], bound: Limits):
    chosen = select(candidates, bound)
    assert allowed(chosen, candidates, bound)
    assert abs(worth(chosen, bound.rows) - best_of_all(candidates, bound)) < 1e-6


@settings(max_examples=20, deadline=None)
@given(some, limits)
def test_the_same_choice_is_made_each_time(candidates: list[Candidate], bound: Limits):
    assert select(candidates, bound) == select(candidates, bound)


def test_a_second_claim_of_a_competency_is_worth_a_part_of_the_first():
    pair = [Candidate("a", 0, {"risk": 1.0}, 1), Candidate("b", 0, {"risk": 0.8}, 1)]
    both = select(pair, Limits(2, 9, {"risk": 2}))
    assert worth(both, {}) == 1.0 + 0.8 * AGAIN


def test_a_row_of_the_sheet_counts_once():
    earning = [Candidate(name, 0.1, {}, 1, frozenset({"own"})) for name in "ab"]
    plain = Candidate("c", 0.2, {}, 1)
    chosen = select([*earning, plain], Limits(2, 9, {}, {"own": 0.5}))
    assert "c" in {one.candidate.id for one in chosen}


def test_what_is_pinned_is_told_though_there_is_no_room():
    chosen = select([Candidate("a", 0, {}, 90)], Limits(0, 10, {}, pinned=frozenset({"a"})))
    assert [one.candidate.id for one in chosen] == ["a"]
