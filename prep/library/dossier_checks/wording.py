"""How English and Chinese lines begin: tense, first person, capitals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from prep.library.dossier_checks.told import Line, Subject, advice, lines, short, text_of
from prep.library.dossier_checks.verbs import base_of
from prep.library.load import Finding, Path_
from prep.messages import say
from prep.model.dossier_checks import CheckMaterial

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_SUBJECT = {
    "zh": re.compile(
        r"(?:我(?!们?[国省市县区行司局院校厂部])|本人(?=负责|主持|牵头|参与|组织|完成|承担|曾|先后|作为|，))"
    ),
    "en": re.compile(r"I(?='|\s)"),
}
_OWN = re.compile(r"(?<![\w./-])(?:I(?=\s+[a-z])|my|me|myself)(?![\w./-])")
_NUMERAL = re.compile(r"\b(?:phase|type|part|level|class|grade|volume|stage|tier|category|world war)\s+$", re.I)  # fmt: skip


def wording(subject: Subject) -> Iterator[Finding]:
    """Find lines in the first person, in the wrong tense, and capitals where lines begin otherwise."""
    english = subject.rules.en
    groups: dict[tuple[Path_, str], list[Line]] = defaultdict(list)
    for line in lines(subject.root):
        yield from _first_person(line)
        if line.lang == "en" and line.field != "result":
            groups[line.where, line.field].append(line)
    for group in groups.values():
        yield from _tenses(group, english)
        yield from _capitals(group, english)


def _first_person(line: Line) -> Iterator[Finding]:
    """Find a subject before an action or duty, and I, my and me in the lines of a résumé."""
    begins = None if line.field == "result" else _SUBJECT[line.lang].match(line.text)
    resume = line.lang == "en" and line.field in {"duties", "highlights"}
    found = begins or (_OWN.search(line.text) if resume else None)
    if found is None or _NUMERAL.search(line.text[: found.start()]):
        return
    yield advice(
        "first-person",
        line.place,
        say(f"这一条用了“{found.group()}”", f'the line has "{found.group()}" in it'),
        say("以动词开头，不写主语", "begin with a verb and leave the person out"),
        line.text,
    )


def _form(line: Line, material: CheckMaterial) -> tuple[str, str, str]:
    """Return the form of the verb that an English line begins with, the word, and its past tense."""
    match = _WORD.match(line.text)
    word = match.group().lower() if match else ""
    base = base_of(word, material.pairs)
    if word in material.past_forms:
        return ("both" if word in material.pairs else "past"), word, word
    if base is None:
        return "", word, ""
    doubtful = word != base or base in material.words.get("also_nouns", ())
    if doubtful and not material.pattern("object").match(line.text[len(word) :]):
        return "", word, ""
    return "present", word, material.pairs[base]


def _tenses(group: list[Line], material: CheckMaterial) -> Iterator[Finding]:
    """Find the present tense in what is over, and both tenses in the duties of a post that lasts."""
    forms = [(line, *_form(line, material)) for line in group]
    over = _ended(group[0])
    present = [(line, word, past) for line, form, word, past in forms if form == "present"]
    if over:
        yield from (_tense(line, word, past) for line, word, past in present)
    elif present and group[0].field == "duties" and any(form == "past" for _, form, *_ in forms):
        line = next(line for line, form, *_ in forms if form == "past")
        yield advice(
            "tense",
            line.place,
            say("同一个岗位的职责，有的用现在时，有的用过去时", "some duties of this post are in the present tense, others in the past"),
            say("还在做的都用现在时，已经做完的写进 highlights 或 evidence", "use the present for what lasts; what is done belongs to highlights or evidence"),
            line.text,
        )  # fmt: skip


def _ended(line: Line) -> bool:
    end = (text_of(line.entry.get("end")) or "").lower()
    return bool(end) and end not in {"present", "now", "至今", "今"}


def _tense(line: Line, word: str, past: str) -> Finding:
    return advice(
        "tense",
        line.place,
        say(f"做完的事用过去时，这里是“{word}”", f'what is over is told in the past tense, this begins with "{word}"'),
        say(f"改成“{past}”", f'write "{past}"'),
        line.text,
    )  # fmt: skip


def _capitals(group: list[Line], material: CheckMaterial) -> Iterator[Finding]:
    """Find lines of a list that begin with a small verb while most begin with a capital, or the reverse."""
    known = [line for line in group if _form(line, material)[0] in {"past", "both", "present"}]
    small = [line for line in known if line.text[0].islower()]
    large = [line for line in known if line.text[0].isupper()]
    odd = small if group[0].field != "action" else large
    if not small or not large:
        return
    for line in odd:
        word = short(line.text.split()[0])
        better = word[0].swapcase() + word[1:]
        yield advice(
            "capital",
            line.place,
            say(f"“{word}”的大小写与同组的其他条不一致", f'"{word}" begins otherwise than the lines beside it'),
            say(f"改成“{better}”", f'write "{better}"'),
            line.text,
        )  # fmt: skip
