import datetime as dt

import openpyxl
import pytest
from books import raw_workbook, rows, saved, workbook
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.intake import lists
from workshop_app.intake.refusals import CannotRead
from workshop_app.intake.rows import Left

HEAD = ("text", "group")


def said(data: bytes, **how: str) -> list[tuple[str, str]]:
    return [(row.text, row.group) for row in lists.read(data, "list.xlsx", **how).rows]


def test_a_workbook_is_read_like_any_table():
    found = lists.read(
        workbook([HEAD, ("Be kind", "Students"), (None, None), ("Listen", "Families")]), "l.xlsx"
    )
    assert [(row.row, row.text, row.group) for row in found.rows] == [
        (2, "Be kind", "Students"), (4, "Listen", "Families"),
    ]  # fmt: skip
    assert (found.sheets, found.sheet_name, found.notes) == ((), "Sheet1", ())


def test_what_it_is_counts_and_not_how_it_is_called():
    assert [row.text for row in lists.read(workbook([HEAD, ("Be kind", "")]), "list.csv").rows] == ["Be kind"]


def test_the_sheet_that_reads_like_ideas_is_taken_and_the_others_are_named():
    data = workbook(
        ("Read me", [["How this works"], ["Write the ideas into the second sheet, one in each row"]]),
        ("Numbers", [["a", "b"], [1, 2], [3, 4]]),
        ("Ideas", [HEAD, ("Be kind", "Students")]),
        ("Empty", [[None]]),
    )
    found = lists.read(data, "list.xlsx")
    assert found.sheet_name == "Ideas"
    assert found.sheets == ("Read me", "Numbers", "Ideas", "Empty")
    assert found.notes == ("“Ideas” was read; there are 3 more: Read me, Numbers, Empty.",)
    other = lists.with_sheet(found, "Read me")
    assert other.rows[0].text == "How this works"
    with pytest.raises(CannotRead, match=r"list\.xlsx has no sheet Ideen\. It has Read me, Numbers"):
        lists.read(data, "list.xlsx", sheet="Ideen")
    with pytest.raises(CannotRead, match="is empty"):
        lists.read(data, "list.xlsx", sheet="empty")


def test_of_two_sheets_of_ideas_the_longer_one_is_taken():
    data = workbook(("Old", [HEAD, ("Be kind", "")]), ("New", [HEAD, ("Be kind", ""), ("Listen well", "")]))
    assert lists.read(data, "l.xlsx").sheet_name == "New"


def test_a_hidden_sheet_is_left_alone_and_named_unless_it_is_asked_for():
    book = openpyxl.Workbook()
    book.active.append(["text"])
    book.active.append(["Be kind"])
    hidden = book.create_sheet("Names")
    for row in (("text",), ("Ana Gomez said to listen very well",), ("Bo Lee said to ask",)):
        hidden.append(row)
    hidden.sheet_state = "veryHidden"
    found = lists.read(saved(book), "l.xlsx")
    assert [row.text for row in found.rows] == ["Be kind"]
    assert found.sheets == ()
    assert found.notes == ("A hidden sheet was not read: Names.",)
    assert len(lists.read(saved(book), "l.xlsx", sheet="names").rows) == 2


def test_a_workbook_of_one_column_is_a_list_of_ideas_wherever_it_stands():
    assert said(workbook([(None, None, "Kind, even when tired"), (None, None, "- Listen")])) == [
        ("Kind, even when tired", ""), ("Listen", ""),
    ]  # fmt: skip


def test_a_title_above_the_headings_is_left_out_with_its_reason():
    found = lists.read(workbook([["Spring evening"], [], ["May 1"], HEAD, ("Be kind", "Students")]), "l.xlsx")
    assert [(one.row, one.kind, one.text) for one in found.left_out] == [
        (1, Left.ABOVE, "Spring evening"), (3, Left.ABOVE, "May 1"),
    ]  # fmt: skip
    assert found.headings == HEAD
    assert [row.row for row in found.rows] == [5]


def test_a_cell_over_several_rows_says_the_group_of_each_and_is_one_idea():
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        HEAD,
        ("Be kind", "Students"),
        ("Listen", None),
        (None, None),
        ("Ask", "Families"),
        (None, "Alumni"),
    ):
        sheet.append(row)
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("A5:A6")
    found = lists.read(saved(book), "l.xlsx")
    assert [(row.row, row.text, row.group) for row in found.rows] == [
        (2, "Be kind", "Students"), (3, "Listen", "Students"), (5, "Ask", "Families"),
    ]  # fmt: skip


def test_days_hours_numbers_and_shares_are_read_as_they_are_seen():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["text", "group"])
    shown = [
        (dt.date(2026, 5, 1), "yyyy-mm-dd", "2026-05-01"),
        (dt.date(2026, 5, 1), "d mmmm yyyy", "1 May 2026"),
        (dt.datetime(2026, 5, 1, 18, 5, 9), "m/d/yy h:mm AM/PM", "5/1/26 6:05 PM"),  # noqa: DTZ001 - a cell has none
        (dt.time(18, 5), "hh:mm", "18:05"),
        (3, "General", "3"), (3.0, "0", "3"), (3.25, "General", "3.25"), (0.1 + 0.2, "General", "0.3"),
        (0.5, "0%", "50%"), (1234.5, "#,##0.00", "1,234.50"), (1234.5, '"$"#,##0', "$1,235"),
        (-2, "0.0", "-2.0"), (7, "00000", "00007"), (True, "General", "TRUE"),
        (12345678901234567890, "General", "1.23456789012346e+19"),
        (5, '0" years"', "5 years"), (2.5, "# ?/?", "2.5"),
        (1e300, "yyyy", "1e+300"), (-1, "yyyy-mm-dd", "-1"),
    ]  # fmt: skip
    for value, shape, _ in shown:
        sheet.append(["idea", value])
        sheet.cell(sheet.max_row, 2).number_format = shape
    assert [group for _, group in said(saved(book))] == [seen for _, _, seen in shown]


