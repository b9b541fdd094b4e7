"""The rows of a fact sheet: sentences that rest on the same entries, and whether these can be proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from prep.evidence.sources import USER
from prep.model.fact_sheet import Basis, FactPart, FactRow, State
from prep.model.views import Sentence, SpeechPart
from prep.speech.fact_sheet.bases import bases_of
from prep.speech.fact_sheet.desk import Desk

_NEEDS_NO_PROOF = ("role/", "commitment/", "target/motive", "derived/")
"""Opinions, promises, and what follows from other facts."""


@dataclass(frozen=True)
class _Told:
    sentence: Sentence
    bases: tuple[Basis, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What sentences in one row have in common: the evidence or commitment, else all their sources."""
        sources = tuple(basis.source for basis in self.bases)
        main = tuple(s for s in sources if s.startswith(("evidence/", "commitment/")))
        return main or sources


def fact_parts(desk: Desk) -> tuple[tuple[FactPart, ...], int]:
    """Return the rows part by part, and how many sentences carry no fact."""
    found: list[FactPart] = []
    number, plain = 0, 0
    for part in desk.speech.parts:
        told = [_Told(said, bases_of(said, desk)) for said in _spoken(part)]
        plain += sum(not one.bases for one in told)
        rows = tuple(_rows((one for one in told if one.bases), number, desk))
        number += len(rows)
        if rows:
            found.append(FactPart(name=part.name, rows=rows))
    return tuple(found), plain


def _spoken(part: SpeechPart) -> Iterator[Sentence]:
    for paragraph in part.paragraphs:
        yield from paragraph.sentences


def _rows(told: Iterable[_Told], before: int, desk: Desk) -> Iterator[FactRow]:
    space = "" if desk.lang == "zh" else " "
    for number, (_, group) in enumerate(groupby(told, key=lambda one: one.key), before + 1):
        members = list(group)
        bases = tuple({b.source: b for one in members for b in one.bases}.values())
        state = state_of(bases)
        yield FactRow(
            number=number,
            said=space.join(one.sentence.text for one in members),
            bases=bases,
            proofs=tuple(dict.fromkeys(basis.proof for basis in bases if basis.proof)),
            state=state,
            mark=desk.put(f"state.{state}"),
        )


def state_of(bases: tuple[Basis, ...]) -> State:
    """Return the weakest state among what a row rests on."""
    kinds = {basis.source.partition("/")[0] for basis in bases}
    if USER in kinds:
        return "own"
    facts = [b for b in bases if not b.source.startswith(_NEEDS_NO_PROOF)]
    if any(not basis.proof for basis in facts):
        return "unproved"
    if facts:
        return "proved"
    return "promise" if "commitment" in kinds else "view"
