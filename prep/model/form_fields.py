"""The table of what may stand in a form: names of fields, Chinese names, and the labels by which they are known."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from prep.messages import say
from prep.model.base import Model, Text

Name = Annotated[str, Field(pattern=r"^[a-z_]+$")]
Alias = Annotated[str, Field(pattern=r"^[^\W\d]\w*$")]
"""A name that a tag can use as it stands."""


class FormField(Model):
    """A field of a form: ``{{ name }}``, ``{{ 姓名 }}``."""

    name: Name
    alias: Alias
    meaning: Text
    labels: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Words that alone make a label that is not known ask for this field: proposed as doubtful."""
    after: Name | None = None
    """The field whose label must stand before it in the same row: 毕业院校 after 全日制教育."""


class FormColumn(Model):
    """A column of a list in a form."""

    name: Name
    alias: Alias
    labels: tuple[str, ...] = ()


class FormRows(Model):
    """A list in a form, a row for each entry."""

    name: Name
    alias: Alias
    item: Alias
    """What one entry is called in a tag."""
    meaning: Text
    key: tuple[Name, ...] = ()
    """Columns of which a table must have one to be this list: a table of 姓名, 民族 alone is no family."""
    heads: tuple[str, ...] = ()
    """Words of a heading beside or above that speak for this list."""
    columns: Annotated[tuple[FormColumn, ...], Field(min_length=1)]


class FormFields(Model):
    """The file ``templates/forms/fields.yaml``."""

    schema_: Annotated[Literal["form-fields/1"], Field(alias="schema")]
    fields: Annotated[tuple[FormField, ...], Field(min_length=1)]
    rows: tuple[FormRows, ...] = ()
    trim_before: tuple[str, ...] = ()
    """Words before a label that change nothing of what it asks for: 本人."""
    trim_after: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    """Words of labels whose cells are for a hand to fill."""
    others: tuple[str, ...] = ()
    """Words after which a name or a number is that of another person."""

    @model_validator(mode="after")
    def _each_name_once(self) -> FormFields:
        seen: set[str] = set()
        for entry in (*self.fields, *self.rows):
            for name in (entry.name, entry.alias):
                if name in seen:
                    message = say(f"{name} 用了两次", f"{name} is used twice")
                    raise PydanticCustomError("twice", "{message}", {"message": message})
                seen.add(name)
        return self
