"""Speeches as a whole: time, parts, outlines, sheets, wishes, and how they differ."""

from __future__ import annotations

import difflib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prep.build.documents import Kind, Order, view_of
from prep.errors import NotFoundError
from prep.library.outlines import names, outline
from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier
from prep.model.views import SpeechPart, SpeechView
from tests.conftest import SAMPLES

NAMES = sorted(path.stem for path in SAMPLES.glob("*.yaml"))
SOME_ROLES = (
    "bank-account-manager",
    "foreign-trade-manager",
    "auditor",
    "customer-service-internet",
)


def speech(order: Order) -> SpeechView:
    view = view_of(Kind.SPEECH, order)
    assert isinstance(view, SpeechView)
    return view


def text(view: SpeechView) -> str:
    return "\n".join(sentence.text for sentence in view.sentences())


def part(view: SpeechView, name: str) -> SpeechPart:
    return next(part for part in view.parts if part.id == name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", SOME_ROLES)
@pytest.mark.parametrize("plan", names("outline"))
def test_total_and_parts_keep_their_time(
    samples: dict[str, Dossier], today: date, name: str, lang: Lang, role: str, plan: str
):
    for minutes in (3, 5, 8):
        if not outline(plan).suits_minutes(minutes):
            continue
        order = Order(samples[name], today, role, lang, Decimal(minutes), outline=plan)
        view = speech(order)
        assert abs(view.seconds - minutes * 60) <= minutes * 60 * 0.03
        for one in view.parts:
            assert abs(one.seconds - one.target_seconds) <= one.target_seconds * 0.1 + 1e-6, one.id


@pytest.mark.parametrize("lang", LANGS)
def test_the_post_is_named_in_the_first_fifteen_seconds(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    for dossier in samples.values():
        for minutes in (1, 3, 5, 8):
            view = speech(Order(dossier, today, lang=lang, minutes=Decimal(minutes)))
            spoken = 0.0
            for sentence in view.sentences():
                spoken += sentence.seconds
                if view.post in sentence.text:
                    break
            assert spoken <= 15


@pytest.mark.parametrize("lang", LANGS)
def test_a_pledge_is_given_for_either_outcome(samples: dict[str, Dossier], today: date, lang: Lang):
    for dossier in samples.values():
        for minutes in (1, 3, 8):
            view = speech(Order(dossier, today, lang=lang, minutes=Decimal(minutes)))
            sources = "".join(
                s
                for p in part(view, "pledge").paragraphs
                for said in p.sentences
                for s in said.sources
            )
            assert "pattern/pledge.win" in sources
            assert "pattern/pledge.lose" in sources


def test_the_same_deed_is_told_in_the_same_words_at_any_length(
    samples: dict[str, Dossier], today: date
):
    dossier = samples["loan-officer"]
    results: dict[str, set[str]] = {}
    for minutes in (3, 5, 8, 10):
        for sentence in speech(Order(dossier, today, minutes=Decimal(minutes))).sentences():
            if any(s.startswith("pattern/result") for s in sentence.sources):
                results.setdefault(sentence.sources[0], set()).add(sentence.text)
    assert len(results) >= 4
    assert all(len(told) == 1 for told in results.values())


def test_what_is_pinned_is_told_and_what_is_excluded_is_not(
    samples: dict[str, Dossier], today: date
):
    order = Order(
        samples["loan-officer"], today, minutes=Decimal(3),
        pinned=("counter-accuracy", "honour/0"), excluded=("park-visits", "evidence/renewal-list"),
    )  # fmt: skip
    view = speech(order)
    assert "counter-accuracy" in view.evidence_used
    assert not {"park-visits", "renewal-list"} & set(view.evidence_used)
    assert any("honour/0" in sentence.sources for sentence in view.sentences())
    assert abs(view.seconds - 180) <= 180 * 0.03


def test_a_commitment_that_is_excluded_leaves_room_for_the_others(
    samples: dict[str, Dossier], today: date
):
    dossier = samples["loan-officer"]
    first = f"commitment/{dossier.commitments[0].id}"
    view = speech(Order(dossier, today, excluded=(first,)))
    told = {s for p in part(view, "plan").paragraphs for said in p.sentences for s in said.sources}
    assert first not in told
    assert abs(view.seconds - 300) <= 300 * 0.03


@pytest.mark.parametrize(
    ("pinned", "excluded", "message"),
    [
        (("parks-visits",), (), "no entry is called parks-visits — there are: .*park-visits"),
        (("park-visits",), ("evidence/park-visits",), "is both pinned and excluded"),
    ],
)
def test_wishes_that_cannot_be_are_refused(
    samples: dict[str, Dossier],
    today: date,
    pinned: tuple[str, ...],
    excluded: tuple[str, ...],
    message: str,
):
    with pytest.raises(NotFoundError, match=message):
        speech(Order(samples["loan-officer"], today, pinned=pinned, excluded=excluded))


def test_every_piece_of_evidence_that_is_left_out_has_a_reason(
    samples: dict[str, Dossier], today: date
):
    dossier = samples["loan-officer"]
    view = speech(Order(dossier, today, excluded=("overdue-recovery",), explain=True))
    reasons = {left.id: left.reason for left in view.left_out}
    assert reasons.keys() == {e.id for e in dossier.evidence} - set(view.evidence_used)
    assert reasons["overdue-recovery"] == "you asked to leave it out"
    assert reasons["lost-firm"] == "the dossier says that it is not public"
    assert any("would push out" in reason for reason in reasons.values())


def test_a_sheet_moves_time_to_what_it_marks(samples: dict[str, Dossier], today: date):
    order = Order(samples["loan-officer"], today)
    plain = part(speech(order), "plan").seconds
    marked = part(speech(replace(order, sheet="duty-and-measures")), "plan").seconds
    results = part(speech(replace(order, sheet="enterprise-panel")), "plan").seconds
    assert results < plain < marked


def test_the_rows_that_nothing_earns_are_named_with_their_points(
    samples: dict[str, Dossier], today: date
):
    dossier = samples["loan-officer"]
    old = tuple(e.model_copy(update={"figures": ()}) for e in dossier.evidence)
    bare = dossier.model_copy(update={"evidence": old})
    view = speech(Order(bare, today, sheet="enterprise-panel"))
    states = {row.id: row.state for row in view.earned}
    assert states["solved"] == "missing"
    assert states["bearing"] == "delivery"
    assert states["logic"] == "earned"
    assert any("the 20 points for" in remark for remark in view.remarks)
    full = speech(Order(dossier, today, sheet="enterprise-panel"))
    assert {row.id: row.state for row in full.earned}["solved"] == "earned"


def test_the_audience_that_is_asked_for_is_addressed(samples: dict[str, Dossier], today: date):
    view = speech(Order(samples["loan-officer"], today, audience=("各位理事", "各位股东代表")))
    assert view.salutation.text == "尊敬的各位理事、各位股东代表："
    assert "评委" not in text(view)


def test_an_outline_used_outside_its_length_is_said(samples: dict[str, Dossier], today: date):
    view = speech(Order(samples["loan-officer"], today, minutes=Decimal(8), outline="short"))
    assert any("suits 1 to 3 minutes" in remark for remark in view.remarks)


def test_a_part_that_is_mostly_the_role_profiles_is_said(samples: dict[str, Dossier], today: date):
    dossier = samples["loan-officer"]
    target = dossier.target.model_copy(update={"insights": ()})
    view = speech(Order(dossier.model_copy(update={"target": target}), today))
    assert any("write insights" in remark for remark in view.remarks)


def alike(one: SpeechView, other: SpeechView) -> float:
    first = [s.text for s in one.sentences()]
    second = [s.text for s in other.sentences()]
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


@pytest.mark.parametrize("lang", LANGS)
def test_one_dossier_for_two_posts_gives_two_speeches(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    dossier = samples["loan-officer"]
    pair = [
        speech(Order(dossier, today, role, lang))
        for role in ("bank-account-manager", "bank-risk-control")
    ]
    assert alike(*pair) < 0.45


@pytest.mark.parametrize("lang", LANGS)
def test_two_people_for_one_post_give_two_speeches(
    samples: dict[str, Dossier], today: date, lang: Lang
):
    pair = [speech(Order(d, today, "bank-account-manager", lang)) for d in samples.values()]
    assert alike(*pair) < 0.25


def test_the_roles_words_for_a_competency_are_not_said_of_evidence_that_only_the_program_matched(
    samples: dict[str, Dossier], today: date
):
    for dossier in samples.values():
        view = speech(Order(dossier, today, "amazon-japan-operations"))
        said = {s for sentence in view.sentences() for s in sentence.sources}
        assert not any(source.startswith(("role/competency", "pattern/link")) for source in said)
    own = speech(Order(samples["loan-officer"], today))
    said = {s for sentence in own.sentences() for s in sentence.sources}
    assert any(source.startswith("role/competency") for source in said)


def test_a_likeness_found_by_the_program_is_put_before_the_candidate(
    samples: dict[str, Dossier], today: date
):
    order = Order(samples["loan-officer"], today, "corporate-account-manager", "en", Decimal(8))
    view = speech(order)
    assert any("found by meaning alone" in remark for remark in view.remarks)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", SOME_ROLES)
def test_the_pledge_names_a_step_that_the_plan_told(
    samples: dict[str, Dossier], today: date, name: str, lang: Lang, role: str
):
    for minutes in (3, 5, 8):
        view = speech(Order(samples[name], today, role, lang, Decimal(minutes)))
        steps = {s for s in _sources(part(view, "plan")) if s.startswith(STEPS)}
        named = {s for s in _sources(part(view, "pledge")) if s.startswith(STEPS)}
        assert named <= steps


STEPS = ("commitment/", "role/plan/")


def _sources(one: SpeechPart) -> list[str]:
    return [s for p in one.paragraphs for said in p.sentences for s in said.sources]


def test_a_pledge_speaks_of_dates_only_where_the_plan_has_some(
    samples: dict[str, Dossier], today: date
):
    own = speech(Order(samples["loan-officer"], today, minutes=Decimal(8)))
    other = speech(Order(samples["loan-officer"], today, "bank-branch-president", minutes=Decimal(8)))  # fmt: skip
    assert any(word in part(own, "pledge").paragraphs[0].text for word in ("日期", "日子"))
    assert not any(word in part(other, "pledge").paragraphs[0].text for word in ("日期", "日子"))


@pytest.mark.parametrize("role", SOME_ROLES)
def test_a_post_without_a_named_department_is_announced_in_good_chinese(
    samples: dict[str, Dossier], today: date, role: str
):
    for dossier in samples.values():
        for minutes in (1, 3, 5, 8):
            outlined = "short" if minutes == 1 else "classic"
            order = Order(dossier, today, role, "zh", Decimal(minutes), outline=outlined)
            opening = part(speech(order), "opening")
            said = "".join(p.text for p in opening.paragraphs)
            assert not any(wrong in said for wrong in ("竞聘的是的", "竞聘的的")), said
            assert "竞聘的" not in said or "竞聘的是" in said, said


def test_what_stands_in_brackets_of_a_title_is_not_spoken(samples: dict[str, Dossier], today: date):
    view = speech(Order(samples["key-account-manager"], today, "regional-sales-manager", "zh"))
    assert "（铝型材）" not in text(view)
    assert "建材区域销售经理" in text(view)
    assert view.post == "建材区域销售经理（铝型材）"
