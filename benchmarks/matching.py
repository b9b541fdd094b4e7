"""Matching evidence to duties beside word overlap and character pairs, on the labelled set, in one run.

Top-1 and top-3: how often a right duty is the nearest, or among the three nearest. F1: the decision which
duties a sentence supports. prep decides by the line it uses in the product; the others get, for each role in
turn, the line that is best on all other roles.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from prep.evidence.match import SUPPORTS, sentences, supported
from prep.evidence.nearness import DutyIndex
from prep.evidence.words import WordIndex, overlap, terms
from prep.library.load import load
from prep.library.meaning import Meaning, cache_folder
from prep.library.roles import role
from prep.messages import Lang
from prep.model.dossier import Dossier

DATA = Path(__file__).parent / "data"
SAMPLES = Path(__file__).parents[1] / "templates" / "samples"
SETS = ("evidence_duties", "evidence_duties_second")
Scores = dict[str, float]


@dataclass(frozen=True)
class Pair:
    """A sentence of evidence, and the duties of a role that it supports."""

    role: str
    text: str
    duties: frozenset[str]
    lang: Lang = "zh"
    hard: bool = False


def pairs(name: str) -> list[Pair]:
    """Read a labelled set."""
    rows = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))["pairs"]
    return [Pair(**{**row, "duties": frozenset(row["duties"])}) for row in rows]


def by_meaning(found: list[Pair]) -> list[Scores]:
    """prep: meaning and wording together."""
    meaning = Meaning(cache_folder())
    indexes: dict[tuple[str, str], DutyIndex] = {}
    scores: list[Scores] = []
    for pair in found:
        key = (pair.role, pair.lang)
        if key not in indexes:
            profile = role(pair.role)
            indexes[key] = DutyIndex(profile.duties, profile.questions, pair.lang, meaning)
        scores.append(supported(indexes[key].strengths([pair.text])))
    return scores


def by_words(found: list[Pair]) -> list[Scores]:
    """Word overlap: the cosine of TF-IDF vectors."""
    return [
        WordIndex({d.id: (d.text.in_(p.lang),) for d in role(p.role).duties}).likeness(
            terms([p.text])
        )
        for p in found
    ]


def by_characters(found: list[Pair]) -> list[Scores]:
    """Character pairs in common (Dice's coefficient)."""
    return [
        {d.id: overlap(terms([p.text]), terms([d.text.in_(p.lang)])) for d in role(p.role).duties}
        for p in found
    ]


def top(found: list[Pair], scores: list[Scores], count: int) -> float:
    """Return how often a right duty is among the nearest."""
    asked = [(p, s) for p, s in zip(found, scores, strict=True) if p.duties]
    hits = sum(bool(p.duties & set(sorted(s, key=s.__getitem__)[-count:])) for p, s in asked)
    return hits / len(asked)


def counts(found: list[Pair], scores: list[Scores], line: float) -> tuple[int, int, int]:
    """Return true positives, false positives and false negatives of a line."""
    right = wrong = missed = 0
    for pair, score in zip(found, scores, strict=True):
        said = {duty for duty, value in score.items() if value >= line}
        right += len(said & pair.duties)
        wrong += len(said - pair.duties)
        missed += len(pair.duties - said)
    return right, wrong, missed


def f1(numbers: tuple[int, int, int]) -> float:
    """Return the harmonic mean of precision and recall."""
    right, wrong, missed = numbers
    return 2 * right / max(1, 2 * right + wrong + missed)


def best_f1(found: list[Pair], scores: list[Scores]) -> float:
    """Return F1 with a line for each role that is the best one on all the others."""
    total = (0, 0, 0)
    both = list(zip(found, scores, strict=True))
    for name in sorted({pair.role for pair in found}):
        rest = [(p, s) for p, s in both if p.role != name]
        held = [(p, s) for p, s in both if p.role == name]
        lines = [n / 100 for n in range(1, 100)]
        line = max(lines, key=lambda n: f1(counts(*map(list, zip(*rest, strict=True)), n)))  # type: ignore[arg-type]
        here = counts(*map(list, zip(*held, strict=True)), line)  # type: ignore[arg-type]
        total = tuple(a + b for a, b in zip(total, here, strict=True))  # type: ignore[assignment]
    return f1(total)


def compare(name: str) -> None:
    """Print how the ways of matching do on a labelled set."""
    found = pairs(name)
    hard = sum(pair.hard for pair in found)
    none = sum(not pair.duties for pair in found)
    roles = len({pair.role for pair in found})
    print(
        f"{name}: {len(found)} sentences, {roles} roles; {hard} hard, {none} that support no duty"
    )
    ways: dict[str, Callable[[list[Pair]], list[Scores]]] = {
        "prep": by_meaning,
        "word overlap": by_words,
        "character pairs": by_characters,
    }
    print(f"{'':<16} {'top-1':>6} {'top-3':>6} {'F1':>6} {'ms':>6}")
    for way_name, way in ways.items():
        way(found[:1])  # load what has to be loaded
        start = time.perf_counter()
        scores = way(found)
        spent = (time.perf_counter() - start) / len(found) * 1000
        prep = way_name == "prep"
        decided = f1(counts(found, scores, SUPPORTS)) if prep else best_f1(found, scores)
        one, three = top(found, scores, 1), top(found, scores, 3)
        print(f"{way_name:<16} {one:6.3f} {three:6.3f} {decided:6.3f} {spent:6.1f}")


@dataclass(frozen=True)
class Card:
    """A whole card of evidence, and the duties of a role that the achievement shows."""

    role: str
    parts: tuple[str, ...]
    duties: frozenset[str]


def cards() -> list[Card]:
    """Return the cards of the sample dossiers with their tags, and the labelled ones."""
    found = [card for path in sorted(SAMPLES.glob("*.yaml")) for card in _tagged(path)]
    rows = yaml.safe_load((DATA / "evidence_cards.yaml").read_text(encoding="utf-8"))["cards"]
    for row in rows:
        parts = (row["title"], row["task"], *row["action"], row["result"])
        found.append(Card(row["role"], parts, frozenset(row["duties"])))
    return found


def _tagged(path: Path) -> Iterator[Card]:
    dossier = load(path, Dossier).value
    name = dossier.target.role if dossier.target else ""
    for item in dossier.evidence:
        tags = [tag.removeprefix(f"{name}/") for tag in item.duties if tag.startswith(f"{name}/")]
        yield Card(name, tuple(sentences(item, "zh")), frozenset(tags))


def nearest_sentence(index: DutyIndex, parts: Sequence[str]) -> Scores:
    """Take for each duty the sentence of the card that is nearest, as one would without thinking."""
    rows = [index.strengths([part]) for part in parts]
    return {duty: max(row[duty] for row in rows) for duty in rows[0]}


def compare_cards() -> None:
    """Print how the rule for whole cards does beside the nearest sentence, with all tags taken away."""
    found = cards()
    meaning = Meaning(cache_folder())
    indexes = {
        name: DutyIndex(role(name).duties, role(name).questions, "zh", meaning)
        for name in {card.role for card in found}
    }
    rules: dict[str, Callable[[DutyIndex, Sequence[str]], Scores]] = {
        "prep": lambda index, parts: index.strengths(parts),
        "nearest sentence": nearest_sentence,
    }
    print(f"{len(found)} cards, {len(indexes)} roles")
    for name, rule in rules.items():
        right = wrong = missed = 0
        for card in found:
            strengths = supported(rule(indexes[card.role], card.parts))
            said = {duty for duty, value in strengths.items() if value >= SUPPORTS}
            right += len(said & card.duties)
            wrong += len(said - card.duties)
            missed += len(card.duties - said)
        decided = f1((right, wrong, missed))
        print(f"{name:<18} right {right}  false {wrong}  missed {missed}  F1 {decided:.3f}")


def main() -> None:
    for name in SETS:
        compare(name)
    compare_cards()


if __name__ == "__main__":
    main()
