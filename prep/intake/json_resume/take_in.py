"""Make the draft of a dossier of the sound part of a JSON Resume; tell what it has no place for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from prep.intake.json_resume.fields import LOCATION, PERSON, SCORE, SECTIONS, Field, Section
from prep.intake.json_resume.shape import SECTIONS as SHAPES
from prep.intake.json_resume.sound import read_date
from prep.library.load import Finding
from prep.messages import Lang, say
from prep.model.base import PartialDate

_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_URL = re.compile(r"^\S+\.\S+$")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ASIDE = ("interests", "references")
Entry = dict[str, Any]


@dataclass
class Taken:
    """The dossier's data, which entry of the file each of its entries came from, and what was set aside.

    ``placed`` has, for each list of the file (``work``, ``basics.profiles``), the numbers of its entries in the
    order in which the dossier has them.
    """

    data: dict[str, Any] = field(default_factory=dict[str, Any])
    placed: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    findings: list[Finding] = field(default_factory=list[Finding])

    def say(self, path: tuple[str | int, ...], what: str, remedy: str = "") -> None:
        """Tell what became of the value at a path."""
        kept = say("原值留在旁边的文件里，导出时写回", "its value is kept in the file beside and comes back at export")  # fmt: skip
        self.findings.append(Finding(path, what, remedy or kept, warning=True))


def take_in(data: dict[str, Any], lang: Lang) -> Taken:
    """Return the draft of what was made sound by ``sound``."""
    taken = Taken()
    _person(data.get("basics", {}), taken)
    for section in SECTIONS:
        _section(data.get(section.json, []), section, taken, lang)
    _skills(data.get("skills", []), taken, lang)
    for name in _ASIDE:
        if any(_said(entry) for entry in data.get(name, [])):
            taken.say((name,), say("个人档案里没有这一部分", "a dossier has no such part"))
    taken.data = {key: value for key, value in taken.data.items() if value}
    return taken


def language_of(data: dict[str, Any]) -> Lang:
    """Tell the language of a résumé: Chinese where any name, post or line has Chinese characters."""
    return "zh" if _HAN.search(str(data)) else "en"


def _person(basics: Entry, taken: Taken) -> None:
    person: Entry = {}
    for key, ours in PERSON:
        if value := basics.get(key, "").strip():
            person[ours] = value
    if "email" in person and not _EMAIL.match(person["email"]):
        del person["email"]
        taken.say(("basics", "email"), say("这不是邮箱地址", "this is no e-mail address"))
    where = basics.get("location", {})
    for key, ours in LOCATION:
        if value := where.get(key, "").strip():
            person[ours] = value
    for key in ("postalCode", "countryCode", "region"):
        if where.get(key, "").strip():
            taken.say(("basics", "location", key), _no_place())
    person["links"] = _links(basics, taken)
    for key in ("image", "summary"):
        if basics.get(key, "").strip():
            taken.say(("basics", key), _no_place(), _photo() if key == "image" else "")
    taken.data["person"] = {key: value for key, value in person.items() if value}


def _links(basics: Entry, taken: Taken) -> list[Entry]:
    links: list[Entry] = []
    if url := basics.get("url", "").strip():
        if _URL.match(url):
            links.append({"url": url})
        else:
            taken.say(("basics", "url"), say("这不是网址", "this is no address of a page"))
    placed: list[int] = []
    for number, profile in enumerate(basics.get("profiles", [])):
        url, network = profile.get("url", "").strip(), profile.get("network", "").strip()
        if not _said(profile):
            continue
        if not _URL.match(url):
            name = network or profile.get("username", "")
            what = say(
                f"没有网址，没有放进 links：{name}",
                f"it has no url and is not among the links: {name}",
            )
            taken.say(("basics", "profiles", number), what)
            continue
        links.append({"url": url, "label": network} if network else {"url": url})
        placed.append(number)
        if profile.get("username", "").strip():
            taken.say(("basics", "profiles", number, "username"), _no_place())
    taken.placed["basics.profiles"] = placed
    return links


def _section(entries: list[Entry], section: Section, taken: Taken, lang: Lang) -> None:
    placed = taken.placed.setdefault(section.json, [])
    target: list[Entry] = taken.data.setdefault(section.ours, [])
    for number, entry in enumerate(entries):
        if not _said(entry):
            continue
        made = _entry(entry, section, (section.json, number), taken, lang)
        if made is None:
            continue
        if section.ours == "employment":
            made = {"id": f"post-{len(target) + 1}", **made}
        target.append(made)
        placed.append(number)


def _entry(
    entry: Entry, section: Section, path: tuple[str | int, ...], taken: Taken, lang: Lang
) -> Entry | None:
    """Return the entry of the dossier; ``None``, with the reason told, where it lacks a date that must be there."""
    made: Entry = {"kind": section.kind} if section.kind == "volunteering" else {}
    findings: list[tuple[str, str]] = []
    for one in section.fields:
        value = entry.get(one.json)
        if not _said(value):
            continue
        read = _read(value, one, lang)
        if read is None:
            findings.append((one.json, say("读不出", "it cannot be read")))
        else:
            made[one.ours] = read
    for needed in section.dated:
        if needed not in made:
            key = next(f.json for f in section.fields if f.ours == needed)
            taken.say((*path, key), *_undated())
            return None
    if section.kind == "volunteering" and (name := made.get("organisation") or made.get("role")):
        made["name"] = name
    for ours, words in section.texts:
        if ours not in made:
            made[ours] = f"【{words[0] if lang == 'zh' else words[1]}】"
            taken.say(path, say(f"没有写{words[0]}", f"it has no {words[1]}"), say("补上【】", "fill in 【】"))  # fmt: skip
    for key, what in findings:
        taken.say((*path, key), what)
    if "start" in made and "end" in made and _day(made["end"]) < _day(made["start"]):
        taken.say((*path, "endDate"), say("结束早于开始",
            "it ends before it starts"), say("在个人档案里改正", "put it right in the dossier"))  # fmt: skip
    known = {one.json for one in section.fields}
    for key in SHAPES[section.json].keys() - known:
        if _said(entry.get(key)):
            taken.say((*path, key), _no_place())
    return made


def _read(value: Any, one: Field, lang: Lang) -> Any:
    if one.how in ("date", "end"):
        date = read_date(value)
        return str(date) if date else None
    if one.how in ("texts", "joined"):
        items = [item.strip() for item in value if item.strip()]
        return items if one.how == "texts" else ("、" if lang == "zh" else ", ").join(items)
    if one.how == "lines":
        return [line.strip() for line in value.splitlines() if line.strip()]
    return SCORE[lang] + value.strip() if one.how == "score" else value.strip()


def _skills(entries: list[Entry], taken: Taken, lang: Lang) -> None:
    """Write a skill as ``name: keyword, keyword``."""
    skills: list[str] = []
    placed: list[int] = []
    for number, entry in enumerate(entries):
        name = entry.get("name", "").strip()
        words = [word.strip() for word in entry.get("keywords", []) if word.strip()]
        if entry.get("level", "").strip():
            taken.say(("skills", number, "level"), _no_place())
        if not name and not words:
            continue
        listed = ("、" if lang == "zh" else ", ").join(words)
        skills.append(("：" if lang == "zh" else ": ").join(part for part in (name, listed) if part))  # fmt: skip
        placed.append(number)
    taken.data["skills"], taken.placed["skills"] = skills, placed


def _said(value: Any) -> bool:
    """Tell whether a value says anything: text that is not blank, at any depth."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, dict):
        return any(_said(inner) for inner in value.values())  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType]
    if isinstance(value, list):
        return any(_said(inner) for inner in value)  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType]
    return value is not None


def _day(written: str) -> PartialDate:
    return PartialDate.parse(written)


def _photo() -> str:
    return say(
        "照片用 photo 指明（个人档案旁边的图片文件）",
        "name the photo by the key photo (a picture beside the dossier)",
    )


def _undated() -> tuple[str, str]:
    return say(
        "没有可用的日期，整项没有放进个人档案",
        "there is no usable date; the entry is not in the dossier",
    ), say(
        "补上日期后写进个人档案；原项留在旁边的文件里",
        "write it into the dossier with its date; the entry is kept in the file beside",
    )


def _no_place() -> str:
    return say("个人档案里没有它的位置", "a dossier has no place for it")
