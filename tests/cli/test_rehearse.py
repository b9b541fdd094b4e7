"""``prep rehearse``: from a script of keys, in a terminal, and its history."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prep.cli.cells import cut, lines, pad, width
from prep.cli.rehearse_screen import screen
from prep.messages import set_language
from prep.speech.rehearse import Key, begin, plan
from prep.workspace.rehearsals import load_runs, rehearsals_path
from tests.cli.rehearsing import WHOLE, prep, rehearse, workspace
from tests.conftest import write
from tests.speech.talks import THREE


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return workspace(tmp_path)


# --- from a script


def test_a_run_is_reported_recorded_and_taught_from(place: Path):
    done = rehearse(place, "--keys", "keys.txt")
    assert done.exit_code == 0, done.stderr
    assert "1. 21 s over time: 5:21 spoken, 5:00 allowed" in done.stdout
    assert "prep rehearse --part advantages" in done.stdout
    assert "Your pace is" in done.stdout
    (run,) = load_runs(place / "dossier.yaml")
    assert [p.complete for p in run.parts] == [True] * 7
    assert run.parts[3].fillers == (10,)
    assert not run.interrupted

    composed = prep("speech", "explain", "-w", str(place), "--pace", "learnt")
    assert composed.exit_code == 0
    assert re.search(r"Your pace is 1\d\d a minute", composed.stderr)


def test_a_drill_of_one_part_and_json(place: Path):
    write(place / "drill.txt", "95 next\n")
    done = rehearse(place, "--part", "advantages", "--keys", "drill.txt", "--format", "json")
    report = json.loads(done.stdout)
    assert report["run"]["drill"] == "advantages"
    assert report["run"]["total"] == 95
    assert report["findings"] == []
    assert report["pace"] is None
    nothing = prep("build", "speech", "-w", str(place), "--pace", "learnt")
    assert "not known yet: it takes 3 parts" in nothing.stderr
    assert nothing.exit_code == 0


def test_a_script_that_ends_early_is_a_run_broken_off(place: Path):
    write(place / "keys.txt", "10 next\n20 filler\n")
    assert "broken off" in rehearse(place, "--keys", "keys.txt").stdout
    assert load_runs(place / "dossier.yaml")[0].interrupted


def test_keys_come_through_a_pipe_where_there_is_no_terminal(place: Path):
    done = subprocess.run(
        [sys.executable, "-m", "prep", "rehearse", "-w", str(place), "--part", "close"],
        input="15 next\n", capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PREP_LANG": "en"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert load_runs(place / "dossier.yaml")[0].total == 15


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("5 nxt\n  later\n", "keys.txt:1:1: there is no key nxt — did you mean next?"),
        ("5 next\n  later\n", 'keys.txt:2:3: "later" is not a time and a key — write it as 12.5 next'),
        ("5 next\n4 next\n", "keys.txt:2:1: 4 is earlier than the line before"),
        ("# nothing\n", "keys.txt: it holds no keys"),
    ],
)  # fmt: skip
def test_a_wrong_script_is_told_by_line_and_nothing_is_recorded(
    place: Path, script: str, message: str
):
    write(place / "keys.txt", script)
    done = rehearse(place, "--keys", "keys.txt")
    assert done.exit_code == 2
    assert message in done.stderr
    assert not rehearsals_path(place / "dossier.yaml").exists()


def test_wrong_options_are_told(place: Path):
    assert "did you mean advantages?" in rehearse(place, "--part", "advantage").stderr
    assert "nor the word learnt" in rehearse(place, "--pace", "fast").stderr
    write(rehearsals_path(place / "dossier.yaml"), "schema: rehearsals/1\nruns:\n- at: 5\n")
    damaged = rehearse(place, "--keys", "keys.txt")
    assert damaged.exit_code == 2
    assert "dossier.yaml:3:7: runs[0].at" in damaged.stderr


def test_the_draft_that_a_person_edited_is_what_is_rehearsed(place: Path):
    write(place / "drill.txt", "15 next\n")
    prep("draft", "new", "-w", str(place))
    (draft,) = (place / "drafts").glob("*.md")
    text = draft.read_text(encoding="utf-8")
    close = text.index("<!-- prep: part close -->")
    line = text.index("。", close)
    draft.write_text(f"{text[:line]}，这是我自己加的话{text[line:]}", encoding="utf-8")
    for arguments in ((), ("--fresh",)):
        done = rehearse(place, "--part", "close", "--keys", "drill.txt", *arguments)
        assert done.exit_code == 0, done.stderr
    mine, fresh = load_runs(place / "dossier.yaml")
    assert mine.parts[0].units == fresh.parts[0].units + 8
    assert mine.speech != fresh.speech


def test_the_history_shows_what_has_changed(place: Path):
    assert "No runs yet" in rehearse(place, "history").stdout
    rehearse(place, "--keys", "keys.txt")
    write(place / "keys.txt", WHOLE.replace("5:21", "5:17").replace("1:30 filler\n", ""))
    rehearse(place, "--keys", "keys.txt")
    shown = prep("rehearse", "history", "-w", str(place)).stdout
    assert (
        "2 whole runs, first to last: off the limit +21 → +17 s, fillers a minute 0.2 → 0.0"
        in shown
    )
    report = json.loads(rehearse(place, "history", "--format", "json").stdout)
    assert [run["worst"] for run in report["runs"]] == ["advantages", "advantages"]
    assert report["pace"]["parts"] == 14


# --- the screen


ANSI = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [80, 40, 13])
@pytest.mark.parametrize("cards", [False, True])
def test_no_line_is_wider_or_longer_than_the_terminal(lang: str, columns: int, cards: bool):
    set_language("zh" if lang == "zh" else "en")
    session = begin(plan(THREE))
    for at, key in ((0, "start"), (30, "next"), (150, "next"), (200, "pause"), (300, "stop")):
        for moment in (at, at + 7):
            shown = screen(session, moment, columns, 24, cards)
            assert len(shown) <= 24
            assert max(width(ANSI.sub("", line)) for line in shown) <= columns
        session = session.press(key, at)  # type: ignore[arg-type]


def shown(*keys: tuple[float, Key], at: float) -> str:
    session = begin(plan(THREE))
    for moment, key in keys:
        session = session.press(key, moment)
    return ANSI.sub("", "\n".join(screen(session, at, 80, 24)))


def test_the_screen_shows_clock_drift_tallies_and_what_comes_next():
    text = shown((0, "start"), (42, "next"), (50, "filler"), at=62)
    assert "2/3  Advantages" in text
    assert "total 1:02 / 3:00   part 0:20 / 1:30   +12 s late" in text
    assert "fillers 1   stumbles 0" in text
    assert "next: Close (2:00-3:00)" in text
    assert "space next part  b back  p pause  r repeat  f filler  s stumble  q stop" in text


def test_the_screen_warns_in_the_last_minute_and_after_the_time():
    keys: tuple[tuple[float, Key], ...] = ((0, "start"), (30, "next"), (120, "next"))
    assert "one minute left" in shown(*keys, at=125)
    assert "TIME  4 s over" in shown(*keys, at=184)
    assert "paused" in shown(*keys, (130, "pause"), at=500)


def test_the_sentence_that_is_due_stands_out():
    session = begin(plan(THREE)).press("start", 0).press("next", 30)
    drawn = "\n".join(screen(session, 70, 80, 24))
    bold = "".join(re.findall(r"\x1b\[1m(.*?)\x1b\[0m", drawn.partition("---\n")[2]))
    assert set(bold) == {"乙", "。"}  # 40 s into the part, its second sentence


def test_lines_break_by_cells_and_never_before_closing_punctuation():
    text = "我主持了 Alpha 项目，完成了“三项”任务，覆盖全部客户。"
    for columns in range(8, 60):
        pieces = [text[a:b] for a, b in lines(text, columns)]
        assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
        assert all(width(piece) <= columns for piece in pieces)
        assert not any(piece[0] in "，。”" or piece[-1] == "“" for piece in pieces)
        assert any("Alpha" in piece for piece in pieces)


def test_texts_are_cut_and_filled_by_cells():
    assert cut("岗位认识", 8) == "岗位认识"
    assert cut("岗位认识与理解", 8) == "岗位认.."
    assert pad("岗位", 6) == "岗位  "
    assert width("e\u0301") == 1


# --- in a terminal


def in_a_terminal(
    place: Path, *presses: tuple[str, bytes | signal.Signals], part: str = "close"
) -> tuple[int, str, bool]:
    """Run the command in a pseudo-terminal, answering what it shows; tell whether the terminal came back."""
    import pty
    import termios

    mine, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    before = termios.tcgetattr(theirs)
    process = subprocess.Popen(
        [sys.executable, "-m", "prep", "rehearse", "-w", str(place), "--part", part],
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        preexec_fn=lambda: _control(theirs), env={**os.environ, "PREP_LANG": "en"},
    )  # fmt: skip
    text, waiting = "", list(presses)
    until = time.monotonic() + 40
    while process.poll() is None and time.monotonic() < until:
        if select.select([mine], [], [], 0.05)[0]:
            text += os.read(mine, 65536).decode("utf-8", "ignore")
        if waiting and waiting[0][0] in text:
            time.sleep(0.3)
            answer = waiting.pop(0)[1]
            if isinstance(answer, bytes):
                os.write(mine, answer)
            else:
                process.send_signal(answer)
    while select.select([mine], [], [], 0.1)[0]:
        text += os.read(mine, 65536).decode("utf-8", "ignore")
    after = termios.tcgetattr(theirs)
    os.close(mine)
    os.close(theirs)
    if process.poll() is None:
        process.kill()
        process.wait()
        pytest.fail(f"still running after 40 s; it shows: {text[-500:]}")
    return process.returncode, text, before == after


def _control(terminal: int) -> None:
    """Make the terminal the one whose Ctrl-C reaches the process."""
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


POSIX = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no pseudo-terminals: run prep rehearse there by hand"
)


@POSIX
def test_in_a_terminal_single_keys_run_it_and_the_screen_is_given_back(place: Path):
    code, text, restored = in_a_terminal(
        place, ("space start", b" "), ("space finish", "ｆs".encode()), ("stumbles 1", b"\x1b[6~")
    )
    assert code == 0, text
    assert restored
    screens, _, after = text.rpartition("\x1b[?25h\x1b[?1049l")
    assert "\x1b[?1049h" in screens
    assert "prep build speech --pace" in after or "pace is not known yet" in after
    (run,) = load_runs(place / "dossier.yaml")
    assert not run.interrupted
    assert (len(run.parts[0].fillers), len(run.parts[0].stumbles)) == (1, 1)


@POSIX
@pytest.mark.parametrize("ending", [b"\x03", signal.SIGTERM], ids=["ctrl-c", "sigterm"])
def test_a_run_that_is_broken_off_is_kept_and_the_screen_is_given_back(
    place: Path, ending: bytes | signal.Signals
):
    code, text, restored = in_a_terminal(place, ("space start", b" "), ("space finish", ending))
    assert code == 0, text
    assert restored
    assert "broken off" in text
    assert load_runs(place / "dossier.yaml")[0].interrupted


@POSIX
def test_leaving_before_the_start_records_nothing(place: Path):
    code, text, restored = in_a_terminal(place, ("space start", b"q"))
    assert (code, restored) == (0, True)
    assert "nothing recorded" in text
    assert not rehearsals_path(place / "dossier.yaml").exists()
