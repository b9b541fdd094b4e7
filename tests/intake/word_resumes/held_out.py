"""Résumés that the recogniser was run on once before it was mended on them: their first figures are in benchmarks/README.md."""

# pyright: basic
from __future__ import annotations

from typing import Any

from tests.intake.word_resumes.making import PHOTO, UP, Sample, bold, bullets, lines, table


def _bank_form(d: Any) -> None:
    d.add_paragraph("竞聘人员基本情况表")
    table(d, [
        ["姓名", "欧阳澍", "性别", "男", "出生年月", "1989年11月", (PHOTO, 1)],
        ["民族", "土家族", "政治面貌", "中共预备党员", "参加工作时间", "2011年8月", UP],
        ["最高学历", "硕士研究生", "毕业院校及专业", ("沱江大学 金融学", 3), UP],
        ["现工作单位及职务", ("沱江农村商业银行营业部 综合柜员", 4), "手机号码", "000-0000-4101"],
        ["竞聘岗位", ("运营主管", 6)],
        ["学习经历", ("2007.9-2011.6  沱江大学  金融学  本科", 6)],
        [UP, ("2016.9-2019.6  沱江大学  金融学  硕士研究生（在职）", 6)],
        ["工作简历", ("2011.8-2014.12  沱江农村商业银行桥头支行  柜员", 6)],
        [UP, ("2015.1-至今  沱江农村商业银行营业部  综合柜员", 6)],
        ["主要业绩", (["连续三年差错率为零", "2024年全行业务技能竞赛点钞第二名"], 6)],
        ["奖励情况", (["2022年  总行服务明星", "2024年  总行业务能手"], 6)],
    ])  # fmt: skip


_BANK_FORM = {
    "person": {"name": "欧阳澍", "sex": "male", "birth": "1989-11", "ethnicity": "土家族", "politics": "中共预备党员",
               "working_since": "2011-08", "phone": "000-0000-4101"},
    "target": {"post": "运营主管"},
    "education": [
        {"school": "沱江大学", "major": "金融学", "degree": "本科", "start": "2007-09", "end": "2011-06"},
        {"school": "沱江大学", "major": "金融学", "degree": "硕士研究生", "mode": "part_time", "start": "2016-09", "end": "2019-06"},
    ],
    "employment": [
        {"organisation": "沱江农村商业银行", "unit": "桥头支行", "post": "柜员", "start": "2011-08", "end": "2014-12"},
        {"organisation": "沱江农村商业银行", "unit": "营业部", "post": "综合柜员", "start": "2015-01"},
    ],
    "honours": [{"name": "总行服务明星", "date": "2022"}, {"name": "总行业务能手", "date": "2024"}],
}  # fmt: skip


def _site_export(d: Any) -> None:
    bold(d, "司空灵", 18)
    lines(
        d,
        "男｜31岁｜本科｜8年工作经验｜我目前在职，考虑机会",
        "手机：000-0000-4202　邮箱：sikong@example.com",
    )
    bold(d, "求职意向")
    lines(d, "期望职位：售后工程师", "期望城市：锦屏", "期望薪资：面议")
    bold(d, "工作经验")
    lines(d, "2019/05 -- 至今 锦屏医疗器械有限公司 售后工程师", "所属部门：技术服务部", "工作描述：",
          "1、负责全省47台呼吸机的装机和年检；", "2、编写维修手册，返修率由6%降到2%。",
          "2016/07 -- 2019/04 锦屏电梯安装有限公司 电气技术员", "工作描述：负责电梯控制柜接线和调试。")  # fmt: skip
    bold(d, "教育经历")
    lines(d, "2012/09 -- 2016/06 锦屏工学院 自动化 本科")
    bold(d, "语言能力")
    lines(d, "英语：读写良好｜听说一般")
    bold(d, "证书")
    lines(d, "2017/03 低压电工证", "2020/11 医疗器械维修工（四级）")


