"""Calculated cases: every draw agrees with an independent solution, and reads as people write."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

import pytest
from pydantic import BaseModel

from prep.interview.cases import MAX_TRIES, CaseTexts, DrawnCase, draw
from prep.library.cases import case, case_files, cases_for, duties_in
from prep.library.provenance import source_lists
from prep.library.roles import role, role_files
from prep.messages import LANGS, Lang
from tests.interview.solutions import SOLUTIONS

SEEDS = range(1, 1001)
NAMES = [file.id for file in case_files()]
SLIPS = re.compile(
    r"None|\bTrue\b|\bFalse\b(?! accounts)|undefined|Fraction|\{\{|\}\}|\{%|%\}|。。|，，|，。|；。|、、|：。|；；|\.\.|,,|;;| ,| ;| \.(?=\s|$)|\(\)|（）"
    r"|  |\d\.0+(?!\d)|\d\.\d*0(?=[^\d%.]*million)|−−|\+ −| \d+\.\d{4,}"
)


@cache
def draws(name: str) -> tuple[DrawnCase, ...]:
    """A thousand draws of a case."""
    return tuple(draw(case(name), seed) for seed in SEEDS)


def drawn_only(drawn: DrawnCase) -> Mapping[str, Any]:
    """What was drawn by lot, without what the case derives from it."""
    return {p.name: drawn.values[p.name] for p in drawn.case.parameters}


def sentences(texts: CaseTexts) -> Iterator[str]:
    yield from (texts.rule, texts.stem, texts.answer)
    yield from (*texts.working, *texts.points, *texts.probes)
    yield from (anchor for _, anchor in texts.anchors)


def numbers(value: object) -> Iterator[object]:
    """Every number in a value, however deep."""
    if isinstance(value, tuple):
        for item in value:  # type: ignore[reportUnknownVariableType]
            yield from numbers(item)  # type: ignore[reportUnknownArgumentType]
    elif not isinstance(value, str | bool):
        yield value


def yuan(amount: Fraction, lang: Lang) -> set[str]:
    """The ways in which an amount may be written; made without the code under test."""
    exact = Decimal(amount.numerator) / Decimal(amount.denominator)
    plain = f"{exact:,.2f}".removesuffix(".00")
    if lang == "en":
        millions = f"{(exact / 1_000_000).normalize():f}"
        return {f"CNY {plain}", f"CNY {millions} million"}
    wan = f"{(exact / 10_000).normalize():f}"
    return {f"{plain.replace(',', '')}元", f"{wan}万元"}


def test_every_case_has_an_independent_solution():
    assert set(NAMES) == set(SOLUTIONS)


@pytest.mark.parametrize("name", NAMES)
def test_a_thousand_draws_agree_with_the_independent_solution(name: str):
    for drawn in draws(name):
        solution = SOLUTIONS[name](drawn_only(drawn))
        for key, value in solution.expected.items():
            assert drawn.values[key] == value, (drawn.seed, key)
        for lang in LANGS:
            answer = drawn.in_(lang).answer
            for amount in solution.said:
                assert any(way in answer for way in yuan(amount, lang)), (
                    drawn.seed,
                    amount,
                    answer,
                )
        for word in solution.words:
            assert word in drawn.in_("zh").answer, (drawn.seed, word)
        for word in solution.never:
            assert word not in drawn.in_("zh").answer, (drawn.seed, word)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_drawn_lies_within_its_bounds_and_on_its_steps(name: str):
    parameters = {p.name: p for p in case(name).parameters}
    for drawn in draws(name):
        for key, value in drawn_only(drawn).items():
            parameter = parameters[key]
            choices = [c if c[0].isalpha() else Fraction(c) for c in parameter.choices]
            within = [
                r for r in parameter.ranges
                if isinstance(value, Fraction)
                and Fraction(r.from_) <= value <= Fraction(r.to)
                and (value - Fraction(r.from_)) % Fraction(r.step) == 0
            ]  # fmt: skip
            assert value in choices or within, (drawn.seed, key, value)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_of_a_parameter_is_drawn_sometime(name: str):
    for parameter in case(name).parameters:
        seen = {drawn.values[parameter.name] for drawn in draws(name)}
        for choice in parameter.choices:
            assert (choice if choice[0].isalpha() else Fraction(choice)) in seen
        for r in parameter.ranges:
            inside = [v for v in seen if Fraction(r.from_) <= v <= Fraction(r.to)]  # type: ignore[operator]
            assert inside, (parameter.name, r)


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_a_binary_float(name: str):
    for drawn in draws(name):
        for value in drawn.values.values():
            assert all(type(item) is Fraction for item in numbers(value))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_texts_have_no_slips(name: str, lang: Lang):
    for drawn in draws(name):
        for sentence in sentences(drawn.in_(lang)):
            assert sentence
            assert not SLIPS.search(sentence), (drawn.seed, SLIPS.search(sentence), sentence)
            if lang == "en":
                assert not re.search(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uff65]", sentence), (
                    sentence
                )
                assert not re.search(r"(?<![\d,.])1 \w+s\b(?! )|\ba [aeiou]\w+ CNY", sentence)
            else:
                assert not re.search(
                    r"[\u4e00-\u9fff] [\u4e00-\u9fff\d]|\d [\u4e00-\u9fff]", sentence
                )
                assert not re.search(r"\d,\d{3}|CNY", sentence), sentence


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_there_is_enough_to_mark_by(name: str, lang: Lang):
    for drawn in draws(name):
        texts = drawn.in_(lang)
        assert len(texts.points) >= 3
        assert len(texts.probes) >= 2
        assert texts.working
        assert texts.answer[-1] in "。.”"
        assert texts.stem[-1] in "？?。."
        for step in texts.working:
            assert step[-1] in "。."
            assert lang == "zh" or not step[0].islower(), step


@pytest.mark.parametrize("name", NAMES)
def test_a_draw_repeats_and_seeds_differ(name: str):
    again = [draw(case(name), seed) for seed in range(1, 51)]
    assert [d.values for d in again] == [d.values for d in draws(name)[:50]]
    assert [d.texts for d in again] == [d.texts for d in draws(name)[:50]]
    assert len({d.in_("zh").stem for d in draws(name)}) >= 20


def test_a_draw_is_the_same_in_a_python_that_hashes_otherwise():
    code = (
        "from prep.interview.cases import draw\n"
        "from prep.library.cases import case, case_files\n"
        "for file in case_files():\n"
        "    print(file.id, [sorted(draw(case(file.id), s).values.items()) for s in range(1, 9)])\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "77")
    }  # fmt: skip
    assert len(runs) == 1


def test_parameters_are_drawn_independently_of_one_another():
    """Two parameters whose names have the same length must not move together."""
    from prep.model.case import Parameter

    pair = [Parameter.model_validate({"name": n, "ranges": [{"from": "0", "to": "7", "step": "1"}]}) for n in "ab"]  # fmt: skip
    own = case("loss-shares").model_copy(
        update={"id": "pair", "parameters": (*case("loss-shares").parameters, *pair)}
    )
    seen = {(d.values["a"], d.values["b"]) for d in (draw(own, s) for s in range(600))}
    assert len(seen) == 64


@pytest.mark.parametrize("name", NAMES)
def test_a_case_serves_roles_that_have_its_duties(name: str):
    found = case(name)
    assert found.id == name
    served = [role(file.id) for file in role_files() if found in cases_for(role(file.id))]
    assert {entry.id for entry in found.roles} <= {profile.id for profile in served}
    for profile in served:
        assert set(duties_in(found, profile)) <= set(profile.duty_by_id)
        assert found.competency in profile.weights


@pytest.mark.parametrize("name", NAMES)
def test_the_rule_names_items_of_the_source(name: str):
    known = {(s.piece, s.list, item) for s in source_lists() for item in s.items}
    for source in case(name).rule.sources:
        assert source.item is None or (source.piece, source.list, source.item) in known


def test_a_variant_is_served_unless_it_dropped_what_the_case_touches():
    found = case("loss-shares")
    base = role("rural-credit-account-manager")
    variant = changed(base, id="other", extends=base.id)
    assert duties_in(found, variant) == duties_in(found, base)
    weights = [c for c in base.competencies if c.id != found.competency]
    areas = [area for area in base.areas if area.id != "lend"]
    assert duties_in(found, changed(variant, competencies=weights)) == ()
    assert duties_in(found, changed(variant, areas=areas)) == ()
    assert duties_in(found, changed(base, id="other")) == ()


M = TypeVar("M", bound=BaseModel)


def changed(model: M, **changes: Any) -> M:
    """Return a model with some keys changed, and nothing that it has worked out before."""
    fields = {
        field.alias or name: getattr(model, name)
        for name, field in type(model).model_fields.items()
    }
    return type(model)(**{**fields, **changes})


def test_a_guard_that_never_holds_ends_in_a_clear_error():
    from prep.errors import CaseError

    with pytest.raises(CaseError, match=f"{MAX_TRIES} draws") as caught:
        draw(changed(case("loss-shares"), guards=["loan > 0", "loan < 0"]), 1)
    assert caught.value.place == ("guards", 1)
    assert "loosen the guard" in str(caught.value)
