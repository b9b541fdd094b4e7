"""Evidence from outside the time of its post, and dates that cannot be yet."""

from __future__ import annotations

from collections.abc import Iterator

from prep.library.dossier_checks.periods import Span, month_of, months, span, written
from prep.library.dossier_checks.told import Subject, advice, text_of
from prep.library.load import Finding
from prep.library.rules import entries, read_date
from prep.messages import say


def outside(subject: Subject) -> Iterator[Finding]:
    """Find evidence that begins before, or ends after, the post that it names."""
    posts: dict[str | None, Span] = {}
    for place, entry in entries(subject.root, "employment"):
        if found := span(place, entry, subject.today):
            posts[text_of(entry.get("id"))] = found
    for place, entry in entries(subject.root, "evidence"):
        name = text_of(entry.get("employment"))
        deed, post = span(place, entry, subject.today), posts.get(name)
        if not (name and deed and post):
            continue
        if deed.first[1] < post.first[0]:
            yield _out(deed, "start", name, written(post.first[0]), before=True)
        elif deed.last[0] > post.last[1] + 1 and not post.lasts:
            yield _out(deed, "end", name, written(post.last[1]), before=False)


def _out(deed: Span, key: str, post: str, bound: str, before: bool) -> Finding:
    about = f"{text_of(deed.entry.get('id'))} {post} {key}"
    what = (
        say(f"这件事早于岗位 {post} 的开始（{bound}）", f"it begins before the post {post} does ({bound})")
        if before
        else say(f"这件事晚于岗位 {post} 的结束（{bound}）", f"it ends after the post {post} does ({bound})")
    )  # fmt: skip
    if deed.lasts and not before:
        what = say(f"这件事没有写 end，而岗位 {post} 到 {bound} 已经结束", f"it has no end, while the post {post} ended in {bound}")  # fmt: skip
    remedy = say("核对日期，或改写 employment", "check the dates, or name another employment")
    return advice("outside-post", (*deed.place, key), what, remedy, about)


_PAST = (
    ("employment", "start"), ("employment", "end"), ("evidence", "start"), ("evidence", "end"),
    ("training", "date"), ("honours", "date"), ("certificates", "date"),
)  # fmt: skip


def future(subject: Subject) -> Iterator[Finding]:
    """Find dates that lie in the future although the matter is told as past."""
    now = month_of(subject.today)
    dated = [
        ((*place, key), entry.get(key))
        for section, key in _PAST
        for place, entry in entries(subject.root, section)
    ]
    dated.append((("person", "working_since"), subject.root.get("person", "working_since")))
    dated.append((("person", "party_joined"), subject.root.get("person", "party_joined")))
    for place, node in dated:
        day = read_date(node)
        if day and months(day)[0] > now:
            yield _not_yet(place, str(day))
    for place, entry in entries(subject.root, "assessments"):
        year = text_of(entry.get("year"))
        if year and year.isdecimal() and int(year) > subject.today.year:
            yield _not_yet((*place, "year"), year)


def _not_yet(place: tuple[str | int, ...], day: str) -> Finding:
    lasting = place[0] == "employment" and place[-1] == "end"
    remedy = (
        say("还在任的写 end: 至今", "write end: present for a post that you still hold")
        if lasting
        else say("核对年月", "check the date")
    )
    what = say(f"{day} 还没有到", f"{day} is still to come")
    return advice("future", place, what, remedy, f"{place[0]} {place[-1]} {day}")
