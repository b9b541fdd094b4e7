"""Take an advertisement apart: its post, its duties, what it requires and what it would like, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from prep.intake.headings import (
    heading,
    inline,
    is_boilerplate,
    is_other_list,
    is_post,
    role_line,
    title,
)
from prep.intake.layout import laid_out
from prep.intake.lists import find_lists
from prep.intake.posting_heads import (
    DEMANDING,
    DOING,
    DUTIES,
    ORGANISATION,
    OTHER,
    PREFERRED,
    REQUIRED,
    TITLE_LEAD,
)
from prep.messages import Lang, say
from prep.model.post_terms import Demand, Posting

Part = Literal["", "duty", "required", "preferred", "other"]
_ITEM = re.compile(r"(?<=[；;。])\s*(?=(?:\d{1,2}|[（(]\d{1,2}[)）])\s*[.、．:：)）]?)|(?<=[；;])")
_NUMBER = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：](?!\d)|[•●▪◆■※*·\-–—➢✓])\s*"
)
_HIRING = re.compile(r"^(?:招聘|诚聘|急聘|诚招)\s*|\s*(?:招聘(?:启事|公告|信息)?)$")
_LONGEST_HEAD = 40


def read_posting(lines: Iterable[str]) -> Posting:
    """Return what an advertisement asks for; nothing is dropped silently: the rest is in its notes."""
    written = list(lines)
    reader = _Reader()
    for text, _ in laid_out(written):
        reader.take(text)
    return reader.posting(written)


class _Reader:
    def __init__(self) -> None:
        self.part: Part = ""
        self.title: str | None = None
        self.organisation: str | None = None
        self.duties: list[str] = []
        self.demands: list[Demand] = []
        self.left: list[str] = []
        self._first = True

    def take(self, text: str) -> None:
        """Take one line."""
        text = text.strip()
        if not text or is_boilerplate(text):
            return
        first, self._first = self._first, False
        if self._particular(text, first) or self._heading(text):
            return
        self._line(text)

    def _particular(self, text: str, first: bool) -> bool:
        if found := role_line(text):
            self.title = self.title or found
            return True
        if self.organisation is None and (found := ORGANISATION.search(text)) and len(text) < 60:
            self.organisation = found["name"] or found["english"]
        if self.title is None and not self.part and len(text) <= 60 and (first or is_post(text)):
            named = title(TITLE_LEAD.sub("", text).lstrip(" ：:—-"))
            if self.organisation:
                named = named.replace(self.organisation, "")
            named = _HIRING.sub("", named).strip(" ，,–—-|·:：")
            if 2 <= len(named) <= 50 and not re.search(r"[。；;：:]", named):
                self.title = named
                return True
        return False

    def _heading(self, text: str) -> bool:
        kinds: tuple[tuple[re.Pattern[str], Part], ...] = (
            (DUTIES, "duty"),
            (PREFERRED, "preferred"),
            (OTHER, "other"),
            (REQUIRED, "required"),
        )
        for pattern, part in kinds:
            found = pattern.match(text)
            if (
                found
                and len(text[: found.start("rest")] if found["rest"] else text) <= _LONGEST_HEAD
            ):
                self.part = part
                if found["rest"]:
                    self._line(found["rest"])
                return True
        if within := inline(text):
            self.part = "duty"
            self._line(within[1])
            return True
        if heading(text):
            self.part = "duty"
            return True
        if is_other_list(text):
            self.part = "other"
            return True
        return False

    def _line(self, text: str) -> None:
        part = self.part or self._guessed(text)
        if part == "duty":
            self.duties += [piece.strip() for piece in _ITEM.split(text) if piece.strip()]
        elif part == "other" or not part:
            self.left.append(text)
        else:
            self.demands += [
                Demand(text=piece, where=part) for piece in _ITEM.split(text) if piece.strip()
            ]

    def _guessed(self, text: str) -> Part:
        """Tell what a line is that stands under no heading, by its words."""
        if DOING.match(text):
            return "duty"
        return "required" if DEMANDING.search(text) else ""

    def posting(self, lines: list[str]) -> Posting:
        found = find_lists(lines)
        duties = self._duties([item.text for one in found.lists for item in one.items])
        whole = "\n".join(lines)
        notes = [say(f"没有用到：{text}", f"not used: {text}") for text in self.left]
        role = next((one.role for one in found.lists if one.role), None)
        return Posting(
            lang=_lang(whole),
            title=self.title or role,
            organisation=self.organisation,
            duties=tuple(_without_number(duty) for duty in duties),
            demands=tuple(self.demands),
            notes=tuple(notes),
        )

    def _duties(self, listed: list[str]) -> list[str]:
        """Return the items of duty lists where these are what stands under a heading of duties, else those lines."""
        asked = "".join(_letters(demand.text) for demand in self.demands)
        listed = [text for text in listed if _letters(text) not in asked]
        own = "".join(map(_letters, self.duties))
        among = [text for text in listed if _letters(text) in own]
        return listed if not own or 2 * len(among) > len(listed) else self.duties


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _without_number(text: str) -> str:
    return _NUMBER.sub("", text).rstrip("。；;.，, ")


def _lang(text: str) -> Lang:
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    return "zh" if han * 4 >= sum(char.isascii() and char.isalpha() for char in text) else "en"
