"""The calculated cases solved by hand, from the rules as the source states them.

Nothing here looks at the formulas of a case: each solution takes the drawn parameters and works the
answer out as plain Python on fractions. ``expected`` names derived values of the case that must come
out the same; ``said`` holds the amounts that the answer must name, ``words`` the terms in Chinese.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Drawn = Mapping[str, object]


@dataclass(frozen=True)
class Solution:
    expected: Mapping[str, object]
    said: tuple[Fraction, ...] = ()
    """Amounts in yuan that the answer must name."""
    words: tuple[str, ...] = ()
    """What the Chinese answer must say."""
    never: tuple[str, ...] = ()
    """What the Chinese answer must not say."""


def number(drawn: Drawn, name: str) -> Fraction:
    value = drawn[name]
    assert isinstance(value, Fraction), (name, value)
    return value


THIRTY, FORTY = Fraction(30, 100), Fraction(40, 100)
LADDER = [Fraction(part, 100) for part in (30, 20, 10, 20, 20)]
NOT_TOLD = "没有说清归哪一档"


def loss_shares(drawn: Drawn) -> Solution:
    """A lost loan by the four bands; at 3,000, 10,000 and 20,000 two readings."""
    loan = number(drawn, "loan")
    assert 0 < loan <= 80_000
    bands: list[str] = []
    if loan <= 3_000:
        bands.append("alone")
    if 3_000 <= loan <= 10_000:
        bands.append("head")
    if 10_000 <= loan <= 20_000:
        bands.append("deputy")
    if loan >= 20_000:
        bands.append("five")
    said: list[Fraction] = []
    words: list[str] = []
    for band in bands:
        if band == "alone":
            said.append(loan)
            words.append("客户经理")
        elif band == "head":
            said += [loan * THIRTY, loan * (1 - THIRTY)]
            words += ["主任", "推定"]
        elif band == "deputy":
            said += [loan * THIRTY, loan * FORTY]
            words += ["信贷副主任是第一责任人", "没有"]
        else:
            said += [loan * part for part in LADDER]
            words += ["社主任是第一责任人", "没有写明是哪五个岗位"]
    assert sum(LADDER) == 1
    doubtful = len(bands) == 2
    return Solution(
        {"edge": doubtful},
        tuple(said),
        (*words, *([NOT_TOLD] if doubtful else [])),
        () if doubtful else (NOT_TOLD,),
    )


def lending_procedure(drawn: Drawn) -> Solution:
    """Who lends what by three posts or five; what the rule does not reach; what needs security."""
    borrower, loan = drawn["borrower"], number(drawn, "loan")
    three = {"farm": Fraction(10_000), "trader": Fraction(30_000)}
    five = {"trader": Fraction(30_000), "firm": Fraction(50_000)}
    words: list[str] = []
    if borrower in five and loan >= five[str(borrower)]:  # the rule says 含
        posts = "five"
        words.append("五岗分离")
    elif borrower in three and loan < three[str(borrower)]:
        posts = "three"
        words.append("三岗分离")
    elif borrower in three and loan == three[str(borrower)]:
        posts = "unclear"
        words.append("定不下来")
    else:
        assert (borrower, loan > 10_000) == ("farm", True) or (borrower, loan < 50_000) == (
            "firm",
            True,
        )
        posts = "none"
        words.append("空白")
    if loan == 10_000:
        security = "unclear"
        words.append("“以上”含本数，要办抵押或质押")
    elif loan > 10_000:
        security = "needed"
        words.append("要办抵押或质押")
    else:
        security = "free"
        words.append("可以只凭保证人")
    doubtful = "unclear" in (posts, security) or posts == "none"
    if doubtful:
        words.append("书面请示")
    return Solution(
        {"posts": posts, "security": security},
        (),
        tuple(words),
        () if doubtful else ("空白", "定不下来"),
    )


def limitation_fines(drawn: Drawn) -> Solution:
    """The head's fine in three readings, loan by loan and unit by unit; the manager's per loan."""
    loans, total = int(number(drawn, "loans")), number(drawn, "total")
    own, faked = int(number(drawn, "own")), int(number(drawn, "faked"))
    by_count = cumulative = Fraction(0)
    for nth in range(1, loans + 1):
        by_count += 300
        cumulative += 300 * nth
    units, left = 0, total
    while left > 0:
        units, left = units + 1, left - 50_000
    by_amount = Fraction(300 * units)
    manager = sum(
        (Fraction(400 if nth <= faked else 200) for nth in range(1, own + 1)), Fraction(0)
    )
    assert 0 <= faked <= own < loans
    return Solution(
        {
            "by_count": by_count,
            "by_amount": by_amount,
            "cumulative": cumulative,
            "manager_fine": manager,
        },
        (by_count, by_amount, cumulative, manager),
        ("至少有三种读法", "书面解释", *(("加倍",) if faked else ())),
        () if faked else ("加倍",),
    )


def lapse_penalties(drawn: Drawn) -> Solution:
    """1, 1.5, 2.5 and 1 per cent of what lapsed within the term, 6 per cent together."""
    lapsed, earlier = number(drawn, "lapsed"), number(drawn, "earlier")
    rates = {"head": 10, "deputy": 15, "manager": 25, "accountant": 10}
    fines = {post: lapsed * rate / 1000 for post, rate in rates.items()}
    together = sum(fines.values(), Fraction(0))
    assert together == lapsed * 6 / 100
    return Solution(
        {**fines, "together": together, "total": lapsed + earlier},
        (*fines.values(), together, earlier),
        ("没有写百分比的基数",),
    )


def handover_files(drawn: Drawn) -> Solution:
    """Borrower by borrower, by all that is owed now; both limits are inclusive."""

    def level(owed: Fraction) -> str:
        for limit, name in ((100_000, "head"), (50_000, "deputy")):
            if owed >= limit:
                return name
        return "officer"

    owed = {
        "a": number(drawn, "first") + number(drawn, "second"),
        "b": number(drawn, "single"),
        "c": number(drawn, "granted") - number(drawn, "repaid"),
    }
    names = {
        "head": "客户经理部主任",
        "deputy": "客户经理（信贷副主任）",
        "officer": "有关客户经理（专项营销员）",
    }
    keepers = {borrower: level(amount) for borrower, amount in owed.items()}
    assert len(set(keepers.values())) > 1
    assert max(number(drawn, "first"), number(drawn, "second")) < 50_000 <= owed["a"]
    return Solution(
        {f"level_{borrower}": keeper for borrower, keeper in keepers.items()},
        tuple(owed.values()),
        tuple(
            f"{'甲乙丙'['abc'.index(borrower)]}户累欠{said}，归{names[keeper]}"
            for borrower, keeper in keepers.items()
            for said in [f"{Decimal(int(owed[borrower])) / 10_000:f}万元"]
        ),
    )


Payoffs = dict[tuple[str, str], tuple[Fraction, Fraction]]
"""Client's and auditor's payoff for each pair of choices."""


def payoffs(a: Fraction, b: Fraction, c: Fraction, d: Fraction, x: Fraction) -> Payoffs:
    nothing = Fraction(0)
    return {
        ("false", "shirk"): (a, x * -c + (1 - x) * d),
        ("false", "work"): (-b, nothing),
        ("true", "shirk"): (nothing, d),
        ("true", "work"): (nothing, nothing),
    }


def pure_equilibria(game: Payoffs) -> list[tuple[str, str]]:
    """Pairs from which neither gains by moving alone."""
    found: list[tuple[str, str]] = []
    for client, auditor in game:
        best = max(game[other, auditor][0] for other in ("false", "true"))
        best_auditor = max(game[client, other][1] for other in ("shirk", "work"))
        if game[client, auditor] == (best, best_auditor):
            found.append((client, auditor))
    return found


def indifference(game: Payoffs) -> tuple[Fraction, Fraction]:
    """The probabilities of false accounts and of shirking that leave the other side indifferent."""

    def root(at_one: Fraction, at_zero: Fraction) -> Fraction:
        return at_zero / (at_zero - at_one)  # where a straight line between the two is zero

    gain_of_shirking = [
        game[client, "shirk"][1] - game[client, "work"][1] for client in ("false", "true")
    ]
    gain_of_lying = [
        game["false", auditor][0] - game["true", auditor][0] for auditor in ("shirk", "work")
    ]
    return root(*gain_of_shirking), root(*gain_of_lying)


def is_equilibrium(game: Payoffs, p: Fraction, q: Fraction) -> bool:
    """Whether no side gains from any other probability; it is enough to try the pure ones."""

    def value(p: Fraction, q: Fraction, side: int) -> Fraction:
        return sum(
            (
                (p if client == "false" else 1 - p)
                * (q if auditor == "shirk" else 1 - q)
                * game[client, auditor][side]
                for client, auditor in game
            ),
            Fraction(0),
        )

    ends = (Fraction(0), Fraction(1))
    return (
        0 <= p <= 1
        and 0 <= q <= 1
        and all(value(p, q, 0) >= value(end, q, 0) for end in ends)
        and all(value(p, q, 1) >= value(p, end, 1) for end in ends)
    )


def audit_game(drawn: Drawn) -> Solution:
    """The 2 by 2 game, by best responses and indifference."""
    a, b, c, d = (number(drawn, name) for name in "abcd")
    x = d / (c + d)
    x += {"below": -1, "at": 0, "above": 1}[str(drawn["side"])] * number(drawn, "distance")
    assert 0 < x < 1
    game = payoffs(a, b, c, d, x)
    one, small = Fraction(1), Fraction(1, 10_000)
    p, q = indifference(game)
    harsher_client = indifference(payoffs(a, 2 * b, c, d, x))
    harsher_auditor = indifference(payoffs(a, b, 2 * c, d, x))
    assert (harsher_client[0], harsher_auditor[1]) == (
        p,
        q,
    )  # each moves the other's probability only
    pure = pure_equilibria(game)
    if drawn["side"] == "above":
        assert pure == []
        assert is_equilibrium(game, p, q)
        assert harsher_client[1] > q
        assert harsher_auditor[0] < p
        expected: dict[str, object] = {"p": p, "q": q, "q_heavy": harsher_client[1]}
        expected |= {"p_heavy": harsher_auditor[0], "mixed": True, "edge": False}
        return Solution(expected, (), ("只有混合策略均衡",), ("恰好在门槛上", "纯策略均衡（"))
    assert pure == [("false", "shirk")]
    assert is_equilibrium(game, one, one)
    needed = d * (1 - x) / x
    assert payoffs(a, b, needed, d, x)["false", "shirk"][1] == 0
    assert pure_equilibria(payoffs(a, b, needed + small, d, x)) == []
    expected = {"p": one, "q": one, "c_needed": needed, "mixed": False}
    if drawn["side"] == "at":
        assert needed == c
        assert all(is_equilibrium(game, one, at) for at in (q, (q + 1) / 2, one))
        assert not is_equilibrium(game, one, q - small)
        assert not is_equilibrium(game, one - small, q)
        expected |= {"q_least": q, "edge": True, "p_heavy": harsher_auditor[0]}
        return Solution(expected, (), ("恰好在门槛上",), ("只有混合策略均衡",))
    assert not is_equilibrium(game, one, one - small)
    enough = pure_equilibria(payoffs(a, b, 2 * c, d, x)) == []
    if enough:
        expected["p_heavy"] = harsher_auditor[0]
    return Solution(
        {**expected, "edge": False},
        (),
        ("纯策略均衡（失真，不尽职）", "失真的概率降到" if enough else "还不够"),
        ("恰好在门槛上", "只有混合策略均衡"),
    )


def quarter_targets(drawn: Drawn) -> Solution:
    """Shortfall, need a day and projection of each line, day by day at the present pace."""
    target = {
        "deposit": number(drawn, "deposit_target"),
        "card": number(drawn, "card_target"),
        "account": number(drawn, "account_target"),
    }
    done = {
        "deposit": target["deposit"] * number(drawn, "deposit_rate"),
        "card": number(drawn, "cards"),
        "account": number(drawn, "accounts"),
    }
    names = {"deposit": "存款", "card": "信用卡", "account": "对公账户"}
    days, left = int(number(drawn, "days")), int(number(drawn, "left"))
    expected: dict[str, object] = {}
    reached: dict[str, bool] = {}
    for line, wanted in target.items():
        gap = wanted - done[line]
        assert gap > 0
        end = done[line]
        for _ in range(left):
            end += done[line] / (days - left)
        reached[line] = end >= wanted
        # as much of the target done as of the time gone: the same question asked another way
        assert reached[line] == (done[line] / wanted >= Fraction(days - left, days))
        expected[f"{line}_gap"] = gap
        expected[f"{line}_daily"] = gap / left
        expected[f"{line}_end"] = end
        expected[f"{line}s_reached"] = reached[line]
    behind = min(target, key=lambda line: done[line] / target[line])
    count = sum(reached.values())
    expected |= {"behind": f"{behind}s", "reached": Fraction(count)}
    verdict = {0: "三项都完不成", 3: "三项都能完成"}.get(count, "所以不能全部完成")
    missed = [names[line] for line in target if not reached[line]]
    words = [f"最落后的是{names[behind]}", verdict]
    words += ["和".join(missed) + "完不成"] if 0 < count < 3 else []
    return Solution(expected, (target["deposit"] - done["deposit"],), tuple(words))


def bearers(loan: Fraction, band: str) -> dict[str, Fraction]:
    """Who bears what of a lost loan in one band; ``nobody`` is what the band leaves over."""
    if band == "alone":
        return {"lender": loan}
    if band == "head":
        return {"head": loan * THIRTY, "lender": loan - loan * THIRTY}
    if band == "deputy":
        thirty = loan * THIRTY
        return {"deputy": thirty, "lender": thirty, "nobody": loan - thirty - thirty}
    return {f"post {nth}": loan * part for nth, part in enumerate(LADDER, 1)}


def bands_of(loan: Fraction) -> list[str]:
    """The bands that a loan may belong to; two at a boundary."""
    limits = {"alone": (0, 3_000), "head": (3_000, 10_000), "deputy": (10_000, 20_000)}
    found = [name for name, (low, high) in limits.items() if low <= loan <= high]
    return [*found, "five"] if loan >= 20_000 else found


def head_share(drawn: Drawn) -> Solution:
    """The head's least and most in five loans: each band tried, each of five posts or none."""
    least = most = Fraction(0)
    doubtful: list[str] = []
    nobody = Fraction(0)
    for name in ("small", "middle", "upper", "large", "edge"):
        loan = number(drawn, name)
        parts = [bearers(loan, band) for band in bands_of(loan)]
        of_head = [
            share
            for part in parts
            for share in (
                [*part.values(), Fraction(0)]
                if "post 1" in part
                else [part.get("head", Fraction(0))]
            )
        ]
        least, most = least + min(of_head), most + max(of_head)
        doubtful += [name] if min(of_head) != max(of_head) else []
        nobody += min(part.get("nobody", Fraction(0)) for part in parts)
    assert doubtful == ["large", "edge"]
    edge, large = number(drawn, "edge"), number(drawn, "large")
    ends = (large / 10, large * 3 / 10)
    return Solution(
        {
            "certain": least,
            "most": most,
            "unassigned": nobody,
            "five_least": ends[0],
            "five_most": ends[1],
        },
        (least, most, nobody, edge * THIRTY, *ends),
        ("能定下来的只有乙", "请联社书面认定"),
    )


