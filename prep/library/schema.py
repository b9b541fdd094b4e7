"""The JSON Schemas that are published for editors."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import Any, cast

from pydantic import BaseModel

from prep.model.case import Case
from prep.model.dossier import Dossier
from prep.model.outline import Outline
from prep.model.post_terms import TermWords
from prep.model.readings import Readings
from prep.model.rehearsal import RehearsalRules
from prep.model.review import ReviewRules
from prep.model.role import CompetencyLibrary, RoleProfile
from prep.model.scoring import PanelRules
from prep.model.session_plan import SessionPlan
from prep.model.sheet import Sheet
from prep.model.training import TrainingSet
from prep.model.variant import ResumeVariant

MODELS: dict[str, type[BaseModel]] = {
    "dossier": Dossier,
    "role-profile": RoleProfile,
    "role-variant": RoleProfile,
    "competencies": CompetencyLibrary,
    "case": Case,
    "speech-outline": Outline,
    "speech-sheet": Sheet,
    "review-rules": ReviewRules,
    "readings": Readings,
    "rehearsal-rules": RehearsalRules,
    "resume-variant": ResumeVariant,
    "term-words": TermWords,
    "session-plan": SessionPlan,
    "panel-rules": PanelRules,
    "training-set": TrainingSet,
}
"""The kinds of file that have a published schema, by the word before ``/1`` in their ``schema`` key."""


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file, with a description of every key that has one.

    Where prep reads a text, an editor's YAML may have guessed a number or a truth value from an unquoted
    one; the schema lets those pass, as prep does.
    """
    model = MODELS[kind]
    schema = model.model_json_schema()
    _describe(schema, model, set())
    _let_unquoted_pass(schema)
    if kind == "role-variant":
        _require_only_ids(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _describe(schema: dict[str, Any], model: type[BaseModel], seen: set[str]) -> None:
    """Put the docstrings below the fields into the schema, for this model and those it holds."""
    if model.__name__ in seen:
        return
    seen.add(model.__name__)
    own = schema if model.__name__ == schema.get("title") else schema["$defs"].get(model.__name__)
    if own is not None:
        for name, text in _field_docs(model).items():
            field = model.model_fields[name]
            own["properties"].get(field.alias or name, {})["description"] = text
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            _describe(schema, inner, seen)


def _field_docs(model: type[BaseModel]) -> dict[str, str]:
    """Return the docstrings of a model's fields, and of those it inherits."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if not (issubclass(base, BaseModel) and base.model_fields):
            continue
        body = cast(ast.ClassDef, ast.parse(inspect.getsource(base)).body[0]).body
        for field, doc in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(doc, ast.Expr):
                text = ast.literal_eval(doc.value)
                found[cast(ast.Name, field.target).id] = " ".join(str(text).split())
    return {name: text for name, text in found.items() if name in model.model_fields}


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return [annotation]
    arguments: tuple[object, ...] = getattr(annotation, "__args__", ())
    return [model for argument in arguments for model in _models_in(argument)]


def _require_only_ids(schema: dict[str, Any]) -> None:
    """Let a variant write only what differs: its own names, and the id of each entry that it changes."""
    schema["required"] = ["schema", "id", "title", "family", "extends"]
    for definition in schema["$defs"].values():
        if "id" in definition.get("properties", {}):
            definition["required"] = ["id"]


def _let_unquoted_pass(node: Any) -> None:
    if isinstance(node, list):
        for item in cast(list[Any], node):
            _let_unquoted_pass(item)
    elif isinstance(node, dict):
        found = cast(dict[str, Any], node)
        if found.get("type") == "string" and "const" not in found and "enum" not in found:
            found["type"] = ["string", "number", "boolean"]
        if found.get("type") == "boolean":
            del found["type"]
            found["enum"] = [True, False, "yes", "no", "是", "否"]
        for value in found.values():
            _let_unquoted_pass(value)
