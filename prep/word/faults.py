"""Say what is wrong with a Word template, and in which paragraph."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from jinja2 import Template as JinjaTemplate
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from prep.errors import TemplateError
from prep.messages import say
from prep.word.source import visible_text

_NAME = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


def syntax_fault(error: TemplateSyntaxError, name: str, source: str) -> TemplateError:
    """Say where a tag is written wrong."""
    what = say(f"标签写错了（{error.message}）", f"a tag is written wrong ({error.message})")
    remedy = say(
        "检查括号和 {% endfor %}、{% endif %} 是否成对",
        "check the brackets and that every for and if has its end",
    )
    return _fault(name, source, error.lineno, what, remedy)


def run_time_fault(
    error: Exception, name: str, source: str, data: Mapping[str, object]
) -> TemplateError:
    """Say where a template fails while it is rendered."""
    line = _line_of(error)
    if isinstance(error, SecurityError):
        what = say("模板不允许这样取值", "a template may not reach for that")
        return _fault(
            name, source, line, what, say("只用文档里的字段", "use the fields of the document only")
        )
    if isinstance(error, UndefinedError):
        return _unknown(error, name, source, line, data)
    what = say(f"无法计算（{error}）", f"it cannot be worked out ({error})")
    return _fault(
        name, source, line, what, say("检查这一段的标签", "check the tags of this paragraph")
    )


def _unknown(
    error: UndefinedError, name: str, source: str, line: int | None, data: Mapping[str, object]
) -> TemplateError:
    match = _NAME.search(str(error))
    asked = next((group for group in match.groups() if group), "?") if match else "?"
    if asked.startswith("_"):
        what = say(f"模板不允许取 {asked}", f"a template may not reach for {asked}")
        return _fault(
            name, source, line, what, say("只用文档里的字段", "use the fields of the document only")
        )
    like = difflib.get_close_matches(asked, sorted(set(_keys(data))), n=1)
    what = say(f"没有字段 {asked}", f"unknown name {asked}")
    remedy = (
        say(f"是不是 {like[0]}？", f"did you mean {like[0]}?")
        if like
        else say("可用：", "there are: ") + ", ".join(sorted(data))
    )
    return _fault(name, source, line, what, remedy)


def _keys(value: object) -> Iterable[str]:
    """Yield every key in the data, at any depth."""
    if isinstance(value, Mapping):
        for key, inner in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield str(key)  # pyright: ignore[reportUnknownArgumentType]
            yield from _keys(inner)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, (list, tuple)):
        for inner in value[:3]:  # pyright: ignore[reportUnknownVariableType]
            yield from _keys(inner)  # pyright: ignore[reportUnknownArgumentType]


def _line_of(error: Exception) -> int | None:
    """Find the line of the source by the traceback of the compiled template."""
    found: int | None = None
    step = error.__traceback__
    while step is not None:
        template = step.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, JinjaTemplate):
            found = template.get_corresponding_lineno(step.tb_lineno)
        elif step.tb_frame.f_code.co_filename == "<template>":
            found = step.tb_lineno
        step = step.tb_next
    return found


def _fault(name: str, source: str, line: int | None, what: str, remedy: str) -> TemplateError:
    lines = source.split("\n")
    if line is None or not 1 <= line <= len(lines):
        return TemplateError(f"{name}: {what} — {remedy}")
    text = visible_text(lines[line - 1])
    place = say(f"第 {line - 1} 段“{text}”", f'paragraph {line - 1} "{text}"')
    return TemplateError(f"{name}: {place}: {what} — {remedy}")