def split_loan(drawn: Drawn) -> Solution:
    """The same money as one loan and as two, part by part."""
    parts = [number(drawn, "first"), number(drawn, "second")]
    whole = parts[0] + parts[1]
    assert bands_of(whole) == ["five"]
    assert all("deputy" in bands_of(part) for part in parts)
    as_one = list(bearers(whole, "five").values())
    split: dict[str, Fraction] = {}
    for part in parts:
        for who, share in bearers(part, "deputy").items():
            split[who] = split.get(who, Fraction(0)) + share
    assert split["deputy"] == split["lender"]
    assert sum(as_one) == sum(split.values()) == whole
    first = bearers(parts[0], "deputy")
    doubtful = "five" in bands_of(parts[1])
    expected: dict[str, object] = {
        "five": tuple(as_one),
        "share": split["deputy"],
        "unassigned": split["nobody"],
        "edge": doubtful,
    }
    said = [*as_one, split["deputy"], split["nobody"]]
    if doubtful:
        expected |= {"share_first": first["deputy"], "unassigned_first": first["nobody"]}
        expected["five_second"] = tuple(bearers(parts[1], "five").values())
        said += [first["deputy"], first["nobody"]]
    return Solution(
        expected,
        tuple(said),
        ("社主任是第一责任人", "第一责任人变成信贷副主任", "合并成一笔"),
        () if doubtful else ("正好2万元",),
    )


