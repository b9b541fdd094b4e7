"""Marks: given one by one, each with its note; submitted together."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from prep.errors import ConflictError, NotFoundError, RecordsError, StateError
from prep.messages import say
from prep.model.records import RecordedMark, utc
from prep.records.change import Change, plain
from prep.records.sheets import in_force, note_reveal, open_sheet, set_state
from prep.records.tables import log, marks, sheets


def rate(
    change: Change, candidate: int, assessor: int, element: str, mark: Decimal, note: str, expected: int
) -> RecordedMark:  # fmt: skip
    """Give or change one mark; ``expected`` is the revision of it that was seen, 0 for none.

    Asking again for what is written already (after a lost answer) returns what stands and logs nothing.
    """
    sheet = open_sheet(change, candidate, assessor)
    exact(mark, _maximum(change, element))
    key = {"candidate": candidate, "assessor": assessor, "issue": sheet.issue, "element": element}
    found = change.connection.execute(sa.select(marks).where(*_same(change, key))).one_or_none()
    new = {"mark": format(mark, "f"), "note": plain(note)}
    old = None if found is None else {"mark": format(found.mark, "f"), "note": found.note}
    if is_repeat(change, found, old, new, expected):
        return mark_of(found)
    need_revision(_where(key), expected, found, old, new)
    values = {
        "mark": mark,
        "note": new["note"],
        "revision": expected + 1,
        "who": change.who,
        "at": change.at,
    }
    if found is None:
        change.connection.execute(marks.insert().values(session=change.id, **key, **values))
    else:
        change.connection.execute(marks.update().where(*_same(change, key)).values(**values))
    change.connection.execute(
        sheets.update()
        .where(*(column for column in _same(change, key, sheets)))
        .values(revision=sheet.revision + 1)
    )
    change.log("rate", "mark", key, old, new)
    return RecordedMark.model_validate(values)


def submit(change: Change, candidate: int, assessor: int, expected: int) -> None:
    """Hand a sheet in; ``expected`` is the revision of the sheet that was seen.

    Submitting again what was submitted at that revision does nothing.
    """
    sheet = in_force(change, candidate, assessor)
    if sheet.state == "submitted" and sheet.revision == expected + 1 and sheet.who == change.who:
        return
    sheet = open_sheet(change, candidate, assessor)
    key = {"candidate": candidate, "assessor": assessor, "issue": sheet.issue}
    given = change.connection.execute(
        sa.select(marks.c.element).where(*_same(change, key))
    ).scalars()
    marked = set(given)
    lacking = [e["id"] for e in change.session.elements if e["id"] not in marked]
    if lacking:
        raise StateError(
            say("还没有打分的要素：", "elements without a mark: ") + ", ".join(lacking),
            say("打完再提交；缺分不等于零分", "mark them, then submit; missing is not zero"),
        )
    if sheet.revision != expected:
        raise _changed_since(change, key, expected, sheet.revision)
    set_state(change, sheet, "submitted", None, "submit")
    note_reveal(change)


def _changed_since(
    change: Change, key: dict[str, Any], expected: int, revision: int
) -> ConflictError:
    """Show the last mark that was written on a sheet since it was seen."""
    query = sa.select(log).where(log.c.session == change.id, log.c.thing == "mark")
    entries = change.connection.execute(query.order_by(log.c.seq.desc()))
    last = next(entry for entry in entries if key.items() <= entry.key.items())
    yours = say(f"提交第 {expected} 版", f"submit revision {expected}")
    stored = f"{last.key['element']} {last.new['mark']}"
    return conflict(_where(key), last, yours, stored, revision)


def exact(mark: Decimal, maximum: Decimal) -> None:
    """Raise ``RecordsError`` unless a mark is a decimal from 0 to a maximum, of at most six places."""
    usable = isinstance(mark, Decimal) and mark.is_finite() and not mark.is_signed()  # pyright: ignore[reportUnnecessaryIsInstance]
    if usable and mark <= maximum and -6 <= int(mark.as_tuple().exponent) <= 0:
        return
    raise RecordsError(
        say(f"分数 {mark} 不可用", f"{mark} cannot be a mark"),
        say(
            f"写 0 到 {maximum} 的十进制数（Decimal），至多六位小数",
            f"give a Decimal from 0 to {maximum} with at most six places",
        ),
    )


def is_repeat(change: Change, found: Any, old: Any, new: Any, expected: int) -> bool:
    """Tell whether a write is the one that stands, sent again because its answer was lost."""
    return (
        found is not None
        and found.revision == expected + 1
        and found.who == change.who
        and old == new
    )


def need_revision(where: str, expected: int, found: Any, old: Any, new: Any) -> None:
    """Raise ``ConflictError`` unless what stands is what was seen."""
    if (0 if found is None else found.revision) == expected:
        return
    if found is None:
        raise RecordsError(
            say(f"{where}：还没有第 {expected} 版", f"{where}: there is no revision {expected}"),
            say("首次写入时 expected 为 0", "give 0 as expected for the first"),
        )
    raise conflict(where, found, _shown(new), _shown(old), found.revision)


def conflict(where: str, found: Any, yours: str, stored: str, revision: int) -> ConflictError:
    """Make the error that shows both values, who wrote and when."""
    return ConflictError(
        say(
            f"{where}：您要写 {yours}，但 {found.who} 已在 {utc(found.at)} 写了 {stored}（第 {revision} 版）",
            f"{where}: you write {yours}, but {found.who} wrote {stored} at {utc(found.at)} (revision {revision})",
        ),
        say(f"看过后，若仍要改，以 expected={revision} 再写", f"look at it; to change it still, write again with expected={revision}"),
        yours=yours, stored=stored, who=found.who, when=found.at, revision=revision,
    )  # fmt: skip


def mark_of(row: Any) -> RecordedMark:
    """Make the value of a row."""
    return RecordedMark(mark=row.mark, note=row.note, revision=row.revision, who=row.who, at=row.at)


def _shown(data: Any) -> str:
    return ", ".join(str(value) for value in data.values() if value not in (None, ""))


def _where(key: dict[str, Any]) -> str:
    where = say(
        f"考生 {key['candidate']} × 考官 {key['assessor']}",
        f"candidate {key['candidate']} × assessor {key['assessor']}",
    )
    return f"{where} {key['element']}" if "element" in key else where


def _maximum(change: Change, element: str) -> Decimal:
    known = {each["id"]: Decimal(each["maximum"]) for each in change.session.elements}
    if element not in known:
        raise NotFoundError(
            say(f"没有要素 {element} — 可用：", f"there is no element {element} — there are: ")
            + ", ".join(known)
        )
    return known[element]


def _same(change: Change, key: dict[str, Any], table: sa.Table = marks) -> list[Any]:
    names = [name for name in key if name in table.c]
    return [table.c.session == change.id, *(table.c[name] == key[name] for name in names)]
