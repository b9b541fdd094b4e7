"""Years, dates and times of day in Chinese: 二零二三年, 十一月二十六日, 九点零五."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_zh import digits_zh, value_zh
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import DAY, HOUR, MONTH, TO, YEAR

COUNTED = r"(?:[个次万亿千百元户家人名笔条张份台件位套种项吨米岁倍天%‰％余多几来块亩]|\.[0-9])"
"""What follows a number that is counted, so that it is no year, room or phone number."""
_A_WHILE = re.compile(
    r"(?:[第近约了达过共满前后这整余长业龄历时是每]|[0-9.,]|超过|至少|工作|任职|服务)$"
)
_RATIO = re.compile(r"(?:比例|之比|配比|比值|比率|占比)(?:约?[为是])?[约:：]?$")
_PART_OF_YEAR = (
    r"(?:[上下]半年|底(?![蕴子气])|初(?!心)|末|第?[一二三四1-4]季度|Q[1-4]|[0-9]{1,2}月)"
)
_EVENTS = r"3[.·]15|9[.·]18|6[.·]18|5[.·]12|5[.·]4"


def _date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    spoken = f"{digits_zh(year)}年{value_zh(month)}月"
    return spoken + (f"{value_zh(day)}日" if day else "")


def _digits(match: re.Match[str]) -> str:
    return digits_zh(match.group())


def _year_of_two(match: re.Match[str]) -> str | None:
    """Read 98年进厂 as a year and 从业85年 as a time."""
    return None if _A_WHILE.search(before(match)) else digits_zh(match.group())


def _time(match: re.Match[str]) -> str | None:
    if _RATIO.search(before(match)):
        return None
    hour, minute, second = match.groups()
    spoken = ("两" if hour == "2" else value_zh(hour)) + "点"
    if minute != "00" or second:
        spoken += ("零" if minute[0] == "0" and minute != "00" else "") + value_zh(minute)
    return spoken + (f"分{value_zh(second)}秒" if second else "")


CALENDAR: tuple[Rule, ...] = (
    rule(rf"({YEAR})[-/.]({MONTH})(?:[-/.]({DAY}))?(?!{COUNTED})", _date),
    rule(
        rf"{YEAR}(?=\s*年|[〕\]]|后(?![面来续])|-[0-9]{{2}}(?:赛季|财年|学年)|(?:财年|年度|届|级|赛季|Q[1-4]|H[12]))",
        _digits,
    ),
    rule(rf"{YEAR}(?={TO}{YEAR}(?!\s*{COUNTED})|\s*[至到和及与、]\s*{YEAR}\s*年)", _digits),
    rule(rf"(?<=[-–—~～自从于至到]){YEAR}(?!\s*{COUNTED})", _digits),
    rule(
        rf"(?<=[(（]){YEAR}(?=[)）][0-9]*[\u4e00-\u9fff])|(?<=[A-Za-z]\s){YEAR}(?!\s*{COUNTED})",
        _digits,
    ),
    rule(r"(?:[6-9][0-9]|0[0-9])后(?![面来续])", lambda m: digits_zh(m.group()) + "后"),
    rule(r"0[0-9](?=年)", _digits),
    rule(rf"[0-2][0-9](?=年{_PART_OF_YEAR})", _year_of_two),
    rule(r"[6-9][0-9](?=年(?![代来前后间多余的级]|历史|以来|期|时间))", _year_of_two),
    rule(
        rf"(?:{_EVENTS})(?=晚会|活动|消费者|国际|投诉|打假|权益|事变|地震|汶川|护士|青年|运动|大促|购物)",
        _digits,
    ),
    rule(r"[0-9]{1,2}·[0-9]{1,2}(?![0-9])", _digits),
    rule(rf"({HOUR}):([0-5][0-9])(?::([0-5][0-9]))?(?![0-9:])", _time),
)
