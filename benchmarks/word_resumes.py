"""Word résumés read as dossiers beside a search for "label: value": precision and recall of the fields.

The résumés are those of ``tests/intake/word_resumes``, each labelled before the recogniser was run on it. An entry
(a post held, a course of study) is compared with the expected one that it has most fields in common with, field by
field; an entry that is missed misses all its fields. ``--odt`` also takes each document through LibreOffice to .odt
and back, which writes it anew in another program's way. ``-v`` prints every field that is missed or wrong.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from prep.intake.word_resume.recognise import recognise
from prep.library.resume_words import all_resume_words
from prep.word.read import document_lines
from prep.word.read_resume import read_blocks
from tests.intake.word_resumes import HELD_OUT, MENDED_ON, SECOND, Sample

GREP = {
    "name": "姓名|Full name|Name", "sex": "性别|Sex", "birth": "出生年月|出生日期|Date of birth", "ethnicity": "民族",
    "native_place": "籍贯", "politics": "政治面貌", "phone": "联系电话|电话|手机|Telephone|Phone|Mobile|Tel",
    "email": "电子邮箱|邮箱|E-?mail(?: address)?", "address": "地址|Address", "health": "健康状况", "city": "现居住地|现居|居住地",
    "professional_title": "职称", "working_since": "参加工作时间|参加工作", "birth_place": "出生地",
}  # fmt: skip
"""What the search looks for: the label, then its value on the same line or on the next one."""
NOT_COUNTED = {"id", "kind"}
Fields = list[tuple[str, str]]
Score = tuple[int, int, int]
"""Right, false, missed."""


def parsed(data: bytes) -> dict[str, Any]:
    return recognise(read_blocks(data, "résumé.docx"), all_resume_words()).draft.data


def searched(data: bytes) -> dict[str, Any]:
    lines = [line.strip() for line in document_lines(data, "résumé.docx") if line.strip()]
    person: dict[str, str] = {}
    for number, line in enumerate(lines):
        plain = re.sub(
            r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", "", unicodedata.normalize("NFKC", line)
        )
        for name, labels in GREP.items():
            if match := re.match(rf"(?:{labels})\s*:\s*(.+)$", plain):
                person.setdefault(name, _value(name, match.group(1)))
            elif re.fullmatch(rf"(?:{labels}):?", plain) and number + 1 < len(lines):
                person.setdefault(name, _value(name, lines[number + 1]))
        if match := re.search(r"[\w.]+@[\w.]+\w", plain):
            person.setdefault("email", match.group())
    return {"person": person}


def _value(name: str, written: str) -> str:
    text = unicodedata.normalize("NFKC", written).strip()
    if name == "sex":
        return {"男": "male", "女": "female"}.get(text, text)
    if name in ("birth", "working_since"):
        numbers = re.findall(r"\d+", text)
        return "-".join(n.zfill(2) for n in numbers[:3])
    return text


def plain(value: object) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(value))).strip("。;；.,，").lower()


def fields(entry: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry as pairs of a path and a plain value; marks to be filled in are none."""
    if isinstance(entry, dict):
        for name, value in entry.items():
            if name not in NOT_COUNTED:
                yield from fields(value, f"{path}.{name}")
    elif isinstance(entry, list):
        for value in entry:
            yield from fields(value, path)
    elif "【" not in str(entry):
        yield path, plain(entry)


def compared(expected: dict[str, Any], got: dict[str, Any]) -> tuple[Fields, Fields, Fields]:
    """Return the fields that are right, false and missed."""
    right, false, missed = Fields(), Fields(), Fields()
    for group in expected.keys() | got.keys():
        wanted, found = (
            [list(fields(e, group)) for e in _entries(side.get(group))] for side in (expected, got)
        )
        for want in wanted:
            best = max(found, key=lambda f: len(_common(want, f)), default=Fields())
            if not _common(want, best):
                best = Fields()
            else:
                found.remove(best)
            both = _common(want, best)
            right += both
            missed += _without(want, both)
            false += _without(best, both)
        false += [field for left in found for field in left]
    return right, false, missed


def _entries(value: object) -> list[Any]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return value
    return [value] if value else []


def _common(one: Fields, other: Fields) -> Fields:
    left, both = list(other), Fields()
    for field in one:
        if field in left:
            left.remove(field)
            both.append(field)
    return both


def _without(one: Fields, taken: Fields) -> Fields:
    left = list(one)
    for field in taken:
        left.remove(field)
    return left


def scored(
    samples: Sequence[tuple[Sample, bytes]], read: Callable[[bytes], dict[str, Any]], verbose: bool
) -> Score:
    sums = [0, 0, 0]
    for sample, data in samples:
        parts = compared(sample.expected, read(data))
        sums = [total + len(part) for total, part in zip(sums, parts, strict=True)]
        if verbose:
            for mark, part in zip("+-", parts[1:], strict=True):
                for path, value in part:
                    print(f"    {sample.name} {mark} {path}: {value}")
    return sums[0], sums[1], sums[2]


def through_office(samples: Sequence[Sample]) -> list[tuple[Sample, bytes]]:
    """Return the documents as LibreOffice writes them after it wrote them as .odt."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sample in samples:
            (folder / f"{sample.name}.docx").write_bytes(sample.data())
        for form, out in (("odt", "odt"), ("docx", "back")):
            files = [
                str(p) for p in sorted((folder / "odt" if form == "docx" else folder).glob("*.*"))
            ]
            subprocess.run(
                ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form,
                 "--outdir", str(folder / out), *files],
                check=True, capture_output=True, timeout=300,
            )  # fmt: skip
        return [(s, (folder / "back" / f"{s.name}.docx").read_bytes()) for s in samples]


def report(title: str, samples: Sequence[tuple[Sample, bytes]], verbose: bool) -> None:
    for name, read in (("prep", parsed), ("label: value", searched)):
        right, false, missed = scored(samples, read, verbose and read is parsed)
        precision, recall = right / max(1, right + false), right / (right + missed)
        print(
            f"{title:34} {name:14} {len(samples):3} résumés {right + missed:4} fields  precision {precision:.3f}  recall {recall:.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=["mended", "held-out", "second", "all"], default="all")
    parser.add_argument("--odt", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    chosen = parser.parse_args()
    for part, samples in (("mended", MENDED_ON), ("held-out", HELD_OUT), ("second", SECOND)):
        if chosen.part in (part, "all"):
            report(part, [(s, s.data()) for s in samples], chosen.verbose)
            if chosen.odt:
                report(f"{part}, through LibreOffice", through_office(samples), chosen.verbose)


if __name__ == "__main__":
    main()
