"""Render a view as Markdown, by the text templates in ``templates/text``."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import StrictUndefined, Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from prep.errors import NotFoundError, TemplateError
from prep.library.files import read_text
from prep.library.resources import find
from prep.messages import say
from prep.model.views import View

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_PLAIN_HEAD = re.compile(r"^#{1,6} |^> ?")
_BULLET = re.compile(r"^- ")
_BOLD = re.compile(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|])")
_SURROGATE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f]")


def markdown(view: View) -> str:
    """Return a view as Markdown; raises ``TemplateError`` if the user's own template is wrong."""
    path = _path(view)
    try:
        text = _template(path, path.stat().st_mtime_ns).render(view.model_dump())
    except JinjaError as error:
        raise TemplateError(f"{path}: {error.message}") from None
    return _tidy(text)


def plain_text(text: str) -> str:
    """Return Markdown of our own making as plain text: headings, bullets and emphasis without their marks."""
    lines = (_PLAIN_HEAD.sub("", line) for line in text.splitlines())
    bare = "\n".join(_BULLET.sub("• ", _BOLD.sub(r"\1", line)) for line in lines)
    return _ESCAPED.sub(r"\1", bare).rstrip() + "\n"


def _path(view: View) -> Path:
    name = f"{view.kind}.{view.lang}.md.j2"
    path = find("templates", "text", name)
    if path is None:
        raise NotFoundError(
            say(f"找不到 templates/text/{name}", f"templates/text/{name} is missing")
        )
    return path


@lru_cache(maxsize=16)
def _template(path: Path, _changed: int) -> Template:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True,
        finalize=_written,
    )  # fmt: skip
    try:
        return environment.from_string(read_text(path))
    except JinjaError as error:
        line = getattr(error, "lineno", 0)
        raise TemplateError(f"{path}:{line}: {error.message}") from None


def _written(value: object) -> object:
    """Keep data from being read as markup, and leave out what no file can hold."""
    if not isinstance(value, str):
        return value
    text = " ".join(_SURROGATE.sub("", value).split("\n"))
    return _SPECIAL.sub(r"\\\1", text)


def _tidy(text: str) -> str:
    """Leave one empty line between paragraphs and none at the end."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
