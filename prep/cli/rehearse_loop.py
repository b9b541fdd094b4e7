"""Run a rehearsal: live with single keys, or from a script of timed keys."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

from prep.cli.rehearse_screen import screen
from prep.cli.terminal import Terminal
from prep.errors import DataError, Problem
from prep.library.load import nearest
from prep.messages import say
from prep.speech.rehearse import KEYS, Key, Plan, Session, begin, signals

_NAMED: dict[str, Key] = {
    " ": "next", "\r": "next", "\n": "next", "right": "next", "b": "back", "left": "back",
    "p": "pause", "f": "filler", "s": "stumble", "r": "repeat", "q": "stop",
}  # fmt: skip
_BLINK = 0.2
"""Seconds between two looks at the clock."""


def live(plan: Plan, bell: bool, cards: bool) -> Session:
    """Rehearse in the terminal; Ctrl-C ends the run where it is."""
    session, spoken = begin(plan), 0.0
    with Terminal() as terminal:
        try:
            while session.stage != "over":
                now = time.monotonic()
                columns, rows = terminal.size
                terminal.show(screen(session, now, columns, rows, cards))
                elapsed = session.status(now).elapsed
                for signal in signals(plan.limit, spoken, elapsed):
                    terminal.ring((1 if signal == "bell" else 2) if bell else 0)
                spoken = elapsed
                key = _NAMED.get(terminal.key(_BLINK) or "")
                if session.stage == "ready" and key == "stop":
                    return session
                if key:
                    pressed: Key = "start" if session.stage == "ready" and key == "next" else key
                    session = session.press(pressed, time.monotonic())
        except KeyboardInterrupt:
            session = session.press("stop", time.monotonic())
    return session


@dataclass(frozen=True)
class _Pressed:
    seconds: float
    key: Key


_LINE = re.compile(r"(?P<time>\S+)\s+(?P<key>\S+)\s*$")
_TIME = re.compile(r"(?:(\d+):)?(\d+(?:\.\d+)?)$")


def scripted(plan: Plan, text: str, file: str) -> Session:
    """Run the keys of a text, one a line as ``12.5 next``: the seconds since the start, and the key.

    The time may be written ``1:05`` too; ``#`` begins a remark. A script that ends before the speech does is
    a run that was broken off there. Raises ``DataError`` with every line that is wrong.
    """
    session = begin(plan).press("start", 0.0)
    last = 0.0
    for pressed in _read(text, file):
        session, last = session.press(pressed.key, pressed.seconds), pressed.seconds
    return session.press("stop", last)


def _read(text: str, file: str) -> list[_Pressed]:
    problems: list[Problem] = []
    found: list[_Pressed] = []
    for number, line in enumerate(text.splitlines(), 1):
        written = line.partition("#")[0]
        if not written.strip():
            continue
        read = _pressed(written, found[-1].seconds if found else 0.0)
        if isinstance(read, _Pressed):
            found.append(read)
        else:
            column = len(written) - len(written.lstrip()) + 1
            problems.append(Problem(file, number, column, "", *read))
    if problems:
        raise DataError(problems)
    if not found:
        raise DataError([Problem(file, 0, 0, "", *_no_keys())])
    return found


def _pressed(written: str, after: float) -> _Pressed | tuple[str, str]:
    """Read one line, or say what is wrong with it and what to write."""
    match = _LINE.match(written.strip())
    time_ = _TIME.match(match["time"]) if match else None
    if not match or not time_:
        return (
            say(f"“{written.strip()}”不是时间加按键", f'"{written.strip()}" is not a time and a key'),
            say("这样写：12.5 next", "write it as 12.5 next"),
        )  # fmt: skip
    seconds = int(time_[1] or 0) * 60 + float(time_[2])
    if seconds < after:
        return (
            say(f"{match['time']} 早于上一行", f"{match['time']} is earlier than the line before"),
            say("时间从开始算起，只能往后", "times count from the start and never go back"),
        )
    named: dict[str, Key] = {known: known for known in KEYS}
    key = named.get(match["key"].lower())
    if key is None:
        like = nearest(match["key"], KEYS)
        known = like or ", ".join(KEYS)
        return (
            say(f"没有按键 {match['key']}", f"there is no key {match['key']}"),
            say(f"是不是 {known}？", f"did you mean {known}?"),
        )
    return _Pressed(seconds, key)


def _no_keys() -> tuple[str, str]:
    return (
        say("里面没有按键", "it holds no keys"),
        say(
            "每行一个，如 12.5 next；或者在终端里运行，直接按键",
            "write one a line, as 12.5 next; or run it in a terminal and press them",
        ),
    )
