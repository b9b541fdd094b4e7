"""Read the text of a Word document with pandoc, where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any, cast

from prep.errors import OfficeError
from prep.messages import say

_SECONDS = 60
_BLOCKS = ("Para", "Plain", "Header", "LineBlock")
_LISTS = ("BulletList", "OrderedList")


def pandoc() -> str | None:
    """Return the program pandoc, or ``None`` where it is not installed."""
    return shutil.which("pandoc")


def pandoc_lines(document: bytes, program: str) -> list[str]:
    """Return the text of a .docx as pandoc reads it, a line for each paragraph; raises ``OfficeError``.

    What has the style of a title stands apart in pandoc's tree; here it comes first, as it is printed.
    """
    try:
        made = subprocess.run(
            [program, "-f", "docx", "-t", "json"], input=document, capture_output=True, check=True, timeout=_SECONDS
        )  # fmt: skip
        tree = cast(dict[str, Any], json.loads(made.stdout))
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise OfficeError(
            say(f"pandoc 读取失败：{error}", f"pandoc could not read it: {error}")
        ) from None
    meta = tree.get("meta", {})
    heads = [
        line for name in ("title", "subtitle", "author", "date") for line in _meta(meta.get(name))
    ]
    return [line for line in (*heads, *_lines(tree["blocks"])) if line.strip()]


def _meta(value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    content: Any = cast(dict[str, Any], value).get("c")
    if cast(dict[str, Any], value).get("t") == "MetaList":
        for inner in content:
            yield from _meta(inner)
    else:
        yield _inline(content)


def _lines(node: Any, bullet: str = "") -> Iterator[str]:
    """Yield the paragraphs of a tree in order: those of lists with a mark, those of tables cell by cell."""
    if isinstance(node, list):
        for inner in cast(list[Any], node):
            yield from _lines(inner, bullet)
    elif isinstance(node, dict):
        named = cast(dict[str, Any], node)
        if named.get("t") in _BLOCKS:
            first, *rest = _inline(named["c"]).split("\n")
            yield bullet + first
            yield from rest
        elif "c" in named:
            yield from _lines(named["c"], "• " if named["t"] in _LISTS else bullet)


def _inline(node: Any) -> str:
    if isinstance(node, list):
        return "".join(_inline(inner) for inner in cast(list[Any], node))
    if not isinstance(node, dict):
        return ""
    named = cast(dict[str, Any], node)
    kind = named.get("t")
    if kind in ("Str", "Space", "SoftBreak", "LineBreak"):
        return named["c"] if kind == "Str" else "\n" if kind == "LineBreak" else " "
    content = named.get("c")
    if kind in ("Code", "Math"):
        return str(cast(list[Any], content)[-1])
    return "" if kind == "Note" else _inline(content)
