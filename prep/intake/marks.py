"""How the items of a list are marked: numbers, letters and bullets of every kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SEPARATOR = r"[.．、:：)）]"
_SIGN = "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?"
"""Arrows, shapes, ticks and emoji."""
_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bracket", re.compile(r"[（(]\s*(\d{1,2})\s*[)）]\s*")),
    ("number", re.compile(r"(\d{1,2})\s*(?:[)）][.．、]|[、:：)）]|[.．](?!\d))\s*")),
    ("han-bracket", re.compile(rf"[（(]([{_HAN}]{{1,3}})[)）]\s*")),
    ("circled", re.compile(rf"([{_CIRCLED}])\s*")),
    ("ordinal", re.compile(rf"第([{_HAN}]{{1,3}})[，,、：:]\s*")),
    ("han-is", re.compile(rf"([{_HAN}])是")),
    ("han", re.compile(rf"([{_HAN}]{{1,3}})、\s*")),
    ("article", re.compile(rf"第([{_HAN}]{{1,3}}|\d{{1,2}})条[：:、，]?\s*")),
    ("roman", re.compile(r"((?=[ivx])x{0,2}(?:ix|iv|v?i{0,3}))[.)]\s+")),
    ("letter", re.compile(r"([a-z])[.)]\s+")),
    ("capital", re.compile(r"([A-Z])(?:[、．)]\s*|\.\s+)")),
    ("bullet", re.compile(rf"([-*+•·–—√]|{_SIGN})\s*(?=\S)")),
)
_BARE = re.compile(
    r"(\d{1,2})\s*(?=[\u4e00-\u9fff])(?!\s*(?:个|名|人|年|月|日|天|次|小时|分钟|秒|元|万|千|百|台|条|项|家|岁|米|号|楼|层|分|点|倍|成|户|套|件|类|周|级))"
)
HAN_STYLES = frozenset({"han", "han-bracket"})
"""Styles that mark headings as often as items."""


@dataclass(frozen=True)
class Mark:
    """The mark before an item: its style, the number as written, its value (0 for a bullet), its length."""

    style: str
    written: str
    value: int
    length: int


def mark(text: str) -> Mark | None:
    """Return the mark at the beginning of a text, if there is one."""
    for style, pattern in _STYLES:
        found = pattern.match(text)
        if found and found.end() < len(text):
            written = found.group(1)
            number = "" if style == "bullet" else written
            return Mark(style, number, _value(style, written), found.end())
    return None


def bare_mark(text: str, expected: int) -> Mark | None:
    """Return the number before an item that nothing parts from it, if it is the one that is due: ``2陪同``."""
    found = _BARE.match(text)
    if found is None or int(found[1]) != expected:
        return None
    return Mark("bare", found[1], expected, found.end())


def as_letter(one: Mark) -> Mark:
    """Return what looks like a Roman number (``i.``) as the letter that it may be."""
    return Mark("letter", one.written, _value("letter", one.written), one.length)


def _value(style: str, written: str) -> int:
    if style == "bullet":
        return 0
    if written.isdecimal():
        return int(written)
    if style == "roman":
        return _roman(written)
    if style in ("letter", "capital"):
        return ord(written.lower()) - ord("a") + 1
    if style == "circled":
        return _CIRCLED.index(written) + 1
    return han_value(written)


def _roman(written: str) -> int:
    worth = [{"i": 1, "v": 5, "x": 10}[letter] for letter in written]
    return sum(
        -one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True)
    )


def han_value(written: str) -> int:
    """Return the value of a Chinese number from 一 to 九十九."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _HAN.index(ones) + 1
    high = _HAN.index(tens) + 1 if tens else 1
    return high * 10 + (_HAN.index(ones) + 1 if ones else 0)


_INNER = re.compile(
    rf"(?<=[\s；;。，,])(?=(?:[（(]?\d{{1,2}}{_SEPARATOR}(?!\d)|[{_CIRCLED}]|[{_HAN}]是|第[{_HAN}]{{1,3}}[，,、]))"
)


def split_run(text: str) -> list[str]:
    """Split several numbered items that stand on one line; a text that is one item stays whole."""
    parts = _INNER.split(text)
    kept: list[str] = [parts[0]]
    for part in parts[1:]:
        before, here = mark(kept[-1]), mark(part)
        if before and here and here.style == before.style and here.value == before.value + 1:
            kept.append(part)
        else:
            kept[-1] += part
    return [part.strip() for part in kept]
