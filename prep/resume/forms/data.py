"""The data of a form's template: each field under its English and its Chinese name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from prep.model.form import FormView
from prep.model.form_fields import FormFields, FormRows

Entry = dict[str, Any]


def form_data(view: FormView, fields: FormFields) -> dict[str, Any]:
    """Return the view's data for a template.

    Beside the fields there is ``at_least(rows, n)`` (Chinese ``至少``), which adds empty entries so that a
    table keeps as many rows as the form had.
    """
    data = view.model_dump()
    for rows in fields.rows:
        data[rows.name] = Rows(rows, (_both(entry, rows) for entry in data[rows.name]))
    data |= {entry.alias: data[entry.name] for entry in (*fields.fields, *fields.rows)}
    return {**data, "at_least": at_least, "至少": at_least}


class Rows(tuple[Entry, ...]):
    """The entries of a list, which know what columns they have even where there is none."""

    kind: FormRows

    def __new__(cls, kind: FormRows, entries: Iterable[Entry]) -> Rows:
        """Make the list."""
        made = super().__new__(cls, entries)
        made.kind = kind
        return made


def at_least(given: Rows, count: int) -> Sequence[Entry]:
    """Return entries, with empty ones after them until there are ``count``, at most 100."""
    return (*given, *[_both({}, given.kind)] * (min(count, _MOST) - len(given)))


_MOST = 100


def _both(entry: Entry, rows: FormRows) -> Entry:
    """Return an entry with the Chinese names of its columns; what it lacks is empty."""
    names = {column.name: entry.get(column.name, "") for column in rows.columns}
    aliases = {column.alias: names[column.name] for column in rows.columns}
    return {**entry, **names, **aliases}
