"""Education as forms ask for it: 学历 and 学位 apart, full-time and part-time apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prep.messages import Lang
from prep.model.dossier import Education
from prep.resume.forms.history import month_of, subject

_RANKS = (
    "博士|doctor|phd|ph\\.d",
    "硕士|研究生|master|mba",
    "本科|学士|bachelor",
    "大专|专科|高职|associate|college diploma",
    "中专|高中|技校|职高|vocational|high school|secondary",
)
_BACHELOR = 2
_DEGREE = re.compile(r"学位|(?:学士|硕士|博士)$|\b(?:bachelor|master|doctor|phd|mba|b\.?a|b\.?sc|m\.?a|m\.?sc)\b", re.IGNORECASE)  # fmt: skip
_PARTS = re.compile(r"[，,、；;/／\s]+(?=\S)")


@dataclass(frozen=True)
class Schooling:
    """A course of study in the cells of a form; all empty where there was none."""

    education: str = ""
    degree: str = ""
    school: str = ""
    major: str = ""
    graduated: str = ""
    high: bool = False
    """Whether it is one that usually ends in a degree (本科 and above)."""
    lang: Lang = "zh"

    @property
    def both(self) -> str:
        """学历 and 学位, the second below the first."""
        return "\n".join(dict.fromkeys(part for part in (self.education, self.degree) if part))

    @property
    def school_major(self) -> str:
        """毕业院校系及专业."""
        if self.lang == "zh":
            return self.school + subject(self.major)
        return ", ".join(part for part in (self.school, self.major) if part)


def highest(
    items: Iterable[Education], lang: Lang, today: date, mode: str | None = None
) -> Schooling:
    """Return the highest course that was finished by a day; the later one of two as high."""
    done = [
        item
        for item in items
        if (mode is None or item.mode == mode)
        and item.end is not None
        and item.end.first_day() <= today
    ]
    best = max(done, key=lambda item: (-_rank(item), item.end or item.start), default=None)
    return _schooling(best, lang) if best else Schooling(lang=lang)


def _rank(item: Education) -> int:
    said = " ".join(part.in_(lang) for part in [item.degree] if part for lang in ("zh", "en"))
    found = (n for n, words in enumerate(_RANKS) if re.search(words, said.lower()))
    return next(found, len(_RANKS))


def _schooling(item: Education, lang: Lang) -> Schooling:
    said = item.degree.in_(lang).strip("。. ") if item.degree else ""
    english = (said, said if _DEGREE.search(said) else "")
    education, degree = _apart(said) if lang == "zh" else english
    return Schooling(
        education,
        degree,
        item.school.in_(lang),
        item.major.in_(lang),
        month_of(item.end, lang),
        _rank(item) <= _BACHELOR,
        lang,
    )


def _apart(said: str) -> tuple[str, str]:
    """Divide 大学本科、管理学学士 into 学历 and 学位."""
    parts = [part for part in _PARTS.split(said) if part]
    degrees = [part for part in parts if _DEGREE.search(part)]
    others = [part for part in parts if part not in degrees]
    return "".join(others[:1]), "、".join(degrees)
