"""Take in the contacts of an address card (vCard 2.1, RFC 2426, RFC 6350)."""

# vobject leaves its objects untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportMissingTypeStubs=false
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prep.errors import IntakeError
from prep.intake.dossier_text import DossierDraft
from prep.messages import Lang, say

LARGEST = 5_000_000
"""Bytes; cards hold a photo at most."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_SILENT = {
    "version",
    "prodid",
    "rev",
    "uid",
    "fn",
    "n",
    "kind",
    "x-ablabel",
    "label",
    "sort-string",
}
_DATE = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})")


def read_vcard(path: Path, name: str | None = None, lang: Lang | None = None) -> DossierDraft:
    """Return the draft of the contacts on a card.

    ``name`` tells which card of several is meant. Raises ``IntakeError`` where there is none, or more than one and no
    ``name``.
    """
    card = _chosen(list(_cards(_text(path), path)), name, path)
    full = _name(card)
    made = DossierDraft({}, lang or ("zh" if _HAN.search(full) else "en"))
    person: dict[str, Any] = {"name": full} if full else {}
    for line in card.getChildren():
        _take(line, person, made)
    made.data["person"] = person
    return made


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise IntakeError(say(f"{path}：文件太大 — 只导出自己的名片", f"{path}: too large — export your own card only"))  # fmt: skip
        data = path.read_bytes()
    except OSError as error:
        raise IntakeError(
            say(
                f"{path}：无法读取（{error.strerror or error}）— 检查路径",
                f"{path}: cannot be read ({error.strerror or error}) — check the path",
            )
        ) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _cards(text: str, path: Path) -> Iterator[Any]:
    import vobject

    try:
        for component in vobject.readComponents(text, allowQP=True, ignoreUnreadable=True):
            if component.name == "VCARD":
                yield component
    except Exception as error:  # its parser raises whatever it stumbles over
        raise IntakeError(
            say(
                f"{path}：名片读不出来（{error}）— 从通讯录重新导出",
                f"{path}: the card cannot be read ({error}) — export it again from your address book",
            )
        ) from None


def _chosen(cards: list[Any], name: str | None, path: Path) -> Any:
    if not cards:
        raise IntakeError(say(f"{path}：里面没有名片 — 给出 .vcf 文件", f"{path}: there is no card in it — name a .vcf file"))  # fmt: skip
    wanted = (name or "").casefold()
    found = [card for card in cards if wanted in _name(card).casefold()]
    if len(found) == 1:
        return found[0]
    there = ", ".join(_name(card) for card in cards[:20])
    raise IntakeError(
        say(
            f"{path}：有 {len(cards)} 张名片 — 用 --name 指明一张：{there}",
            f"{path}: there are {len(cards)} cards — name one with --name: {there}",
        )
    )


def _name(card: Any) -> str:
    """Return the name on a card: as it is written out, else family and given name."""
    written = str((getattr(card, "fn", None) and card.fn.value) or "").strip()
    if written or not hasattr(card, "n"):
        return written
    family, given = str(card.n.value.family or ""), str(card.n.value.given or "")
    return family + given if _HAN.search(family + given) else f"{given} {family}".strip()


def _take(line: Any, person: dict[str, Any], made: DossierDraft) -> None:
    """Put one line of a card into the draft, or say why not."""
    key, value = line.name.casefold(), line.value
    if key in _SILENT:
        return
    if key == "photo":
        made.notes.append(
            say(
                "名片上的照片没有读入 — 另存为图片，用 photo 指明",
                "the photo of the card was not taken in — save it as a picture and name it by photo",
            )
        )
        return
    if key == "url":
        person.setdefault("links", []).append({"url": _plain(value)})
        return
    place, text = _placed(key, value)
    if place and text and place not in person:
        person[place] = text
    elif text:
        said = f"{line.name}: {text}"
        made.notes.append(say(f"没有归类：{said}", f"not placed: {said}"))


def _placed(key: str, value: Any) -> tuple[str, str]:
    """Return the place in the dossier of a line's value, and the value."""
    if key == "tel":
        return "phone", _plain(value).removeprefix("tel:")
    if key == "email":
        return "email", _plain(value).removeprefix("mailto:")
    if key == "bday":
        found = _DATE.match(_plain(value))
        return ("birth", "-".join(found.groups())) if found else ("", _plain(value))
    if key == "adr":
        return "address", _address(value)
    if key == "title":
        return "headline", _plain(value)
    return "", _plain(value)


def _plain(value: Any) -> str:
    """Return a value as one line of text; one of several parts is joined."""
    parts = value if isinstance(value, list) else [value]
    return " ".join(" ".join(str(part) for part in parts).split())


def _address(value: Any) -> str:
    """Return an address on one line, in the order of its country."""
    names = ("street", "city", "region", "code", "country")
    street, city, region, code, country = (_plain(getattr(value, name, "") or "") for name in names)
    if _HAN.search(street + city + region):
        return "".join((country, region, city, street))
    return ", ".join(part for part in (street, city, f"{region} {code}".strip(), country) if part)
