"""What a source of a sentence is called, and what proves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prep.evidence.sources import USER
from prep.model.base import PartialDate, Text
from prep.model.dossier import (
    Certificate,
    Commitment,
    Education,
    Employment,
    Evidence,
    Honour,
    Training,
)
from prep.model.fact_sheet import Basis
from prep.model.role import Duty, Understanding
from prep.model.views import Sentence
from prep.speech.fact_sheet.desk import Desk
from prep.speech.grammar import joined

_EVERYWHERE = frozenset(
    {"person/name", "target/organisation", "target/unit", "target/audience", "target/post", "role/title"}
)  # fmt: skip
"""Who speaks, of what place and for which post: nothing that a panel would check."""
_JOINING = ("pattern/", "outline/")


def bases_of(sentence: Sentence, desk: Desk) -> tuple[Basis, ...]:
    """Return what a sentence rests on, the weightiest first; nothing for joining words."""
    sources = [s for s in sentence.sources if s not in _EVERYWHERE and not s.startswith(_JOINING)]
    facts = [s for s in sources if not s.startswith("role/")]
    found = (_basis(s, sentence.text, desk) for s in dict.fromkeys(facts or sources))
    return tuple(basis for basis in found if basis)


def _basis(source: str, said: str, desk: Desk) -> Basis | None:
    if source.partition("/")[0] == USER:
        return Basis(source=source, name=desk.put("basis.user.plain"))
    if source in desk.book.derivations:
        return _computed(source, said, desk)
    entry = desk.book.entry(source)
    if isinstance(entry, Evidence):
        return _of_evidence(source, entry, desk)
    if isinstance(entry, Employment) and not _named(entry, said, desk):
        return None
    for kind, (group, facts) in _ENTRIES.items():
        if isinstance(entry, kind):
            return _filled(source, group, facts(entry, desk), desk)
    return _field(source, entry, said, desk)


def _of_evidence(source: str, entry: Evidence, desk: Desk) -> Basis:
    return Basis(
        source=source,
        name=desk.put("basis.evidence.plain", **evidence_facts(entry, desk)),
        figures=tuple(desk.figure(figure) for figure in entry.figures),
        proof=desk.words(entry.confirmed_by),
    )


def evidence_facts(entry: Evidence, desk: Desk) -> dict[str, str]:
    """Return what names a piece of evidence: title, period, the candidate's own part."""
    return {
        "title": desk.words(entry.title),
        "start": entry.start.short(desk.lang),
        "end": entry.end.short(desk.lang) if entry.end and entry.end != entry.start else "",
        "part": desk.put(f"part.{entry.part}"),
    }


def _computed(source: str, said: str, desk: Desk) -> Basis | None:
    derivation = desk.book.derivations[source]
    value = derivation.plain(desk.lang)
    if value.split(" ")[0] not in said:
        return None
    name = desk.put("basis.computed.plain", value=value, how=derivation.how)
    return Basis(source=source, name=name)


def _named(held: Employment, said: str, desk: Desk) -> bool:
    """Whether a sentence speaks of a post held, or of its place."""
    names = [desk.words(held.post), desk.words(held.unit)]
    return any(name and name.lower() in said.lower() for name in names)


def _commitment(entry: Commitment, desk: Desk) -> dict[str, str]:
    return {
        "direction": desk.words(entry.direction),
        "by": desk.when(entry.by),
        "owner": desk.words(entry.owner),
    }


def _employment(entry: Employment, desk: Desk) -> dict[str, str]:
    return {
        "held": desk.words(entry.post),
        "place": desk.words(entry.unit) or desk.words(entry.organisation),
        "start": entry.start.short(desk.lang),
        "end": entry.end.short(desk.lang) if entry.end else "",
    }


def _education(entry: Education, desk: Desk) -> dict[str, str]:
    return {name: desk.words(getattr(entry, name)) for name in ("school", "major", "degree")}


def _paper(entry: Certificate | Honour | Training, desk: Desk) -> dict[str, str]:
    giver = entry.organiser if isinstance(entry, Training) else entry.issuer
    given = desk.words(giver)
    return {
        "name": desk.words(entry.name),
        "date": entry.date.short(desk.lang) if entry.date else "",
        "issuer": given,
        "organiser": given,
    }


_ENTRIES: dict[type[Any], tuple[str, Callable[[Any, Desk], dict[str, str]]]] = {
    Commitment: ("commitment", _commitment),
    Employment: ("employment", _employment),
    Education: ("education", _education),
    Certificate: ("certificate", _paper),
    Honour: ("honour", _paper),
    Training: ("training", _paper),
}


def _filled(source: str, group: str, facts: dict[str, str], desk: Desk) -> Basis:
    return Basis(
        source=source,
        name=desk.put(f"basis.{group}.plain", **facts),
        proof=desk.put(f"proof.{group}.plain", **facts),
    )


def _field(source: str, entry: object, said: str, desk: Desk) -> Basis | None:
    """Return a field of the person or of the target where the sentence tells it, or an entry of the role."""
    kind, _, name = source.partition("/")
    if kind == "person":
        value = _shown(entry, desk)
        told = bool(value) and (
            value in said or (isinstance(entry, PartialDate) and str(entry.year) in said)
        )
        return _filled(source, name, {"value": value}, desk) if told else None  # fmt: skip
    if kind == "target":
        group = "insight" if name.startswith("insights") else "motive"
        return _filled(source, group, {}, desk)
    name = desk.put("basis.role.plain", value=_of_role(entry, desk)) or desk.put("basis.role")
    return Basis(source=source, name=name)


def _of_role(entry: object, desk: Desk) -> str:
    """Return the duties that an entry of the role profile speaks of."""
    if isinstance(entry, Duty):
        return desk.words(entry.phrase)
    known = desk.book.role.duty_by_id
    ids = entry.duties if isinstance(entry, Understanding) else ()
    return joined([desk.within(known[name].phrase) for name in ids if name in known], desk.lang)


def _shown(entry: object, desk: Desk) -> str:
    if isinstance(entry, PartialDate):
        return desk.when(entry)
    return desk.words(entry) if isinstance(entry, Text) else ""
