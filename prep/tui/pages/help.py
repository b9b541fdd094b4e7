"""The help of each screen."""

from __future__ import annotations

from collections.abc import Iterator

from prep.tui.commands import EVERYWHERE, Command, commands_of
from prep.tui.language import say
from prep.tui.pages.block import Block, heading
from prep.tui.wrap import pad

_FOR: dict[str, tuple[str, str]] = {
    "roles": (
        "这里选择目标岗位。左边输入岗位名、能力或职责里的词，名单随输入变化；右边是这个岗位的目的、职责、"
        "胜任力权重和业绩指标。按回车后，演讲稿、简历和题本都按这个岗位来做；档案文件不会改动。"
        "带 * 的是现在的目标岗位。\n按 Tab 在搜索框、名单和正文之间移动，上下键选岗位，翻页键看正文。",
        "Choose the target role here. Type a word of a post, a competency or a duty: the list follows. At the right "
        "stand purpose, duties, weights of competencies and indicators of the role. Enter makes it the target of "
        "speech, résumé and question book; the dossier file is not changed. The present target is marked *.\n"
        "Tab goes from search to list to page; up and down choose a role, page up and down turn the page.",
    ),
    "dossier": (
        "这里查看个人档案。左边选一项，右边看全文：个人信息、竞聘岗位、任职与教育，以及每一件业绩证据的情境、任务、"
        "行动、结果和数据。\n档案是一个文本文件，用任何编辑器都能改。文件有错时，这里逐条写明第几行、第几列、错在哪里、"
        "怎样改；改完保存，按 r 重新读取。工作区里有几份档案时，在左上角按回车选一份，或按 n 换下一份。",
        "Read the dossier here. Choose an entry at the left and read it at the right: person, post, employment and "
        "education, and every piece of evidence with situation, task, action, result and figures.\nThe dossier is a "
        "text file for any editor. If it has errors, each is listed with line:column, what is wrong and what to write; "
        "save your changes and press r. With several dossiers, choose one at the top left with Enter, or press n.",
    ),
    "preview": (
        "这里看按现在的档案和岗位做出的三种文档。演讲稿右边是每一部分的用时与目标：= 是已用，- 是还差，+ 是超出。"
        "按 + 或 - 改演讲时间，稿子立刻重写。按 s 在每段下面显示它出自档案或岗位画像的哪一条。\n"
        "左右键换文档，上下键和翻页键滚动；文末有程序的提醒，不会印出来。",
        "The three documents as the present dossier and role make them. Beside the speech stands the time of each part "
        "against its target: = is time taken, - time left, + time over. + and - change the minutes, and the "
        "speech is composed anew at once. s shows below each paragraph which entries of dossier or profile it is made "
        "from.\nLeft and right change the document, up, down and page keys scroll; remarks stand at the end "
        "and are not printed.",
    ),
    "export": (
        "这里把文档写成 Word 文件，放在工作区的 out 文件夹里。选一种按回车，或按 a 写全部文档。您在 Word 里改过的文件"
        "不会被覆盖：新文件会带上编号。",
        "Write documents to Word files, in the folder out of the workspace. Choose one and press Enter, or press a for "
        "all of them. A file that you have edited in Word is never overwritten: the new one gets a number.",
    ),
    "welcome": (
        "这个文件夹里还没有个人档案。可以先写出两份示例看看，也可以新建自己的档案。",
        "This folder holds no dossier yet. Have two samples written to it, or begin a dossier of your own.",
    ),
}  # fmt: skip

_KEY_CELLS = 8


def help_page(where: str) -> list[Block]:
    """Return what a screen is for, and every key that works there."""
    return list(_help(where))


def _help(where: str) -> Iterator[Block]:
    yield Block(say("帮助（Esc 关闭）", "Help (Esc closes it)"), "title")
    if where in _FOR:
        for paragraph in say(*_FOR[where]).split("\n"):
            yield Block(paragraph, gap=True)
    commands = commands_of(where)
    own = [command for command in commands if command.where != EVERYWHERE]
    if own:
        yield heading("本页按键", "Keys of this screen")
        yield from map(_key, own)
    yield heading("到处可用", "Keys that work everywhere")
    yield from (_key(command) for command in commands if command.where == EVERYWHERE)
    yield Block(say("^ 表示 Ctrl 键", "^ stands for the Ctrl key"), "note")


def _key(command: Command) -> Block:
    return Block(command.title, mark=pad(command.shown, _KEY_CELLS))
