"""Load one YAML file as a model, and report all that is wrong in it at once."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from prep.errors import DataError, Problem
from prep.library.files import read_text
from prep.library.tree import Node, YamlError, read_tree
from prep.library.wording import wording
from prep.messages import say

M = TypeVar("M", bound=BaseModel)
Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """Something that a rule finds at a place in the data, before the place in the file is looked up."""

    path: Path_
    what: str
    remedy: str
    warning: bool = False
    rule: str = ""
    """The id by which it can be accepted; empty for what must be put right."""
    about: str = ""
    """The matter in words that change only when the matter does, in no language of messages."""


Rule = Callable[[Node], Iterable[Finding]]
"""A rule reads the tree, whole or damaged, and yields what it finds."""


@dataclass(frozen=True)
class Loaded(Generic[M]):
    """A model, the file it came from, and the warnings that did not stop it."""

    value: M
    file: Path
    tree: Node
    warnings: tuple[Problem, ...] = ()


Extend = Callable[[Node], tuple[Node, list[Finding]]]
"""Joins a tree with the one that it extends, and tells what hinders it."""


def load(
    path: Path, model: type[M], rules: Iterable[Rule] = (), extend: Extend | None = None
) -> Loaded[M]:
    """Load a file as a model.

    Raises ``DataError`` with every problem of the file: of the YAML, of the schema, and of the rules.
    """
    return load_text(read_text(path), model, path, rules, extend)


def load_text(
    source: str,
    model: type[M],
    path: Path,
    rules: Iterable[Rule] = (),
    extend: Extend | None = None,
) -> Loaded[M]:
    """Load a text as a model; ``path`` names it in messages."""
    file = str(path)
    try:
        tree, problems = read_tree(source, file)
    except YamlError as error:
        raise DataError([error.problem]) from None
    if tree is None or tree.value is None:
        raise DataError([_no_data(file)])
    if extend:
        tree, findings = extend(tree)
        problems += [locate(finding, tree, file) for finding in findings]
    value, schema_problems = _validate(tree, model, file)
    problems += schema_problems
    for rule in rules:
        problems += [locate(finding, tree, file) for finding in rule(tree)]
    errors = [problem for problem in problems if problem.level == "error"]
    if errors or value is None:
        raise DataError(problems)
    return Loaded(value, path, tree, tuple(problems))


def _validate(tree: Node, model: type[M], file: str) -> tuple[M | None, list[Problem]]:
    try:
        return model.model_validate(tree.data()), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_schema_problem(detail, tree, model, file) for detail in details]


def _schema_problem(detail: ErrorDetails, tree: Node, model: type[BaseModel], file: str) -> Problem:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    what, remedy = wording(detail)
    if detail["type"] == "extra_forbidden":
        remedy = _nearest_key(str(path[-1]), path[:-1], model) or remedy
        return _key_problem(path, what, remedy, tree, file)
    return locate(Finding(path, what, remedy), tree, file)


def _key_problem(path: Path_, what: str, remedy: str, tree: Node, file: str) -> Problem:
    """Point at the key itself, not at its value."""
    parent = tree.get(*path[:-1])
    line, column = parent.keys.get(str(path[-1]), (0, 0)) if parent else (0, 0)
    return Problem(file, line, column, written(path), what, remedy)


def locate(finding: Finding, tree: Node, file: str) -> Problem:
    """Find the place of a path in the file; the nearest part above it that exists stands for it."""
    path = finding.path
    node = tree.get(*path)
    while node is None or (node.value is None and path):
        if node is None and path and (parent := tree.get(*path[:-1])) and path[-1] in parent.keys:
            break
        path = path[:-1]
        node = tree.get(*path)
    place = (node.line, node.column) if node else (1, 1)
    level = "warning" if finding.warning else "error"
    return Problem(
        (node and node.file) or file,
        *place,
        written(finding.path),
        finding.what,
        finding.remedy,
        level,
        finding.rule,
        digest(finding.about) if finding.rule else "",
    )


def digest(about: str) -> str:
    """Return the mark by which an accepted matter is known again."""
    return hashlib.sha256(about.encode("utf-8")).hexdigest()[:12]


def written(path: Path_) -> str:
    """Write a path as ``evidence[2].figures[0].value``; list entries count from 0 as in the data."""
    parts = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return parts.removeprefix(".")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like a word, if any is like it at all."""
    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return matches[0] if matches else None


def _nearest_key(key: str, parents: Path_, model: type[BaseModel]) -> str | None:
    keys = _keys_at(parents, model)
    if not keys:
        return None
    if match := nearest(key, keys):
        return say(f"是不是 {match}？", f"did you mean {match}?")
    listed = ", ".join(keys)
    return say(f"可用的键：{listed}", f"the keys here are: {listed}")


def _keys_at(path: Path_, model: type[BaseModel]) -> list[str]:
    """Return the keys that a model knows at a path, by walking its JSON schema."""
    schema: dict[str, Any] = model.model_json_schema()
    definitions: dict[str, Any] = schema.get("$defs", {})
    options = [schema]
    for step in path:
        options = [
            found
            for option in options
            for found in _below(_resolve(option, definitions), step, definitions)
        ]
    keys: list[str] = []
    for option in options:
        for variant in _variants(_resolve(option, definitions), definitions):
            keys += [key for key in variant.get("properties", {}) if key not in keys]
    return keys


def _resolve(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref")
    return definitions[reference.rsplit("/", 1)[-1]] if reference else schema


def _variants(schema: dict[str, Any], definitions: dict[str, Any]) -> list[dict[str, Any]]:
    options: list[dict[str, Any]] = schema.get("anyOf") or schema.get("allOf") or [schema]
    return [_resolve(option, definitions) for option in options]


def _below(
    schema: dict[str, Any], step: str | int, definitions: dict[str, Any]
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for variant in _variants(schema, definitions):
        below = (
            variant.get("items")
            if isinstance(step, int)
            else variant.get("properties", {}).get(step)
        )
        if below:
            found.append(below)
    return found


def _no_data(file: str) -> Problem:
    return Problem(
        file,
        0,
        0,
        "",
        say("文件里没有内容", "the file holds no data"),
        say(
            "用 prep init 生成一份带注释的模板",
            "start from the commented file that prep init writes",
        ),
    )
