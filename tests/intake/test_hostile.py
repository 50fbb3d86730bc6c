import io
import random
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from books import BOOK as BOOK_XML
from books import TYPES, document, raw_document, raw_workbook, related, rows, workbook, zipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app.intake import lists
from workshop_app.intake.refusals import CannotRead
from workshop_app.intake.rows import Left

MB = 2**20
BOOK = workbook([("text", "group"), *((f"Be kind {n}", "Students") for n in range(20))])
PAPER = document("Be kind", "Listen", "Ask for help")
TABLE = "text,group\nBe kind,Students\n“Escuchar”,Familias\n".encode()
CELL = '<row><c t="str"><v>text</v></c></row><row><c t="str"><v>Be kind</v></c></row>'


def refused(data: bytes, name: str = "list.xlsx") -> str:
    with pytest.raises(CannotRead) as refusal:
        lists.read(data, name)
    assert "Nothing was brought in." in str(refusal.value)
    return str(refusal.value)


def test_a_sheet_that_would_unpack_to_a_thousand_times_its_size_is_refused_unread():
    bomb = raw_workbook(bytes(MB) for _ in range(40))
    assert len(bomb) < MB // 10
    assert "far more than a list" in refused(bomb)


def test_a_part_that_is_larger_than_it_says_is_refused():
    data = bytearray(raw_workbook(rows(CELL * 40_000)))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/s.xml"))
    data[at + 24 : at + 28] = struct.pack("<I", 2000)
    assert "damaged" in refused(bytes(data))


def test_a_part_that_says_it_is_a_gigabyte_is_refused():
    data = bytearray(BOOK)
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 2**30)
    assert "far more than a list" in refused(bytes(data))


