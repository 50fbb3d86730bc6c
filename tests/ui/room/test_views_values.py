"""What reaches the wall: values made from a workshop, with nothing private in them."""

from dataclasses import fields, is_dataclass

import pytest

from workshop_app.domain.commands import details, ideas, pillars, themes
from workshop_app.ui.room import showing, shown
from workshop_app.ui.room.views import name_of


@pytest.fixture
def evening(around):
    """A workshop with two pillars, a theme, a stack, and ideas that wait."""
    do = around.desk.do
    do(
        details.change,
        prompt="What do we hope for?",
        place="Riverside School",
        date="2026-04-21",
        starts="18:30",
    )
    do(pillars.add, "pillar-secret-1", name="Caring Neighbor")
    do(pillars.add, "pillar-secret-2", name="")
    for n, (text, group) in enumerate(
        [
            ("Says sorry", "families"),
            ("Says sorry too", "students"),
            ("Shares", "teachers"),
            ("Waits", "alumni"),
        ]
    ):
        do(ideas.capture, ideas.NewIdea(id=f"idea-secret-{n}", text=text, group=group))
    do(ideas.move, ["idea-secret-0", "idea-secret-1", "idea-secret-2"], to="pillar-secret-1")
    do(ideas.stack, ["idea-secret-1"], onto="idea-secret-0")
    do(themes.add, "theme-secret", "pillar-secret-1", name="At home", holding=["idea-secret-2"])
    return around.workshop


def everything_of(workshop):
    return [
        showing.of_welcome(workshop),
        showing.of_prompt(workshop, time_left=60, time_whole=720),
        showing.of_newest(workshop),
        showing.of_board(workshop, joined=["idea-secret-0"]),
        showing.of_spotlight(workshop, "pillar-secret-1", just_joined=["idea-secret-1"]),
        showing.of_note(workshop, "idea-secret-0"),
        showing.of_sorting(workshop, "idea-secret-3", "pillar-secret-1"),
        showing.of_thanks(workshop, "by the door"),
    ]


def parts_of(value):
    if is_dataclass(value):
        for field in fields(value):
            yield from parts_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from parts_of(one)
    else:
        yield value


def test_nothing_private_is_in_what_the_wall_is_told(evening):
    for value in everything_of(evening):
        for part in parts_of(value):
            assert isinstance(part, str | int | float | bool | None)
            assert "secret" not in str(part), value
            assert str(part) not in {"families", "students", "teachers", "alumni"}
        names = {field.name for one in vars(shown).values() if is_dataclass(one) for field in fields(one)}
        assert not names & {"id", "idea", "group", "selected", "author", "source", "actor"}


def test_the_prompt_never_tells_what_an_idea_says(evening):
    told = str(showing.of_prompt(evening))
    assert "sorry" not in told
    assert [voices.count for voices in showing.of_prompt(evening).groups][:3] == [1, 1, 1]


def test_the_board_tells_every_voice_and_how_many_wait(evening):
    board = showing.of_board(evening)
    assert [(pillar.number, pillar.name, len(pillar.slips)) for pillar in board.pillars] == [
        (1, "Caring Neighbor", 3),
        (2, "Pillar 2", 0),
    ]
    assert (board.to_place, board.joined, board.joined_in) == (1, 0, 0)


def test_what_just_joined_is_marked_and_counted_in_its_pillar(evening):
    board = showing.of_board(evening, joined=["idea-secret-0", "idea-secret-2", "idea-secret-3"])
    assert (board.joined, board.joined_in) == (2, 1)
    assert [slip.is_new for slip in board.pillars[0].slips].count(True) == 2


def test_a_stack_is_one_note_that_says_how_many_spoke_and_a_theme_is_a_heading(evening):
    spotlight = showing.of_spotlight(evening, "pillar-secret-1", just_joined=["idea-secret-1"])
    assert [section.name for section in spotlight.sections] == ["", "At home"]
    (stack,) = spotlight.sections[0].notes
    assert (stack.text, stack.voices, stack.is_new) == ("Says sorry", 2, True)


def test_a_pillar_that_is_gone_gives_way_to_the_whole_board(around, evening):
    around.desk.do(pillars.bin, "pillar-secret-2")
    assert isinstance(showing.of_spotlight(evening, "pillar-secret-2"), shown.WholeBoard)


def test_a_paper_is_known_again_by_the_same_number_wherever_it_is(evening):
    board = {slip.key for slip in showing.of_board(evening).pillars[0].slips}
    (stack,) = showing.of_spotlight(evening, "pillar-secret-1").sections[0].notes
    assert stack.key in board
    assert showing.of_note(evening, "idea-secret-0").note.key == stack.key


def test_what_has_not_changed_makes_equal_values(evening):
    assert everything_of(evening) == everything_of(evening)


def test_the_welcome_says_where_and_when_in_words(evening):
    welcome = showing.of_welcome(evening)
    assert welcome.place == "Riverside School"
    assert welcome.day.startswith("April 21, 2026, 6:30")


def test_every_view_has_a_name_for_the_room_block(evening):
    names = [name_of(value) for value in everything_of(evening)]
    assert names == [
        "Welcome",
        "Prompt",
        "Newest ideas",
        "Whole board",
        "Pillar 1",
        "One idea",
        "Sort together",
        "Thank you",
    ]
    assert name_of(shown.Levels(shown.Headline(4, "moss", "Steady"))) == "Levels of pillar 4"
