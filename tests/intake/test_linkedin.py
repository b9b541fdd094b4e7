"""LinkedIn's data export becomes the draft of a dossier; nothing is dropped silently."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from prep.cli.main import cli
from prep.errors import IntakeError
from prep.intake.dossier_text import DossierDraft
from prep.intake.linkedin.tables import read_tables
from prep.intake.linkedin.take_in import linkedin_date, linkedin_draft
from prep.library.load import load_text
from prep.model.dossier import Dossier

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    'Ada,Sample,,"1 Long Road","Apr 12, 1990",Export manager,"Ten years of exports.",Trade,310000,Binlan,,[COMPANY:https://example.com],\n'
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Hailian,Account manager,"- Served 26 clients\n- Renewed 13 of 14 contracts",Binlan,Aug 2023,\n'
    "Hailian,Engineer,,Binlan,Jul 2021,Jul 2023\n"
    "Nowhere,Helper,,,,\n"
)
MORE = {
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nBinlan University,2017,2021,First class,Bachelor,Chess\n",
    "Skills.csv": "Name\nTenders\nNegotiation\n",
    "Languages.csv": "Name,Proficiency\nJapanese,Limited working\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nold@example.com,Yes,No,\nada@example.com,Yes,Yes,\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,000-0000-0456,Mobile\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\nPMP,https://example.com/c,PMI,Mar 2022,,123\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nNew portal,Built it,https://example.com/p,Jan 2022,Mar 2022\n",
    "Honors.csv": "Title,Description,Issued On\nService award,Hailian,Jan 2025\nUndated,x,\n",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description\nRed Kite,Teacher,Education,2019,2020,Taught English\n",
    "Connections.csv": 'Notes:\n"When exporting your connections, some are missing"\n\nFirst Name,Last Name\nX,Y\n',
    "Strange.csv": "A,B\n1,2\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name, text in {"Profile.csv": PROFILE, "Positions.csv": POSITIONS, **MORE}.items():
            made.writestr(f"Basic_LinkedInDataExport/{name}", "\ufeff" + text)
    return path


@pytest.fixture
def draft(archive: Path) -> DossierDraft:
    return linkedin_draft(read_tables(archive))


def loaded(draft: DossierDraft) -> Dossier:
    return load_text(
        draft.text("bank-account-manager", "export.zip"), Dossier, Path("draft.yaml")
    ).value


def test_the_draft_is_a_dossier_with_posts_studies_and_contacts(draft: DossierDraft):
    dossier = loaded(draft)
    assert dossier.person.name.in_("en") == "Ada Sample"
    assert dossier.person.email == "ada@example.com"
    assert str(dossier.person.birth) == "1990-04-12"
    assert [str(post.start) for post in dossier.employment] == ["2023-08", "2021-07"]
    assert dossier.employment[0].end is None
    lines = [line.in_("en") for line in dossier.employment[0].highlights]
    assert lines == ["Served 26 clients", "Renewed 13 of 14 contracts"]
    assert dossier.education[0].note is not None
    assert [one.in_("en") for one in dossier.skills] == ["Tenders", "Negotiation"]
    assert dossier.projects[1].kind == "volunteering"
    assert dossier.certificates[0].issuer is not None


@pytest.mark.parametrize(
    "told",
    ["Nowhere", "Undated", "old@example.com", "Ten years of exports", "Strange.csv", "Connections", "license number: 123", "industry: Trade"],
)  # fmt: skip
def test_what_has_no_place_is_told(draft: DossierDraft, told: str):
    assert any(told in note for note in draft.notes), draft.notes


def test_a_row_that_is_told_names_table_and_line(draft: DossierDraft):
    assert any(note.startswith("Positions.csv:5:") for note in draft.notes), draft.notes


def test_a_chinese_name_is_written_family_first(tmp_path: Path):
    (tmp_path / "Profile.csv").write_text(
        "First Name,Last Name,Headline\n若禾,沈,信贷员\n", encoding="utf-8"
    )
    made = linkedin_draft(read_tables(tmp_path))
    assert made.lang == "zh"
    assert made.data["person"]["name"] == "沈若禾"


@pytest.mark.parametrize(
    ("written", "read"),
    [("Mar 2019", "2019-03"), ("2019", "2019"), ("Apr 12, 1990", "1990-04-12"), ("12 Apr 1990", "1990-04-12"), ("2019-03", "2019-03"),
     ("2019年3月", "2019-03"), ("3/2019", "2019-03"), ("Sept 2020", "2020-09"), ("soon", ""), ("", "")],
)  # fmt: skip
def test_dates(written: str, read: str):
    assert linkedin_date(written) == read


def test_what_is_no_archive_is_refused(tmp_path: Path):
    path = tmp_path / "x.zip"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(IntakeError, match="download it again"):
        read_tables(path)


def test_an_archive_without_tables_is_refused(tmp_path: Path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("photo.jpg", b"x")
    with pytest.raises(IntakeError, match="no CSV files"):
        read_tables(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Skills.csv", b"Name\n" + b"a" * 30_000_000)
    with pytest.raises(IntakeError, match="too large"):
        read_tables(path)


def test_a_path_that_climbs_out_harms_nothing(tmp_path: Path):
    path = tmp_path / "in" / "x.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("../Skills.csv", "Name\nTenders\n")
    assert linkedin_draft(read_tables(path)).data["skills"] == ["Tenders"]
    assert not (tmp_path / "Skills.csv").exists()


@given(
    st.dictionaries(
        st.sampled_from(["Positions", "Education", "Skills", "Profile", "Other"]),
        st.text(max_size=200),
        max_size=4,
    )
)
def test_any_text_gives_a_draft(tmp_path_factory: pytest.TempPathFactory, tables: dict[str, str]):
    folder = tmp_path_factory.mktemp("any")
    (folder / "Languages.csv").write_text("Name,Proficiency\nEnglish,Fluent\n", encoding="utf-8")
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text.encode("utf-8", "replace"))
    loaded(linkedin_draft(read_tables(folder)))


def test_the_command_writes_a_draft_that_can_be_checked(archive: Path, tmp_path: Path):
    out = tmp_path / "dossier.yaml"
    done = CliRunner().invoke(cli, ["intake", "linkedin", str(archive), "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "prep check" in done.output
    checked = CliRunner().invoke(cli, ["check", str(out)])
    assert "error" not in checked.output.casefold() or checked.exit_code == 0, checked.output
