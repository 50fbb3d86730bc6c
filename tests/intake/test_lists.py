import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.intake import lists
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.refusals import LARGEST, CannotRead
from workshop_app.intake.rows import Row

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "ideas.csv"


def texts(found: IdeaList) -> list[str]:
    return [row.text for row in found.rows]


def said(found: IdeaList) -> list[tuple[str, str]]:
    return [(row.text, row.group) for row in found.rows]


def test_the_list_of_a_real_evening_is_read_whole():
    found = lists.read_file(SAMPLE)
    assert len(found.rows) == 62
    assert found.left_out == ()
    assert found.columns == {"text": 0, "group": 1, "language": 2}
    assert found.rows[13][:3] == (15, "Kind, even when nobody is watching", "family or caregiver")
    assert {row.language for row in found.rows} == {"en", "es", "vi", "ar", "zh"}


def test_an_idea_a_line_loses_its_bullet_and_keeps_its_words():
    text = (
        "- Be kind\n* Listen\n+ Ask\n• Share\n•\tTry\n1. Plan\n2) Do\n(3) Check\n4.- Mend\na) Start\n"
        "- [ ] Tick\n- [x] Ticked\n   – Dash\n\uf0b7 Word\n☐ Box\n"
    )
    assert texts(lists.from_text(text)) == [
        "Be kind", "Listen", "Ask", "Share", "Try", "Plan", "Do", "Check", "Mend", "Start",
        "Tick", "Ticked", "Dash", "Word", "Box",
    ]  # fmt: skip


def test_what_only_looks_like_a_bullet_stays():
    kept = [
        "3.5 GPA is not all",
        "2 backups and a plan",
        "-5 degrees and still outside",
        "A. Lincoln's honesty",
        "$5 a week",
    ]
    assert texts(lists.from_text("\n".join(kept))) == kept


def test_blank_lines_rules_and_headings_are_no_ideas():
    found = lists.read(b"# What we heard\n\n---\n- Be kind\n\n***\n", "notes.md")
    assert texts(found) == ["Be kind"]
    assert [(row.row, row.why) for row in found.left_out] == [(1, "This is a heading.")]


def test_a_first_line_that_only_says_text_is_a_heading():
    assert texts(lists.read(b"Ideas:\nBe kind\nListen\n", "list.txt")) == ["Be kind", "Listen"]
    assert texts(lists.read(b"Be kind\nIdeas\n", "list.txt")) == ["Be kind", "Ideas"]


@pytest.mark.parametrize("divider", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["list.csv", "list.tsv", "list.txt"])
def test_the_divider_is_found_whatever_the_name_promises(divider: str, name: str):
    data = divider.join(("Text", "Group")) + "\r\n" + divider.join(("Be kind to all", "Students")) + "\r\n"
    assert said(lists.read(data.encode(), name)) == [("Be kind to all", "Students")]


def test_a_spreadsheet_may_say_itself_what_divides_its_cells():
    assert said(lists.read(b"sep=;\ntext;group\nKind, always;Families\n", "list.csv")) == [
        ("Kind, always", "Families")
    ]


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("TEXT,GROUP", {"text": 0, "group": 1}),
        ("Grupo,Idea", {"text": 1, "group": 0}),
        ("Who?,Comments", {"text": 1, "group": 0}),
        ("¿Quién lo dijo?,Comentario,Idioma", {"text": 1, "group": 0, "language": 2}),
        ("session,table,prompt,text", {"text": 3, "session": 0, "table": 1, "prompt": 2}),
        ("note,text", {"text": 1}),
        ("Pillar,Answer,Language", {"text": 1, "pillar": 0, "language": 2}),
    ],
)
def test_headings_are_known_in_english_and_spanish_whatever_their_case(
    headings: str, columns: dict[str, int]
):
    row = ",".join("abcd"[place] for place in range(headings.count(",") + 1))
    found = lists.read(f"{headings}\n{row}\n".encode(), "list.csv")
    assert found.columns == columns
    assert texts(found) == ["abcd"[columns["text"]]]


