"""What the screen shows during a rehearsal, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from prep.cli.cells import cut, lines, pad, width
from prep.messages import Lang, say
from prep.model.views import Sentence
from prep.speech.rehearse import PlannedPart, Session, Status
from prep.speech.rehearse.cues import cue
from prep.speech.rehearse.session import BELL
from prep.speech.remarks import clock

_BOLD, _DIM, _END = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_GREEN, _YELLOW, _RED, _BLUE = "\x1b[32m", "\x1b[33m", "\x1b[31m", "\x1b[34m"
_STEADY, _FAR = 5.0, 15.0
"""Seconds off the plan below which all is well, and above which it is not."""


def screen(
    session: Session, reading: float, columns: int, rows: int, cards: bool = False
) -> list[str]:
    """Return the lines of the screen, at most ``rows``, none wider than ``columns`` cells."""
    status = session.status(reading)
    head = [_title(session, status, columns), _clocks(session, status, columns), "-" * columns]
    foot = ["-" * columns, *_below(session, status, columns), _keys(session, columns)]
    room = max(rows - len(head) - len(foot), 1)
    body = _body(session, status, columns, room, cards)
    return [*head, *body, *[""] * (room - len(body)), *foot][:rows]


def _title(session: Session, status: Status, columns: int) -> str:
    plan = session.plan
    kind = say("单练", "drill") if plan.drill else say("试讲", "rehearsal")
    pace = say(f"每分钟 {plan.pace}", f"{plan.pace} a minute")
    right = cut(f"{kind}  {pace}", max(columns - 20, 0))
    left = f"{status.number + 1}/{len(plan.parts)}  {status.part.name}"
    left = cut(left, columns - width(right) - 2)
    return f"{_BOLD}{pad(left, columns - width(right))}{_END}{right}"


def _clocks(session: Session, status: Status, columns: int) -> str:
    whole = f"{clock(status.elapsed)} / {clock(session.plan.limit)}"
    part = f"{clock(status.in_part)} / {clock(status.part.seconds)}"
    shown = say(f"总 {whole}   本段 {part}   ", f"total {whole}   part {part}   ")
    colour, drift = _drift(session, status)
    drift = cut(drift, max(columns - width(shown), 0))
    return f"{cut(shown, columns)}{colour}{drift}{_END}"


def _drift(session: Session, status: Status) -> tuple[str, str]:
    """Return colour and words for how far the speaker is off the plan."""
    if session.stage == "ready":
        return "", ""
    if session.stage == "paused":
        return _YELLOW, say("已暂停", "paused")
    if status.left < 0:
        return _RED + _BOLD, say(f"超时 {-status.left:.0f} 秒", f"TIME  {-status.left:.0f} s over")
    off = round(status.drift)
    signed = f"{off:+d}" if off else "0"
    size = abs(status.drift)
    colour = _GREEN if size < _STEADY else (_RED if size >= _FAR else _YELLOW)
    if status.drift <= -_STEADY:
        colour = _BLUE
    word = say("慢了", "late") if off > 0 else say("快了", "early")
    return colour, say(f"{signed} 秒", f"{signed} s") + (f" {word}" if size >= _STEADY else "")


def _below(session: Session, status: Status, columns: int) -> Iterator[str]:
    """Yield the tallies, and what comes next."""
    warning = say("  还有一分钟", "  one minute left") if 0 <= status.left <= BELL else ""
    warning = "" if session.plan.limit <= BELL else cut(warning, columns)
    tally = say(
        f"口头语 {status.fillers}   卡壳 {status.stumbles}",
        f"fillers {status.fillers}   stumbles {status.stumbles}",
    )
    yield cut(tally, columns - width(warning)) + f"{_YELLOW}{warning}{_END}"
    if session.last:
        yield cut(say("这是最后一部分", "this is the last part"), columns)
        return
    following = session.plan.parts[status.number + 1]
    at = f"{clock(following.begin)}-{clock(following.end)}"
    yield cut(say(f"下一部分 {following.name}（{at}）", f"next: {following.name} ({at})"), columns)


def _keys(session: Session, columns: int) -> str:
    if session.stage == "ready":
        return _DIM + cut(say("空格 开始   q 退出", "space start   q quit"), columns)
    onward = say("讲完", "finish") if session.last else say("下一部分", "next part")
    shown = say(
        f"空格 {onward}  b 退回  p 暂停  r 重讲本段  f 口头语  s 卡壳  q 停止",
        f"space {onward}  b back  p pause  r repeat  f filler  s stumble  q stop",
    )
    return _DIM + cut(shown, columns)


def _body(session: Session, status: Status, columns: int, room: int, cards: bool) -> list[str]:
    """Return the text of the part around the sentence that is due, or its key words."""
    lang = session.plan.lang
    due = status.part.due(status.in_part, lang)
    drawn = list(_text(status.part, lang, columns, due, cards))
    first = next((n for n, (_, numbers) in enumerate(drawn) if due in numbers), 0)
    start = max(0, min(first - 2, len(drawn) - room))
    return [line for line, _ in drawn[start : start + room]]


def _text(
    part: PlannedPart, lang: Lang, columns: int, due: int, cards: bool
) -> Iterator[tuple[str, set[int]]]:
    """Yield each line with the numbers of the sentences on it; the one that is due stands out."""
    number = 0
    for paragraph in part.paragraphs:
        if cards:
            shown = [[(number + n, cue(s.text, lang))] for n, s in enumerate(paragraph)]
        else:
            shown = [[(number + n, text) for n, text in enumerate(_joined(paragraph, lang))]]
        for pieces in shown:
            yield from _laid_out(pieces, columns, due)
        number += len(paragraph)
        yield "", set()


def _joined(paragraph: tuple[Sentence, ...], lang: Lang) -> Iterator[str]:
    """Yield the texts of the sentences, as they stand one behind the other."""
    for number, sentence in enumerate(paragraph):
        last = number == len(paragraph) - 1
        yield sentence.text + ("" if lang == "zh" or last else " ")


def _laid_out(
    pieces: list[tuple[int, str]], columns: int, due: int
) -> Iterator[tuple[str, set[int]]]:
    text = "".join(piece for _, piece in pieces)
    owner = [number for number, piece in pieces for _ in piece]
    for start, end in lines(text, columns):
        drawn, numbers = "", list(dict.fromkeys(owner[start:end]))
        for number in numbers:
            piece = "".join(c for c, n in zip(text[start:end], owner[start:end]) if n == number)  # noqa: B905
            style = _BOLD if number == due else (_DIM if number < due else "")
            drawn += f"{style}{piece}{_END}"
        yield drawn, set(numbers)
