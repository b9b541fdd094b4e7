"""Headings of an advertisement's parts, in Chinese and English, and the words that tell a line without one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEFORE = r"^[\W_]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*)?"
_AFTER = r"\s*(?:[：:]\s*(?P<rest>.*)|[】\]]?)$"


def _heading(*forms: str) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}(?:{'|'.join(forms)}){_AFTER}", re.IGNORECASE)


def _any(words: Iterable[str], before: str = "") -> re.Pattern[str]:
    return re.compile(before + f"(?:{'|'.join(words)})", re.IGNORECASE)


REQUIRED = _heading(
    r".{0,12}?(?:任职|岗位|招聘|职位|应聘|录用|技能|资质|基本|学历|能力|其他)(?:要求|资格|条件)",
    "要求", "条件", "任职资格", "资格",
    "(?:我们)?(?:希望|期望|期待|需要)(?:你|您)?(?:是|有|具备)?",
    "(?:你|您)(?:需要)?(?:具备|需要)?",
    r"(?:minimum |key |job |essential |personal |person |basic |your |the |skills (?:and|&) |candidate )*"
    r"(?:requirements?|qualifications?|skills|experience|criteria|profile|specification)(?: (?:and|&) \w+)?",
    r"what (?:you(?:['’]ll| will)? (?:need|bring|have)|we(?:['’]re| are)? looking for|you(?:['’]ll| will) (?:need|bring)(?: to .{1,20})?)",
    r"what we (?:need|ask|expect)(?: .{1,20})?",
    "required (?:education|skills|experience|qualifications)(?: (?:and|&) (?:education|skills|experience|qualifications))*",
    "about you", "who you are", "you (?:have|are|bring|should have|must have|will have)", "must[- ]haves?", "essential",
)  # fmt: skip
PREFERRED = _heading(
    "加分项", "加分条件", "优先条件", "优先考虑", "优先录用", "有以下(?:条件|经验)者优先",
    "(?:preferred|desirable|desired)(?: (?:qualifications?|skills|requirements?|criteria|experience))?",
    "nice[- ]to[- ]haves?", "bonus(?: points)?(?: for)?", "it(?:['’]s| is) a plus if", "even better if.*", "good to have",
)  # fmt: skip
OTHER = _heading(
    "(?:福利|薪资|薪酬|工资|岗位|公司|员工|企业)?(?:待遇|福利)", "薪资", "薪酬", "工资", "待遇", "薪资福利",
    "(?:你|您)(?:将|会)?(?:得到|获得|收获)(?:什么|的)?", "薪酬福利", "薪资范围", "我们(?:能)?(?:提供|给你|给您).*",
    "(?:公司|企业|单位)(?:简介|介绍)", "关于我们", "工作(?:时间|地点|地址)", "上班(?:时间|地点)",
    "报名(?:方式|办法|时间)", "联系(?:方式|电话|人)", "投递方式", "应聘方式", "简历投递", "招聘流程",
    "(?:our |the )*benefits", "perks", "what we offer", "we offer", r"about (?:us|the company|[A-Z]\w+)",
    "how to apply", "closing date", "perks", "purpose of the (?:post|job|role)", "报名须知",
    "salary", "location", "working hours", "compensation", "hours", "contract",
)  # fmt: skip
DUTIES = _heading(
    "the role", "about the (?:role|job)", "job description", "what you(?:['’]ll| will) (?:do|be doing)", "your (?:role|tasks|day)(?: .{1,20})?",
    "(?:your |key |main |core |principal |the )*(?:duties|responsibilities|tasks)(?: (?:and|&) (?:duties|responsibilities|tasks))?(?: (?:will )?include)?",
    "(?:essential|key|job) functions", "(?:the )?(?:post|job|role) involves", "in this role,? you(?:['’]ll| will)",
    "工作范围", "工作内容", "岗位内容", "职责范围", "日常工作", "(?:你|您)(?:将|会|要)(?:负责|做)?(?:什么|的(?:事|工作))?",
)  # fmt: skip
ORGANISATION = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z（）()]{2,24}(?:股份有限公司|有限责任公司|有限公司|集团|银行|支行|分行|医院|学校|大学|研究院|事务所|公司))"
    r"|(?P<english>[A-Z][\w&'’-]+(?: [A-Z&][\w&'’-]*){0,4} (?:Ltd|Limited|Inc|plc|LLC|Bank|Group|Hospital|Trust|University|Partners|Company))\b"
)
TITLE_LEAD = _any(
    ("招聘", "诚聘", "急聘", "高薪诚聘", "诚招", "Job title", "Position", "Role", "Vacancy", "We are hiring", "Hiring", "Wanted"),
    "^",
)  # fmt: skip
DEMANDING = _any(
    ("学历", "以上", "经验", "熟悉", "精通", "掌握", "具备", "具有", "优先", "能力", "degree", "years", "experience", "knowledge",
     "proficien", "familiar", "ability", "skills", "fluent", "certif", "licen[cs]e", "preferred")
)  # fmt: skip
DOING = _any(
    ("负责", "参与", "协助", "完成", "开展", "组织", "跟进", "维护", "处理", "制定", "执行", "对接", "配合", "you will", "you['’]ll",
     "responsible", "manage", "lead", "develop", "prepare", "support", "handle"),
    r"^[\W\d_]*",
)  # fmt: skip
