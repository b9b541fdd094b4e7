"""Work that takes time is done in a thread, so that keys are answered meanwhile; the newest wins."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from textual.dom import DOMNode

from prep.errors import PrepError
from prep.tui.language import chosen, say

T = TypeVar("T")

_one_at_a_time = Lock()


class SupersededError(Exception):
    """A newer order has come before the work was begun."""


@dataclass
class Stop:
    """Tells work in a thread that nobody waits for it any more."""

    asked: bool = False


def in_background(
    node: DOMNode,
    group: str,
    job: Callable[[Stop], T],
    done: Callable[[T], None],
    failed: Callable[[str], None],
) -> Stop:
    """Do a job in a thread and hand its result to ``done``, or the text of its error to ``failed``.

    Both are called in the app's own thread. A newer job of the same node and group makes the older one
    stale: its result is dropped, and it does not begin if it has not begun yet. The answer is the means
    to stop the job.
    """
    stop = Stop()

    async def run() -> None:
        try:
            done(await asyncio.to_thread(_alone, job, stop))
        except asyncio.CancelledError:
            stop.asked = True
            raise
        except SupersededError:
            pass
        except Exception as error:
            failed(error_text(error))

    node.run_worker(run, group=group, exclusive=True, exit_on_error=False)
    return stop


def _alone(job: Callable[[Stop], T], stop: Stop) -> T:
    """Wait for the job that is under way, so that a burst of keys costs two jobs and not twenty."""
    with _one_at_a_time:
        if stop.asked:
            raise SupersededError
        chosen()
        return job(stop)


def error_text(error: BaseException) -> str:
    """Say what went wrong: our own errors in their words, others as a fault of the program."""
    if isinstance(error, PrepError):
        return str(error)
    kind = type(error).__name__
    if isinstance(error, OSError):
        reason = f"{error.strerror or kind}: {error.filename or ''}".rstrip(": ")
        return say(f"文件读写出错：{reason}", f"a file could not be read or written: {reason}")
    return say(
        f"程序内部出错（{kind}：{error}），请反馈给开发者",
        f"a fault in the program ({kind}: {error}); please report it",
    )
