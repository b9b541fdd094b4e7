"""The speech as the draft has it: what every export and every copy is made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from prep.messages import say
from prep.model.views import Paragraph, Sentence, SpeechPart, SpeechView
from prep.speech.remarks import clock
from prep.speech.spoken import seconds, units
from prep.workspace.draft.base import Base, Told
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.whose import Passage, passages

_OPENING = ("：", ":")
_ON_TIME = 0.03
"""The share of the time allowed by which a speech may miss it."""
_WORTH_SAYING = 5.0
"""Seconds by which a part misses its time before it is mentioned; and a tenth of its time at least."""


def view_of_draft(draft: Draft, base: Base | None, frame: SpeechView) -> SpeechView:
    """Return the speech of a draft.

    ``frame`` is the speech composed at this moment: it gives what a draft does not hold (speaker, post,
    date, time allowed, pace, the names and times of the parts).
    """
    found = list(passages(draft, base, frame.lang))
    title = next((p for p in found if p.block.kind == "title"), None)
    spoken = [p for p in found if p is not title]
    salutation = _salutation(spoken)
    parts = _Parts(base, frame, salutation).parts([p for p in spoken if p is not salutation])
    total = sum(part.seconds for part in parts)
    view = frame.model_copy(
        update={
            "title": title.block.text if title else frame.title,
            "salutation": _joined(salutation, frame) if salutation else _silence(),
            "parts": parts,
            "seconds": total,
            "length": round(total * frame.pace / 60),
        }
    )
    used = _evidence(view)
    known = (*frame.evidence_used, *frame.evidence_left)
    return view.model_copy(
        update={
            "evidence_used": used,
            "evidence_left": tuple(one for one in known if one not in used),
            "remarks": tuple(_remarks(draft, spoken, view)),
        }
    )


def timed(told: Told, frame: SpeechView) -> Sentence:
    """Return a sentence with the time that it takes to say."""
    spoken = seconds(units(told.text, frame.lang), frame.pace)
    return Sentence(text=told.text, sources=told.sources, seconds=spoken)


def _silence() -> Sentence:
    return Sentence(text="", sources=("user/0",))


def _salutation(spoken: Sequence[Passage]) -> Passage | None:
    """Return the words of address: what prep composed as such, or a first line that ends with a colon."""
    for passage in spoken:
        if passage.piece and passage.piece.kind == "salutation":
            return passage
    first = spoken[0] if spoken else None
    return first if first and not first.part and first.block.text.endswith(_OPENING) else None


def _joined(passage: Passage, frame: SpeechView) -> Sentence:
    """Return a passage as one sentence."""
    sources = dict.fromkeys(source for told in passage.sentences for source in told.sources)
    return timed(Told(text=passage.block.text, sources=tuple(sources)), frame)


class _Parts:
    """Makes the parts of a speech from passages."""

    def __init__(self, base: Base | None, frame: SpeechView, salutation: Passage | None) -> None:
        self._frame = frame
        self._before = _joined(salutation, frame).seconds if salutation else 0.0
        self._names = {p.id: (p.name, p.target_seconds) for p in (base.parts if base else ())}
        self._names |= {p.id: (p.name, p.target_seconds) for p in frame.parts}

    def parts(self, spoken: Sequence[Passage]) -> tuple[SpeechPart, ...]:
        """Return the parts in the order of the draft; what stands before the first belongs to it."""
        first = next((p.part for p in spoken if p.part), self._frame.parts[0].id)
        grouped = groupby(spoken, key=lambda p: p.part or first)
        found = [self._part(name, list(group)) for name, group in grouped]
        if not found:
            return ()
        found[0] = found[0].model_copy(update={"seconds": found[0].seconds + self._before})
        if len(found) == 1:
            whole = float(self._frame.minutes) * 60
            found[0] = found[0].model_copy(update={"target_seconds": whole})
        return tuple(found)

    def _part(self, name: str, group: list[Passage]) -> SpeechPart:
        heading = None
        if group[0].block.kind == "heading" and len(group) > 1:
            heading = _joined(group.pop(0), self._frame)
        paragraphs = tuple(self._paragraph(passage) for passage in group)
        spoken = sum(s.seconds for p in paragraphs for s in p.sentences)
        label, target = self._names.get(name, (name, 0.0))
        return SpeechPart(
            id=name,
            name=label,
            heading=heading,
            paragraphs=paragraphs,
            target_seconds=target,
            seconds=spoken + (heading.seconds if heading else 0.0),
        )

    def _paragraph(self, passage: Passage) -> Paragraph:
        told = tuple(timed(one, self._frame) for one in passage.sentences)
        return Paragraph(sentences=told, text=passage.block.text)


def _evidence(view: SpeechView) -> tuple[str, ...]:
    sources = (source for sentence in view.sentences() for source in sentence.sources)
    return tuple(dict.fromkeys(s.partition("/")[2] for s in sources if s.startswith("evidence/")))


def _remarks(draft: Draft, spoken: Sequence[Passage], view: SpeechView) -> Iterator[str]:
    """Say what the speech is made from, how long it takes, and what is still to be decided."""
    yours = sum(p.whose != "prep" for p in spoken)
    allowed = float(view.minutes) * 60
    line = say(
        f"按您的稿子生成；{yours} 段是您写的或改过的；用时 {clock(view.seconds)}，限时 {clock(allowed)}",
        f"from your draft; {yours} {'paragraph is' if yours == 1 else 'paragraphs are'} yours; "
        f"time {clock(view.seconds)} of {clock(allowed)}",
    )
    yield line + "".join(off_target(view))
    if waiting := len(draft.proposals()):
        yield say(
            f"稿子里有 {waiting} 条建议没有处理（不会进文档）：用 prep draft show 查看，accept 采用，keep 保留原文",
            f"{waiting} {'proposal is' if waiting == 1 else 'proposals are'} open in the draft (not in this "
            "document): see prep draft show, then accept or keep",
        )


def _over(off: float, allowed: float) -> str:
    """Say by how much the whole misses its time, if it is worth saying."""
    if abs(off) <= allowed * _ON_TIME:
        return ""
    by = clock(abs(off))
    return (
        say(f"，超时 {by}", f", {by} over") if off > 0 else say(f"，还差 {by}", f", {by} to fill")
    )


def off_target(view: SpeechView) -> Iterator[str]:
    """Yield by how much the whole misses its time, then each part, to be put behind a sentence."""
    allowed = float(view.minutes) * 60
    yield _over(view.seconds - allowed, allowed)
    for part in view.parts if len(view.parts) > 1 else ():
        off = part.seconds - part.target_seconds
        if part.target_seconds and abs(off) >= max(_WORTH_SAYING, part.target_seconds / 10):
            by = clock(abs(off))
            yield (
                say(f"，“{part.name}”超 {by}", f", part {part.name} {by} over")
                if off > 0
                else say(f"，“{part.name}”还差 {by}", f", part {part.name} {by} under")
            )
