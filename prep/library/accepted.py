"""What a person has looked at and keeps on purpose, in a file beside the one it was found in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from prep.errors import DataError, Problem
from prep.library.review_rules import load_accepted


def accepted_path(path: Path) -> Path:
    """Return the file that holds what is kept in another: ``dossier.yaml.review.yaml``."""
    return path.with_name(path.name + ".review.yaml")


def with_accepted(problems: Iterable[Problem], path: Path) -> list[Problem]:
    """Return the problems of a file once each; those that were accepted have that level.

    What is wrong in the file of accepted findings itself comes at the end; then nothing counts as accepted.
    """
    file = accepted_path(path)
    keys: frozenset[tuple[str, str]] = frozenset()
    broken: list[Problem] = []
    if file.exists():
        try:
            keys = load_accepted(file).value.keys
        except DataError as error:
            broken = error.problems
    told = [
        replace(one, level="accepted") if one.rule and (one.rule, one.digest) in keys else one
        for one in _once(problems)
    ]
    return told + broken


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that an alias of YAML shows at the same place again."""
    places: dict[object, Problem] = {}
    for one in problems:
        place = (one.line, one.column, one.rule, one.digest) if one.rule else one
        places.setdefault(place, one)
    return list(places.values())
