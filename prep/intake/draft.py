"""Draft a role profile from duty lists that were found: proposals for a person to confirm, nothing invented.

Duties are the words that were found. Competencies are proposed by meaning from the library, each with the duty
that led to it; weights follow how many duties call for a competency; KPIs are those that the duties name;
questions come from the bank. What only a person can say stands in 【】, which ``prep check`` warns of.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from prep.evidence.nearness import Likeness
from prep.intake.found import DutyList
from prep.intake.notes import ALIKE
from prep.intake.slips import slips
from prep.library.question_rules import letter_pairs, likeness
from prep.model.role import Competency, Question, RoleProfile

MOST_COMPETENCIES = 8
_TWO_CLOSE = 0.03
"""A second competency is proposed for a duty where it is nearly as near as the first."""
_STOP = re.compile(r"[。；;.，,、\s]+$")
_KPI = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:满意度|转化率|签单率|及时率|准确率|合格率|回款率?|销售额|销售目标|销售任务|销售指标|业绩指标|经营指标|提成|利润|份额|流量|产量|成本|不良率|逾期率)"
)


@dataclass
class _Duty:
    id: str
    text: str
    places: list[str]
    competencies: list[str]


@dataclass(frozen=True)
class Drafted:
    """A draft: the id of the profile, and its text as YAML."""

    id: str
    text: str


def draft(
    post: str,
    number: int,
    lists: Sequence[DutyList],
    library: Mapping[str, Competency],
    bank: Iterable[RoleProfile],
    near: Likeness,
) -> Drafted:
    """Return a draft of a role profile from all lists of one post; ``number`` tells drafts apart."""
    duties = _merged(lists)
    _propose(duties, library, near)
    weights = _weights(duties)
    for duty in duties:
        duty.competencies = [c for c in duty.competencies if c in weights] or [next(iter(weights))]
    name = f"draft-{number}"
    lines = [
        *_head(name, post),
        *_areas(duties, library),
        *_competencies(weights, duties, library),
        *_placeholders(duties, _named_kpis(duties)),
        *_questions(duties, weights, bank, near),
    ]
    return Drafted(name, "\n".join(lines) + "\n")


def _merged(lists: Sequence[DutyList]) -> list[_Duty]:
    """Return the duties of all lists; one that says the same as an earlier one is merged into it."""
    found: list[_Duty] = []
    for n, one in enumerate(lists, 1):
        for item in one.items:
            text = _STOP.sub("", item.text)
            place = f"list {one.number or n}, item {item.number or '-'}, line {item.line}"
            pairs = letter_pairs(text)
            same = next((d for d in found if likeness(letter_pairs(d.text), pairs) >= ALIKE), None)
            if same:
                same.places.append(place)
            else:
                found.append(_Duty(f"d{len(found) + 1:02}", text, [place], []))
    return found


def _propose(duties: list[_Duty], library: Mapping[str, Competency], near: Likeness) -> None:
    """Propose one or two competencies for each duty, by meaning."""
    names = list(library)
    told = [
        f"{c.name.in_('zh')}：{c.definition.in_('zh')}{c.indicators.at(3).in_('zh')}"
        for c in library.values()
    ]
    for duty, row in zip(duties, near([duty.text for duty in duties], told), strict=True):
        ranked = sorted(zip(row, names, strict=True), reverse=True)
        best = ranked[0][0]
        duty.competencies = [name for value, name in ranked[:2] if best - value <= _TWO_CLOSE]


def _weights(duties: list[_Duty]) -> dict[str, int]:
    """Return weights that sum to 100, by how many duties call for each competency."""
    counts = Counter(name for duty in duties for name in duty.competencies)
    kept = dict(counts.most_common(MOST_COMPETENCIES))
    total = sum(kept.values())
    weights = {name: max(1, count * 100 // total) for name, count in kept.items()}
    first = next(iter(weights))
    weights[first] += 100 - sum(weights.values())
    return weights


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _head(name: str, post: str) -> Iterator[str]:
    yield "# A draft: confirm or change every line, then fill in what stands in 【】."
    yield "# 草稿：逐条确认或修改，补上【】里的内容。"
    yield "schema: role-profile/1"
    yield f"id: {name}"
    yield f"title: {_quoted(post)}"
    yield "family: own"
    yield f"purpose: {_quoted('【这个岗位为什么而设】')}"
    yield f"place: {_quoted('【向谁报告，与谁配合】')}"


def _areas(duties: list[_Duty], library: Mapping[str, Competency]) -> Iterator[str]:
    """Group the duties by the competency that each calls for first."""
    yield "areas:"
    for name in dict.fromkeys(duty.competencies[0] for duty in duties):
        yield f"- id: {name}"
        yield f"  name: {_quoted('【领域名称】' + library[name].name.in_('zh'))}"
        yield "  duties:"
        for duty in duties:
            if duty.competencies[0] != name:
                continue
            yield f"  # {'; '.join(duty.places)}"
            for slip in slips(duty.text):
                yield f"  # ? {slip.written} → {slip.meant}"
            yield f"  - id: {duty.id}"
            yield f"    text: {_quoted(duty.text)}"
            yield f"    phrase: {_quoted('【短语】' + duty.text[:10])}"
            yield f"    competencies: [{', '.join(duty.competencies)}]"


def _competencies(
    weights: Mapping[str, int], duties: list[_Duty], library: Mapping[str, Competency]
) -> Iterator[str]:
    yield "competencies:"
    for name, weight in weights.items():
        led = [duty for duty in duties if name in duty.competencies]
        yield f"# {library[name].name.in_('zh')} ← " + "；".join(
            f"{d.id} {d.text[:24]}" for d in led[:3]
        )
        yield f"- id: {name}"
        yield f"  weight: {weight}"
        yield f"  focus: {_quoted('【在本岗位的含义】')}"
        yield f"  claims: [{_quoted('【我……】')}]"


def _named_kpis(duties: list[_Duty]) -> list[tuple[str, str]]:
    """Return the indicators that the duties name, each with the duty that names it."""
    found: dict[str, str] = {}
    for duty in duties:
        for match in _KPI.finditer(duty.text):
            found.setdefault(match.group(), duty.id)
    return list(found.items())


def _placeholders(duties: list[_Duty], kpis: list[tuple[str, str]]) -> Iterator[str]:
    """Write what only a person can say, and the indicators that the duties name."""
    first = duties[0].id
    yield "requirements:"
    yield "- kind: experience"
    yield f"  text: {_quoted('【任职要求】')}"
    yield "kpis:"
    for n, (name, duty) in enumerate(kpis or [("【业绩指标】", "")], 1):
        if duty:
            yield f"# ← {duty}"
        yield f"- id: kpi-{n}"
        yield f"  name: {_quoted(name)}"
        yield f"  unit: {_quoted('【单位】')}"
        yield f"  measure: {_quoted('【怎么统计】')}"
        yield "  better: higher"
    yield "understanding:"
    yield "- id: point"
    yield f"  point: {_quoted('【怎么看这个岗位】')}"
    yield f"  duties: [{first}]"
    yield "plan:"
    yield "- id: direction"
    yield f"  name: {_quoted('【工作方向】')}"
    yield f"  goal: {_quoted('【达到什么结果】')}"
    yield f"  measures: [{_quoted('【第一项措施】')}, {_quoted('【第二项措施】')}]"
    yield f"  duties: [{first}]"


def _questions(
    duties: list[_Duty], weights: Mapping[str, int], bank: Iterable[RoleProfile], near: Likeness
) -> Iterator[str]:
    """Take for each competency the questions of the bank that come nearest to a duty."""
    asked = [(profile.id, question) for profile in bank for question in profile.questions]
    asked = [(name, q) for name, q in asked if q.competency in weights]
    own = {(q.text.in_("zh")): (name, q) for name, q in asked}
    texts = list(own)
    rows = near(texts, [duty.text for duty in duties])
    best = sorted(
        (max((value, n) for n, value in enumerate(row)), text)
        for row, text in zip(rows, texts, strict=True)
    )
    taken: Counter[str] = Counter()
    lines: list[str] = []
    for (_, place), text in reversed(best):
        name, question = own[text]
        if taken[question.competency] < 2:
            taken[question.competency] += 1
            lines += _question(question, name, duties[place].id)
    yield "questions:"
    yield from lines or _own_question(duties[0], next(iter(weights)))


def _question(question: Question, origin: str, duty: str) -> list[str]:
    return [
        f"# ← {origin}/{question.id}",
        f"- id: {origin}-{question.id}"[:60].rstrip("-"),
        f"  kind: {question.kind.value}",
        f"  competency: {question.competency}",
        f"  duties: [{duty}]",
        f"  text: {_quoted('【核对是否适合本岗位】' + question.text.in_('zh'))}",
        "  probes: [" + ", ".join(_quoted(t.in_("zh")) for t in question.probes) + "]",
        "  points: [" + ", ".join(_quoted(t.in_("zh")) for t in question.points) + "]",
        "  anchors:",
        *(f'    "{level}": {_quoted(text.in_("zh"))}' for level, text in question.anchors.items()),
        f"  think: {question.think}",
        f"  answer: {question.answer}",
        f"  difficulty: {question.difficulty}",
    ]


def _own_question(duty: _Duty, competency: str) -> list[str]:
    return [
        "- id: q1",
        "  kind: behavioural",
        f"  competency: {competency}",
        f"  duties: [{duty.id}]",
        f"  text: {_quoted('【一道试题】')}",
        f"  probes: [{_quoted('【追问一】')}, {_quoted('【追问二】')}]",
        f"  points: [{_quoted('【评分要点一】')}, {_quoted('【评分要点二】')}]",
        "  anchors:",
        *(f'    "{level}": {_quoted("【行为锚定】")}' for level in (5, 3, 1)),
    ]
