"""What must hold of the questions of a role profile: each duty touched, weights met, none asked twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import ceil, floor

from prep.library.load import Finding, Path_
from prep.library.rules import entries
from prep.library.tree import Node
from prep.messages import LANGS, say

ALIKE = 0.6
"""From this share of common letter pairs on (Dice's coefficient), two questions count as the same."""
HEAVY = 20
"""A competency of this weight, per cent, or more needs two questions."""
_LETTER = re.compile(r"\w")


@dataclass(frozen=True)
class Asked:
    """A question's text, letter pair by letter pair, and where it stands."""

    id: str
    place: Path_
    pairs: frozenset[str]
    lang: str


def question_rules(root: Node) -> Iterator[Finding]:
    """Check the questions of one profile."""
    yield from _untouched(root)
    yield from _weighed(root)
    for one, other, share in alike(asked(root)):
        yield Finding(one.place, *same_question(other.id, share), warning=True)


def asked(root: Node) -> list[Asked]:
    """Return the texts of all questions, each language for itself."""
    found: list[Asked] = []
    for place, entry in entries(root, "questions"):
        name = _text(entry.get("id")) or str(place[-1])
        for lang in LANGS:
            if text := _text(entry.get("text", lang)):
                found.append(Asked(name, (*place, "text", lang), letter_pairs(text), lang))
    return found


def letter_pairs(text: str) -> frozenset[str]:
    """Return the pairs of letters that stand next to each other, without marks and spaces."""
    letters = "".join(_LETTER.findall(text.casefold()))
    return frozenset(letters[n : n + 2] for n in range(len(letters) - 1))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return Dice's coefficient of two sets, 0 to 1."""
    size = len(one) + len(other)
    return 2 * len(one & other) / size if size else 0.0


def alike(found: list[Asked]) -> Iterator[tuple[Asked, Asked, float]]:
    """Yield the pairs of different questions that ask the same, with their likeness."""
    told: set[frozenset[str]] = set()
    for one, other in combinations(found, 2):
        pair = frozenset((one.id, other.id))
        if one.lang != other.lang or len(pair) == 1 or pair in told:
            continue
        smaller, larger = sorted((len(one.pairs), len(other.pairs)))
        if 2 * smaller < ALIKE * (smaller + larger):
            continue  # even if one held the whole of the other
        share = likeness(one.pairs, other.pairs)
        if share >= (ALIKE if one.lang == "zh" else ALIKE + 0.2):  # English has fewer pairs
            told.add(pair)
            yield other, one, share


def same_question(other: str, share: float) -> tuple[str, str]:
    """Say that a question is like another."""
    return (
        say(f"与试题 {other} 有 {share:.0%} 相同", f"{share:.0%} the same as the question {other}"),
        say("换一个问法，或删去一道", "ask something else, or drop one of them"),
    )


def _untouched(root: Node) -> Iterator[Finding]:
    """Find duties that no question touches."""
    touched: set[str | None] = set()
    for _, entry in entries(root, "questions"):
        duties = entry.get("duties")
        if duties:
            touched |= {duties.text(), *(item.text() for _, item in duties.items())}
    if not touched:
        return
    for place, entry in entries(root, "areas", "*", "duties"):
        name = _text(entry.get("id"))
        if name and name not in touched:
            yield Finding(
                (*place, "id"),
                say(f"没有试题问到职责 {name}", f"no question touches the duty {name}"),
                say("写进一道试题的 duties", "name it under the duties of a question"),
                warning=True,
            )


def _weighed(root: Node) -> Iterator[Finding]:
    """Find competencies that have far more or fewer questions than their weight calls for."""
    counts = Counter(_text(entry.get("competency")) for _, entry in entries(root, "questions"))
    total = sum(counts.values())
    for place, entry in entries(root, "competencies"):
        name, weight = _text(entry.get("id")), _text(entry.get("weight"))
        count = counts[name]
        if not (name and weight and weight.isdecimal() and count):
            continue  # other rules say so
        share = total * int(weight) / 100
        least = max(floor(share / 2), 2 if int(weight) >= HEAVY else 1)
        most = max(ceil(share * 2), 2)
        if not least <= count <= most:
            yield Finding(
                (*place, "weight"),
                say(
                    f"权重 {weight}% 的 {name} 有 {count} 道试题，共 {total} 道",
                    f"{name} weighs {weight}% and has {count} of {total} questions",
                ),
                say(f"调整到 {least} 至 {most} 道", f"ask {least} to {most} of it"),
                warning=True,
            )


def _text(node: Node | None) -> str | None:
    return node.text() if node else None
