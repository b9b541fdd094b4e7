"""``prep interview new``, ``order``, ``book``, ``rate``, ``submit``, ``void``, ``lock``: hold a session."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep.cli.interview_options import (
    database_option,
    now,
    one_session,
    records,
    session_argument,
)
from prep.cli.options import lang_option
from prep.messages import Lang, language, say

if TYPE_CHECKING:
    from prep.records import Session

candidate_option = click.option(
    "--candidate",
    type=click.IntRange(1),
    required=True,
    help=say("考生号", "Number of the candidate."),
)
assessor_option = click.option(
    "--assessor",
    type=click.IntRange(1),
    required=True,
    help=say("考官号", "Number of the assessor."),
)


@click.command(
    "new",
    help=say(
        "建一场面试：抽题，登记考生和考官，记下评分规则。",
        "Make a session: draw the questions, enter candidates and assessors, fix the rules.",
    ),
)
@session_argument
@click.option(
    "--role", "role_id", required=True, help=say("岗位画像的 id", "Id of the role profile.")
)
@click.option(
    "--candidate",
    "candidates",
    multiple=True,
    help=say(
        "考生姓名（可多次；或用 --candidates 给人数）",
        "Name of a candidate (may be repeated; or --candidates N).",
    ),
)
@click.option(
    "--candidates",
    "candidate_count",
    type=click.IntRange(1, 500),
    help=say("考生人数", "Number of candidates."),
)
@click.option(
    "--assessor",
    "assessors",
    multiple=True,
    help=say(
        "考官姓名，第一位是主考官（可多次；或用 --assessors 给人数）",
        "Name of an assessor, the chief first (may be repeated; or --assessors N).",
    ),
)
@click.option(
    "--assessors",
    "assessor_count",
    type=click.IntRange(1, 15),
    help=say("考官人数", "Number of assessors."),
)
@click.option(
    "--rules",
    default="usual",
    show_default=True,
    help=say(
        "评分规则：id 或自己的 YAML 文件", "Rules of marking: their id, or a YAML file of your own."
    ),
)
@click.option(
    "--minutes",
    type=click.IntRange(3, 240),
    default=30,
    show_default=True,
    help=say("每位考生的分钟数", "Minutes for each candidate."),
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help=say("抽题种子", "Seed of the draw of questions."),
)
@click.option("--title", help=say("这场面试的名称", "Title of the session."))
@click.option(
    "--reveal",
    type=click.Choice(["session", "candidate"]),
    default="session",
    show_default=True,
    help=say(
        "何时可看他人评分：全场交齐，或该考生交齐",
        "When marks of others can be seen: all sheets in, or all of the candidate.",
    ),
)
@lang_option
@database_option
def new(
    session_id: str, role_id: str, candidates: tuple[str, ...], candidate_count: int | None, assessors: tuple[str, ...],
    assessor_count: int | None, rules: str, minutes: int, seed: int, title: str | None, reveal: str, lang: Lang | None,
    database: str | None,
) -> None:  # fmt: skip
    """Make a session."""
    from prep.build.panel import PanelOrder
    from prep.build.sessions import NewSession, make_session

    used = lang or language()
    order = PanelOrder(role_id, used, date.today(), minutes, seed)
    made = NewSession(
        session_id, title or order.profile().title.in_(used), order, rules,
        _people(candidates, candidate_count, say("考生", "Candidate")), _people(assessors, assessor_count, say("考官", "Assessor")), reveal,
    )  # fmt: skip
    with records(database) as opened:
        session = make_session(opened, made, now())
        click.echo(
            say(
                f"已建：{session_id}，考生 {len(made.candidates)} 人，考官 {len(made.assessors)} 人",
                f"made: {session_id}, {len(made.candidates)} candidates, {len(made.assessors)} assessors",
            )
        )
        click.echo(
            say(
                f"下一步：prep interview order {session_id}",
                f"next: prep interview order {session_id}",
            )
        )
        _elements(session)


def _people(names: tuple[str, ...], count: int | None, word: str) -> tuple[str, ...]:
    if bool(names) == bool(count):
        raise click.UsageError(
            say(f"{word}：给出姓名或人数，二者选一", f"{word}s: give their names, or their number")
        )
    return names or tuple(f"{word} {n}" for n in range(1, (count or 0) + 1))


def _elements(session: Session) -> None:
    for element in session.record().setup.elements:
        click.echo(f"  {element.id}  {element.name}")


@click.command(
    "order",
    help=say(
        "抽签定考生顺序并开场，发评分表；种子留档，可以重算。",
        "Draw the order of candidates by lot and open: sheets are issued; the seed is kept, the draw can be repeated.",
    ),
)
@session_argument
@click.option(
    "--seed",
    help=say(
        "抽签种子，如当众掷出的数字；不写则随机",
        "Seed of the lot, such as a number thrown in public; random unless given.",
    ),
)
@database_option
def order(session_id: str, seed: str | None, database: str | None) -> None:
    """Draw the order."""
    import secrets

    with one_session(database, session_id) as session:
        drawn = session.draw_order(seed or secrets.token_hex(8), at=now())
        session.open(at=now())
        click.echo(
            say(f"抽签种子：{session.record().seed}", f"seed of the lot: {session.record().seed}")
        )
        for one in sorted(drawn, key=lambda c: c.position or 0):
            click.echo(
                say(
                    f"  第 {one.position} 位：考生 {one.number:02}",
                    f"  {one.position}. candidate {one.number:02}",
                )
            )


@click.command(
    "book",
    help=say("写出这场面试的考官题本（Word）。", "Write the session's question book in Word."),
)
@session_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help=say("输出文件夹", "Folder for the book."),
)
@database_option
def book(session_id: str, output: Path, database: str | None) -> None:
    """Write the question book."""
    from prep.build.panel import word_bytes
    from prep.build.sessions import book_of
    from prep.workspace.save import safe_name, write_document

    with one_session(database, session_id) as session:
        view = book_of(session)
    data = word_bytes(view, date.today())
    click.echo(
        str(
            write_document(
                output / f"{safe_name(session_id, 60)}-{safe_name(view.title, 60)}.docx", data
            )
        )
    )


@click.command(
    "rate", help=say("给一张评分表打分：q1=4 q2=3 …", "Give marks on a sheet: q1=4 q2=3 …")
)
@session_argument
@candidate_option
@assessor_option
@click.argument("marks", nargs=-1, required=True)
@click.option(
    "--note",
    "notes",
    multiple=True,
    help=say(
        "评分依据，如 q1=说到了三次走访（可多次）",
        "Evidence of a mark, such as q1=named three visits (may be repeated).",
    ),
)
@database_option
def rate(
    session_id: str,
    candidate: int,
    assessor: int,
    marks: tuple[str, ...],
    notes: tuple[str, ...],
    database: str | None,
) -> None:
    """Give marks."""
    given = dict(_pair(one) for one in marks)
    told = dict(_pair(one) for one in notes)
    values = {name: _mark(name, text) for name, text in given.items()}
    from prep.build.sessions import check_mark

    with one_session(database, session_id) as session:
        sheet = next(
            (
                s
                for s in session.sheets_for(assessor)
                if (s.candidate, s.assessor) == (candidate, assessor)
            ),
            None,
        )
        for name, value in values.items():
            check_mark(session, name, value)
        for name, value in values.items():
            seen = sheet.marks[name].revision if sheet and name in sheet.marks else 0
            done = session.rate(
                candidate, assessor, name, value, expected=seen, at=now(), note=told.get(name, "")
            )
            click.echo(
                say(
                    f"考生 {candidate:02} {name} = {done.mark}",
                    f"candidate {candidate:02} {name} = {done.mark}",
                )
            )


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise click.UsageError(
            say(f"“{text}”应写成 q1=4 的样子", f"“{text}” is to be written as q1=4")
        )
    return name.strip(), value.strip()


def _mark(name: str, text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = None
    if value is None or not value.is_finite():
        raise click.UsageError(say(f"{name}：“{text}”不是分数", f"{name}: “{text}” is no mark"))
    return value


@click.command(
    "submit",
    help=say(
        "交一张评分表；交后不能改，只能作废重开。",
        "Hand in a sheet; it cannot be changed then, only voided and issued again.",
    ),
)
@session_argument
@candidate_option
@assessor_option
@database_option
def submit(session_id: str, candidate: int, assessor: int, database: str | None) -> None:
    """Hand in a sheet."""
    with one_session(database, session_id) as session:
        sheet = next(
            (
                s
                for s in session.sheets_for(assessor)
                if (s.candidate, s.assessor) == (candidate, assessor)
            ),
            None,
        )
        session.submit(candidate, assessor, expected=sheet.revision if sheet else 0, at=now())
        left = session.missing()
        click.echo(say(f"已交；还差 {len(left)} 张", f"handed in; {len(left)} still to come"))


@click.command(
    "void",
    help=say(
        "作废一张评分表（写明理由），默认另发一张。",
        "Void a sheet with a reason; another is issued.",
    ),
)
@session_argument
@candidate_option
@assessor_option
@click.option("--reason", required=True, help=say("作废的理由", "Why it is voided."))
@click.option("--no-reissue", is_flag=True, help=say("不另发", "Issue no other."))
@database_option
def void(
    session_id: str,
    candidate: int,
    assessor: int,
    reason: str,
    no_reissue: bool,
    database: str | None,
) -> None:
    """Void a sheet."""
    with one_session(database, session_id) as session:
        session.void(candidate, assessor, reason, at=now())
        if not no_reissue:
            issue = session.reissue(candidate, assessor, at=now())
            click.echo(
                say(f"已作废，另发第 {issue} 张", f"voided; sheet number {issue} was issued")
            )


@click.command(
    "lock",
    help=say(
        "封存：全部交齐后锁定，给出校验码；以后什么也不能改。",
        "Seal the session when all sheets are in; nothing changes after that.",
    ),
)
@session_argument
@database_option
def lock(session_id: str, database: str | None) -> None:
    """Lock a session."""
    with one_session(database, session_id) as session:
        seal = session.lock(at=now())
        click.echo(say(f"已锁定，校验码 {seal}", f"locked; seal {seal}"))
