"""Forms without tags, each of another make, and what belongs into each of their blanks.

A table is written row by row: ``=name`` is a blank for a field, ``""`` one to leave, ``<`` joins a cell to the one on its
left and ``^`` to the one above; any other text is the form's own. In a line ``[name]`` stands for a drawn blank,
``[name ]`` for an underlined one, ``[name.]`` for none at all; ``[-]`` is one to leave.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.shared import Mm

RSID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rsidR"
_BLANK = re.compile(r"\[([a-z_.\-]+?)([ .]?)\]")


@dataclass
class Form:
    """A form being made: ``expected`` has the fields of each marked paragraph."""

    document: Any = field(default_factory=Document)
    expected: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def mark(self, paragraph: Any, *fields: str) -> None:
        name = f"{0x00A10000 + len(self.expected):08X}"
        paragraph._p.set(RSID, name)
        self.expected[name] = tuple(one for one in fields if one != "-")

    def title(self, text: str) -> None:
        self.document.add_heading(text, 1)

    def line(self, text: str, place: Any = None) -> None:
        paragraph = place or self.document.add_paragraph()
        fields, last = [], 0
        for match in _BLANK.finditer(text):
            paragraph.add_run(text[last : match.start()])
            if match.group(2) == " ":
                paragraph.add_run(" " * 12).underline = True
            elif match.group(2) == "":
                paragraph.add_run("_" * 10)
            fields.append(match.group(1))
            last = match.end()
        paragraph.add_run(text[last:])
        if fields:
            self.mark(paragraph, *fields)

    def table(self, *rows: tuple[str, ...]) -> None:
        table = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text == "<":
                    self._joined(table, rows, r, c)
        for r, row in enumerate(rows):
            table.rows[r].height = Mm(9)
            for c, text in enumerate(row):
                if text == "^" and (c == 0 or row[c - 1] != "^"):
                    table.cell(r - 1, c).merge(table.cell(r, c))
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text not in ("<", "^"):
                    self._cell(table.cell(r, c), text)

    def _joined(self, table: Any, rows: tuple[tuple[str, ...], ...], r: int, c: int) -> None:
        if c + 1 == len(rows[r]) or rows[r][c + 1] != "<":
            first = max(k for k in range(c) if rows[r][k] != "<")
            table.cell(r, first).merge(table.cell(r, c))

    def _cell(self, cell: Any, text: str) -> None:
        paragraph = cell.paragraphs[0]
        if text.startswith("="):
            self.mark(paragraph, text[1:])
        elif not text:
            self.mark(paragraph)
        else:
            for number, part in enumerate(text.split("\n")):
                self.line(part, paragraph if number == 0 else cell.add_paragraph())

    def data(self) -> bytes:
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def spaced_labels() -> Form:
    f = Form()
    f.title("岗位竞聘报名表")
    f.table(
        ("姓  名", "=name", "性  别", "=sex", "出生年月", "=birth", "照 片"),
        ("民  族", "=ethnicity", "籍  贯", "=native_place", "政治面貌", "=politics", "^"),
        ("参加工作时间", "=working_since", "健康状况", "=health", "职  称", "=professional_title", "^"),
        ("学  历", "=education", "学  位", "=degree", "毕业院校", "=school", "<"),
        ("所学专业", "=major", "联系电话", "=phone", "<", "<", "<"),
        ("现任职务", "=present_post", "<", "竞聘岗位", "=target_post", "<", "<"),
        ("工作简历", "=history", "<", "<", "<", "<", "<"),
        ("主要业绩", "=achievements", "<", "<", "<", "<", "<"),
        ("奖惩情况", "=honours", "<", "<", "<", "<", "<"),
        ("部门意见", "", "<", "<", "<", "<", "<"),
        ("本人签字", "", "<", "<", "日期", "", "<"),
    )  # fmt: skip
    return f


def labels_above() -> Form:
    f = Form()
    f.title("中层岗位竞聘申请表")
    f.table(
        ("姓名", "性别", "出生日期", "民族", "政治面貌"),
        ("=name", "=sex", "=birth", "=ethnicity", "=politics"),
        ("最高学历", "毕业学校", "所学专业", "毕业时间", "职称"),
        ("=education", "=school", "=major", "=graduated", "=professional_title"),
        ("所在部门", "现岗位", "任现职时间", "申请岗位", "手机号码"),
        ("=unit", "=post_held", "=post_since", "=target_post", "=phone"),
        ("近三年主要工作业绩", "<", "<", "<", "<"),
        ("=achievements", "<", "<", "<", "<"),
        ("竞聘后工作设想", "<", "<", "<", "<"),
        ("=plan", "<", "<", "<", "<"),
        ("人力资源部审核意见", "<", "<", "<", "<"),
        ("", "<", "<", "<", "<"),
    )
    return f


def drawn_lines() -> Form:
    f = Form()
    f.title("竞聘登记表")
    f.line("姓名：[name]  性别：[sex]  出生年月：[birth]")
    f.line("民    族：[ethnicity]    籍    贯：[native_place]")
    f.line("身份证号码：[id_number]")
    f.line("工作单位：[organisation]　职务：[post_held]")
    f.line("竞聘岗位：[target_post]；第二志愿：[second_post]")
    f.line("联系电话：[phone ]  电子邮箱：[email ]")
    f.line("通讯地址：[address]")
    f.line("本人承诺以上情况属实。")
    f.line("承诺人签名：[-]　　日期：[-]")
    return f


def cadre() -> Form:
    f = Form()
    f.title("干部任免审批表")
    f.table(
        ("姓 名", "=name", "性 别", "=sex", "出生年月\n（  岁）", "=birth_age", "照片"),
        ("民 族", "=ethnicity", "籍 贯", "=native_place", "出 生 地", "=birth_place", "^"),
        ("入 党\n时 间", "=party_joined", "参加工\n作时间", "=working_since", "健康状况", "=health", "^"),
        ("专业技\n术职务", "=professional_title", "<", "熟悉专业\n有何专长", "=speciality", "<", "^"),
        ("学 历\n学 位", "全日制\n教 育", "=full_time_education", "<", "毕业院校\n系及专业", "=full_time_school", "<"),
        ("^", "在 职\n教 育", "=part_time_education", "<", "毕业院校\n系及专业", "=part_time_school", "<"),
        ("现任职务", "<", "=present_post", "<", "<", "<", "<"),
        ("拟任职务", "<", "=target_post", "<", "<", "<", "<"),
        ("拟免职务", "<", "", "<", "<", "<", "<"),
        ("简\n\n历", "=history", "<", "<", "<", "<", "<"),
        ("奖惩\n情况", "=honours", "<", "<", "<", "<", "<"),
        ("年核\n结果", "=assessments", "<", "<", "<", "<", "<"),
        ("任免\n理由", "", "<", "<", "<", "<", "<"),
    )  # fmt: skip
    f.line("")
    f.table(
        ("家\n庭\n主\n要\n成\n员", "称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        ("^", "=family_rows.relation", "=family_rows.name", "=family_rows.birth", "=family_rows.politics", "=family_rows.work"),
        ("^", "", "", "", "", ""),
        ("^", "", "", "", "", ""),
        ("呈报单位", "", "<", "<", "<", "<"),
        ("审批机关意见", "", "<", "<", "<", "<"),
    )  # fmt: skip
    f.line("填表人：[-]")
    return f


def head_rows() -> Form:
    f = Form()
    f.title("员工竞聘信息表")
    f.table(
        ("姓名", "=name", "部门", "=unit", "岗位", "=post_held"),
        ("教育经历", "<", "<", "<", "<", "<"),
        ("起止时间", "毕业院校", "<", "所学专业", "<", "学历"),
        ("=study_rows.period", "=study_rows.organisation", "<", "=study_rows.post", "<", "=study_rows.degree"),
        ("", "", "<", "", "<", ""),
        ("工作经历", "<", "<", "<", "<", "<"),
        ("起止时间", "工作单位", "<", "部门", "职务", "证明人"),
        ("=post_rows.period", "=post_rows.organisation", "<", "", "=post_rows.post", ""),
        ("", "", "<", "", "", ""),
        ("", "", "<", "", "", ""),
        ("培训经历", "<", "<", "<", "<", "<"),
        ("培训时间", "培训内容", "<", "<", "培训机构", "<"),
        ("=training_rows.date", "=training_rows.name", "<", "<", "=training_rows.issuer", "<"),
        ("", "", "<", "<", "", "<"),
    )  # fmt: skip
    return f


def english() -> Form:
    f = Form()
    f.title("Internal Application Form")
    f.table(
        ("Full name", "=name", "Date of birth", "=birth"),
        ("Department:", "=unit", "Present post:", "=post_held"),
        ("Position applied for", "=target_post", "Phone", "=phone"),
        ("E-mail", "=email", "Highest education", "=education"),
        ("Employment history", "=work_history", "<", "<"),
        ("Main achievements", "=achievements", "<", "<"),
        ("Professional qualifications", "=certificates", "<", "<"),
        ("Language skills", "=languages", "<", "<"),
        ("Emergency contact", "", "Telephone", ""),
        ("For office use only", "", "<", "<"),
    )
    f.line("Signature: [-]    Date: [-]")
    return f


def inside_cells() -> Form:
    f = Form()
    f.title("竞争上岗报名表")
    f.table(
        ("姓名：[name.]", "性别：[sex.]", "民族：[ethnicity.]"),
        ("出生年月：[birth.]", "政治面貌：[politics.]", "学历：[education.]"),
        ("现工作单位及职务：[present_post.]", "<", "<"),
        ("竞聘职位：[target_post.]", "<", "是否服从调剂：[adjustable.]"),
        ("一、学习工作简历：\n[history.]", "<", "<"),
        ("二、主要工作业绩：[achievements.]", "<", "<"),
        ("三、工作思路：[plan.]", "<", "<"),
        ("单位意见：\n\n（盖章）\n年   月   日", "<", "<"),
    )
    return f


def numbered_rows() -> Form:
    f = Form()
    f.title("后备人才推荐表")
    f.table(
        ("推荐人", "", "推荐人职务", "", "<"),
        ("姓名", "=name", "年龄", "=age", "<"),
        ("工龄", "=years_worked", "外语水平", "=languages", "<"),
        ("家庭主要成员", "<", "<", "<", "<"),
        ("序号", "姓名", "与本人关系", "出生年月", "工作单位"),
        ("1", "=family_rows.name", "=family_rows.relation", "=family_rows.birth", "=family_rows.work"),
        ("2", "=family_rows.name", "=family_rows.relation", "=family_rows.birth", "=family_rows.work"),
        ("紧急联系人", "", "联系电话", "", "<"),
        ("备注", "", "<", "<", "<"),
    )  # fmt: skip
    return f


def with_hints() -> Form:
    f = Form()
    f.title("岗位竞聘申请表")
    f.table(
        ("1. 姓名（必填）", "=name", "2. 身份证号（18位）", "=id_number"),
        ("3. 出生年月（岁）", "=birth_age", "4. 联系方式（手机）", "=phone"),
        ("5. 现任岗位*", "=post_held", "6. 拟竞聘岗位*", "=target_post"),
        ("7. 本人特长（请简要说明）", "=speciality", "<", "<"),
        ("8. 近三年年度考核情况", "=assessments", "<", "<"),
        ("9. 获奖情况（附证书复印件）", "=honours", "<", "<"),
        ("10. 持有何种职业资格证书", "=certificates", "<", "<"),
        ("考核小组评分", "", "评分人签字", ""),
    )
    return f


def held_state_firm() -> Form:
    f = Form()
    f.title("管理岗位公开竞聘报名登记表")
    f.table(
        ("姓    名", "=name", "性    别", "=sex", "民    族", "=ethnicity", "贴照片处"),
        ("出生年月", "=birth", "籍    贯", "=native_place", "入党时间", "=party_joined", "^"),
        ("参加工作年月", "=working_since", "最后学历", "=education", "学位", "=degree", "^"),
        ("毕业学校和专业", "=school_major", "<", "<", "技术职称及取得时间", "=professional_title", "<"),
        ("现所在部门、岗位", "=present_post", "<", "<", "现岗位任职起始时间", "=post_since", "<"),
        ("竞聘意向一", "=target_post", "<", "竞聘意向二", "=second_post", "<", "<"),
        ("手机号", "=phone", "<", "是否同意调剂", "=adjustable", "<", "<"),
        ("个人学习及工作经历（从高中填起）", "=history", "<", "<", "<", "<", "<"),
        ("近三年来的主要工作业绩和成果", "=achievements", "<", "<", "<", "<", "<"),
        ("受过何种奖励或处分", "=honours", "<", "<", "<", "<", "<"),
        ("所在单位党组织推荐意见", "", "<", "<", "<", "<", "<"),
        ("资格审查结果", "", "<", "<", "<", "<", "<"),
    )  # fmt: skip
    return f


def held_mixed() -> Form:
    f = Form()
    f.title("科室负责人竞聘申报表")
    f.line("申报岗位：[target_post]　　　　填表时间：[date]")
    f.table(
        ("申报人姓名", "=name", "出生年月", "=birth", "年龄", "=age"),
        (
            "科室",
            "=unit",
            "现任职务及任职时间",
            "=present_post",
            "专业技术职务",
            "=professional_title",
        ),
        ("全日制学历", "=full_time_education", "毕业院校及专业", "=full_time_school", "<", "<"),
        ("在职学历", "=part_time_education", "毕业院校及专业", "=part_time_school", "<", "<"),
        ("起止年月", "在何单位任何职务", "<", "<", "<", "<"),
        ("=post_rows.period", "=post_rows.text", "<", "<", "<", "<"),
        ("", "", "<", "<", "<", "<"),
        ("近三年业绩成果", "=achievements", "<", "<", "<", "<"),
        ("联系手机", "=phone", "邮箱", "=email", "家庭住址", "=address"),
    )
    f.line("    本人郑重承诺，所填内容真实。    承诺人：[-]    [-]年[-]月[-]日")
    return f


def held_english() -> Form:
    f = Form()
    f.title("Application for Promotion")
    f.line("Applicant's name: [name]      Staff No.: [-]")
    f.line("Current job title: [post_held]      Post sought: [target_post]")
    f.line("Mobile phone: [phone]      Email: [email]")
    f.title("Employment record")
    f.table(
        ("From", "To", "Employer", "Job title"),
        ("=post_rows.start", "=post_rows.end", "=post_rows.organisation", "=post_rows.post"),
        ("", "", "", ""),
    )
    f.title("Education")
    f.table(
        ("From", "To", "School or university", "Degree"),
        ("=study_rows.start", "=study_rows.end", "=study_rows.organisation", "=study_rows.degree"),
        ("", "", "", ""),
    )
    f.table(
        ("Key achievements in the last three years", "=achievements"),
        ("Awards received", "=honours"),
        ("What you would do in the post", "=plan"),
        ("Name of referee", ""),
        ("Line manager's comments", ""),
    )
    return f


def held_school() -> Form:
    f = Form()
    f.title("教职工岗位聘用申请表")
    f.table(
        ("基本信息", "姓名", "=name", "性别", "=sex"),
        ("^", "出生年月", "=birth", "来校工作时间", ""),
        ("^", "最高学历/学位", "=education_degree", "毕业院校", "=school"),
        ("^", "外语等级", "=languages", "普通话等级", ""),
        ("应聘岗位", "岗位名称", "=target_post", "所在部门", "=target_unit"),
        ("工作经历", "起止时间", "工作单位", "担任职务", "证明人"),
        ("^", "=post_rows.period", "=post_rows.organisation", "=post_rows.post", ""),
        ("^", "", "", "", ""),
        ("获奖情况", "获奖时间", "奖项名称", "授予单位", "等级"),
        ("^", "=honour_rows.date", "=honour_rows.name", "=honour_rows.issuer", ""),
        ("^", "", "", "", ""),
        ("履职设想", "=plan", "<", "<", "<"),
        ("学校聘任委员会意见", "", "<", "<", "<"),
    )
    return f


def held_sectioned() -> Form:
    f = Form()
    f.title("青年骨干选拔报名表")
    f.table(
        ("一、个人基本情况", "<", "<", "<"),
        ("姓名", "性别", "出生年月", "政治面貌"),
        ("=name", "=sex", "=birth", "=politics"),
        ("身份证号码", "=id_number", "电子信箱", "=email"),
        ("二、现职情况", "<", "<", "<"),
        ("单位及部门", "=organisation", "职务/岗位", "=post_held"),
        ("三、主要社会关系", "<", "<", "<"),
        ("关系", "姓名", "政治面貌", "工作单位及职务"),
        (
            "=family_rows.relation",
            "=family_rows.name",
            "=family_rows.politics",
            "=family_rows.work",
        ),
        ("", "", "", ""),
        ("四、近三年年度考核等次", "<", "<", "<"),
        ("=assessments", "<", "<", "<"),
        ("五、自我评价（300字以内）", "<", "<", "<"),
        ("", "<", "<", "<"),
        ("六、报名人签名", "", "报名日期", ""),
    )
    return f


def third_bank() -> Form:
    f = Form()
    f.title("支行副职公开竞聘报名表")
    f.table(
        ("竞聘者姓名", "=name", "<", "出生年月（周岁）", "=birth_age", "近期免冠照"),
        ("户籍所在地", "", "<", "民族", "=ethnicity", "^"),
        ("入行时间", "", "<", "参加工作时间（年、月）", "=working_since", "^"),
        ("学历（学位）", "=education_degree", "<", "毕业院校/专业", "=school_major", "<"),
        ("现任行内职务", "=post_held", "<", "任现职起始年月", "=post_since", "<"),
        ("报名竞聘职位", "=target_post", "<", "能否接受异地调剂", "=adjustable", "<"),
        ("持有的从业资格证书", "=certificates", "<", "<", "<", "<"),
        ("主要工作履历（按时间先后）", "=work_history", "<", "<", "<", "<"),
        ("近三年个人突出业绩", "=achievements", "<", "<", "<", "<"),
        ("对拟任岗位的认识及工作打算", "=plan", "<", "<", "<", "<"),
        ("分管行领导签批", "", "<", "<", "<", "<"),
    )
    return f


def third_hospital() -> Form:
    f = Form()
    f.title("护士长岗位竞聘表")
    f.table(
        ("姓名", "=name", "年龄", "=age"),
        ("现聘职称", "=professional_title", "执业证书编号", ""),
        ("第一学历", "=full_time_education", "毕业学校", "=full_time_school"),
        ("学习及进修", "<", "<", "<"),
        ("起止年月", "学校", "专业", "学位"),
        ("=study_rows.period", "=study_rows.organisation", "=study_rows.post", "=study_rows.degree"),
        ("", "", "", ""),
        ("近三年参加的培训", "<", "<", "<"),
        ("时间", "培训项目", "主办单位", "考核结果"),
        ("=training_rows.date", "=training_rows.name", "=training_rows.issuer", "=training_rows.result"),
        ("", "", "", ""),
        ("受表彰情况", "=honours", "<", "<"),
        ("竞聘岗位及理由", "", "<", "<"),
        ("测评得分", "", "名次", ""),
    )  # fmt: skip
    return f


def third_lines() -> Form:
    f = Form()
    f.title("项目负责人竞聘登记")
    f.line("竞聘人：[name]　　所在部门：[unit]　　入职时间：[-]")
    f.line("联系电话（手机）：[phone]　　身份证：[id_number]")
    f.line("政治面貌：[politics]　　最高学历：[education]　　所学专业：[major]")
    f.line("一、任现职以来主要业绩：[achievements.]")
    f.line("二、下一步工作计划：[plan.]")
    f.line("三、其他需要说明的事项：[-.]")
    f.line("本人签名：[-]　　日期：[-]")
    f.line("所在部门负责人意见：[-]")
    return f


def third_english() -> Form:
    f = Form()
    f.title("Candidate Data Sheet")
    f.table(
        ("1. Surname and given name", "=name", "2. Gender", "=sex"),
        ("3. Current employer", "=organisation", "4. Current role", "=post_held"),
        ("5. Role you are applying for", "=target_post", "6. Contact telephone", "=phone"),
        ("7. University and major", "=school_major", "8. Year of graduation", "=graduated"),
    )
    f.title("Training courses")
    f.table(
        ("Date", "Course", "Provider", "Result"),
        (
            "=training_rows.date",
            "=training_rows.name",
            "=training_rows.issuer",
            "=training_rows.result",
        ),
        ("", "", "", ""),
        ("", "", "", ""),
    )
    f.table(
        ("Summary of your main accomplishments", "=achievements"),
        ("Languages spoken", "=languages"),
        ("Reviewer's comments", ""),
        ("Decision", ""),
    )
    return f


def third_appointment() -> Form:
    f = Form()
    f.title("拟聘任人员基本情况表")
    f.table(
        ("姓名", "性别", "民族", "出生年月", "政治面貌", "健康状况"),
        ("=name", "=sex", "=ethnicity", "=birth", "=politics", "=health"),
        ("学历学位", "=education_degree", "<", "毕业院校及专业", "=school_major", "<"),
        ("参加工作时间", "=working_since", "<", "职称", "=professional_title", "<"),
        ("现工作部门及职务", "=present_post", "<", "拟聘岗位", "=target_post", "<"),
        ("个\n人\n简\n历", "起止时间", "<", "学习或工作单位及职务", "<", "<"),
        ("^", "=history_rows.period", "<", "=history_rows.text", "<", "<"),
        ("^", "", "<", "", "<", "<"),
        ("^", "", "<", "", "<", "<"),
        ("年度考核", "年度", "考核等次", "<", "备注", "<"),
        ("^", "=assessment_rows.date", "=assessment_rows.result", "<", "", "<"),
        ("^", "", "", "<", "", "<"),
        ("^", "", "", "<", "", "<"),
        ("配偶姓名", "", "<", "工作单位", "", "<"),
        ("公示结果", "", "<", "<", "<", "<"),
        ("聘任单位意见", "", "<", "<", "<", "<"),
    )
    return f


Make = Callable[[], Form]
MENDED: dict[str, Make] = {
    make.__name__: make
    for make in (
        spaced_labels, labels_above, drawn_lines, cadre, head_rows, english, inside_cells,
        numbered_rows, with_hints,
    )
}  # fmt: skip
"""Forms on which the recognition was mended."""
HELD_OUT: dict[str, Make] = {
    make.__name__: make
    for make in (held_state_firm, held_mixed, held_english, held_school, held_sectioned)
}
"""Forms that were held out of the first mending; what they showed was mended after their first run."""
THIRD: dict[str, Make] = {
    make.__name__: make
    for make in (third_bank, third_hospital, third_lines, third_english, third_appointment)
}
"""Forms that were written and labelled after that mending; nothing was mended on them."""
