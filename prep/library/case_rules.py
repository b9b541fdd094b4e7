"""What must hold within a calculated case: its roles, its names, its formulas and its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation

from prep.library.load import Finding, Path_, Rule
from prep.library.rules import entries, refer_all, refers, unique_ids
from prep.library.tree import Node
from prep.messages import LANGS, say
from prep.model.role import RoleProfile

RoleOf = Callable[[str], RoleProfile | None]
"""Finds a role profile by its id; ``None`` where it is there and cannot be read."""


def case_rule(known_roles: Iterable[str], role_of: RoleOf) -> Rule:
    """Return the check of a case against the roles that it serves."""
    known = list(known_roles)

    def rule(root: Node) -> Iterator[Finding]:
        yield from unique_ids(root, ("parameters",), ("derived",), key="name")
        yield from unique_ids(root, ("words",), key="name")
        yield from _roles(root, known, role_of)
        yield from _parameters(root)
        yield from _formulas(root)
        yield from _texts(root)

    return rule


def _roles(root: Node, known: list[str], role_of: RoleOf) -> Iterator[Finding]:
    """Find roles that do not exist, and duties or a competency that they do not have."""
    competency = root.get("competency")
    for place, entry in entries(root, "roles"):
        node = entry.get("id")
        yield from refers(node, (*place, "id"), known, "岗位画像", "role profile")
        name = node.text() if node else None
        profile = role_of(name) if name in known and name else None
        if profile is None:
            continue
        duties = profile.duty_by_id
        yield from refer_all(entry, place, "duties", duties, f" {name} 的职责", f"{name} duty")
        yield from refers(
            competency,
            ("competency",),
            profile.weights,
            f" {name} 的胜任力",
            f"{name} competency",
        )


def _parameters(root: Node) -> Iterator[Finding]:
    for place, entry in entries(root, "parameters"):
        ranges = [node for _, node in entries(entry, "ranges")]
        choices = [node.text() or "" for _, node in entries(entry, "choices")]
        words = [choice for choice in choices if choice[:1].isalpha()]
        if not ranges and not choices:
            yield Finding(
                place,
                say("参数没有取值", "the parameter has no values"),
                say("补上 ranges 或 choices", "add ranges or choices"),
            )
        if words and (ranges or len(words) < len(choices)):
            yield Finding(
                (*place, "choices"),
                say(f"词 {words[0]} 与数混在一起", f"the word {words[0]} stands among numbers"),
                say("一个参数只用词，或只用数", "let a parameter be words only or numbers only"),
            )
        for n, node in enumerate(ranges):
            yield from _range((*place, "ranges", n), node)


def _range(place: Path_, node: Node) -> Iterator[Finding]:
    """Find ranges that run backwards, or that their steps do not fill."""
    written = [_decimal(node.get(key)) for key in ("from", "to", "step")]
    first, last, step = written
    if first is None or last is None or step is None or step <= 0:
        return  # the schema says what is wrong with it
    if last < first:
        yield Finding(
            (*place, "to"),
            say(f"上限 {last} 小于下限 {first}", f"it ends at {last}, before {first}"),
            say("对调 from 和 to", "exchange from and to"),
        )
    elif (last - first) % step:
        reached = last - (last - first) % step
        yield Finding(
            (*place, "to"),
            say(f"按步长 {step} 到不了 {last}", f"steps of {step} do not reach {last}"),
            say(f"改为 to: {reached}", f"write to: {reached}"),
        )


def _decimal(node: Node | None) -> Decimal | None:
    try:
        value = Decimal((node.text() if node else None) or "")
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _names(root: Node, key: str) -> list[str]:
    nodes = (entry.get("name") for _, entry in entries(root, key))
    return [text for node in nodes if node and (text := node.text())]


def _formulas(root: Node) -> Iterator[Finding]:
    """Find formulas that cannot be read, or that name what is not known where they stand."""
    from prep.library.formulas import FUNCTIONS

    known = _names(root, "parameters")
    for place, entry in entries(root, "derived"):
        yield from _read(entry.get("formula"), (*place, "formula"), known, True)
        node = entry.get("name")
        known += [name] if node and (name := node.text()) else []
    for place, node in entries(root, "guards"):
        yield from _read(node, place, known, True)
    for key in ("parameters", "derived"):
        for place, entry in entries(root, key):
            node = entry.get("name")
            if node and node.text() in FUNCTIONS:
                yield Finding(
                    (*place, "name"),
                    say(f"{node.text()} 是函数名", f"{node.text()} is the name of a function"),
                    say("换一个名称", "choose another name"),
                )


def _texts(root: Node) -> Iterator[Finding]:
    """Find texts that cannot be read, that name what is not known, or that lack a language."""
    known = [*_names(root, "parameters"), *_names(root, "derived")]
    for place, node in _text_nodes(root):
        if isinstance(node.value, dict):
            yield from _both_languages(place, node)
            for lang in LANGS:
                yield from _read(node.get(lang), (*place, lang), known, False)
        else:
            yield from _read(node, place, known, False)


def _text_nodes(root: Node) -> Iterator[tuple[Path_, Node]]:
    """Yield path and node of each text of a case."""
    paths: list[Path_] = [("title",), ("rule", "text"), ("stem",), ("answer",)]
    paths += [("anchors", level) for level in ("1", "3", "5")]
    paths += [(*place, "text") for place, _ in entries(root, "words")]
    for key in ("working", "points", "probes"):
        node = root.get(key)
        several = node is not None and isinstance(node.value, list)
        paths += [place for place, _ in entries(root, key)] if several else [(key,)]
    for path in paths:
        node = root.get(*path)
        if node is not None and node.value is not None:
            yield path, node


def _both_languages(place: Path_, node: Node) -> Iterator[Finding]:
    for lang in LANGS:
        if node.get(lang) is None:
            yield Finding(
                (*place, lang),
                say(f"缺少 {lang}", f"{lang} is missing"),
                say(f"补上 {lang}: …", f"add {lang}: …"),
            )


def _read(node: Node | None, place: Path_, known: list[str], formula: bool) -> Iterator[Finding]:
    from prep.library.formulas import fault_in

    source = node.text() if node else None
    fault = fault_in(source, known, formula) if source else None
    if fault:
        yield Finding(place, *fault)
