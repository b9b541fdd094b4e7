"""The one table of styles from which the built-in Word templates are made.

The Chinese speech follows GB/T 9704-2012: 22 lines of 28 characters, which exact 28.95 pt, -0.25 pt of
spacing and no document grid give in every program. Sizes are points, lengths twentieths of a point.
"""

from __future__ import annotations

from prep.model.designs import template_name
from prep.model.typography import (
    FANGSONG,
    HEITI,
    KAITI,
    ROMAN,
    SANS,
    SONG,
    TITLE,
    Page,
    Style,
)
from prep.word.form_styles import APPOINTMENT_EN, FORM_PAGE, FORMS_EN, FORMS_ZH
from prep.word.panel_pack import PACK_STYLES
from prep.word.resume_styles import DESIGNS

GB_PAGE = Page(37, 28, 26, 35, official=True)
WORK_PAGE = Page(22, 22, 22, 20)

SPEECH_ZH = (
    Style("Normal", FANGSONG, 16, indent_chars=2, line=579, spacing=-5),
    Style("Title", TITLE, 22, align="center", line=579, after=200),
    Style("Byline", KAITI, 16, align="center", line=579, spacing=-5, after=280),
    Style("Salutation", FANGSONG, 16, line=579, spacing=-5),
    Style("Heading 1", HEITI, 16, indent_chars=2, line=579, spacing=-5, keep_next=True, outline=0),
)
SPEECH_EN = (
    Style("Normal", SONG, 13, align="left", line=380, after=160),
    Style("Title", SONG, 20, bold=True, align="left", after=80),
    Style("Byline", SONG, 12, align="left", after=320, color="595959"),
    Style("Salutation", SONG, 13, align="left", after=160),
    Style(
        "Heading 1",
        SONG,
        14,
        bold=True,
        align="left",
        before=240,
        after=120,
        keep_next=True,
        outline=0,
    ),
)
REPORT_ZH = (
    *SPEECH_ZH,
    Style("Heading 2", KAITI, 16, indent_chars=2, line=579, spacing=-5, keep_next=True, outline=1),
    Style("Closing", FANGSONG, 16, indent_chars=2, line=579, spacing=-5, keep_next=True),
    Style("Signature", FANGSONG, 16, align="right", line=579, spacing=-5, keep_next=True),
    Style("Date", FANGSONG, 16, align="right", line=579, spacing=-5),
    Style(
        "Annex", HEITI, 16, align="left", line=579, spacing=-5, before=240, after=60, keep_next=True
    ),
    Style("Cell", FANGSONG, 12, align="left", line=320),
)
REPORT_EN = (
    *SPEECH_EN,
    Style(
        "Heading 2",
        SONG,
        13,
        bold=True,
        align="left",
        before=120,
        after=80,
        keep_next=True,
        outline=1,
    ),
    Style("Closing", SONG, 13, align="left", line=380, after=160, keep_next=True),
    Style("Signature", SONG, 13, align="right", line=380, keep_next=True),
    Style("Date", SONG, 13, align="right", line=380),
    Style("Annex", SONG, 14, bold=True, align="left", before=240, after=120, keep_next=True),
    Style("Cell", SONG, 10.5, align="left", line=280),
)
_BOOK = (
    Style("Normal", SONG, 11, line=340, after=60, align="left"),
    Style("Title", TITLE, 22, align="center", before=120, after=160, bold=False),
    Style("Byline", KAITI, 12, align="center", after=120),
    Style("Heading 1", HEITI, 14, align="left", before=240, after=100, keep_next=True, outline=0),
    Style("Heading 2", HEITI, 11, align="left", before=100, after=40, keep_next=True, outline=1),
    Style("Question", KAITI, 14, align="left", line=420, before=60, after=80),
    Style("Cell", SONG, 10.5, align="left", line=300),
    Style("List Bullet", SONG, 11, align="left", line=330, after=20, list_item=True),
)
_FACT_SHEET = tuple(
    Style("Question", KAITI, 11, align="left", line=330, after=40)
    if style.name == "Question"
    else style
    for style in _BOOK
)
LECTERN_PAGE = Page(18, 38, 19.5, 21, number=20, total=True)
"""The left margin has room for the times; 24 characters of 18 pt fill a line."""
_MARGIN = 1700
_LECTERN_ZH = (
    Style("Normal", FANGSONG, 18, indent_chars=2, line=600, exact=True),
    Style("Title", TITLE, 24, align="center", line=720, after=60),
    Style("Byline", KAITI, 14, align="center", after=240),
    Style("Salutation", FANGSONG, 18, line=600, exact=True, keep_next=True, outdent=_MARGIN),
    Style("Heading 1", HEITI, 18, line=600, exact=True, before=240, keep_next=True, outline=0, outdent=_MARGIN),
    Style("Spoken", FANGSONG, 18, line=600, exact=True, after=120, keep_lines=True, outdent=_MARGIN, tab=720),
    Style("Spoken Kept", FANGSONG, 18, line=600, exact=True, after=120, keep_lines=True, keep_next=True,
          outdent=_MARGIN, tab=720),
)  # fmt: skip
_LECTERN_EN = (
    Style("Normal", SONG, 18, align="left", line=600, exact=True),
    Style("Title", SONG, 24, bold=True, align="left", line=640, after=60),
    Style("Byline", SONG, 13, align="left", after=240, color="595959"),
    Style("Salutation", SONG, 18, align="left", line=600, exact=True, after=160, keep_next=True, outdent=_MARGIN),
    Style("Heading 1", SONG, 20, bold=True, align="left", line=600, exact=True, before=240, after=60,
          keep_next=True, outline=0, outdent=_MARGIN),
    Style("Spoken", SONG, 18, align="left", line=600, exact=True, after=160, keep_lines=True, outdent=_MARGIN),
    Style("Spoken Kept", SONG, 18, align="left", line=600, exact=True, after=160, keep_lines=True,
          keep_next=True, outdent=_MARGIN),
)  # fmt: skip
CARD_PAGE = Page(5.5, 5, 5, 4.5, number=0)
"""Four cards to a page; the middle lines of the page are where it is cut."""