def test_without_a_text_column_the_person_chooses_and_is_offered_the_likely_one():
    data = b"When,Heard,I am a\n5/1,Be kind to everybody,Student\n5/2,Ask for help in time,Student\n"
    found = lists.read(data, "form.csv")
    assert (found.rows, found.is_chosen) == ((), False)
    assert found.headings == ("When", "Heard", "I am a")
    assert found.roles == ("", "", "group")
    assert found.likely == 1
    chosen = lists.with_columns(found, {"text": 1, "group": 2})
    assert said(chosen) == [("Be kind to everybody", "Student"), ("Ask for help in time", "Student")]
    assert lists.with_roles(found, ("", "text", "group")).rows == chosen.rows


def test_a_table_without_headings_is_read_from_its_first_row_once_the_columns_are_chosen():
    data = b"Student,Be kind to everybody\nStudent,Listen before you answer\nFamily,Ask for help in time\n"
    found = lists.read(data, "list.csv")
    assert not found.headed
    assert found.headings == ("Column 1", "Column 2")
    assert found.likely == 1
    assert len(lists.with_columns(found, {"text": 1, "group": 0}).rows) == 3
    assert len(lists.with_columns(found, {"text": 1, "group": 0}, headed=True).rows) == 2


def test_a_column_can_be_chosen_again_after_the_list_was_read():
    found = lists.read(b"text,note,group\nfirst,second,Students\n", "list.csv")
    assert texts(lists.with_columns(found, {**found.columns, "text": 1})) == ["second"]


def test_quotation_marks_hold_commas_and_several_lines_together():
    found = lists.read(
        b'text,group\n"Kind, even\nwhen it is hard",Students\n"He said ""hi""",Families\n', "list.csv"
    )
    assert said(found) == [("Kind, even when it is hard", "Students"), ('He said "hi"', "Families")]


def test_rows_are_counted_as_in_the_spreadsheet():
    found = lists.read(b'text,group\n"two\nlines",A\n,\nBe kind,B\n', "list.csv")
    assert [(row.row, row.text) for row in found.rows] == [(2, "two lines"), (4, "Be kind")]


def test_a_quotation_mark_left_open_spoils_no_other_row():
    found = lists.read(
        b'text,group\n"He said hi,Students\n"Kind, even",Families\nBe brave,Alumni\n', "list.csv"
    )
    assert said(found) == [('"He said hi', "Students"), ("Kind, even", "Families"), ("Be brave", "Alumni")]


def test_ragged_rows_lose_nothing_silently():
    found = lists.read(
        b"text,group\nBe kind\n,Students\nKind, even,Students\nListen,Families,,\n", "list.csv"
    )
    assert said(found) == [("Be kind", ""), ("Listen", "Families")]
    assert [row.row for row in found.left_out] == [3, 4]
    assert "no idea" in found.left_out[0].why
    assert "more cells" in found.left_out[1].why


def test_one_column_of_ideas_keeps_its_commas():
    assert texts(lists.read(b"Kind, even when tired\nBe brave\nListen, ask, act\n", "list.csv")) == [
        "Kind, even when tired", "Be brave", "Listen, ask, act",
    ]  # fmt: skip
    assert texts(lists.read(b'text\n"Kind, even"\nListen, ask\n', "list.csv")) == [
        "Kind, even",
        "Listen, ask",
    ]


def test_an_idea_too_long_for_a_note_is_left_out_and_said():
    found = lists.read(("text\n" + "long " * 120 + "\nshort\n").encode(), "list.csv")
    assert texts(found) == ["short"]
    assert found.left_out[0].why == "This idea has 599 characters, and an idea holds 500. Split it in two."
    assert found.left_out[0].text.startswith("long long")


def test_control_characters_and_blanks_of_all_kinds_become_single_blanks():
    assert texts(lists.from_text("Be\x07\u00a0 kind\x1b[31m\n")) == ["Be kind [31m"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("ES", "es"),
        ("Español", "es"),
        ("spanish", "es"),
        ("zh-Hans", "zh"),
        ("Klingon", ""),
        ("", ""),
    ],
)
def test_a_language_is_known_by_its_code_or_its_name(written: str, code: str):
    assert lists.read(f"text,language\nBe kind,{written}\n".encode(), "list.csv").rows[0].language == code


