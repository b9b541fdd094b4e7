"""Telephone numbers and addresses for e-mail that cannot reach anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.library.dossier_checks.told import HAN, PLACEHOLDER, Subject, advice, text_of
from prep.library.load import Finding
from prep.messages import say

_SEVERAL = re.compile(r"[/、，；;,|]|\s或\s")
_MARKS = re.compile(r"[\s().（）\-–—·]")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x)\s*\d{1,6}$", re.I)
_MASKED = re.compile(r"[*＊xX]{2,}|\d[*＊]|[*＊]\d")


def contact(subject: Subject) -> Iterator[Finding]:
    """Find a telephone number of no known shape, and typing slips in the domain of an e-mail address."""
    yield from _phone(subject)
    yield from _email(subject)


def _phone(subject: Subject) -> Iterator[Finding]:
    told = text_of(subject.root.get("person", "phone")) or ""
    if PLACEHOLDER.search(told):
        return
    for part in filter(str.strip, _SEVERAL.split(told)):
        if fault := phone_fault(part.strip()):
            what, remedy = fault
            yield advice("phone", ("person", "phone"), what, remedy, part.strip())
            return


def phone_fault(told: str) -> tuple[str, str] | None:
    """Tell what is wrong with a telephone number and what to do, or ``None``.

    Numbers of the mainland (工信部 numbering plan: mobile 11 digits from 13 to 19, area codes from 0) are
    checked closely; a number with a country code (E.164: at most 15 digits) or of another country by its
    length only.
    """
    if _MASKED.search(told):
        return (
            say("电话有几位被遮住了", "digits of the phone number are masked"),
            say("写全号码，不想公开就去掉这一行", "write all of it, or take the line away"),
        )
    number = _MARKS.sub("", _EXTENSION.sub("", told.strip()))
    number = re.sub(r"^(?:\+86|0086)(?=[01])", "", number)
    international = number.startswith(("+", "00"))
    digits = number.removeprefix("+")
    if HAN.search(digits) or not digits.isascii() or not digits.isdigit():
        return None  # words beside it: not ours to judge
    return None if international and 8 <= len(digits) <= 17 else _length_fault(digits)


def _length_fault(digits: str) -> tuple[str, str] | None:
    count = len(digits)
    if re.match(r"1[3-9]", digits) and count in {9, 10, 12, 13} and not _foreign(digits):
        return (
            say(f"手机号应为11位，这里有{count}位", f"a mobile number has 11 digits, this has {count}"),
            say("对照手机核对", "compare it with your phone"),
        )  # fmt: skip
    if count == 11 and re.match(r"1[0-2]", digits):
        return (
            say("没有12或更小开头的11位手机号", "no mobile number of 11 digits begins with 10, 11 or 12"),
            say("核对前三位", "check the first three digits"),
        )  # fmt: skip
    if count < 7:
        return (
            say(f"电话只有{count}位", f"the phone number has {count} digits only"),
            say("写全号码，座机带上区号", "write all of it, a landline with its area code"),
        )
    return None


def _foreign(digits: str) -> bool:
    """Whether ten digits are as likely a number of North America, written without its code."""
    return len(digits) == 10 and digits[3] not in "01" and digits[0] not in "01"


def _email(subject: Subject) -> Iterator[Finding]:
    told = text_of(subject.root.get("person", "email")) or ""
    name, at, domain = told.strip().rpartition("@")
    if not at or not name:
        return
    domain = domain.lower()
    shared = subject.rules.shared
    meant = shared.pairs.get(domain) or _ending(domain, shared.pairs)
    if meant and meant != domain:
        yield advice(
            "email",
            ("person", "email"),
            say(f"邮箱域名 {domain} 像是写错了", f"the e-mail domain {domain} looks mistyped"),
            say(f"是不是 {meant}？", f"did you mean {meant}?"),
            domain,
        )


def _ending(domain: str, pairs: dict[str, str]) -> str | None:
    """Return a domain with its ending put right, where the ending is one that people mistype."""
    rest, _, ending = domain.rpartition(".")
    right = pairs.get(f".{ending}")
    return f"{rest}{right}" if right else None
