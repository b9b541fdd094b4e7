"""Gaps between study and work, and posts at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from prep.library.dossier_checks.periods import (
    Span,
    full_time,
    month_of,
    spans,
    written,
)
from prep.library.dossier_checks.told import Subject, advice, name_of
from prep.library.load import Finding
from prep.messages import language, say


def continuity(subject: Subject) -> Iterator[Finding]:
    """Find gaps, and posts or study at the same time."""
    yield from _gaps(subject)
    yield from _overlaps(subject)


def _gaps(subject: Subject) -> Iterator[Finding]:
    """Find months between the first study or work and now in which there was neither."""
    known = [s for name in ("education", "employment", "projects") for s in spans(subject, name)]
    main = sorted((s for s in known if s.section != "projects"), key=lambda s: s.first)
    if not main:
        return
    known = sorted((s for s in known if s.first[0] >= main[0].first[0]), key=lambda s: s.first)
    before = known[0]
    for after in known[1:]:
        yield from _gap(subject, before, after, after.first[0] - 1)
        before = max(before, after, key=lambda s: s.last[1])
    if not before.lasts:
        yield from _gap(subject, before, None, month_of(subject.today) - 1)


def _gap(subject: Subject, before: Span, after: Span | None, end: int) -> Iterator[Finding]:
    begin = before.last[1] + 1
    studied = before.section == "education"  # a summer lies between it and what follows
    least = subject.rules.shared.limit("gap_after_study" if studied else "gap", 2)
    if end - begin + 1 < least:
        return
    where = after or before
    said = f"{written(begin)}–{written(end)}"
    count = end - begin + 1
    yield advice(
        "gap",
        (*where.place, "start" if after else "end"),
        say(
            f"{said} 这{count}个月既没有学习也没有工作的记录",
            f"nothing is told of the {count} months {said}, neither study nor work",
        ),
        say(
            "补上这一段（待业、备考、生育、照顾家人也可以照实写），或核对前后的年月",
            "add what you did (looking for work, exams and family care count too), or check the dates around it",
        ),
        said,
    )


def _overlaps(subject: Subject) -> Iterator[Finding]:
    """Find two full-time posts, or full-time study and a post, at the same time."""
    posts = [s for s in spans(subject, "employment") if full_time(s, subject)]
    study = [s for s in spans(subject, "education") if full_time(s, subject)]
    pairs = [(a, b) for a, b in combinations(posts, 2) if not _same_firm(a, b)]
    for one, other in [*pairs, *((a, b) for a in study for b in posts)]:
        first, last = max(one.first[1], other.first[1]), min(one.last[0], other.last[0])
        if last - first < subject.rules.shared.limit("overlap", 2):
            continue  # the months at both ends may be shared without any day in common
        later = max(one, other, key=lambda s: s.first)
        if one.section == "education":
            yield _study_and_work(one, other, first, last)
        else:
            yield _two_posts(one, other, later, first, last)


def _same_firm(one: Span, other: Span) -> bool:
    names = [name_of(s.entry.get("organisation"), "zh") for s in (one, other)]
    return names[0] in names[1] or names[1] in names[0]


def _two_posts(one: Span, other: Span, later: Span, first: int, last: int) -> Finding:
    a, b = (name_of(s.entry.get("organisation"), language()) for s in (one, other))
    about = f"{written(first)}–{written(last)}"
    if one.lasts and other.lasts:
        earlier = other if later is one else one
        return advice(
            "two-current",
            (*earlier.place, "end"),
            say(f"{a} 和 {b} 两个岗位都没有结束", f"the posts at {a} and {b} both last until now"),
            say("给已经离开的一个写上 end；兼职请在 post 里写明", "give the one you have left its end; say in post if one is part-time"),
            written(first),
        )  # fmt: skip
    return advice(
        "overlap",
        (*later.place, "start"),
        say(f"{about} 同时在 {a} 和 {b} 全职任职", f"full-time posts at {a} and {b} at the same time, {about}"),
        say("核对起止年月；兼职请在 post 里写明", "check the dates; say in post if one is part-time"),
        about,
    )  # fmt: skip


def _study_and_work(study: Span, post: Span, first: int, last: int) -> Finding:
    school = name_of(study.entry.get("school"), language())
    firm = name_of(post.entry.get("organisation"), language())
    about = f"{written(first)}–{written(last)}"
    return advice(
        "overlap",
        (*study.place, "start"),
        say(f"{about} 在 {school} 全日制学习，同时在 {firm} 任职", f"full-time study at {school} and a post at {firm} at the same time, {about}"),
        say("在职学习写 mode: part_time；实习请在 post 里写明", "write mode: part_time for study beside work; say in post if it was an internship"),
        about,
    )  # fmt: skip
