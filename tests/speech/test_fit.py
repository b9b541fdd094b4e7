"""Fitting chooses exactly: the nearest total, then the parts, then the value."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.speech.fit import PART, PartToFit, fit
from prep.speech.material import Block, Said, Variant


def variant(length: int, value: float) -> Variant:
    return Variant((Said("x", ("s",), length),) if length else (), value)


def block(*ways: tuple[int, float]) -> Block:
    return Block("b", tuple(variant(length, value) for length, value in ways))


def total(told: list[tuple[Variant, ...]], parts: list[PartToFit]) -> int:
    lengths = [sum(v.length for v in variants) for variants in told]
    return sum(n + part.fixed for n, part in zip(lengths, parts, strict=True) if n)


def test_every_block_is_told_in_one_way():
    parts = [PartToFit((block((3, 1.0), (5, 2.0)), block((0, 0.0), (4, 1.0))), 0, 9)]
    told = fit(parts, 9)
    assert [len(variants) for variants in told] == [2]
    assert total(told, parts) == 9


def test_among_equal_lengths_the_worthier_is_told():
    parts = [PartToFit((block((0, 0.0), (5, 1.0)), block((0, 0.0), (5, 3.0))), 0, 5)]
    (variants,) = fit(parts, 5)
    assert [v.value for v in variants] == [0.0, 3.0]


def test_what_cannot_fill_the_time_is_told_whole():
    parts = [PartToFit((block((0, 0.0), (5, 1.0)),), 2, 50)]
    assert total(fit(parts, 100), parts) == 7


def test_the_heading_of_a_part_that_is_left_out_takes_no_time():
    parts = [
        PartToFit((block((10, 1.0)),), 0, 10),
        PartToFit((block((0, 0.0), (50, 9.0)),), 4, 1),
    ]
    assert total(fit(parts, 10), parts) == 10


def test_what_is_too_long_is_told_at_its_shortest():
    parts = [
        PartToFit((block((50, 1.0), (80, 2.0)),), 0, 10),
        PartToFit((block((40, 1.0)),), 0, 10),
    ]
    assert total(fit(parts, 20), parts) == 90


ways = st.lists(st.tuples(st.integers(1, 12), st.floats(0, 3)), min_size=1, max_size=3)
some_parts = st.lists(
    st.tuples(st.lists(ways, min_size=1, max_size=3), st.integers(0, 3), st.integers(5, 20)),
    min_size=1,
    max_size=3,
)


def drawn_parts(drawn: list[tuple[list[list[tuple[int, float]]], int, int]]) -> list[PartToFit]:
    return [
        PartToFit(tuple(block((0, 0.0), *choices) for choices in blocks), fixed, target)
        for blocks, fixed, target in drawn
    ]


def lengths_of(part: PartToFit, budget: int) -> set[int]:
    """All the lengths that a part may have: none is more than twice its target, or a quarter of the whole."""
    sums = {
        sum(v.length for v in chosen)
        for chosen in itertools.product(*(b.variants for b in part.blocks))
    }
    limit = max(round(part.target * 2), part.fixed, budget // 4) - part.fixed
    return {s + part.fixed if s else 0 for s in sums if s <= limit}


def kept(length: int, part: PartToFit) -> bool:
    return abs(length - part.target) <= PART * part.target + 1e-9


@settings(max_examples=60, deadline=None)
@given(some_parts)
def test_the_total_is_within_three_per_cent_or_as_near_as_any_choice_could_make_it(
    drawn: list[tuple[list[list[tuple[int, float]]], int, int]],
):
    parts = drawn_parts(drawn)
    budget = round(sum(part.target for part in parts))
    reachable = {0}
    for part in parts:
        reachable = {before + s for before in reachable for s in lengths_of(part, budget)}
    most = max(budget * 1.25, min(reachable))
    nearest = min(abs(length - budget) for length in reachable if length <= most)
    found = abs(total(fit(parts, budget), parts) - budget)
    assert found <= max(nearest, budget * 0.03)


@settings(max_examples=200, deadline=None)
@given(some_parts)
def test_every_part_keeps_its_time_if_any_total_in_time_lets_it(
    drawn: list[tuple[list[list[tuple[int, float]]], int, int]],
):
    parts = drawn_parts(drawn)
    budget = round(sum(part.target for part in parts))
    ways = itertools.product(*(lengths_of(part, budget) for part in parts))
    good = [
        abs(sum(way) - budget)
        for way in ways
        if abs(sum(way) - budget) <= 0.029 * budget
        and all(kept(n, part) for n, part in zip(way, parts, strict=True))
    ]
    told = fit(parts, budget)
    lengths = [total([variants], [part]) for variants, part in zip(told, parts, strict=True)]
    if good:
        assert all(kept(n, part) for n, part in zip(lengths, parts, strict=True))
        assert abs(sum(lengths) - budget) <= 0.029 * budget + 1e-9
