"""Make the view of a résumé: tailored to the post, with its photo, set to its pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from prep.library.roles import competencies
from prep.model.designs import PHOTO
from prep.model.typography import Density
from prep.model.views import ResumeView
from prep.resume import tailor as resume
from prep.resume.cells import with_cells
from prep.resume.fit import Cut, Fitted, Measure, fit
from prep.resume.worth import worths

if TYPE_CHECKING:
    from prep.build.documents import Order
    from prep.evidence.match import Coverage
    from prep.word.engine import Template
    from prep.word.layout import Measured


def resume_view(order: Order, coverage: Coverage) -> ResumeView:
    """Return the résumé of an order, set to its pages; raises ``DataError``, ``NotFoundError`` or ``TemplateError``."""
    return finished(fitted(order, coverage))


def finished(found: Fitted) -> ResumeView:
    """Return the view of what was fitted, with its setting and the remarks on it."""
    return found.view.model_copy(
        update={
            "density": found.density,
            "length": found.length,
            "remarks": (*found.view.remarks, *found.remarks),
        }
    )


def fitted(order: Order, coverage: Coverage) -> Fitted:
    """Return the résumé of an order as it fits best."""
    make = partial(_made, order, coverage)
    return fit(make, measuring(order), worths(order.candidate(), coverage), order.pages)


def _made(order: Order, coverage: Coverage, cut: Cut) -> ResumeView:
    setting = resume.Setting(
        order.language, order.today, cut.bullets, steps=cut.steps, duties=cut.duties
    )
    dossier = order.candidate()
    view = resume.tailor(dossier, order.profile(), competencies(), setting, coverage)
    view = with_cells(view, dossier, photo=photo_file(order) is not None)
    return view.model_copy(update={"design": order.design})


def photo_file(order: Order) -> Path | None:
    """Return the photo that the design prints, if it prints one and the dossier has one."""
    if order.design not in PHOTO and order.template is None:
        return None
    if order.language == "en" and order.template is None:
        return None
    return order.folder / order.dossier.photo if order.dossier.photo else None


def template_of(order: Order) -> Template:
    """Return the compiled template of a résumé: the user's own, or that of the design."""
    from prep.model.designs import template_name
    from prep.word.builtin import builtin_template
    from prep.word.engine import template_at

    return template_at(
        order.template or builtin_template(template_name(order.design), order.language)
    )


def measuring(order: Order) -> Measure:
    """Return what measures the résumés of an order."""
    return partial(measured, template_of(order))


def measured(template: Template, view: ResumeView, density: Density) -> Measured:
    """Reckon how many pages a résumé takes in a template."""
    from prep.word.layout import measure_both

    return measure_both(template.document(view.model_dump()), template.styles(density))


def photo_bytes(order: Order) -> dict[str, bytes]:
    """Return the photo as the template wants it: its size in millimetres, its format; raises ``DataError``."""
    path, template = photo_file(order), template_of(order)
    place = template.picture_places.get("photo")
    if path is None or place is None:
        return {}
    from prep.build.photo import photo

    kind = "PNG" if place.part.lower().endswith(".png") else "JPEG"
    crop = order.dossier.photo_crop
    return {"photo": photo(path, place.width, place.height, crop, kind)}
