"""Tell headings of duty lists, and what is neither heading nor item, in Chinese and English."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_DUTY_WORD = r"(?:岗位|职位|工作|主要|基本|日常)*(?:职责|工作内容|工作任务|工作范围|岗位描述|职位描述|工作描述|(?:岗位|职位|工作)说明书?)"
_YOU_WILL = re.compile(
    r"^(?:主要工作|日常工作|工作|(?:你|您)(?:将|要|需要)?(?:负责|做)(?:什么|的|的工作|的是)?)[：:]?$"
)
_RUN = re.compile(
    rf"^(?P<role>\S{{2,20}}?)(?:的)?{_DUTY_WORD}(?P<digits>\d{{1,3}})\s*[.．、:：)）](?!\d)\s*(?P<text>.+)$"
)
_SPACED = re.compile(
    rf"^(?P<role>\S{{2,20}}?)(?:的)?{_DUTY_WORD}(?P<list>\d{{1,2}})\s+(?P<item>\d{{1,2}})\s*[.．、:：)）](?!\d)\s*(?P<text>.+)$"
)
_DUTY = re.compile(rf"^(?P<before>.*?){_DUTY_WORD}(?P<after>[^。；;]{{0,12}}?)(?P<colon>[：:]?)$")
_INLINE = re.compile(
    rf"^(?P<before>[^。；;]{{0,24}}?)(?:{_DUTY_WORD}[^。；;：:，,]{{0,16}}|(?<![^\s])(?:主要|日常)工作)[：:]\s*(?P<text>\S.{{8,}})$"
)
_ENGLISH_WORD = (
    r"(?:key |main |core |principal |your |the )*"
    r"(?:responsibilities|duties|accountabilities|role(?= ?:)|what you(?:['’]ll| will)(?: be)? do(?:ing)?)"
    r"(?: (?:include|are|of the (?:post|role|job)))?"
)
_ENGLISH_INLINE = re.compile(
    rf"^(?P<head>{_ENGLISH_WORD})\s*:\s*(?P<text>\S.{{8,}})$", re.IGNORECASE
)
_ENGLISH = re.compile(
    r"^(?:(?P<role>[A-Z][\w /&()-]{2,50}?)\s*[-–—:,]\s*)?"
    rf"{_ENGLISH_WORD}\s*:?$",
    re.IGNORECASE,
)
_ROLE_LINE = re.compile(
    r"^(?:岗位名称|职位名称|岗位|职位|应聘岗位|招聘岗位|招聘职位|招聘|Job title|Position|Role|Post)\s*[：:|｜]\s*(?P<role>.{2,40})$",
    re.IGNORECASE,
)
_HIRED = re.compile(
    r"\s*[（(]?(?:[一二三四五六七八九十\d]+|若干|数)[名人][）)]?$|(?:招聘(?:启事|信息|公告|计划)?|招募)$"
)
_HIRING = re.compile(r"^(?:诚聘|急聘|招聘|招募)(?:[：:\s]+|(?=\S{3}))")
"""“招聘经理” is a post; “招聘带货主播” is not."""
_FIELD = re.compile(
    r"^(?:[^\s，。；：:、]{2,8}|[A-Z][\w ]{2,20})[：:](?!.*[；;].*[；;])\s*\S.{0,60}$"
)
_POST = re.compile(
    r"(?:员|师|长|经理|主管|专员|助理|助手|总监|总裁|代表|顾问|会计|出纳|司机|教练|主任|主播|导购|店员|文员|秘书|工|手|生|士|岗|官|保安|护士|教师|医生)$"
)
_SERIES = re.compile(r"^.{0,20}职责\s*第\s*\d+\s*篇$")
_AS = re.compile(r"作为(?:一名|一个)?(?P<role>[^，,]{2,12})[，,]")
_LEAD = re.compile(rf"^(?:[（(]?[{_HAN}\d]{{1,3}}[)）、.．]\s*)?(?:某|本)?")
_EDITOR = re.compile(
    r"阅读提示|预计阅读|预计看完|小编|【导语】|^导语|欣赏一下|仅供参考|可供参考|收集整理|点赞|转载|来源[：:]"
)
_OTHER = re.compile(
    rf"^(?:[（(]?[{_HAN}\d]{{1,2}}[)）、.．]\s*)?(?:.{{0,12}}?(?:任职|岗位|招聘|职位|应聘|录用|技能|资质)(?:要求|资格|条件)"
    r"|要求|条件|福利待遇|薪资待遇|薪酬福利|福利|待遇|(?:.{0,30}[。；;，,！!])?我们(?:能)?(?:提供|给你|给您)的?|我们(?:希望|期望|期待)(?:你|您)?|希望(?:你|您)"
    r"|加分项|优先条件|报名(?:方式|办法|时间|条件)|(?:你|您)需要(?:具备)?|工作权限|岗位权限|权限|工作时间|联系方式|公司简介|企业简介|投递方式|应聘方式"
    r"|(?:minimum |key |job |essential |desirable |preferred |personal |skills and )*(?:requirements|qualifications|benefits|skills|experience|criteria)"
    r"|what we(?:['’]re| are)? (?:offer|looking for)|what you(?:['’]ll| will) (?:need|bring|get)|person specification|nice to have|perks"
    r"|about (?:you|us)|who you are|you (?:have|are))\s*[：:]?$",
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
    duties: bool = False
    """Whether it names duties, rather than a section or a title."""


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
    if found := _ENGLISH_INLINE.match(text):
        return Heading(found["head"], None, duties=True), found["text"]
    found = _INLINE.match(text)
    if found is None:
        return None
    said = text[: found.start("text")].strip()
    return Heading(said, clean_role(found["before"]), duties=True), found["text"]


def heading(text: str) -> Heading | None:
    """Return what a line says as the heading of a duty list."""
    if len(text) > 44:
        return None
    english = _ENGLISH.match(text)
    if english or _YOU_WILL.match(text):
        return Heading(text, english["role"] if english else None, duties=True)
    found = _DUTY.match(text)
    if found and not (found["after"] and not found["colon"] and len(found["after"]) > 6):
        number = _list_number(text, found["after"])
        as_role = _AS.search(text)
        named = as_role["role"] if as_role else clean_role(found["before"])
        return Heading(text, named, number, duties=True)
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
        return Heading(text, None, re.sub(r"[（(）)、]", "", text[: found.start("text")]).strip())
    if len(text) <= 24 and text.endswith(("：", ":")) and not re.search(r"[。；;]", text):
        return Heading(text, None)
    return None


def role_line(text: str) -> str | None:
    """Return the post that a line names: ``岗位名称：内贸业务员``."""
    found = _ROLE_LINE.match(text)
    return title(found["role"]) if found else None


def title(text: str) -> str:
    """Return the post in a title, without what says that someone is wanted: ``招聘主播1名``."""
    bare = _HIRED.sub("", re.split(r"\s*[|｜]", text.strip())[0])
    return _HIRING.sub("", _HIRED.sub("", bare)).strip() or text.strip()


def is_title(text: str) -> bool:
    """Whether a line may be the title of a post: short, and no sentence."""
    if re.search(r"[，,。；;：:！!？?]|\.$", text):
        return False
    return len(text) <= 20 or (text.isascii() and len(text) <= 50 and len(text.split()) <= 6)


def is_post(text: str) -> bool:
    """Whether a title ends as the names of posts do, or is in English written as one."""
    if text.isascii():
        words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 3]
        return bool(words) and all(word[0].isupper() for word in words)
    return bool(_POST.search(text))


def is_field(text: str) -> bool:
    """Whether a line is one particular of a posting: ``所属部门：安全环保部``."""
    return bool(_FIELD.match(text))


def clean_role(text: str) -> str | None:
    """Return the post within the words before “职责”: without numbers, firms and brackets."""
    lead = _LEAD.match(text.strip())
    role = _LEAD.sub("", text.strip())
    if lead and lead.group().endswith("某"):
        role = role.rpartition("的")[2]
    role = re.sub(r"^.*(?:行业|公司|企业|单位|部门|商场|网店|店铺)的", "", role)
    role = re.sub(r"^(?:招聘)?(?:岗位|职位)(?:及|和|与|的)?$", "", role.strip(" 　的：:-—–、，,"))
    return role if 2 <= len(role) <= 20 else None
