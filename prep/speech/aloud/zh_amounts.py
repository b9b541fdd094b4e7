"""What is counted or measured in Chinese: per cent, money, units, fractions, 两个."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_zh import value_zh
from prep.speech.aloud.scan import Rule, rule
from prep.speech.aloud.written import NUMBER, TO

_MEASURES = {
    "km/h": "公里每小时", "m/s": "米每秒", "km²": "平方公里", "m²": "平方米", "m2": "平方米", "㎡": "平方米",
    "m³": "立方米", "m3": "立方米", "㎥": "立方米", "°C": "摄氏度", "℃": "摄氏度", "°": "度", "km": "公里",
    "cm": "厘米", "mm": "毫米", "μm": "微米", "m": "米", "kg": "公斤", "mg": "毫克", "g": "克", "t": "吨",
    "ml": "毫升", "mL": "毫升", "L": "升", "kWh": "千瓦时", "kW": "千瓦", "MW": "兆瓦", "W": "瓦", "kV": "千伏",
    "V": "伏", "Hz": "赫兹", "kHz": "千赫兹", "MHz": "兆赫兹", "MB": "兆", "Mbps": "兆", "dB": "分贝",
    "min": "分钟", "h": "小时", "s": "秒", "ms": "毫秒", "w": "万",
}  # fmt: skip
_CURRENCIES = {
    "¥": "元", "￥": "元", "$": "美元", "US$": "美元", "HK$": "港元", "€": "欧元", "£": "英镑",
}  # fmt: skip
_MEASURE = "|".join(sorted(map(re.escape, _MEASURES), key=len, reverse=True))
_COUNTED_TWO = (
    r"(?:个|名|位|家|倍|万|亿|千|年(?!级)|天|次|件(?!套)|条|份|张|台|套|项|种|类(?!型)|批|部|门|周|人|岁|元|"
    r"公里|公斤|吨|米|小时|分钟|点(?:[^0-9]|[0-9]+分)|户|笔|支|座|所|场|代|组|班|票|遍|轮|步|起|间|辆|瓶|箱|本|篇|只|款|站)"
)


def _percent(match: re.Match[str]) -> str:
    number, sign = match.groups()
    if sign == "%" and number == "100":
        return "百分之百"
    return ("百分之" if sign == "%" else "千分之") + value_zh(number)


def _percent_range(match: re.Match[str]) -> str:
    first, last = match.groups()
    return f"百分之{value_zh(first)}到{value_zh(last)}"


def _fraction(match: re.Match[str]) -> str | None:
    above, below = match.groups()
    if int(above) >= int(below):
        return None
    return f"{value_zh(below)}分之{value_zh(above)}"


def _money(match: re.Match[str]) -> str:
    sign, first, last, scale = match.groups()
    spoken = value_zh(first) + (f"到{value_zh(last)}" if last else "")
    return spoken + (scale or "") + _CURRENCIES[sign]


def value(match: re.Match[str]) -> str:
    """Read the number that was found by its value."""
    return value_zh(match.group())


AMOUNTS: tuple[Rule, ...] = (
    rule(rf"({NUMBER})\s*([%‰])", _percent),
    rule(rf"({NUMBER})(?:{TO}|[至到])({NUMBER})\s*%", _percent_range),
    rule(r"24/7(?![0-9])", "二十四乘七"),
    rule(r"(?<![0-9/])([0-9]{1,3})/([0-9]{1,4})(?![0-9/.])", _fraction),
    rule(
        rf"({NUMBER})\s?({_MEASURE})(?![A-Za-z0-9])", lambda m: _two(m[1], m[2]) + _MEASURES[m[2]]
    ),
    rule(rf"(?<![第0-9.])2(?=(?:(?:{TO}|[至到]){NUMBER})?\s?{_COUNTED_TWO})", "两"),
    rule(r"([0-9]{1,3})#(?=[\u4e00-\u9fff])", lambda m: value_zh(m[1]) + "号"),
)

SUMS_OF_MONEY: tuple[Rule, ...] = (
    rule(
        rf"(¥|￥|\$|€|£|US\$|HK\$)\s?({NUMBER})(?:{TO}({NUMBER}))?\s?(万亿|千万|百万|[亿万千])?(?:元|美元|欧元|英镑|港元)?",
        _money,
    ),
)
"""Rules that begin with the sign of a currency."""


def _two(number: str, unit: str) -> str:
    """Read 2km as 两公里, and 2° as 二度."""
    return "两" if number == "2" and not unit.startswith(("°", "℃")) else value_zh(number)
