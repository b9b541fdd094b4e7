"""Which evidence supports which duty: tags win, shared words count, gaps are told."""

from __future__ import annotations

import pytest

from prep.evidence.match import SUPPORTS, TAGGED, cover
from prep.library.roles import role
from prep.model.dossier import Dossier

ROLE = "bank-account-manager"


@pytest.fixture
def officer(samples: dict[str, Dossier]) -> Dossier:
    return samples["loan-officer"]


def untagged(dossier: Dossier) -> Dossier:
    bare = {"duties": (), "competencies": ()}
    return dossier.model_copy(
        update={"evidence": tuple(item.model_copy(update=bare) for item in dossier.evidence)}
    )


def test_a_tag_of_the_candidate_counts_in_full(officer: Dossier):
    coverage = cover(officer, role(ROLE))
    match = coverage.matches["payroll-client"]
    assert match.duties["open-settlement"] == TAGGED
    assert match.competencies["communication"] == TAGGED


def test_a_tag_for_another_role_counts_nothing(officer: Dossier):
    tagged = officer.evidence[0].model_copy(
        update={"duties": ("ferry-master/open-settlement",), "competencies": ()}
    )
    alone = officer.model_copy(update={"evidence": (tagged,)})
    bare = untagged(alone)
    assert cover(alone, role(ROLE)).matches == cover(bare, role(ROLE)).matches


def test_what_nothing_supports_is_a_gap(officer: Dossier):
    nobody = officer.model_copy(update={"evidence": ()})
    coverage = cover(nobody, role(ROLE))
    assert set(coverage.gaps) == set(role(ROLE).duty_by_id)
    assert not any(coverage.competencies.values())


def test_supporters_stand_strongest_first(officer: Dossier):
    coverage = cover(officer, role(ROLE))
    for duty, found in coverage.duties.items():
        strengths = [coverage.matches[item].duties[duty] for item in found]
        assert strengths == sorted(strengths, reverse=True)
        assert all(strength >= SUPPORTS for strength in strengths)


def test_strengths_and_relevance_lie_between_0_and_1(officer: Dossier):
    for dossier in (officer, untagged(officer)):
        for match in cover(dossier, role(ROLE)).matches.values():
            assert 0 <= match.relevance <= 1
            assert all(0 <= value <= 1 for value in match.duties.values())
