"""The command ``prep`` itself."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from prep import __version__
from prep.errors import PrepError
from prep.messages import LANGS, say, set_language

_COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("写出示例工作区并生成全部文档", "Write a sample workspace and build every document."),
    "init": (
        "新建工作区，内有带注释的 dossier.yaml",
        "Make a new workspace with a commented dossier.yaml.",
    ),
    "check": ("检查岗位画像、个人档案和模板", "Check role profiles, dossiers and templates."),
    "roles": ("查看岗位画像库", "Look into the role library."),
    "intake": ("读入外来材料：职责清单", "Take in duty lists found elsewhere."),
    "match": (
        "看业绩证据支持岗位的哪些职责",
        "Show which duties of a role the evidence supports.",
    ),
    "cases": ("查看和抽取计算题", "Look at calculated cases, and draw one."),
    "build": (
        "生成文档：演讲稿及讲台稿、提词卡，事实核对表，述职报告，简历，考官题本",
        "Build documents: speech and its copies, fact sheet, work report, résumé, question book.",
    ),
    "speech": (
        "演讲的提纲、评分表和取舍理由",
        "Outlines, score sheets, and why a speech is as it is.",
    ),
    "resume": (
        "简历：按岗位取舍、排版到页、读回检查",
        "Résumés: tailor to a post, fit to pages, read back.",
    ),
    "schema": ("输出 JSON Schema", "Print the JSON Schema."),
    "app": ("打开终端应用", "Open the terminal app."),
    "review": ("审阅一篇演讲稿", "Review a speech that was written elsewhere."),
    "guard": (
        "核对文字里的数字、名称和说法",
        "Check figures, names and claims of a text against the dossier.",
    ),
    "draft": (
        "演讲稿的稿子：自己改、更新、比较、还原",
        "Your draft of the speech: edit, update, compare, go back.",
    ),
    "rehearse": (
        "按各部分的时间试讲",
        "Rehearse the speech against a time for each part.",
    ),
    "export": (
        "把个人档案写成别的格式：JSON Resume",
        "Write a dossier in other formats: JSON Resume.",
    ),
    "interview": (
        "模拟面试：题本和用纸、开场、评分、成绩、一致性",
        "Mock interviews: books and papers, sessions, marks, results, agreement.",
    ),
    "forms": (
        "表格：有哪些字段；给单位的空白表格加标签",
        "Forms: what fields there are; tags for a form of your own.",
    ),
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is called, and reports the errors of prep plainly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order in which a newcomer needs them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"prep.cli.{cmd_name}_command")
        return module.command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command for an unknown one."""
        import difflib

        name = args[0] if args else ""
        like = difflib.get_close_matches(name, _COMMANDS, n=1)
        if name and name not in _COMMANDS and like and not name.startswith("-"):
            ctx.fail(
                say(
                    f"没有命令 {name} — 是不是 {like[0]}？",
                    f"no command {name} — did you mean {like[0]}?",
                )
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl([(name, say(*text)) for name, text in _COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error of prep is printed and ends the program with exit code 2."""
        try:
            return super().invoke(ctx)
        except PrepError as error:
            click.echo(str(error), err=True)
            sys.exit(2)


def _choose_language(_ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    if value in LANGS:
        set_language(value)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say(
        "为竞聘和结构化面试做准备：一份个人档案加一份岗位画像，生成演讲稿、述职报告、简历和考官题本（Word）。不带命令运行时打开终端应用。",
        "Prepare for a competition for a post or a competency interview: one dossier and one role "
        "profile become a speech, a work report, a résumé and a question book in Word. Without a "
        "command it opens the terminal app.",
    ),
)
@click.version_option(__version__, prog_name="prep", message="%(prog)s %(version)s")
@click.option(
    "--ui-lang",
    type=click.Choice(LANGS),
    callback=_choose_language,
    expose_value=False,
    is_eager=True,
    help=say(
        "提示信息的语言（也可用环境变量 PREP_LANG）", "Language of messages (or set PREP_LANG)."
    ),
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Open the app where no command is given."""
    if ctx.invoked_subcommand is None:
        from prep.cli.app_command import open_app

        open_app()


def run(arguments: Sequence[str]) -> None:
    """Run the command line with given arguments."""
    cli.main(list(arguments))
