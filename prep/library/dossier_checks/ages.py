"""Dates of a life that do not go together: birth, school, work, Party membership, retirement."""

from __future__ import annotations

from collections.abc import Iterator

from prep.library.dossier_checks.periods import Span, full_time, month_of, months, spans, written
from prep.library.dossier_checks.told import Subject, advice, name_of, text_of
from prep.library.load import Finding
from prep.library.rules import read_date
from prep.messages import say
from prep.model.base import PartialDate


def ages(subject: Subject) -> Iterator[Finding]:
    """Find ages that are too low or too high, and a beginning of work that no post bears out."""
    yield from _working_since(subject)
    birth = read_date(subject.root.get("person", "birth"))
    if birth is None:
        return
    if months(birth)[0] > month_of(subject.today):
        yield advice(
            "birth", ("person", "birth"),
            say(f"出生日期 {birth} 还没有到", f"the birth {birth} is still to come"),
            say("核对出生年月", "check the date of birth"), str(birth),
        )  # fmt: skip
        return
    yield from _too_young(subject, birth)
    yield from _too_old(subject, birth)


def _age(birth: PartialDate, month: int) -> float:
    """Return the greatest age, in years, that a person may have in a month."""
    return (month - months(birth)[0]) / 12


def _too_young(subject: Subject, birth: PartialDate) -> Iterator[Finding]:
    limits = subject.rules.shared
    for key, limit, zh, en in (
        ("working_since", limits.limit("working_age", 16), "参加工作", "work began"),
        ("party_joined", limits.limit("party_age", 18), "入党", "the Party was joined"),
    ):
        day = read_date(subject.root.get("person", key))
        if day and _age(birth, months(day)[1]) < limit:
            yield _young(("person", key), birth, day, zh, en, int(limit))
    for course in spans(subject, "education"):
        day = read_date(course.entry.get("start"))
        higher = limits.pattern("higher").search(name_of(course.entry.get("degree"), "zh"))
        limit = limits.limit("higher_age" if higher else "school_age", 5)
        if day and _age(birth, course.first[1]) < limit:
            school = name_of(course.entry.get("school"), "zh"), name_of(course.entry.get("school"), "en")  # fmt: skip
            yield _young((*course.place, "start"), birth, day, f"入读{school[0]}", f"study at {school[1]} began", int(limit))  # fmt: skip


def _young(
    place: tuple[str | int, ...], birth: PartialDate, day: PartialDate, zh: str, en: str, limit: int
) -> Finding:
    return advice(
        "too-young",
        place,
        say(
            f"{zh}（{day}）时不满{limit}周岁（出生 {birth}）",
            f"{en} ({day}) before the age of {limit} (born {birth})",
        ),
        say("核对这两个日期", "check both dates"),
        f"{place[0]} {place[-1]} {birth} {day}",
    )


def _too_old(subject: Subject, birth: PartialDate) -> Iterator[Finding]:
    sex = text_of(subject.root.get("person", "sex"))
    limit = subject.rules.shared.limit(f"retirement_{sex or 'unknown'}", 60)
    age = (month_of(subject.today) - months(birth)[1]) / 12
    if age < limit:
        return
    yield advice(
        "retirement", ("person", "birth"),
        say(f"按出生 {birth} 已满{int(age)}周岁，可能已到退休年龄", f"born {birth}: {int(age)} years old, perhaps past the age of retirement"),
        say("核对出生年月；按延迟退休的新办法查一下本人的退休时间", "check the date of birth, and the age of retirement that holds for you"),
        str(birth),
    )  # fmt: skip


def _working_since(subject: Subject) -> Iterator[Finding]:
    """Find a beginning of work that lies after, or well before, the first full-time post."""
    since = read_date(subject.root.get("person", "working_since"))
    posts = [post for post in spans(subject, "employment") if full_time(post, subject)]
    if since is None or not posts:
        return
    first = min(posts, key=lambda post: post.first)
    begun = months(since)
    if begun[0] > first.first[1]:
        what = say(f"参加工作时间 {since} 晚于第一个岗位的开始 {_start(first)}", f"working_since {since} is after the first post, {_start(first)}")  # fmt: skip
        remedy = say("核对两个日期；那一段是实习的请在 post 里写明", "check both dates; if that post was an internship, say so in post")  # fmt: skip
    elif first.first[0] - begun[1] >= subject.rules.shared.limit("gap", 2):
        what = say(f"参加工作时间 {since}，而最早的岗位从 {_start(first)} 开始", f"working_since is {since}, the first post is of {_start(first)}")  # fmt: skip
        remedy = say("补上更早的岗位，或核对日期", "add the earlier posts, or check the dates")
    else:
        return
    yield advice("working-since", ("person", "working_since"), what, remedy, f"{since} {_start(first)}")  # fmt: skip


def _start(post: Span) -> str:
    return text_of(post.entry.get("start")) or written(post.first[0])
