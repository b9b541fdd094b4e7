"""Find and load the table of the fields of forms."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prep.errors import NotFoundError
from prep.library.load import load
from prep.library.resources import find
from prep.messages import say
from prep.model.form_fields import FormFields


def form_fields() -> FormFields:
    """Load the table, the user's own before the built-in; raises ``NotFoundError`` or ``DataError``."""
    path = find("templates", "forms", "fields.yaml")
    if path is None:
        raise NotFoundError(
            say("找不到 templates/forms/fields.yaml", "templates/forms/fields.yaml is missing")
        )
    return _form_fields(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _form_fields(path: Path, _changed: int) -> FormFields:
    return load(path, FormFields).value
