"""The question book as it is read, and how its questions are spread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prep.model.views import BookQuestion, QuestionBookView
from prep.tui.language import say
from prep.tui.pages.block import Block
from prep.tui.pages.speech import remarks

_WORDS: dict[str, tuple[str, str]] = {
    "organisation": ("单位：", "Organisation: "),
    "purpose": ("岗位目的：", "Purpose of the post: "),
    "measured": ("测评要素与权重", "What is measured, and its weight"),
    "opening": ("主考官开场语", "Opening words of the chief"),
    "closing": ("主考官结束语", "Closing words of the chief"),
    "rules": ("评分规则", "Rules of marking"),
    "question": ("第{n}题  {kind}  {competency}", "Question {n}: {kind}, {competency}"),
    "time": ("时间：思考{think}，作答{answer}", "Time: to think {think}, to answer {answer}"),
    "definition": ("测评内容：", "What it measures: "),
    "duties": ("涉及职责：", "Duties concerned: "),
    "probes": ("追问", "Probes"),
    "points": ("评分要点", "Scoring points"),
    "working": ("解题步骤（仅供考官）", "Working (for the panel only)"),
    "answer": ("参考答案（仅供考官）", "Model answer (for the panel only)"),
    "anchors": ("行为锚定", "Behavioural anchors"),
}
"""The fixed words of the document, in its own language."""


def book_page(view: QuestionBookView, sources: bool) -> list[Block]:
    """Return the question book; with ``sources`` every question is followed by its id in the profile."""
    return list(_Book(view, sources).blocks())


class _Book:
    def __init__(self, view: QuestionBookView, sources: bool) -> None:
        self.view, self.sources = view, sources

    def word(self, name: str) -> str:
        return _WORDS[name][0 if self.view.lang == "zh" else 1]

    def head(self, name: str) -> Block:
        return Block(self.word(name), "heading", gap=True)

    def blocks(self) -> Iterator[Block]:
        view = self.view
        yield Block(view.title, "title")
        if view.organisation:
            text = "  ".join(part for part in (view.organisation, view.date) if part)
            yield Block(self.word("organisation") + text, "note")
        yield Block(self.word("purpose") + view.purpose, gap=True)
        yield self.head("measured")
        for row in view.competencies:
            yield Block(f"{row.name}  [{row.questions}]", "strong", mark=f"{row.weight:>3}%  ")
            yield Block(row.focus, indent=6)
        yield self.head("opening")
        yield from self.spoken(view.opening)
        for question in view.questions:
            yield from self.question(question)
        yield self.head("closing")
        yield from self.spoken(view.closing)
        yield self.head("rules")
        yield from self.numbered(view.rules)
        yield from remarks(view.remarks)

    def spoken(self, lines: Iterable[str]) -> Iterator[Block]:
        for line in lines:
            yield Block(line, first=4 if self.view.lang == "zh" else 0)

    def numbered(self, lines: Iterable[str], indent: int = 0) -> Iterator[Block]:
        for number, line in enumerate(lines, 1):
            yield Block(line, mark=f"{number}. ", indent=indent)

    def question(self, question: BookQuestion) -> Iterator[Block]:
        """Yield one question with all that the panel needs for it."""
        title = self.word("question").format(
            n=question.number, kind=question.kind, competency=question.competency
        )
        yield Block(title, "heading", gap=True)
        if self.sources:
            place = "case" if question.working else "role/question"
            yield Block(f"{place}/{question.id}", "note", mark=say("<- 出处 ", "<- from "))
        yield Block(question.text, "strong")
        times = self.word("time").format(think=question.think, answer=question.answer)
        yield Block(times, "note")
        yield Block(self.word("definition") + question.definition)
        comma = "、" if self.view.lang == "zh" else ", "
        yield Block(self.word("duties") + comma.join(question.duties))
        yield Block(self.word("probes"), "strong")
        yield from self.numbered(question.probes, 2)
        yield Block(self.word("points"), "strong")
        yield from (Block(point, mark="- ", indent=2) for point in question.points)
        yield from self.solution(question)
        yield Block(self.word("anchors"), "strong")
        yield from (Block(row.text, mark=f"{row.level}  ", indent=2) for row in question.anchors)

    def solution(self, question: BookQuestion) -> Iterator[Block]:
        """Yield the working and the answer, which only a calculated case has."""
        if question.working:
            yield Block(self.word("working"), "strong")
            yield from self.numbered(question.working, 2)
            yield Block(self.word("answer"), "strong")
            yield Block(question.model_answer, indent=2)


def book_panel(view: QuestionBookView) -> list[Block]:
    """Return what stands beside the book: the time, and the questions for each competency."""
    count = len(view.questions)
    found = [
        Block(say(f"{view.minutes}分钟，{count}道题", f"{view.minutes} min, {count} questions"), "note"),
        Block(say("胜任力、权重、题号", "Competency, weight, questions"), "strong", gap=True),
    ]  # fmt: skip
    for row in view.competencies:
        found += [Block(row.name), Block(f"{row.weight}%  [{row.questions}]", "note", indent=2)]
    return found
