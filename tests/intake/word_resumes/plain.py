"""Chinese résumés in running text: headings, label lines, dates in many forms."""

# pyright: basic
from __future__ import annotations

from typing import Any

from tests.intake.word_resumes.making import (
    Sample,
    bold,
    bullets,
    lines,
    table,
    text_box,
    two_columns,
)


def _headings(d: Any) -> None:
    d.add_heading("闻人静", 0)
    lines(d, "求职意向：采购主管", "电话：000-0000-2101 | 邮箱：wenren@example.com | 现居：鹿原市")
    d.add_heading("工作经历", 1)
    lines(d, "2017.06—至今　鹿原电器股份有限公司　采购部　采购工程师")
    bullets(d, "建立38家供应商的年度评分表，淘汰5家", "铜材改为季度锁价，一年少付210万元")
    lines(d, "2013.07—2017.05　鹿原汽配厂　采购员")
    bullets(d, "经办紧固件询价和下单")
    d.add_heading("教育经历", 1)
    lines(d, "2009.09—2013.06　鹿原工业大学　工业工程　本科")
    d.add_heading("荣誉奖励", 1)
    bullets(d, "2021.01 年度优秀员工 鹿原电器股份有限公司")
    d.add_heading("专业技能", 1)
    lines(d, "SAP MM模块、Excel、商务谈判")


_HEADINGS = {
    "person": {"name": "闻人静", "phone": "000-0000-2101", "email": "wenren@example.com", "city": "鹿原市"},
    "target": {"post": "采购主管"},
    "employment": [
        {"organisation": "鹿原电器股份有限公司", "unit": "采购部", "post": "采购工程师", "start": "2017-06",
         "highlights": ["建立38家供应商的年度评分表，淘汰5家", "铜材改为季度锁价，一年少付210万元"]},
        {"organisation": "鹿原汽配厂", "post": "采购员", "start": "2013-07", "end": "2017-05", "highlights": ["经办紧固件询价和下单"]},
    ],
    "education": [{"school": "鹿原工业大学", "major": "工业工程", "degree": "本科", "start": "2009-09", "end": "2013-06"}],
    "honours": [{"name": "年度优秀员工", "issuer": "鹿原电器股份有限公司", "date": "2021-01"}],
    "skills": ["SAP MM模块", "Excel", "商务谈判"],
}  # fmt: skip


def _label_lines(d: Any) -> None:
    bold(d, "个人简历", 20)
    lines(d, "姓　名：邵一帆", "性　别：男", "出生年月：1987年6月", "籍　贯：青棠省", "学　历：大专", "手　机：000-0000-2202",
          "E-mail：shaoyf@example.com", "地　址：青棠市北门路8号")  # fmt: skip
    bold(d, "一、工作经历")
    lines(d, "时间：2012年3月至今", "单位：青棠市自来水公司", "部门：营业所", "职务：抄表班长",
          "主要工作：", "1. 管理9名抄表员，抄表差错率由千分之六降到千分之二", "2. 配合更换智能水表1.2万块",
          "时间：2008年7月至2012年2月", "单位：青棠市商贸大厦", "职务：收银员", "主要工作：前台收银和日结")  # fmt: skip
    bold(d, "二、教育经历")
    lines(d, "时间：2005年9月至2008年6月", "学校：青棠职业技术学院", "专业：市场营销", "学历：大专")
    bold(d, "三、自我评价")
    lines(d, "熟悉抄表收费的每一道手续，跟老用户处得来。")


_LABEL_LINES = {
    "person": {
        "name": "邵一帆", "sex": "male", "birth": "1987-06", "native_place": "青棠省", "phone": "000-0000-2202",
        "email": "shaoyf@example.com", "address": "青棠市北门路8号",
    },
    "employment": [
        {"organisation": "青棠市自来水公司", "unit": "营业所", "post": "抄表班长", "start": "2012-03",
         "highlights": ["管理9名抄表员，抄表差错率由千分之六降到千分之二", "配合更换智能水表1.2万块"]},
        {"organisation": "青棠市商贸大厦", "post": "收银员", "start": "2008-07", "end": "2012-02", "highlights": ["前台收银和日结"]},
    ],
    "education": [{"school": "青棠职业技术学院", "major": "市场营销", "degree": "大专", "start": "2005-09", "end": "2008-06"}],
}  # fmt: skip


