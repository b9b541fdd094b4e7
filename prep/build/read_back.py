"""Read a résumé back as software that sorts applications does, and tell what it would make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prep.build.readers import Difference, Reading, difference, other_readings, own_reading
from prep.errors import IntakeError
from prep.intake.word_resume.faults import machine_faults
from prep.intake.word_resume.recognise import recognise
from prep.intake.word_resume.tidy import unmarked
from prep.library.resume_words import all_resume_words
from prep.messages import say
from prep.model.blocks import Paragraph, Place, WordText
from prep.word.read_resume import read_blocks

_CONTACTS = ("name", "phone", "email")


@dataclass(frozen=True)
class Fact:
    """Something that software looks for: its kind and its value."""

    kind: str
    value: str


@dataclass(frozen=True)
class ReaderFacts:
    """What would be recognised in the plain lines of one reader, beside prep's own."""

    reader: str
    missing: tuple[Fact, ...]
    """Facts that are recognised in prep's reading, but not in this one."""
    in_order: bool
    """Whether those that are recognised come in the same order."""


@dataclass(frozen=True)
class ReadBack:
    """A document as software reads it."""

    file: str
    readings: tuple[Reading, ...]
    differences: tuple[Difference, ...]
    facts: tuple[Fact, ...]
    by_reader: tuple[ReaderFacts, ...]
    warnings: tuple[str, ...]


def read_document(path: Path) -> bytes:
    """Return the bytes of a file; raises ``IntakeError`` where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise IntakeError(
            say(
                f"{path}：无法读取（{error.strerror or error}）— 检查路径",
                f"{path}: cannot be read ({error.strerror or error}) — check the path",
            )
        ) from None


def read_back(document: bytes, name: str, others: Iterable[Reading] | None = None) -> ReadBack:
    """Read a .docx in every way there is; raises ``TemplateError`` for what is no .docx.

    ``others`` are the readings of other programs; without them those that are installed are run.
    """
    text = read_blocks(document, name)
    body = text.model_copy(update={"blocks": _body(text), "outside": ()})
    own, rest = own_reading(text), list(other_readings(document) if others is None else others)
    facts = facts_of(body)
    return ReadBack(
        name,
        (own, *rest),
        tuple(difference(own, reading) for reading in rest if not reading.missing),
        facts,
        tuple(_compared(facts, reading) for reading in rest if not reading.missing),
        tuple(_warnings(text, facts)),
    )


def _body(text: WordText) -> tuple[Any, ...]:
    return tuple(b for b in text.blocks if not (isinstance(b, Paragraph) and b.place.part == "box"))


def facts_of(text: WordText) -> tuple[Fact, ...]:
    """Return the facts that are recognised in a text: who, then employer, title, dates and bullets of each post."""
    data = recognise(text, all_resume_words()).draft.data
    person: dict[str, Any] = data.get("person", {})
    found = [Fact(name, str(person[name])) for name in _CONTACTS if person.get(name)]
    for entry in data.get("employment", []):
        found += _entry(entry, ("organisation", "unit", "post"))
        found += [Fact("bullet", str(line)) for line in entry.get("highlights", [])]
    for entry in data.get("education", []):
        found += _entry(entry, ("school", "major", "degree"))
    return tuple(fact for fact in found if "【" not in fact.value)


def _entry(entry: dict[str, Any], names: tuple[str, ...]) -> Iterator[Fact]:
    yield from (Fact(name, str(entry[name])) for name in names if entry.get(name))
    if entry.get("start") or entry.get("end"):
        end = entry.get("end") or (say("至今", "present") if entry.get("start") else "")
        yield Fact("period", f"{entry.get('start', '')} – {end}".strip(" –"))


def _compared(facts: tuple[Fact, ...], reading: Reading) -> ReaderFacts:
    """Recognise the facts in the plain lines of a reader, which knows no styles and no tables."""
    theirs = facts_of(_as_text(reading.lines))
    left = list(enumerate(theirs))
    missing: list[Fact] = []
    places: list[int] = []
    for fact in facts:
        found = next((one for one in left if one[1] == fact), None)
        if found is None:
            missing.append(fact)
        else:
            places.append(found[0])
            left.remove(found)
    return ReaderFacts(reading.reader, tuple(missing), places == sorted(places))


def _as_text(lines: tuple[str, ...]) -> WordText:
    plain = [(unmarked(line), number) for number, line in enumerate(lines, 1)]
    return WordText(
        blocks=tuple(
            Paragraph(text=text, bullet=bullet, place=Place(paragraph=n))
            for (text, bullet), n in plain
        )
    )


def _warnings(text: WordText, facts: tuple[Fact, ...]) -> Iterator[str]:
    kinds = {fact.kind for fact in facts}
    names = {
        "name": say("姓名", "name"),
        "phone": say("电话", "phone number"),
        "email": say("邮箱", "e-mail address"),
    }
    for kind in _CONTACTS:
        if kind not in kinds:
            yield say(
                f"正文里没有认出{names[kind]}", f"no {names[kind]} was recognised in the body"
            )
    if "organisation" not in kinds:
        yield say("没有认出任何工作经历", "no employment was recognised")
    yield from machine_faults(text, all_resume_words())
