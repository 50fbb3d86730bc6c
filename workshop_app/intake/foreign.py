"""Knows by its first bytes what a file is that holds no text."""

from workshop_app.intake.refusals import CannotRead, not_text, protected

_BEGINNINGS = (
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "document"),
    (b"SQLite format 3\0", "workshop"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
)
_PICTURE_BOXES = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLD_OFFICE = (("WordDocument", "document"), ("Workbook", "workbook"), ("Book", "workbook"),
                  ("PowerPoint Document", "presentation"))  # fmt: skip
_WEB = (b"<!doctype html", b"<html", b"<table")
_OLD_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_LOOKED_AT = 4096


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise CannotRead, with what to do, if the file is known to be no text."""
    if data.startswith(_OLD_OFFICE):
        raise _old_office(data, name)
    what = next((what for beginning, what in _BEGINNINGS if data.startswith(beginning)), "")
    if not what and (_is_boxed_picture(data) or data[:4] + data[8:12] == b"RIFFWEBP"):
        what = "picture"
    what = what or _marked_up(data[:_LOOKED_AT])
    if what:
        raise not_text(name, what)


def _is_boxed_picture(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _PICTURE_BOXES


def _marked_up(beginning: bytes) -> str:
    """Tell what is written in signs that only a program reads."""
    bare = beginning.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if bare.startswith(_WEB):
        return "web page"
    if bare.startswith(b"<?xml") and _OLD_XML in bare:
        return "workbook"
    is_link = bare.startswith(b"{") and b"docs.google.com" in bare and b'"doc_id"' in bare
    return "link" if is_link else ""


def _old_office(data: bytes, name: str) -> CannotRead:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return protected(name)
    what = next((what for stream, what in _IN_OLD_OFFICE if stream.encode("utf-16-le") in data), "")
    return not_text(name, what)
