"""The review of speeches: what it counts, what it finds where, what it passes over, what is kept on purpose."""

from __future__ import annotations

import importlib.util
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.build.documents import Kind, Order, view_of
from prep.build.review import Beside, accept, accepted_path, review_file, review_view
from prep.errors import NotFoundError
from prep.library.outlines import names, outline
from prep.library.review_rules import load_rules, review_rules
from prep.messages import LANGS, Lang
from prep.model.dossier import Dossier
from prep.model.review import ReviewReport
from prep.model.views import SpeechView
from prep.speech.review import CHECKS, ReviewContext, manuscript, review

WEAK = Path(__file__).parent / "data" / "weak-speech.txt"
DAY = date(2026, 11, 24)
BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "review.py"


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_review", BENCHMARK)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["benchmark_review"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def weak() -> ReviewReport:
    return review_file(WEAK, Beside(DAY, minutes=3))


def found(report: ReviewReport, rule: str) -> list[tuple[int, str]]:
    return [(f.line, f.excerpt) for f in report.findings if f.rule == rule]


def reviewed(text: str, lang: Lang = "zh") -> ReviewReport:
    read = manuscript(text.split("\n"), review_rules(), lang)
    return review(read, review_rules(), ReviewContext(DAY, 200 if lang == "zh" else 130))


# What stands in the weak speech was counted by hand.


def test_length_is_counted_as_word_does_and_as_it_is_spoken(weak: ReviewReport):
    measures = weak.measures
    assert (measures.characters, measures.word_count, measures.han) == (376, 370, 323)
    assert measures.spoken == 323 + 5 - 1 + 4  # 2005 and 36 are seven syllables, xxx is one
    assert measures.longest == 83


def test_the_time_depends_on_the_pace(weak: ReviewReport):
    for pace in (160, 180, 200, 220, 240):
        assert weak.measures.minutes_plain[pace] == pytest.approx(323 / pace, abs=0.006)
        assert weak.measures.minutes[pace] == pytest.approx(331 / pace, abs=0.006)


def test_the_parts_are_recognised_by_their_headings_and_those_missing_are_named(
    weak: ReviewReport,
):
    parts = {s.part: s.characters for s in weak.measures.sections}
    assert parts == {"opening": 102, "understanding": 131, "plan": 90}
    assert weak.measures.missing == ("advantages",)


@pytest.mark.parametrize(
    ("rule", "places"),
    [
        ("placeholder", [(2, "xxx")]),
        ("broken-word", [(2, "中共-党员")]),
        ("misspelt", [(6, "打定坚实的基矗")]),
        ("count-mismatch", [(6, "四项")]),
        ("ordinal-comma", [(3, "第一、"), (5, "第二、")]),
        ("unsupported-claim", [(2, "精通"), (2, "得到了领导的一致好评"), (2, "曾多次")]),
    ],
)
def test_each_fault_is_found_at_its_place(
    weak: ReviewReport, rule: str, places: list[tuple[int, str]]
):
    assert found(weak, rule) == places


@pytest.mark.parametrize(
    "rule",
    ["pledge-missing", "close-missing", "plan-unmeasured", "plan-only-study", "time-under",
     "part-missing", "swap-share", "years-differ", "list-of-one", "sentence-too-long"],
)  # fmt: skip
def test_what_the_whole_speech_lacks_is_found(weak: ReviewReport, rule: str):
    assert found(weak, rule)


def test_the_column_is_that_of_the_word(weak: ReviewReport):
    lines = WEAK.read_text(encoding="utf-8").split("\n")
    for finding in weak.findings:
        if finding.rule in {"placeholder", "broken-word", "misspelt", "unsupported-claim"}:
            line = lines[finding.line - 1]
            assert line[finding.column - 1 :].startswith(finding.excerpt)


@pytest.mark.parametrize("half", ["half_a", "half_b"])
def test_labelled_passages_are_judged_as_their_labels_say(half: str):
    every = benchmark()
    score = every.run(half, every.by_rules)["all"]
    assert score.precision >= 0.98
    assert score.recall >= 0.98


def test_passages_that_no_rule_was_tuned_on_are_judged_well():
    every = benchmark()
    score = every.run("held_out", every.by_rules)["all"]
    assert score.precision >= 0.95
    assert score.recall >= 0.7


def test_the_labelled_set_has_enough_and_half_of_it_clean():
    every = benchmark()
    listed = [p for half in every.HALVES for p in every.passages(half)]
    assert len(listed) >= 200
    assert sum(not p.faults for p in listed) >= len(listed) * 0.42


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("plan", names("outline"))
def test_composed_speeches_have_no_errors(
    samples: dict[str, Dossier], today: date, lang: Lang, plan: str
):
    for dossier in samples.values():
        for minutes in (3, 5, 8):
            if outline(plan).suits_minutes(minutes):
                order = Order(dossier, today, lang=lang, minutes=Decimal(minutes), outline=plan)
                view = view_of(Kind.SPEECH, order)
                assert isinstance(view, SpeechView)
                report = review_view(view, order)
                assert [f for f in report.findings if f.level == "error"] == []
                assert not found(report, "pledge-one-way")


