"""A second held-out part, written after the recogniser had been mended on the first: less usual layouts."""

# pyright: basic
from __future__ import annotations

from typing import Any

from tests.intake.word_resumes.making import PHOTO, UP, Sample, bold, bullets, lines, table


def _pairs_in_cells(d: Any) -> None:
    table(d, [
        [("应聘人员登记表", 4)],
        ["姓名：卫长青", "性别：男", "年龄：41", (PHOTO, 1)],
        [("手机：000-0000-5101", 2), "邮箱：wei@example.com", UP],
        [("一、工作经历（由近及远）", 4)],
        ["公司：白鹭港务有限公司", "职位：理货组长", ("时间：2013.4-至今", 2)],
        ["工作内容", ("安排三班理货，货差率由千分之三降到千分之一；培训新员工26人。", 3)],
        ["公司：白鹭船务代理公司", "职位：外勤", ("时间：2007.7-2013.3", 2)],
        ["工作内容", ("办理船舶进出港手续。", 3)],
        [("二、教育经历", 4)],
        ["学校：白鹭航海学院", "专业：港口管理", "学历：大专", "时间：2004.9-2007.6"],
    ])  # fmt: skip


_PAIRS_IN_CELLS = {
    "person": {"name": "卫长青", "sex": "male", "phone": "000-0000-5101", "email": "wei@example.com"},
    "employment": [
        {"organisation": "白鹭港务有限公司", "post": "理货组长", "start": "2013-04",
         "highlights": ["安排三班理货，货差率由千分之三降到千分之一；培训新员工26人。"]},
        {"organisation": "白鹭船务代理公司", "post": "外勤", "start": "2007-07", "end": "2013-03", "highlights": ["办理船舶进出港手续。"]},
    ],
    "education": [{"school": "白鹭航海学院", "major": "港口管理", "degree": "大专", "start": "2004-09", "end": "2007-06"}],
}  # fmt: skip


def _from_to_form(d: Any) -> None:
    table(d, [
        ["姓名", "闵知夏", "曾用名", "无", "性别", "女"],
        ["出生年月", "1982.1", "民族", "白族", "入党时间", "2005.6"],
        ["身份证号码", ("000000198201010000", 3), "户籍所在地", "苍山市"],
        ["主要学习工作经历", "自何年何月", "至何年何月", ("在何地何单位学习或工作", 2), "任何职"],
        [UP, "2000.9", "2004.7", ("苍山大学中文系", 2), "学生"],
        [UP, "2004.8", "2011.12", ("苍山市文化局办公室", 2), "科员"],
        [UP, "2012.1", "至今", ("苍山市图书馆", 2), "副馆长"],
        ["近三年考核结果", "2023年", "合格", "2024年", "优秀", "2025年优秀"],
    ])  # fmt: skip


_FROM_TO_FORM = {
    "person": {"name": "闵知夏", "sex": "female", "birth": "1982-01", "ethnicity": "白族", "party_joined": "2005-06",
               "id_number": "000000198201010000"},
    "education": [{"school": "苍山大学", "major": "中文系", "start": "2000-09", "end": "2004-07"}],
    "employment": [
        {"organisation": "苍山市文化局", "unit": "办公室", "post": "科员", "start": "2004-08", "end": "2011-12"},
        {"organisation": "苍山市图书馆", "post": "副馆长", "start": "2012-01"},
    ],
    "assessments": [{"year": 2023, "result": "合格"}, {"year": 2024, "result": "优秀"}, {"year": 2025, "result": "优秀"}],
}  # fmt: skip


def _tabs(d: Any) -> None:
    bold(d, "个人简历——谈书墨", 18)
    lines(
        d,
        "性别：女\t出生年月：1994/10\t联系电话：000 0000 5303",
        "求职岗位：财务主管\t\t电子邮箱：tan.shumo@example.com",
    )
    bold(d, "EDUCATION 教育背景")
    lines(d, "霜桥财经大学\t会计学\t硕士\t2016.9-2019.6", "霜桥学院\t财务管理\t本科\t2012.9-2016.6")
    bold(d, "EXPERIENCE 工作经历")
    lines(d, "霜桥医药连锁有限公司\t财务部\t总账会计\t2019.7-至今")
    bullets(d, "月结由8天缩短到5天", "主持固定资产盘点，清出账外资产14项")
    bold(d, "CERTIFICATES 证书")
    lines(d, "中级会计师（2022.9）、CPA通过四科")
    bold(d, "SKILLS 技能")
    lines(d, "用友U8；金蝶；Excel透视表")


_TABS = {
    "person": {"name": "谈书墨", "sex": "female", "birth": "1994-10", "phone": "000 0000 5303", "email": "tan.shumo@example.com"},
    "target": {"post": "财务主管"},
    "education": [
        {"school": "霜桥财经大学", "major": "会计学", "degree": "硕士", "start": "2016-09", "end": "2019-06"},
        {"school": "霜桥学院", "major": "财务管理", "degree": "本科", "start": "2012-09", "end": "2016-06"},
    ],
    "employment": [{"organisation": "霜桥医药连锁有限公司", "unit": "财务部", "post": "总账会计", "start": "2019-07",
                    "highlights": ["月结由8天缩短到5天", "主持固定资产盘点，清出账外资产14项"]}],
    "certificates": [{"name": "中级会计师", "date": "2022-09"}, {"name": "CPA通过四科"}],
    "skills": ["用友U8", "金蝶", "Excel透视表"],
}  # fmt: skip


