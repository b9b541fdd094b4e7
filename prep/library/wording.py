"""Say pydantic's findings in plain words, each with a remedy, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from prep.messages import say

Words = tuple[str, str]


def wording(detail: ErrorDetails) -> Words:
    """Return what is wrong and what to write instead."""
    context: dict[str, Any] = dict(detail.get("ctx") or {})
    context["input"] = _short(detail.get("input"))
    context["place"] = detail["loc"]
    context["field"] = str(detail["loc"][-1]) if detail["loc"] else ""
    saying = _SAYINGS.get(detail["type"]) or _by_family(detail["type"])
    return saying(context) if saying else (detail["msg"], say("见 prep schema", "see prep schema"))


def _short(value: object) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= 40 else text[:39] + "…"


def _by_family(kind: str) -> Callable[[dict[str, Any]], Words] | None:
    for ending, saying in _FAMILIES:
        if kind.endswith(ending):
            return saying
    return None


def _number(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['input']}”不是数", f'"{c["input"]}" is not a number'),
        say("只写数字，单位写在 unit 里", "write digits only; the unit has a key of its own"),
    )


def _integer(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['input']}”不是整数", f'"{c["input"]}" is not a whole number'),
        say("写成整数，例如 20", "write a whole number, such as 20"),
    )


def _outline_shares(c: dict[str, Any]) -> Words:
    return (
        say(
            f"{c['minutes']} 分钟各部分的占比合计是 {c['total']}，不是 100",
            f"the shares for {c['minutes']} minutes sum to {c['total']}, not 100",
        ),
        say(
            "给每个部分写同样的几个分钟数，合计凑满 100",
            "give each part the same lengths, and let them sum to 100",
        ),
    )


def _missing(c: dict[str, Any]) -> Words:
    return (
        say(f"缺少 {c['field']}", f"{c['field']} is missing"),
        say(f"补上 {c['field']}: …", f"add {c['field']}: …"),
    )


def _unknown(c: dict[str, Any]) -> Words:
    return (
        say(f"没有 {c['field']} 这个键", f"there is no key {c['field']}"),
        say("删去它", "remove it"),
    )


def _choice(c: dict[str, Any]) -> Words:
    expected = str(c.get("expected", ""))
    return (
        say(f"“{c['input']}”不在可选范围内", f'"{c["input"]}" is not one of the choices'),
        say(f"可选：{expected}".replace(" or ", "、").replace(", ", "、"), f"choose {expected}"),
    )


def _at_least(c: dict[str, Any]) -> Words:
    bound = c.get("ge", c.get("gt"))
    return (
        say(f"{c['input']} 太小", f"{c['input']} is too small"),
        say(f"不小于 {bound}", f"write {bound} or more"),
    )


def _at_most(c: dict[str, Any]) -> Words:
    bound = c.get("le", c.get("lt"))
    return (
        say(f"{c['input']} 太大", f"{c['input']} is too large"),
        say(f"不大于 {bound}", f"write {bound} or less"),
    )


def _too_few(c: dict[str, Any]) -> Words:
    return (
        say(f"只有 {c['actual_length']} 项", f"there are only {c['actual_length']} entries"),
        say(f"至少写 {c['min_length']} 项", f"write at least {c['min_length']}"),
    )


def _too_many(c: dict[str, Any]) -> Words:
    return (
        say(
            f"有 {c['actual_length']} 项，太多", f"there are {c['actual_length']} entries, too many"
        ),
        say(f"最多 {c['max_length']} 项", f"write at most {c['max_length']}"),
    )


def _yes_no(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['input']}”不是“是”或“否”", f'"{c["input"]}" is neither yes nor no'),
        say("写 yes 或 no", "write yes or no"),
    )


def _sequence(c: dict[str, Any]) -> Words:
    return (
        say(f"{c['field']} 应是列表", f"{c['field']} must be a list"),
        say("每项另起一行，以“- ”开头", "begin each entry on a line of its own with '- '"),
    )


def _mapping(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['input']}”应是一组 key: value", f'"{c["input"]}" must be a group of key: value'),
        say("换行缩进后逐个写键和值", "write the keys on indented lines below"),
    )


def _string(c: dict[str, Any]) -> Words:
    return (
        say(f"{c['field']} 应是一段文字", f"{c['field']} must be a text"),
        say("写成一行文字", "write a text on one line"),
    )


def _bilingual(_c: dict[str, Any]) -> Words:
    return (
        say("这里应是文字", "a text is needed here"),
        say("直接写文字，或分写 zh: … 和 en: …", "write a text, or zh: … and en: …"),
    )


def _empty_text(_c: dict[str, Any]) -> Words:
    return (
        say("文字是空的", "the text is empty"),
        say("写上内容，或删去这个键", "write something, or remove the key"),
    )


def _date(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['value']}”不是日期", f'"{c["value"]}" is not a date'),
        say("写成 2004、2004-07 或 2004-07-01", "write 2004, 2004-07 or 2004-07-01"),
    )


def _pattern(c: dict[str, Any]) -> Words:
    if c["field"] == "email":
        return (
            say(f"“{c['input']}”不是电子邮箱", f'"{c["input"]}" is not an e-mail address'),
            say("写成 name@example.com", "write it as name@example.com"),
        )
    if c["field"] == "name":
        return (
            say(f"“{c['input']}”不能用作名称", f'"{c["input"]}" cannot be a name'),
            say(
                "以小写字母开头，只用小写字母、数字和下划线，例如 days_left",
                "begin with a small letter; use small letters, digits and underscores, as in days_left",
            ),
        )
    if "choices" in c["place"]:
        return (
            say(f"“{c['input']}”不是数，也不是词", f'"{c["input"]}" is neither a number nor a word'),
            say("写数，或写小写字母的词，例如 farm", "write a number, or a word of small letters, as in farm"),
        )  # fmt: skip
    return (
        say(f"“{c['input']}”不能用作编号", f'"{c["input"]}" cannot be an id'),
        say("只用小写字母、数字和连字符，例如 loan-recovery", "use small letters, digits and hyphens, as in loan-recovery"),
    )  # fmt: skip


def _too_long(c: dict[str, Any]) -> Words:
    return (
        say(f"“{c['input']}”太长", f'"{c["input"]}" is too long'),
        say(f"不超过 {c['max_length']} 个字符", f"keep it within {c['max_length']} characters"),
    )


def _said(c: dict[str, Any]) -> Words:
    """Pass on what a model says itself (``prep.model.base.fault``)."""
    return c["what"], c["remedy"]


_SAYINGS: dict[str, Callable[[dict[str, Any]], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "enum": _choice,
    "greater_than_equal": _at_least,
    "greater_than": _at_least,
    "less_than_equal": _at_most,
    "less_than": _at_most,
    "too_short": _too_few,
    "too_long": _too_many,
    "text_type": _bilingual,
    "text_empty": _empty_text,
    "partial_date": _date,
    "outline_shares": _outline_shares,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_type": _string,
    "tuple_type": _sequence,
    "list_type": _sequence,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "said": _said,
}
_FAMILIES: tuple[tuple[str, Callable[[dict[str, Any]], Words]], ...] = (
    ("int_parsing", _integer),
    ("int_from_float", _integer),
    ("int_type", _integer),
    ("decimal_parsing", _number),
    ("decimal_type", _number),
    ("finite_number", _number),
    ("float_parsing", _number),
    ("bool_parsing", _yes_no),
    ("bool_type", _yes_no),
)
