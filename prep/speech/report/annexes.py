"""The annexes of a work report: the table of duties, the duties without evidence, the evidence outside the period."""

from __future__ import annotations

from collections.abc import Iterator

from prep.model.role import Duty
from prep.model.views import ReportRow, Sentence
from prep.speech.material import Said, Subject, Writer
from prep.speech.report.material import Entry, Material


def rows(material: Material, writer: Writer) -> Iterator[ReportRow]:
    """Yield a row for each duty for which there is evidence of the period, told under it or under another."""
    for duty in material.subject.role.duties:
        entries = material.of_duty(duty.id)
        if entries or material.told_elsewhere(duty.id):
            yield _row(duty, entries, material, writer)


def _row(duty: Duty, entries: tuple[Entry, ...], material: Material, writer: Writer) -> ReportRow:
    subject = material.subject
    shared = () if entries else material.told_elsewhere(duty.id)
    done = [_done(entry, material, writer) for entry in entries]
    done += [_shared(entry, material, writer) for entry in shared]
    proof = [_proof(entry, material, writer) for entry in (*entries, *shared)]
    return ReportRow(
        duty=_name(duty, subject),
        demand=Sentence(text=subject.words(duty.text), sources=(f"role/duty/{duty.id}",)),
        done=_together(done, subject.lang),
        proof=_together(proof, subject.lang),
    )


def _done(entry: Entry, material: Material, writer: Writer) -> Said:
    subject, item = material.subject, entry.evidence
    source = (f"evidence/{item.id}",)
    result = subject.capital(item.result) if subject.lang == "en" else subject.words(item.result)
    if entry.whole:
        return writer.as_written(result, source)
    said = writer.say("row.partial", source, title=subject.words(item.title))
    return said or writer.as_written(subject.words(item.title), source)


def _shared(entry: Entry, material: Material, writer: Writer) -> Said:
    """Point to the duty under which evidence is told, which is told once only."""
    subject = material.subject
    assert entry.duty is not None  # it fits a duty, so it is told under one
    sources = (f"evidence/{entry.evidence.id}", f"role/duty/{entry.duty}")
    phrase = _name(subject.role.duty_by_id[entry.duty], subject)
    said = writer.say("row.shared", sources, duty=phrase)
    return said or writer.as_written(phrase, sources)


def _name(duty: Duty, subject: Subject) -> str:
    return subject.capital(duty.phrase) if subject.lang == "en" else subject.words(duty.phrase)


def _proof(entry: Entry, material: Material, writer: Writer) -> Said:
    item = entry.evidence
    source = (f"evidence/{item.id}",)
    proof = material.subject.words(item.confirmed_by)
    said = writer.say("proof", source, proof=proof) or writer.say("proof.none", source)
    return said or writer.as_written("—", source)


def _together(said: list[Said], lang: str) -> Sentence:
    """Join what is said of several pieces of evidence in one cell; nothing stands there twice."""
    texts = dict.fromkeys(one.text for one in said)
    sources = dict.fromkeys(source for one in said for source in one.sources)
    return Sentence(text=("；" if lang == "zh" else "; ").join(texts), sources=tuple(sources))


def gaps(material: Material, writer: Writer) -> Iterator[Sentence]:
    """Yield the duties without evidence of the period, a sentence for each area."""
    subject = material.subject
    for area in subject.role.areas:
        missing = material.gaps(area)
        if not missing:
            continue
        phrases = (subject.role.duty_by_id[duty].phrase for duty in missing)
        sources = (f"role/area/{area.id}", *(f"role/duty/{duty}" for duty in missing))
        said = writer.say(
            "gap", sources, area=subject.words(area.name), duties=subject.several(phrases)
        )
        if said:
            yield Sentence(text=said.text, sources=said.sources)


def outside(material: Material, writer: Writer) -> Iterator[Sentence]:
    """Yield the evidence outside the period, with its dates."""
    subject = material.subject
    for item in material.outside:
        facts = {"title": subject.words(item.title), "start": subject.when(item.start)}
        group = "outside.open"
        if item.end:
            facts["end"] = subject.when(item.end)
            group = "outside.day" if facts["end"] == facts["start"] else "outside"
        said = writer.say(group, (f"evidence/{item.id}",), **facts)
        if said:
            yield Sentence(text=said.text, sources=said.sources)
