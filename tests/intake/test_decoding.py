import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.intake.decoding import decoded
from workshop_app.intake.refusals import LARGEST, CannotRead

ENGLISH = "Don’t freeze — “speak up”, always\nBe kind\n"
SPANISH = "¿Cómo está el niño?\nConfianza en sí mismo y compasión\nQue sea bilingüe\n"
MANY_SCRIPTS = "Biết lắng nghe\nاحترام الجميع\n解决问题\nनमस्ते\nPlay 🎉 more\n"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PHOTO_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a")


@pytest.mark.parametrize("text", [ENGLISH, SPANISH, MANY_SCRIPTS, "one word"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str):
    mark = codecs.BOM_UTF32_BE if encoding == "utf-32-be" else b""
    assert decoded(mark + text.encode(encoding), "list.txt") == text


@pytest.mark.parametrize(
    "text", ["احترام الجميع\nحل المشكلات\n", "解决问题\n尊重别人\n", "Уважать людей\nНе сдаваться\n"]
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_in_any_script(text: str, encoding: str):
    assert decoded(text.encode(encoding), "list.txt") == text


@pytest.mark.parametrize(("text", "encoding"), [(ENGLISH, "cp1252"), (SPANISH, "cp1252")])
def test_what_windows_wrote_is_read(text: str, encoding: str):
    assert decoded(text.encode(encoding), "list.txt") == text


def test_what_an_old_mac_and_dos_wrote_is_read():
    assert decoded(SPANISH.encode("mac_roman"), "list.txt") == SPANISH
    assert decoded(SPANISH.encode("cp850"), "list.txt") == SPANISH


def test_other_old_encodings_are_guessed_by_their_letters():
    russian = "Уважать всех людей\nРешать проблемы вместе и не сдаваться\nПомогать соседям\n"
    assert decoded(russian.encode("cp1251"), "list.txt") == russian


def test_a_file_that_two_programs_wrote_keeps_both_their_accents():
    assert decoded("señal\n".encode() + "niño\n".encode("cp1252"), "list.txt") == "señal\nniño\n"


def test_a_few_zero_bytes_that_strayed_in_are_dropped():
    data = b"Be kind\0 to everybody, always\nListen well before you answer\nAsk for help\n"
    assert decoded(data, "list.txt").splitlines()[0] == "Be kind to everybody, always"


@pytest.mark.parametrize("beginning", PHOTO_BEGINNINGS)
def test_a_picture_renamed_to_a_list_is_called_a_picture(beginning: bytes):
    with pytest.raises(CannotRead, match=r"notes\.csv is a picture\."):
        decoded(beginning + bytes(range(256)) * 4, "notes.csv")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (OLD_OFFICE + "Workbook".encode("utf-16-le"), "an old kind of spreadsheet"),
        (OLD_OFFICE + "Book".encode("utf-16-le"), "an old kind of spreadsheet"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "an old kind of document"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (OLD_OFFICE + "PowerPoint Document".encode("utf-16-le"), "a presentation"),
        (OLD_OFFICE, "not a list this program can read"),
        (b"PK\x05\x06" + bytes(18), "a zip archive"),
        (b"{\\rtf1\\ansi Be kind}", "an old kind of document"),
        (b"%PDF-1.7\n", "PDF"),
        (b"SQLite format 3\0" + bytes(84), "workshop file"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "a picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table><tr><td>Be kind", "a web page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "old kind"),
        (b'{"url": "//docs.google.com/open?id=1", "doc_id": "1"}', "only a link"),
        (bytes(range(256)) * 20, "not a list this program can read"),
        (bytes(5000), "not a list this program can read"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes, what: str):
    with pytest.raises(CannotRead, match=what) as refusal:
        decoded(data, "list.csv")
    assert "Nothing was brought in." in str(refusal.value)


def test_an_empty_file_is_refused():
    with pytest.raises(CannotRead, match=r"list\.txt is empty"):
        decoded(b"", "list.txt")


def test_a_file_larger_than_any_list_is_refused_before_it_is_read():
    with pytest.raises(CannotRead, match="65 MB, and a list may have 64"):
        decoded(b"a" * (LARGEST + 1), "list.txt")


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_they_are_read_or_refused(data: bytes):
    try:
        text = decoded(data, "list.csv")
    except CannotRead:
        return
    assert "\0" not in text
    text.encode()
