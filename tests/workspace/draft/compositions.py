"""Compositions and edits for property tests: small, and every user's word can be told from prep's."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from prep.workspace.draft.base import Base, PartName, Piece, Told

PARTS = ("opening", "self", "understanding", "advantages", "plan", "pledge", "close")
_WORDS = (
    "清收",
    "贷款",
    "走访园区",
    "新开23户",
    "按期还款",
    "电子回单",
    "一家家敲门",
    "压到1.7%",
    "写进台账",
    "当天上传",
)


def sentence(words: tuple[str, ...], source: str, pattern: int) -> Told:
    return Told(text="，".join(words) + "。", sources=(source, f"pattern/p.{pattern}"))


@st.composite
def compositions(draw: st.DrawFn) -> Base:
    """A composition with any parts, each with a heading or not and up to three paragraphs."""
    parts = sorted(draw(st.sets(st.sampled_from(PARTS), min_size=1, max_size=4)), key=PARTS.index)
    pieces = [Piece(part="", kind="title", note="title", text="竞聘演讲稿")]
    pieces.append(Piece(part="", kind="salutation", note="salutation", text="各位评委：",
                        sentences=(Told(text="各位评委：", sources=("target/audience",)),)))  # fmt: skip
    for number, part in enumerate(parts, 1):
        if draw(st.booleans()):
            told = Told(text=f"第{number}部分{part}", sources=(f"outline/{part}",))
            pieces.append(
                Piece(part=part, kind="heading", note="heading", text=told.text, sentences=(told,))
            )
        sources = draw(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3, unique=True))
        for source in sources:
            name = f"evidence/{source}"
            rows = draw(
                st.lists(
                    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(tuple),
                    min_size=1, max_size=3,
                )
            )  # fmt: skip
            told_ = tuple(
                sentence((f"{part}{source}", *row), name, draw(st.integers(1, 3))) for row in rows
            )
            text = "".join(one.text for one in told_)
            pieces.append(Piece(part=part, kind="paragraph", note=name, text=text, sentences=told_))
    entries = {f"evidence/{one}": str(draw(st.integers(0, 1))) for one in "abcdef"}
    return Base(
        lang="zh",
        parts=tuple(PartName(id=part, name=part) for part in parts),
        pieces=tuple(pieces),
        entries=entries,
    )


_PLACES = st.integers(0, 40)
_OWN = st.text("甲乙丙丁，。 *<&#>[]_x1\\`-", min_size=1, max_size=12)

EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), _PLACES, _OWN),
        st.tuples(st.just("add"), _PLACES, _OWN),
        st.tuples(st.just("delete"), _PLACES, st.just("")),
        st.tuples(st.just("move"), _PLACES, _PLACES),
        st.tuples(st.just("uncomment"), _PLACES, st.just("")),
        st.tuples(st.just("join"), _PLACES, st.just("")),
        st.tuples(st.just("remark"), _PLACES, _OWN),
    ),
    max_size=6,
)
"""What a person does in an editor, by the number of the paragraph it is done to."""
FORMS = st.sampled_from(["", "crlf", "bom", "no end", "trailing", "no comments", "wide"])


Edits = list[tuple[str, int, object]]


def edited(text: str, edits: Edits, form: str) -> str:
    """Do the edits; comments stay whole, since a half comment is an error of its own."""
    blocks = text.rstrip("\n").split("\n\n")
    for number, (what, place, detail) in enumerate(edits):
        if not blocks:
            break
        blocks = _edit(blocks, what, place % len(blocks), detail, f"我{number}写")
    if form == "no comments":
        blocks = [
            b for b in (re.sub(r"<!--.*?-->", "", b, flags=re.DOTALL).strip() for b in blocks) if b
        ]
    return _formed("\n\n".join(blocks) + "\n", form)


def _edit(blocks: list[str], what: str, at: int, detail: object, mine: str) -> list[str]:
    comment = blocks[at].startswith("<!--")
    match what:
        case "type" if not comment:
            head, space, rest = blocks[at].partition("。")
            blocks[at] = f"{head}{space}{mine}{_safe(detail)}{rest}"
        case "add":
            blocks.insert(at, f"{mine}{_safe(detail)}")
        case "delete":
            del blocks[at]
        case "move":
            block = blocks.pop(at)
            blocks.insert(int(str(detail)) % (len(blocks) + 1), block)
        case "uncomment" if not comment:
            blocks[at] = re.sub(r" *<!--.*?-->", "", blocks[at])
        case "join" if not comment and at + 1 < len(blocks) and not blocks[at + 1].startswith(("<!--", "#")) and not blocks[at].startswith("#"):  # fmt: skip
            blocks[at : at + 2] = [blocks[at] + "\n" + blocks[at + 1]]
        case "remark" if not comment:
            blocks[at] += f" <!-- {mine} -->"
        case _:
            pass
    return blocks


def _safe(detail: object) -> str:
    """Keep typed text from opening a comment."""
    return str(detail).replace("<!", "<")


def _formed(text: str, form: str) -> str:
    match form:
        case "crlf":
            return text.replace("\n", "\r\n")
        case "bom":
            return "\ufeff" + text
        case "no end":
            return text.rstrip("\n")
        case "trailing":
            return text.replace("\n\n", "  \n\n")
        case "wide":
            return text.replace("\n\n", "\n \n\n")
        case _:
            return text
