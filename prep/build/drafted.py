"""The speech as the person's draft has it: what every document of a drafted speech is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from prep.build.documents import Order, book_of, composed_speech, coverage_of
from prep.build.draft_settings import must_agree, with_settings
from prep.evidence.guard import Finding, guard
from prep.library.guard_words import all_guard_words
from prep.library.outlines import sheet
from prep.messages import say
from prep.model.views import SpeechView
from prep.speech.earned import earned
from prep.speech.material import Subject
from prep.workspace.draft.base import Base, base_of
from prep.workspace.draft.parse import PARTS
from prep.workspace.draft.store import DraftFile, Stored
from prep.workspace.draft.view import view_of_draft

_NAMED = 6
"""So many things beyond the evidence are named in one remark; the fact sheet has them all."""


@dataclass(frozen=True)
class Drafted:
    """A draft as it was read, and the speech that it is."""

    stored: Stored
    order: Order
    view: SpeechView
    beyond: tuple[Finding, ...]
    """What the person typed that neither dossier nor role bears out."""


def drafted(order: Order) -> SpeechView:
    """Return the speech of an order that has a draft.

    Raises ``DataError`` for a broken draft, and ``WorkspaceError`` where the order asks for another speech
    than the draft was made for.
    """
    assert order.draft is not None
    found = look_at(order.draft, order)
    remarks = (*found.view.remarks, *_beyond(found.beyond))
    return found.view.model_copy(update={"remarks": remarks})


def look_at(file: DraftFile, order: Order) -> Drafted:
    """Read a draft and make the speech of it."""
    stored = file.load(PARTS)
    must_agree(order, stored.base, file.path)
    order = with_settings(replace(order, draft=None), stored.base)
    fresh = composed_speech(order)
    view = _marked(view_of_draft(stored.draft, stored.base, fresh), order)
    findings = guard(view.sentences(), book_of(order), all_guard_words())
    beyond = tuple(found for found in findings if found.level == "asserted")
    view = view.model_copy(update={"remarks": (*view.remarks, *_behind(stored.base, fresh))})
    return Drafted(stored, order, view, beyond)


def _marked(view: SpeechView, order: Order) -> SpeechView:
    """Return the speech with the rows of its score sheet as the draft, not the composition, earns them."""
    if not order.sheet:
        return view
    coverage = coverage_of(order)
    subject = Subject(
        order.candidate(), order.profile(), coverage, order.language, order.today,
        sheet=sheet(order.sheet),
    )  # fmt: skip
    rows = earned(sheet(order.sheet), subject, view.parts, view.seconds, float(view.minutes) * 60)
    return view.model_copy(update={"earned": rows})


def _behind(base: Base | None, fresh: SpeechView) -> Iterator[str]:
    """Say where the dossier, the role or the patterns have changed since the draft was composed."""
    if base is None or base.pieces != base_of(fresh, {}, {}).pieces:
        yield say(
            "稿子组好以后，个人档案或岗位画像有改动：用 prep draft update 看看哪些段落要更新",
            "the dossier or the role has changed since the draft was composed: see prep draft update",
        )


def _beyond(findings: tuple[Finding, ...]) -> Iterator[str]:
    """List what the person typed beyond the evidence."""
    if not findings:
        return
    words = list(dict.fromkeys(found.what for found in findings))
    named = say("、", ", ").join(words[:_NAMED])
    if len(words) > _NAMED:
        named += say(f"等 {len(words)} 处", f" and {len(words) - _NAMED} more")
    yield say(
        f"您写的、个人档案里没有依据的：{named} — 备好材料，或补进个人档案",
        f"yours, and not in the dossier: {named} — have the papers ready, or add it to the dossier",
    )
