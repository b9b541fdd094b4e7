"""Split the head line of an entry into its fields: employer, department, post; school, subject, degree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from prep.intake.word_resume.shapes import Shapes
from prep.intake.word_resume.tidy import is_chinese
from prep.intake.word_resume.vocabulary import Vocabulary

_STRONG = re.compile(r"\t+|\s{2,}|　+|\s*[|｜·•]\s*|\s+[–—―-]+\s+|——|\s+@\s+|\s+at\s+(?=[A-Z])")
_EMPTY_BRACKETS = re.compile(r"[(（]\s*[)）]")
_TRIM = " \t　,，;；:：|｜·•–—-/、"
_TAIL = re.compile(r"\s*[(（]([^()（）]*)[)）]$")


@dataclass
class Split:
    """The fields of a head line, and what fitted none."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    left: list[str] = field(default_factory=list[str])


class Heads:
    """Splits head lines by the shapes of names."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self.shapes = Shapes(words)

    def tokens(self, lines: list[str]) -> list[str]:
        """Return the parts of head lines, split where people put marks between names."""
        return [token for line in lines for token in self._tokens(line)]

    def employment(self, lines: list[str], post_first: bool = False) -> Split:
        """Read an employer, a department, a post, a place.

        ``post_first`` says what stands first where the names themselves don't tell.
        """
        tokens, split = [t for token in self.tokens(lines) for t in self._sentence(token)], Split()
        shapes = self.shapes
        posts = [t for t in tokens if shapes.is_a("posts", t)]
        if post_first and not posts and len(tokens) > 1 and not self._owner(tokens[0]):
            posts = tokens[:1]
        owners = [t for t in tokens if self._owner(t) and t not in posts[-1:]]
        others = [t for t in tokens if t not in posts[-1:]]
        owner = owners[0] if owners else next(iter(others), None)
        if owner and others[0] != owner and shapes.is_unit(owner) and not is_chinese(owner):
            owner = others[0]  # a centre or an office after a firm's name is a part of it
        owner, tokens = self._with_branch(owner, tokens)
        rest = [t for t in tokens if t is not owner]
        post = next((t for t in reversed(rest) if t in posts), None)
        if post is None and owner and (inner := self._inner(owner, "posts")):
            owner, post = inner
        if post is None and owner is None and posts:
            post = posts[-1]
        rest = [t for t in rest if t is not post]
        unit = next((t for t in rest if shapes.is_unit(t) or self._owner(t)), None)
        rest = [t for t in rest if t is not unit]
        if (post is None and rest and is_chinese(rest[-1])) or (
            post is None and unit is None and rest and not owners
        ):
            post = rest.pop()
        if owner and unit is None and is_chinese(owner) and (inner := self._inner(owner, "units")):
            owner, unit = inner
        split.fields = _filled(organisation=owner, unit=unit, post=post)
        self._leave(split, rest)
        return split

    def education(self, lines: list[str]) -> Split:
        """Read a school, a subject, a degree, full or part time."""
        split, left = Split(), list[str]()
        for token in (t for line in lines for t in self._studies(line)):
            plain = self._mode(token, split)
            if not plain:
                continue
            if is_chinese(plain) and not self.shapes.is_school(plain):
                plain = self._ending_degree(plain, split)
            if "degree" not in split.fields and self.shapes.is_degree(plain):
                split.fields["degree"] = plain
                continue
            degree, rest = self.shapes.degree_of(plain)
            if degree and "degree" not in split.fields and not is_chinese(plain):
                split.fields["degree"] = degree
                plain = rest
            left += [plain] if plain else []
        self._school(split, left)
        return split

    def project(self, lines: list[str]) -> Split:
        """Read a project, the own part in it, for whom it was."""
        tokens, split = self.tokens(lines), Split()
        name = tokens[0] if tokens else None
        rest = tokens[1:]
        role = next((t for t in reversed(rest) if self.shapes.is_a("posts", t)), None)
        rest = [t for t in rest if t is not role]
        owner = next((t for t in rest if self._owner(t)), None)
        split.fields = _filled(name=name, role=role, organisation=owner)
        self._leave(split, [t for t in rest if t is not owner], place=False)
        return split

    def looks_like_head(self, text: str) -> bool:
        """Tell whether a line without a date names an employer, a post, a school or a degree."""
        if len(text) > (30 if is_chinese(text) else 80) or text.rstrip().endswith(
            ("。", "；", ";", ".", "！")
        ):
            return self.shapes.is_a("organisations", text) and len(text) < 60
        tokens = self._tokens(text)
        kinds = ("organisations", "posts", "units")
        return any(
            any(self.shapes.is_a(kind, t) for kind in kinds) or self.shapes.is_school(t)
            or self.shapes.is_degree(t) or bool(self.shapes.degree_of(t)[0]) for t in tokens
        )  # fmt: skip

    def with_unit(self, owner: str) -> tuple[str, str] | None:
        """Split a department off an employer that it runs into: 石桥县水利局河道科."""
        return self._inner(owner, "units") if is_chinese(owner) else None

    def is_post_first(self, lines: list[str]) -> bool | None:
        """Tell whether the post stands before the employer; ``None`` where the names don't tell."""
        tokens = self.tokens(lines)
        post = next((i for i, t in enumerate(tokens) if self.shapes.is_a("posts", t)), None)
        return None if post is None or len(tokens) < 2 else post == 0

    def _sentence(self, token: str) -> list[str]:
        """Split what is told in a sentence: 在某公司任某职."""
        if not is_chinese(token):
            return [token]
        start = next((word for word in self._words.at if token.startswith(word)), "")
        rest = token.removeprefix(start)
        for word in self._words.as_:
            first, found, second = rest.partition(word)
            if found and second and self._owner(first):
                return [first, second]
        return [rest] if start and self._owner(rest) else [token]

    def _studies(self, line: str) -> list[str]:
        """Return the tokens of a line on studies; subjects after a degree stay together."""
        tokens = self._tokens(line)
        if is_chinese(line) or len(tokens) < 2 or not self.shapes.degree_of(tokens[0])[0]:
            return tokens
        subjects = [t for t in tokens if not self.shapes.is_school(t)]
        if ":" in tokens[0]:
            return [", ".join(subjects), *(t for t in tokens if t not in subjects)]
        return tokens

    def _ending_degree(self, token: str, split: Split) -> str:
        """Take a degree off the end of a subject: 会计学本科."""
        if self.shapes.is_degree(token):
            return token
        for word in self._words.shapes("degrees"):
            if (
                token != word
                and is_chinese(word)
                and token.endswith(word)
                and "degree" not in split.fields
            ):
                split.fields["degree"] = word
                return token.removesuffix(word)
        return token

    def _with_branch(self, owner: str | None, tokens: list[str]) -> tuple[str | None, list[str]]:
        """Keep an English branch with its firm where a department follows: Some Bank, Some Branch, Some Hall."""
        at = tokens.index(owner) if owner in tokens else len(tokens)
        after = tokens[at + 1 : at + 3]
        if (
            not owner
            or len(after) < 2
            or is_chinese(owner)
            or not all(map(self.shapes.is_unit, after))
        ):
            return owner, tokens
        joined = f"{owner}, {after[0]}"
        return joined, [*tokens[:at], joined, *tokens[at + 2 :]]

    def _owner(self, token: str) -> bool:
        return self.shapes.is_a("organisations", token) or self.shapes.is_school(token)

    def _tokens(self, line: str) -> list[str]:
        text = _EMPTY_BRACKETS.sub(" ", line).strip(_TRIM)
        found: list[str] = []
        for part in _STRONG.split(text):
            found += self._weak(part.strip(_TRIM))
        return [token for token in found if token]

    def _weak(self, part: str) -> list[str]:
        """Split Chinese at spaces and English at commas; a legal form stays with its firm."""
        if is_chinese(part):
            return self._joined_latin(re.split(r"\s+|，|,(?=[\u3400-\u9fff])", part))
        merged: list[str] = []
        for token in re.split(r",\s+", part):
            if merged and self.shapes.is_suffix(token):
                merged[-1] += f", {token}"
            else:
                merged.append(token.strip(_TRIM))
        return merged

    @staticmethod
    def _joined_latin(parts: list[str]) -> list[str]:
        """Keep neighbouring words of Latin letters together: SAP MM."""
        joined: list[str] = []
        for part in parts:
            if joined and not is_chinese(part) and not is_chinese(joined[-1]):
                joined[-1] += f" {part}"
            else:
                joined.append(part)
        return joined

    def _inner(self, token: str, kind: str) -> tuple[str, str] | None:
        """Split a name that runs into the next one: 石桥县水利局河道科."""
        at = self.shapes.last_end("organisations", token)
        while at:
            first, second = token[:at], token[at:]
            if len(first) >= 3 and len(second) >= 2 and self.shapes.is_a(kind, second):
                return first, second
            at = self.shapes.last_end("organisations", first)
        return None

    def _mode(self, token: str, split: Split) -> str:
        """Take full or part time, and a degree, out of the brackets at the end of a token."""
        while match := _TAIL.search(token):
            inside = match.group(1)
            if mode := self._words.mode(inside):
                split.fields["mode"] = mode
            elif self.shapes.is_degree(inside) and "degree" not in split.fields:
                split.fields["degree"] = inside
            else:
                break
            token = token[: match.start()].strip()
        if mode := self._words.mode(token):
            split.fields["mode"] = mode
            return ""
        return token

    def _school(self, split: Split, left: list[str]) -> None:
        school = next((t for t in left if self.shapes.is_school(t)), None)
        major = None
        if school is None:
            for token in left:
                at = self.shapes.last_end("schools", token) if is_chinese(token) else 0
                if at:
                    left = [t for t in left if t is not token]
                    school, major = token[:at], self._major(token[at:])
                    break
        if school is None and left:
            school = left[0]
        left = [t for t in left if t is not school]
        if not major and left:
            major = self._major(left.pop(0))
        split.fields |= _filled(school=school, major=major)
        split.left += left

    def _major(self, text: str) -> str:
        for word in self._words.study:
            text = text.removesuffix(word)
        return text.removesuffix("专业").strip() or text

    def _leave(self, split: Split, rest: list[str], place: bool = True) -> None:
        """Leave what fits nothing; after an English employer it is a place."""
        if (
            place
            and rest
            and "organisation" in split.fields
            and not any(is_chinese(t) for t in rest)
        ):
            split.fields["location"] = ", ".join(rest)
        else:
            split.left += rest


def _filled(**fields: str | None) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}
