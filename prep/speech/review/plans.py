"""Whether the plan is measurable: a goal in figures, a measure, a date."""

from __future__ import annotations

from collections.abc import Iterator

from prep.messages import say
from prep.speech.review.look import Hit, Look
from prep.speech.review.manuscript import Paragraph, Sentence


def _points(look: Look) -> Iterator[Paragraph]:
    """Yield the paragraphs of the plan that say what will be done; a lead-in with a colon says nothing."""
    for section in look.sections("plan"):
        for paragraph in section.paragraphs:
            if not paragraph.text.rstrip().endswith(("：", ":")):
                yield paragraph


def unmeasured(look: Look) -> Iterator[Hit]:
    """Find points with neither a figure nor a date or frequency."""
    for paragraph in _points(look):
        if not _figure(look, paragraph) and not look.tell.times(paragraph.text):
            yield _at(paragraph.sentences[0])


def half_measured(look: Look) -> Iterator[Hit]:
    """Find points with a figure but no date or frequency, or the other way round."""
    for paragraph in _points(look):
        figure, time = _figure(look, paragraph), look.tell.times(paragraph.text)
        if figure != time:
            goal = say("目标数", "a goal in figures")
            date = say("日期或频次", "a date or a frequency")
            yield _at(paragraph.sentences[0], goal if time else date)


def only_study(look: Look) -> Iterator[Hit]:
    """Find a plan that is mostly learning and improving oneself."""
    study = look.material.pattern("study")
    told = [s for section in look.sections("plan") for s in section.body]
    learnt = [s for s in told if study.search(s.text)]
    if len(learnt) >= look.material.limit("least", 3) and len(learnt) * 2 > len(told):
        facts = {"count": str(len(learnt)), "all": str(len(told))}
        yield Hit(facts, learnt[0], 0, learnt[0].text[:12])


def _figure(look: Look, paragraph: Paragraph) -> bool:
    """Whether a point has a goal that can be counted; the number of its own measures is none."""
    text = look.material.pattern("counted").sub(" ", paragraph.text)
    return bool(look.tell.figures(look.tell.common.pattern("frequency").sub(" ", text)))


def _at(sentence: Sentence, found: str = "") -> Hit:
    return Hit({"found": found}, sentence, 0, sentence.text[:16])
