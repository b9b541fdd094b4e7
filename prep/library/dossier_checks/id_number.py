"""The citizen identity number (公民身份号码, GB 11643-1999): shape, check digit, birth, sex.

No message and no accepted mark holds the number or a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.told import PLACEHOLDER, Subject, advice, text_of
from prep.library.load import Finding
from prep.library.rules import read_date
from prep.messages import say
from prep.model.base import PartialDate

_PLACE = ("person", "id_number")
_SHAPE = re.compile(r"\d{17}[\dXx]")
_CHECK_SIGNS = "10X98765432"
"""The check sign for each remainder, 0 to 10 (ISO 7064, MOD 11-2)."""


def check_sign(digits: str) -> str:
    """Return the check sign of the first 17 digits (ISO 7064, MOD 11-2: weights 2^17 down to 2 modulo 11)."""
    total = sum(int(digit) * pow(2, 17 - n, 11) for n, digit in enumerate(digits))
    return _CHECK_SIGNS[total % 11]


def id_number(subject: Subject) -> Iterator[Finding]:
    """Find an identity number that is mistyped, or at odds with birth or sex."""
    number = (text_of(subject.root.get(*_PLACE)) or "").replace(" ", "")
    if not number or PLACEHOLDER.search(number):
        return
    if not _SHAPE.fullmatch(number):
        yield _misshapen(number)
        return
    if check_sign(number[:17]) != number[17].upper():
        yield _finding(
            "check",
            say("身份证号的校验码不对，有一位或几位写错了", "the check digit of the identity number is wrong: something is mistyped"),
        )  # fmt: skip
        return
    yield from _birth(subject, number)
    sex = text_of(subject.root.get("person", "sex"))
    if sex in {"male", "female"} and (int(number[16]) % 2 == 1) != (sex == "male"):
        yield _finding("sex", say("身份证号的性别位与 sex 不一致", "the identity number is that of the other sex than the key sex says"))  # fmt: skip


def _misshapen(number: str) -> Finding:
    if "*" in number or re.search(r"[xX]{2}", number):
        remedy = say("不需要身份证号就去掉这一行；需要时写全18位", "take the line away, or write all 18 signs where a form needs it")  # fmt: skip
        return _finding("masked", say("身份证号有几位被遮住了", "digits of the identity number are masked"), remedy)  # fmt: skip
    if re.fullmatch(r"\d{15}", number):
        what = say("这是15位的旧身份证号", "this is an identity number of the old kind, with 15 digits")  # fmt: skip
        return _finding("old", what, say("换成18位的号码", "give the one with 18"))
    return _finding(
        "length",
        say(f"身份证号应为18位，这里有{len(number)}位，或混入了别的字符", f"an identity number has 18 signs, this has {len(number)}, or odd ones"),
    )  # fmt: skip


def _birth(subject: Subject, number: str) -> Iterator[Finding]:
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    try:
        told = PartialDate(year, month, day)
    except ValueError:
        yield _finding("day", say("身份证号里的出生日期不存在", "the day of birth in the identity number does not exist"))  # fmt: skip
        return
    birth = read_date(subject.root.get("person", "birth"))
    if birth and not str(told).startswith(str(birth)):
        yield _finding("birth", say("身份证号里的出生日期与 birth 不一致", "the day of birth in the identity number is not that of birth"))  # fmt: skip


def _finding(about: str, what: str, remedy: str = "") -> Finding:
    usual = say("对照身份证原件逐位核对", "compare it with the card, sign by sign")
    return advice("id-number", _PLACE, what, remedy or usual, about)
