"""The sentences in which evidence is reported: the duty, what was done, the result in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prep.messages import Lang
from prep.speech.material import Said, Subject, Variant, Writer
from prep.speech.report.figures import untold, written
from prep.speech.report.material import Entry


@dataclass(frozen=True)
class Story:
    """The sentences about one piece of evidence, and its worth beside others."""

    lead: Said | None
    situation: Said | None
    task: Said | None
    done: Said | None
    result: Said | None
    """The result, or that there is none yet."""
    figures: Said | None
    """The figures that the sentences above leave untold."""
    bare_figures: Said | None
    """The figures that are untold where situation and task are left out."""
    value: float

    def variants(self) -> tuple[Variant, ...]:
        """Return the ways of telling it, from the fullest to the shortest; whole sentences leave."""
        ends = (self.result, self.figures)
        bare = (self.result, self.bare_figures)
        tellings = (
            ((self.lead, self.situation, self.task, self.done, *ends), 1.5),
            ((self.lead, self.situation, self.done, *ends), 1.4),
            ((self.lead, self.done, *bare), 1.0),
        )
        return tuple(Variant(tuple(s for s in told if s), self.value * v) for told, v in tellings)


def story(
    entry: Entry, place: int, subject: Subject, writer: Writer, short: bool, nth: int
) -> Story:
    """Word a piece of evidence; ``place`` is its place under its duty, from 0.

    ``nth`` is the place of its duty among those reported on, from 0. ``short`` says whether shorter tellings are needed, which have figures of their own.
    """
    item = entry.evidence
    source = (f"evidence/{item.id}",)
    situation = writer.say(
        "situation", source, situation=subject.words(item.situation),
        Situation=subject.capital(item.situation),
    )  # fmt: skip
    task = writer.say("task", source, task=subject.words(item.task))
    steps = _joined([subject.words(step) for step in item.action], subject.lang)
    done = writer.say(f"done.{item.part}", source, actions=steps)
    result = _result(entry, subject, writer)
    full = _figures(entry, (situation, task, done, result), subject, writer)
    return Story(
        _lead(entry, place, subject, writer, None if short else nth),
        situation,
        task,
        done,
        result,
        full,
        _figures(entry, (done, result), subject, writer) if short else None,
        _worth(entry, subject),
    )


def _lead(
    entry: Entry, place: int, subject: Subject, writer: Writer, nth: int | None
) -> Said | None:
    """Say which duty it is, or that it is other work; by its place where it is known what stands before it."""
    item = entry.evidence
    title = {"title": subject.words(item.title), "title_within": subject.within(item.title)}
    if entry.duty is None:
        group = "other" if place else "other.first"
        return writer.say(group, (f"evidence/{item.id}",), **title)
    if place:
        return writer.say("again", (f"evidence/{item.id}", f"role/duty/{entry.duty}"), **title)
    phrase = subject.words(subject.role.duty_by_id[entry.duty].phrase)
    group = "duty"
    if nth is not None:
        group = "duty.first" if nth == 0 else ("duty.later" if nth % 2 else "duty")
    return writer.say(group, (f"role/duty/{entry.duty}",), duty=phrase)


def _result(entry: Entry, subject: Subject, writer: Writer) -> Said | None:
    item = entry.evidence
    source = (f"evidence/{item.id}",)
    if not entry.whole:
        return writer.say("partial", source)
    return writer.say(
        "result", source, result=subject.words(item.result), Result=subject.capital(item.result)
    )


def _figures(
    entry: Entry, told: Sequence[Said | None], subject: Subject, writer: Writer
) -> Said | None:
    """Say the figures that sentences leave untold; those of a result that is not reached yet are not said."""
    if not entry.whole:
        return None
    text = "\n".join(said.text for said in told if said)
    found = [written(f, subject.lang) for f in untold(entry.evidence.figures, text, subject.lang)]
    listed = ("；" if subject.lang == "zh" else "; ").join(found)
    return writer.say("figures", (f"evidence/{entry.evidence.id}",), figures=listed)


def _worth(entry: Entry, subject: Subject) -> float:
    """Return what telling it is worth: figures, the own part, and how much the duty matters."""
    duty = subject.role.duty_by_id.get(entry.duty or "")
    weight = duty.estimate.importance if duty and duty.estimate else (3 if duty else 1)
    item = entry.evidence
    return 1 + 0.2 * weight + 0.3 * bool(item.figures) + 0.1 * item.part.rank + 0.2 * entry.whole


def _joined(steps: Sequence[str], lang: Lang) -> str:
    """Join steps, which may have commas of their own, into one sentence."""
    if lang == "zh":
        return "；".join(steps)
    if len(steps) == 2 and not any("," in step or ";" in step for step in steps):
        return ", and ".join(steps)
    return "; ".join(steps[:-1]) + "; and " + steps[-1] if len(steps) > 1 else steps[0]