_SITE_EXPORT = {
    "person": {"name": "司空灵", "sex": "male", "phone": "000-0000-4202", "email": "sikong@example.com"},
    "target": {"post": "售后工程师"},
    "employment": [
        {"organisation": "锦屏医疗器械有限公司", "unit": "技术服务部", "post": "售后工程师", "start": "2019-05",
         "highlights": ["负责全省47台呼吸机的装机和年检", "编写维修手册，返修率由6%降到2%。"]},
        {"organisation": "锦屏电梯安装有限公司", "post": "电气技术员", "start": "2016-07", "end": "2019-04",
         "highlights": ["负责电梯控制柜接线和调试。"]},
    ],
    "education": [{"school": "锦屏工学院", "major": "自动化", "degree": "本科", "start": "2012-09", "end": "2016-06"}],
    "languages": [{"name": "英语", "level": "读写良好｜听说一般"}],
    "certificates": [{"name": "低压电工证", "date": "2017-03"}, {"name": "医疗器械维修工（四级）", "date": "2020-11"}],
}  # fmt: skip


def _graduate(d: Any) -> None:
    d.add_heading("诸葛小满", 0)
    table(d, [["出生年月：2003年4月", "籍贯：柳溪省梅县"], ["电话：000-0000-4303", "邮箱：xiaoman@example.com"],
              ["求职意向：管培生", "政治面貌：共青团员"]])  # fmt: skip
    bold(d, "教育背景")
    lines(d, "2021.09-2025.06    柳溪师范大学    人力资源管理专业    本科")
    lines(d, "主修课程：劳动经济学、薪酬管理、组织行为学")
    bold(d, "实习经历")
    lines(d, "2024.07-2024.09    柳溪日化股份有限公司    人力资源实习生")
    bullets(d, "整理1200份员工档案", "协助组织三场校园宣讲，收简历640份")
    bold(d, "校园经历")
    lines(d, "2022.09-2023.06    院学生会    外联部部长")
    bullets(d, "拉到校内比赛赞助1.8万元")
    bold(d, "所获荣誉")
    lines(d, "2023.11  校级二等奖学金", "2024.05  柳溪省大学生案例大赛三等奖")
    bold(d, "技能证书")
    lines(d, "大学英语六级、计算机二级、普通话二级甲等")


_GRADUATE = {
    "person": {"name": "诸葛小满", "birth": "2003-04", "native_place": "柳溪省梅县", "phone": "000-0000-4303",
               "email": "xiaoman@example.com", "politics": "共青团员"},
    "target": {"post": "管培生"},
    "education": [{"school": "柳溪师范大学", "major": "人力资源管理", "degree": "本科", "start": "2021-09", "end": "2025-06",
                   "courses": ["劳动经济学", "薪酬管理", "组织行为学"]}],
    "employment": [{"organisation": "柳溪日化股份有限公司", "post": "人力资源实习生", "start": "2024-07", "end": "2024-09",
                    "highlights": ["整理1200份员工档案", "协助组织三场校园宣讲，收简历640份"]}],
    "projects": [{"name": "院学生会", "role": "外联部部长", "start": "2022-09", "end": "2023-06",
                  "highlights": ["拉到校内比赛赞助1.8万元"]}],
    "honours": [{"name": "校级二等奖学金", "date": "2023-11"}, {"name": "柳溪省大学生案例大赛三等奖", "date": "2024-05"}],
    "certificates": [{"name": "大学英语六级"}, {"name": "计算机二级"}, {"name": "普通话二级甲等"}],
}  # fmt: skip


def _reversed_head(d: Any) -> None:
    d.add_heading("个人简历", 1)
    table(
        d, [["姓名", "慕容岩", "联系电话", "000-0000-4404"], ["居住地", "临朔市", "学历", "大专"]]
    )
    d.add_heading("工作经历", 2)
    lines(d, "临朔市恒丰粮油有限公司（2018年10月－至今）", "职位：仓储主管")
    bullets(d, "六个仓的盘点差异由万分之八降到万分之二", style="List Number")
    lines(d, "临朔市百盛超市（2014年3月－2018年9月）", "职位：理货员")
    d.add_heading("教育经历", 2)
    lines(d, "临朔职业学院（2011年9月－2014年1月）", "专业：物流管理　学历：大专")
    d.add_heading("培训经历", 2)
    lines(d, "2019年5月　叉车司机培训　临朔市特种设备协会")


