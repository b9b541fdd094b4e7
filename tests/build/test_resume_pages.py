"""Résumés in every design: right pages, photo in its place, nothing lost, and other formats."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from prep.build.documents import Kind, Order, coverage_of, view_of
from prep.build.export import export, rendered
from prep.build.photo import photo, pixels
from prep.build.resumes import fitted, measured, template_of
from prep.errors import DataError, OfficeError
from prep.messages import LANGS, Lang
from prep.model.designs import DESIGNS, PHOTO, Design
from prep.model.dossier import Dossier, PhotoCrop
from prep.model.views import ResumeView

TODAY = date(2026, 11, 24)
EVERY = [(design, lang) for design in DESIGNS for lang in LANGS]


def picture(path: Path, size: tuple[int, int], mode: str = "RGB", **more: object) -> Path:
    """Write a picture: red on its left half, blue on its right."""
    image = Image.new(mode, size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    image.save(path, **more)  # type: ignore[arg-type]
    return path


@pytest.fixture
def portrayed(samples: dict[str, Dossier], tmp_path: Path) -> Dossier:
    picture(tmp_path / "me.jpg", (600, 900))
    return samples["loan-officer"].model_copy(update={"photo": "me.jpg"})


def order(dossier: Dossier, design: Design = "modern", lang: Lang = "zh", **more: object) -> Order:
    return Order(dossier, TODAY, lang=lang, design=design, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("design", "lang"), EVERY)
@pytest.mark.parametrize("pages", [1, 2])
def test_a_resume_keeps_to_its_pages_by_the_model(
    samples: dict[str, Dossier], design: Design, lang: Lang, pages: int
):
    for dossier in samples.values():
        asked = order(dossier, design, lang, pages=pages)
        found = fitted(asked, coverage_of(asked))
        assert found.fits
        assert not found.orphans
        size = measured(template_of(asked), found.view, found.density)
        assert size.pages <= pages


@pytest.mark.parametrize(("design", "lang"), EVERY)
def test_every_design_says_the_same_in_the_order_of_the_view(
    samples: dict[str, Dossier], design: Design, lang: Lang
):
    asked = order(samples["loan-officer"], design, lang, pages=2)
    view = view_of(Kind.RESUME, asked)
    assert isinstance(view, ResumeView)
    read = text(rendered(view, asked))
    for entry in view.experience:
        assert entry.title in read
        assert entry.period in read
        for line in entry.lines:
            assert line.text in read
    places = [
        read.index(entry.period, read.index(view.experience[0].period)) for entry in view.experience
    ]
    assert places == sorted(places)
    assert read.index(view.name) < read.index(view.contacts[0].value) < places[0]


def text(document: bytes) -> str:
    body = Document(io.BytesIO(document)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_resume_has_styles_and_lists_and_no_text_boxes(samples: dict[str, Dossier]):
    for design, lang in EVERY:
        asked = order(samples["loan-officer"], design, lang)
        document = Document(io.BytesIO(rendered(view_of(Kind.RESUME, asked), asked)))
        xml = document.element.xml
        assert "w:txbxContent" not in xml
        assert "w:framePr" not in xml
        used = {p.style.name for p in paragraphs(document)}
        assert "List Bullet" in used
        assert any(name.endswith("Heading") or name == "Heading 1" for name in used)
        assert document.core_properties.title
        assert document.core_properties.author


def paragraphs(document):
    from docx.text.paragraph import Paragraph

    return [Paragraph(p, document._body) for p in document.element.body.iter(f"{W}p")]


class TestPhoto:
    @pytest.mark.parametrize("design", list(PHOTO))
    def test_the_photo_stands_in_the_document_at_the_size_of_the_design(
        self, portrayed: Dossier, tmp_path: Path, design: Design
    ):
        asked = order(portrayed, design, folder=tmp_path)
        document = rendered(view_of(Kind.RESUME, asked), asked)
        shape = Document(io.BytesIO(document)).inline_shapes[0]
        assert (round(shape.width.mm), round(shape.height.mm)) == PHOTO[design]
        assert shape._inline.docPr.get("descr") == "沈若禾的照片"
        with zipfile.ZipFile(io.BytesIO(document)) as package:
            name = next(n for n in package.namelist() if n.startswith("word/media/"))
            image = Image.open(io.BytesIO(package.read(name)))
        assert image.size == tuple(pixels(side) for side in PHOTO[design])
        assert len(document) < 200_000

    def test_an_english_resume_and_a_plain_design_print_none(
        self, portrayed: Dossier, tmp_path: Path
    ):
        for design, lang in (("classic", "en"), ("modern", "zh")):
            asked = order(portrayed, design, lang, folder=tmp_path)  # type: ignore[arg-type]
            document = rendered(view_of(Kind.RESUME, asked), asked)
            assert len(Document(io.BytesIO(document)).inline_shapes) == 0

    def test_without_a_photo_the_table_says_where_it_goes(self, samples: dict[str, Dossier]):
        asked = order(samples["loan-officer"], "classic")
        assert "照片" in text(rendered(view_of(Kind.RESUME, asked), asked))

    @pytest.mark.parametrize(
        ("width", "height", "size"), [(25, 35, (295, 413)), (35, 45, (413, 531))]
    )
    def test_the_sizes_of_identity_photos(
        self, tmp_path: Path, width: int, height: int, size: tuple[int, int]
    ):
        made = photo(picture(tmp_path / "a.png", (1600, 1200)), width, height)
        image = Image.open(io.BytesIO(made))
        assert image.size == size
        assert image.info["dpi"] == (300, 300)

    def test_the_note_on_orientation_is_followed(self, tmp_path: Path):
        exif = Image.Exif()
        exif[0x0112] = 6  # the camera was turned: the picture's left is at the top
        file = picture(tmp_path / "turned.jpg", (900, 600), exif=exif)
        image = Image.open(io.BytesIO(photo(file, 25, 35))).convert("RGB")
        assert near(image.getpixel((150, 40)), "red")
        assert near(image.getpixel((150, 380)), "blue")

    def test_the_middle_of_a_wide_picture_is_kept(self, tmp_path: Path):
        image = Image.open(io.BytesIO(photo(picture(tmp_path / "wide.jpg", (3000, 400)), 25, 35)))
        assert near(image.getpixel((40, 200)), "red")
        assert near(image.getpixel((255, 200)), "blue")

    def test_a_chosen_part_is_kept(self, tmp_path: Path):
        file = picture(tmp_path / "wide.jpg", (2000, 1000))
        crop = PhotoCrop(left=0.6, top=0.1, width=0.3)
        image = Image.open(io.BytesIO(photo(file, 25, 35, crop)))
        assert near(image.getpixel((20, 20)), "blue")

    def test_what_is_see_through_becomes_white(self, tmp_path: Path):
        file = tmp_path / "clear.png"
        Image.new("RGBA", (300, 400), (0, 0, 0, 0)).save(file)
        assert Image.open(io.BytesIO(photo(file, 25, 35))).convert("RGB").getpixel((9, 9)) == (
            255,
            255,
            255,
        )

    @pytest.mark.parametrize("content", [None, b"", b"not a picture", b"\xff\xd8\xff\xe0torn"])
    def test_a_missing_or_damaged_photo_is_told(self, tmp_path: Path, content: bytes | None):
        file = tmp_path / "x.jpg"
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(DataError, match=r"x\.jpg.*photo"):
            photo(file, 25, 35)


def near(colour: object, name: str) -> bool:
    from PIL import ImageColor

    wanted = ImageColor.getrgb(name)
    return all(abs(a - b) < 40 for a, b in zip(colour, wanted, strict=True))  # type: ignore[arg-type]


class TestFormats:
    def test_plain_text_has_no_marks(self, samples: dict[str, Dossier], tmp_path: Path):
        written = export(Kind.RESUME, order(samples["loan-officer"]), tmp_path, "txt").path
        read = written.read_text(encoding="utf-8")
        assert written.suffix == ".txt"
        assert read.startswith("沈若禾\n")
        assert "\n• " in read
        assert not any(mark in read for mark in ("#", "**", "\\"))

    def test_without_libreoffice_a_pdf_is_refused_plainly(
        self, samples: dict[str, Dossier], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        import prep.build.office as office

        monkeypatch.setattr(office, "_PLACES", ())
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(OfficeError, match="LibreOffice was not found"):
            export(Kind.RESUME, order(samples["loan-officer"]), tmp_path / "out", "pdf")
        assert not (tmp_path / "out").exists()
