"""Forms on paper: the layout of the official ones, long histories and photos too."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from prep.build.documents import Kind, Order
from prep.build.export import export
from prep.model.base import PartialDate
from prep.model.dossier import Dossier, Employment
from tests.pages.office import pages, plain, to_pdf
from tests.resume.forms import complete, text

MM = 72 / 25.4
FORMS = (Kind.APPLICATION_FORM, Kind.APPOINTMENT_FORM, Kind.REVIEW_SHEET)
Made = dict[tuple[str, Kind, str], Path]


def worked_long(dossier: Dossier) -> Dossier:
    """Return a person with twenty posts, one after another."""
    posts = tuple(
        Employment(id=f"p{n}", organisation=text("云岭农商银行青溪支行"), unit=text("柳桥分理处营业部"),
                   post=text(f"第{n}任业务主管兼综合管理员"), start=PartialDate(2000 + n, 1),
                   end=PartialDate(2000 + n, 12) if n < 25 else None)
        for n in range(1, 26)
    )  # fmt: skip
    return dossier.model_copy(update={"employment": posts, "evidence": ()})


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, samples: dict[str, Dossier], today: date
) -> Made:
    """All forms as PDF: of a dossier with all that forms ask for and a photo, and of a long life."""
    folder = tmp_path_factory.mktemp("forms")
    Image.new("RGB", (600, 800), (200, 40, 40)).save(folder / "photo.jpg")
    full = complete(samples["loan-officer"])
    people = {"photo": full.model_copy(update={"photo": "photo.jpg"}), "plain": full, "long": worked_long(full)}  # fmt: skip
    keys: list[tuple[str, Kind, str]] = []
    documents: list[Path] = []
    for name, dossier in people.items():
        for kind in FORMS:
            for lang in ("zh", "en") if name == "plain" else ("zh",):
                order = Order(dossier, today, lang=lang, folder=folder)
                path = export(kind, order, folder / name).path
                keys.append((name, kind, lang))
                documents.append(path.rename(folder / f"{name}.{kind.value}.{lang}.docx"))
    return dict(zip(keys, to_pdf(documents, folder), strict=True))


def test_each_form_takes_the_pages_of_the_official_one(made: Made):
    count = {key: len(pages(pdf)) for key, pdf in made.items() if key[0] == "plain"}
    for (_, kind, lang), number in count.items():
        assert number == (1 if kind is Kind.REVIEW_SHEET else 2), (kind, lang)


def test_the_second_page_of_the_appointment_form_begins_with_honours(made: Made):
    first, second = pages(made["plain", Kind.APPOINTMENT_FORM, "zh"])
    assert any("至今" in line.text for line in first)
    head = "".join(line.text for line in second[:3])
    assert "奖惩" in head or "优秀共产党员" in head
    said = "".join(line.text for line in second)
    for label in ("丈夫", "周启明", "呈", "审批", "填表人"):
        assert label in said


def test_the_history_row_fills_the_first_page_of_the_appointment_form(made: Made):
    """The table reaches down to the foot of the page and not beyond it."""
    pdf = made["plain", Kind.APPOINTMENT_FORM, "zh"]
    raw = subprocess.run(
        ["pdftoppm", "-r", "36", "-f", "1", "-l", "1", "-gray", str(pdf)],
        check=True, capture_output=True,
    ).stdout  # fmt: skip
    width, height = map(int, re.match(rb"P5\s(\d+) (\d+)\s", raw).groups())  # type: ignore[union-attr]
    rows = [raw[-width * height :][y * width : (y + 1) * width] for y in range(height)]
    ruled = [y for y, row in enumerate(rows) if sum(v < 160 for v in row) > width * 0.6]
    assert 0.86 < max(ruled) / height < 0.95


def test_a_long_history_goes_on_without_a_line_lost(made: Made):
    said = plain(made["long", Kind.APPOINTMENT_FORM, "zh"])
    for n in range(1, 26):
        assert f"第{n}任" in said
    assert "丈夫" in said


def images(pdf: Path) -> list[tuple[int, int]]:
    listed = subprocess.run(
        ["pdfimages", "-list", str(pdf)], check=True, capture_output=True
    ).stdout
    rows = [line.split() for line in listed.decode().splitlines()[2:]]
    return [(int(row[3]), int(row[4])) for row in rows]


def test_the_photo_has_the_size_that_each_form_asks_for(made: Made):
    """25 × 35 mm and 35 × 45 mm at 300 dots to the inch."""
    assert images(made["photo", Kind.APPLICATION_FORM, "zh"]) == [(295, 413)]
    assert images(made["photo", Kind.APPOINTMENT_FORM, "zh"]) == [(413, 531)]


def test_without_a_photo_the_cell_says_so(made: Made):
    for kind in (Kind.APPLICATION_FORM, Kind.APPOINTMENT_FORM):
        assert images(made["plain", kind, "zh"]) == []
        assert re.search("照.{0,40}片", plain(made["plain", kind, "zh"]))


def test_a_form_with_a_photo_has_the_same_pages(made: Made):
    for kind in FORMS:
        assert len(pages(made["photo", kind, "zh"])) == len(pages(made["plain", kind, "zh"]))


def test_the_tables_keep_the_margins(made: Made):
    for (_, kind, lang), pdf in made.items():
        for page in pages(pdf):
            lefts = [line.left for line in page if line.text.strip()]
            assert min(lefts) >= 20 * MM, (kind, lang)


@pytest.mark.parametrize(
    ("kind", "size"), [(Kind.APPLICATION_FORM, (25, 35)), (Kind.APPOINTMENT_FORM, (35, 45))]
)
def test_the_whole_photo_is_seen_in_its_cell(
    made: Made, tmp_path: Path, kind: Kind, size: tuple[int, int]
):
    """A picture that reaches beyond its cell would be cut off."""
    subprocess.run(
        ["pdftoppm", "-r", "127", "-f", "1", "-l", "1", "-png", "-singlefile",
         str(made["photo", kind, "zh"]), str(tmp_path / "page")],
        check=True,
    )  # fmt: skip
    red, green, _ = Image.open(tmp_path / "page.png").convert("RGB").split()
    photo = ImageChops.subtract(red, green).point(lambda value: 255 if value > 100 else 0)
    left, top, right, bottom = photo.getbbox() or (0, 0, 0, 0)
    assert ((right - left) / 5, (bottom - top) / 5) == pytest.approx(size, abs=0.6)
