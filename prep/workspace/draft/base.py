"""The base of a draft: what prep composed last, piece by piece, with the settings and the sources of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from prep.messages import Lang
from prep.model.base import Model
from prep.model.views import Paragraph, SpeechView
from prep.workspace.draft.words import even

Kind = Literal["title", "salutation", "heading", "paragraph"]
_TELLING = (
    "evidence",
    "commitment",
    "target/insights",
    "target/motive",
    "role/understanding",
    "role/plan",
)
"""Sources that a note names alone where there are any: what the paragraph is about."""
_MOST_NAMED = 3
_MOST_EARLIER = 400


class Told(Model):
    """A composed sentence and its sources."""

    text: str
    sources: tuple[str, ...] = ()

    @property
    def content(self) -> tuple[str, ...]:
        """The sources that say something: all but patterns."""
        return tuple(s for s in self.sources if not s.startswith("pattern/"))


class Piece(Model):
    """A paragraph, a heading, the salutation or the title, as it was composed."""

    part: str
    """Empty for title and salutation, which stand before the first part."""
    kind: Kind
    note: str
    """Where it comes from, as the comment beside it says; names it within its part."""
    text: str
    sentences: tuple[Told, ...] = ()


class PartName(Model):
    """A part of the speech."""

    id: str
    name: str
    target_seconds: float = 0.0


class Base(Model):
    """What prep composed last for a draft."""

    schema_: Annotated[Literal["draft-base/1"], Field(alias="schema")] = "draft-base/1"
    lang: Lang
    settings: dict[str, JsonValue] = {}
    """With what it was composed; the build layer knows what it means."""
    parts: tuple[PartName, ...] = ()
    pieces: tuple[Piece, ...] = ()
    entries: dict[str, str] = {}
    """A digest of what each cited source said."""
    earlier: tuple[Told, ...] = ()
    """Sentences of earlier compositions: one that stayed in an edited paragraph is still not the user's."""

    @property
    def id(self) -> str:
        """A name that follows from the content."""
        return hashlib.sha256(self.model_dump_json(by_alias=True).encode("utf-8")).hexdigest()[:10]

    def after(self, before: Base) -> Base:
        """Return this base, remembering the sentences of the one before it."""
        mine = {told.text for piece in self.pieces for told in piece.sentences}
        old = [told for piece in before.pieces for told in piece.sentences]
        seen = {told.text: told for told in (*before.earlier, *old) if told.text not in mine}
        return self.model_copy(update={"earlier": tuple(seen.values())[-_MOST_EARLIER:]})


def base_of(
    view: SpeechView, settings: Mapping[str, JsonValue], entries: Mapping[str, str]
) -> Base:
    """Take a composed speech apart into pieces."""
    pieces = [
        Piece(part="", kind="title", note="title", text=even(view.title)),
        Piece(
            part="", kind="salutation", note="salutation", text=even(view.salutation.text),
            sentences=(Told(text=even(view.salutation.text), sources=view.salutation.sources),),
        ),
    ]  # fmt: skip
    for part in view.parts:
        if part.heading:
            told = Told(text=even(part.heading.text), sources=part.heading.sources)
            pieces.append(
                Piece(part=part.id, kind="heading", note="heading", text=told.text, sentences=(told,))
            )  # fmt: skip
        taken: dict[str, int] = {}
        for paragraph in part.paragraphs:
            note = _note(paragraph)
            taken[note] = taken.get(note, 0) + 1
            numbered = f"{note} #{taken[note]}" if taken[note] > 1 else note
            pieces.append(_piece(part.id, numbered, paragraph))
    return Base(
        lang=view.lang,
        settings=dict(settings),
        parts=tuple(
            PartName(id=part.id, name=part.name, target_seconds=part.target_seconds)
            for part in view.parts
        ),
        pieces=tuple(pieces),
        entries=dict(entries),
    )


def _piece(part: str, note: str, paragraph: Paragraph) -> Piece:
    told = tuple(Told(text=even(s.text), sources=s.sources) for s in paragraph.sentences)
    return Piece(part=part, kind="paragraph", note=note, text=even(paragraph.text), sentences=told)


def _note(paragraph: Paragraph) -> str:
    """Name what a paragraph is about, shortly."""
    cited = dict.fromkeys(
        source
        for sentence in paragraph.sentences
        for source in sentence.sources
        if not source.startswith(("pattern/", "outline/"))
    )
    telling = [source for source in cited if source.startswith(_TELLING)]
    named = telling or list(cited)
    return " ".join(named[:_MOST_NAMED]) or "text/connecting"


def same_substance(
    before: Piece, after: Piece, old: Mapping[str, str], new: Mapping[str, str]
) -> bool:
    """Tell whether two compositions of a piece say the same, perhaps by other patterns.

    ``old`` and ``new`` are digests of the sources. A sentence by the same pattern that reads differently
    (another number, another fact) is a change.
    """
    if before.text == after.text:
        return True
    if len(before.sentences) != len(after.sentences) or not before.sentences:
        return False
    return all(
        one.content == other.content
        and all(old.get(source) == new.get(source) for source in one.content)
        and (one.text == other.text or one.sources != other.sources)
        for one, other in zip(before.sentences, after.sentences, strict=True)
    )


def sources_changed(piece: Piece, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Tell whether anything that a piece rests on reads differently now."""
    return any(
        old.get(source) != new.get(source) for told in piece.sentences for source in told.content
    )
