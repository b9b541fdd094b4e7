"""The cases give the figures of worked examples, reckoned once by hand from the rules of the source."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from prep.interview.cases import DrawnCase, draw
from prep.library.cases import case, cases_for
from prep.library.roles import role
from prep.model.case import Case, Parameter


def fixed(name: str, **values: str | int) -> DrawnCase:
    """Return a case with its parameters set instead of drawn, and no guard in the way."""
    found = case(name)
    parameters = tuple(
        Parameter(name=p.name, choices=(str(values[p.name]),)) for p in found.parameters
    )
    fields = {f.alias or key: getattr(found, key) for key, f in Case.model_fields.items()}
    return draw(Case(**{**fields, "parameters": parameters, "guards": ()}), seed=1)


LOSSES: list[tuple[int, list[str]]] = [
    (2_400, ["经放的客户经理是第一责任人，2400元"]),
    (8_000, ["主任承担2400元", "其余5600元", "这是推定"]),
    (15_000, ["信贷副主任承担4500元", "经放人承担4500元", "还有6000元（40%）制度没有写由谁承担"]),
    (50_000, ["社主任是第一责任人", "1.5万元、1万元、5000元、1万元、1万元", "没有写明是哪五个岗位"]),
    (3_000, ["没有说清归哪一档", "3000元全由经放的客户经理负责清收", "主任承担900元"]),
    (10_000, ["没有说清归哪一档", "经放人推定承担7000元", "还有4000元没有人承担"]),
    (20_000, ["没有说清归哪一档", "还有8000元没有人承担", "6000元、4000元、2000元、4000元、4000元"]),
]  # fmt: skip


@pytest.mark.parametrize(("loan", "said"), LOSSES)
def test_a_lost_loan_is_shared_as_the_rule_says(loan: int, said: list[str]):
    answer = fixed("loss-shares", loan=loan).in_("zh").answer
    assert [words for words in said if words not in answer] == [], answer


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_only_a_loan_at_a_boundary_is_asked_about_in_the_light_of_the_civil_code(lang: str):
    asked = {
        loan: any(
            name in probe
            for probe in fixed("loss-shares", loan=loan).in_(lang).probes  # type: ignore[arg-type]
            for name in ("民法典", "Civil Code")
        )
        for loan in (2_400, 3_000, 8_000, 10_000, 15_000, 20_000, 50_000)
    }
    assert [loan for loan, is_asked in asked.items() if is_asked] == [3_000, 10_000, 20_000]


def test_percentages_of_a_lapse_of_120_000_make_six_per_cent():
    values = fixed("lapse-penalties", lapsed=120_000, earlier=40_000).values
    posts = ("head", "deputy", "manager", "accountant", "together")
    assert [values[post] for post in posts] == [1_200, 1_800, 3_000, 1_200, 7_200]


def test_three_lapsed_loans_cost_an_account_manager_600_and_1_200_if_forged():
    lapses = {"loans": 5, "total": 200_000, "own": 3}
    assert fixed("limitation-fines", **lapses, faked=0).values["manager_fine"] == 600
    assert fixed("limitation-fines", **lapses, faked=3).values["manager_fine"] == 1_200


def test_three_loans_of_180_000_in_all_are_read_in_three_ways():
    drawn = fixed("limitation-fines", loans=3, total=180_000, own=2, faked=0)
    readings = [drawn.values[name] for name in ("by_count", "by_amount", "cumulative")]
    assert readings == [900, 1_200, 1_800]
    assert all(f"{reading}元" in drawn.in_("zh").answer for reading in (900, 1200, 1800))


def test_a_part_of_50_000_is_told_to_be_no_more_than_an_assumption():
    whole = fixed("limitation-fines", loans=3, total=200_000, own=2, faked=0).in_("zh").working
    part = fixed("limitation-fines", loans=3, total=180_000, own=2, faked=0).in_("zh").working
    assert ["没有写零头怎么算" in " ".join(steps) for steps in (whole, part)] == [False, True]


FILES = [(100_000, "head"), (98_000, "deputy"), (50_000, "deputy"), (48_000, "officer")]


@pytest.mark.parametrize(("owed", "level"), FILES)
def test_the_limits_of_hand_over_files_include_the_amount_itself(owed: int, level: str):
    drawn = fixed(
        "handover-files", first=26_000, second=26_000, single=owed, granted=80_000, repaid=8_000
    )
    assert drawn.values["level_b"] == level


GAME = [  # side and distance of x from the threshold 0.2; then x, p* and q*
    ("below", "0.1", "0.1", 1, 1),
    ("at", "0.3", "0.2", 1, 1),
    ("above", "0.3", "0.5", "0.4", "0.6"),
    ("above", "0.6", "0.8", "0.25", "0.6"),
    ("above", "0.8", "1", "0.2", "0.6"),
]


@pytest.mark.parametrize(("side", "distance", "x", "p", "q"), GAME)
def test_the_audit_game_comes_out_as_derived(
    side: str, distance: str, x: str, p: str | int, q: str | int
):
    values = fixed("audit-game", a=4, b=6, c=8, d=2, side=side, distance=distance).values
    assert [values[name] for name in ("threshold", "x", "p", "q")] == [
        Fraction(Decimal(value)) for value in ("0.2", x, p, q)
    ]


def test_a_penalty_of_14_raises_shirking_to_0_778_and_leaves_falsification():
    drawn = fixed("audit-game", a=4, b=14, c=8, d=2, side="above", distance="0.3")
    assert (drawn.values["p"], drawn.values["q"]) == (Fraction(2, 5), Fraction(7, 9))
    assert "0.778" in drawn.in_("en").answer


LOANS = [
    ("farm", 9_000, "three", "free"),
    ("farm", 10_000, "unclear", "unclear"),
    ("farm", 12_000, "none", "needed"),
    ("trader", 10_000, "three", "unclear"),
    ("trader", 28_000, "three", "needed"),
    ("trader", 30_000, "five", "needed"),
    ("firm", 10_000, "none", "unclear"),
    ("firm", 48_000, "none", "needed"),
    ("firm", 50_000, "five", "needed"),
]


@pytest.mark.parametrize(("borrower", "loan", "posts", "security"), LOANS)
def test_procedure_and_security_by_borrower_and_amount(
    borrower: str, loan: int, posts: str, security: str
):
    values = fixed("lending-procedure", borrower=borrower, loan=loan).values
    assert (values["posts"], values["security"]) == (posts, security)


SERVED = {
    "rural-credit-account-manager": 5,
    "credit-department-head": 7,
    "deputy-credit-director": 7,
    "loan-monitoring-accountant": 4,
    "auditor": 1,
    "bank-account-manager": 1,
    "bank-branch-president": 1,
}


@pytest.mark.parametrize(("role_id", "count"), SERVED.items())
def test_every_post_with_rules_in_the_source_has_its_cases(role_id: str, count: int):
    assert len(cases_for(role(role_id))) >= count