def _full_days(d: Any) -> None:
    d.add_heading("个人简历", 1)
    lines(d, "基本资料", "姓名：濮阳川　现居地：赤岭　手机：000-0000-5404", "工作经历",
          "2018年3月1日—2024年6月30日　赤岭矿业集团　安全环保处　处长助理",
          "主要业绩：①完成尾矿库在线监测改造；②组织应急演练12次。",
          "2009年7月15日—2018年2月28日　赤岭矿业集团第二选矿厂　技术员、工段长",
          "学习经历", "2005年9月—2009年7月　赤岭矿冶学院　矿物加工工程　工学学士",
          "获奖", "2016年12月　集团劳动模范", "2021年　省安全生产先进个人")  # fmt: skip


_FULL_DAYS = {
    "person": {"name": "濮阳川", "city": "赤岭", "phone": "000-0000-5404"},
    "employment": [
        {"organisation": "赤岭矿业集团", "unit": "安全环保处", "post": "处长助理", "start": "2018-03-01", "end": "2024-06-30",
         "highlights": ["①完成尾矿库在线监测改造；②组织应急演练12次。"]},
        {"organisation": "赤岭矿业集团", "unit": "第二选矿厂", "post": "技术员、工段长", "start": "2009-07-15", "end": "2018-02-28"},
    ],
    "education": [{"school": "赤岭矿冶学院", "major": "矿物加工工程", "degree": "工学学士", "start": "2005-09", "end": "2009-07"}],
    "honours": [{"name": "集团劳动模范", "date": "2016-12"}, {"name": "省安全生产先进个人", "date": "2021"}],
}  # fmt: skip


def _academic(d: Any) -> None:
    d.add_heading("Curriculum Vitae", 0)
    lines(
        d,
        "Dr Elspeth Varley",
        "Department of Geography, University of Thornmere",
        "elspeth.varley@example.com",
    )
    d.add_heading("Appointments", 1)
    lines(
        d,
        "2019–present\tLecturer in Hydrology, University of Thornmere",
        "2016–2019\tResearch Fellow, Calder Institute of Water Studies",
    )
    d.add_heading("Education", 1)
    lines(
        d,
        "2012–2016\tPhD Geography, University of Calder",
        "2008–2011\tBSc (Hons) Geography, University of Thornmere",
    )
    d.add_heading("Publications", 1)
    bullets(
        d,
        "Varley, E. (2020). Flood memory in small catchments. Journal of Valley Hydrology.",
        style="List Number",
    )
    d.add_heading("Awards", 1)
    lines(d, "2018\tEarly Career Prize, Society for River Research")


_ACADEMIC = {
    "person": {"name": "Dr Elspeth Varley", "email": "elspeth.varley@example.com"},
    "employment": [
        {"organisation": "University of Thornmere", "post": "Lecturer in Hydrology", "start": "2019"},
        {"organisation": "Calder Institute of Water Studies", "post": "Research Fellow", "start": "2016", "end": "2019"},
    ],
    "education": [
        {"school": "University of Calder", "major": "Geography", "degree": "PhD", "start": "2012", "end": "2016"},
        {"school": "University of Thornmere", "major": "Geography", "degree": "BSc (Hons)", "start": "2008", "end": "2011"},
    ],
    "publications": [{"name": "Flood memory in small catchments", "publisher": "Journal of Valley Hydrology", "date": "2020"}],
    "honours": [{"name": "Early Career Prize", "issuer": "Society for River Research", "date": "2018"}],
}  # fmt: skip


def _title_first(d: Any) -> None:
    bold(d, "Caspian Rowe", 20)
    lines(d, "caspian.rowe@example.com | +00 (0)000 000 506 | www.caspianrowe.example.com")
    bold(d, "Relevant Experience")
    bold(d, "Store Manager", 11)
    lines(d, "Penny Lane Books | Aldmouth | 03/2019 – Current")
    bullets(d, "Grew sales of local authors from 2 to 9 per cent of turnover")
    bold(d, "Assistant Manager", 11)
    lines(d, "Penny Lane Books | Aldmouth | 11/2016 – 02/2019")
    bullets(d, "Ran the Christmas rota")
    bold(d, "Bookseller", 11)
    lines(d, "Quill & Daughters | Stourby | 2014 – 2016")
    bold(d, "Education")
    bold(d, "A-levels: History, English, French", 11)
    lines(d, "Stourby Sixth Form College | 2012 – 2014")
    bold(d, "Training")
    lines(d, "First aid at work, Red Lamp Training, 2021", "Retail fire safety, 2020")
    bold(d, "Languages")
    lines(d, "Spanish: intermediate (B1)")