def _cards(size: float, line: int) -> tuple[Style, ...]:
    """Return the styles of cards whose cues have a size and stand so far apart."""
    return (
        Style("Normal", SONG, 1, SANS, align="left", line=20, exact=True),
        Style("Card", SONG, 13, SANS, bold=True, align="left", line=340, exact=True, color="404040"),
        Style("Section", HEITI, 16, SANS, bold=True, align="left", line=440, exact=True, after=60, rule=True),
        Style("First", KAITI, 12.5, ROMAN, align="left", line=330, exact=True, after=40, color="404040"),
        Style("Cue Head", HEITI, size, SANS, bold=True, align="left", line=line, exact=True, before=40),
        Style("Cue", SONG, size, SANS, align="left", line=line, exact=True, outdent=-240),
        Style("Last", KAITI, 12.5, ROMAN, align="left", line=330, exact=True, before=80),
    )  # fmt: skip


CUE_SIZE = {"zh": 17, "en": 15}
"""Size of the cues on a card, in points; English needs more room."""
STYLES: dict[tuple[str, str], tuple[Page, tuple[Style, ...]]] = {
    ("speech", "zh"): (GB_PAGE, SPEECH_ZH),
    ("speech", "en"): (Page(25, 25, 25, 25), SPEECH_EN),
    **{
        (template_name(design), lang): DESIGNS[design]
        for design in DESIGNS
        for lang in ("zh", "en")
    },
    ("question-book", "zh"): (WORK_PAGE, _BOOK),
    ("question-book", "en"): (WORK_PAGE, _BOOK),
    ("fact-sheet", "zh"): (WORK_PAGE, _FACT_SHEET),
    ("fact-sheet", "en"): (WORK_PAGE, _FACT_SHEET),
    ("work-report", "zh"): (GB_PAGE, REPORT_ZH),
    ("work-report", "en"): (Page(25, 25, 25, 25), REPORT_EN),
    ("lectern-copy", "zh"): (LECTERN_PAGE, _LECTERN_ZH),
    ("lectern-copy", "en"): (LECTERN_PAGE, _LECTERN_EN),
    ("cue-cards", "zh"): (CARD_PAGE, _cards(CUE_SIZE["zh"], 470)),
    ("cue-cards", "en"): (CARD_PAGE, _cards(CUE_SIZE["en"], 420)),
    ("application-form", "zh"): (FORM_PAGE, FORMS_ZH),
    ("application-form", "en"): (FORM_PAGE, FORMS_EN),
    ("appointment-form", "zh"): (FORM_PAGE, FORMS_ZH),
    ("appointment-form", "en"): (FORM_PAGE, APPOINTMENT_EN),
    ("review-sheet", "zh"): (FORM_PAGE, FORMS_ZH),
    ("review-sheet", "en"): (FORM_PAGE, FORMS_EN),
    **PACK_STYLES,
}
"""Page and styles of each built-in template, by kind and language."""
