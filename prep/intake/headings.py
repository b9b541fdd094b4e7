"""Tell headings of duty lists, and what is neither heading nor item, in Chinese and English."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_DUTY_WORD = r"(?:岗位|工作|主要|基本|日常)*(?:职责|工作内容|工作任务)"
_RUN = re.compile(
    rf"^(?P<role>\S{{2,20}}?)(?:的)?{_DUTY_WORD}(?P<digits>\d{{1,3}})\s*[.．、:：)）](?!\d)\s*(?P<text>.+)$"
)
_SPACED = re.compile(
    rf"^(?P<role>\S{{2,20}}?)(?:的)?{_DUTY_WORD}(?P<list>\d{{1,2}})\s+(?P<item>\d{{1,2}})\s*[.．、:：)）](?!\d)\s*(?P<text>.+)$"
)
_DUTY = re.compile(rf"^(?P<before>.*?){_DUTY_WORD}(?P<after>[^。；;]{{0,12}}?)(?P<colon>[：:]?)$")
_INLINE = re.compile(rf"^(?P<before>[^。；;]{{0,24}}?){_DUTY_WORD}[：:]\s*(?P<text>\S.{{8,}})$")
_ENGLISH = re.compile(
    r"^(?:(?P<role>[A-Z][\w /&()-]{2,50}?)\s*[-–—:,]\s*)?"
    r"(?:key |main |core |principal |your |the )*(?:responsibilities|duties|accountabilities|what you will do)"
    r"(?: (?:include|are|of the (?:post|role|job)))?\s*:?$",
    re.IGNORECASE,
)
_ROLE_LINE = re.compile(
    r"^(?:岗位名称|岗位|职位|招聘岗位|招聘职位|招聘|Job title|Position|Role|Post)\s*[：:]\s*(?P<role>.{2,40})$",
    re.IGNORECASE,
)
_HIRED = re.compile(r"\s*(?:[一二三四五六七八九十\d]+|若干|数)[名人]$")
_SERIES = re.compile(r"^.{0,20}职责\s*第\s*\d+\s*篇$")
_AS = re.compile(r"作为(?:一名|一个)?(?P<role>[^，,]{2,12})[，,]")
_LEAD = re.compile(rf"^(?:[（(]?[{_HAN}\d]{{1,3}}[)）、.．]\s*)?(?:某|本)?")
_EDITOR = re.compile(
    r"阅读提示|预计阅读|预计看完|小编|【导语】|^导语|欣赏一下|仅供参考|可供参考|收集整理|点赞|转载|来源[：:]"
)
_OTHER = re.compile(
    rf"^(?:[（(]?[{_HAN}\d]{{1,2}}[)）、.．]\s*)?(?:.{{0,12}}?(?:任职|岗位|招聘|职位|应聘|录用)(?:要求|资格|条件)|福利待遇|薪资待遇|福利|我们提供"
    r"|(?:minimum |key |job |essential |desirable |preferred |skills and )*(?:requirements|qualifications|benefits|skills|experience)"
    r"|what we offer|about you|who you are)\s*[：:]?$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    rf"^(?:[{_HAN}]{{1,3}}、|[（(][{_HAN}]{{1,3}}[)）])\s*(?P<text>[^。；;，,]{{2,20}}[^。；;，,.]?)$"
)


@dataclass(frozen=True)
class Heading:
    """A heading of a list: whose duties they are, as far as it says, and which list it is."""

    text: str
    role: str | None
    number: str | None = None
    wanted: bool = True
    """Whether duties stand under it."""


@dataclass(frozen=True)
class RunOn:
    """A heading that runs into its first item: ``…工作职责31、开发新客户``."""

    role: str
    readings: tuple[tuple[str | None, str], ...]
    """The list and the item that the digits may mean; more than one where that can't be told."""
    text: str


def is_other_list(text: str) -> bool:
    """Whether a line is the heading of a list that holds no duties, as of requirements or benefits."""
    return len(text) <= 40 and bool(_OTHER.match(text))


def is_boilerplate(text: str) -> bool:
    """Whether a line is an editor's note, a reading hint or the title of a collection."""
    return bool(_EDITOR.search(text) or _SERIES.match(text))


def run_on(text: str) -> RunOn | None:
    """Return what a heading that runs into its first item says."""
    found = _SPACED.match(text)
    if found:
        return RunOn(_role(found["role"]), ((found["list"], found["item"]),), found["text"])
    found = _RUN.match(text)
    if found is None:
        return None
    return RunOn(_role(found["role"]), _readings(found["digits"]), found["text"])


def _role(text: str) -> str:
    return clean_role(text) or text


def _readings(digits: str) -> tuple[tuple[str | None, str], ...]:
    """Return what digits between heading and item may mean: 31 is list 3 item 1; 101 may be either of two."""
    if len(digits) == 1:
        return ((None, digits),)
    cuts = [(digits[:n], digits[n:]) for n in range(1, len(digits))]
    return tuple(cuts)


def inline(text: str) -> tuple[Heading, str] | None:
    """Return heading and items where they stand on one line: ``岗位职责：负责甲；负责乙``."""
    found = _INLINE.match(text)
    if found is None:
        return None
    return Heading(text[: found.start("text")].strip(), clean_role(found["before"])), found["text"]


def heading(text: str) -> Heading | None:
    """Return what a line says as the heading of a duty list."""
    if len(text) > 44:
        return None
    english = _ENGLISH.match(text)
    if english:
        return Heading(text, english["role"])
    found = _DUTY.match(text)
    if found and not (found["after"] and not found["colon"] and len(found["after"]) > 6):
        number = _list_number(text, found["after"])
        as_role = _AS.search(text)
        return Heading(text, as_role["role"] if as_role else clean_role(found["before"]), number)
    return None


def _list_number(text: str, after: str) -> str | None:
    """Return which list a heading says it is: 范文二 is 二, （三）某… is 三, 工作职责2 is 2."""
    named = re.search(rf"(?:范文|之|第)?\s*([{_HAN}]{{1,3}}|\d{{1,2}})$", after.strip())
    if named:
        return named.group(1)
    led = re.match(rf"[（(]([{_HAN}]{{1,3}}|\d{{1,2}})[)）]", text)
    return led.group(1) if led else None


def section(text: str) -> Heading | None:
    """Return what a line says as the heading of a section, or as an announcement (``回访内容：``)."""
    found = _SECTION.match(text)
    if found:
        return Heading(text, None)
    if len(text) <= 24 and text.endswith(("：", ":")) and not re.search(r"[。；;]", text):
        return Heading(text, None)
    return None


def role_line(text: str) -> str | None:
    """Return the post that a line names: ``岗位名称：内贸业务员``."""
    found = _ROLE_LINE.match(text)
    return _HIRED.sub("", found["role"].strip()) if found else None


def clean_role(text: str) -> str | None:
    """Return the post within the words before “职责”: without numbers, firms and brackets."""
    lead = _LEAD.match(text.strip())
    role = _LEAD.sub("", text.strip())
    if lead and lead.group().endswith("某"):
        role = role.rpartition("的")[2]
    role = re.sub(r"^.*(?:行业|公司|企业|单位|部门|商场|网店|店铺)的", "", role)
    role = role.strip(" 　的：:-—–、，,")
    return role if 2 <= len(role) <= 20 else None
