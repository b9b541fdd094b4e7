"""Read who the person is: labelled values, and lines that only their shape tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from prep.intake.word_resume.context import Context
from prep.intake.word_resume.items import Item, Line, Pair, Record
from prep.intake.word_resume.tidy import HAN, is_chinese
from prep.model.blocks import Place
from prep.model.resume_words import LabelName, SectionName

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.])(?:\+|\()?\d[\d ().\-－—]{5,}\d(?!\w)")
_LINK = re.compile(r"(?i)\b(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s|｜，,]*)?")
_CHUNK = re.compile(r"\t+|\s{2,}|　+|\s*[|｜•·；]\s*")
_TRIM = " \t　,，;；:：|｜·•"
_NAME_ZH = re.compile(r"^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,8}$")
_NAME_EN = re.compile(r"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}(?:, [A-Za-z.]{2,6})*$")
_PLAIN: tuple[LabelName, ...] = (
    "name", "ethnicity", "native_place", "birth_place", "politics", "health", "speciality", "id_number",
    "professional_title", "city", "address", "headline",
)  # fmt: skip
_DATES: tuple[LabelName, ...] = ("birth", "party_joined", "working_since")
_TARGETS: dict[str, str] = {
    "target_post": "post", "second_post": "second_post", "target_unit": "unit", "target_organisation": "organisation",
}  # fmt: skip
_STUDIES = ("school", "major", "degree", "full_time_degree", "part_time_degree", "school_major")


def read_person(section: SectionName | None, items: Sequence[Item], context: Context) -> None:
    """Read the person's data from a section, or from what stands before any."""
    rows = {_row(item.place) for item in items if _is_contact(item)} - {None}
    reader = _Person(context, section, rows)
    for item in _paired(items, context):
        if isinstance(item, Pair):
            reader.pair(item)
        elif isinstance(item, Line):
            reader.line(item)
        elif isinstance(item, Record):
            for _, head, lines in item.cells:
                context.out.note(item.place, f"{head}：{' '.join(lines)}")


def _paired(items: Sequence[Item], context: Context) -> Iterator[Item]:
    """Join a label that stands alone on its line with the line below it, as in the plain text of a form."""
    waiting: Line | None = None
    for item in items:
        if waiting is not None and isinstance(item, Line) and not context.words.label(item.text):
            label = context.words.label(waiting.text)
            yield Pair(waiting.text, (item.text,), item.place, None, label)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if isinstance(item, Line) and context.words.label(item.text):
            waiting = item
        else:
            yield item
    if waiting is not None:
        yield waiting


def _row(place: Place) -> tuple[int, int] | None:
    return (place.table, place.row) if place.table else None


def _has_contacts(text: str) -> bool:
    return bool(EMAIL.search(text) or PHONE.search(text))


def _is_contact(item: Item) -> bool:
    if isinstance(item, Pair):
        return item.label in ("phone", "email", "contact")
    return isinstance(item, Line) and _has_contacts(item.text)