def test_parts_that_lie_over_each_other_are_refused():
    data = bytearray(raw_workbook(rows(CELL)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        first = archive.infolist()[0].header_offset
    at = data.rfind(b"PK\x01\x02")
    data[at + 42 : at + 46] = struct.pack("<I", first)
    assert "damaged" in refused(bytes(data))


def test_more_parts_than_any_workbook_has_are_refused():
    many = zipped({f"xl/{n}.xml": b"" for n in range(5_001)}, packed=False)
    assert "far more than a list" in refused(many)


def test_a_workbook_locked_with_a_password_says_so():
    data = bytearray(BOOK)
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "protected with a password" in refused(bytes(data))


@pytest.mark.parametrize("part", ["sheet", "strings", "styles", "book"])
def test_entities_are_refused_wherever_they_stand(part: str):
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    parts = {"sheet": rows(CELL), "strings": "<sst/>", "styles": "<styleSheet/>"} | {part: bomb}
    if part == "strings":
        parts["sheet"] = rows('<row><c t="s"><v>0</v></c></row>')
    if part == "styles":
        parts["sheet"] = rows('<row><c s="1"><v>0</v></c></row>')
    assert "damaged" in refused(raw_workbook(**parts))


@pytest.mark.parametrize(
    "encoding", ["utf-7", "cp037", "iso-2022-jp"], ids=["seven bits", "a mainframe", "with escapes"]
)
def test_xml_in_an_encoding_that_could_hide_entities_is_refused(encoding: str):
    body = "<w:p><w:r><w:t>Be kind</w:t></w:r></w:p>"
    data = raw_document(body)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + parts["word/document.xml"].decode()[21:]
    parts["word/document.xml"] = text.encode(encoding)
    assert "damaged" in refused(zipped(parts), "list.docx")


def test_links_to_other_files_and_paths_that_lead_elsewhere_are_not_followed(tmp_path: Path):
    secret = tmp_path / "secret.xml"
    secret.write_text(rows(CELL))
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": related(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": BOOK_XML,
        "xl/_rels/workbook.xml.rels": related(worksheet=f"../../../../../..{secret}"),
    }
    assert "damaged" in refused(zipped(parts))


def test_a_row_number_beyond_every_sheet_and_a_column_beyond_every_row_are_harmless():
    sheet = rows(
        '<row r="99999999999"><c t="str"><v>text</v></c></row>'
        '<row r="1048576"><c r="A1048576" t="str"><v>Be kind</v></c><c r="ZZZZZZZ1"><v>1</v></c></row>'
    )
    found = lists.read(raw_workbook(sheet), "l.xlsx")
    assert [(row.row, row.text) for row in found.rows] == [(1048576, "Be kind")]
    assert found.notes == ("One cell stands too far to the right and was not read.",)


def test_a_million_empty_formatted_rows_cost_little_and_hide_nothing():
    empty = "".join(
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/></row>' for n in range(3, 50_000)
    )
    last = '<row r="1048576"><c r="A1048576" t="str"><v>The last</v></c></row>'
    data = raw_workbook(rows(CELL + empty + last))
    found = lists.read(data, "l.xlsx")
    assert [(row.row, row.text) for row in found.rows] == [(2, "Be kind"), (1048576, "The last")]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_sixteen_thousand_columns_are_read_as_far_as_a_list_goes(kind: str):
    head, row = ["text", *[f"c{n}" for n in range(16_383)]], ["Be kind", *["x"] * 16_383]
    data = workbook([head, row]) if kind == "xlsx" else (",".join(head) + "\n" + ",".join(row)).encode()
    found = lists.read(data, f"l.{kind}")
    assert [row.text for row in found.rows] == ["Be kind"]
    assert len(found.headings) == 256
    assert found.notes == ("32,256 cells stand too far to the right and were not read.",)


def test_a_table_of_nothing_but_dividers_holds_no_more_than_its_columns():
    tracemalloc.start()
    try:
        with pytest.raises(CannotRead):
            lists.read(b"," * (4 * MB) + b"\n" + b"," * (4 * MB), "list.csv")
        assert tracemalloc.get_traced_memory()[1] < 150 * MB
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_more_rows_than_any_workshop_has_ideas_are_refused_before_they_are_taken_apart(end: bytes):
    assert "has more than 500,000 rows" in refused((b"a" + end) * 500_002, "l.csv")
    assert "has more than 500,000 rows" in refused(b",," * 5_100_000, "l.csv")
    with pytest.raises(CannotRead, match="What was pasted has more than 500,000 rows"):
        lists.from_text("a\n" * 500_002)


def test_a_document_of_nothing_but_signs_is_refused_before_the_library_sees_it():
    chance = random.Random(1)  # noqa: S311 - the same file every time
    many = "".join(chance.choices(("<w:p/>", "<w:a/>", "<w:sdt/>"), k=100_000)) * 31
    assert "far more than a list" in refused(raw_document(many), "l.docx")


def test_cells_of_ten_thousand_letters_are_left_out_and_said():
    long = "long " * 2000
    for data in (workbook([("text",), (long,), ("Be kind",)]), f'text\n"{long}"\nBe kind\n'.encode()):
        found = lists.read(data, "l.csv")
        assert [row.text for row in found.rows] == ["Be kind"]
        assert [(one.row, one.kind) for one in found.left_out] == [(2, Left.LONG)]


def test_a_text_that_a_million_cells_share_is_refused_before_it_is_copied():
    cells = '<c t="s"><v>0</v></c>' * 200
    sheet = rows(f"<row>{cells}</row>" * 20)
    strings = f"<sst><si><t>{'kind ' * 6_000}</t></si></sst>"
    assert "far more than a list" in refused(raw_workbook(sheet, strings=strings))


def test_a_quotation_mark_that_is_never_closed_loses_nothing():
    data = b'text,group\n"Be kind,Students\n' + b"Listen,Families\n" * 2000
    found = lists.read(data, "l.csv")
    assert len(found.rows) == 2001
    assert found.rows[1][:3] == (3, "Listen", "Families")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\n\r"])
def test_lines_may_end_as_any_computer_ends_them(end: str):
    data = end.join(("text,group", "Be kind,Students", "Listen,Families")).encode()
    assert [row.text for row in lists.read(data, "l.csv").rows] == ["Be kind", "Listen"]


def test_zero_bytes_marks_and_two_encodings_in_one_file_lose_no_idea():
    data = b"\xef\xbb\xbftext,group\nBe\0 kind,Students\nni\xc3\xb1o,Familias\nni\xf1a,Familias\n"
    assert [row.text for row in lists.read(data, "l.csv").rows] == ["Be kind", "niño", "niña"]


def test_emoji_right_to_left_and_letters_that_cannot_be_seen_are_ideas_or_nothing():
    found = lists.from_text(
        "👩‍👩‍👧 family\n\u202eاحترام الجميع\u202c\n\u200b\u200b\n\u2066\u2069\nBe \ud800kind"
    )
    assert [row.text for row in found.rows] == ["👩‍👩‍👧 family", "\u202eاحترام الجميع\u202c", "Be kind"]


def test_other_packed_files_get_their_own_sentence():
    sheet = "application/vnd.oasis.opendocument.spreadsheet"
    text = "application/vnd.oasis.opendocument.text"
    assert "an OpenDocument spreadsheet" in refused(
        zipped({"mimetype": sheet, "content.xml": "<a/>"}), "l.ods"
    )
    assert "an OpenDocument text" in refused(zipped({"mimetype": text, "content.xml": "<a/>"}), "l.odt")
    assert "a Numbers spreadsheet" in refused(zipped({"Index/Document.iwa": b"x"}), "l.numbers")
    assert "a Numbers spreadsheet" in refused(zipped({"Index/Tables/1.iwa": b"x"}), "l.zip")
    assert "a Pages document" in refused(zipped({"Index/Document.iwa": b"x"}), "l.pages")
    assert "a zip archive" in refused(zipped({"list.csv": b"text"}), "l.zip")
    binary = {"_rels/.rels": related(officeDocument="xl/workbook.bin"), "xl/workbook.bin": b"x"}
    assert "a binary workbook" in refused(zipped(binary), "l.xlsb")
    talk = {
        "_rels/.rels": related(officeDocument="ppt/presentation.xml"),
        "ppt/presentation.xml": "<presentation/>",
    }
    assert "a presentation" in refused(zipped(talk), "l.pptx")


@pytest.mark.parametrize("whole", [BOOK, PAPER], ids=["workbook", "document"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_was_cut_off_is_called_damaged(whole: bytes, share: float):
    assert "damaged" in refused(whole[: int(len(whole) * share)])


def inside(data: bytes, seed: int, hits: int) -> bytes:
    """Return a packed file with bytes of what is packed in it changed, packed again without fault."""
    chance = random.Random(seed)  # noqa: S311 - the same file for the same seed
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    for _ in range(hits):
        part = parts[chance.choice(sorted(parts))]
        if part:
            at = chance.randrange(len(part))
            how = chance.randrange(4)
            if how == 0:
                part[at] = chance.randrange(256)
            elif how == 1:
                del part[at : at + chance.randrange(1, 40)]
            elif how == 2:
                part[at:at] = part[at : at + chance.randrange(1, 60)]
            else:
                part[at:at] = chance.choice(
                    (b"<", b">", b"&", b'"', b"</", b"\0", b"&#0;", b"<!--", b"9" * 30)
                )
    return zipped({name: bytes(part) for name, part in parts.items()})


def read_or_refused(data: bytes, name: str) -> None:
    try:
        found = lists.read(data, name)
    except CannotRead as refusal:
        assert str(refusal)  # noqa: PT017 - what is refused is told in a sentence
        return
    assert all(0 < len(row.text) <= 500 for row in found.rows)
    assert all(one.why for one in found.left_out)


MUTATED = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])


@MUTATED
@given(st.sampled_from([BOOK, PAPER]), st.integers(0, 2**32), st.integers(1, 12))
def test_whatever_is_changed_inside_a_packed_file_it_is_read_or_refused(data: bytes, seed: int, hits: int):
    read_or_refused(inside(data, seed, hits), "list.xlsx")


@MUTATED
@given(
    st.sampled_from([BOOK, PAPER, TABLE, TABLE.decode().encode("utf-16")]),
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=6), st.integers(0, 8)), max_size=8
    ),
    st.sampled_from(["list.csv", "list.xlsx", "list.docx", "list.txt"]),
)
def test_whatever_bytes_are_changed_in_a_file_it_is_read_or_refused(data: bytes, changes, name: str):
    changed = bytearray(data)
    for where, new, gone in changes:
        at = int(where * len(changed))
        changed[at : at + gone] = new
    read_or_refused(bytes(changed), name)
