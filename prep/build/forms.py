"""Make forms: their view, the data of their templates, their photo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from prep.library.form_fields import form_fields
from prep.library.roles import competencies
from prep.model.form import FormKind, FormView
from prep.model.views import View
from prep.resume.forms.data import form_data
from prep.resume.forms.make import Setting, form

if TYPE_CHECKING:
    from prep.build.documents import Order
    from prep.evidence.match import Coverage
    from prep.word.engine import Template


def form_view(kind: FormKind, order: Order, coverage: Coverage) -> FormView:
    """Return the view of a form; raises ``DataError`` or ``NotFoundError``."""
    photo = _photo_file(order) is not None
    setting = Setting(kind, order.language, order.today, photo)
    return form(order.candidate(), order.profile(), competencies(), setting, coverage)


def template_data(view: View) -> dict[str, Any]:
    """Return what a template may print of a view; of a form also by Chinese names."""
    return form_data(view, form_fields()) if isinstance(view, FormView) else view.model_dump()


def form_photo(order: Order, template: Template) -> dict[str, bytes]:
    """Return the photo in the size that a template has for it, if there is one; raises ``DataError``."""
    path, place = _photo_file(order), template.picture_places.get("photo")
    if path is None or place is None:
        return {}
    from prep.build.photo import photo

    kind = "PNG" if place.part.lower().endswith(".png") else "JPEG"
    return {"photo": photo(path, place.width, place.height, order.dossier.photo_crop, kind)}


def _photo_file(order: Order) -> Path | None:
    return order.folder / order.dossier.photo if order.dossier.photo else None
