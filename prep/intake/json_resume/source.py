"""Read a JSON file that somebody brought, and know where in it each thing stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, cast

from prep.errors import IntakeError, Problem
from prep.library.load import Finding, locate
from prep.library.tree import Node, YamlError, read_tree
from prep.messages import say

LARGEST = 4_000_000
"""Bytes; a larger file is no résumé."""


@dataclass(frozen=True)
class Source:
    """What a file says, and the tree that knows its lines (``None`` where it cannot be told)."""

    data: dict[str, Any]
    file: str
    tree: Node | None = None
    remarks: tuple[Problem, ...] = ()

    def problem(self, finding: Finding) -> Problem:
        """Name the file and, where it is known, the line of a finding."""
        tree = self.tree or Node({}, 0, 0)
        return locate(finding, tree, self.file)


def read_source(path: Path) -> Source:
    """Read a JSON object from a file; raises ``IntakeError`` with line and column where it is none."""
    raw = _bytes_of(path)
    text, remarks = _decoded(raw, path)
    twice: list[str] = []
    try:
        data: object = json.loads(text, object_pairs_hook=lambda pairs: _pairs(pairs, twice))
    except json.JSONDecodeError as error:
        _refuse(f"{path}:{error.lineno}:{error.colno}", *_no_json(text, error))
    except RecursionError:
        _refuse(str(path), *_too_deep())
    except ValueError:  # a whole number of thousands of digits
        _refuse(str(path), *_number())
    if not isinstance(data, dict):
        _refuse(f"{path}:1:1", *_no_object())
    remarks += [_twice(path, key) for key in dict.fromkeys(twice)]
    return Source(cast(dict[str, Any], data), str(path), _tree(text, path), tuple(remarks))


def _pairs(pairs: list[tuple[str, Any]], twice: list[str]) -> dict[str, Any]:
    """Make a mapping; note keys that stand in it twice, of which the last one counts."""
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made:
            twice.append(key)
        made[key] = value
    return made


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            _refuse(str(path), say("这是一个文件夹",
                "this is a folder"), say("指出其中的 .json 文件", "name the .json file in it"))  # fmt: skip
        size = path.stat().st_size
        if size > LARGEST:
            _refuse(str(path), say(f"文件太大（{size} 字节）", f"the file is too large ({size} bytes)"),
                    say(f"简历不超过 {LARGEST} 字节；图片请另存",
                        f"a résumé has less than {LARGEST} bytes; keep pictures in files of their own"))  # fmt: skip
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        _refuse(str(path), say(f"无法读取（{reason}）", f"it cannot be read ({reason})"), say("检查路径和权限",
            "check the path and its permissions"))  # fmt: skip
    if not raw.strip():
        _refuse(str(path), say("文件是空的", "the file is empty"), say("重新导出一次", "export it again"))  # fmt: skip
    return raw


def _decoded(raw: bytes, path: Path) -> tuple[str, list[Problem]]:
    """Read UTF-8; what is in another encoding that can be told is read too, with a remark."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace"), [_encoding(path, "UTF-16", 1)]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    try:
        return raw.decode("gb18030"), [_encoding(path, "GB18030 (GBK)", line)]
    except UnicodeDecodeError:
        _refuse(f"{path}:{line}:1", say("这不是文本",
            "this is not text"), say("JSON 文件应是 UTF-8 文本", "a JSON file is text in UTF-8"))  # fmt: skip


def _tree(text: str, path: Path) -> Node | None:
    """Read the JSON as the YAML that it nearly is, for the lines only."""
    try:
        return read_tree(text, str(path))[0]
    except (YamlError, ValueError, OverflowError):
        return None


def _refuse(place: str, what: str, remedy: str) -> NoReturn:
    raise IntakeError(f"{place}: {what} — {remedy}") from None


def _encoding(path: Path, name: str, line: int) -> Problem:
    what = say(
        f"文件不是 UTF-8，按 {name} 读入", f"the file is not in UTF-8; it was read as {name}"
    )
    remedy = say("核对文字，或另存为 UTF-8 再读", "look through the text, or save it as UTF-8 and read it again")  # fmt: skip
    return Problem(str(path), line, 1, "", what, remedy, "warning")


def _twice(path: Path, key: str) -> Problem:
    what = say(f"键 {key} 在同一处出现了不止一次，只取最后一个",
        f"the key {key} stands more than once in one place; the last one was taken")  # fmt: skip
    return Problem(str(path), 0, 0, key, what, say("合并后再读一次", "join them and read it again"), "warning")  # fmt: skip


def _no_json(text: str, error: json.JSONDecodeError) -> tuple[str, str]:
    if text.lstrip()[:1] in ("<", "P", "%"):
        return say("这不是 JSON 文件",
            "this is no JSON file"), say("给出 JSON Resume 的 .json 文件", "name a .json file of JSON Resume")  # fmt: skip
    return say(f"不是有效的 JSON（{error.msg}）", f"this is not valid JSON ({error.msg})"), say(
        "看这一行和它的上一行：多或少了逗号、引号、括号",
        "look at this line and the one before: a comma, a quote or a bracket too many or too few",
    )


def _no_object() -> tuple[str, str]:
    return say("JSON Resume 是一个对象（{…}），这里不是", "a JSON Resume is one object ({…}); this is not"), say(
        '应以 { "basics": … } 开头', 'it starts with { "basics": … }'
    )  # fmt: skip


def _too_deep() -> tuple[str, str]:
    return say("嵌套太深", "it is nested too deep"), say("这不是一份简历", "this is no résumé")


def _number() -> tuple[str, str]:
    return say("里面有一个大得读不出的数", "it holds a number too large to read"), say("给它加上引号", "put it in quotes")  # fmt: skip
