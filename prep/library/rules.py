"""What must hold between the parts of a file, checked on the tree so that one fault hides no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prep.library.load import Finding, Path_, nearest
from prep.library.tree import Node
from prep.messages import say
from prep.model.base import PartialDate

_PLACEHOLDER = re.compile(r"【[^】]*】")


def entries(root: Node, *path: str) -> Iterator[tuple[Path_, Node]]:
    """Yield path and node of each entry of the list at a path; ``*`` in the path means every entry."""
    found: list[tuple[Path_, Node]] = [((), root)]
    for step in (*path, "*"):
        below: list[tuple[Path_, Node]] = []
        for place, node in found:
            if step == "*":
                below += [((*place, i), item) for i, item in node.items()]
            elif child := node.get(step):
                below.append(((*place, step), child))
        found = below
    yield from found


def unique_ids(root: Node, *lists: tuple[str, ...], key: str = "id") -> Iterator[Finding]:
    """Find ids that stand twice among all the lists given together; ``key`` is where an id stands."""
    first: dict[str, int] = {}
    for path in lists:
        for place, entry in entries(root, *path):
            node = entry.get(key)
            name = node.text() if node else None
            if node is None or name is None:
                continue
            if name in first:
                yield Finding(
                    (*place, key),
                    say(f"编号 {name} 在第 {first[name]} 行已用过", f"the id {name} is used already in line {first[name]}"),
                    say("换一个编号", "choose another id"),
                )  # fmt: skip
            first.setdefault(name, node.line)


def ids(root: Node, *path: str) -> list[str]:
    """Return the ids of the entries of a list."""
    found = (entry.get("id") for _, entry in entries(root, *path))
    return [text for node in found if node and (text := node.text())]


def refers(
    node: Node | None, place: Path_, known: Iterable[str], zh: str, en: str
) -> Iterator[Finding]:
    """Find a reference to an id that does not exist; ``zh`` and ``en`` say of what kind it is."""
    name = node.text() if node else None
    names = list(known)
    if name is None or name in names:
        return
    like = nearest(name, names)
    remedy = (
        say(f"是不是 {like}？", f"did you mean {like}?")
        if like
        else say("可用的：", "there are: ") + (", ".join(names[:12]) or say("（无）", "none"))
    )
    yield Finding(place, say(f"没有{zh} {name}", f"there is no {en} {name}"), remedy)


def refer_all(
    entry: Node, place: Path_, key: str, known: Iterable[str], zh: str, en: str
) -> Iterator[Finding]:
    """Find references to ids that do not exist in the list (or the single text) under a key."""
    node = entry.get(key)
    if node is None:
        return
    if node.text() is not None:
        yield from refers(node, (*place, key), known, zh, en)
    for i, item in node.items():
        yield from refers(item, (*place, key, i), known, zh, en)


def read_date(node: Node | None) -> PartialDate | None:
    """Return the date at a node, or ``None`` where there is none that can be read."""
    text = node.text() if node else None
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def periods(root: Node, *lists: str) -> Iterator[Finding]:
    """Find periods that end before they start."""
    for name in lists:
        for place, entry in entries(root, name):
            start, end = read_date(entry.get("start")), read_date(entry.get("end"))
            if start and end and end < start and not str(start).startswith(str(end)):
                yield Finding(
                    (*place, "end"),
                    say(
                        f"结束 {end} 早于开始 {start}",
                        f"it ends ({end}) before it starts ({start})",
                    ),
                    say("核对起止年月", "check both dates"),
                )


def placeholders(root: Node) -> Iterator[Finding]:
    """Find texts in 【】 that the commented file of ``prep init`` left to be filled in."""
    left: list[tuple[Path_, Node]] = [((), root)]
    while left:
        place, node = left.pop()
        if isinstance(node.value, dict):
            left += [((*place, key), child) for key, child in node.value.items()]
        elif isinstance(node.value, list):
            left += [((*place, n), child) for n, child in enumerate(node.value)]
        elif node.value and _PLACEHOLDER.search(node.value):
            yield Finding(
                place,
                say(f"{node.value} 还没有填写", f"{node.value} has not been filled in"),
                say("写上自己的内容，去掉【】", "write your own text and take the brackets away"),
                warning=True,
            )
