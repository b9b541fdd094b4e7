"""What each source says: the text behind the ids that sentences cite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from prep.messages import Lang
from prep.model.base import PartialDate, Text
from prep.model.dossier import Dossier
from prep.model.role import RoleProfile


class SourceBook:
    """Everything that a document about one person and one role may rest on, by source id."""

    def __init__(self, dossier: Dossier, role: RoleProfile, lang: Lang, today: date) -> None:
        self.lang: Lang = lang
        self._dossier, self._role, self._today = dossier, role, today
        self._texts = dict(self._entries())

    def text(self, source: str) -> str | None:
        """Return what a source says; ``None`` for an id that does not exist."""
        kind = source.partition("/")[0]
        if kind in {"pattern", "outline"}:
            return ""
        return self._texts.get(source)

    def __contains__(self, source: str) -> bool:
        return self.text(source) is not None

    def _entries(self) -> Iterator[tuple[str, str]]:
        dossier, role = self._dossier, self._role
        yield from self._fields("person", dossier.person)
        yield from self._fields("target", dossier.target)
        for n, insight in enumerate(dossier.target.insights):
            yield f"target/insights/{n}", insight.in_(self.lang)
        for kind, items in (
            ("education", dossier.education),
            ("certificate", dossier.certificates),
            ("honour", dossier.honours),
            ("training", dossier.training),
        ):
            for n, item in enumerate(items):
                yield f"{kind}/{n}", self._all(item)
        for employment in dossier.employment:
            yield f"employment/{employment.id}", self._all(employment)
        for evidence in dossier.evidence:
            yield f"evidence/{evidence.id}", self._all(evidence)
        for commitment in dossier.commitments:
            yield f"commitment/{commitment.id}", self._all(commitment)
        yield from self._of_role(role)
        yield from self._derived()

    def _of_role(self, role: RoleProfile) -> Iterator[tuple[str, str]]:
        yield "role/title", role.title.in_(self.lang)
        for kind, items in (
            ("duty", role.duties),
            ("competency", role.competencies),
            ("understanding", role.understanding),
            ("plan", role.plan),
            ("question", role.questions),
        ):
            for item in items:
                yield f"role/{kind}/{item.id}", self._all(item)

    def _derived(self) -> Iterator[tuple[str, str]]:
        """Facts that follow from others are computed again here, not taken from the document."""
        since, target = self._dossier.person.working_since, self._dossier.target
        if since is None:
            return
        event = target.date.first_day() if target.date else self._today
        yield "derived/years-worked", str(since.full_years_until(event))

    def _fields(self, kind: str, model: BaseModel) -> Iterator[tuple[str, str]]:
        for name in type(model).model_fields:
            yield f"{kind}/{name}", self._all(getattr(model, name))

    def _all(self, value: object) -> str:
        """Return all that a value says, in the language of the document."""
        if isinstance(value, Text):
            return value.in_(self.lang)
        if isinstance(value, PartialDate):
            return f"{value.spoken(self.lang)} {value.dotted()} {value.year}"
        if isinstance(value, BaseModel):
            return " ".join(self._all(getattr(value, name)) for name in type(value).model_fields)
        if isinstance(value, tuple):
            return " ".join(map(self._all, value))  # pyright: ignore[reportUnknownArgumentType]
        return "" if value is None else str(value)
