"""Address cards of three versions become the contacts of a draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from prep.cli.main import cli
from prep.errors import IntakeError
from prep.intake.vcard import read_vcard

OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=B2=88;=E8=8B=A5=E7=A6=BE;;;\r\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=B2=88=E8=8B=A5=\r\n=E7=A6=BE\r\nTEL;CELL:000-0000-0123\r\n"
    "EMAIL;PREF;INTERNET:shen@example.com\r\nEND:VCARD\r\n"
)
NEW = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Lin Yueyang\nN:Lin;Yueyang;;;\nTEL;TYPE=cell;VALUE=uri:tel:+86-000-0000-0456\nTEL:111\n"
    "EMAIL:lin@example.com\nBDAY:19990204\nADR;TYPE=home:;;1 Long Road\\, Flat 2;Binlan;;310000;China\nORG:Hailian;Sales\n"
    "TITLE:Account manager\nURL:https://example.com\nNOTE:line one\\nline\n  two\nPHOTO:data:image/png;base64,AAAA\nX-QQ:123\nEND:VCARD\n"
)
THIRD = "BEGIN:VCARD\nVERSION:3.0\nN:Sample;Ada;;;\nFN:\nitem1.TEL;type=CELL:1\nEND:VCARD\n"


def card(folder: Path, text: str | bytes) -> Path:
    path = folder / "card.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_a_new_card(tmp_path: Path):
    made = read_vcard(card(tmp_path, NEW))
    assert made.data["person"] == {
        "name": "Lin Yueyang", "phone": "+86-000-0000-0456", "email": "lin@example.com", "birth": "1999-02-04",
        "address": "1 Long Road, Flat 2, Binlan, 310000, China", "headline": "Account manager",
        "links": [{"url": "https://example.com"}],
    }  # fmt: skip
    for told in ("TEL: 111", "ORG: Hailian Sales", "NOTE: line one line two", "X-QQ: 123", "photo"):
        assert any(told in note for note in made.notes), told


def test_an_old_card_in_quoted_printable(tmp_path: Path):
    made = read_vcard(card(tmp_path, OLD))
    assert made.lang == "zh"
    assert made.data["person"] == {
        "name": "沈若禾",
        "phone": "000-0000-0123",
        "email": "shen@example.com",
    }


def test_a_card_in_gbk_is_read(tmp_path: Path):
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:沈若禾\nN:沈;若禾;;;\nADR:;;山路1号;青溪;云岭省;;\nEND:VCARD\n"
    made = read_vcard(card(tmp_path, text.encode("gb18030")))
    assert made.data["person"] == {"name": "沈若禾", "address": "云岭省青溪山路1号"}


def test_a_name_that_is_not_written_out_is_put_together(tmp_path: Path):
    assert read_vcard(card(tmp_path, THIRD)).data["person"]["name"] == "Ada Sample"


def test_of_several_cards_one_is_to_be_named(tmp_path: Path):
    path = card(tmp_path, NEW + OLD)
    with pytest.raises(IntakeError, match="--name: Lin Yueyang, 沈若禾"):
        read_vcard(path)
    assert read_vcard(path, "lin").data["person"]["name"] == "Lin Yueyang"


@pytest.mark.parametrize("text", [b"", b"hello", b"\x00\x01\x02", b"BEGIN:VCARD\nFN:x"])
def test_what_is_no_card_is_refused(tmp_path: Path, text: bytes):
    with pytest.raises(IntakeError):
        read_vcard(card(tmp_path, text))


def test_the_command(tmp_path: Path):
    done = CliRunner().invoke(
        cli, ["intake", "vcard", str(card(tmp_path, NEW)), "-o", str(tmp_path / "d.yaml")]
    )
    assert done.exit_code == 0, done.output
    assert "lin@example.com" in (tmp_path / "d.yaml").read_text(encoding="utf-8")
