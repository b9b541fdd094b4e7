"""Make the view of a résumé: tailored to the post, with its photo, set to its pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from prep.build.posts import terms_for, wanted
from prep.errors import NotFoundError
from prep.library.load import nearest
from prep.library.roles import competencies
from prep.library.term_words import term_words
from prep.messages import say
from prep.model.designs import PHOTO
from prep.model.dossier import Dossier, Evidence
from prep.model.tailoring import PlacedSection
from prep.model.typography import Density
from prep.model.views import RESUME_SECTIONS, Fact, ResumeEntry, ResumeSection, ResumeView
from prep.resume import tailor as resume
from prep.resume.cells import with_cells
from prep.resume.choice import BY_ADVERTISEMENT, BY_PROFILE, Choice, choices, told
from prep.resume.fit import Cut, Fitted, Measure, fit
from prep.resume.sections import ordered
from prep.resume.terms.find import Finder

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
    return Maker(order, coverage).fitted()


class Maker:
    """Makes résumés of one order: achievements are ranked and sections ordered once, then cut to the pages."""

    def __init__(self, order: Order, coverage: Coverage) -> None:
        self.order, self.coverage = order, coverage
        self.dossier, self.role = order.candidate(), order.profile()
        self.asked = wanted(order)
        self.terms = terms_for(self.asked)
        self._find = Finder(term_words(self.asked.lang))
        self.ranked = self._ranked()
        self.places = self._places()

    def fitted(self) -> Fitted:
        """Return the résumé as it fits best."""
        return fit(self.made, measuring(self.order), self._worths(), self.order.pages)

    def _worths(self) -> list[float]:
        """Return the worths of all that may be told, best first; what is pinned counts as the best of the others."""
        free = [one.worth for one in told(self.ranked) if not one.pinned]
        best = max(free, default=1.0)
        return [best if one.pinned else one.worth for one in told(self.ranked)]

    def _ranked(self) -> tuple[Choice, ...]:
        own = self.order.variant
        pin, exclude = _evidence(self.order.pinned), _evidence(self.order.excluded)
        if own is not None:
            pin, exclude = tuple(dict.fromkeys((*own.pin, *pin))), (*own.exclude, *exclude)
        known = self.dossier.evidence_by_id
        for one in (*pin, *exclude):
            if one not in known:
                raise _unknown(one, known)
        weighing = BY_ADVERTISEMENT if self.order.job else BY_PROFILE
        return choices(self.dossier, self.coverage, pin, exclude, self._share, weighing)

    def _share(self, item: Evidence) -> float:
        """Return how much of the post's terms an achievement names."""
        lang = self.order.language
        said = " ".join(t.in_(lang) for t in (item.title, item.task, *item.action, item.result))
        total = sum(term.importance for term in self.terms)
        own = sum(term.importance for term in self.terms if self._find.says(term.text, said))
        return own / total if total else 0.0

    def _places(self) -> tuple[PlacedSection, ...]:
        texts = {name: _section_text(self._bare(), name) for name in RESUME_SECTIONS}
        known = years_of(self.dossier, self.order.today)
        return ordered(
            self.terms,
            lambda name, term: self._find.says(term.text, texts[name]),
            known,
            self.order.variant,
        )

    def _bare(self) -> ResumeView:
        setting = resume.Setting(self.order.language, self.order.today, 0, duties="none")
        return resume.tailor(
            self.dossier, self.role, competencies(), setting, self.coverage, self.ranked
        )

    def made(self, cut: Cut) -> ResumeView:
        """Return the résumé with no more than a cut allows."""
        order, variant = self.order, self.order.variant
        setting = resume.Setting(
            order.language, order.today, cut.bullets, cut.steps, cut.duties,
            tuple(one.section for one in self.places), variant.reword if variant else {},
        )  # fmt: skip
        view = resume.tailor(
            self.dossier, self.role, competencies(), setting, self.coverage, self.ranked
        )
        view = with_cells(view, self.dossier, photo=photo_file(order) is not None)
        return view.model_copy(update={"design": order.look})


def years_of(dossier: Dossier, today: date) -> int | None:
    """Return the whole years of work; nothing where it is not known when they began."""
    since = dossier.person.working_since
    if since is None and dossier.employment:
        since = min(item.start for item in dossier.employment)
    return since.full_years_until(today) if since else None


def _evidence(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of evidence among what is pinned or excluded; ``evidence/`` before them may be left out."""
    return tuple(
        n.removeprefix("evidence/") for n in names if "/" not in n.removeprefix("evidence/")
    )


def _unknown(name: str, known: Mapping[str, object]) -> NotFoundError:
    hint = nearest(name, known)
    asked = say(f" — 是 {hint} 吗？", f" — did you mean {hint}?") if hint else ""
    return NotFoundError(
        say(f"个人档案里没有业绩 {name}{asked}", f"the dossier has no evidence {name}{asked}")
    )


def _section_text(view: ResumeView, name: ResumeSection) -> str:
    """Return what a section says, on one line."""
    found: list[str] = []
    for item in getattr(view, name):
        if isinstance(item, ResumeEntry):
            found += [item.title, item.place, *(line.text for line in item.lines)]
        elif isinstance(item, Fact):
            found += [item.label, item.value]
        else:
            found.append(item if isinstance(item, str) else item.text)
    return " ".join(found)


def photo_file(order: Order) -> Path | None:
    """Return the photo that the design prints, if it prints one and the dossier has one."""
    if order.look not in PHOTO and order.template is None:
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
        order.template or builtin_template(template_name(order.look), order.language)
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
