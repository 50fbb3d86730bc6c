"""Where notes stand, which are chosen, how old they are: arithmetic without a window."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.records import Group, GroupId, Idea, IdeaId
from workshop_app.ui import ages
from workshop_app.ui.gather.chosen_notes import ChosenNotes
from workshop_app.ui.gather.column_places import Column, Places, Spot, spot_of
from workshop_app.ui.gather.questions import FOR_ANYONE, QUESTIONS, question_for

PLACES = Places(160, 92, 8.8)


def _columns(*counts: int) -> tuple[Column, ...]:
    return tuple(
        Column(
            Group(id=GroupId(f"g{n}"), name=f"G{n}"),
            tuple(Idea(id=IdeaId(f"{n}.{i}"), text=f"{n}.{i}", rank="a") for i in range(count)),
        )
        for n, count in enumerate(counts)
    )


@given(st.integers(0, 30), st.integers(0, 5_000))
def test_the_spot_at_a_notes_corner_is_that_note(column, row):
    x, y = PLACES.corner(Spot(column, row))
    assert PLACES.spot_at(x + 1, y + 1) == Spot(column, row)
    assert PLACES.spot_at(x + 159, y + 91) == Spot(column, row)
    assert PLACES.spot_at(x + 162, y + 1) is None


@given(st.floats(0, 10_000), st.floats(1, 2_000), st.integers(0, 300))
def test_every_row_that_is_seen_is_drawn_and_no_row_too_many(top, height, count):
    drawn = PLACES.rows_between(top, top + height, count)
    for row in range(count):
        y = PLACES.corner(Spot(0, row))[1]
        if y + 92 > top and y < top + height:
            assert row in drawn
    assert len(drawn) <= height / 100.8 + 2


def test_the_newest_idea_is_in_the_first_row():
    (column,) = _columns(3)
    assert [idea.text for idea in column.rows()] == ["0.2", "0.1", "0.0"]
    assert spot_of((column,), "0.0") == Spot(0, 2)
    assert spot_of((column,), "gone") is None


def test_walking_stops_at_the_ends_and_passes_over_empty_columns():
    chosen = ChosenNotes()
    chosen.follow(_columns(2, 0, 1))
    assert chosen.walk(1, 0) == "0.1"
    chosen.choose("0.1")
    assert chosen.walk(0, -1) == "0.1"
    assert chosen.walk(0, 9) == "0.0"
    assert chosen.walk(1, 0) == "2.0"
    assert chosen.walk(-1, 0) == "0.1"


def test_nothing_is_walked_to_where_there_is_nothing():
    chosen = ChosenNotes()
    chosen.follow(_columns(0, 0))
    assert chosen.walk(0, 1) == ""
    assert chosen.ids() == ()


def test_when_the_chosen_note_goes_the_one_in_its_place_is_chosen():
    chosen = ChosenNotes()
    chosen.follow(_columns(3))
    chosen.choose("0.2")
    chosen.follow(_columns(2))
    assert chosen.current == "0.1"
    assert chosen.ids() == ("0.1",)
    chosen.follow(_columns(0))
    assert chosen.current == ""


def test_a_whole_column_can_be_chosen():
    chosen = ChosenNotes()
    chosen.follow(_columns(3, 2))
    chosen.choose("1.0")
    chosen.choose_column()
    assert chosen.ids() == ("1.1", "1.0")


def test_ages_are_short():
    now = 1_000_000_000
    assert ages.age(now, now) == "now"
    assert ages.age(now + 5_000, now) == "now"
    assert ages.age(now - 59_999, now) == "now"
    assert ages.age(now - 60_000, now) == "1 min"
    assert ages.age(now - 2 * ages.HOUR, now) == "2 h"
    assert ages.age(now - 3 * ages.DAY, now) == "3 d"


def test_each_first_group_has_a_question_of_its_own_by_whatever_name():
    assert question_for("Alumni") == QUESTIONS["Alumni"]
    assert question_for("families") == QUESTIONS["Families"]
    assert question_for("Astronomers") == FOR_ANYONE
    assert len(set(QUESTIONS.values())) == 8


def test_after_a_week_a_note_says_the_day_it_came():
    arrived = 1_747_310_400_000  # noon in UTC: the same day nearly everywhere
    assert ages.age(arrived, arrived + 6 * ages.DAY) == "6 d"
    assert ages.age(arrived, arrived + 8 * ages.DAY) == "May 15"
