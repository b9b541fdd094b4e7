"""Signs between and before figures in Chinese: 到, 负, 比, 加, 乘, 每, and figures that are one sign."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_zh import value_zh
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import NUMBER

_RANGED = re.compile(r"[0-9][%‰年月日号时点分万亿千百元户人家笔个天岁℃m]{0,2}$|[A-Z][0-9]$")
_UNIT = r"(?:元|万元|次|件|公里|千米|米|吨|个|户|人|小时|天|家|克|毫克|毫升|升|千瓦时|度|公斤|笔|台|张|篇|份|平方米)"
_EACH = re.compile(rf"[0-9十百千万亿]{_UNIT}$")
_PER = r"(?=年|月|日|天|周|季|小时|分钟|秒|人|户|吨|公斤|千克|平方米|平米|亩|件|台|次|家|股|桶|度|张|位|斤|班|千瓦时|升|立方米)"
_CIRCLED = {chr(0x2460 + n): value_zh(str(n + 1)) for n in range(20)}
_ROMAN = {chr(first + n): value_zh(str(n + 1)) for first in (0x2160, 0x2170) for n in range(12)}
_WHOLE = {"½": "二分之一", "⅓": "三分之一", "¼": "四分之一", "¾": "四分之三", "⅔": "三分之二", "㎡": "平方米", "℃": "摄氏度", "№": "number"}  # fmt: skip
_SINGLE = _CIRCLED | _ROMAN | _WHOLE
_FIGURE = r"(?=\s*[0-9¥￥$])"


def _to(match: re.Match[str]) -> str | None:
    return "到" if _RANGED.search(before(match)) else None


def _ratio(match: re.Match[str]) -> str | None:
    return "比" if before(match, 1).isdigit() else None


def _times(match: re.Match[str]) -> str | None:
    return "乘" if before(match).rstrip()[-1:].isalnum() else None


def _each(match: re.Match[str]) -> str | None:
    return "每" if _EACH.search(before(match)) else None


SIGNS: tuple[Rule, ...] = (
    rule(rf"[-−](?={NUMBER}\s?=\s?[0-9])(?<=[0-9][-−])", "减"),
    rule(r"[-–—~～](?=\s*[0-9¥￥$]|Q[1-4])(?<![-—–]{2})", _to),
    rule(rf"(?<![A-Za-z0-9—–-])[-−–](?={NUMBER}\s*(?:℃|°C|摄氏度|度))", "零下"),
    rule(r"(?<![A-Za-z0-9—–)-])[-−](?=[0-9])", "负"),
    rule(r":(?=[0-9])", _ratio),
    rule(r"\+86(?=[- ]?[01(])", "加八六"),
    rule(rf"(?<![A-Za-z0-9])\+(?={NUMBER}(?:%|‰|\.))", "正"),
    rule(r"(?<![A-Za-z0-9])\+(?=[0-9])|(?<=[A-Za-z0-9])\+(?!\+)", "加"),
    rule(rf"±{_FIGURE}", "正负"),
    rule(rf"(?:≥|>=|≧){_FIGURE}", "大于等于"),
    rule(rf"(?:≤|<=|≦){_FIGURE}", "小于等于"),
    rule(rf">{_FIGURE}", "大于"),
    rule(rf"<{_FIGURE}", "小于"),
    rule(rf"≈{_FIGURE}", "约"),
    rule(rf"={_FIGURE}", "等于"),
    rule(r"[×*✕](?=\s*[0-9A-Z])", _times),
    rule(rf"(?<=[0-9])\s?÷{_FIGURE}", "除以"),
    rule(r"/(?!/)" + _PER, _each),
    rule(r"(?<=[A-Za-z])&(?=[A-Za-z])", " and "),
    rule("[" + "".join(_SINGLE) + "]", lambda m: _SINGLE[m.group()]),
    rule(r"#(?=[0-9])", "number"),
    rule(r"[²³](?<=[0-9A-Za-z].)", lambda m: "平方" if m.group() == "²" else "立方"),
)
