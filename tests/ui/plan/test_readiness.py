"""What is ready before people arrive: three checks, each true, each with what mends it."""

from pathlib import Path

import pytest

from tests.ui.conftest import OpenInMemory
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import cards, parts, seats, sessions
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import CardSheetId, GroupId, SessionId
from workshop_app.ui.plan.readiness import Wall, of_projector, of_prompts, of_table_cards

EVENING = SessionId("session-1")


@pytest.fixture
def desk(home):
    desk = OpenInMemory(Path()).desk
    desk.do(sessions.add, EVENING, "What matters most", language="en")
    return desk


@pytest.mark.parametrize(
    ("wall", "sign", "below", "act"),
    [
        (Wall("nowhere"), "todo", "Not plugged in", "use_projector"),
        (Wall("idle"), "todo", "Plugged in, not in use", "use_projector"),
        (Wall("screen"), "todo", "How far away is the last row?", "measure"),
        (Wall("screen", is_measured=True), "ok", "Easy to read up to 28 ft away", ""),
        (Wall("window", 8.5, is_measured=True, speaks_feet=False), "ok", "Easy to read up to 8 m away", ""),
        (Wall("screen", is_measured=True, is_too_deep=True), "warn", "Too small for the last row", "measure"),
    ],
)
def test_the_projector_is_ready_once_it_is_on_and_the_last_row_can_read_it(wall, sign, below, act):
    check = of_projector(wall)
    assert (check.sign, check.below, check.act) == (sign, below, act)
    assert bool(check.mend) == bool(act)


def test_table_cards_are_ready_once_some_were_printed_for_this_session_or_for_none(desk):
    assert of_table_cards(desk.workshop, EVENING).act == "print_cards"
    desk.do(seats.lay_out, {"1": 6, "2": 6})
    assert of_table_cards(desk.workshop, EVENING).below == "2 tables"
    sheet = NewSheet(id=CardSheetId("cards-1"), group=GroupId("students"), table="4", count=6, layout="note")
    desk.do(cards.add, [sheet])
    found = of_table_cards(desk.workshop, EVENING)
    assert (found.sign, found.below) == ("ok", "6 cards, 1 table")


def lay_out(desk, *new):
    desk.do(parts.lay_out, EVENING, new)
    return of_prompts(desk.workshop, EVENING)


def test_a_part_that_puts_a_question_to_the_room_needs_one_and_a_break_does_not(desk):
    assert of_prompts(desk.workshop, EVENING).below == "No parts yet"
    check = lay_out(desk, NewPart(id=PartId("p1"), kind="break"), NewPart(id=PartId("p2"), kind="gather"))
    assert (check.sign, check.below, check.part) == ("todo", "1 part asks nothing", "p2")


def test_every_prompt_is_wanted_in_every_language_that_the_session_speaks(desk):
    check = lay_out(
        desk,
        NewPart(id=PartId("p1"), kind="gather", prompts={"en": "What?", "es": "¿Qué?"}),
        NewPart(id=PartId("p2"), kind="vote", prompts={"en": "Where?"}),
    )
    assert (check.sign, check.below, check.part) == ("todo", "Spanish: 1 is missing", "p2")
    desk.do(parts.ask, PartId("p2"), "es", "¿Dónde?")
    done = of_prompts(desk.workshop, EVENING)
    assert (done.sign, done.below, done.mend) == ("ok", "English, Spanish", "")
    desk.do(sessions.change, EVENING, language="vi")
    assert of_prompts(desk.workshop, EVENING).below == "Vietnamese: 2 are missing"
