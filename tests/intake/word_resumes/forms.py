"""Chinese résumés that are a table: label cells, value cells, rows of a section with a head row."""

# pyright: basic
from __future__ import annotations

from typing import Any

from tests.intake.word_resumes.making import PHOTO, UP, Sample, bullets, table


def _classic(d: Any) -> None:
    d.add_heading("个人简历", 0)
    table(d, [
        ["姓 名", "郑晓岚", "性 别", "女", "出生年月", "1990.05", (PHOTO, 1)],
        ["民 族", "汉族", "籍 贯", "江渚省临川县", "政治面貌", "中共党员", UP],
        ["学 历", "本科", "职 称", "会计师", "参加工作时间", "2012.07", UP],
        ["联系电话", ("000-0000-1201", 2), "电子邮箱", ("zheng.xiaolan@example.com", 3)],
        ["教育经历", "起止时间", ("毕业院校", 2), ("专业", 2), "学历"],
        [UP, "2008.09—2012.06", ("江渚财经大学", 2), ("会计学", 2), "本科"],
        ["工作经历", "起止时间", ("工作单位", 3), ("职务", 2)],
        [UP, "2016.03—至今", ("临川水务集团有限公司", 3), ("主管会计", 2)],
        [UP, "2012.07—2016.02", ("江渚市正衡会计师事务所", 3), ("审计助理", 2)],
        ["获奖情况", ("2019年 集团先进工作者", 6)],
    ])  # fmt: skip


_CLASSIC = {
    "person": {
        "name": "郑晓岚", "sex": "female", "birth": "1990-05", "ethnicity": "汉族", "native_place": "江渚省临川县",
        "politics": "中共党员", "professional_title": "会计师", "working_since": "2012-07", "phone": "000-0000-1201",
        "email": "zheng.xiaolan@example.com",
    },
    "education": [
        {"school": "江渚财经大学", "major": "会计学", "degree": "本科", "start": "2008-09", "end": "2012-06"}
    ],
    "employment": [
        {"organisation": "临川水务集团有限公司", "post": "主管会计", "start": "2016-03"},
        {"organisation": "江渚市正衡会计师事务所", "post": "审计助理", "start": "2012-07", "end": "2016-02"},
    ],
    "honours": [{"name": "集团先进工作者", "date": "2019"}],
}  # fmt: skip


def _whole_rows(d: Any) -> None:
    table(d, [
        [("个 人 简 历", 6)],
        ["姓名", "贺知远", "性别", "男", "年龄", "38"],
        ["出生日期", "1988年3月12日", "婚姻状况", "已婚", "健康状况", "良好"],
        ["户籍", "砚州市", "手机", "000 0000 1302", "E-mail", "he.zy@example.com"],
        [("工作经历", 6)],
        ["时间", ("公司名称", 2), ("部门", 1), ("职位", 2)],
        ["2015年4月至今", ("砚州新程物流有限公司", 2), "运输部", ("运输经理", 2)],
        [(["负责省内干线42台车辆的调度，准点率由91%提高到97%。", "重新谈定三家承运商的价格，年节约运费130万元。"], 6)],
        ["2010年8月至2015年3月", ("砚州长风货运站", 2), "调度科", ("调度员", 2)],
        [("教育背景", 6)],
        ["时间", ("学校", 2), "专业", ("学历/学位", 2)],
        ["2006年9月-2010年7月", ("砚州交通学院", 2), "物流管理", ("本科/学士", 2)],
        [("技能特长", 6)],
        [("熟练使用运输管理系统；持有A2驾驶证", 6)],
        [("自我评价", 6)],
        [("做事稳当，账目清楚。", 6)],
    ])  # fmt: skip


_WHOLE_ROWS = {
    "person": {
        "name": "贺知远", "sex": "male", "birth": "1988-03-12", "health": "良好", "phone": "000 0000 1302",
        "email": "he.zy@example.com",
    },
    "employment": [
        {"organisation": "砚州新程物流有限公司", "unit": "运输部", "post": "运输经理", "start": "2015-04",
         "highlights": ["负责省内干线42台车辆的调度，准点率由91%提高到97%。",
                        "重新谈定三家承运商的价格，年节约运费130万元。"]},
        {"organisation": "砚州长风货运站", "unit": "调度科", "post": "调度员", "start": "2010-08", "end": "2015-03"},
    ],
    "education": [
        {"school": "砚州交通学院", "major": "物流管理", "degree": "本科/学士", "start": "2006-09", "end": "2010-07"}
    ],
    "skills": ["熟练使用运输管理系统", "持有A2驾驶证"],
}  # fmt: skip


