"""The wall while words are shaped: the pillar that is worked on, updated when typing pauses."""

import pytest

from tests.ui.room.test_director import Room
from workshop_app.domain.commands import descriptors, headlines, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.ui.room.filling import View
from workshop_app.ui.room.settling import SETTLES, TYPING_PAUSES
from workshop_app.ui.room.shown import Levels, PillarWords, Prompt, WholeBoard

CARING, CURIOUS = PillarId("caring"), PillarId("curious")


@pytest.fixture
def room(around):
    around.desk.do(pillars.add, CARING, "Caring Neighbor")
    around.desk.do(pillars.add, CURIOUS, "Curious Thinker")
    room = Room(around.desk)
    room.wait(SETTLES)
    yield room
    room.director.stop()


def test_opening_shape_turns_the_wall_to_the_pillar_that_the_page_shows(room):
    room.director.shape(View("words", CARING))
    assert not isinstance(room.shows, PillarWords)
    room.director.opened("shape")
    assert isinstance(room.shows, PillarWords)
    assert room.shows.pillar.name == "Caring Neighbor"
    room.director.shape(View("words", CURIOUS))
    assert room.shows.pillar.name == "Curious Thinker"


def test_words_reach_the_wall_when_typing_pauses(room):
    room.director.shape(View("words", CARING))
    room.director.opened("shape")
    room.desk.do(headlines.define, CARING, "Notices people and welcomes them in.")
    room.desk.do(
        statements.lay_out,
        [NewStatement(id=StatementId("can"), pillar=CARING, kind="i-can", text="I can listen.")],
    )
    room.wait(TYPING_PAUSES - 1)
    assert (room.shows.definition, room.shows.can) == ("", ())
    room.wait(1)
    assert room.shows.definition == "Notices people and welcomes them in."
    assert room.shows.can == ("I can listen.",)


def test_a_view_that_was_picked_stays_while_words_are_written(room):
    room.director.shape(View("words", CARING))
    room.director.opened("shape")
    room.director.choose("board")
    room.desk.do(headlines.define, CARING, "Notices people.")
    room.wait(SETTLES)
    assert isinstance(room.shows, WholeBoard)
    room.director.choose("words")
    assert room.shows.definition == "Notices people."


def test_words_that_tell_how_to_reach_somebody_stay_on_the_laptop(room):
    room.desk.do(headlines.define, CARING, "Call 555-123-4567 for help.")
    room.wait(SETTLES)
    room.director.shape(View("words", CARING))
    room.director.opened("shape")
    assert room.shows.definition == ""


def test_without_a_pillar_shape_leaves_the_wall_as_it_is(room):
    room.director.opened("gather")
    room.director.opened("shape")
    assert isinstance(room.shows, Prompt)


def test_progress_shows_the_levels_of_its_pillar_line_by_line(room):
    row, levels = StatementId("row"), [LevelId("first"), LevelId("second")]
    room.desk.do(statements.lay_out, [NewStatement(id=row, pillar=CARING, kind="indicator", text="Welcomes")])
    room.desk.do(
        scales.lay_out,
        NewScale(id=ScaleId("scale")),
        [NewLevel(id=id, name=name) for id, name in zip(levels, ("Emerging", "Extending"), strict=True)],
    )
    room.desk.do(descriptors.write, {Cell(row, levels[0]): "Says hello", Cell(row, levels[1]): "Invites in"})
    room.wait(SETTLES)
    room.director.shape(View("levels", CARING, scale=ScaleId("scale")))
    room.director.opened("progress")
    assert isinstance(room.shows, Levels)
    assert [(one.name, one.look_fors) for one in room.shows.levels] == [
        ("Emerging", ("Says hello",)),
        ("Extending", ("Invites in",)),
    ]


def test_a_pillar_that_is_gone_gives_way_to_the_board(room):
    room.director.shape(View("words", CARING))
    room.director.opened("shape")
    room.desk.do(pillars.bin, CARING)
    room.wait(SETTLES)
    assert isinstance(room.shows, WholeBoard)
