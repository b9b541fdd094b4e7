"""The terminal while a rehearsal runs: single keys, a screen of its own, restored on every way out."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import unicodedata
from types import FrameType, TracebackType
from typing import Any

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"  # another screen, no cursor, nothing on it
_LEAVE = "\x1b[0m\x1b[?25h\x1b[?1049l"
_ESCAPES = {"\x1b[C": "right", "\x1b[D": "left", "\x1b[6~": "right", "\x1b[5~": "left"}
"""Arrows; page down and page up are what the remote of a presenter sends."""
_WINDOWS = {"M": "right", "Q": "right", "K": "left", "I": "left"}


class Terminal:
    """A context in which ``key`` waits for one key and ``show`` fills the screen.

    SIGTERM and a closed window end it as Ctrl-C does, so that what was run can be saved.
    """

    def __init__(self) -> None:
        self._keys: Any = _WindowsKeys() if os.name == "nt" else _PosixKeys()
        self._shown = ""
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Terminal:
        """Take the terminal over."""
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                self._before[number] = signal.signal(number, _interrupt)
        try:
            self._keys.open()
            self._write(_ENTER)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give it back as it was."""
        try:
            self._keys.close()
            self._write(_LEAVE)
        except OSError:
            pass  # the window is gone
        finally:
            for number, handler in self._before.items():
                signal.signal(number, handler)

    def key(self, seconds: float) -> str | None:
        """Return the next key within so many seconds: a character in small letters, or left, right."""
        return self._keys.next(seconds)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        size = shutil.get_terminal_size((80, 24))
        return size.columns, size.lines

    def show(self, lines: list[str]) -> None:
        """Fill the screen; nothing is written where nothing has changed."""
        drawn = "\x1b[H" + "\r\n".join(line + "\x1b[0m\x1b[K" for line in lines) + "\x1b[J"
        if drawn != self._shown:
            self._write(drawn)
            self._shown = drawn

    def ring(self, times: int = 1) -> None:
        """Sound the bell of the terminal."""
        self._write("\a" * times)

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _plain(character: str) -> str:
    """Return a key as it is named: an input method that is on gives full-width letters."""
    return unicodedata.normalize("NFKC", character).lower()


class _PosixKeys:
    """Keys by termios and select."""

    def __init__(self) -> None:
        self._saved: Any = None
        self._waiting = ""

    def open(self) -> None:
        import termios
        import tty

        self._fd = sys.stdin.fileno()
        self._saved = termios.tcgetattr(self._fd)
        tty.setcbreak(self._fd)
        settings = termios.tcgetattr(self._fd)
        settings[6][termios.VSUSP] = b"\0"  # Ctrl-Z would leave the shell with our screen
        termios.tcsetattr(self._fd, termios.TCSANOW, settings)

    def close(self) -> None:
        import termios

        if self._saved is not None:
            termios.tcsetattr(self._fd, termios.TCSADRAIN, self._saved)

    def next(self, seconds: float) -> str | None:
        import select

        if not self._waiting and select.select([self._fd], [], [], seconds)[0]:
            read = os.read(self._fd, 1024)
            if not read:
                raise KeyboardInterrupt  # the terminal was closed
            self._waiting = read.decode("utf-8", "ignore")
        return self._take()

    def _take(self) -> str | None:
        for written, name in _ESCAPES.items():
            if self._waiting.startswith(written):
                self._waiting = self._waiting[len(written) :]
                return name
        if self._waiting.startswith("\x1b"):
            self._waiting = ""  # some other special key
        first, self._waiting = self._waiting[:1], self._waiting[1:]
        return _plain(first) or None


class _WindowsKeys:
    """Keys by msvcrt."""

    def open(self) -> None:
        """Let the console take escape sequences."""
        import ctypes

        system: Any = ctypes
        console = system.windll.kernel32
        handle, mode = console.GetStdHandle(-11), system.c_ulong()
        if console.GetConsoleMode(handle, system.byref(mode)):
            console.SetConsoleMode(handle, mode.value | 4)

    def close(self) -> None:
        pass

    def next(self, seconds: float) -> str | None:
        import msvcrt

        console: Any = msvcrt
        until = time.monotonic() + seconds
        while not console.kbhit():
            if time.monotonic() >= until:
                return None
            time.sleep(0.02)
        character: str = console.getwch()
        if character == "\x03":
            raise KeyboardInterrupt
        if character in "\x00\xe0":
            return _WINDOWS.get(console.getwch())
        return _plain(character)
