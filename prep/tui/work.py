"""What the screens have done for them in threads. Nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from prep.build.documents import Kind, Order
from prep.build.export import export, file_name
from prep.errors import DataError
from prep.library.heads import RoleHead, role_head
from prep.library.roles import competencies, role, role_file, role_files
from prep.library.search import search_roles
from prep.tui.background import Stop, error_text
from prep.tui.pages.block import Block
from prep.tui.pages.role import role_page


@dataclass(frozen=True)
class Exported:
    """How the export of one document ended: a path, or the text of an error."""

    kind: Kind
    path: Path | None
    error: str = ""


def find_roles(words: str) -> list[RoleHead]:
    """Return the heads of the roles in which all words occur; of all roles where none are given.

    A broken profile must not take the search from the others: then titles and ids alone are searched.
    """
    heads = [role_head(file.path) for file in role_files()]
    if not words.strip():
        return heads
    try:
        order = {role_id: place for place, role_id in enumerate(search_roles(words))}
    except DataError:
        return [head for head in heads if _in_title(head, words)]
    return sorted((head for head in heads if head.id in order), key=lambda head: order[head.id])


def _in_title(head: RoleHead, words: str) -> bool:
    names = " ".join((head.id, head.family, *head.title.values())).casefold()
    return all(word in names for word in words.casefold().split())


def describe_role(role_id: str) -> list[Block]:
    """Return the page of a role profile; raises ``NotFoundError`` or ``DataError``."""
    return role_page(role(role_id), competencies())


def role_title(role_id: str, lang: str) -> str:
    """Return the title of a role profile; raises ``NotFoundError``."""
    return role_head(role_file(role_id).path).title_in(lang)


def file_names(order: Order) -> dict[Kind, str]:
    """Return the file name of each document; raises ``NotFoundError`` or ``DataError``."""
    return {kind: file_name(kind, order, "docx") for kind in Kind}


def export_all(
    kinds: Iterable[Kind],
    order: Order,
    folder: Path,
    stop: Stop,
    tell: Callable[[Exported], None],
) -> None:
    """Write documents to Word files one after the other and tell how each ended.

    One that fails does not keep the others from being written; a stop is heeded between two of them.
    """
    for kind in kinds:
        if stop.asked:
            return
        try:
            written = export(kind, order, folder)
        except Exception as error:
            tell(Exported(kind, None, error_text(error)))
        else:
            tell(Exported(kind, written.path))
