"""Opens the zip file that a workbook or a document is, without letting it grow past what it may."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from workshop_app.intake.refusals import damaged, protected, too_much
from workshop_app.intake.xml_parts import first_element

MOST_MEMBERS = 5_000
LARGEST_DIRECTORY = 2 * 2**20
LARGEST_MEMBER = 256 * 2**20
"""Bytes a part may have that is read piece by piece: a million formatted rows need about a third of that."""

LARGEST_PART = 24 * 2**20
"""Bytes a part may have that is read as a whole."""

MOST_TAGS = 3_000_000
"""Tags of a part that a library reads as a whole: each element takes it about 150 bytes."""

_MOST_RATIO = 400
_SMALL = 2**20
_PIECE = 2**16
_ENDS = b"PK\x05\x06"
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_FLAG_LOCKED = 0x1


class Package:
    """The parts of a workbook or document; raises CannotRead for what no spreadsheet program writes.

    Nothing is ever unpacked onto the disk. How large a part is has to be declared, may not be out of all
    proportion to what it is packed in, and is counted while it is read.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name, self.data = name, data
        try:
            _check_directory(data, name)
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = self._checked(self._zip.infolist())
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise damaged(name) from error

    def __contains__(self, part: str) -> bool:
        return part in self._members

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def whole(self, part: str) -> bytes:
        """Return a part as a whole; raises CannotRead if it is missing, damaged or too large."""
        if part in self._members and self._members[part].file_size > LARGEST_PART:
            raise too_much(self.name)
        return b"".join(self.pieces(part))

    def pieces(self, part: str) -> Iterator[bytes]:
        """Yield a part piece by piece; raises CannotRead like `whole`."""
        if part not in self._members:
            raise damaged(self.name)
        read = 0
        try:
            with self._open(part) as file:
                while piece := file.read(_PIECE):
                    read += len(piece)
                    if read > LARGEST_MEMBER:
                        raise too_much(self.name)
                    yield piece
        except (
            zipfile.BadZipFile,
            NotImplementedError,
            OSError,
            EOFError,
            RuntimeError,
            zlib.error,
        ) as error:
            raise damaged(self.name) from error

    def refuse_entities(self) -> None:
        """Raise CannotRead if a part is huge, or declares entities: a few letters can grow into gigabytes.

        For the libraries that read parts themselves: no spreadsheet or document program writes any.
        """
        for part, member in self._members.items():
            beginning = next(self.pieces(part), b"")
            if not _XML.match(beginning):
                continue
            if member.file_size > LARGEST_PART:
                raise too_much(self.name)
            first_element(beginning, self.name)
            if sum(piece.count(b"<") for piece in self.pieces(part)) > MOST_TAGS:
                raise too_much(self.name)

    def _open(self, part: str) -> IO[bytes]:
        return self._zip.open(self._members[part])

    def _checked(self, members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        if len(members) > MOST_MEMBERS:
            raise too_much(self.name)
        end = 0
        for member in sorted(members, key=lambda one: one.header_offset):
            if member.flag_bits & _FLAG_LOCKED:
                raise protected(self.name)
            if member.header_offset < end:
                raise damaged(self.name)  # two parts lie over each other: a few bytes counted many times
            end = member.header_offset + 30 + member.compress_size
            if member.file_size > LARGEST_MEMBER:
                raise too_much(self.name)
            if member.file_size > max(_SMALL, _MOST_RATIO * member.compress_size):
                raise too_much(self.name)
            if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise damaged(self.name)
        found = {member.filename.lstrip("/"): member for member in members if not member.is_dir()}
        if sum(member.file_size for member in found.values()) > 2 * LARGEST_MEMBER:
            raise too_much(self.name)
        return found


def _check_directory(data: bytes, name: str) -> None:
    """Refuse a list of parts that is longer than any workbook's, before it is read."""
    at = data.rfind(_ENDS, max(0, len(data) - 2**16 - 22))
    if at < 0 or len(data) < at + 22:
        raise damaged(name)
    size = int.from_bytes(data[at + 12 : at + 16], "little")
    if size > min(LARGEST_DIRECTORY, len(data)):
        raise too_much(name) if size <= len(data) else damaged(name)
