"""Meaning and wording together find the duty; what is near to all supports none."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from prep.evidence.fit import fit, ranked
from prep.evidence.match import SUPPORTS, cover, supported
from prep.evidence.nearness import DutyIndex
from prep.library.meaning import meaning
from prep.library.roles import role
from prep.model.dossier import Dossier
from tests.evidence.test_match import untagged

ROLE = "bank-account-manager"


@pytest.fixture
def index() -> DutyIndex:
    return DutyIndex(role(ROLE).duties, role(ROLE).questions, "zh", meaning())


@pytest.mark.parametrize(
    ("told", "duty"),
    [
        ("带领四人小组三个月内收回不良贷款320万元", "collect-overdue"),
        ("走访开发区46家工厂，其中19家第一次和我行打交道", "prospect-firms"),
        ("教会32位小店老板用手机收款和看到账提醒", "digital-onboarding"),
    ],
)
def test_the_right_duty_is_nearest_without_a_shared_word(index: DutyIndex, told: str, duty: str):
    strengths = index.strengths([told])
    assert max(strengths, key=strengths.__getitem__) == duty
    assert strengths[duty] >= SUPPORTS


@pytest.mark.parametrize(
    "told", ["组织支行员工春游，预算控制在8000元以内", "业余时间教小区老人用手机拍照"]
)
def test_what_is_no_work_of_the_post_supports_nothing(index: DutyIndex, told: str):
    assert not [s for s in supported(index.strengths([told])).values() if s >= SUPPORTS]


def test_only_the_nearest_is_supported_and_the_order_is_kept():
    found = supported({"a": 0.9, "b": 0.88, "c": 0.6, "d": 0.1})
    assert [name for name, value in found.items() if value >= SUPPORTS] == ["a"]
    assert found["b"] > found["c"] > found["d"]


def test_a_step_by_the_way_weighs_less_than_it_does_alone(index: DutyIndex):
    step = "顺路催了一户到期的贷款"
    outing = ["组织支行春游", "让大家都能去", "联系了大巴车和餐馆", step, "三十六人平安回来"]
    alone = index.strengths([step])["collect-overdue"]
    assert alone >= SUPPORTS
    assert index.strengths(outing)["collect-overdue"] < 0.75 * alone


def test_a_card_that_is_no_work_of_the_post_supports_nothing(index: DutyIndex):
    match = [
        "支行羽毛球赛",
        "办成一场都能参加的比赛",
        "收集大家的时间，排了赛程",
        "找赞助拿到两百个球",
    ]
    assert not [s for s in supported(index.strengths(match)).values() if s >= SUPPORTS]


def test_the_reason_names_sentence_clause_and_words(index: DutyIndex):
    why = index.why(["团建时唱歌", "到现场做贷后检查，发现机器停了"], "post-loan-check")
    assert why.sentence == "到现场做贷后检查，发现机器停了"
    assert why.clause == "放款后按期到现场做贷后检查"
    assert "检查" in why.words


def test_without_an_encoder_words_alone_decide():
    index = DutyIndex(role(ROLE).duties, role(ROLE).questions, "zh")
    assert index.strengths(["按期到现场做贷后检查"])["post-loan-check"] == 1
    assert max(index.strengths(["教小店老板收钱"]).values()) < SUPPORTS
    assert index.why(["按期做贷后检查"], "post-loan-check").clause == "放款后按期到现场做贷后检查"


def test_the_posts_own_dossier_fits_best(samples: dict[str, Dossier]):
    for name, own in (("loan-officer", ROLE), ("key-account-manager", "foreign-trade-manager")):
        others = ["auditor", "bank-it-specialist", "foreign-trade-manager", ROLE]
        fits = [fit(role(r), cover(untagged(samples[name]), role(r), meaning())) for r in others]
        assert ranked(fits)[0].role == own


def test_shares_are_weighted_by_importance_and_weight(samples: dict[str, Dossier]):
    profile = role(ROLE)
    coverage = cover(samples["loan-officer"], profile)
    found = fit(profile, coverage)
    importance = {d.id: d.estimate.importance for d in profile.duties if d.estimate}
    covered = sum(Fraction(importance[d]) for d in importance if d not in found.gaps)
    assert found.duties <= float(covered / sum(importance.values()))
    assert 0 < found.score <= 1
    assert set(found.gaps) == set(coverage.gaps)
    weights = [importance[gap] for gap in found.gaps]
    assert weights == sorted(weights, reverse=True)


def test_equal_fits_stand_by_name(samples: dict[str, Dossier]):
    one = fit(role(ROLE), cover(samples["loan-officer"], role(ROLE)))
    assert [f.role for f in ranked([replace(one, role="b"), replace(one, role="a")])] == ["a", "b"]
