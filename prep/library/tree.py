"""Read YAML into a tree that knows the line and column of everything and guesses no type.

Every scalar stays the text that was written; the schema decides later what it is. The tree is built
from PyYAML's events without recursion, so neither depth nor aliases can exhaust the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn, cast

import yaml

from prep.errors import Problem
from prep.messages import say

MAX_DEPTH = 40
MAX_NODES = 200_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_parse: Any = yaml.parse
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Node:
    """A place in a YAML file: a scalar (its text), a sequence or a mapping.

    ``line`` and ``column`` count from 1. ``keys`` holds, for a mapping, where each key stands.
    """

    value: str | list[Node] | dict[str, Node] | None
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    plain: bool = True
    file: str = ""
    """The file it stands in, where that is another than the one read."""

    def data(self) -> Any:
        """Return it as strings, lists and dicts; a key without a value is left out."""
        value = self.value
        if isinstance(value, dict):
            return {k: v.data() for k, v in value.items() if v.value is not None}
        if isinstance(value, list):
            return [item.data() for item in value]
        return value

    def get(self, *path: str | int) -> Node | None:
        """Return the node at a path below this one, or ``None``."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            value = node.value
            if isinstance(value, dict):
                node = value.get(str(step))
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                node = value[step]
            else:
                node = None
        return node

    def items(self) -> Iterator[tuple[int, Node]]:
        """Yield the items of a sequence with their numbers; nothing for any other node."""
        if isinstance(self.value, list):
            yield from enumerate(self.value)

    def text(self) -> str | None:
        """Return the text of a scalar; ``None`` for any other node."""
        return self.value if isinstance(self.value, str) else None


