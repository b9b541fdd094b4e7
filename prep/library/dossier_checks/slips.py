"""Slips of typing in all texts of a dossier."""

from __future__ import annotations

from collections.abc import Iterator

from prep.library.dossier_checks.chinese import chinese
from prep.library.dossier_checks.english import english
from prep.library.dossier_checks.spelling import spelling
from prep.library.dossier_checks.told import PLACEHOLDER, Subject, Told, language_of
from prep.library.load import Finding, Path_
from prep.library.tree import Node
from prep.messages import Lang

_RUNNING = {"action", "result", "situation", "task", "duties", "highlights", "measures", "goal", "what",
            "cause", "next_step", "motive", "insights", "description"}  # fmt: skip
_OTHER = {
    "schema", "id", "role", "employment", "competencies", "part", "readings", "photo", "url", "email", "phone", "id_number",
    "start", "end", "date", "by", "noticed", "birth", "working_since", "party_joined", "year", "value", "minutes",
}  # fmt: skip
"""Keys whose values are no texts: references, dates, numbers, addresses."""


def slips(subject: Subject) -> Iterator[Finding]:
    """Find slips of typing, each text and language by itself."""
    told_all = list(_all(subject.root))
    for told in told_all:
        running = any(step in _RUNNING for step in told.place)
        yield from chinese(told, running) if told.lang == "zh" else english(told, running)
    yield from spelling(subject, told_all)


def _all(root: Node) -> Iterator[Told]:
    """Yield every text that a person reads, without the references between entries."""
    left: list[tuple[Path_, Node]] = [((), root)]
    while left:
        place, node = left.pop()
        if isinstance(node.value, dict):
            left += [
                ((*place, key), child) for key, child in node.value.items() if key not in _OTHER
            ]
        elif isinstance(node.value, list):
            left += [((*place, n), child) for n, child in enumerate(node.value)]
        elif node.value and not PLACEHOLDER.search(node.value):
            yield Told(place, node.value, _language(place, node.value))


def _language(place: Path_, text: str) -> Lang:
    """Return the language that the key says, or that the text shows."""
    if place and place[-1] == "zh":
        return "zh"
    return "en" if place and place[-1] == "en" else language_of(text)