_TITLE_FIRST = {
    "person": {"name": "Caspian Rowe", "email": "caspian.rowe@example.com", "phone": "+00 (0)000 000 506",
               "links": [{"url": "www.caspianrowe.example.com"}]},
    "employment": [
        {"organisation": "Penny Lane Books", "post": "Store Manager", "location": "Aldmouth", "start": "2019-03",
         "highlights": ["Grew sales of local authors from 2 to 9 per cent of turnover"]},
        {"organisation": "Penny Lane Books", "post": "Assistant Manager", "location": "Aldmouth", "start": "2016-11", "end": "2019-02",
         "highlights": ["Ran the Christmas rota"]},
        {"organisation": "Quill & Daughters", "post": "Bookseller", "location": "Stourby", "start": "2014", "end": "2016"},
    ],
    "education": [{"school": "Stourby Sixth Form College", "major": "History, English, French", "degree": "A-levels",
                   "start": "2012", "end": "2014"}],
    "training": [{"name": "First aid at work", "organiser": "Red Lamp Training", "date": "2021"}, {"name": "Retail fire safety", "date": "2020"}],
    "languages": [{"name": "Spanish", "level": "intermediate (B1)"}],
}  # fmt: skip


def _three_columns(d: Any) -> None:
    bold(d, "Odalys Fenn", 18)
    table(d, [["Phone: 000 0000 507", "Email: odalys.fenn@example.com", "Hartwell Bay"]])
    d.add_heading("Employment History", 2)
    table(d, [
        ["Jan 2021 – present", "Hartwell Bay Council", "Planning Officer"],
        ["", ("Handled 140 householder applications a year, 96 per cent within eight weeks", 2)],
        ["Feb 2017 – Dec 2020", "Marram Architects Ltd", "Planning Assistant"],
        ["", ("Prepared drawings for 30 appeals", 2)],
    ])  # fmt: skip
    d.add_heading("Qualifications", 2)
    table(d, [["2013 – 2016", "University of Marram", "BA Town Planning"]])
    d.add_heading("Skills", 2)
    lines(d, "AutoCAD, QGIS, report writing")
    d.add_heading("References", 2)
    lines(d, "Available on request")


_THREE_COLUMNS = {
    "person": {"name": "Odalys Fenn", "phone": "000 0000 507", "email": "odalys.fenn@example.com", "city": "Hartwell Bay"},
    "employment": [
        {"organisation": "Hartwell Bay Council", "post": "Planning Officer", "start": "2021-01",
         "highlights": ["Handled 140 householder applications a year, 96 per cent within eight weeks"]},
        {"organisation": "Marram Architects Ltd", "post": "Planning Assistant", "start": "2017-02", "end": "2020-12",
         "highlights": ["Prepared drawings for 30 appeals"]},
    ],
    "education": [{"school": "University of Marram", "major": "Town Planning", "degree": "BA", "start": "2013", "end": "2016"}],
    "skills": ["AutoCAD", "QGIS", "report writing"],
}  # fmt: skip


def _no_spaces(d: Any) -> None:
    lines(d, "姓名:澹台明", "电话:000-0000-5808", "邮箱:tantai@example.com")
    bold(d, "工作经历:")
    lines(d, "2014年7月至2017年5月,在沧浪建筑设计院任助理工程师", "2017年6月至今,在沧浪市政工程有限公司任项目经理",
          "(1)负责三条道路改造,均提前完工", "(2)取得一级建造师证书")  # fmt: skip
    bold(d, "教育经历:")
    lines(d, "2010年9月至2014年7月,沧浪建筑大学土木工程专业本科")
    bold(d, "语言能力:")
    lines(d, "普通话二级甲等,英语四级")


_NO_SPACES = {
    "person": {"name": "澹台明", "phone": "000-0000-5808", "email": "tantai@example.com"},
    "employment": [
        {"organisation": "沧浪建筑设计院", "post": "助理工程师", "start": "2014-07", "end": "2017-05"},
        {"organisation": "沧浪市政工程有限公司", "post": "项目经理", "start": "2017-06",
         "highlights": ["负责三条道路改造,均提前完工", "取得一级建造师证书"]},
    ],
    "education": [{"school": "沧浪建筑大学", "major": "土木工程", "degree": "本科", "start": "2010-09", "end": "2014-07"}],
    "languages": [{"name": "普通话", "level": "二级甲等"}, {"name": "英语", "level": "四级"}],
}  # fmt: skip

SECOND = (
    Sample("second-pairs-in-cells", _pairs_in_cells, _PAIRS_IN_CELLS),
    Sample("second-from-to-form", _from_to_form, _FROM_TO_FORM),
    Sample("second-tabs", _tabs, _TABS),
    Sample("second-full-days", _full_days, _FULL_DAYS),
    Sample("second-academic", _academic, _ACADEMIC),
    Sample("second-title-first", _title_first, _TITLE_FIRST),
    Sample("second-three-columns", _three_columns, _THREE_COLUMNS),
    Sample("second-no-spaces", _no_spaces, _NO_SPACES),
)
