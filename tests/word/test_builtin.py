"""The built-in templates: fresh, and set as official documents are."""

from __future__ import annotations

import re

import pytest

from prep.word.builtin import builtin_template, make
from prep.word.package import read_package
from prep.word.styles import STYLES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize(("kind", "lang"), list(STYLES))
def test_the_committed_template_is_the_one_that_the_table_of_styles_makes(kind: str, lang: str):
    committed = builtin_template(kind, lang).read_bytes()  # type: ignore[arg-type]
    ours, theirs = read_package(make(kind, lang), "made"), read_package(committed, "committed")
    assert ours.names() == theirs.names()
    for name in ours.names():
        assert ours.content(name) == theirs.content(name), name


@pytest.mark.parametrize(("kind", "lang"), list(STYLES))
def test_fonts_are_named_and_never_left_to_a_theme(kind: str, lang: str):
    package = read_package(make(kind, lang), "made")
    for name in ("word/styles.xml", "word/document.xml"):
        xml = package.content(name).decode()
        assert "Theme=" not in xml
        assert not re.search(r'w:eastAsia="(Times|Arial|Calibri)', xml)
    styles = package.content("word/styles.xml").decode()
    assert 'w:eastAsia="zh-CN"' in styles
    assert "ja-JP" not in styles + package.content("word/settings.xml").decode()


def test_the_chinese_speech_is_set_by_gb_t_9704():
    package = read_package(make("speech", "zh"), "made")
    document, styles = (
        package.content(f"word/{name}.xml").decode() for name in ("document", "styles")
    )
    assert 'w:w="11906" w:h="16838"' in document
    margins = {k: int(v) for k, v in re.findall(r"w:(top|left|right|bottom)=\"(\d+)\"", document)}
    millimetres = {side: round(twips / 1440 * 25.4) for side, twips in margins.items()}
    assert millimetres == {"top": 37, "left": 28, "right": 26, "bottom": 35}
    assert "docGrid" not in document
    normal = re.search(r'w:styleId="Normal".*?</w:style>', styles, re.DOTALL)
    assert normal
    for wanted in (
        'w:eastAsia="仿宋_GB2312"',
        '<w:sz w:val="32"/>',
        'w:line="579" w:lineRule="exact"',
        '<w:spacing w:val="-5"/>',
        'w:firstLineChars="200" w:firstLine="640"',
        'w:hint="eastAsia"',
    ):
        assert wanted in normal.group(), wanted
    assert "evenAndOddHeaders" in package.content("word/settings.xml").decode()
    footers = [
        package.content(n).decode() for n in package.names() if "footer" in n and "rels" not in n
    ]
    assert sum("PAGE" in footer and "— " in footer for footer in footers) == 2
