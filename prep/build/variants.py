"""Keep the choices of a résumé as a variant: a small YAML file over the dossier."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from yaml import safe_dump  # pyright: ignore[reportUnknownVariableType] some stubs leave a name undefined

from prep.errors import WorkspaceError
from prep.library.variants import FOLDER
from prep.messages import say
from prep.workspace.save import safe_name, write_document

if TYPE_CHECKING:
    from prep.build.documents import Order

_HEAD = "# yaml-language-server: $schema=resume-variant.schema.json\n"


def save_variant(order: Order, folder: Path, name: str, dossier: str) -> Path:
    """Write the choices of an order as the variant ``name`` of a workspace; an existing one is left alone.

    ``dossier`` is the name of the dossier that they belong to.

    Raises ``WorkspaceError`` where there is one of that name.
    """
    path = folder / FOLDER / f"{safe_name(name, 60)}.yaml"
    if path.exists():
        raise WorkspaceError(
            say(
                f"{path} 已经有了 — 换个名称，或者直接改那个文件",
                f"{path} is there already — choose another name, or edit that file",
            )
        )
    data = {"schema": "resume-variant/1", "dossier": dossier, **_choices(order, path.parent)}
    text = _HEAD + safe_dump(data, allow_unicode=True, sort_keys=False)
    return write_document(path, text.encode("utf-8"))


def _choices(order: Order, folder: Path) -> dict[str, Any]:
    own = (
        order.variant.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        if order.variant
        else {}
    )
    own.pop("schema", None)
    own.pop("dossier", None)
    pin = [*own.get("pin", []), *(one.removeprefix("evidence/") for one in order.pinned)]
    exclude = [*own.get("exclude", []), *(one.removeprefix("evidence/") for one in order.excluded)]
    aim = {"job": Path(os.path.relpath(order.job, folder)).as_posix()} if order.job else {"role": order.role or order.dossier.target.role}  # fmt: skip
    own.pop("role", None)
    own.pop("job", None)
    given = {
        "lang": order.lang,
        "design": order.design,
        "pages": order.pages,
        "pin": pin,
        "exclude": exclude,
    }
    return {**aim, **own, **{key: value for key, value in given.items() if value}}