def test_the_same_text_is_read_from_word_and_from_text(tmp_path: Path):
    from docx import Document

    document = Document()
    for line in WEAK.read_text(encoding="utf-8").splitlines():
        document.add_paragraph(line)
    path = tmp_path / "weak.docx"
    document.save(str(path))
    from_word = review_file(path, Beside(DAY, minutes=3))
    assert from_word.measures == review_file(WEAK, Beside(DAY, minutes=3)).measures


def test_what_is_kept_on_purpose_is_not_found_again_though_other_lines_move(tmp_path: Path):
    path = tmp_path / "speech.txt"
    path.write_text(WEAK.read_text(encoding="utf-8"), encoding="utf-8")
    report = review_file(path, Beside(DAY, minutes=3))
    kept = accept(path, report, ["placeholder", "ordinal-comma:3"])
    assert [f.rule for f in kept] == ["placeholder", "ordinal-comma"]
    path.write_text("补一行。\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    again = review_file(path, Beside(DAY, minutes=3))
    assert not found(again, "placeholder")
    assert found(again, "ordinal-comma") == [(6, "第二、")]
    assert {f.rule for f in again.accepted} == {"placeholder", "ordinal-comma"}


def test_a_changed_sentence_is_judged_again(tmp_path: Path):
    path = tmp_path / "speech.txt"
    path.write_text("各位评委：\n我曾多次被评为先进。", encoding="utf-8")
    accept(path, review_file(path, Beside(DAY)), ["unsupported-claim"])
    assert not found(review_file(path, Beside(DAY)), "unsupported-claim")
    path.write_text("各位评委：\n我曾多次被评为先进工作者。", encoding="utf-8")
    assert found(review_file(path, Beside(DAY)), "unsupported-claim")


def test_what_was_not_found_cannot_be_accepted(tmp_path: Path):
    path = tmp_path / "speech.txt"
    path.write_text("各位评委：\n我叫沈若禾。", encoding="utf-8")
    report = review_file(path, Beside(DAY))
    with pytest.raises(NotFoundError, match="did you mean misspelt"):
        accept(path, report, ["mispelt"])
    with pytest.raises(NotFoundError, match="found nothing"):
        accept(path, report, ["misspelt"])
    assert not accepted_path(path).exists()


def test_a_file_that_says_nothing_or_is_of_another_kind_is_refused(tmp_path: Path):
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", encoding="utf-8")
    other = tmp_path / "speech.wav"
    other.write_bytes(b"RIFF")
    for path in (empty, other, tmp_path / "missing.txt"):
        with pytest.raises(Exception, match=path.name) as caught:
            review_file(path, Beside(DAY))
        assert type(caught.value).__module__ == "prep.errors"


def test_figures_that_stand_nowhere_in_the_dossier_are_found(
    samples: dict[str, Dossier], tmp_path: Path
):
    path = tmp_path / "speech.txt"
    path.write_text("各位评委：\n三个月收回320万元。\n我一年营销了777户。", encoding="utf-8")
    report = review_file(path, Beside(DAY, dossier=samples["loan-officer"]))
    assert found(report, "fact-unproven") or [f for f in report.findings if "777" in f.message]


def test_every_rule_names_an_engine_and_has_words_in_both_languages():
    path_rules = review_rules()
    assert {rule.check for rule in path_rules.rules} <= set(CHECKS)
    for rule in path_rules.rules:
        assert rule.message.has("zh")
        assert rule.message.has("en")


def test_rules_of_ones_own_that_ask_for_an_engine_that_is_not_there_are_refused(tmp_path: Path):
    path = tmp_path / "rules.yaml"
    path.write_text(
        "schema: review-rules/1\nrules:\n- id: mine\n  check: phrase\n  level: warn\n"
        "  message: m\n  remedy: r\n  zh: {}\n",
        encoding="utf-8",
    )
    with pytest.raises(Exception, match=r"rules.yaml:4"):
        load_rules(path, ["phrases"])


letters = st.text(
    alphabet=st.sampled_from("我们一二第、，。！？：；（）“”\n#- \t多次3年万元%AB中共党员xX*"),
    max_size=200,
)


@settings(max_examples=150, deadline=None)
@given(letters, st.sampled_from(LANGS))
def test_any_text_can_be_reviewed(text: str, lang: Lang):
    read = manuscript(text.split("\n"), review_rules(), lang)
    report = review(read, review_rules(), ReviewContext(DAY, 200, minutes=3))
    lines = text.count("\n") + 1
    assert all(0 <= finding.line <= lines for finding in report.findings)
    assert report.measures.han <= report.measures.characters
