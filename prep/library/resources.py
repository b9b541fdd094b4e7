"""Find the files that come with prep, and the user's own over them.

A resource is looked for in the user's folder, then in the installed package, then in the repository
(an editable installation has no copy inside the package).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def user_folder() -> Path:
    """Return the folder of the user's own profiles and templates; ``PREP_HOME`` overrides it."""
    if home := os.environ.get("PREP_HOME"):
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("prep", appauthor=False)


def built_in_folder() -> Path:
    """Return the folder that holds the shipped ``templates`` and ``role_profiles``."""
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def folders(name: str) -> Iterator[Path]:
    """Yield the existing folders of a kind of resource, the user's first."""
    for base in (user_folder(), built_in_folder()):
        folder = base / name
        if folder.is_dir():
            yield folder


def find(*parts: str) -> Path | None:
    """Return the first file at a path below the resource folders, or ``None``."""
    for base in (user_folder(), built_in_folder()):
        path = base.joinpath(*parts)
        if path.is_file():
            return path
    return None