_REVERSED_HEAD = {
    "person": {"name": "慕容岩", "phone": "000-0000-4404", "city": "临朔市"},
    "employment": [
        {"organisation": "临朔市恒丰粮油有限公司", "post": "仓储主管", "start": "2018-10",
         "highlights": ["六个仓的盘点差异由万分之八降到万分之二"]},
        {"organisation": "临朔市百盛超市", "post": "理货员", "start": "2014-03", "end": "2018-09"},
    ],
    "education": [{"school": "临朔职业学院", "major": "物流管理", "degree": "大专", "start": "2011-09", "end": "2014-01"}],
    "training": [{"name": "叉车司机培训", "organiser": "临朔市特种设备协会", "date": "2019-05"}],
}  # fmt: skip


def _several_posts(d: Any) -> None:
    d.add_heading("Rosalind Thackeray", 0)
    lines(d, "17 Quay Street, Saltmere", "Mobile: 000 0000 405 · Email: rosalind.t@example.com")
    d.add_heading("Profile", 1)
    lines(d, "Hotel operations manager who has opened two houses on time.")
    d.add_heading("Career History", 1)
    bold(d, "Saltmere Grand Hotel Group", 11)
    lines(d, "Operations Manager (April 2020 to date)")
    bullets(
        d, "Opened the 80-room Quay House two weeks early", "Raised guest score from 8.1 to 8.9"
    )
    lines(d, "Front Office Manager (May 2016 to March 2020)")
    bullets(d, "Ran a desk of 14 people")
    bold(d, "The Lantern Inn", 11)
    lines(d, "Receptionist (2013 to 2016)")
    d.add_heading("Education and Qualifications", 1)
    lines(d, "HND Hospitality Management, Saltmere College, 2011 to 2013")
    d.add_heading("Interests", 1)
    lines(d, "Sea swimming; choir")


_SEVERAL_POSTS = {
    "person": {"name": "Rosalind Thackeray", "address": "17 Quay Street, Saltmere", "phone": "000 0000 405",
               "email": "rosalind.t@example.com"},
    "employment": [
        {"organisation": "Saltmere Grand Hotel Group", "post": "Operations Manager", "start": "2020-04",
         "highlights": ["Opened the 80-room Quay House two weeks early", "Raised guest score from 8.1 to 8.9"]},
        {"organisation": "Saltmere Grand Hotel Group", "post": "Front Office Manager", "start": "2016-05", "end": "2020-03",
         "highlights": ["Ran a desk of 14 people"]},
        {"organisation": "The Lantern Inn", "post": "Receptionist", "start": "2013", "end": "2016"},
    ],
    "education": [{"school": "Saltmere College", "major": "Hospitality Management", "degree": "HND", "start": "2011", "end": "2013"}],
}  # fmt: skip


def _american(d: Any) -> None:
    bold(d, "DARIUS P. HOLLOWAY", 16)
    lines(
        d,
        "Cedar Falls Bay, ZZ 00000 | (000) 000-0406 | darius.holloway@example.com | github.com/dholloway-example",
    )
    bold(d, "WORK EXPERIENCE", 11)
    lines(
        d,
        "Bayline Software, Inc., Cedar Falls Bay, ZZ\tSept. 2021 – Present",
        "Software Engineer II",
    )
    bullets(d, "Moved billing jobs off a nightly batch; invoices now go out within the hour")
    lines(d, "Orchard Health Systems, Pine Hollow, ZZ\tJune 2018 – Aug. 2021", "Software Engineer")
    bullets(d, "Built the appointment reminder service (40,000 messages a day)")
    bold(d, "PROJECTS", 11)
    lines(
        d,
        "Tide Clock, 2022",
    )
    bullets(d, "Open-source tide tables for small harbors")
    bold(d, "EDUCATION", 11)
    lines(d, "Pine Hollow State University\tMay 2018", "Bachelor of Science in Computer Science")
    bold(d, "TECHNICAL SKILLS", 11)
    lines(d, "Languages: Python, Go, SQL", "Tools: Docker, Kafka")


_AMERICAN = {
    "person": {"name": "DARIUS P. HOLLOWAY", "phone": "(000) 000-0406", "email": "darius.holloway@example.com",
               "city": "Cedar Falls Bay, ZZ 00000", "links": [{"url": "github.com/dholloway-example"}]},
    "employment": [
        {"organisation": "Bayline Software, Inc.", "location": "Cedar Falls Bay, ZZ", "post": "Software Engineer II", "start": "2021-09",
         "highlights": ["Moved billing jobs off a nightly batch; invoices now go out within the hour"]},
        {"organisation": "Orchard Health Systems", "location": "Pine Hollow, ZZ", "post": "Software Engineer", "start": "2018-06",
         "end": "2021-08", "highlights": ["Built the appointment reminder service (40,000 messages a day)"]},
    ],
    "projects": [{"name": "Tide Clock", "start": "2022", "highlights": ["Open-source tide tables for small harbors"]}],
    "education": [{"school": "Pine Hollow State University", "major": "Computer Science", "degree": "Bachelor of Science", "end": "2018-05"}],
    "skills": ["Python", "Go", "SQL", "Docker", "Kafka"],
}  # fmt: skip


