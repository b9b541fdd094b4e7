"""A .docx package as a zip whose parts stay compressed as they are.

Reading keeps the compressed bytes of each part; writing copies them, and deflates only the parts that
were changed. Timestamps are fixed, so that the same data gives the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from prep.errors import TemplateError
from prep.messages import say

MAX_PACKAGE = 20_000_000
MAX_CONTENT = 100_000_000
_LEVEL = 3  # half the time of 6, and 4 % more bytes
_SMALL = 2048
"""A changed part below this size is stored as it is: packing it would cost more than it saves."""
_DOS_TIME, _DOS_DATE = 0, 33  # 1 January 1980, the first moment that a zip can name
_UTF8_NAME = 0x800


@dataclass(frozen=True)
class Entry:
    """One part: its compressed bytes as they stand in the zip, with what its headers say."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    @cached_property
    def local(self) -> bytes:
        """The header and the bytes, as they stand in the file."""
        name = self.name.encode("utf-8")
        fixed = struct.pack("<4s2H", b"PK\x03\x04", 20, _UTF8_NAME) + self._shared(len(name))
        return fixed + name + self.packed

    @cached_property
    def _directory(self) -> tuple[bytes, bytes]:
        """What stands before and after the offset in the directory."""
        name = self.name.encode("utf-8")
        start = struct.pack("<4s3H", b"PK\x01\x02", 20, 20, _UTF8_NAME)
        return start + self._shared(len(name)) + struct.pack("<5H", 0, 0, 0, 0, 0), name

    def directory_entry(self, offset: int) -> bytes:
        """Return the entry in the directory at the end."""
        before, name = self._directory
        return before + struct.pack("<L", offset) + name

    def _shared(self, name_length: int) -> bytes:
        packed = len(self.packed)
        return struct.pack(
            "<3H3L2H",
            self.method,
            _DOS_TIME,
            _DOS_DATE,
            self.crc,
            packed,
            self.size,
            name_length,
            0,
        )


def deflated(name: str, content: bytes) -> Entry:
    """Compress a part, if it is worth it."""
    if len(content) < _SMALL:
        return Entry(name, zipfile.ZIP_STORED, zlib.crc32(content), len(content), content)
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    return Entry(name, zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content), packed)


@dataclass(frozen=True)
class Package:
    """The parts of a .docx, in their order."""

    entries: tuple[Entry, ...]

    def content(self, name: str) -> bytes:
        """Return a part unpacked; raises ``KeyError``."""
        entry = next((entry for entry in self.entries if entry.name == name), None)
        if entry is None:
            raise KeyError(name)
        stored = entry.method == zipfile.ZIP_STORED
        return entry.packed if stored else zlib.decompress(entry.packed, -15)

    def names(self) -> list[str]:
        """Return the names of the parts."""
        return [entry.name for entry in self.entries]

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the bytes of the package with some parts changed."""
        out, directory = bytearray(), bytearray()
        for entry in self.entries:
            new = changed.get(entry.name)
            written = entry if new is None else deflated(entry.name, new)
            directory += written.directory_entry(len(out))
            out += written.local
        count, start = len(self.entries), len(out)
        end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
        return bytes(out + directory + end)


def read_package(data: bytes, name: str) -> Package:
    """Read a .docx; raises ``TemplateError`` for what is none, is too large, or may hold macros."""
    if len(data) > MAX_PACKAGE:
        raise _refused(name, say("文件太大", "the file is too large"), _limit())
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise _refused(
            name,
            say(
                "这是旧格式 .doc，或加了密码的文件",
                "this is an old .doc, or protected by a password",
            ),
            say("在 Word 里另存为不带密码的 .docx", "save it in Word as .docx without a password"),
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _checked(archive, data, name)
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError):
        raise _refused(
            name, say("这不是 .docx 文件", "this is not a .docx file"), _save()
        ) from None


def _checked(archive: zipfile.ZipFile, data: bytes, name: str) -> Package:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if sum(info.file_size for info in infos) > MAX_CONTENT:
        raise _refused(name, say("解压后太大", "it is too large when unpacked"), _limit())
    names = {info.filename for info in infos}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise _refused(name, say("里面没有 Word 正文", "there is no Word document in it"), _save())
    if any(found.lower().endswith("vbaproject.bin") for found in names):
        raise _refused(name, say("文件里有宏", "it holds macros"), _save())
    if archive.testzip() is not None:
        raise _refused(name, say("文件已损坏", "the file is damaged"), _save())
    return Package(tuple(_entry(info, data) for info in infos))


def _entry(info: zipfile.ZipInfo, data: bytes) -> Entry:
    name_length, extra_length = struct.unpack_from("<2H", data, info.header_offset + 26)
    start = info.header_offset + 30 + name_length + extra_length
    packed = data[start : start + info.compress_size]
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise NotImplementedError(info.compress_type)
    return Entry(info.filename, info.compress_type, info.CRC, info.file_size, packed)


def _save() -> str:
    return say("在 Word 或 LibreOffice 里另存为 .docx", "save it as .docx in Word or LibreOffice")


def _limit() -> str:
    return say("删去大图片", "remove large pictures")


def _refused(name: str, what: str, remedy: str) -> TemplateError:
    return TemplateError(f"{name}: {what} — {remedy}")
