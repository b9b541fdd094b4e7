"""Which part of a package holds the picture that stands for the candidate's photo."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from prep.word.package import Package

_DRAWING = re.compile(r"<w:drawing>.*?</w:drawing>|<w:drawing .*?</w:drawing>", re.DOTALL)
_NAME = re.compile(r'<wp:docPr [^>]*?\bname="([^"]*)"')
_DESCRIBED = re.compile(r'<wp:docPr [^>]*?\bdescr="([^"]*)"')
_EMBED = re.compile(r'r:embed="([^"]+)"')
_PHOTO = re.compile(r"(?i)photo|照片|相片|证件照")
_RELATIONSHIP = re.compile(r"<Relationship [^>]*>")


_EXTENT = re.compile(r'<wp:extent cx="(\d+)" cy="(\d+)"')
_EMU = 36000
"""English Metric Units in a millimetre."""


@dataclass(frozen=True)
class PicturePlace:
    """The part of the package that holds a picture, and its size on the page in millimetres."""

    part: str
    width: float
    height: float


def picture_places(package: Package) -> Mapping[str, PicturePlace]:
    """Return the place called ``photo`` where the body has a picture whose name or alternative text says photo or 照片."""
    targets = _targets(package)
    body = package.content("word/document.xml").decode("utf-8")
    for drawing in _DRAWING.findall(body):
        said = [m.group(1) for m in (_NAME.search(drawing), _DESCRIBED.search(drawing)) if m]
        embedded = _EMBED.search(drawing)
        if embedded and any(_PHOTO.search(text) for text in said) and embedded.group(1) in targets:
            size = _EXTENT.search(drawing)
            width, height = (int(size.group(n)) / _EMU for n in (1, 2)) if size else (25.0, 35.0)
            return {"photo": PicturePlace(targets[embedded.group(1)], width, height)}
    return {}


def _targets(package: Package) -> dict[str, str]:
    name = "word/_rels/document.xml.rels"
    if name not in package.names():
        return {}
    found: dict[str, str] = {}
    for relationship in _RELATIONSHIP.findall(package.content(name).decode("utf-8")):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', relationship))
        if attributes.get("TargetMode") != "External" and "Id" in attributes:
            target = attributes.get("Target", "")
            found[attributes["Id"]] = posixpath.normpath(posixpath.join("word", target)).lstrip("/")
    return {key: part for key, part in found.items() if part in package.names()}
