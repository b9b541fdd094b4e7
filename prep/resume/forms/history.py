"""The chronological résumé of a form (简历): from the first study or post to the present, without a gap.

Rules of filling (the notes on the 干部任免审批表): months as YYYY.MM, in ascending order, each promotion on a
line of its own, part-time study below the post during which it began (其间).
"""

from __future__ import annotations

from dataclasses import dataclass

from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier, Education, Employment
from prep.model.form import HistoryRow
from prep.resume.forms.months import Span, as_date, first_month, gaps, last_month

TO_COME = {"zh": "待补", "en": "to be completed"}
"""What stands in a gap: it is never filled with a guess."""


@dataclass(frozen=True)
class History:
    """The rows, the studies alone, and the gaps as ``2012.03—2012.08``."""

    rows: tuple[HistoryRow, ...]
    studies: tuple[HistoryRow, ...]
    gaps: tuple[str, ...]


def history(dossier: Dossier, lang: Lang, until: int) -> History:
    """Return the history of a person up to a month, with a row for every gap."""
    posts = [(item, _post(item, lang)) for item in dossier.employment]
    full = [item for item in dossier.education if item.mode == "full_time"]
    beside = [item for item in dossier.education if item.mode == "part_time"]
    known = [(first_month(item.start), last_key(item, until), row) for item, row in posts]
    known += [(first_month(s.start), last_key(s, until), _study(s, lang)) for s in full]
    missing = gaps((Span(first, last) for first, last, _ in known), until)
    known += [(gap.first, gap.last, _gap(gap, lang, until)) for gap in missing]
    known.sort(key=lambda entry: entry[:2])
    rows = _with_studies_beside(known, beside, lang, until)
    studies = sorted(dossier.education, key=lambda item: item.start)
    return History(
        tuple(rows),
        tuple(_study(item, lang) for item in studies),
        tuple(_gap(gap, lang, until).period for gap in missing),
    )


def last_key(item: Education | Employment, until: int) -> int:
    """Return the month in which something ended; what lasts ends with ``until``."""
    return last_month(item.end) if item.end else max(until, first_month(item.start))


def _with_studies_beside(
    known: list[tuple[int, int, HistoryRow]], beside: list[Education], lang: Lang, until: int
) -> list[HistoryRow]:
    """Put each part-time course below the last row that had begun before it, and lasted until it began."""
    rows: list[HistoryRow] = []
    waiting = sorted(beside, key=lambda item: item.start)
    for number, (first, last, row) in enumerate(known):
        if number == 0:
            early = [s for s in waiting if first_month(s.start) < first]
            rows += [_study(item, lang) for item in early]
            waiting = [s for s in waiting if s not in early]
        rows.append(row)
        following = known[number + 1][0] if number + 1 < len(known) else until + 1
        here = [s for s in waiting if first_month(s.start) < max(following, first + 1)]
        own = [s for s in here if first_month(s.start) <= last and row.kind == "post"]
        rows += [_meanwhile(s, lang) if s in own else _study(s, lang) for s in here]
        waiting = [s for s in waiting if s not in here]
    return rows + [_study(item, lang) for item in waiting]


def _post(item: Employment, lang: Lang) -> HistoryRow:
    place = _joined([_in(item.organisation, lang), _in(item.unit, lang)], lang)
    post = _in(item.post, lang)
    text = place + post if lang == "zh" else f"{post}, {place}"
    return _row(item, lang, text, place, post, "post")


def _study(item: Education, lang: Lang) -> HistoryRow:
    school, major, degree = (_in(text, lang) for text in (item.school, item.major, item.degree))
    if lang == "zh":
        part = "在职" if item.mode == "part_time" else ""
        text = f"{school}{subject(major)}{part}学习" + (f"（{degree}）" if degree else "")
    else:
        text = f"{school}, {major}" + (f" ({degree})" if degree else "")
        text += ", part-time" if item.mode == "part_time" else ""
    return _row(item, lang, text, school, major, "study").model_copy(update={"degree": degree})


def _meanwhile(item: Education, lang: Lang) -> HistoryRow:
    study = _study(item, lang)
    school, major, degree = (_in(text, lang) for text in (item.school, item.major, item.degree))
    text = (
        f"（其间：{study.period} {school}{subject(major)}在职学习{'，' if degree else ''}{degree}）"
        if lang == "zh"
        else f"(meanwhile, {study.period}: {study.text})"
    )
    return study.model_copy(update={"period": "", "text": text, "kind": "meanwhile"})


def _gap(gap: Span, lang: Lang, until: int) -> HistoryRow:
    end = as_date(gap.last).short(lang) if gap.last < until else _now(lang)
    start = as_date(gap.first).short(lang)
    period = start if start == end else stretch(start, end, lang)
    return HistoryRow(start=start, end=end, period=period, text=TO_COME[lang], kind="gap")


def _row(
    item: Education | Employment, lang: Lang, text: str, place: str, what: str, kind: str
) -> HistoryRow:
    start, end = item.start.short(lang), item.end.short(lang) if item.end else _now(lang)
    return HistoryRow.model_validate(
        {"start": start, "end": end, "period": stretch(start, end, lang), "text": text,
         "organisation": place, "post": what, "kind": kind}
    )  # fmt: skip


def subject(major: str) -> str:
    """Write 金融学 as 金融学专业, and leave alone what says so already."""
    return major if not major or major.endswith("专业") else f"{major}专业"


def _now(lang: Lang) -> str:
    return "至今" if lang == "zh" else "present"


def _in(text: Text | None, lang: Lang) -> str:
    return text.in_(lang).strip("。. ") if text else ""


def _joined(parts: list[str], lang: Lang) -> str:
    return ("" if lang == "zh" else ", ").join(part for part in parts if part)


def stretch(start: str, end: str, lang: Lang) -> str:
    """Write ``2010.07—2015.05`` or ``Jul 2010 – May 2015``."""
    return f"{start}—{end}" if lang == "zh" else f"{start} – {end}"


def month_of(date: PartialDate | None, lang: Lang) -> str:
    """Write a date as a form does, ``2010.07`` or ``Jul 2010``; nothing for none."""
    return date.short(lang) if date else ""
