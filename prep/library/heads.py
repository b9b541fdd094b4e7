"""Read only the head of a YAML file: what kind it is, its id, title and family.

Lists of roles must be quick, so reading stops as soon as the wanted keys have been seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_parse: Any = yaml.parse
Head = dict[str, str | dict[str, str]]


@dataclass(frozen=True)
class RoleHead:
    """What a list shows of a role profile. Titles are by language; a plain title stands under both."""

    id: str
    title: dict[str, str]
    family: str
    path: Path

    def title_in(self, lang: str) -> str:
        """Return the title in a language, or in the other one."""
        return self.title.get(lang) or next(iter(self.title.values()), self.id)


def read_head(path: Path, wanted: frozenset[str]) -> Head:
    """Return the wanted keys at the top of a YAML file, as far as they can be read.

    Values are texts, or mappings of texts. A file that can't be read has an empty head: whoever needs
    it whole will be told why.
    """
    found: Head = {}
    try:
        with path.open(encoding="utf-8-sig") as stream:
            for key, value in _top_level(stream):
                if key in wanted:
                    found[key] = value
                if wanted <= found.keys():
                    break
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        pass
    return found


def _top_level(stream: Any) -> Any:
    """Yield key and value of each entry of the top mapping; a value of another shape is empty."""
    depth, keys, inner = 0, [""], dict[str, str]()
    waiting: dict[int, str | None] = {}
    for event in _parse(stream, Loader=_Loader):
        if isinstance(event, yaml.ScalarEvent):
            key = waiting.get(depth)
            if depth in (1, 2) and depth in waiting:
                if key is None:
                    waiting[depth] = event.value
                    continue
                waiting[depth] = None
                if depth == 1:
                    yield key, event.value
                else:
                    inner[key] = event.value
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth == 2:
                keys, inner = [waiting.get(1) or ""], {}
                waiting[1] = None
            if depth <= 2 and isinstance(event, yaml.MappingStartEvent):
                waiting[depth] = None
            elif depth == 2:
                waiting.pop(2, None)
        elif isinstance(event, yaml.CollectionEndEvent):
            if depth == 2:
                yield keys[0], inner
            elif depth == 3 and waiting.get(2) is not None:
                waiting[2] = None
            depth -= 1


def role_head(path: Path) -> RoleHead:
    """Return the head of a role profile; what is missing is left empty."""
    head = read_head(path, frozenset({"id", "title", "family"}))
    title, family = head.get("title", path.stem), head.get("family", "")
    return RoleHead(
        id=path.stem,
        title=title if isinstance(title, dict) else {"zh": title, "en": title},
        family=family if isinstance(family, str) else "",
        path=path,
    )


def schema_of(path: Path) -> str | None:
    """Return what a YAML file says it is, as ``dossier/1``; ``None`` if it does not say."""
    kind = read_head(path, frozenset({"schema"})).get("schema")
    return kind if isinstance(kind, str) else None
