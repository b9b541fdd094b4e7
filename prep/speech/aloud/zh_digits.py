"""Figures that are named, not counted, in Chinese: phones, hotlines, rooms, numbers of contracts, 985."""

from __future__ import annotations

import re

from prep.speech.aloud.numerals_zh import digits_zh, value_zh
from prep.speech.aloud.scan import Rule, before, rule
from prep.speech.aloud.written import PHONE
from prep.speech.aloud.zh_calendar import COUNTED

_NO_COUNT = rf"(?!\s*{COUNTED}|[0-9])"
_LABEL = re.compile(
    r"(?:编号|编码|工号|证号|账号|帐号|卡号|单号|学号|尾号|文号|邮编|代码|密码|分机|车牌|身份证|电话|手机|"
    r"传真|热线|致电|拨打|座机|工位|警号|QQ|微信)(?:号码?)?[为是]?[:：]?\s?$"
)
_CALLED = re.compile(r"(?:打|拨|拨打|致电|呼叫)了?$")
_HELP = r"(?=报警|急救|热线|指挥|联动|出警|接警|调度)"
_SERVICE = r"(?=热线|平台|客服|网站|举报|投诉|服务|电话|短信|工单|专线|官网|App|APP)"
_ROOM = (
    r"(?=室(?![内外温])|房间|号?房(?![产屋源贷子地价])|会议室|教室|宿舍|办公室|号?病房|包间|机房)"
)


def _digits(match: re.Match[str]) -> str:
    return digits_zh(match.group())


def _phone(match: re.Match[str]) -> str:
    """Read a phone number digit by digit, an area code in brackets with its brackets."""
    return "".join(digits_zh(c) if c not in "()" else c for c in match.group())


def _labelled(match: re.Match[str]) -> str | None:
    return digits_zh(match.group()) if _LABEL.search(before(match)) else None


def _emergency(match: re.Match[str]) -> str | None:
    return digits_zh(match.group()) if _CALLED.search(before(match)) else None


def _dotted(match: re.Match[str]) -> str:
    return "点".join(digits_zh(part) for part in match.group().split("."))


def _chain(match: re.Match[str]) -> str:
    """Read the steps 1-2-3 one after the other."""
    return "".join(value_zh(part) for part in match.group().split("-"))


DIGITS: tuple[Rule, ...] = (
    rule(rf"{PHONE}{_NO_COUNT}", _phone),
    rule(r"[0-9]+(?:\.[0-9]+){2,}", _dotted),
    rule(r"[0-9](?:-[0-9]){2,}(?![0-9])", _chain),
    rule(rf"[0-9]{{2,}}{_NO_COUNT}", _labelled),
    rule(rf"(?:110|119|120|122|114){_HELP}", _digits),
    rule(rf"(?:110|119|120|122|114){_NO_COUNT}", _emergency),
    rule(rf"(?:123[0-9]{{2}}|955[0-9]{{2}}|10086|10010|10000){_SERVICE}", _digits),
    rule(r"[0-9]{3,6}(?=分机)", _digits),
    rule(r"(?<=[0-9]转)[0-9]{3,6}", _digits),
    rule(rf"(?:[0-9]{{1,2}}-)?[0-9]{{3,4}}{_ROOM}", _digits),
    rule(rf"(?<=[座栋楼幢元])[0-9]{{3,4}}{_NO_COUNT}", _digits),
    rule(
        r"(?:985|211)(?=[、/和]?(?:985|211|高校|院校|工程|大学|名校|毕业|重点|本科|硕士))", _digits
    ),
    rule(r"996(?=工作|制)|618(?=大促|活动|购物|电商|年中)|007(?=工作)", _digits),
    rule(r"20[0-9]{6}(?=批|号|版)", _digits),
    rule(r"[0-9]{3,4}(?=P(?![A-Za-z]))", _digits),
    rule(r"0[0-9]+(?![0-9]|\.[0-9])|[0-9]{17,}", _digits),
)
