"""Join a variant of a role profile with the profile that it extends, before either is checked.

The variant's own entries come first in authority: an entry with the id of one in the base replaces it
key by key, another is added, and ``without`` leaves entries out. What tells the two apart (id, title,
aliases, codes) is never inherited.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from prep.library.load import Finding, nearest
from prep.library.rules import ids
from prep.library.tree import Node
from prep.messages import say

OWN = frozenset({"schema", "id", "title", "family", "extends", "without", "aliases", "occupation"})
"""What a variant must say for itself."""
_BY_ID = ("areas", "competencies", "kpis", "understanding", "plan", "questions", "rules")
_Base = Callable[[str], Node]


def extend_with(base_of: _Base, known: list[str]) -> Callable[[Node], tuple[Node, list[Finding]]]:
    """Return what joins a variant with its base; ``base_of`` reads the tree of a profile by id."""

    def extend(tree: Node) -> tuple[Node, list[Finding]]:
        name = _text(tree, "extends")
        if name is None:
            return tree, []
        if name not in known or name == _text(tree, "id"):
            return tree, [_unknown(name, known)]
        base = base_of(name)
        if base.get("extends"):
            return tree, [_chain(name, _text(base, "extends") or "")]
        return _joined(base, tree), list(_left_out_in_vain(base, tree))

    return extend


def marked(node: Node, file: str) -> Node:
    """Return a copy of a tree that knows which file it stands in."""
    value = node.value
    if isinstance(value, dict):
        return replace(node, file=file, value={k: marked(v, file) for k, v in value.items()})
    if isinstance(value, list):
        return replace(node, file=file, value=[marked(item, file) for item in value])
    return replace(node, file=file)


def _text(node: Node, key: str) -> str | None:
    child = node.get(key)
    return child.text() if child else None


def _mapping(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _joined(base: Node, own: Node) -> Node:
    """Join two profiles key by key."""
    above, below = _mapping(own), _mapping(base)
    joined = {key: node for key, node in below.items() if key not in OWN}
    for key, node in above.items():
        joined[key] = _joined_list(joined[key], node) if key in _BY_ID and key in joined else node
    for key in (*_BY_ID, "duties"):
        dropped = _dropped(own, key)
        if dropped and key == "duties":
            joined["areas"] = _without_duties(joined["areas"], dropped)
        elif dropped and key in joined:
            joined[key] = _kept(joined[key], dropped)
    return replace(own, value=joined)


def _joined_list(base: Node, own: Node) -> Node:
    """Join two lists of entries that have ids."""
    mine = {_text(entry, "id"): entry for _, entry in own.items()}
    entries = [
        _joined_entry(entry, mine.pop(name)) if (name := _text(entry, "id")) in mine else entry
        for _, entry in base.items()
    ]
    theirs = {_text(entry, "id") for _, entry in base.items()}
    entries += [entry for _, entry in own.items() if _text(entry, "id") not in theirs]
    return replace(own, value=entries) if isinstance(own.value, list) else own


def _joined_entry(base: Node, own: Node) -> Node:
    """Join two entries of one id; the duties of an area are joined in their turn."""
    above, below = _mapping(own), _mapping(base)
    joined = {**below, **above}
    if "duties" in above and "duties" in below and below["duties"].get(0, "id"):
        joined["duties"] = _joined_list(below["duties"], above["duties"])
    return replace(own, value=joined)


def _dropped(own: Node, key: str) -> set[str]:
    node = own.get("without", key)
    return {text for _, item in node.items() if (text := item.text())} if node else set()


def _kept(entries: Node, dropped: set[str]) -> Node:
    kept = [entry for _, entry in entries.items() if _text(entry, "id") not in dropped]
    return replace(entries, value=kept)


def _without_duties(areas: Node, dropped: set[str]) -> Node:
    """Leave duties out of all areas; an area of which nothing is left goes too."""
    left: list[Node] = []
    for _, area in areas.items():
        duties = area.get("duties")
        if duties is None:
            left.append(area)
        elif (kept := _kept(duties, dropped)).value:
            left.append(replace(area, value={**_mapping(area), "duties": kept}))
    return replace(areas, value=left)


def _left_out_in_vain(base: Node, own: Node) -> list[Finding]:
    """Find ids under ``without`` that the base does not have."""
    found: list[Finding] = []
    for key in (*_BY_ID, "duties"):
        known = ids(base, "areas", "*", "duties") if key == "duties" else ids(base, key)
        node = own.get("without", key)
        for n, item in node.items() if node else ():
            name = item.text()
            if name is not None and name not in known:
                found.append(_nothing_to_leave_out(("without", key, n), name, known))
    return found


def _nothing_to_leave_out(place: tuple[str | int, ...], name: str, known: list[str]) -> Finding:
    like = nearest(name, known)
    return Finding(
        place,
        say(f"被扩展的画像里没有 {name}", f"the extended profile has no {name}"),
        say(f"是不是 {like}？", f"did you mean {like}?") if like else say("删去它", "remove it"),
    )


def _unknown(name: str, known: list[str]) -> Finding:
    like = nearest(name, known)
    return Finding(
        ("extends",),
        say(f"没有岗位画像 {name} 可供扩展", f"there is no role profile {name} to extend"),
        say(f"是不是 {like}？", f"did you mean {like}?")
        if like
        else say("用 prep roles list 查看", "see prep roles list"),
    )


def _chain(name: str, base: str) -> Finding:
    return Finding(
        ("extends",),
        say(f"{name} 本身是 {base} 的变体", f"{name} is a variant of {base} itself"),
        say(f"直接扩展 {base}", f"extend {base} instead"),
    )
