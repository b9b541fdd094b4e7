"""Write documents to files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from prep.build.documents import Kind, Order, kind_name, view_of
from prep.build.markdown import markdown
from prep.errors import NotFoundError
from prep.messages import say
from prep.model.views import View
from prep.workspace.save import safe_name, write_document

Format = Literal["docx", "md"]


@dataclass(frozen=True)
class Written:
    """A document that was written, and its view."""

    path: Path
    view: View
    kind: Kind


def export(
    kind: Kind,
    order: Order,
    folder: Path,
    format_: Format = "docx",
    template: Path | None = None,
) -> Written:
    """Build one document and write it to a folder; return what was written.

    The file is named after the person, the post and the document. Raises ``PrepError`` of some kind, in
    which case nothing is written.
    """
    view = view_of(kind, order)
    data = rendered(view, order, format_, template)
    path = write_document(folder / file_name(kind, order, format_), data)
    return Written(path, view, kind)


def rendered(
    view: View, order: Order, format_: Format = "docx", template: Path | None = None
) -> bytes:
    """Return the bytes of a document's file; raises ``TemplateError``."""
    if format_ == "md":
        return markdown(view).encode("utf-8")
    return _word(view, order, template)


def _word(view: View, order: Order, template: Path | None) -> bytes:
    from prep.word.builtin import builtin_template
    from prep.word.engine import DocumentProperties, template_at

    if template is not None and not template.is_file():
        raise NotFoundError(
            say(
                f"{template}：没有这个模板文件 — 检查路径",
                f"{template}: there is no such template — check the path",
            )
        )
    own = template or builtin_template(view.kind, view.lang)
    properties = DocumentProperties(
        title=view.title,
        author=order.dossier.person.name.in_(view.lang),
        created=datetime.combine(order.today, datetime.min.time()),
        lang=view.lang,
    )
    return template_at(own).render(view.model_dump(), properties)


def file_name(kind: Kind, order: Order, format_: Format) -> str:
    """Return ``name-post-document.docx``; an English document has ``.en`` before its ending."""
    lang = order.language
    post = order.post(kind)
    parts = (
        (order.dossier.person.name.in_(lang), 30),
        (post.in_(lang), 80),
        (kind_name(kind, lang), 30),
    )
    stem = "-".join(safe_name(part, longest) for part, longest in parts)
    return f"{stem}{'.en' if lang == 'en' else ''}.{format_}"