def _columns(d: Any) -> None:
    two_columns(d)
    bold(d, "祁连月", 22)
    lines(d, "女 | 29岁 | 五年经验")
    bold(d, "联系方式")
    lines(d, "电话 000-0000-2303", "邮箱 qi.ly@example.com", "现居 琴岛市")
    bold(d, "语言")
    lines(d, "英语 专业八级", "日语 N2")
    bold(d, "工作经历")
    bold(d, "琴岛蓝湾酒店管理有限公司　前厅经理", 11)
    lines(d, "2022年4月 - 至今")
    bullets(d, "旺季排班改为两班半，加班费下降18%", "住客好评率从4.3升到4.7")
    bold(d, "琴岛望海酒店　前台接待", 11)
    lines(d, "2019年7月 - 2022年3月")
    bullets(d, "办理入住、退房和外宾登记")
    bold(d, "教育背景")
    bold(d, "琴岛外国语学院　英语（本科）", 11)
    lines(d, "2015年9月 - 2019年6月")


_COLUMNS = {
    "person": {"name": "祁连月", "sex": "female", "phone": "000-0000-2303", "email": "qi.ly@example.com", "city": "琴岛市"},
    "languages": [{"name": "英语", "level": "专业八级"}, {"name": "日语", "level": "N2"}],
    "employment": [
        {"organisation": "琴岛蓝湾酒店管理有限公司", "post": "前厅经理", "start": "2022-04",
         "highlights": ["旺季排班改为两班半，加班费下降18%", "住客好评率从4.3升到4.7"]},
        {"organisation": "琴岛望海酒店", "post": "前台接待", "start": "2019-07", "end": "2022-03", "highlights": ["办理入住、退房和外宾登记"]},
    ],
    "education": [{"school": "琴岛外国语学院", "major": "英语", "degree": "本科", "start": "2015-09", "end": "2019-06"}],
}  # fmt: skip


def _boxes(d: Any) -> None:
    text_box(d, "姓名：童一诺", "电话：000-0000-2404", "邮箱：tong@example.com")
    bold(d, "工作经历")
    lines(d, "2019年3月至今  枫林软件有限公司  测试工程师")
    lines(d, "● 写自动化用例1400条，回归测试由三天缩到六小时", "● 带两名新人")
    bold(d, "项目经历")
    lines(d, "2021.05—2022.01  医保结算平台  测试负责人", "● 组织三轮联调，上线后首月无一级故障")
    bold(d, "教育经历")
    lines(d, "2015.09—2019.06  枫林信息工程大学  软件工程  本科")
    d.sections[0].footer.paragraphs[0].text = "第 1 页"


_BOXES = {
    "person": {"name": "童一诺", "phone": "000-0000-2404", "email": "tong@example.com"},
    "employment": [
        {"organisation": "枫林软件有限公司", "post": "测试工程师", "start": "2019-03",
         "highlights": ["写自动化用例1400条，回归测试由三天缩到六小时", "带两名新人"]},
    ],
    "projects": [
        {"name": "医保结算平台", "role": "测试负责人", "start": "2021-05", "end": "2022-01",
         "highlights": ["组织三轮联调，上线后首月无一级故障"]},
    ],
    "education": [{"school": "枫林信息工程大学", "major": "软件工程", "degree": "本科", "start": "2015-09", "end": "2019-06"}],
}  # fmt: skip


def _header_contacts(d: Any) -> None:
    d.sections[0].header.paragraphs[0].text = "应天行　000-0000-2505　ying.tx@example.com"
    d.add_heading("个人概况", 2)
    lines(d, "性别：男　　民族：满族　　出生：1979年10月　　政治面貌：中共党员")
    d.add_heading("主要经历", 2)
    lines(d, "2001.07—2006.03  岭北市供电公司客户服务中心  抄核收员",
          "2006.04—2015.08  岭北市供电公司城东供电所  副所长", "2015.09—今  岭北市供电公司营销部  主任")  # fmt: skip
    d.add_heading("学历", 2)
    lines(
        d,
        "1997.09—2001.06  岭北电力学院  电气工程  本科（全日制）",
        "2009.03—2011.12  岭北大学  工商管理  硕士（在职）",
    )
    d.add_heading("论文与专利", 2)
    lines(
        d,
        "《低压台区线损的三步排查法》，《岭北电力》，2012.06",
        "一种表箱防误接装置（实用新型专利），2017",
    )
    d.add_heading("培训", 2)
    lines(d, "2014.10  供电所长培训班  岭北电力培训中心")


