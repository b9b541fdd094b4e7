"""The table of commands, and what holds for all words on screen."""

from __future__ import annotations

import ast
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

import prep.tui
from prep.tui import language
from prep.tui.app import PrepApp
from prep.tui.commands import COMMANDS, EVERYWHERE, Command, hints_of
from prep.tui.pages.help import help_page
from prep.tui.pages.speech import bar
from prep.tui.screens.modes import MODES

SOURCES = sorted(Path(prep.tui.__file__).parent.rglob("*.py"))
AMBIGUOUS_ALLOWED = set("“”‘’")  # quotation marks within a Chinese sentence
PUNCTUATION_TABLE = "wrap.py"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.action)
def test_every_command_can_be_done(command: Command):
    name = command.action.partition("(")[0]
    if name.startswith("app."):
        owner: object = PrepApp
        name = name.removeprefix("app.")
    else:
        owner = MODES[command.where]
    assert hasattr(owner, f"action_{name}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.action)
def test_no_key_needs_a_modern_terminal_or_fights_an_input_method(command: Command):
    for key in command.keys.split(",") if command.keys else []:
        assert not key.startswith(("ctrl+shift+", "alt+", "super+", "shift+"))
        assert key not in {"ctrl+space", "ctrl+enter", "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+z"}


def test_no_key_does_two_things_on_one_screen():
    for where in MODES:
        keys = [
            key
            for command in COMMANDS
            if command.where in (where, EVERYWHERE) and command.keys
            for key in command.keys.split(",")
        ]
        assert len(keys) == len(set(keys)), where


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("where", MODES)
def test_at_most_five_hints_fit_in_80_columns(where: str, lang: language.Lang):
    language.choose(lang)
    hints = hints_of(where)
    assert 1 <= len(hints) <= 5
    words = [f" {c.shown} {language.say(*c.hint)} " for c in hints if c.hint]
    assert sum(cell_len(word) + 1 for word in words) <= 80


@pytest.mark.parametrize("where", MODES)
def test_every_screen_has_help_in_both_languages(where: str):
    pages: list[str] = []
    for lang in ("zh", "en"):
        language.choose(lang)
        pages.append("\n".join(block.text for block in help_page(where)))
    assert pages[0] != pages[1]
    assert not any("\u4e00" <= character <= "\u9fff" for character in pages[1])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_glyph_of_ambiguous_width_is_used_for_marks_and_frames(path: Path):
    if path.name == PUNCTUATION_TABLE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]  # fmt: skip
    for text in texts:
        wrong = {
            character
            for character in text
            if unicodedata.east_asian_width(character) == "A"
            and not character.isalpha()
            and character not in AMBIGUOUS_ALLOWED
        }
        assert not wrong, text


@pytest.mark.parametrize(
    ("taken", "target", "drawn"),
    [
        (10, 10, "=========="),
        (5, 10, "=====-----"),
        (10, 5, "=====+++++"),
        (0, 0, ""),
    ],
)
def test_the_bar_tells_taken_left_and_over(taken: float, target: float, drawn: str):
    assert bar(taken, target, 10, 10) == drawn
