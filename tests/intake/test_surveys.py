import datetime as dt

import pytest
from books import workbook

from workshop_app.intake import lists
from workshop_app.intake.answers import ideas_in, says_nothing
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.rows import Left

GOOGLE = (
    b"Timestamp,Email Address,I am a...,What should every graduate be able to do?,What would you change?,"
    b"School\n"
    b'2026/05/01 6:02:11 PM EST,ana@a.example,Student,"Listen\nAsk for help",n/a,North\n'
    b"2026/05/01 6:03:12 PM EST,bo@a.example,Parent or caregiver,1. Cook 2. Budget,More time outside,North\n"
    b"2026/05/01 6:04:13 PM EST,,Teacher,-,,South\n"
    b"2026/05/01 6:05:14 PM EST,,Teacher,,,South\n"
)
MICROSOFT = (
    "ID\tStart time\tCompletion time\tEmail\tName\tWhich best describes you?\tWhat matters most?\t"
    "Anything else?\r\n"
    "1\t5/1/26 18:00:01\t5/1/26 18:04:00\tanonymous\tAna G\tStudent\tKindness;Honesty;\t"
    "I think; it matters\r\n"
    "2\t5/1/26 18:01:01\t5/1/26 18:05:00\tanonymous\t\tEmployer\tHonesty;\t\r\n"
)


def said(found: IdeaList) -> list[tuple[int, str, str, str]]:
    return [(row.row, row.text, row.group, row.prompt) for row in found.rows]


def test_each_answer_is_an_idea_to_its_question_from_the_group_of_who_answered():
    hope, change = "What should every graduate be able to do?", "What would you change?"
    assert said(lists.read(GOOGLE, "form.csv")) == [
        (2, "Listen", "Student", hope), (2, "Ask for help", "Student", hope),
        (3, "Cook", "Parent or caregiver", hope), (3, "Budget", "Parent or caregiver", hope),
        (3, "More time outside", "Parent or caregiver", change),
    ]  # fmt: skip


def test_what_tells_who_answered_is_never_brought_in_and_said():
    found = lists.read(GOOGLE, "form.csv")
    assert found.not_brought_in == ("Timestamp", "Email Address")
    assert found.roles == ("private", "private", "group", "question", "question", "")
    everything = "".join(map(str, found.rows)) + "".join(map(str, found.left_out))
    assert "example" not in everything
    assert "6:0" not in everything


def test_answers_that_say_nothing_are_left_out_with_the_reason():
    left = lists.read(GOOGLE, "form.csv").left_out
    assert [(one.row, one.text, one.kind, one.why) for one in left] == [
        (2, "n/a", Left.ANSWER, "This is no answer."), (4, "-", Left.ANSWER, "This is no answer."),
        (5, "", Left.NOTHING, "There is no idea in this row."),
    ]  # fmt: skip
    assert left[0].whole is not None
    assert left[0].whole.prompt == "What would you change?"


def test_the_shape_of_microsoft_forms_with_ticked_answers_is_known():
    found = lists.read(MICROSOFT.encode(), "form.tsv")
    assert found.not_brought_in == ("ID", "Start time", "Completion time", "Email", "Name")
    assert said(found) == [
        (2, "Kindness", "Student", "What matters most?"), (2, "Honesty", "Student", "What matters most?"),
        (2, "I think; it matters", "Student", "Anything else?"),
        (3, "Honesty", "Employer", "What matters most?"),
    ]  # fmt: skip


def test_a_survey_is_known_in_a_workbook_too_with_its_days_and_hours():
    moment = dt.datetime(2026, 5, 1, 18, 4, 9)  # noqa: DTZ001 - a cell has no time zone
    head = ("Id", "Start time", "Completion time", "Email", "Name", "I am a", "What matters most?")
    data = workbook([head, (1, moment, moment, "anonymous", None, "Student", "Kindness;Honesty;")])
    found = lists.read(data, "form.xlsx")
    assert found.not_brought_in == ("Id", "Start time", "Completion time", "Email", "Name")
    assert [(row.text, row.group) for row in found.rows] == [("Kindness", "Student"), ("Honesty", "Student")]


def test_a_survey_in_spanish_is_known():
    data = (
        "Marca temporal;Dirección de correo electrónico;¿Cuál es su rol?;¿Qué espera de la escuela?;"
        "Su nombre\n"
        "01/05/2026 18:02:11;a@a.example;Familia;Que escuchen;Ana\n"
        "01/05/2026 18:03:11;b@a.example;Docente;ninguno;Bo\n"
    )
    found = lists.read(data.encode(), "encuesta.csv")
    assert found.not_brought_in == ("Marca temporal", "Dirección de correo electrónico", "Su nombre")
    assert said(found) == [(2, "Que escuchen", "Familia", "¿Qué espera de la escuela?")]