def test_cells_copied_from_a_spreadsheet_come_with_their_columns():
    found = lists.from_text('text\tgroup\r\nBe kind\tStudents\r\n"two\r\nlines"\tFamilies\r\n')
    assert said(found) == [("Be kind", "Students"), ("two lines", "Families")]
    assert found.source == "pasted"
    assert lists.read(b"Be kind", "list.txt").source == "list"


def test_one_copied_column_keeps_cells_of_several_lines_whole():
    assert texts(lists.from_text('Be kind\n"two\nlines"\nListen\n')) == ["Be kind", "two lines", "Listen"]


def test_a_spoken_quotation_in_a_copied_list_keeps_its_marks():
    assert texts(lists.from_text('"Be kind" is what she said\nListen\n')) == [
        '"Be kind" is what she said',
        "Listen",
    ]


@pytest.mark.parametrize("data", [b"  \n\n \t\n", b"\xef\xbb\xbf", b"\n"])
def test_a_file_of_blanks_is_empty(data: bytes):
    with pytest.raises(CannotRead, match="is empty"):
        lists.read(data, "list.txt")


def test_headings_with_nothing_below_hold_no_idea():
    with pytest.raises(CannotRead, match=r"There is no idea in list\.csv"):
        lists.read(b"text,group\n", "list.csv")


def test_a_hundred_thousand_lines_are_read():
    data = "text,group\n" + "".join(f'"Kind, even when {n} señores look",student\n' for n in range(100_000))
    found = lists.read(data.encode("cp1252"), "list.csv")
    assert len(found.rows) == 100_000
    assert found.rows[-1] == Row(100_001, "Kind, even when 99999 señores look", "student")


def test_open_quotation_marks_in_every_row_lose_no_row():
    data = "text,group\n" + "".join(f'"Kind when {n} look,student\n' for n in range(10_000))
    assert len(lists.read(data.encode(), "list.csv").rows) == 10_000


def test_a_missing_file_a_folder_and_a_huge_file_are_refused_in_a_sentence(tmp_path: Path):
    with pytest.raises(CannotRead, match="There is no file"):
        lists.read_file(tmp_path / "none.csv")
    with pytest.raises(CannotRead, match="is a folder"):
        lists.read_file(tmp_path)
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(CannotRead, match="a list may have 64"):
        lists.read_file(huge)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this account may read every file")
def test_a_file_that_may_not_be_read_is_refused_in_a_sentence(tmp_path: Path):
    closed = tmp_path / "closed.csv"
    closed.write_bytes(b"text\nBe kind\n")
    closed.chmod(0)
    with pytest.raises(CannotRead, match="may not be read"):
        lists.read_file(closed)


PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=60)
CELL = PRINTABLE.map(lambda text: " ".join(text.split())).filter(
    lambda text: text and not text.startswith("'")
)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=20), st.sampled_from([",", ";", "\t"]))
def test_what_a_spreadsheet_program_writes_is_read_back_cell_for_cell(
    rows: list[tuple[str, str]], divider: str
):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=divider).writerows([("text", "group"), *rows])
    assert said(lists.read(text.getvalue().encode(), "list.csv")) == rows


@given(st.text(max_size=300), st.sampled_from(["list.csv", "list.tsv", "list.txt", "list.md"]))
def test_whatever_the_text_is_it_is_read_or_refused(text: str, name: str):
    try:
        found = lists.read(text.encode(errors="replace"), name)
    except CannotRead:
        return
    assert all(row.text for row in found.rows)


@given(st.text(max_size=300))
def test_whatever_is_pasted_is_read_or_refused(text: str):
    try:
        found = lists.from_text(text)
    except CannotRead:
        return
    assert all(0 < len(row.text) <= 500 for row in found.rows)
