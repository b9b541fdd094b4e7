"""The short labelled facts of a résumé, in the forms that readers of each language expect."""

from __future__ import annotations

from collections.abc import Iterable

from prep.messages import Lang
from prep.model.base import PartialDate
from prep.model.dossier import Period, Person
from prep.model.views import Fact

_DASH: dict[Lang, str] = {"zh": "—", "en": " – "}
_SEX = {"male": "男", "female": "女"}


def period(item: Period, lang: Lang) -> str:
    """Write a period as ``2010.07—2014.03`` or ``2014.04—至今`` (zh), ``Jul 2010 – present`` (en)."""
    end = item.end.short(lang) if item.end else ("至今" if lang == "zh" else "present")
    return f"{item.start.short(lang)}{_DASH[lang]}{end}"


def span(start: PartialDate | None, end: PartialDate | None, lang: Lang) -> str:
    """Write the time of a project; without a start its end alone, without an end its start alone."""
    return _DASH[lang].join(day.short(lang) for day in (start, end) if day)


def post_title(post: str, organisation: str, lang: Lang) -> str:
    """Write the post that is aimed at, and who has it, where that is known."""
    if not organisation:
        return post
    return f"{post}（{organisation}）" if lang == "zh" else f"{post}, {organisation}"


def contacts(person: Person, lang: Lang) -> tuple[Fact, ...]:
    """Return how to reach the person; what is not known is left out."""
    labels = ("电话", "邮箱", "现居") if lang == "zh" else ("Phone", "E-mail", "Location")
    values = (person.phone, person.email, person.city.in_(lang) if person.city else None)
    return _known(zip(labels, values, strict=True))


def facts(person: Person, lang: Lang) -> tuple[Fact, ...]:
    """Return the personal data that a Chinese résumé gives; an English one gives none."""
    if lang == "en":
        return ()
    rows = (
        ("性别", _SEX.get(person.sex or "")),
        ("出生年月", person.birth.dotted() if person.birth else None),
        ("民族", person.ethnicity and person.ethnicity.in_("zh")),
        ("籍贯", person.native_place and person.native_place.in_("zh")),
        ("政治面貌", person.politics and person.politics.in_("zh")),
        ("职称", person.professional_title and person.professional_title.in_("zh")),
        ("参加工作", person.working_since.dotted() if person.working_since else None),
    )
    return _known(rows)


def _known(rows: Iterable[tuple[str, str | None]]) -> tuple[Fact, ...]:
    return tuple(Fact(label=label, value=value) for label, value in rows if value)