def test_the_group_is_found_by_what_people_answered_whatever_the_question():
    data = b"Timestamp,Tell us where you belong,Hopes\n5/1,Parent,Be kind and fair\n5/1,Student,Listen well\n"
    assert lists.read(data, "form.csv").roles == ("private", "group", "question")


def test_a_choice_among_a_few_given_answers_is_no_idea():
    rows = "".join(f"5/1/2026,{('Yes', 'No', 'Maybe')[n % 3]},Be kind number {n}\n" for n in range(12))
    data = f"Timestamp,Do you like it here?,What do you hope for?\n{rows}"
    assert lists.read(data.encode(), "form.csv").roles == ("private", "", "question")


@pytest.mark.parametrize(
    ("column", "cells"),
    [("Reach me at", ["a@b.example", "c@d.example"]), ("Call", ["555 123 4567", "(555) 123-4568"]),
     ("What is your full name?", ["Ana Gomez", "Bo Lee"]), ("Zip code", ["12345", "12346"])],
)  # fmt: skip
def test_columns_that_tell_who_somebody_is_are_private_also_by_what_stands_in_them(
    column: str, cells: list[str]
):
    data = f"text,{column}\n" + "".join(f"Be kind {n},{cell}\n" for n, cell in enumerate(cells))
    assert lists.read(data.encode(), "list.csv").not_brought_in == (column,)


def test_a_list_with_a_column_of_ideas_is_no_survey():
    found = lists.read(b"idea,why?\nBe kind,because it helps\nListen,people open up\n", "list.csv")
    assert (found.columns, found.questions) == ({"text": 0}, ())
    assert {row.prompt for row in found.rows} == {""}


def test_a_comment_beside_a_question_is_asked_too():
    data = b"Timestamp,What do you hope for?,Comments\n5/1,Be kind,Thank you all\n"
    assert [row.prompt for row in lists.read(data, "form.csv").rows] == ["What do you hope for?", "Comments"]


def test_the_person_says_for_each_column_what_it_holds():
    found = lists.read(GOOGLE, "form.csv")
    other = lists.with_roles(found, ("private", "private", "group", "", "question", "table"))
    assert said(other) == [(3, "More time outside", "Parent or caregiver", "What would you change?")]
    assert other.rows[0].table == "North"
    as_text = lists.with_columns(found, {"text": 4, "group": 2})
    assert (as_text.questions, as_text.rows[0].prompt) == ((), "")
    both = lists.with_roles(found, ("", "", "", "text", "question", ""))
    assert [(row.text, row.prompt) for row in both.rows if row.row == 3] == [
        ("1. Cook 2. Budget", ""), ("More time outside", "What would you change?"),
    ]  # fmt: skip
    assert lists.with_roles(found, ("",) * 6).is_chosen is False


def test_a_private_column_that_is_chosen_for_something_is_no_longer_left_out():
    found = lists.read(GOOGLE, "form.csv")
    assert lists.with_columns(found, {"group": 1}).not_brought_in == ("Timestamp",)


def test_a_very_long_question_keeps_its_beginning():
    question = "What do you hope for? " + "Think of home and school. " * 20
    found = lists.read(f"Timestamp,{question}\n5/1,Be kind\n".encode(), "form.csv")
    assert len(found.rows[0].prompt) <= 300
    assert found.rows[0].prompt.endswith("…")


@pytest.mark.parametrize(
    ("answer", "ideas"),
    [
        ("Be kind", ["Be kind"]), ("Be kind\n\nListen", ["Be kind", "Listen"]),
        ("1. Be kind 2. Listen 3) Ask", ["Be kind", "Listen", "Ask"]),
        ("1) Be kind\n2) Listen", ["Be kind", "Listen"]), ("• Be kind • Listen", ["Be kind", "Listen"]),
        ("- Be kind\n- Listen", ["Be kind", "Listen"]), ("Kind;Fair;", ["Kind", "Fair"]),
        ("Kind;Fair", ["Kind", "Fair"]),
        ("Kind; fair; a good friend", ["Kind", "fair", "a good friend"]),
        ("I like it; it is calm here", ["I like it; it is calm here"]),
        ("Read 3. Then write", ["Read 3. Then write"]), ("In 2030. Not before", ["In 2030. Not before"]),
        ("Kind, fair, honest", ["Kind, fair, honest"]), ("", []), (" \n ", []), (";;;", [";;;"]),
    ],
)  # fmt: skip
def test_an_answer_is_taken_apart_only_where_somebody_did_so(answer: str, ideas: list[str]):
    assert ideas_in(answer) == ideas


@pytest.mark.parametrize(
    "answer", ["n/a", "N.A.", "none", "-", "...", "I don't know", "No sé", "nada", "?", "No.", "idk"]
)
def test_no_answers_are_known(answer: str):
    assert says_nothing(answer)


@pytest.mark.parametrize(
    "answer", ["Nothing is better than a friend", "No bullying", "❤️", "解", "3", "None of us is alone"]
)
def test_short_answers_that_say_something_are_kept(answer: str):
    assert not says_nothing(answer)
