"""The candidate's own pace: the speech is as long as the pace fills the time, and too fast is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from prep.build.documents import Kind, Order, view_of
from prep.messages import LANGS, Lang, set_language
from prep.model.dossier import Dossier
from prep.model.views import SpeechView
from prep.speech.remarks import too_fast
from prep.speech.spoken import CEILING, DEFAULT_PACE, PACES


def at(dossier: Dossier, day: date, lang: Lang, pace: int | None) -> SpeechView:
    view = view_of(
        Kind.SPEECH, Order(dossier, day, "bank-account-manager", lang, Decimal(3), pace=pace)
    )
    assert isinstance(view, SpeechView)
    return view


@pytest.mark.parametrize("lang", LANGS)
def test_every_preset_fills_the_time_with_as_much_as_the_pace_allows(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    dossier = next(iter(samples.values()))
    lengths: list[int] = []
    for pace in PACES[lang]:
        view = at(dossier, today, lang, pace)
        assert view.pace == pace
        assert abs(view.seconds - 180) <= 180 * 0.03
        assert not list(too_fast(pace, lang))
        lengths.append(view.length)
    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_pace_of_ones_own_the_usual_one_is_taken(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    dossier = next(iter(samples.values()))
    assert at(dossier, today, lang, None).pace == DEFAULT_PACE[lang]
    assert DEFAULT_PACE[lang] in PACES[lang]


@pytest.mark.parametrize("lang", LANGS)
def test_a_pace_that_nobody_can_follow_is_remarked_on(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    set_language("en")
    dossier = next(iter(samples.values()))
    fast = at(dossier, today, lang, CEILING[lang] + 1)
    assert any(f"beyond {CEILING[lang]} a panel does not follow" in one for one in fast.remarks)
    edge = at(dossier, today, lang, CEILING[lang])
    assert not any("does not follow" in one for one in edge.remarks)