class _Person:
    def __init__(
        self,
        context: Context,
        section: SectionName | None,
        contact_rows: set[tuple[int, int] | None],
    ) -> None:
        self._context, self._out, self._section = context, context.out, section
        self._contact_rows = contact_rows

    def pair(self, pair: Pair) -> None:
        """Put a labelled value where it belongs."""
        label, value, place = pair.label, pair.joined.strip(_TRIM), pair.place
        if not value:
            return
        if label in _PLAIN:
            self._set(
                label,
                value.replace(" ", "") if label == "name" and is_chinese(value) else value,
                place,
            )
        elif label in _DATES:
            self._dated(label, pair, value)
        elif label in _TARGETS:
            self._target(_TARGETS[label], value, place)
        elif label in _STUDIES:
            self._context.studies.append({label: value, "_place": place.named()})
        elif label == "sex" and (sex := self._context.words.sex(value)):
            self._set("sex", sex, place)
        elif label in ("phone", "email", "link", "contact"):
            self._contact(label, value, pair)
        else:
            self._out.note(place, f"{pair.text}：{value}")

    def line(self, line: Line) -> None:
        """Read a line by its shape."""
        text = line.text
        if self._context.words.is_title(text):
            return
        text = self._context.words.without_title(text)
        chunks = [c.strip(_TRIM) for c in _CHUNK.split(text) if c.strip(_TRIM)]
        contacts = _has_contacts(text) or _row(line.place) in self._contact_rows
        for chunk in chunks:
            self._chunk(chunk, line, contacts, len(chunks) == 1)

    def _chunk(self, text: str, line: Line, contacts: bool, alone: bool) -> None:
        place = line.place
        rest = self._take_contacts(text, place)
        if not rest:
            return
        words = self._context.words
        if (sex := words.sex(rest)) and not self._out.has("person", "sex"):
            self._set("sex", sex, place, guess=True)
            return
        if (
            self._is_name(rest)
            and self._section != "contact"
            and not self._out.has("person", "name")
        ):
            self._set(
                "name", rest.replace(" ", "") if is_chinese(rest) else rest, place, guess=True
            )
        elif (
            (date := self._context.dates.date(rest))
            and date.begin == 0
            and date.stop == len(rest)
            and not self._out.has("person", "birth")
        ):
            self._set("birth", date.start or "", place, guess=True)
        elif self._context.heads.shapes.is_street(rest) and not self._out.has("person", "address"):
            self._set("address", rest, place, guess=True)
        elif prefix := next((p for p in words.place_prefixes if rest.lower().startswith(p)), ""):
            self._set("city", rest[len(prefix) :].strip(_TRIM), place)
        elif self._section == "target":
            self._target("post", rest, place)
        elif (contacts or self._section == "contact") and self._is_place(rest):
            self._set("city", rest, place, guess=True)
        elif alone and line.place.part in ("body", "box") and self._is_headline(rest):
            self._set("headline", rest, place, guess=True)
        else:
            self._out.note(place, rest)

    def _take_contacts(self, text: str, place: Place) -> str:
        """Take mail addresses, phones and links out of a text and return the rest."""
        for pattern, name in ((EMAIL, "email"), (_LINK, "link"), (PHONE, "phone")):
            while match := pattern.search(text):
                if (
                    name == "phone"
                    and (found := self._context.dates.date(match.group()))
                    and found.stop >= match.end() - match.start() - 3
                ):
                    break
                self._put(name, match.group().strip(), place)
                text = f"{text[: match.start()]} {text[match.end() :]}"
        return text.strip(_TRIM)

    def _put(self, name: str, value: str, place: Place) -> None:
        if name == "link":
            links: list[dict[str, str]] = self._out.data.get("person", {}).get("links", [])
            self._out.data.setdefault("person", {})["links"] = links
            if value not in [link["url"] for link in links]:
                links.append({"url": value})
                from prep.intake.word_resume.collect import FoundField

                self._out.found.append(
                    FoundField(f"person.links[{len(links) - 1}].url", value, place)
                )
            return
        self._set(name, value, place)

    def _contact(self, label: str, value: str, pair: Pair) -> None:
        rest = self._take_contacts(value, pair.place)
        if rest == value and label == "phone":
            self._set("phone", value, pair.place)
        elif rest:
            self._out.note(pair.place, f"{pair.text}：{rest}")

    def _target(self, name: str, value: str, place: Place) -> None:
        """Set the post aimed at; an employer after it or in brackets is the target's."""
        shapes = self._context.heads.shapes
        match = (
            re.match(r"^(.+?)(?:[(（]([^()（）]+)[)）]|,\s+(.+))$", value)
            if name == "post"
            else None
        )
        owner = (match[2] or match[3]) if match else None
        if (
            match
            and owner
            and (
                shapes.is_a("organisations", owner) or (match[3] and shapes.is_a("posts", match[1]))
            )
        ):
            self._out.set("target", "organisation", owner, place)
            value = match[1].strip()
        self._out.set("target", name, value, place)

    def _dated(self, label: str, pair: Pair, value: str) -> None:
        found = self._context.dates.date(value)
        if found is None:
            self._out.note(pair.place, f"{pair.text}：{value}")
            return
        self._set(label, found.start or "", pair.place)
        if rest := f"{value[: found.begin]}{value[found.stop :]}".strip(_TRIM):
            self._out.note(pair.place, f"{pair.text}：{rest}")

    def _is_name(self, text: str) -> bool:
        if HAN.search(text):
            joined = text.replace(" ", "").replace("\u3000", "")
            return bool(_NAME_ZH.match(joined)) and not self._context.heads.shapes.is_a(
                "organisations", joined
            )
        small = [w for w in text.split() if w[:1].islower()]
        return (
            bool(_NAME_EN.match(text))
            and not small
            and not self._context.heads.shapes.is_a("posts", text)
        )

    @staticmethod
    def _is_place(text: str) -> bool:
        return len(text) <= (12 if is_chinese(text) else 45) and not text.endswith(("。", "."))

    def _is_headline(self, text: str) -> bool:
        if self._out.has("person", "headline") or not self._out.has("person", "name"):
            return False
        shapes = self._context.heads.shapes
        if shapes.is_a("organisations", text) or shapes.is_school(text):
            return False
        return len(text) <= (40 if is_chinese(text) else 90) and not text.endswith(
            ("。", ".", "；")
        )

    def _set(self, name: str, value: str, place: Place, guess: bool = False) -> None:
        self._out.set("person", name, value, place, guess)
