"""What each source says: the texts behind the ids that sentences cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import BaseModel

from prep.evidence.derived import Derivation, declared
from prep.messages import LANGS, Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier, Evidence, Figure
from prep.model.role import RoleProfile

_NO_WORDS: dict[type[BaseModel], set[str]] = {
    Evidence: {"id", "part", "public", "duties", "competencies"},
    Figure: {"value", "unit"},
}
"""Fields that say nothing a sentence could repeat; the value of a figure is read with its unit."""
USER = "user"
"""``user/…`` is the source of what the user typed beyond the evidence."""
_UNWRITTEN = frozenset({"pattern", "outline", USER})


class SourceBook:
    """Everything that a document about one person and one role may rest on, by source id.

    ``asked`` is what whoever orders the document said of it, such as the period of a work report.
    """

    def __init__(
        self,
        dossier: Dossier,
        role: RoleProfile,
        lang: Lang,
        today: date,
        asked: Mapping[str, Text] | None = None,
    ) -> None:
        self.lang: Lang = lang
        self.dossier, self.role, self.today = dossier, role, today
        self.derivations: dict[str, Derivation] = {d.id: d for d in declared(dossier, today)}
        """Facts that follow from others, computed anew; each with its reason."""
        self._entries: dict[str, object] = {**dict(self._found()), **(asked or {})}

    def text(self, source: str) -> str | None:
        """Return what a source says in the language of the book; ``None`` for an id that does not exist."""
        return self.text_in(source, self.lang)

    def text_in(self, source: str, lang: Lang) -> str | None:
        """Return what a source says in a language; ``None`` for an id that does not exist."""
        if source.partition("/")[0] in _UNWRITTEN:
            return ""
        if source in self.derivations:
            return self.derivations[source].plain(lang)
        if source not in self._entries:
            return None
        return said(self._entries[source], lang)

    def entry(self, source: str) -> object:
        """Return the entry of the dossier or profile behind a source; ``None`` where there is none."""
        return self._entries.get(source)

    def evidence(self, source: str) -> Evidence | None:
        """Return the evidence that a source names, if it names any."""
        found = self._entries.get(source)
        return found if isinstance(found, Evidence) else None

    def sources(self) -> tuple[str, ...]:
        """Return the ids of all entries, in the order of the dossier and then of the role."""
        return tuple(self._entries)

    def __contains__(self, source: str) -> bool:
        return self.text(source) is not None

    def _found(self) -> Iterator[tuple[str, object]]:
        dossier = self.dossier
        for kind, model in (("person", dossier.person), ("target", dossier.target)):
            yield from (
                (f"{kind}/{name}", getattr(model, name)) for name in type(model).model_fields
            )
        yield from ((f"target/insights/{n}", one) for n, one in enumerate(dossier.target.insights))
        for kind, items in (
            ("education", dossier.education),
            ("certificate", dossier.certificates),
            ("honour", dossier.honours),
            ("training", dossier.training),
            ("language", dossier.languages),
            ("skill", dossier.skills),
        ):
            yield from ((f"{kind}/{n}", item) for n, item in enumerate(items))
        for kind, named in (
            ("employment", dossier.employment),
            ("evidence", dossier.evidence),
            ("commitment", dossier.commitments),
            ("problem", dossier.problems),
        ):
            yield from ((f"{kind}/{item.id}", item) for item in named)
        yield from self._of_role(self.role)

    def _of_role(self, role: RoleProfile) -> Iterator[tuple[str, object]]:
        yield "role/title", role.title
        yield from ((f"role/area/{area.id}", area.name) for area in role.areas)
        for kind, items in (
            ("duty", role.duties),
            ("competency", role.competencies),
            ("understanding", role.understanding),
            ("plan", role.plan),
            ("question", role.questions),
        ):
            yield from ((f"role/{kind}/{item.id}", item) for item in items)


def said(value: object, lang: Lang) -> str:
    """Return all that an entry says, in a language."""
    if isinstance(value, Text):
        return value.in_(lang)
    if isinstance(value, PartialDate):
        return value.spoken(lang)
    if isinstance(value, BaseModel):
        silent = _NO_WORDS.get(type(value), set())
        names = [name for name in type(value).model_fields if name not in silent]
        return "\n".join(words for name in names if (words := said(getattr(value, name), lang)))
    if isinstance(value, tuple):
        return "\n".join(said(item, lang) for item in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return "" if value is None else str(value)


def texts(value: object) -> dict[Lang, str]:
    """Return all that an entry says in each language; where a text has one only, that one."""
    return {lang: said(value, lang) for lang in LANGS}


def figures(value: object) -> tuple[Figure, ...]:
    """Return the measured figures of an entry."""
    return value.figures if isinstance(value, Evidence) else ()