def _in_one_cell(d: Any) -> None:
    d.add_paragraph("求职登记表")
    table(d, [
        ["姓    名", "温以宁", "性    别", "女", PHOTO],
        ["出生年月", "1995.11", "政治面貌", "共青团员", UP],
        ["毕业院校", "澄湖师范学院", "专    业", "汉语言文学", UP],
        ["应聘岗位", "行政文员", "联系方式", ("13000000000（虚构）", 2)],
        ["工\n作\n经\n历", (["2021.09—至今　澄湖市第三中学　语文教师", "担任两个班的班主任，所带班级语文平均分居年级第一。",
                      "2018.07—2021.08　澄湖市少年宫　写作课教师"], 4)],
        ["教\n育\n经\n历", (["2014.09—2018.06　澄湖师范学院　汉语言文学　本科"], 4)],
        ["证书", (["2018年  高级中学教师资格证", "普通话二级甲等"], 4)],
        ["兴趣爱好", ("长跑、书法", 4)],
    ])  # fmt: skip


_IN_ONE_CELL = {
    "person": {"name": "温以宁", "sex": "female", "birth": "1995-11", "politics": "共青团员", "phone": "13000000000"},
    "target": {"post": "行政文员"},
    "employment": [
        {"organisation": "澄湖市第三中学", "post": "语文教师", "start": "2021-09",
         "highlights": ["担任两个班的班主任，所带班级语文平均分居年级第一。"]},
        {"organisation": "澄湖市少年宫", "post": "写作课教师", "start": "2018-07", "end": "2021-08"},
    ],
    "education": [
        {"school": "澄湖师范学院", "major": "汉语言文学", "degree": "本科", "start": "2014-09", "end": "2018-06"}
    ],
    "certificates": [{"name": "高级中学教师资格证", "date": "2018"}, {"name": "普通话二级甲等"}],
}  # fmt: skip


def _cadre(d: Any) -> None:
    d.add_paragraph("干部简历表")
    table(d, [
        ["姓  名", "康守仁", "性  别", "男", "出生年月\n（ 岁）", "1976.02\n（50岁）", (PHOTO, 1)],
        ["民  族", "回族", "籍  贯", "平宁省石桥", "出 生 地", "平宁省石桥", UP],
        ["入  党\n时  间", "1999.06", "参加工\n作时间", "1998.08", "健康状况", "健康", UP],
        ["专业技\n术职务", ("高级工程师", 2), "熟悉专业\n有何专长", ("水利工程管理", 3)],
        ["学 历\n学 位", "全日制\n教  育", ("大学\n工学学士", 2), "毕业院校\n系及专业", ("平宁水利学院水利工程专业", 2)],
        ["现任职务", ("石桥县水利局副局长", 6)],
        ["简\n历", (["1994.09—1998.07　平宁水利学院水利工程专业学习", "1998.08—2008.05　石桥县水利局河道科　科员",
                   "2008.05—2016.11　石桥县水利局河道科　科长", "2016.11—　　　　石桥县水利局　副局长"], 6)],
        ["奖惩情况", ("2013.12　县防汛抗旱先进个人", 6)],
        ["年度考核结果", ("2023年优秀，2024年称职，2025年优秀", 6)],
        ["家庭主要成员", "称谓", "姓名", "出生年月", "政治面貌", ("工作单位及职务", 2)],
        [UP, "妻子", "苏文", "1978.10", "群众", ("石桥县第一小学教师", 2)],
        [UP, "儿子", "康乐", "2006.03", "共青团员", ("平宁大学学生", 2)],
    ])  # fmt: skip


_CADRE = {
    "person": {
        "name": "康守仁", "sex": "male", "birth": "1976-02", "ethnicity": "回族", "native_place": "平宁省石桥",
        "birth_place": "平宁省石桥", "party_joined": "1999-06", "working_since": "1998-08", "health": "健康",
        "professional_title": "高级工程师", "speciality": "水利工程管理",
    },
    "education": [{"school": "平宁水利学院", "major": "水利工程", "degree": "大学工学学士", "mode": "full_time", "start": "1994-09", "end": "1998-07"}],
    "employment": [
        {"organisation": "石桥县水利局", "unit": "河道科", "post": "科员", "start": "1998-08", "end": "2008-05"},
        {"organisation": "石桥县水利局", "unit": "河道科", "post": "科长", "start": "2008-05", "end": "2016-11"},
        {"organisation": "石桥县水利局", "post": "副局长", "start": "2016-11"},
    ],
    "honours": [{"name": "县防汛抗旱先进个人", "date": "2013-12"}],
    "assessments": [
        {"year": "2023", "result": "优秀"}, {"year": "2024", "result": "称职"}, {"year": "2025", "result": "优秀"},
    ],
    "family": [
        {"relation": "妻子", "name": "苏文", "birth": "1978-10", "politics": "群众", "work": "石桥县第一小学教师"},
        {"relation": "儿子", "name": "康乐", "birth": "2006-03", "politics": "共青团员", "work": "平宁大学学生"},
    ],
}  # fmt: skip


