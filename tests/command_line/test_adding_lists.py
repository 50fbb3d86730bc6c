import csv
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

SURVEY = (
    "Timestamp,Email Address,I am a...,What do you hope for?,What would you change?\n"
    '5/1/2026 18:00:01,ana@a.example,Student,"Be brave\nShare",n/a\n'
    "5/1/2026 18:01:01,bo@a.example,Parent,,More time outside\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with a sheet of ideas behind a sheet of instructions."""
    made = Workbook()
    made.active.title = "Read me"
    made.active.append(["Write an idea into each row"])
    ideas = made.create_sheet("Ideas")
    for row in (("Idea", "Who", "Table"), ("Be brave", "Students", 3), ("Share", "Dogs", 4)):
        ideas.append(row)
    ideas["A4"] = '=CONCAT("a","b")'
    made.save(tmp_path / "ideas.xlsx")
    return tmp_path / "ideas.xlsx"


def tables_and_questions(call, evening: Path) -> dict[str, tuple[str, str]]:
    assert call("export", evening, "-o", "all.csv").code == 0
    held = csv.DictReader(Path("all.csv").read_text(encoding="utf-8-sig").splitlines())
    return {idea["text"]: (idea["table"], idea["prompt"]) for idea in held}


def test_a_workbook_comes_in_and_says_which_sheet_was_read(call, evening: Path, book: Path):
    told = call("add", evening, "ideas.xlsx", "--json").json
    assert told["added"] == 2
    (read,) = told["lists"]
    assert (read["sheet"], read["sheets"]) == ("Ideas", ["Read me", "Ideas"])
    assert len(read["notes"]) == 2
    assert tables_and_questions(call, evening)["Share"] == ("4", "")


def test_another_sheet_is_read_by_its_name(call, evening: Path, book: Path):
    told = call("add", evening, "ideas.xlsx", "--sheet", "read ME", "--group", "Students", "--json").json
    assert told["added"] == 1
    assert (
        "ideas.xlsx has no sheet Other. It has Read me, Ideas"
        in call("add", evening, book, "--sheet", "Other").refused
    )
    assert (
        call("add", evening, "first.csv", "--sheet", "Ideas").refused
        == "first.csv has no sheets. Leave out --sheet"
    )


def test_what_was_not_read_is_told_to_a_person_too(call, evening: Path, book: Path):
    added, read, formula = call("add", evening, "ideas.xlsx").out.splitlines()
    assert added == "Added 2 ideas to Our evening."
    assert read == "ideas.xlsx: “Ideas” was read; there is one more: Read me."
    assert formula.startswith("ideas.xlsx: Cell A4 holds a formula whose result was not saved.")


def test_a_document_comes_in(call, evening: Path, tmp_path: Path):
    made = Document()
    made.add_heading("What we heard", 1)
    made.add_paragraph("Be brave", style="List Bullet")
    made.save(str(tmp_path / "notes.docx"))
    told = call("add", evening, "notes.docx", "--json").json
    assert (told["added"], told["left_out"]) == (1, [{"row": 1, "why": "This is a heading."}])


def test_a_survey_brings_every_answer_with_its_question_and_nobody_s_name(
    call, evening: Path, tmp_path: Path
):
    (tmp_path / "form.csv").write_text(SURVEY, encoding="utf-8")
    told = call("add", evening, "form.csv", "--json").json
    assert told["added"] == 3
    assert told["lists"] == [
        {
            "source": "form.csv", "sheet": "", "sheets": [], "notes": [],
            "questions": ["What do you hope for?", "What would you change?"],
            "private": ["Timestamp", "Email Address"],
        }
    ]  # fmt: skip
    held = tables_and_questions(call, evening)
    assert held["Share"] == ("", "What do you hope for?")
    assert held["More time outside"] == ("", "What would you change?")
    assert b"@a.example" not in evening.read_bytes()
    again = call("add", evening, "form.csv").out
    assert "Added 0 ideas" in again
    assert "form.csv: not brought in, because it tells who answered: Timestamp, Email Address\n" in again


def test_columns_are_chosen_by_heading_or_number(call, evening: Path, tmp_path: Path):
    (tmp_path / "list.csv").write_text("a,b,c,d\nBe brave,Share,Dogs,7\nTry,Plan,Cats,8\n")
    told = call(
        "add", evening, "list.csv", "--text", "a", "--text", "2", "--column", "table=D", "--json"
    ).json
    assert told["added"] == 4
    assert tables_and_questions(call, evening)["Plan"] == ("8", "b")
    again = call("add", evening, "list.csv", "--text", "a", "--column", "group=c", "--json").json
    assert again["added"] == 2
    groups = {group["name"] for group in call("info", evening, "--json").json["groups"]}
    assert {"Dogs", "Cats"} <= groups
    (tmp_path / "wrong.csv").write_text("text,from\nGet up again,home\n")
    assert call("add", evening, "wrong.csv", "--column", "group=", "--json").json["added"] == 1
    assert "home" not in {group["name"] for group in call("info", evening, "--json").json["groups"]}
    assert call("add", evening, "list.csv", "--column", "owner=c").refused == (
        "owner=c names no column. Say it like group=Role; a column may hold "
        "text, group, pillar, theme, language, session, table, prompt, colour, later"
    )