class YamlError(Exception):
    """A text that is no YAML, or YAML that is refused."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_tree(source: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Returns the root (``None`` where the text holds no data) and what is wrong without making the
    reading impossible, such as a key written twice. Raises ``YamlError`` for what can't be read.
    """
    builder = _Builder(file)
    try:
        for event in _parse(source, Loader=_Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise YamlError(_syntax_problem(error, file)) from None
    return builder.root, builder.problems


@dataclass(slots=True)
class _Open:
    """A container that is being filled."""

    node: Node
    anchor: str | None
    begun_at: int
    key: Node | None = None


class _Builder:
    """Puts parsing events together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}  # finished nodes, with their sizes
        self._count = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(
                    event,
                    say("文件里有第二个文档（---）", "a second document begins here (---)"),
                    say("每个文件只放一个文档", "keep one document in each file"),
                )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_tag(event)
        text: str | None = event.value
        plain = bool(event.implicit[0])
        if plain and text in _NULLS:
            text = None
        node = Node(text, *_place(event), plain=plain)
        self._add(node, event)
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._check_tag(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(
                event,
                say(f"嵌套超过 {MAX_DEPTH} 层", f"nested more than {MAX_DEPTH} levels deep"),
                say("检查缩进和括号", "check the indentation and the brackets"),
            )
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        node = Node(value, *_place(event))
        self._add(node, event)
        self._open.append(_Open(node, event.anchor, self._count))

    def _end(self) -> None:
        closed = self._open.pop()
        if closed.anchor:
            self._anchors[closed.anchor] = (closed.node, self._count - closed.begun_at + 1)

    def _alias(self, event: yaml.AliasEvent) -> None:
        known = self._anchors.get(event.anchor or "")
        if known is None:
            self._refuse(
                event,
                say(
                    f"引用 *{event.anchor} 没有对应的锚点",
                    f"the alias *{event.anchor} refers to nothing",
                ),
                say("把内容直接写出来", "write the content out"),
            )
        node, size = known
        self._count += size
        self._limit(event)
        self._put(node, event)

    def _add(self, node: Node, event: yaml.NodeEvent) -> None:
        self._count += 1
        self._limit(event)
        self._put(node, event)

    def _limit(self, event: yaml.Event) -> None:
        if self._count > MAX_NODES:
            self._refuse(
                event,
                say(f"内容超过 {MAX_NODES} 项", f"it holds more than {MAX_NODES} entries"),
                say("减少别名引用或拆分文件", "use fewer aliases, or split the file"),
            )

    def _put(self, node: Node, event: yaml.Event) -> None:
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        value = top.node.value
        if isinstance(value, list):
            value.append(node)
        elif isinstance(value, dict):
            if top.key is None:
                top.key = self._as_key(node, event)
            else:
                self._set(top.node, value, top.key, node)
                top.key = None

    def _as_key(self, node: Node, event: yaml.Event) -> Node:
        if node.value is None:
            node.value = "null"
        if not isinstance(node.value, str):
            self._refuse(
                event,
                say("键必须是一个词", "a key must be a single word"),
                say("键的写法是 key: value", "write it as key: value"),
            )
        return node

    def _set(self, container: Node, value: dict[str, Node], key: Node, node: Node) -> None:
        name = cast(str, key.value)
        if name in value:
            first = container.keys[name][0]
            self.problems.append(
                Problem(
                    self.file,
                    key.line,
                    key.column,
                    name,
                    say(
                        f"键 {name} 在第 {first} 行已经写过",
                        f"the key {name} stands already in line {first}",
                    ),
                    say("两处合并为一处", "merge the two"),
                )
            )
            return
        value[name] = node
        container.keys[name] = (key.line, key.column)

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        tag = event.tag
        if tag and tag not in {"!", "tag:yaml.org,2002:str"}:
            self._refuse(
                event,
                say(f"不允许使用标签 {tag}", f"the tag {tag} is not allowed"),
                say("去掉标签，只写内容", "remove the tag and keep the content"),
            )

    def _refuse(self, event: yaml.Event, what: str, remedy: str) -> NoReturn:
        line, column = _place(event)
        raise YamlError(Problem(self.file, line, column, "", what, remedy))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1


_SYNTAX = (
    (
        "exceeded maximum nesting depth",  # newer releases of libyaml refuse it before we can count
        f"嵌套超过 {MAX_DEPTH} 层",
        f"nested more than {MAX_DEPTH} levels deep",
        "检查缩进和括号",
        "check the indentation and the brackets",
    ),
    (
        "found character '\\t'",
        "这里用了制表符缩进",
        "a tab is used to indent",
        "缩进只用空格",
        "indent with spaces",
    ),
    (
        "found character",
        "有不能直接写的字符",
        "a character that cannot stand here",
        "用引号把整个值括起来",
        "put the whole value in quotes",
    ),
    (
        "mapping values are not allowed",
        "这里多了一个冒号",
        "a colon that is not expected here",
        "值里有“: ”时用引号括起来，并检查缩进",
        "quote a value that holds a colon, and check the indentation",
    ),
    (
        "could not find expected ':'",
        "键后面缺少冒号",
        "a key without a colon",
        "写成 key: value",
        "write it as key: value",
    ),
    (
        "did not find expected key",
        "这里的缩进或引号不对",
        "the indentation or a quotation mark is wrong here",
        "与上一项对齐；引号要成对",
        "align it with the entry above; close every quotation mark",
    ),
    (
        "did not find expected '-' indicator",
        "列表项没有对齐",
        "a list entry is out of line",
        "每个 - 对齐到同一列",
        "put every - in the same column",
    ),
    (
        "unexpected end of stream",
        "引号没有闭合",
        "a quotation mark is never closed",
        "补上另一半引号",
        "close the quotation mark",
    ),
    (
        "did not find expected ',' or",
        "括号没有闭合，或缺少逗号",
        "a bracket is not closed, or a comma is missing",
        "检查 [ ] 和 { }",
        "check [ ] and { }",
    ),
    (
        "did not find expected node content",
        "列表里有空项",
        "an empty entry in a list",
        "删去多余的逗号或补上内容",
        "remove the extra comma or write the content",
    ),
    (
        "control characters",
        "有不可见的控制字符",
        "an invisible control character",
        "删去该字符",
        "delete that character",
    ),
    (
        "special characters",
        "有不可见的控制字符",
        "an invisible control character",
        "删去该字符",
        "delete that character",
    ),
)


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    """Turn the parser's words into plain ones."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    for pattern, zh, en, zh_remedy, en_remedy in _SYNTAX:
        if pattern in said:
            return Problem(file, line, column, "", say(zh, en), say(zh_remedy, en_remedy))
    return Problem(
        file,
        line,
        column,
        "",
        say(f"不是正确的 YAML（{said}）", f"this is not YAML ({said})"),
        say(
            "检查这一行的缩进、冒号和引号", "check the indentation, colons and quotes of this line"
        ),
    )
