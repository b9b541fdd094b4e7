"""What every model shares: strict keys, frozen values, bilingual text, partial dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import total_ordering
from typing import Annotated, Any, Self, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from prep.messages import LANGS, Lang


class Model(BaseModel):
    """A value that does not change and knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy, with other values for some fields; what was worked out from the old ones is not kept."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            vars(copied).pop(name)
        return copied


class Text(Model):
    """A text in one language or two: a plain string, or ``zh`` and ``en``.

    A plain string is used in either language, as for a name or a number.
    """

    zh: str | None = None
    en: str | None = None
    plain: Annotated[str | None, Field(exclude=True)] = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, data: object) -> object:
        if isinstance(data, str):
            if not data.strip():
                raise PydanticCustomError("text_empty", "the text is empty")
            return {"plain": data}
        if isinstance(data, dict):
            mapping = cast(dict[str, object], data)
            if not any(isinstance(v, str) and v.strip() for v in mapping.values()):
                raise PydanticCustomError("text_empty", "the text is empty")
            return mapping
        if isinstance(data, Text):
            return data
        raise PydanticCustomError("text_type", "a text is needed")

    @model_serializer(mode="plain")
    def _to_data(self) -> str | dict[str, str]:
        if self.plain is not None:
            return self.plain
        return {lang: text for lang in LANGS if (text := getattr(self, lang))}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        text: dict[str, Any] = {"type": "string", "minLength": 1}
        return {
            "title": "Text",
            "description": "A text: a plain string, or one text for each language (zh, en).",
            "anyOf": [
                text,
                {
                    "type": "object",
                    "properties": {"zh": text, "en": text},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ],
        }

    def in_(self, lang: Lang) -> str:
        """Return the text in a language, or in the other one where this one is missing."""
        other: Lang = "en" if lang == "zh" else "zh"
        return getattr(self, lang) or self.plain or getattr(self, other) or ""

    def has(self, lang: Lang) -> bool:
        """Tell whether the text can be used in a language as it is."""
        return bool(self.plain or getattr(self, lang))

    def __str__(self) -> str:
        return self.in_("zh")


def text(zh: str, en: str) -> Text:
    """Make a bilingual text."""
    return Text(zh=zh, en=en)


def fault(what: str, remedy: str) -> PydanticCustomError:
    """Make the error of a model that says itself what is wrong and what to write instead."""
    return PydanticCustomError("said", "{what} — {remedy}", {"what": what, "remedy": remedy})


def _one_or_many(value: object) -> object:
    """Let a single text stand for a list of one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        mapping = cast(dict[str, object], value)
        return [mapping] if mapping.keys() <= set(LANGS) else mapping
    return value


Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
"""Several texts; a single one may be written without a list."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for use within files: small letters, digits and single hyphens."""


_PARTIAL_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_NOW_WORDS = {"present", "now", "至今", "今"}


@total_ordering
class PartialDate:
    """A year, a month or a day, as precise as it was written (``2004``, ``2004/07``, ``2004-07-01``).

    ISO 8601 writes it with hyphens; slashes, dots and 年月日 are read too. A less precise date sorts as
    the first moment it may mean.
    """

    __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        date(year, month or 1, day or 1)  # raises ValueError where there is no such day
        self.year, self.month, self.day = year, month, day

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read a date as a person writes it; raises ``ValueError`` if it is none."""
        match = _PARTIAL_DATE.fullmatch(written.strip())
        if not match:
            raise ValueError(written)
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]

    def first_day(self) -> date:
        """Return the earliest day that is meant."""
        return date(self.year, self.month or 1, self.day or 1)

    def full_years_until(self, day: date) -> int:
        """Return the whole years from this date to a day."""
        first = self.first_day()
        return day.year - first.year - ((day.month, day.day) < (first.month, first.day))

    def dotted(self) -> str:
        """Write it as Chinese forms do: ``2004.07``."""
        return f"{self.year}" if self.month is None else f"{self.year}.{self.month:02d}"

    def short(self, lang: Lang) -> str:
        """Write it as a list does: ``2004.07``, ``Jul 2004``."""
        if lang == "zh" or self.month is None:
            return self.dotted()
        return f"{_MONTHS[self.month - 1][:3]} {self.year}"

    def spoken(self, lang: Lang) -> str:
        """Write it as a sentence does: ``2004年7月``, ``July 2004``."""
        if self.month is None:
            return f"{self.year}年" if lang == "zh" else str(self.year)
        if lang == "zh":
            return f"{self.year}年{self.month}月"
        return f"{_MONTHS[self.month - 1]} {self.year}"

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{p:02d}" for p in (self.month, self.day) if p)]
        return "-".join(parts)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and str(self) == str(other)

    def __lt__(self, other: PartialDate) -> bool:
        return self.first_day() < other.first_day()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "title": "Date",
            "type": "string",
            "description": "A year, a month or a day: 2004, 2004-07 or 2004-07-01.",
        }

    @classmethod
    def _validate(cls, value: object) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, str):
            try:
                return cls.parse(value)
            except ValueError:
                pass
        raise PydanticCustomError("partial_date", "not a date", {"value": str(value)})


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def _now_is_none(value: object) -> object:
    """Read 至今 and ``present`` as an end that has not come."""
    if isinstance(value, str) and value.strip().lower() in _NOW_WORDS:
        return None
    return value


EndDate = Annotated[PartialDate | None, BeforeValidator(_now_is_none)]
"""The end of a period; ``None``, 至今 or ``present`` while it lasts."""


def _chinese_bool(value: object) -> object:
    """Read 是 and 否."""
    if isinstance(value, str):
        return {"是": True, "否": False}.get(value.strip(), value)
    return value


YesNo = Annotated[bool, BeforeValidator(_chinese_bool)]
"""``yes`` or ``no``, however YAML people write it; 是 and 否 too."""