def _nested(d: Any) -> None:
    outer = d.add_table(rows=2, cols=1)
    outer.cell(0, 0).text = "皇甫嵩　　男　　1984.06　　000-0000-4507　　huangfu@example.com"
    inner = outer.cell(1, 0).add_table(rows=4, cols=4)
    rows = [["起止年月", "单位", "职务", "证明人"], ["2006.07-2011.05", "朔风化工有限公司", "操作工", "李某"],
            ["2011.06-2019.08", "朔风化工有限公司", "安全员", "王某"], ["2019.09-至今", "北辰安全技术咨询公司", "安全工程师", "赵某"]]  # fmt: skip
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            inner.cell(r, c).text = text
    bold(d, "职业资格")
    lines(d, "注册安全工程师（2016年10月）")
    bold(d, "语言技能")
    lines(d, "俄语（可阅读资料）")


_NESTED = {
    "person": {"name": "皇甫嵩", "sex": "male", "birth": "1984-06", "phone": "000-0000-4507", "email": "huangfu@example.com"},
    "employment": [
        {"organisation": "朔风化工有限公司", "post": "操作工", "start": "2006-07", "end": "2011-05"},
        {"organisation": "朔风化工有限公司", "post": "安全员", "start": "2011-06", "end": "2019-08"},
        {"organisation": "北辰安全技术咨询公司", "post": "安全工程师", "start": "2019-09"},
    ],
    "certificates": [{"name": "注册安全工程师", "date": "2016-10"}],
    "languages": [{"name": "俄语", "level": "可阅读资料"}],
}  # fmt: skip


def _bilingual(d: Any) -> None:
    table(d, [
        ["姓名 Name", "宇文舟", "性别 Sex", "女 Female"],
        ["出生日期 Date of birth", "1993/07/09", "电话 Tel", "000-0000-4608"],
        ["邮箱 Email", ("yuwen@example.com", 3)],
        [("工作经历 Work experience", 4)],
        ["2018/03 – 至今", ("南湾国际旅行社 出境部 产品经理", 3)],
        ["2015/07 – 2018/02", ("南湾国际旅行社 计调", 3)],
        [("教育经历 Education", 4)],
        ["2011/09 – 2015/06", ("南湾旅游学院 旅游管理 本科", 3)],
        [("语言 Languages", 4)],
        ["英语 English", ("TEM-8", 3)],
        ["泰语 Thai", ("日常会话", 3)],
    ])  # fmt: skip


_BILINGUAL = {
    "person": {"name": "宇文舟", "sex": "female", "birth": "1993-07-09", "phone": "000-0000-4608", "email": "yuwen@example.com"},
    "employment": [
        {"organisation": "南湾国际旅行社", "unit": "出境部", "post": "产品经理", "start": "2018-03"},
        {"organisation": "南湾国际旅行社", "post": "计调", "start": "2015-07", "end": "2018-02"},
    ],
    "education": [{"school": "南湾旅游学院", "major": "旅游管理", "degree": "本科", "start": "2011-09", "end": "2015-06"}],
    "languages": [{"name": "英语 English", "level": "TEM-8"}, {"name": "泰语 Thai", "level": "日常会话"}],
}  # fmt: skip

HELD_OUT = (
    Sample("held-bank-form", _bank_form, _BANK_FORM),
    Sample("held-site-export", _site_export, _SITE_EXPORT),
    Sample("held-graduate", _graduate, _GRADUATE),
    Sample("held-reversed-head", _reversed_head, _REVERSED_HEAD),
    Sample("held-several-posts", _several_posts, _SEVERAL_POSTS),
    Sample("held-american", _american, _AMERICAN),
    Sample("held-nested", _nested, _NESTED),
    Sample("held-bilingual", _bilingual, _BILINGUAL),
)