def _full_width(d: Any) -> None:
    table(d, [
        ["姓名：", "陆知秋", "性别：", "男"],
        ["出生年月：", "１９９２．０８", "电话：", "０００－００００－１４０６"],
        ["邮箱：", ("ｌｕ＠example.com", 3)],
    ])  # fmt: skip
    d.add_paragraph("【教育背景】")
    d.add_paragraph(
        "２０１０．０９～２０１４．０６　　南屿理工学院　　机械设计制造及其自动化　　本科"
    )
    d.add_paragraph("【工作经验】")
    d.add_paragraph("２０１４．０７～２０１９．１２　　南屿重工有限公司　　工艺工程师")
    d.add_paragraph("１、编制减速机装配工艺卡６５份")
    d.add_paragraph("２、改进夹具，单件装配时间从４８分钟降到３１分钟")
    d.add_paragraph("２０２０．０１～至今　　南屿精密传动有限公司　　生产主管")
    d.add_paragraph("１、带班组２２人，两年无工伤")
    d.add_paragraph("【外语水平】")
    d.add_paragraph("英语：ＣＥＴ－６")


_FULL_WIDTH = {
    "person": {"name": "陆知秋", "sex": "male", "birth": "1992-08", "phone": "000-0000-1406", "email": "lu@example.com"},
    "education": [
        {"school": "南屿理工学院", "major": "机械设计制造及其自动化", "degree": "本科", "start": "2010-09", "end": "2014-06"}
    ],
    "employment": [
        {"organisation": "南屿重工有限公司", "post": "工艺工程师", "start": "2014-07", "end": "2019-12",
         "highlights": ["编制减速机装配工艺卡65份", "改进夹具，单件装配时间从48分钟降到31分钟"]},
        {"organisation": "南屿精密传动有限公司", "post": "生产主管", "start": "2020-01", "highlights": ["带班组22人，两年无工伤"]},
    ],
    "languages": [{"name": "英语", "level": "CET-6"}],
}  # fmt: skip


def _tables_and_headings(d: Any) -> None:
    d.add_heading("基本信息", 1)
    table(
        d,
        [
            ["姓名", "罗青禾", "出生年月", "1985-12"],
            ["民族", "苗族", "现居住地", "云溪市"],
            ["电话", "000-0000-1507", "微信", "luo-qinghe"],
        ],
    )
    d.add_heading("学习经历", 1)
    table(d, [
        ["开始时间", "结束时间", "学校名称", "所学专业", "学历", "学习形式"],
        ["2003/09", "2006/07", "云溪卫生学校", "护理", "中专", "全日制"],
        ["2010/03", "2013/01", "云溪医学院", "护理学", "大专", "业余"],
    ])  # fmt: skip
    d.add_heading("工作履历", 1)
    table(d, [
        ["序号", "起止年月", "单位名称", "科室", "岗位", "主要工作内容"],
        ["1", "2006/08-2014/05", "云溪市人民医院", "内科", "护士", "病区护理；带教实习护士12名"],
        ["2", "2014/06-至今", "云溪市妇幼保健院", "儿科", "护士长", ["排班与质控", "病区跌倒事件由全年6起降到1起"]],
    ])  # fmt: skip
    d.add_heading("继续教育", 1)
    table(
        d,
        [
            ["时间", "培训内容", "主办单位"],
            ["2018.05", "儿科急救培训", "云溪市护理学会"],
            ["2022.11", "护理质量管理", "云溪医学会"],
        ],
    )
    d.add_heading("证书", 1)
    bullets(d, "2006.05 护士执业证书", "2015.08 主管护师（云溪市卫健委）")


_TABLES_AND_HEADINGS = {
    "person": {"name": "罗青禾", "birth": "1985-12", "ethnicity": "苗族", "city": "云溪市", "phone": "000-0000-1507"},
    "education": [
        {"school": "云溪卫生学校", "major": "护理", "degree": "中专", "mode": "full_time", "start": "2003-09", "end": "2006-07"},
        {"school": "云溪医学院", "major": "护理学", "degree": "大专", "mode": "part_time", "start": "2010-03", "end": "2013-01"},
    ],
    "employment": [
        {"organisation": "云溪市人民医院", "unit": "内科", "post": "护士", "start": "2006-08", "end": "2014-05",
         "highlights": ["病区护理", "带教实习护士12名"]},
        {"organisation": "云溪市妇幼保健院", "unit": "儿科", "post": "护士长", "start": "2014-06",
         "highlights": ["排班与质控", "病区跌倒事件由全年6起降到1起"]},
    ],
    "training": [
        {"name": "儿科急救培训", "organiser": "云溪市护理学会", "date": "2018-05"},
        {"name": "护理质量管理", "organiser": "云溪医学会", "date": "2022-11"},
    ],
    "certificates": [
        {"name": "护士执业证书", "date": "2006-05"},
        {"name": "主管护师", "date": "2015-08", "issuer": "云溪市卫健委"},
    ],
}  # fmt: skip

FORMS = (
    Sample("form-classic", _classic, _CLASSIC),
    Sample("form-whole-rows", _whole_rows, _WHOLE_ROWS),
    Sample("form-in-one-cell", _in_one_cell, _IN_ONE_CELL),
    Sample("form-cadre", _cadre, _CADRE),
    Sample("form-full-width", _full_width, _FULL_WIDTH),
    Sample("form-tables-and-headings", _tables_and_headings, _TABLES_AND_HEADINGS),
)
