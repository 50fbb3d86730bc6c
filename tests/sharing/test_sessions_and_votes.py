import csv
import io
import json
from typing import Any

import openpyxl
import pytest

from tests.insight.evening import ALUMNI, FAMILIES, FIRST, KIND, SECOND, STUDENTS, TEACHERS, VOTE, Evening
from workshop_app.domain.agenda_records import PartId, PauseId
from workshop_app.domain.commands import ballots, ideas, parts, pauses, seats, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.vote_records import BallotId, ChoiceId
from workshop_app.intake import lists
from workshop_app.sharing.data_file import json_of
from workshop_app.sharing.spreadsheet import COLUMNS, OWN, csv_of
from workshop_app.sharing.workbook import xlsx_of

SECRET = ("T4-07", "desk-a", "Call the mayor", "Alumni", "It leaves us out", "the north side")
"""What nobody else may read: a seat, a laptop, a script, a group of two people, a concern, a pause."""


@pytest.fixture(scope="module")
def room() -> Evening:
    """Six students, five families, five teachers and two alumni, who are asked, vote, and are counted."""
    evening = Evening()
    evening.do(sessions.change, FIRST, kind="forum", place="Library", date="2026-03-03", language="es")
    evening.count(FIRST, {STUDENTS: 6, FAMILIES: 5, TEACHERS: 5, ALUMNI: 2})
    evening.do(
        parts.lay_out,
        FIRST,
        [
            NewPart(
                id=PartId("p1"),
                kind="gather",
                title="What do we hope for",
                minutes=35,
                notes="Call the mayor",
                prompts={"en": "What do you hope for?", "es": "¿Qué esperas?"},
            )
        ],
    )
    evening.do(parts.begin, PartId("p1"), at=1_772_000_000_000)
    evening.do(pauses.answer, PauseId("pause"), FIRST, before="group", answer="Nobody from the north side")
    evening.do(seats.lay_out, {"4": 8})
    for n in range(6):
        evening.say(STUDENTS, f"Asks why, number {n}", KIND)
    evening.say(FAMILIES, "Is kind to neighbors", KIND)
    evening.say(ALUMNI, "Calls home", KIND, seat="T4-07", table="4")
    later = evening.say(TEACHERS, "A kindness week")
    evening.do(ideas.park, [later])
    evening.vote({STUDENTS: 6, FAMILIES: 5, TEACHERS: 5, ALUMNI: 2})
    evening.do(
        ballots.cast,
        NewBallot(
            id=BallotId("b"), vote=VOTE, marks={ChoiceId("c2"): 1}, group=ALUMNI, concern="It leaves us out"
        ),
    )
    return evening


def closed(room: Evening) -> Evening:
    again = Evening()
    again.changes, again.workshop = [], type(room.workshop)(room.changes)
    again.changes = list(room.changes)
    again.do(votes.close, VOTE, at=9)
    return again


def document(room: Evening, **how: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json_of(room.workshop, **how))
    return told


def test_a_session_is_told_with_its_parts_its_prompts_and_its_people(room: Evening):
    first, second = document(room)["sessions"]
    assert (first["title"], first["kind"], first["place"], first["language"]) == (
        "First evening", "forum", "Library", "es",
    )  # fmt: skip
    assert first["parts"] == [
        {
            "kind": "gather",
            "title": "What do we hope for",
            "minutes": 35,
            "room": "prompt",
            "prompts": {"en": "What do you hope for?", "es": "¿Qué esperas?"},
            "began": "2026-02-25T06:13:20Z",
            "ended": None,
        }
    ]
    assert sum(one["present"] for one in first["attendance"]) == 18
    assert (second["returning"], second["attendance"], second["parts"]) == (True, [], [])


def test_nothing_that_others_get_names_a_seat_a_laptop_a_script_or_a_small_group(room: Evening):
    over = closed(room)
    told = [json_of(over.workshop).decode(), csv_of(over.workshop).decode()]
    told += [
        cell for sheet in sheets(over).values() for row in sheet for cell in row if isinstance(cell, str)
    ]
    for secret in SECRET:
        assert not [text for text in told if secret in text], secret
    assert "Smaller groups" in told[0]


