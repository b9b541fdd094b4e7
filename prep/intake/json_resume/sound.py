"""Make sound what a file says: every value of the kind that the schema of JSON Resume asks for.

What cannot be made so is told, and handed back with its path, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from prep.intake.json_resume.shape import (
    BASICS,
    DATE,
    LOCATION,
    META,
    NAMES,
    OLDER,
    PROFILE,
    SECTIONS,
    TOP,
    Kind,
)
from prep.library.load import Finding, nearest, written
from prep.messages import say
from prep.model.base import PartialDate

Path_ = tuple[str | int, ...]
_NOW = {"present", "now", "current", "ongoing", "today", "至今", "今", "现在"}
_ABSENT: Any = object()


@dataclass
class Sound:
    """The sound part of a file; what was refused, by its path; the keys that the format does not have."""

    data: dict[str, Any] = field(default_factory=dict[str, Any])
    refused: dict[str, Any] = field(default_factory=dict[str, Any])
    other: dict[str, Any] = field(default_factory=dict[str, Any])
    findings: list[Finding] = field(default_factory=list[Finding])


def sound(data: dict[str, Any]) -> Sound:
    """Return the sound part of what was read."""
    made = Sound()
    maker = _Maker(made)
    for key, value in maker.renamed(data, "", ()).items():
        kept = maker.top(key, value)
        if kept is not _ABSENT:
            made.data[key] = kept
    return made


class _Maker:
    def __init__(self, made: Sound) -> None:
        self._made = made

    def top(self, key: str, value: Any) -> Any:
        if value is None:
            return _ABSENT
        if key == "$schema":
            return self._text(value, (key,))
        if key == "basics":
            return self._mapping(value, (key,), BASICS, "basics", self._basics)
        if key == "meta":
            return self._mapping(value, (key,), META, "meta", None)
        if key in SECTIONS:
            return self._entries(value, (key,), SECTIONS[key], key)
        self._made.other[key] = clean(value)
        self._say((key,), say("JSON Resume 没有这个部分", "JSON Resume has no such section"), _kept(key, TOP))  # fmt: skip
        return _ABSENT

    def renamed(self, data: dict[str, Any], section: str, path: Path_) -> dict[str, Any]:
        """Give the keys of earlier versions their present names."""
        older, made = OLDER.get(section, {}), dict[str, Any]()
        for raw, value in data.items():
            key = _clean_text(raw)
            now = older.get(key)
            if now and now not in data and value is not None:
                self._say((*path, key), say(f"旧版的键名，按 {now} 读入",
                    f"a key of an older version, read as {now}"), "")  # fmt: skip
                key = now
            made[key] = value
        return made

    def _basics(self, key: str, value: Any, path: Path_) -> Any:
        if key == "location":
            if isinstance(value, str) and value.strip():
                self._say(path, say("这里应是对象，按地址读入", "an object belongs here; read as the address"), "")  # fmt: skip
                return {"address": _clean_text(value)}
            return self._mapping(value, path, LOCATION, "location", None)
        if key == "profiles":
            return self._entries(value, path, PROFILE, "profiles")
        return None

    def _mapping(
        self,
        value: Any,
        path: Path_,
        kinds: dict[str, Kind],
        section: str,
        special: Callable[[str, Any, Path_], Any] | None,
    ) -> Any:
        if not isinstance(value, dict):
            return self._refuse(value, path, say("一个对象（{…}）", "an object ({…})"))
        made: dict[str, Any] = {}
        for key, inner in self.renamed(cast(dict[str, Any], value), section, path).items():
            here = (*path, key)
            if inner is None:
                continue
            found = special(key, inner, here) if special else None
            if found is None:
                found = self._value(key, inner, here, kinds)
            if found is not _ABSENT:
                made[key] = found
        return made

    def _entries(self, value: Any, path: Path_, kinds: dict[str, Kind], section: str) -> Any:
        if isinstance(value, dict):
            self._say(path, say("这里应是列表，按只有一项读入", "a list belongs here; read as a list of one"), "")  # fmt: skip
            value = [value]
        if not isinstance(value, list):
            return self._refuse(value, path, say("一个列表（[…]）", "a list ([…])"))
        made: list[Any] = []
        for number, item in enumerate(cast(list[Any], value)):
            here = (*path, number)
            if isinstance(item, str) and section in NAMES and item.strip():
                item = {NAMES[section]: item}
                self._say(here, say(f"这里应是对象，按 {NAMES[section]} 读入",
                    f"an object belongs here; read as its {NAMES[section]}"), "")  # fmt: skip
            if item is not None:
                kept = self._mapping(item, here, kinds, section, None)
                made += [kept] if kept is not _ABSENT else []
        return made

    def _value(self, key: str, value: Any, path: Path_, kinds: dict[str, Kind]) -> Any:
        kind = kinds.get(key)
        if kind == "text":
            return self._text(value, path)
        if kind == "date":
            return self._date(value, path)
        if kind == "texts":
            return self._texts(value, path)
        if key != "prep" and value not in ("", [], {}):
            known = [*kinds, *(("location",
                "profiles") if path[0] == "basics" and len(path) == 2 else ())]  # fmt: skip
            self._say(path, say("JSON Resume 没有这个键", "JSON Resume has no such key"), _kept(key, known))  # fmt: skip
        return clean(value)

    def _text(self, value: Any, path: Path_) -> Any:
        if isinstance(value, str):
            text = _clean_text(value)
            if text != value:
                self._say(path, say("有无法保存的残缺字符，已换成 �",
                    "broken characters that cannot be saved were replaced by �"), say("补上原字", "write what stood there"))  # fmt: skip
            return text
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            self._say(path, say(f"这里应是文字，数按“{value}”读入",
                f"a text belongs here; the number was read as “{value}”"), "")  # fmt: skip
            return str(value)
        return self._refuse(value, path, say("文字（带引号）", "a text (in quotes)"))

    def _texts(self, value: Any, path: Path_) -> Any:
        if isinstance(value, str):
            self._say(path, say("这里应是列表，按只有一项读入", "a list belongs here; read as a list of one"), "")  # fmt: skip
            value = [value]
        if not isinstance(value, list):
            return self._refuse(value, path, say("一个文字列表（[…]）", "a list of texts ([…])"))
        items = [self._text(item, (*path, i)) for i, item in enumerate(cast(list[Any], value)) if item is not None]  # fmt: skip
        return [item for item in items if item is not _ABSENT]

    def _date(self, value: Any, path: Path_) -> Any:
        text = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else None  # fmt: skip
        if text is None:
            return self._refuse(value, path, _date_form())
        if text == value and (DATE.match(text) or not text):
            return text
        if text.lower() in _NOW and path[-1] == "endDate":
            self._say(path, say("按“至今”读入",
                "read as lasting still"), say("JSON Resume 里不写 endDate 就是至今", "in JSON Resume an entry without endDate lasts still"))  # fmt: skip
            return _ABSENT
        date = read_date(text)
        if date is None or not DATE.match(str(date)):
            return self._refuse(value, path, _date_form())
        if str(date) != value:
            self._say(path, say(f"按 {date} 读入", f"read as {date}"), "")
        return str(date)

    def _refuse(self, value: Any, path: Path_, wanted: str) -> Any:
        self._made.refused[written(path)] = clean(value)
        shown = str(value) if len(str(value)) <= 40 else str(value)[:39] + "…"
        self._say(path, say(f"这里应是{wanted}，写的是 {shown}，没有读入", f"{wanted} belongs here, not {shown}; it was left out"),
                  say("在个人档案里补上（原值留在旁边的文件里）",
                      "add it to the dossier (its value is kept in the file beside)"))  # fmt: skip
        return _ABSENT

    def _say(self, path: Path_, what: str, remedy: str) -> None:
        self._made.findings.append(Finding(path, what, remedy, warning=True))


def read_date(written_: str) -> PartialDate | None:
    """Read a date as people write it; ``None`` where it is none, as 2014-02-31."""
    text = written_.strip()
    short = (
        text[:10] if len(text) > 10 and text[10] in "T " else text
    )  # a time of day after the date
    try:
        return PartialDate.parse(short)
    except ValueError:
        return None


def clean(value: Any) -> Any:
    """Replace, at every depth, half characters that no file can hold."""
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, list):
        return [clean(inner) for inner in cast(list[Any], value)]
    if isinstance(value, dict):
        return {_clean_text(key): clean(inner) for key, inner in cast(dict[str, Any], value).items()}  # fmt: skip
    return value


def _clean_text(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _date_form() -> str:
    return say("日期（2014、2014-06 或 2014-06-29）", "a date (2014, 2014-06 or 2014-06-29)")


def _kept(key: str, known: tuple[str, ...] | list[str]) -> str:
    like = nearest(key, known)
    kept = say("留在旁边的文件里", "kept in the file beside the dossier")
    return say(f"是不是 {like}？{kept}", f"did you mean {like}? {kept}") if like else kept
