"""The copies that a speaker takes along: the words stay, breaths fall between sense groups, cards tell what counts."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.build.documents import Kind, Order, view_of
from prep.library.aloud import aloud
from prep.library.readings import readings
from prep.messages import LANGS, Lang
from prep.model.copies import CueCardsView, LecternView, Run
from prep.model.dossier import Dossier
from prep.model.views import Paragraph, Sentence, SpeechPart, SpeechView
from prep.speech.breath import breaths
from prep.speech.cards import LINES, Group
from prep.speech.cues import closing_words, opening_words, shortened, told
from prep.speech.figures import figures, inside_figure, spoken_text
from prep.speech.lectern import lectern
from prep.speech.pinyin import Reader
from prep.speech.remarks import clock
from prep.speech.ruby import with_readings
from tests.conftest import TODAY

ALL = pytest.mark.parametrize(
    ("name", "lang", "minutes"),
    [(name, lang, minutes) for name in ("loan-officer", "key-account-manager") for lang in LANGS for minutes in (3, 5, 8)],
)  # fmt: skip


@cache
def _views(name: str, lang: Lang, minutes: int) -> tuple[SpeechView, LecternView, CueCardsView]:
    from prep.library.dossiers import load_dossier
    from tests.conftest import SAMPLES

    dossier = load_dossier(SAMPLES / f"{name}.yaml").value
    order = Order(dossier, TODAY, lang=lang, minutes=Decimal(minutes))
    views = [view_of(kind, order) for kind in (Kind.SPEECH, Kind.LECTERN_COPY, Kind.CUE_CARDS)]
    return tuple(views)  # type: ignore[return-value]


BREATHS = {
    "zh": [
        "最后的结果是，／56户全部按期还款或续贷，／没有一户借过桥资金。",
        "2024年我管的56户贷款集中在四季度到期。",  # 在 belongs to the verb before it
        "第一次见面／就把一页纸清单交给客户当场讲一遍。",
        "去年有6户加工企业的贷款还在我们这里，／结算却已经转到了别家。",
        "企业的结算走到哪里，／真实的经营就看到哪里。",
        "具体做法是到现场看机器、仓库和用工，／当天上传照片。",
        "大家好！",
    ],
    "en": [
        "Our branch has opened many accounts, / but 412 of them have had no transaction for three months.",
        "I am standing because I have come to see / that a good loan officer should not sit in the office waiting for papers.",
        "Second, I get things right the first time with clients from different countries.",
        "I then took the whole matter up with Bank of Communications and China Life.",
    ],
}


@pytest.mark.parametrize(("lang", "text"), [(k, text) for k, v in BREATHS.items() for text in v])
def test_a_breath_falls_between_sense_groups(lang: Lang, text: str):
    mark = "／" if lang == "zh" else "/ "
    assert breaths(text.replace(mark, ""), aloud(lang)) == tuple(text.split(mark))


def test_no_breath_parts_a_name():
    text = "我现在在城和路与滨江大道口和平支行工作并且已经在那里当了整整八年的综合柜员"
    name = "城和路与滨江大道口和平支行"
    cuts = breaths(text, aloud("zh"), (name,))
    assert any(name in piece for piece in cuts)


WORDS = st.lists(
    st.sampled_from([*"我们把企业和贷款在到期前就还，。；：、！？（）", "1,268.5万元", "0.35%", "3-5年", "2023年9月", " "]),
    min_size=1, max_size=60,
).map("".join)  # fmt: skip


@given(WORDS)
def test_breaths_are_the_sentence_and_part_no_figure(text: str):
    rules = aloud("zh")
    pieces = breaths(text, rules)
    assert "".join(pieces) == text
    closed = inside_figure(text, rules.figure)
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        assert at not in closed


def _speech(texts: list[str], lang: Lang) -> SpeechView:
    said = tuple(Sentence(text=text, sources=(), seconds=1.0) for text in texts)
    part = SpeechPart(id="a", name="a", paragraphs=(Paragraph(sentences=said, text=""),), target_seconds=1, seconds=len(said))  # fmt: skip
    first = Sentence(text="各位：", sources=())
    return SpeechView(lang=lang, title="t", speaker="李明", post="p", organisation="o", date="", salutation=first,
                      parts=(part,), minutes=Decimal(3), seconds=len(said), pace=200, length=1)  # fmt: skip


@settings(max_examples=50)
@given(st.lists(WORDS.filter(str.strip).map(str.strip), min_size=1, max_size=4), st.sampled_from(["none", "hard", "all"]))  # fmt: skip
def test_the_lectern_copy_without_its_marks_is_the_speech(texts: list[str], pinyin: str):
    view = lectern(_speech(texts, "zh"), aloud("zh"), Reader(readings()), pinyin)  # type: ignore[arg-type]
    assert spoken_text(view.lines[-1].runs) == "".join(texts) == view.lines[-1].text


@ALL
def test_every_sentence_is_in_the_lectern_copy_once_and_in_order(
    name: str, lang: Lang, minutes: int
):
    speech, copy, _ = _views(name, lang, minutes)
    space = " " if lang == "en" else ""
    assert space.join(spoken_text(line.runs) for line in copy.lines) == space.join(s.text for s in speech.sentences())  # fmt: skip


@ALL
def test_the_times_add_up_to_the_speech(name: str, lang: Lang, minutes: int):
    speech, copy, cards = _views(name, lang, minutes)
    spans = [line.mark.split(" → ") for line in copy.lines if line.section]
    assert len(spans) == len(speech.parts)
    dealt = [card.mark.split(" → ") for card in cards.cards()]
    for found in (spans, dealt):
        assert found[0][0] == "0:00"
        assert found[-1][1] == clock(speech.seconds)
        assert all(before[1] == after[0] for before, after in pairwise(found))
    assert {start for start, _ in spans} <= {start for start, _ in dealt}


@ALL
def test_cards_name_all_that_is_told_and_promised(
    name: str, lang: Lang, minutes: int, samples: dict[str, Dossier]
):
    speech, _, cards = _views(name, lang, minutes)
    dossier = samples[name]
    text = "\n".join(cue.text.casefold() for card in cards.cards() for cue in card.cues)
    for source in speech.evidence_used:
        title = dossier.evidence_by_id[source.removeprefix("evidence/")].title.in_(lang)
        assert title.casefold() in text
    figure = aloud(lang).figure
    for goal in (s for s in speech.sentences() if any(x.startswith("pattern/goal") for x in s.sources)):  # fmt: skip
        for number in figures(goal.text, figure)[-1:]:
            assert number.split()[0] in text, goal.text


@ALL
def test_figures_on_cards_are_the_speechs_own(name: str, lang: Lang, minutes: int):
    speech, _, cards = _views(name, lang, minutes)
    said = " ".join(sentence.text for sentence in speech.sentences())
    for card in cards.cards():
        for cue in card.cues:
            if f"- {cue.text}" not in said:
                assert all(number in said for number in figures(cue.text, aloud(lang).figure))
            assert "".join(run.text for run in cue.runs).replace("\u00a0", " ").replace("\u2011", "-") == cue.text  # fmt: skip


@ALL
def test_a_card_holds_what_stands_on_it(name: str, lang: Lang, minutes: int):
    _, _, cards = _views(name, lang, minutes)
    for card in cards.cards():
        assert Group(card.cues, ()).lines(lang) <= LINES[lang], card.section
    assert [card.number for card in cards.cards()] == list(range(1, cards.count + 1))


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("结果，支行收回贷款150万元，余下的补办了厂房抵押。", ("支行收回贷款150万元",)),
        ("到年底新开结算户23户，带来日均存款1450万元", ("年底新开结算户23户", "带来日均存款1450万元")),
        ("我认为，要抓贷款，先抓账户：企业的结算走到哪里，真实的经营就看到哪里。", ("要抓贷款，先抓账户",)),
        ("在到期前七天提醒买家", ("到期前七天提醒买家",)),
    ],
)  # fmt: skip
def test_cues_are_the_clauses_with_figures_else_how_it_begins(text: str, cues: tuple[str, ...]):
    assert told(text, aloud("zh")) == cues


def test_a_cue_that_must_be_cut_keeps_its_figure():
    text = "took the park's list and went round every Tuesday and called on 86 firms in one year"
    cut = shortened(text, aloud("en"))
    assert "86" in cut
    assert len(cut.split()) <= aloud("en").cues.longest


def test_the_first_and_last_words_are_the_speakers_own():
    text = "竞聘成功，我第一件事就是唤醒412户不动账户，定下的目标和日期，请各位评委对照检查。"
    rules = aloud("zh")
    assert text.startswith(opening_words(text, rules).rstrip("…"))
    assert text.endswith(closing_words(text, rules).lstrip("…"))


def test_a_reading_stands_over_one_character_and_over_no_arabic_figure():
    runs = (Run(text="支"), Run(text="／", grey=True), Run(text="行贷款"), Run(text="150万元", bold=True))  # fmt: skip
    found = with_readings(runs, Reader(readings()), "all")
    assert [(run.text, run.ruby) for run in found] == [
        ("支", "zhī"), ("／", ""), ("行", "háng"), ("贷", "dài"), ("款", "kuǎn"), ("150", ""), ("万", "wàn"), ("元", "yuán"),
    ]  # fmt: skip
    assert found[-1].bold


def test_english_copies_have_no_readings():
    _, copy, _ = _views("loan-officer", "en", 3)
    assert copy.pinyin == "none"
    assert not any(run.ruby for line in copy.lines for run in line.runs)