_HEADER_CONTACTS = {
    "person": {"name": "应天行", "sex": "male", "ethnicity": "满族", "birth": "1979-10", "politics": "中共党员",
               "phone": "000-0000-2505", "email": "ying.tx@example.com"},
    "employment": [
        {"organisation": "岭北市供电公司", "unit": "客户服务中心", "post": "抄核收员", "start": "2001-07", "end": "2006-03"},
        {"organisation": "岭北市供电公司", "unit": "城东供电所", "post": "副所长", "start": "2006-04", "end": "2015-08"},
        {"organisation": "岭北市供电公司", "unit": "营销部", "post": "主任", "start": "2015-09"},
    ],
    "education": [
        {"school": "岭北电力学院", "major": "电气工程", "degree": "本科", "mode": "full_time", "start": "1997-09", "end": "2001-06"},
        {"school": "岭北大学", "major": "工商管理", "degree": "硕士", "mode": "part_time", "start": "2009-03", "end": "2011-12"},
    ],
    "publications": [
        {"name": "低压台区线损的三步排查法", "publisher": "岭北电力", "date": "2012-06"},
        {"name": "一种表箱防误接装置（实用新型专利）", "date": "2017"},
    ],
    "training": [{"name": "供电所长培训班", "organiser": "岭北电力培训中心", "date": "2014-10"}],
}  # fmt: skip


def _side_table(d: Any) -> None:
    bold(d, "牧之遥", 24)
    lines(d, "意向岗位：数据分析师")
    left = [
        "联系方式",
        "000-0000-2606",
        "mu.zy@example.com",
        "技能",
        "SQL",
        "Python",
        "Power BI",
        "语言",
        "英语 CET-6",
    ]
    right = ["工作经历", "桐城生鲜电商有限公司 | 数据分析师 | 2020.03-至今", "- 搭建补货预测表，缺货率由7%降到3%",
             "- 每周给采购出滞销清单", "桐城市场调查事务所 | 研究助理 | 2017.07-2020.02", "- 整理问卷2.4万份",
             "教育经历", "桐城大学 | 统计学 | 硕士 | 2014.09-2017.06", "项目经验", "会员分层 | 负责人 | 2021.01-2021.06",
             "- 把会员分成五层，复购率提高4个百分点"]  # fmt: skip
    table(d, [[left, right]])


_SIDE_TABLE = {
    "person": {"name": "牧之遥", "phone": "000-0000-2606", "email": "mu.zy@example.com"},
    "target": {"post": "数据分析师"},
    "skills": ["SQL", "Python", "Power BI"],
    "languages": [{"name": "英语", "level": "CET-6"}],
    "employment": [
        {"organisation": "桐城生鲜电商有限公司", "post": "数据分析师", "start": "2020-03",
         "highlights": ["搭建补货预测表，缺货率由7%降到3%", "每周给采购出滞销清单"]},
        {"organisation": "桐城市场调查事务所", "post": "研究助理", "start": "2017-07", "end": "2020-02", "highlights": ["整理问卷2.4万份"]},
    ],
    "education": [{"school": "桐城大学", "major": "统计学", "degree": "硕士", "start": "2014-09", "end": "2017-06"}],
    "projects": [{"name": "会员分层", "role": "负责人", "start": "2021-01", "end": "2021-06",
                  "highlights": ["把会员分成五层，复购率提高4个百分点"]}],
}  # fmt: skip

PLAIN = (
    Sample("plain-headings", _headings, _HEADINGS),
    Sample("plain-label-lines", _label_lines, _LABEL_LINES),
    Sample("plain-columns", _columns, _COLUMNS),
    Sample("plain-boxes", _boxes, _BOXES),
    Sample("plain-header-contacts", _header_contacts, _HEADER_CONTACTS),
    Sample("plain-side-table", _side_table, _SIDE_TABLE),
)