def test_a_day_that_each_computer_shows_its_own_way_is_read_as_year_month_day():
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    sheet = rows(
        '<row><c t="inlineStr"><is><t>text</t></is></c><c t="inlineStr"><is><t>group</t></is></c></row>'
        '<row><c t="str"><v>a</v></c><c s="1"><v>46143</v></c></row>'
    )
    assert said(raw_workbook(sheet, styles=styles)) == [("a", "2026-05-01")]
    book = (
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<workbookPr date1904="1"/><sheets><sheet name="S" r:id="worksheet"/></sheets></workbook>'
    )
    assert said(raw_workbook(sheet, styles=styles, book=book)) == [("a", "2030-05-02")]


def test_a_formula_gives_the_result_that_was_saved_and_a_sentence_where_none_was():
    sheet = rows(
        '<row r="1"><c r="A1" t="str"><v>text</v></c><c r="B1" t="str"><v>group</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>B2&amp;"!"</f><v>Be kind!</v></c>'
        '<c r="B2" t="str"><f>X1</f><v></v></c></row>'
        '<row r="3"><c r="A3"><f>cmd|\'/c calc\'!A0</f></c></row>'
        '<row r="4"><c r="A4" t="str"><v>Listen</v></c><c r="B4"><f>1+1</f><v/></c></row>'
        '<row r="5"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    found = lists.read(raw_workbook(sheet), "l.xlsx")
    assert [(row.row, row.text, row.group) for row in found.rows] == [(2, "Be kind!", ""), (4, "Listen", "")]
    unsaved, error = found.notes
    assert unsaved.startswith("2 cells (A3, B4) hold a formula whose result was not saved. Open the file")
    assert error == "One cell shows an error and was not read."


def test_a_text_that_looks_like_a_formula_stays_a_text():
    assert said(workbook([HEAD, ("text is =cmd", "")])) == [("text is =cmd", "")]
    sheet = rows(
        '<row><c t="str"><v>text</v></c></row><row><c t="inlineStr"><is><t>=cmd|calc</t></is></c></row>'
    )
    assert said(raw_workbook(sheet)) == [("=cmd|calc", "")]


def test_letters_in_several_styles_and_how_they_are_read_aloud_are_one_text():
    strings = (
        "<sst><si><r><t>Be </t></r><r><t>kind</t></r></si>"
        "<si><t>解決</t><rPh sb='0' eb='2'><t>かいけつ</t></rPh></si>"
        "<si><t>two_x000D_\nlines &amp; more</t></si><si/></sst>"
    )
    sheet = rows("".join(f'<row><c t="s"><v>{n}</v></c></row>' for n in (0, 1, 2, 3, 99)))
    assert [text for text, _ in said(raw_workbook(sheet, strings=strings))] == [
        "Be kind",
        "解決",
        "two lines & more",
    ]


def test_rows_and_cells_without_numbers_and_with_a_prefix_are_read_in_order():
    sheet = (
        '<x:worksheet xmlns:x="m"><x:sheetData>'
        '<x:row><x:c t="str"><x:v>text</x:v></x:c><x:c t="str"><x:v>group'
        '</x:v></x:c></x:row><x:row r="9"><x:c t="str"><x:v>a</x:v></x:c></x:row>'
        '<x:row r="3"><x:c t="str"><x:v>b'
        "</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    found = lists.read(raw_workbook(sheet), "l.xlsx")
    assert [(row.row, row.text) for row in found.rows] == [(9, "a"), (10, "b")]


def test_hidden_rows_are_read_and_said():
    book = openpyxl.Workbook()
    for row in (HEAD, ("Be kind", ""), ("Listen", "")):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    found = lists.read(saved(book), "l.xlsx")
    assert len(found.rows) == 2
    assert found.notes == ("One hidden row was read too.",)


PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
VALUE = st.one_of(PRINTABLE, st.integers(-(10**12), 10**12), st.booleans(), st.none())


@given(st.lists(st.tuples(PRINTABLE.map(lambda text: f"a{text}"), VALUE), min_size=1, max_size=12))
def test_what_openpyxl_writes_is_read_back_cell_for_cell(cells):
    found = lists.read(workbook([("text", "other"), *cells]), "l.xlsx")
    for number, (text, other) in enumerate(cells, 1):
        seen = (
            {True: "TRUE", False: "FALSE", None: ""}[other]
            if other is None or isinstance(other, bool)
            else str(other)
        )
        if isinstance(other, str) and other.startswith("="):
            continue  # openpyxl makes a formula of it
        assert found.sheet.rows[number] == ((text, seen) if seen else (text,))