def test_in_ones_own_records_everything_is_found_again(room: Evening):
    over = closed(room)
    own = json_of(over.workshop, for_myself=True).decode()
    for secret in SECRET:
        assert secret in own, secret
    rows = list(csv.reader(io.StringIO(csv_of(over.workshop, for_myself=True).decode("utf-8-sig"))))
    assert rows[0] == [*COLUMNS, *OWN]
    assert ["T4-07", "desk-a"] in [row[-2:] for row in rows]


def test_an_open_vote_is_told_without_what_it_comes_to(room: Evening):
    (vote,) = document(room)["votes"]
    assert (vote["question"], vote["method"], vote["state"], vote["ballots"]) == (
        "Which first?",
        "dots",
        "open",
        19,
    )
    assert vote["choices"] == ["Caring Neighbor", "Clear Communicator"]
    assert vote["results"] is None


def test_a_closed_vote_is_told_by_place_and_by_groups_of_five_and_more(room: Evening):
    (vote,) = document(closed(room))["votes"]
    told = vote["results"]
    assert (told["winners"], told["tied"]) == (["Caring Neighbor"], False)
    assert [(one["place"], one["text"], one["score"]) for one in told["places"]] == [
        (1, "Caring Neighbor", 26), (2, "Clear Communicator", 1),
    ]  # fmt: skip
    assert all(share["people"] >= 5 for share in told["by_group"])
    for n, place in enumerate(told["places"]):
        assert sum(share["given"][n] for share in told["by_group"]) == place["score"]
    assert "concerns" not in told


def test_groups_of_a_session_that_are_small_there_are_counted_together(room: Evening):
    again = closed(room)
    again.count(SECOND, {STUDENTS: 3, FAMILIES: 7, TEACHERS: 4})
    second = document(again)["sessions"][1]
    assert [(one["groups"], one["present"]) for one in second["attendance"]] == [
        (["Families"], 7), (["Students", "Smaller groups"], 7),
    ]  # fmt: skip
    own = document(again, for_myself=True)["sessions"][1]["attendance"]
    assert [(one["groups"], one["present"]) for one in own] == [
        (["Students"], 3), (["Families"], 7), (["Teachers"], 4),
    ]  # fmt: skip


def test_who_was_heard_is_told_group_by_group(room: Evening):
    voices = {one["group"]: one for one in document(room)["voices"]}
    assert (voices["Students"]["present"], voices["Students"]["ideas"], voices["Students"]["ballots"]) == (
        6,
        6,
        6,
    )
    assert "Alumni" not in voices
    assert "Alumni" in {one["group"] for one in document(room, for_myself=True)["voices"]}


def test_what_is_kept_for_later_is_told_apart(room: Evening):
    assert [idea["text"] for idea in document(room)["later"]] == ["A kindness week"]
    rows = list(csv.DictReader(io.StringIO(csv_of(room.workshop).decode("utf-8-sig"))))
    assert [row["text"] for row in rows if row["later"] == "yes"] == ["A kindness week"]


def sheets(room: Evening, **how: Any) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(room.workshop, **how)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_a_workbook_has_a_sheet_for_everything_and_its_ideas_come_back_in(room: Evening):
    over = closed(room)
    told = sheets(over)
    assert list(told) == [
        *("Ideas", "Sessions", "Parts", "Attendance", "Votes", "Votes by group", "Who was heard"),
    ]  # fmt: skip
    assert told["Ideas"][0] == COLUMNS
    assert [row[0] for row in told["Sessions"][1:]] == ["First evening", "Second evening"]
    assert ("Which first?", "dots", "closed") in [row[1:4] for row in told["Votes"]]
    found = lists.read(xlsx_of(over.workshop), "all.xlsx")
    assert {row.text for row in found.rows} == {idea.text for idea in over.workshop.ideas()}


def test_no_cell_of_a_workbook_is_a_formula():
    evening = Evening()
    evening.say(STUDENTS, "=1+1", KIND)
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(evening.workshop)))
    assert [cell.data_type for row in book["Ideas"].iter_rows() for cell in row if cell.value == "'=1+1"] == [
        "s"
    ]
