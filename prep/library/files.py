"""Read text files that people made: say plainly what is wrong with one that can't be read."""

from __future__ import annotations

from pathlib import Path

from prep.errors import DataError, Problem
from prep.messages import say

MAX_BYTES = 4_000_000


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark.

    Raises ``DataError`` for a missing file, a directory, an empty or an oversized file, one that is no
    text, and one in another encoding (which is named where it can be told).
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise _refuse(path, *_missing()) from None
    except IsADirectoryError:
        raise _refuse(path, *_directory()) from None
    except OSError as error:
        if path.is_dir():  # Windows answers with a permission error
            raise _refuse(path, *_directory()) from None
        raise _refuse(path, *_unreadable(error)) from None
    return _decode(path, raw)


def _decode(path: Path, raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise _refuse(path, *_too_large(len(raw)))
    if not raw.strip():
        raise _refuse(path, *_empty())
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise _refuse(path, *_encoding("UTF-16"))
    if b"\x00" in raw:
        raise _refuse(path, *_binary())
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what, remedy = _encoding("GBK") if _looks_like_gbk(raw) else _binary()
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise DataError([Problem(str(path), line, column, "", what, remedy)]) from None


def _looks_like_gbk(raw: bytes) -> bool:
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return any("\u4e00" <= character <= "\u9fff" for character in text) and not any(
        ord(character) < 32 and character not in "\t\r\n" for character in text
    )


def _refuse(path: Path, what: str, remedy: str) -> DataError:
    return DataError([Problem(str(path), 0, 0, "", what, remedy)])


def _missing() -> tuple[str, str]:
    return (
        say("没有这个文件", "there is no such file"),
        say("检查路径和文件名", "check the path and the name"),
    )


def _directory() -> tuple[str, str]:
    return (
        say("这是一个文件夹，不是文件", "this is a folder, not a file"),
        say("指出其中的 .yaml 文件", "name the .yaml file inside it"),
    )


def _unreadable(error: OSError) -> tuple[str, str]:
    return (
        say(f"无法读取（{error.strerror}）", f"it cannot be read ({error.strerror})"),
        say("检查文件权限", "check the permissions of the file"),
    )


def _too_large(size: int) -> tuple[str, str]:
    return (
        say(f"文件太大（{size} 字节）", f"the file is too large ({size} bytes)"),
        say(f"不要超过 {MAX_BYTES} 字节", f"keep it below {MAX_BYTES} bytes"),
    )


def _empty() -> tuple[str, str]:
    return (
        say("文件是空的", "the file is empty"),
        say(
            "用 prep init 生成一份带注释的模板",
            "start from the commented file that prep init writes",
        ),
    )


def _encoding(name: str) -> tuple[str, str]:
    return (
        say(
            f"文件不是 UTF-8 编码，看起来是 {name}",
            f"the file is not in UTF-8; it looks like {name}",
        ),
        say("在编辑器中另存为 UTF-8", "save it again as UTF-8 in your editor"),
    )


def _binary() -> tuple[str, str]:
    return (
        say("这不是文本文件", "this is not a text file"),
        say("YAML 文件应是 UTF-8 纯文本", "a YAML file is plain text in UTF-8"),
    )
