"""Write documents to files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from prep.build.documents import Kind, Order, kind_name, view_of
from prep.build.markdown import markdown, plain_text
from prep.build.office import to_pdf
from prep.errors import NotFoundError
from prep.messages import say
from prep.model.form import FormView
from prep.model.views import ResumeView, View
from prep.workspace.save import safe_name, write_document

Format = Literal["docx", "md", "txt", "pdf"]


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
    if template is not None:
        order = replace(order, template=template)
    _there(order.template)
    view = view_of(kind, order)
    data = rendered(view, order, format_)
    path = write_document(folder / file_name(kind, order, format_), data)
    return Written(path, view, kind)


def _there(template: Path | None) -> None:
    if template is not None and not template.is_file():
        raise NotFoundError(
            say(
                f"{template}：没有这个模板文件 — 检查路径",
                f"{template}: there is no such template — check the path",
            )
        )


def rendered(view: View, order: Order, format_: Format = "docx") -> bytes:
    """Return the bytes of a document's file; raises ``TemplateError``, or ``OfficeError`` for a PDF that cannot be made."""
    if format_ == "md":
        return markdown(view).encode("utf-8")
    if format_ == "txt":
        return plain_text(markdown(view)).encode("utf-8")
    word = _word(view, order)
    return to_pdf(word) if format_ == "pdf" else word


def _word(view: View, order: Order) -> bytes:
    from prep.word.builtin import builtin_template
    from prep.word.engine import DocumentProperties, template_at

    properties = DocumentProperties(
        title=view.title,
        author=order.dossier.person.name.in_(view.lang),
        created=datetime.combine(order.today, datetime.min.time()),
        lang=view.lang,
    )
    if isinstance(view, ResumeView):
        from prep.build.resumes import photo_bytes, template_of

        template = template_of(order)
        return template.render(view.model_dump(), properties, photo_bytes(order), view.density)
    own = order.template or builtin_template(view.kind, view.lang)
    if isinstance(view, FormView):
        from prep.build.forms import form_photo, template_data

        template = template_at(own)
        return template.render(template_data(view), properties, form_photo(order, template))
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
