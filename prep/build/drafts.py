"""Drafts of speeches: compose one, compose it again around what the person wrote, decide, go back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from prep.build.documents import Order, book_of, composed_speech
from prep.build.draft_settings import settings_of, with_settings
from prep.build.drafted import drafted
from prep.errors import NotFoundError, WorkspaceError
from prep.library.load import Loaded
from prep.messages import LANGS, Lang, say
from prep.model.dossier import Dossier
from prep.model.views import SpeechView
from prep.workspace.draft.base import Base, base_of
from prep.workspace.draft.blocks import Draft
from prep.workspace.draft.decide import accept, chosen, keep
from prep.workspace.draft.history import Reason
from prep.workspace.draft.merge import Merged, merge
from prep.workspace.draft.parse import PARTS
from prep.workspace.draft.render import render
from prep.workspace.draft.store import DraftFile, Stored, digest, draft_file


@dataclass(frozen=True)
class Desk:
    """A draft and the order that it is composed by."""

    file: DraftFile
    order: Order


def desk(folder: Path, dossier: Path, order: Order) -> Desk:
    """Return the draft of a dossier for the role and language of an order, whether or not it exists."""
    role = order.role or order.dossier.target.role
    return Desk(draft_file(folder, dossier.stem, role, order.language), order)


def with_draft(folder: Path, dossier: Path, order: Order) -> Order:
    """Return an order whose speech is made from the person's draft, if there is one."""
    found = desk(folder, dossier, order).file
    return replace(order, draft=found) if found.exists else order


def desks(
    folder: Path,
    loaded: Sequence[Loaded[Dossier]],
    order: Order,
    role: str | None,
    lang: Lang | None,
    deleted: bool = False,
) -> list[Desk]:
    """Return the drafts there are for some dossiers: of the role and language asked for, else of any.

    With ``deleted``, and where there are no others, also those whose file is gone and whose history is there.
    """
    found: list[Desk] = []
    for item in loaded:
        asked = replace(order, dossier=item.value, role=role, lang=lang)
        here = desk(folder, item.file, asked)
        others = [here] if _there(here, deleted) else of_any_role(folder, item, asked)
        found += [
            one
            for one in others
            if _there(one, deleted)
            and role in (None, one.order.role)
            and lang in (None, one.order.lang)
        ]
    return found if found or deleted else desks(folder, loaded, order, role, lang, deleted=True)


def _there(place: Desk, deleted: bool) -> bool:
    return place.file.exists or (deleted and bool(place.file.history.versions()))


def of_any_role(folder: Path, item: Loaded[Dossier], order: Order) -> list[Desk]:
    """Return the drafts of a dossier for other roles and languages, as the names of files tell them."""
    files = [path.stem for path in (folder / "drafts").glob("*.md")]
    kept = [path.name for path in (folder / ".prep" / "history").glob("*")]
    found: list[Desk] = []
    for name in sorted({*files, *kept}):
        lang = next((one for one in LANGS if name.endswith(f".{one}")), None)
        if lang is None:
            continue
        role = name.removesuffix(f".{lang}").rpartition(".")[2]
        other = desk(folder, item.file, replace(order, role=role, lang=lang))
        if other.file.path.stem == name:
            found.append(other)
    return found


def only(found: Sequence[Desk], folder: Path) -> Desk:
    """Return the one draft that is meant; raises ``WorkspaceError`` if there are several, or none."""
    if not found:
        raise NotFoundError(
            say(
                f"{folder}：没有这样的稿子 — 用 prep draft new 写出一份",
                f"{folder}: there is no such draft — make one with prep draft new",
            )
        )
    if len(found) > 1:
        names = ", ".join(one.file.path.name for one in found)
        raise WorkspaceError(
            say(
                f"有几份稿子：{names} — 用 --dossier、--role、--lang 指明一份",
                f"there are several drafts: {names} — name one with --dossier, --role or --lang",
            )
        )
    return found[0]


def begin(place: Desk, now: datetime, source: Desk | None = None) -> SpeechView:
    """Write a new draft; with ``source``, from the draft for another role, keeping what is the person's there.

    Raises ``WorkspaceError`` if there is a draft already.
    """
    before = read(source.file) if source else None
    order = with_settings(place.order, before.base if before else None)
    new = compose(order)
    if before is None:
        text, base = render(new), new
    else:
        merged = merge(before.draft, before.base, new)
        text, base = merged.text, merged.base
    place.file.save(text.encode("utf-8"), base, None, "new", now)
    return drafted(replace(order, draft=place.file))


def read(file: DraftFile) -> Stored:
    """Read a draft; raises ``NotFoundError``, ``DataError`` or ``WorkspaceError``."""
    return file.load(PARTS)


def compose(order: Order) -> Base:
    """Compose a speech afresh, with a digest of all that it rests on."""
    view = composed_speech(order)
    book = book_of(order)
    cited = {source for sentence in view.sentences() for source in sentence.sources}
    entries = {source: digest(book.text(source) or "") for source in sorted(cited)}
    return base_of(view, settings_of(order), entries)


def update(place: Desk, now: datetime, dry_run: bool = False) -> Merged:
    """Compose again and join it with the draft; ``dry_run`` writes nothing."""
    before = read(place.file)
    new = compose(with_settings(place.order, before.base))
    merged = merge(before.draft, before.base, new)
    data = before.encoded(merged.text)
    place.file.understand(data, PARTS)  # what cannot be read again is not written
    if not dry_run:
        place.file.save(data, merged.base, before, "update", now)
    return merged


def decide(place: Desk, names: Collection[str], reason: Reason, now: datetime) -> int:
    """Accept or keep proposals, by number, by source note or ``all``; return how many."""
    before = read(place.file)
    numbers = chosen(before.draft, names)
    accepted = reason == "accept"
    text = accept(before.draft, before.base, numbers) if accepted else keep(before.draft, numbers)
    place.file.save(before.encoded(text), before.base, before, reason, now)
    return len(numbers)


def restore(place: Desk, number: int, now: datetime) -> int | None:
    """Bring back a version; what there is now goes into the history first.

    Return the number of the version that undoes it; ``None`` where there was nothing to keep.
    """
    data = place.file.history.version(number).data()
    here = place.file.present()
    if here is not None and here.data == data:
        return None
    place.file.save(data, None, here, "restore", now)
    kept = [v.number for v in place.file.history.versions() if here and v.data() == here.data]
    return kept[-1] if kept else None


def version(place: Desk, name: str) -> Draft:
    """Return a version to compare: its number, ``now``, or ``composed`` for what prep composed last."""
    if name == "now":
        return read(place.file).draft
    if name == "composed":
        before = read(place.file)
        text = render(before.base) if before.base else ""
        return place.file.understand(text.encode("utf-8"), PARTS).draft
    if not name.isdecimal():
        raise NotFoundError(
            say(
                f"没有版本 {name} — 写编号、now 或 composed，编号见 prep draft history",
                f"there is no version {name} — write a number of prep draft history, now or composed",
            )
        )
    found = place.file.history.version(int(name))
    return place.file.understand(found.data(), PARTS, found.path).draft


def part_names(place: Desk) -> dict[str, str]:
    """Return what the parts of a draft are called, by their ids."""
    base = read(place.file).base
    return {part.id: part.name for part in base.parts} if base else {}