def two_penalties(drawn: Drawn) -> Solution:
    """Percentages alone, fines alone and both, loan by loan for each of the four posts."""
    loans, total = int(number(drawn, "loans")), number(drawn, "total")
    per_mille = {"head": 10, "deputy": 15, "manager": 25, "accountant": 10}
    per_loan = {"head": 300, "deputy": 300, "manager": 200, "accountant": 200}
    shares = {post: total * rate / 1000 for post, rate in per_mille.items()}
    fines = {
        post: sum((Fraction(fine) for _ in range(loans)), Fraction(0))
        for post, fine in per_loan.items()
    }
    both = {post: shares[post] + fines[post] for post in shares}
    return Solution(
        {
            **shares,
            **{f"{post}_both": amount for post, amount in both.items()},
            "upper_fine": fines["head"],
            "lower_fine": fines["manager"],
            "shares": total * 6 / 100,
            "both": sum(both.values(), Fraction(0)),
        },
        (*shares.values(), *fines.values(), *both.values(), sum(both.values(), Fraction(0))),
        ("两条能不能一起用", "两人各罚", "包不包括监测会计", "请联社书面解释"),
    )


SOLUTIONS: dict[str, Callable[[Drawn], Solution]] = {
    "audit-game": audit_game,
    "handover-files": handover_files,
    "head-share": head_share,
    "lapse-penalties": lapse_penalties,
    "lending-procedure": lending_procedure,
    "limitation-fines": limitation_fines,
    "loss-shares": loss_shares,
    "quarter-targets": quarter_targets,
    "split-loan": split_loan,
    "two-penalties": two_penalties,
}
