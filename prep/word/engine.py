"""The Word engine: a .docx template is compiled once and rendered many times.

One rendering is one Jinja rendering and one deflate for each part that has tags; all other parts are
copied as they stand compressed. Data is data: it is escaped, never read as markup or as template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import StrictUndefined, meta
from jinja2 import Template as JinjaTemplate
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from markupsafe import escape as escape_markup

from prep.errors import TemplateError
from prep.messages import Lang, say
from prep.model.typography import AS_DESIGNED, Density
from prep.word.density import set_denser
from prep.word.faults import run_time_fault, syntax_fault
from prep.word.package import Package, read_package
from prep.word.pictures import PicturePlace, picture_places
from prep.word.runs import runs
from prep.word.source import MAX_PART, has_tags, jinja_source

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNUSUAL = re.compile("[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n|\r|\n|\t")
_DYNAMIC = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_CORE = "docProps/core.xml"
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"


@dataclass(frozen=True)
class DocumentProperties:
    """What the file says of itself."""

    title: str
    author: str
    created: datetime
    lang: Lang = "zh"


def as_text(value: object) -> object:
    """Make a value fit to stand in XML: forbidden characters leave, breaks and tabs become Word's.

    Called by Jinja for every value that a template prints; ``None`` is an error of the template.
    """
    if value is None:
        raise TypeError(
            say(
                "这个值是空的，先用 {% if %} 判断",
                "the value is empty; test it with {% if %} first",
            )
        )
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    if value.isprintable() or _UNUSUAL.search(value) is None:  # nearly always; Jinja escapes it
        return value
    return Markup(_BREAK.sub(_broken, _FORBIDDEN.sub("", escape_markup(value))))


def _broken(match: re.Match[str]) -> str:
    element = "<w:tab/>" if match.group() == "\t" else "<w:br/>"
    return f'</w:t>{element}<w:t xml:space="preserve">'


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to the keys of plain data: views reach it as dictionaries."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute as the sandbox allows it; a key of a dictionary comes first."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]  # pyright: ignore[reportUnknownVariableType]
        return super().getattr(obj, attribute)


_ENVIRONMENT = _Environment(
    autoescape=True, undefined=StrictUndefined, finalize=as_text, keep_trailing_newline=True
)
_ENVIRONMENT.filters["runs"] = runs


@dataclass(frozen=True)
class _Part:
    name: str
    source: str
    template: JinjaTemplate


@dataclass(frozen=True)
class Template:
    """A compiled template."""

    name: str
    package: Package
    parts: tuple[_Part, ...]

    def render(
        self,
        data: Mapping[str, object],
        properties: DocumentProperties,
        pictures: Mapping[str, bytes] | None = None,
        density: Density = AS_DESIGNED,
    ) -> bytes:
        """Return a .docx with the data in it.

        ``pictures`` take the places of those that the template has under these names, in the format of
        theirs (``picture_places``); ``density`` changes its styles. Raises
        ``TemplateError`` naming the paragraph where the template asks for what does not exist,
        for what it may not reach, or yields no well-formed document.
        """
        changed = {part.name: self._part(part, data) for part in self.parts}
        changed[_CORE] = core_properties(properties)
        if density != AS_DESIGNED:
            changed[_STYLES] = self.styles(density).encode("utf-8")
        for name, picture in (pictures or {}).items():
            if place := self.picture_places.get(name):
                changed[place.part] = picture
        return self.package.with_parts(changed)

    def document(self, data: Mapping[str, object]) -> str:
        """Return the XML of the body alone, as ``render`` would write it; raises ``TemplateError``."""
        part = next((part for part in self.parts if part.name == _DOCUMENT), None)
        if part is None:
            return self.package.content(_DOCUMENT).decode("utf-8")
        return self._part(part, data).decode("utf-8")

    def styles(self, density: Density = AS_DESIGNED) -> str:
        """Return the XML of the styles."""
        return set_denser(self._styles, density)

    @cached_property
    def _styles(self) -> str:
        return self.package.content(_STYLES).decode("utf-8")

    @cached_property
    def picture_places(self) -> Mapping[str, PicturePlace]:
        """Where the template has pictures with a name, such as ``photo``."""
        return picture_places(self.package)

    def variables(self) -> frozenset[str]:
        """Return the names that the template takes from the data."""
        found: set[str] = set()
        for part in self.parts:
            found |= meta.find_undeclared_variables(_ENVIRONMENT.parse(part.source))
        return frozenset(found)

    def _part(self, part: _Part, data: Mapping[str, object]) -> bytes:
        try:
            xml = part.template.render(data)
        except Exception as error:  # a template may raise anything: its author is told where
            raise run_time_fault(error, self.name, part.source, data) from None
        return xml.encode("utf-8")


def compile_template(data: bytes, name: str) -> Template:
    """Compile a .docx template; raises ``TemplateError``."""
    package = read_package(data, name)
    parts = tuple(
        part
        for entry in package.names()
        if _DYNAMIC.fullmatch(entry)
        if (part := _compiled(package, entry, name))
    )
    if _CORE not in package.names():
        raise TemplateError(
            say(
                f"{name}：文件缺少文档属性 — 在 Word 里另存一次",
                f"{name}: the file has no document properties — save it once more in Word",
            )
        )
    return Template(name, package, parts)


def _compiled(package: Package, entry: str, name: str) -> _Part | None:
    raw = package.content(entry)
    if len(raw) > MAX_PART:
        raise TemplateError(
            say(
                f"{name}：正文太大 — 拆分模板",
                f"{name}: the text is too large — split the template",
            )
        )
    xml = raw.decode("utf-8")
    if not has_tags(xml):
        return None
    source = jinja_source(xml)
    try:
        return _Part(entry, source, _ENVIRONMENT.from_string(source))
    except TemplateSyntaxError as error:
        raise syntax_fault(error, name, source) from None


@lru_cache(maxsize=32)
def _at(path: Path, _changed: int, _size: int) -> Template:
    return compile_template(path.read_bytes(), str(path))


def template_at(path: Path) -> Template:
    """Return the compiled template of a file, compiled again only when the file has changed."""
    status = path.stat()
    return _at(path, status.st_mtime_ns, status.st_size)


def core_properties(properties: DocumentProperties) -> bytes:
    """Return the part that says title, author, language and time."""
    when = properties.created.strftime("%Y-%m-%dT%H:%M:%SZ")
    title, author = (
        escape(_FORBIDDEN.sub("", text)) for text in (properties.title, properties.author)
    )
    lang = "zh-CN" if properties.lang == "zh" else "en-GB"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><dc:language>{lang}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()


def well_formed(document: bytes, name: str) -> None:
    """Check that every part that a template changed is XML; raises ``TemplateError``."""
    etree: Any = import_module("lxml.etree")

    package = read_package(document, name)
    for part in package.names():
        if not part.endswith(".xml"):
            continue
        try:
            etree.fromstring(package.content(part), etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            raise TemplateError(
                say(
                    f"{name}：生成的文档不完整（{error.msg}）— 检查 {{%p %}}、{{%tr %}} 是否成对、各占一段或一行",
                    f"{name}: the document comes out broken ({error.msg}) — check that {{%p %}} and {{%tr %}} "
                    "tags come in pairs, each in a paragraph or row of its own",
                )
            ) from None
