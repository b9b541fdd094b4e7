"""Tag a form of one's own, and list what tags there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prep.build.documents import Kind, Order, view_of
from prep.build.forms import template_data
from prep.errors import NotFoundError, TemplateError, WorkspaceError
from prep.library.dossiers import load_dossier
from prep.library.form_fields import form_fields
from prep.library.resources import find
from prep.messages import Lang, say
from prep.workspace.save import write_atomic

if TYPE_CHECKING:
    from prep.word.tagging import Tagged

_SAMPLE_DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Listed:
    """A tag: its English and Chinese name, what it stands for, and what the sample has there."""

    name: str
    alias: str
    meaning: str
    value: str


def tag_file(path: Path, out: Path | None) -> tuple[Path, Tagged]:
    """Write a tagged copy of a form; return where, and what was done.

    Raises ``NotFoundError``, ``TemplateError`` for what is no .docx, and ``WorkspaceError`` where the copy
    would take the place of another file. The form itself is never touched.
    """
    from prep.word.engine import compile_template
    from prep.word.tagging import tag_form

    target = out or path.with_name(f"{path.stem}{say('-已加标签', '-tagged')}.docx")
    data = _read(path)
    _free(target, path)
    tagged = tag_form(data, str(path), form_fields())
    compile_template(tagged.data, str(path))
    write_atomic(target, tagged.data)
    return target, tagged


def _read(path: Path) -> bytes:
    if path.suffix.lower() in {".doc", ".wps", ".pdf", ".dot"}:
        raise TemplateError(
            say(
                f"{path}：只认 .docx — 先在 Word 或 WPS 里另存为 .docx",
                f"{path}: only .docx can be tagged — save it as .docx in Word or WPS first",
            )
        )
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError(
            say(
                f"{path}：没有这个文件 — 检查路径",
                f"{path}: there is no such file — check the path",
            )
        ) from None
    except OSError as error:
        raise NotFoundError(
            say(f"{path}：读不了（{error.strerror}）— 检查路径和权限",
                f"{path}: it cannot be read ({error.strerror}) — check the path and the rights")
        ) from None  # fmt: skip


def _free(target: Path, form: Path) -> None:
    if target.suffix.lower() != ".docx":
        raise WorkspaceError(
            say(f"{target}：文件名要以 .docx 结尾", f"{target}: the name must end in .docx")
        )
    if target.exists():
        same = target.resolve() == form.resolve()
        raise WorkspaceError(
            say(
                f"{target}：{'这是原表' if same else '已经有这个文件'}，没有改动它 — 用 -o 写别的文件名",
                f"{target}: {'that is the form itself' if same else 'the file exists already'} and was left as it "
                "is — choose another name with -o",
            )
        )


def field_list(lang: Lang) -> list[Listed]:
    """Return every tag with its meaning and the sample's value, lists with their columns."""
    data, found = _sample(lang), list[Listed]()
    fields = form_fields()
    for field in fields.fields:
        value = str(data[field.name])
        found.append(Listed(field.name, field.alias, field.meaning.in_(lang), value))
    for rows in fields.rows:
        found.append(
            Listed(rows.name, rows.alias, rows.meaning.in_(lang), str(len(data[rows.name])))
        )
        first: dict[str, Any] = data[rows.name][0] if data[rows.name] else {}
        for column in rows.columns:
            name, alias = f"row.{column.name}", f"{rows.item}.{column.alias}"
            found.append(Listed(name, alias, "", str(first.get(column.name, ""))))
    return found


def _sample(lang: Lang) -> dict[str, Any]:
    path = find("templates", "samples", "loan-officer.yaml")
    if path is None:
        raise NotFoundError(say("找不到样例档案", "the sample dossier is missing"))
    order = Order(load_dossier(path).value, _SAMPLE_DAY, lang=lang)
    return template_data(view_of(Kind.APPLICATION_FORM, order))
