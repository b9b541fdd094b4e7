"""All commands of the app in one table: from it come key bindings, hints, the palette and the help."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from prep.tui.language import say

EVERYWHERE = "everywhere"


@dataclass(frozen=True)
class Command:
    """Something that a person can do, by key or by name."""

    where: str
    """The name of the screen on which it can be done, or ``EVERYWHERE``."""
    action: str
    keys: str
    """Keys as Textual names them, separated by commas."""
    shown: str
    """How the key is written on screen."""
    zh: str
    en: str
    hint: tuple[str, str] | None = None
    """A short name for the line of hints, for commands that stand there."""
    priority: bool = False

    @property
    def title(self) -> str:
        """The command in the language of the app."""
        return say(self.zh, self.en)

    @property
    def names(self) -> tuple[str, str, str]:
        """All it can be found by: both languages, and English without accents."""
        plain = unicodedata.normalize("NFKD", self.en).encode("ascii", "ignore").decode()
        return self.zh, self.en, plain


def _everywhere(action: str, keys: str, shown: str, zh: str, en: str) -> Command:
    return Command(EVERYWHERE, action, keys, shown, zh, en, priority=True)


_HELP = "f1,question_mark,fullwidth_question_mark"
_PLUS = "plus,equals_sign,fullwidth_plus_sign"
_MINUS = "minus,fullwidth_hyphen_minus"

COMMANDS: tuple[Command, ...] = (
    _everywhere("app.go('roles')", "f2", "F2", "打开：岗位", "Go to: roles"),
    _everywhere("app.go('dossier')", "f3", "F3", "打开：档案", "Go to: dossier"),
    _everywhere("app.go('preview')", "f4", "F4", "打开：预览", "Go to: preview"),
    _everywhere("app.go('export')", "f5", "F5", "打开：导出", "Go to: export"),
    Command(EVERYWHERE, "app.help", _HELP, "F1", "帮助：本页说明和按键", "Help: this screen and its keys"),
    _everywhere("app.turn_language", "ctrl+l", "^l", "界面：中文/英文", "Screen: Chinese/English"),
    _everywhere("app.turn_theme", "ctrl+t", "^t", "界面：深色/浅色", "Screen: dark/light"),
    Command(EVERYWHERE, "app.change_theme", "", "", "界面：选择配色", "Screen: choose a theme"),
    Command(EVERYWHERE, "app.reload", "ctrl+r", "^r", "档案：重新读取文件", "Dossier: read the files again"),
    _everywhere("app.command_palette", "ctrl+p", "^p", "命令：搜索", "Commands: search"),
    _everywhere("app.quit", "ctrl+q", "^q", "退出", "Quit"),
    Command("roles", "choose", "", "Enter", "岗位：定为目标岗位", "Role: make it the target", ("定为目标", "choose")),
    Command("roles", "search", "slash", "/", "岗位：搜索", "Role: search", ("搜索", "search")),
    Command("roles", "own_role", "ctrl+o", "^o", "岗位：用档案里写的", "Role: the dossier's own", ("用档案的岗位", "dossier's own")),
    Command("dossier", "app.reload", "r", "r", "档案：重新读取", "Dossier: read again", ("重新读取", "reload")),
    Command("dossier", "next_file", "n", "n", "档案：下一份", "Dossier: next one", ("下一份", "next dossier")),
    Command("preview", "minutes(1)", _PLUS, "+", "演讲：加一分钟", "Speech: one minute more", ("加分钟", "longer")),
    Command("preview", "minutes(-1)", _MINUS, "-", "演讲：减一分钟", "Speech: one minute less", ("减分钟", "shorter")),
    Command("preview", "own_minutes", "0", "0", "演讲：用档案里的限时", "Speech: the dossier's minutes"),
    Command("preview", "show_kind('speech')", "1", "1", "文档：看演讲稿", "Document: show the speech"),
    Command("preview", "show_kind('resume')", "2", "2", "文档：看简历", "Document: show the résumé"),
    Command("preview", "show_kind('question-book')", "3", "3", "文档：看考官题本", "Document: show the question book"),
    Command("preview", "turn_kind(1)", "right", "->", "文档：下一种", "Document: next kind"),
    Command("preview", "turn_kind(-1)", "left", "<-", "文档：上一种", "Document: previous kind"),
    Command("preview", "turn_document_language", "l", "l", "文档：中文/英文", "Document: Chinese/English", ("文档语言", "language")),
    Command("preview", "turn_sources", "s", "s", "文档：显示出处", "Document: show sources", ("出处", "sources")),
    Command("preview", "app.export_shown", "e", "e", "文档：导出当前这份", "Document: export this one", ("导出", "export")),
    Command("export", "write", "", "Enter", "导出：选中的文档", "Export: what is selected", ("导出", "export")),
    Command("export", "write_all", "a", "a", "导出：全部文档", "Export: all documents", ("全部", "all")),
    Command("export", "turn_document_language", "l", "l", "文档：中文/英文", "Document: Chinese/English", ("文档语言", "document language")),
    Command("welcome", "begin", "", "Enter", "开始：选中的办法", "Begin: in the way selected", ("开始", "begin")),
    Command("export", "stop", "escape", "Esc", "导出：停止", "Export: stop", ("停止", "stop")),
)  # fmt: skip


def commands_of(where: str) -> list[Command]:
    """Return what can be done on a screen, its own commands first."""
    own = [command for command in COMMANDS if command.where == where]
    return own + [command for command in COMMANDS if command.where == EVERYWHERE]


def bindings_of(where: str) -> list[BindingType]:
    """Return the key bindings of a screen, or of the app for ``EVERYWHERE``."""
    return [
        Binding(c.keys, c.action, c.en, show=False, priority=c.priority)
        for c in COMMANDS
        if c.where == where and c.keys
    ]


def hints_of(where: str) -> list[Command]:
    """Return the commands that stand in the line of hints, most important first."""
    return [command for command in COMMANDS if command.where == where and command.hint]
