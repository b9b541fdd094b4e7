"""Likely slips in duty lists found on the web: characters misheard, mistyped or put in by a filter.

Each is proposed, never applied: the raw text stays. The list was drawn up from such texts; a pattern names the
words around a slip, so that a word which only looks like it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SLIPS: tuple[tuple[str, str], ...] = (
    (r"基矗(?!立)", "基础"),
    (r"共[-·]产?[-·]?党", "共产党"),
    (r"按时按成", "按时完成"),
    (r"服务期(?=日常|升级|维护|备份|运行)", "服务器"),
    (r"以公循私", "以公徇私"),
    (r"循私舞弊", "徇私舞弊"),
    (r"市场分额", "市场份额"),
    (r"(?<=明确的)目地", "目的"),
    (r"(?<=市场)咨询(?=[、，。；]|$)", "资讯"),
    (r"销售规格", "销售规模"),
    (r"(?<=[，,、])并时间(?=转交|上报|反馈|处理)", "并及时"),
    (r"(?<=客户的)较大潜力", "最大潜力"),
    (r"诉讼时间(?=[、，。]|$)", "诉讼时效"),
    (r"不定期回(?=[、，。]|$)", "不定期回访"),
    (r"客服资料(?=的?收集|管理|整理)", "客户资料"),
    (r"定做(?=[，,、]?协调交期)", "订做"),
    (r"帐(?=单|号|户|目|款|期)", "账"),
    (r"(?<=报)帐|(?<=对)帐|(?<=记)帐", "账"),
    (r"即使(?=回复|处理|反馈|上报)", "及时"),
    (r"在接再厉", "再接再厉"),
    (r"渡假", "度假"),
    (r"做为(?=一名|公司|部门)", "作为"),
    (r"按排", "安排"),
    (r"既时", "即时"),
    (r"投拆", "投诉"),
    (r"跟综", "跟踪"),
    (r"沟能", "沟通"),
    (r"定单", "订单"),
    (r"签定", "签订"),
    (r"拓殿", "拓展"),
    (r"\bcustomes\b", "customers"),
    (r"\brecieve", "receive"),
    (r"\bmaintainance\b", "maintenance"),
    (r"\bresponsib(?:il|el)ty\b", "responsibility"),
)
_COMPILED = tuple((re.compile(pattern), meant) for pattern, meant in _SLIPS)


@dataclass(frozen=True)
class Slip:
    """A proposed correction: what is written, what is likely meant, and where it begins in the text."""

    written: str
    meant: str
    start: int


def slips(text: str) -> Iterator[Slip]:
    """Yield the likely slips in a text, in order."""
    found = [
        Slip(match.group(), meant, match.start())
        for pattern, meant in _COMPILED
        for match in pattern.finditer(text)
        if match.group() != meant
    ]
    yield from sorted(found, key=lambda slip: slip.start)
