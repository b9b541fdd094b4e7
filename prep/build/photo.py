"""Make the photo of a document from any ordinary picture: upright, cut to the size, small."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from prep.errors import DataError, Problem
from prep.messages import say
from prep.model.dossier import PhotoCrop

if TYPE_CHECKING:
    from PIL import Image

DOTS = 300
"""Dots per inch: 25 × 35 mm are 295 × 413 pixels, 35 × 45 mm are 413 × 531."""
_LARGEST = 60_000_000
"""No picture with more pixels is opened."""
_HEADROOM = 0.3
"""How much of what is cut off a tall picture comes off its top: faces stand in the upper part."""


def pixels(millimetres: float) -> int:
    """Return how many pixels a length has."""
    return round(millimetres / 25.4 * DOTS)


def photo(
    path: Path, width: float, height: float, crop: PhotoCrop | None = None, format_: str = "JPEG"
) -> bytes:
    """Return the picture of a file, cut to ``width`` × ``height`` millimetres.

    The camera's note on orientation is followed. Without ``crop`` the middle is kept, and of a tall picture
    rather the upper part. Raises ``DataError`` for what is missing or no picture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > _LARGEST:
                raise _refused(path, say("图片太大", "the picture is too large"))
            upright = ImageOps.exif_transpose(opened)
            flat = _on_white(upright)
    except FileNotFoundError:
        raise _refused(path, say("没有这个照片文件", "there is no such photo")) from None
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError):
        raise _refused(
            path, say("打不开，不是图片或已损坏", "it is no picture, or damaged")
        ) from None
    box = _box(flat.width, flat.height, width / height, crop)
    small = flat.resize((pixels(width), pixels(height)), Image.Resampling.LANCZOS, box=box)
    out = io.BytesIO()
    small.save(out, format_, dpi=(DOTS, DOTS), **({"quality": 90} if format_ == "JPEG" else {}))
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("RGB")
    return image.convert("RGB")


def _box(
    width: int, height: int, ratio: float, crop: PhotoCrop | None
) -> tuple[float, float, float, float]:
    """Return the part of a picture to keep: left, top, right, bottom."""
    if crop:
        across = min(crop.width * width, width * (1 - crop.left), height * (1 - crop.top) * ratio)
        left, top = crop.left * width, crop.top * height
        return left, top, left + across, top + across / ratio
    if width / height > ratio:
        across = height * ratio
        left = (width - across) / 2
        return left, 0, left + across, height
    down = width / ratio
    top = (height - down) * _HEADROOM
    return 0, top, width, top + down


def _refused(path: Path, what: str) -> DataError:
    remedy = say(
        "用 .jpg 或 .png 照片，或去掉 photo 一项",
        "use a .jpg or .png photo, or take the entry photo away",
    )
    return DataError([Problem(str(path), 0, 0, "photo", what, remedy)])
